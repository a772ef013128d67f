package import XMLReading

// What the identification of items from words reads of the lists, and how it asks the judge.

extension ListLibrary {
    /// The entries of each list as they are judged.
    package var judgedEntries: [[Provision]] { judged }

    /// The entries that a reference means, each with the provision within it that counts; nil where nothing of it is loaded.
    package func targets(of code: ControlCode) -> [(entry: Provision, focus: ControlCode?)]? {
        references.targets(of: code)?.map { ($0.entry, $0.focus) }
    }
}

extension Vocabulary {
    /// Reads facts as examples write them.
    ///
    /// - Throws: What is wrong with the notation, as a sentence.
    package func facts(notation: String) throws(NotationMistake) -> Facts {
        do {
            return try FactNotation(vocabulary: self).facts(notation)
        } catch {
            throw NotationMistake(message: error.description)
        }
    }

    package struct NotationMistake: Error {
        package let message: String
    }

    package func value(_ text: String, of parameter: ParameterID) -> Facts.Value? {
        (try? FactNotation(vocabulary: self).value(text, of: parameter)) ?? nil
    }

    package func type(_ identifier: String, isWithin other: String) -> Bool {
        guard let one = type(identifier), let above = type(other) else { return false }
        return types[one.index].lineage.contains(above)
    }

    package var typeNumbers: [TypeID] { types.indices.map { TypeID(index: $0) } }
    package var parameterNumbers: [ParameterID] { parameters.indices.map { ParameterID(index: $0) } }
    package var choiceNumbers: [ChoiceID] { choices.indices.map { ChoiceID(index: $0) } }
}

extension Vocabulary.TypeID { package var number: Int { index } }
extension Vocabulary.ParameterID { package var number: Int { index } }
extension Vocabulary.ChoiceID { package var number: Int { index } }

extension Condition {
    /// The conditions directly below this one.
    package var below: [Condition] { children }

    /// Calls the body with this condition and those below it, alternatives and releases included.
    package func visitAll(_ body: (Condition) -> Void) { visit(body) }

    /// Whether the provision with this code is this condition or stands within it.
    package func holds(_ code: ControlCode) -> Bool { contains(code) }
}

/// One item's facts as the judge sees them, without components apart.
package struct ItemScope {
    private let scope: Scope

    package init(_ facts: Facts, vocabulary: Vocabulary) {
        scope = Scope(facts, context: Facts(), vocabulary: vocabulary)
    }

    package func truth(of limit: Limit) -> Truth { limit.truth(in: scope) }
    package func truth(of fact: Vocabulary.ParameterID) -> Truth { scope.truth(of: fact) }
    package func truth(ofSubstance cas: CASNumber) -> Truth { scope.truth(ofSubstance: cas) }
    package func truth(of sum: FractionSum) -> Truth { sum.judgement(in: scope).truth }
    /// As stated, or worked out from the inputs of its formula.
    package func measured(_ parameter: Vocabulary.ParameterID) -> Measured? { scope.measured(parameter) }
    package func value(of parameter: Vocabulary.ParameterID) -> Facts.Value? { scope.value(of: parameter) }
}

extension Wording {
    package func label(of parameter: Vocabulary.ParameterID) -> String { name(of: parameter) }
    package func label(of type: Vocabulary.TypeID) -> String { name(of: type) }
    package func label(of choice: Vocabulary.ChoiceID) -> String { name(of: choice) }
    package func label(of substance: CASNumber) -> String { name(of: substance) }
    package func label(of limit: Limit) -> String { bound(of: limit) }
    package var askSubstance: String { phrases.askSubstance }
}

extension ListFolder {
    /// The root of one checked file of the folder.
    package func root(of name: String, schema: String) throws(DataProblems) -> XMLElement {
        try read(name, schema: self.schema(schema)).document.root
    }

    package func holds(_ name: String) -> Bool {
        files(in: name.split(separator: "/").dropLast().joined(separator: "/")).contains(name)
    }
}

extension ScreeningResult.Question {
    /// The same question in other words, which decides more.
    package func asking(_ words: String, alsoDeciding codes: [String]) -> Self {
        Self(id: id, ask: words, decides: decides + codes, fields: fields)
    }
}
