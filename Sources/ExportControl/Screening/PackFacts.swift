/// Works out the facts that a law pack defines by its own tests, and says what stands behind each.
struct PackFacts {
    let caseFacts: CaseFacts
    let pack: LawPack

    private var knowledge: Knowledge { caseFacts.knowledge }
    private var date: CalendarDate { caseFacts.date }

    /// The facts of the case or of one line, with those that the pack defines.
    ///
    /// A test about recipients or persons is put to each person by itself; the adverse answer of any counts.
    /// - Parameter provenance: What stands behind a defined fact, by its identifier.
    /// - Parameter needs: What an open test lacks, by its fact.
    func extend(
        _ facts: Facts, item: Facts, provenance: inout [String: String],
        needs: inout [Vocabulary.ParameterID: [Need]]
    ) -> Facts {
        var facts = facts
        for defined in pack.facts where defined.period.contains(date) {
            let identifier = knowledge.vocabulary[defined.parameter].naming.id
            var behind: [String] = []
            var missing: [Need] = []
            let truth: Truth
            switch defined.test {
            case .condition(let condition):
                truth = judge(condition, identifier, facts, item: item, &behind, &missing)
            case .places(let tests):
                truth = tests.reduce(.no) { $0.or(judge($1, &behind)) }
            }
            let isAboutPeople = identifier.hasPrefix("recipient-") || identifier.hasPrefix("person-")
            // An answer stands where the test is open; an adverse one about a person stands against the test.
            needs[defined.parameter] = truth == .unknown ? missing : nil
            if truth == .unknown { continue }
            if facts.values[defined.parameter] == .truth(.yes), isAboutPeople { continue }
            facts.set(identifier, truth, knowledge.vocabulary)
            let source = "\(defined.sources.first ?? pack.id) [\(defined.mark.rawValue)]"
            provenance[identifier] = (behind + [source]).joined(separator: "; ")
        }
        return facts
    }

    private func judge(
        _ condition: Condition, _ identifier: String, _ facts: Facts, item: Facts, _ behind: inout [String],
        _ missing: inout [Need]
    ) -> Truth {
        let evaluator = knowledge.library.evaluator
        let people = caseFacts.request.persons
        let isAboutPeople = identifier.hasPrefix("recipient-") || identifier.hasPrefix("person-")
        var contexts = [facts]
        if isAboutPeople, !people.isEmpty {
            contexts = people.map { person in
                var own = facts
                own.values.merge(personal(person).values) { $1 }
                return own
            }
        }
        var result = Truth.no
        for context in contexts {
            let scope = Scope(item, context: context, vocabulary: knowledge.vocabulary)
            let truth = evaluator.truth(of: condition, in: scope)
            if truth > result || behind.isEmpty {
                let trace = Tracer(evaluator: evaluator).trace(condition, in: scope)
                if truth == .unknown { missing = trace.missing }
                behind = trace.deciding.compactMap { knowledge.vocabulary.statement(of: $0) }.uniqued()
            }
            result = result.or(truth)
        }
        return result
    }

    /// The facts of a person, those included that the pack defines over them.
    private func personal(_ person: Person) -> Facts {
        var facts = caseFacts.facts(of: person)
        // What the case says of all people together must not stand in for what one of them left open.
        for identifier in CaseFacts.personFacts {
            guard let parameter = knowledge.vocabulary.parameter(identifier) else { continue }
            if facts.values[parameter] == nil, let answer = caseFacts.request.answers[identifier] {
                facts.values[parameter] = answer
            } else if facts.values[parameter] == nil {
                facts.values[parameter] = .truth(.unknown)
            }
        }
        return facts
    }

    private func judge(_ test: PlaceTest, _ behind: inout [String]) -> Truth {
        let countries = caseFacts.countries(in: test.role, years: test.years)
        guard !countries.isEmpty else { return .unknown }
        var result: Truth = test.hold == .every ? .yes : .no
        for country in countries {
            let isIn = test.places.contain(country, on: date, in: knowledge.atlas)
            behind.append("\(test.role.rawValue) \(country): \(isIn.rawValue)")
            result = test.hold == .every ? result.and(isIn) : result.or(isIn)
        }
        if caseFacts.lacksPlaces(of: test.role) {
            result = test.hold == .every ? result.and(.unknown) : result.or(.unknown)
        }
        return test.hold == .none ? result.negated : result
    }
}

extension Truth {
    fileprivate static func > (left: Truth, right: Truth) -> Bool {
        func rank(_ truth: Truth) -> Int { truth == .yes ? 2 : truth == .unknown ? 1 : 0 }
        return rank(left) > rank(right)
    }
}

extension Vocabulary {
    /// A fact and its value, as `months-since-entry 0`.
    func statement(of trace: Trace) -> String? {
        switch trace.step {
        case .fact(let parameter): "\(self[parameter].naming.id) \(trace.truth.rawValue)"
        case .oneOf(let parameter, _, let stated):
            "\(self[parameter].naming.id) \(stated.isEmpty ? "unknown" : stated.map { self[$0].naming.id }.joined(separator: " "))"
        case .limit(let limit, let measured): "\(self[limit.parameter].naming.id) \(measured?.printed ?? "unknown")"
        default: nil
        }
    }
}

extension Array where Element: Hashable {
    /// The elements in order, each once.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension CaseFacts {
    /// Facts that belong to one person.
    static let personFacts = [
        "person-specified-category", "residency-stated-non-resident", "person-affiliation-listed",
        "person-affiliation-matching", "person-affiliation-high-concern", "person-departs-abroad",
        "person-employed-here",
        "specified-category-declared", "affiliations-known", "months-since-entry",
    ]

    /// Whether a person has said nothing of the places that a test is about.
    func lacksPlaces(of role: PlaceTest.Role) -> Bool {
        request.persons.contains { person in
            switch role {
            case .residence: person.residenceHistory.isEmpty
            case .citizenship: person.nationality.isEmpty && person.permanentResidence.isEmpty
            case .affiliation: person.affiliations == nil
            default: false
            }
        }
    }

    /// The countries that play a part, each once.
    func countries(in role: PlaceTest.Role, years: Int?) -> [CountryCode] {
        let start = years.map { date.years(-$0) }
        var found: [CountryCode?] = []
        switch role {
        case .destination: found = finalStates
        case .route: found = Placement.route(of: request).map(\.country)
        case .exporter: found = [home]
        case .citizenship: found = request.persons.map { $0.permanentResidence.last ?? $0.nationality.last }
        case .residence: found = request.persons.flatMap { $0.residences(since: start) }
        case .affiliation:
            found = request.persons.flatMap { person in
                (start.map { person.affiliations(since: $0, until: date) } ?? person.affiliations)?.map(\.country) ?? []
            }
        }
        return found.compactMap(\.self).uniqued()
    }
}

extension Person {
    fileprivate func residences(since start: CalendarDate?) -> [CountryCode?] {
        residenceHistory.filter { residence in
            guard let start, let until = residence.until else { return true }
            return until >= start
        }.map(\.country)
    }
}
