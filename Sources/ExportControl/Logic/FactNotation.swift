/// Reads facts as examples write them: `milling-machine; contouring-axes 5; linear-axis (travel-length 0.6 m)`.
///
/// Items are separated by `;` or by a comma and a space. A word alone is a type or a fact that is yes.
struct FactNotation {
    let vocabulary: Vocabulary

    /// What is wrong with a notation, as a sentence.
    struct Mistake: Error, CustomStringConvertible {
        let description: String
    }

    /// How deep parentheses may stand in one another.
    static let deepestNesting = 8

    func facts(_ text: String) throws(Mistake) -> Facts {
        try facts(Substring(text), depth: 0)
    }

    private func facts(_ text: Substring, depth: Int) throws(Mistake) -> Facts {
        guard depth <= FactNotation.deepestNesting else { throw Mistake(description: "parentheses stand too deep") }
        var facts = Facts()
        var constituents: [Facts] = []
        for item in try items(of: text) {
            if let open = item.firstIndex(of: "("), item.last == ")",
                let part = vocabulary.part(String(item[..<open]).trimmed)
            {
                let inside = try self.facts(item[item.index(after: open)...].dropLast(), depth: depth + 1)
                if part == vocabulary.part("constituent") {
                    constituents.append(inside)
                } else {
                    facts.parts[part, default: []].append(inside)
                }
                continue
            }
            try read(item, into: &facts)
        }
        if !constituents.isEmpty { facts.stateMixture(of: constituents, in: vocabulary) }
        return facts
    }

    private func read(_ item: Substring, into facts: inout Facts) throws(Mistake) {
        let word = String(item.prefix { !$0.isWhitespace })
        let rest = String(item.dropFirst(word.count)).trimmed
        if rest.isEmpty, let type = vocabulary.type(word) {
            facts.state(type)
            return
        }
        if word == "cas" {
            guard let cas = CASNumber(rest) else { throw Mistake(description: "`\(rest)` is not a CAS number") }
            facts.state(cas, in: vocabulary)
            return
        }
        if word == "code" {
            guard let code = ControlCode(rest) else { throw Mistake(description: "`\(rest)` is not a control code") }
            facts.codes.append(code)
            return
        }
        guard let parameter = vocabulary.parameter(word) else {
            let known = vocabulary.typeIdentifiers + vocabulary.parameterIdentifiers
            throw Mistake(
                description: "unknown type, parameter or part `\(word)`\(Suggestion.clause(for: word, among: known))")
        }
        guard let value = try value(rest, of: parameter) else { return }
        facts.values[parameter] = value
    }

    /// The value of a parameter as people write it; nil for a plain unknown.
    func value(_ text: String, of parameter: Vocabulary.ParameterID) throws(Mistake) -> Facts.Value? {
        let name = vocabulary[parameter].naming.id
        if text == "unknown" { return nil }
        switch vocabulary[parameter].kind {
        case .fact:
            switch text {
            case "", "yes", "true": return .truth(.yes)
            case "no", "false": return .truth(.no)
            default: throw Mistake(description: "`\(name)` is yes, no or unknown, not `\(text)`")
            }
        case .choice:
            var choices: [Vocabulary.ChoiceID] = []
            for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
                guard let choice = vocabulary.choice(word, of: parameter) else {
                    let known = vocabulary[parameter].choices.map { vocabulary[$0].naming.id }
                    throw Mistake(
                        description:
                            "`\(word)` is not a choice of `\(name)`\(Suggestion.clause(for: word, among: known))")
                }
                choices.append(choice)
            }
            guard !choices.isEmpty else { throw Mistake(description: "`\(name)` needs one of its choices") }
            return .choices(choices)
        case .quantity(let dimension): return .measured(try measured(text, dimension, name))
        case .count: return .measured(try measured(text, .number, name))
        }
    }

    private func measured(_ text: String, _ dimension: Dimension, _ name: String) throws(Mistake) -> Measured {
        do {
            return try Measured(parsing: text, dimension: dimension)
        } catch {
            throw Mistake(description: "`\(name)`: \(error)")
        }
    }

    /// Splits at `;` and at a comma before white space, outside parentheses.
    private func items(of text: Substring) throws(Mistake) -> [Substring] {
        var items: [Substring] = []
        var depth = 0
        var start = text.startIndex
        var index = text.startIndex
        func close(at end: Substring.Index) {
            let item = text[start..<end].trimmed
            if !item.isEmpty { items.append(item) }
        }
        while index < text.endIndex {
            let character = text[index]
            let next = text.index(after: index)
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth < 0 { throw Mistake(description: "a closing parenthesis stands too early") }
            let endsItem =
                character == ";" || (character == "," && (next == text.endIndex || text[next].isWhitespace))
            if depth == 0, endsItem {
                close(at: index)
                start = next
            }
            index = next
        }
        if depth != 0 { throw Mistake(description: "a parenthesis is not closed") }
        close(at: text.endIndex)
        return items
    }
}

extension Substring {
    /// Without white space at both ends.
    var trimmed: Substring {
        var result = self
        while let first = result.first, first.isWhitespace { result = result.dropFirst() }
        while let last = result.last, last.isWhitespace { result = result.dropLast() }
        return result
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String { String(self[...].trimmed) }
}
