extension PartyEvidence {
    /// Evidence raises a name by no more than this in all.
    static let mostRaised: Float = 0.05

    /// The most that what the query says beside its names can raise one: names alone are never raised.
    static func mostRaised(by query: PartyQuery) -> Float {
        var raise = 0.0
        if query.kind != nil { raise += kindAgrees }
        if !query.countries.isEmpty { raise += countryAgrees }
        if !query.births.isEmpty { raise += birthDayAgrees }
        if !query.addresses.isEmpty { raise += addressAgrees }
        return raise == 0 ? 0 : min(mostRaised, Float(raise)) + 0.001
    }

    /// What agreement raises a score by.
    static let kindAgrees = 0.01
    static let countryAgrees = 0.03
    static let birthDayAgrees = 0.05
    static let birthYearAgrees = 0.03
    static let addressAgrees = 0.03
}

extension PartyHit {
    /// A name at least this good is never lowered below the threshold, whatever speaks against it.
    static let strongName = 0.85
    /// The score of a party that bears the query's identifier, whatever its name.
    static let identifierScore = 0.99

    /// Weighs what the query says beside the name against the record.
    mutating func weigh(_ query: PartyQuery) {
        if name?.quality == .weak {
            evidence.append(
                PartyEvidence(
                    fact: .nameQuality, reason: "the publisher calls this name weak",
                    effect: -(1 - Double(MatchWeights.weakName)) * nameScore))
        }
        var change = 0.0
        weighKind(query, &change)
        weighCountries(query, &change)
        weighBirths(query, &change)
        weighAddresses(query, &change)
        change = min(change, Double(PartyEvidence.mostRaised))
        score = min(1, max(0, nameScore + change))
        if nameScore >= Self.strongName { score = max(score, NameIndex.defaultThreshold) }
        weighIdentifiers(query)
    }

    private mutating func add(_ fact: PartyEvidence.Fact, _ reason: String, _ effect: Double, _ change: inout Double) {
        evidence.append(PartyEvidence(fact: fact, reason: reason, effect: effect))
        change += effect
    }

    private mutating func weighKind(_ query: PartyQuery, _ change: inout Double) {
        guard let asked = query.kind, let listed = party.kind else { return }
        if asked == listed {
            add(.kind, "both are listed as \(listed.rawValue)", PartyEvidence.kindAgrees, &change)
        } else {
            add(.kind, "asked for: \(asked.rawValue); listed: \(listed.rawValue)", -0.1, &change)
        }
    }

    private mutating func weighCountries(_ query: PartyQuery, _ change: inout Double) {
        if query.countries.isEmpty || party.countries.isEmpty { return }
        let asked = Set(query.countries.map { $0.uppercased() })
        let shared = party.countries.filter { asked.contains($0.uppercased()) }
        if shared.isEmpty {
            // Firms and people move, and lists know few of their countries.
            add(
                .country,
                "asked for: \(query.countries.joined(separator: ", ")); listed: \(party.countries.joined(separator: ", "))",
                -0.03,
                &change)
        } else {
            add(.country, "both in \(shared.joined(separator: ", "))", PartyEvidence.countryAgrees, &change)
        }
    }

    private mutating func weighBirths(_ query: PartyQuery, _ change: inout Double) {
        if query.births.isEmpty || party.births.isEmpty { return }
        var distance = Int.max
        var sameDay = false
        for asked in query.births {
            for listed in party.births {
                let gap = max(0, asked.firstYear - listed.lastYear, listed.firstYear - asked.lastYear)
                distance = min(distance, gap - (asked.isApproximate || listed.isApproximate ? 2 : 0))
                if let day = asked.day, day == listed.day { sameDay = true }
            }
        }
        let years = "asked for: \(Self.years(query.births)); listed: \(Self.years(party.births))"
        switch distance {
        case _ where sameDay: add(.birth, "the same day of birth", PartyEvidence.birthDayAgrees, &change)
        case ...0: add(.birth, "the year of birth agrees (\(years))", PartyEvidence.birthYearAgrees, &change)
        // Lists and calendars are off by a year often.
        case 1...2: add(.birth, "the year of birth is close (\(years))", -0.03, &change)
        default: add(.birth, "the year of birth differs (\(years))", -0.15, &change)
        }
    }

    private static func years(_ births: [BirthDate]) -> String {
        births.map { $0.firstYear == $0.lastYear ? "\($0.firstYear)" : "\($0.firstYear) to \($0.lastYear)" }.joined(
            separator: ", ")
    }

    private mutating func weighAddresses(_ query: PartyQuery, _ change: inout Double) {
        if query.addresses.isEmpty || party.addresses.isEmpty { return }
        func words(_ text: String) -> Set<String> {
            Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 })
        }
        for asked in query.addresses {
            let mine = words(asked)
            for listed in party.addresses {
                let shared = mine.intersection(words(listed))
                if shared.count >= 3 || shared.count >= 2 && shared.count == mine.count {
                    add(
                        .address, "the addresses share \(shared.sorted().joined(separator: ", "))",
                        PartyEvidence.addressAgrees, &change)
                    return
                }
            }
        }
    }

    private mutating func weighIdentifiers(_ query: PartyQuery) {
        for asked in query.identifiers {
            let value = IdentifierKey.normal(asked.value)
            guard
                let listed = party.identifiers.first(where: {
                    IdentifierKey.normal($0.value) == value && value.count >= IdentifierKey.shortest
                })
            else { continue }
            let raised = max(score, Self.identifierScore)
            evidence.append(
                PartyEvidence(
                    fact: .identifier, reason: "\(listed.type) \(listed.value) is the same", effect: raised - score))
            score = raised
        }
    }
}
