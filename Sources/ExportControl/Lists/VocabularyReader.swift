import XMLReading

/// Makes a vocabulary out of its files: first every name, then what the names refer to.
struct VocabularyReader {
    private(set) var vocabulary = Vocabulary()
    private let problems: ProblemCollector
    private var typeElements: [(Vocabulary.TypeID, XMLElement, String)] = []
    private var partElements: [(Vocabulary.PartID, XMLElement, String)] = []
    private var parameterElements: [(Vocabulary.ParameterID, XMLElement, String)] = []
    private var substanceElements: [(CASNumber, XMLElement, String)] = []

    init(problems: ProblemCollector) {
        self.problems = problems
    }

    mutating func read(_ document: XMLDocument) {
        for element in document.root.children {
            let position = SourceLine(file: document.file, line: element.line)
            switch element.name {
            case "type": readType(element, position)
            case "part": readPart(element, position)
            case "parameter": readParameter(element, position)
            case "substance": readSubstance(element, position)
            default: problems.report(position, "unexpected element `\(element.name)`")
            }
        }
    }

    /// Resolves what the elements refer to; call once, after every file was read.
    mutating func finish() {
        vocabulary.finish()
        resolveTypes()
        for (id, element, file) in partElements {
            guard let count = element["count"] else { continue }
            if let parameter = vocabulary.parameter(count) {
                vocabulary.parts[id.index].count = parameter
            } else {
                report(element, file, unknown: count, "parameter", among: vocabulary.parameterIdentifiers)
            }
        }
        for (id, element, file) in parameterElements { resolve(id, element, file) }
        for (cas, element, file) in substanceElements {
            for identifier in words(element["is-a"]) {
                if let type = vocabulary.type(identifier) {
                    vocabulary.substances[cas]?.types.append(type)
                } else {
                    report(element, file, unknown: identifier, "type", among: vocabulary.typeIdentifiers)
                }
            }
        }
    }

    private mutating func readType(_ element: XMLElement, _ position: SourceLine) {
        let naming = naming(of: element, position)
        if let other = vocabulary.type(naming.id) {
            problems.report(position, "type `\(naming.id)` stands already at \(vocabulary[other].naming.position)")
            return
        }
        let id = Vocabulary.TypeID(index: vocabulary.types.count)
        vocabulary.types.append(Vocabulary.ItemType(naming: naming))
        vocabulary.typeIDs[naming.id] = id
        typeElements.append((id, element, position.file))
    }

    private mutating func readPart(_ element: XMLElement, _ position: SourceLine) {
        let naming = naming(of: element, position)
        if let other = vocabulary.part(naming.id) {
            problems.report(position, "part `\(naming.id)` stands already at \(vocabulary[other].naming.position)")
            return
        }
        let id = Vocabulary.PartID(index: vocabulary.parts.count)
        vocabulary.parts.append(
            Vocabulary.Part(
                naming: naming, question: element.wordings("ask"), standsAlone: element["stands-alone"] == "yes",
                isItemItself: element["item-itself"] == "yes"))
        vocabulary.partIDs[naming.id] = id
        partElements.append((id, element, position.file))
    }

    private mutating func readParameter(_ element: XMLElement, _ position: SourceLine) {
        let naming = naming(of: element, position)
        if let other = vocabulary.parameter(naming.id) {
            problems.report(position, "parameter `\(naming.id)` stands already at \(vocabulary[other].naming.position)")
            return
        }
        let kind: Vocabulary.Kind
        switch element["kind"] {
        case "quantity":
            guard let name = element["dimension"], let dimension = Dimension(named: name) else {
                problems.report(position, "unknown dimension `\(element["dimension"] ?? "")`")
                return
            }
            kind = .quantity(dimension)
        case "count": kind = .count
        case "choice": kind = .choice
        default: kind = .fact
        }
        let id = Vocabulary.ParameterID(index: vocabulary.parameters.count)
        var parameter = Vocabulary.Parameter(naming: naming, question: element.wordings("ask"), kind: kind)
        for choice in element.children(named: "choice") {
            let line = SourceLine(file: position.file, line: choice.line)
            let choiceNaming = self.naming(of: choice, line)
            if vocabulary.choiceIDs[id]?[choiceNaming.id] != nil {
                problems.report(line, "choice `\(choiceNaming.id)` stands twice in `\(naming.id)`")
                continue
            }
            let choiceID = Vocabulary.ChoiceID(index: vocabulary.choices.count)
            vocabulary.choices.append(Vocabulary.Choice(naming: choiceNaming, parameter: id))
            vocabulary.choiceIDs[id, default: [:]][choiceNaming.id] = choiceID
            parameter.choices.append(choiceID)
        }
        if (kind == .choice) == parameter.choices.isEmpty {
            problems.report(
                position,
                kind == .choice ? "a choice needs `choice` elements" : "only kind `choice` may have `choice` elements")
        }
        vocabulary.parameters.append(parameter)
        vocabulary.parameterIDs[naming.id] = id
        parameterElements.append((id, element, position.file))
    }

    private mutating func readSubstance(_ element: XMLElement, _ position: SourceLine) {
        let written = element["cas"] ?? ""
        guard let cas = CASNumber(written) else {
            problems.report(position, "`\(written)` is not a CAS number (its check digit must be right)")
            return
        }
        if let other = vocabulary.substances[cas] {
            problems.report(position, "substance \(cas) stands already at \(other.position)")
            return
        }
        let names = element.terms
        vocabulary.substances[cas] = Vocabulary.Substance(
            cas: cas, label: element.wordings("term"), names: names,
            mark: element["mark"].flatMap(Mark.init) ?? .established, position: position)
        for name in names {
            let key = Vocabulary.searchForm(of: name.text)
            if let other = vocabulary.substanceNames[key], other != cas {
                problems.report(position, "the name `\(name.text)` belongs to \(other) already")
            }
            vocabulary.substanceNames[key] = cas
        }
        substanceElements.append((cas, element, position.file))
    }

    private mutating func resolveTypes() {
        for (id, element, file) in typeElements {
            vocabulary.types[id.index].parents = types(named: element["is-a"], at: element, file)
        }
        for (id, element, file) in typeElements {
            var lineage: Set<Vocabulary.TypeID> = []
            var open = [id]
            while let next = open.popLast() {
                if lineage.insert(next).inserted { open += vocabulary[next].parents }
            }
            if vocabulary[id].parents.contains(where: { isAbove(id, $0) }) {
                problems.report(
                    SourceLine(file: file, line: element.line), "type `\(element["id"] ?? "")` is above itself")
            }
            vocabulary.types[id.index].lineage = lineage
        }
        resolveImplied()
    }

    /// Follows `counts-as` upward from every type, through the kinds above it and above what it counts as.
    private mutating func resolveImplied() {
        var direct: [Vocabulary.TypeID: [Vocabulary.TypeID]] = [:]
        for (id, element, file) in typeElements where element["counts-as"] != nil {
            direct[id] = types(named: element["counts-as"], at: element, file)
        }
        for index in vocabulary.types.indices {
            var implied: Set<Vocabulary.TypeID> = []
            var open = Array(vocabulary.types[index].lineage)
            while let next = open.popLast() {
                for type in direct[next] ?? [] where implied.insert(type).inserted {
                    open += vocabulary[type].lineage
                }
            }
            vocabulary.types[index].implied = implied.subtracting(vocabulary.types[index].lineage)
        }
    }

    private mutating func types(
        named identifiers: String?, at element: XMLElement, _ file: String
    ) -> [Vocabulary.TypeID] {
        words(identifiers).compactMap { identifier in
            let type = vocabulary.type(identifier)
            if type == nil { report(element, file, unknown: identifier, "type", among: vocabulary.typeIdentifiers) }
            return type
        }
    }

    private func isAbove(_ type: Vocabulary.TypeID, _ start: Vocabulary.TypeID) -> Bool {
        var seen: Set<Vocabulary.TypeID> = []
        var open = [start]
        while let next = open.popLast() {
            if next == type { return true }
            if seen.insert(next).inserted { open += vocabulary[next].parents }
        }
        return false
    }

    private mutating func resolve(_ id: Vocabulary.ParameterID, _ element: XMLElement, _ file: String) {
        if let name = element["part"] {
            if let part = vocabulary.part(name) {
                vocabulary.parameters[id.index].part = part
            } else {
                report(element, file, unknown: name, "part", among: vocabulary.parts.map(\.naming.id))
            }
        }
        guard let computed = element.first("computed") else { return }
        let position = SourceLine(file: file, line: computed.line)
        guard let function = computed["formula"].flatMap(Formula.Function.init) else {
            let known = Formula.Function.allCases.map(\.rawValue).joined(separator: ", ")
            problems.report(position, "unknown formula `\(computed["formula"] ?? "")`; known are \(known)")
            return
        }
        var inputs: [Vocabulary.ParameterID] = []
        for input in computed.children(named: "input") {
            let name = input["parameter"] ?? ""
            guard let parameter = vocabulary.parameter(name), parameter != id else {
                report(input, file, unknown: name, "parameter", among: vocabulary.parameterIdentifiers)
                continue
            }
            inputs.append(parameter)
        }
        guard function.inputCount.contains(inputs.count) else {
            problems.report(position, "formula `\(function.rawValue)` does not take \(inputs.count) inputs")
            return
        }
        vocabulary.parameters[id.index].formula = Formula(function: function, inputs: inputs)
    }

    private func naming(of element: XMLElement, _ position: SourceLine) -> Vocabulary.Naming {
        Vocabulary.Naming(
            id: element["id"] ?? "", label: element.wordings("term"), terms: element.terms,
            explanation: element.wordings("explain"), position: position)
    }

    private func words(_ list: String?) -> [String] {
        (list ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private func report(
        _ element: XMLElement, _ file: String, unknown name: String, _ kind: String, among known: [String]
    ) {
        problems.report(
            SourceLine(file: file, line: element.line),
            "unknown \(kind) `\(name)`\(Suggestion.clause(for: name, among: known))")
    }
}

extension XMLElement {
    /// The first wording of each language among the children of this name.
    func wordings(_ name: String) -> LocalizedText {
        var text = LocalizedText()
        for child in children(named: name) {
            guard let language = child["xml:lang"].flatMap(Language.init) else { continue }
            if text[exactly: language] == nil { text[exactly: language] = child.text }
        }
        return text
    }

    /// Every term, in order, with its language.
    var terms: [(language: Language, text: String)] {
        children(named: "term").compactMap { term in
            term["xml:lang"].flatMap(Language.init).map { ($0, term.text) }
        }
    }
}
