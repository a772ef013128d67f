import XMLReading

/// Makes conditions out of XML elements; shared by control lists and law packs.
struct ConditionReader {
    let vocabulary: Vocabulary
    let file: String
    let problems: ProblemCollector
    /// The elements that a control list has beside conditions; anything else is reported by the grammar.
    static let names: Set<String> = [
        "all", "any", "not", "is-a", "is", "one-of", "at-least", "more-than", "at-most", "less-than", "some", "each",
        "specified-in", "chemical", "fractions",
    ]

    /// Every condition among the children, joined by `all`.
    /// - Parameter provision: Reads a nested `provision`; nil where none may stand.
    func conjunction(of element: XMLElement, provision: ((XMLElement) -> Provision?)? = nil) -> Condition {
        let conditions = children(of: element, provision: provision)
        return conditions.count == 1 ? conditions[0] : .all(conditions)
    }

    func children(of element: XMLElement, provision: ((XMLElement) -> Provision?)?) -> [Condition] {
        element.children.compactMap { condition($0, provision: provision) }
    }

    private func condition(_ element: XMLElement, provision: ((XMLElement) -> Provision?)?) -> Condition? {
        switch element.name {
        case "all": return .all(children(of: element, provision: provision))
        case "any": return .any(children(of: element, provision: provision))
        case "not": return .not(conjunction(of: element, provision: provision))
        case "is-a":
            return look(element, "type", "type", { vocabulary.type($0) }, vocabulary.typeIdentifiers).map(Condition.isA)
        case "is":
            guard let parameter = parameter(element) else { return nil }
            guard vocabulary[parameter].kind == .fact else {
                report(element, "`\(vocabulary[parameter].naming.id)` is not a fact; `is` asks for a yes or no")
                return nil
            }
            return .fact(parameter)
        case "one-of": return oneOf(element)
        case "at-least": return limit(element, .atLeast)
        case "more-than": return limit(element, .moreThan)
        case "at-most": return limit(element, .atMost)
        case "less-than": return limit(element, .lessThan)
        case "some": return quantified(element, provision).map(Condition.some)
        case "each": return quantified(element, provision).map(Condition.each)
        case "specified-in":
            guard let code = element["code"].flatMap({ ControlCode($0) }) else {
                report(element, "`\(element["code"] ?? "")` is not a control code")
                return nil
            }
            return .specifiedIn(code)
        case "chemical": return chemical(element)
        case "fractions": return fractions(element)
        case "provision", "not-used": return provision?(element).map(Condition.provision)
        default: return nil
        }
    }

    private func oneOf(_ element: XMLElement) -> Condition? {
        guard let parameter = parameter(element) else { return nil }
        let identifiers = (element["values"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        var choices: [Vocabulary.ChoiceID] = []
        for identifier in identifiers {
            guard let choice = vocabulary.choice(identifier, of: parameter) else {
                let known = vocabulary[parameter].choices.map { vocabulary[$0].naming.id }
                report(
                    element,
                    "`\(identifier)` is not a choice of `\(vocabulary[parameter].naming.id)`"
                        + Suggestion.clause(for: identifier, among: known))
                continue
            }
            choices.append(choice)
        }
        return .oneOf(parameter, choices)
    }

    private func limit(_ element: XMLElement, _ comparator: Limit.Comparator) -> Condition? {
        guard let parameter = parameter(element),
            let value = quantity(element, "value", for: parameter)
        else { return nil }
        var limit = Limit(parameter: parameter, comparator: comparator, value: value)
        if let name = element["of"] {
            guard let along = vocabulary.parameter(name) else {
                report(element, unknown: name, "parameter", vocabulary.parameterIdentifiers)
                return nil
            }
            guard let plus = quantity(element, "plus", for: parameter), let per = quantity(element, "per", for: along)
            else { return nil }
            guard per.baseValue != ExactNumber(0) else {
                report(element, "`per` must not be zero")
                return nil
            }
            limit.slope = Limit.Slope(plus: plus, per: per, parameter: along)
        }
        return .limit(limit)
    }

    private func fractions(_ element: XMLElement) -> Condition? {
        guard let parameter = parameter(element),
            let part = look(element, "part", "part", { vocabulary.part($0) }, vocabulary.parts.map(\.naming.id))
        else { return nil }
        var shares: [FractionSum.Share] = []
        for child in element.children(named: "share") {
            guard let type = look(child, "type", "type", { vocabulary.type($0) }, vocabulary.typeIdentifiers),
                let limit = quantity(child, "value", for: parameter)
            else { continue }
            if limit.baseValue.isZero { report(child, "`value` must not be zero") }
            shares.append(FractionSum.Share(type: type, limit: limit))
        }
        do {
            let bound = try Quantity(parsing: element["at-least"] ?? "")
            try bound.requiring(.number)
            return .fractions(FractionSum(part: part, parameter: parameter, shares: shares, atLeast: bound))
        } catch {
            report(element, "`at-least`: \(error)")
            return nil
        }
    }

    private func quantity(
        _ element: XMLElement, _ attribute: String, for parameter: Vocabulary.ParameterID
    ) -> Quantity? {
        let kind = vocabulary[parameter].kind
        let dimension: Dimension
        switch kind {
        case .quantity(let named): dimension = named
        case .count: dimension = .number
        case .fact, .choice:
            report(element, "`\(vocabulary[parameter].naming.id)` has no figure to compare")
            return nil
        }
        do {
            let quantity = try Quantity(parsing: element[attribute] ?? "")
            try quantity.requiring(dimension)
            return quantity
        } catch {
            report(element, "`\(attribute)` of `\(vocabulary[parameter].naming.id)`: \(error)")
            return nil
        }
    }

    private func quantified(
        _ element: XMLElement, _ provision: ((XMLElement) -> Provision?)?
    ) -> Condition.Quantified? {
        guard
            let part = look(element, "part", "part", { vocabulary.part($0) }, vocabulary.parts.map(\.naming.id))
        else { return nil }
        return Condition.Quantified(
            part: part, matchesProvision: element["matching"] == "chemical",
            condition: conjunction(of: element, provision: provision))
    }

    private func chemical(_ element: XMLElement) -> Condition? {
        let written = element["cas"] ?? ""
        guard let cas = CASNumber(written) else {
            report(element, "`\(written)` is not a CAS number (its check digit must be right)")
            return nil
        }
        guard vocabulary.substances[cas] != nil else {
            report(element, "substance \(cas) is not in the vocabulary")
            return nil
        }
        return .chemical(cas)
    }

    private func parameter(_ element: XMLElement) -> Vocabulary.ParameterID? {
        look(element, "parameter", "parameter", { vocabulary.parameter($0) }, vocabulary.parameterIdentifiers)
    }

    private func look<ID>(
        _ element: XMLElement, _ attribute: String, _ kind: String, _ find: (String) -> ID?,
        _ known: @autoclosure () -> [String]
    ) -> ID? {
        let name = element[attribute] ?? ""
        if let id = find(name) { return id }
        report(element, unknown: name, kind, known())
        return nil
    }

    private func report(_ element: XMLElement, unknown name: String, _ kind: String, _ known: [String]) {
        report(element, "unknown \(kind) `\(name)`\(Suggestion.clause(for: name, among: known))")
    }

    private func report(_ element: XMLElement, _ message: String) {
        problems.report(SourceLine(file: file, line: element.line), message)
    }
}
