import Yams

extension Request {
    static func item(_ node: Node, line: Int, _ reader: RequestReader) -> Item {
        let fields = reader.fields(node, "items", keys: itemKeys)
        func text(_ key: String) -> String? { fields[key].flatMap { reader.text($0, "items.\(key)") } }
        var item = Item()
        item.line = line
        item.description = text("description")
        item.model = text("model")
        item.maker = text("maker")
        item.quantity = fields["quantity"].flatMap { reader.amount($0, "items.quantity") }
        item.unit = text("unit")
        item.value = fields["value"].flatMap { reader.amount($0, "items.value") }
        item.currency = text("currency")
        if let node = fields["currency"], let currency = item.currency,
            currency.utf8.count != 3 || !currency.utf8.allSatisfy({ (65...90).contains($0) })
        {
            reader.report(node, "`items.currency` must be an ISO 4217 code such as EUR, not `\(currency)`")
        }
        item.hsCode = fields["hsCode"].flatMap { hsCode($0, reader) }
        item.origin = fields["origin"].flatMap { reader.country($0, "items.origin") }
        item.isPublic = fields["public"].flatMap { reader.truth($0, "items.public") }
        item.publicStatus = fields["publicStatus"].flatMap {
            reader.word($0, "items.publicStatus", as: PublicStatus.self)
        }
        if let node = fields["controlCode"] { item.controlCode = reader.code(node, "items.controlCode") }
        if let node = fields["classification"] { item.classification = classification(node, reader) }
        readFacts(fields, "items", into: &item.facts, reader)
        if let code = item.controlCode { item.facts.codes.append(code) }
        if let node = fields["technology"] { technology(node, &item.facts, reader) }
        return item
    }

    /// What technology or software is for: everything that is not named is then no.
    private static func technology(_ node: Node, _ facts: inout Facts, _ reader: RequestReader) {
        let purposes = ["design": "for-development", "manufacture": "for-production", "use": "for-use"]
        let words = reader.texts(node, "items.technology")
        for word in words where purposes[word] == nil {
            reader.report(
                node,
                "`items.technology`: unknown word `\(word)`\(Suggestion.clause(for: word, among: purposes.keys.sorted())); expected design, manufacture or use"
            )
        }
        for (word, fact) in purposes {
            guard let parameter = reader.vocabulary.parameter(fact) else { continue }
            facts.values[parameter] = .truth(Truth(words.contains(word)))
        }
        let isSoftware = reader.vocabulary.type("software").map { facts.types?.contains($0) ?? false } ?? false
        if facts.types == nil || !isSoftware, let type = reader.vocabulary.type("technology") { facts.state(type) }
    }

    private static func hsCode(_ node: Node, _ reader: RequestReader) -> String? {
        guard let written = reader.text(node, "items.hsCode") else { return nil }
        guard let code = HSCode(written) else {
            reader.report(node, "`items.hsCode` must be \(HSCode.expected), not `\(written)`")
            return nil
        }
        return code.digits
    }

    private static func classification(_ node: Node, _ reader: RequestReader) -> Classification {
        let path = "items.classification"
        let fields = reader.fields(node, path, keys: classificationKeys)
        var record = Classification()
        record.result = fields["result"].flatMap { reader.word($0, path + ".result", as: Classification.Result.self) }
        record.by = fields["by"].flatMap { reader.text($0, path + ".by") }
        record.on = fields["on"].flatMap { reader.date($0, path + ".on") }
        record.secondCheckBy = fields["secondCheckBy"].flatMap { reader.text($0, path + ".secondCheckBy") }
        record.lists = fields["lists"].map { reader.texts($0, path + ".lists") } ?? []
        return record
    }

    /// What an item, a component or a subject is: type, substance, parameters and parts.
    private static func readFacts(
        _ fields: RequestReader.Fields, _ path: String, into facts: inout Facts, _ reader: RequestReader
    ) {
        let vocabulary = reader.vocabulary
        if let node = fields["type"] {
            for word in reader.texts(node, path + ".type") where word != "unknown" {
                if let type = vocabulary.type(called: word) {
                    facts.state(type)
                } else {
                    let known = vocabulary.types.flatMap { [$0.naming.id] + $0.naming.terms.map(\.text) }
                    reader.report(node, "unknown type `\(word)`\(Suggestion.clause(for: word, among: known))")
                }
            }
        }
        if let node = fields["cas"], let written = reader.text(node, path + ".cas") {
            if let cas = CASNumber(written) {
                facts.state(cas, in: vocabulary)
            } else {
                reader.report(node, "`\(path).cas`: `\(written)` is not a CAS number (its check digit must be right)")
            }
        }
        if let node = fields["substance"], let name = reader.text(node, path + ".substance") {
            if let cas = vocabulary.substance(named: name) {
                if let other = facts.cas, other != cas {
                    reader.report(node, "`\(name)` is \(cas), but `cas` says \(other)")
                }
                facts.state(cas, in: vocabulary)
            } else if facts.cas == nil, let chemical = vocabulary.type("chemical") {
                facts.state(chemical)
            }
        }
        if let node = fields["parameters"] { readParameters(node, path + ".parameters", into: &facts, reader) }
        if let node = fields["parts"] { readParts(node, path + ".parts", into: &facts, reader, depth: 0) }
        if let node = fields["constituents"] {
            let constituents = reader.elements(node, path + ".constituents").map {
                component($0, path + ".constituents", reader, depth: 0)
            }
            facts.stateMixture(of: constituents, in: vocabulary)
        }
        if let node = fields["subject"], let part = vocabulary.part("subject") {
            facts.parts[part, default: []].append(component(node, path + ".subject", reader, depth: 0))
        }
    }

    private static let componentKeys = [
        "type", "cas", "substance", "controlCode", "parameters", "parts", "constituents", "subject",
    ]

    private static func readParameters(_ node: Node, _ path: String, into facts: inout Facts, _ reader: RequestReader) {
        guard case .mapping(let mapping) = node else {
            reader.report(node, "`\(path)` must be a mapping of names to values")
            return
        }
        for (key, value) in mapping { readParameter(key, value, path, into: &facts, reader) }
    }

    private static func readParameter(
        _ key: Node, _ value: Node, _ path: String, into facts: inout Facts, _ reader: RequestReader
    ) {
        let vocabulary = reader.vocabulary
        let name = key.string ?? ""
        guard let parameter = vocabulary.parameter(called: name) else {
            let known = vocabulary.parameters.flatMap { [$0.naming.id] + $0.naming.terms.map(\.text) }
            reader.report(key, "unknown parameter `\(name)`\(Suggestion.clause(for: name, among: known))")
            return
        }
        let words = reader.texts(value, path + "." + name)
        guard !words.isEmpty else { return }
        do {
            if let found = try FactNotation(vocabulary: vocabulary).value(words.joined(separator: " "), of: parameter) {
                facts.values[parameter] = found
            }
        } catch {
            reader.report(value, "\(error)")
        }
    }

    private static func readParts(
        _ node: Node, _ path: String, into facts: inout Facts, _ reader: RequestReader, depth: Int
    ) {
        guard case .mapping(let mapping) = node else {
            reader.report(node, "`\(path)` must be a mapping of parts to lists")
            return
        }
        for (key, value) in mapping {
            let name = key.string ?? ""
            guard let part = reader.vocabulary.part(called: name) else {
                let known = reader.vocabulary.parts.flatMap { [$0.naming.id] + $0.naming.terms.map(\.text) }
                reader.report(key, "unknown part `\(name)`\(Suggestion.clause(for: name, among: known))")
                continue
            }
            var nodes = [value]
            if case .sequence(let sequence) = value { nodes = Array(sequence) }
            facts.parts[part, default: []] += nodes.map { component($0, path + "." + name, reader, depth: depth + 1) }
        }
    }

    /// A component: either a plain mapping of parameters, or one with `type`, `parameters` and the like.
    private static func component(_ node: Node, _ path: String, _ reader: RequestReader, depth: Int) -> Facts {
        var facts = Facts()
        guard depth < 8, case .mapping(let mapping) = node else {
            reader.report(node, "`\(path)` must be a mapping of names to values")
            return facts
        }
        var structured: [(Node, Node)] = []
        for (key, value) in mapping {
            if let name = key.string, componentKeys.contains(name) {
                structured.append((key, value))
            } else {
                readParameter(key, value, path, into: &facts, reader)
            }
        }
        if !structured.isEmpty {
            let fields = reader.fields(Node(structured), path, keys: componentKeys)
            readFacts(fields, path, into: &facts, reader)
            if let node = fields["controlCode"], let code = reader.code(node, path + ".controlCode") {
                facts.codes.append(code)
            }
        }
        return facts
    }
}

extension Vocabulary {
    /// The parameter of this identifier or term, whatever its case, hyphens or underscores.
    public func parameter(called name: String) -> ParameterID? {
        if let exact = parameter(name) { return exact }
        let form = Vocabulary.searchForm(of: name)
        if let called { return called.parameter(form).map(ParameterID.init) }
        return parameters.firstIndex { $0.naming.isCalled(form) }.map { ParameterID(index: $0) }
    }

    public func type(called name: String) -> TypeID? {
        if let exact = type(name) { return exact }
        let form = Vocabulary.searchForm(of: name)
        if let called { return called.type(form).map(TypeID.init) }
        return types.firstIndex { $0.naming.isCalled(form) }.map { TypeID(index: $0) }
    }

    public func part(called name: String) -> PartID? {
        if let exact = part(name) { return exact }
        let form = Vocabulary.searchForm(of: name)
        return parts.firstIndex { $0.naming.isCalled(form) }.map { PartID(index: $0) }
    }
}

extension Vocabulary.Naming {
    fileprivate func isCalled(_ searchForm: String) -> Bool {
        Vocabulary.searchForm(of: id) == searchForm
            || terms.contains { Vocabulary.searchForm(of: $0.text) == searchForm }
    }
}
