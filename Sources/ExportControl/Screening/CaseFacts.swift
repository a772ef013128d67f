/// Works out the facts of a case from a request: what law packs ask beside the item itself.
struct CaseFacts {
    let knowledge: Knowledge
    let request: Request
    let date: CalendarDate

    /// The facts that are the same for every line. Whatever nobody said is left out, and so unknown.
    func facts() -> Facts {
        var facts = Facts()
        func set(_ identifier: String, _ truth: Truth?) { facts.set(identifier, truth, knowledge.vocabulary) }
        for flag in knowledge.vocabulary.redFlags {
            guard let answer = request.redFlags.answers[flag.id] ?? request.redFlags.others, answer != .unknown else {
                continue
            }
            facts.values[flag.parameter] = .truth(answer)
        }
        set("end-use-wmd", request.endUse.isForWeaponsOfMassDestruction)
        set("end-use-military", request.endUse.isMilitary)
        set("end-use-in-writing", request.endUse.isInWriting)
        set("humanitarian-exemption", request.endUse.isHumanitarian)
        set("inform-letter", request.informReceived)
        set("red-flag-unresolved", request.redFlags.isUnresolved)
        set("concealment", request.redFlags.isConcealment)
        set("parties-screened", partiesScreened)
        for (identifier, truth) in partyListFacts { set(identifier, truth) }
        for (identifier, truth) in endUserFacts { set(identifier, truth) }
        set("owner-listed", ownerListed)
        set("prior-denial", anyParty(\.hasPriorDenial))
        set("foreign-military-funding", anyParty(\.hasForeignMilitaryFunding))
        set("destination-cwc-party", treatyParty("cwc"))
        addExchange(to: &facts)
        for (identifier, answer) in request.answers {
            // An answer given twice: the adverse one counts.
            guard let parameter = knowledge.vocabulary.parameter(identifier), answer != .truth(.unknown) else {
                continue
            }
            if facts.values[parameter] == .truth(.yes), !isMitigating(identifier) { continue }
            if isWorkedOut(identifier), facts.values[parameter] != nil { continue }
            if facts.values[parameter] == .truth(.no), isMitigating(identifier) { continue }
            facts.values[parameter] = answer
        }
        return facts
    }

    /// Facts for which yes is the good answer.
    private func isMitigating(_ identifier: String) -> Bool {
        [
            "licence-held", "end-use-certificate", "site-verified", "return-date-fixed", "training-before-start",
            "guidance-issued", "specified-category-declared", "end-use-in-writing", "end-user-in-writing",
            "end-user-known", "source-of-funds-known", "person-employed-here", "exit-briefing-done",
            "device-check-done",
            "temporary-export", "access-recorded", "affiliations-known",
        ].contains(identifier)
    }

    /// Facts that the program knows better than an answer.
    private func isWorkedOut(_ identifier: String) -> Bool {
        identifier == "destination-cwc-party" || identifier == "parties-screened" || identifier.hasPrefix("item-")
    }

    /// Who ends up with it: the end user, or the one that takes that place in an exchange.
    var endUser: Party? {
        let roles: [Party.Role] = [.endUser, .borrower, .partner, .host]
        return roles.lazy.compactMap { role in request.parties.first { $0.role == role } }.first
    }

    private var partiesScreened: Truth? {
        let screened = request.parties.map(\.screening) + request.persons.map(\.screening)
        guard !screened.isEmpty else { return hasNoEndUser ? .yes : nil }
        let isWhole = screened.allSatisfy { screening in
            !screening.isEmpty && screening.allSatisfy { $0.list != nil && $0.on != nil && $0.result != nil }
        }
        return isWhole ? .yes : nil
    }

    private var partyListFacts: [(String, Truth)] {
        var prohibited = Truth.no
        var licence = Truth.no
        var matching = Truth.no
        var other = Truth.no
        var open = Truth.no
        for screening in comparisons {
            switch (screening.result, screening.kind) {
            case (.confirmed, .prohibition), (.confirmed, nil): prohibited = .yes
            case (.confirmed, .licence): licence = .yes
            case (.confirmed, .advice):
                switch screening.matchesConcern {
                case .no: other = .yes
                // A concern that nobody compared may match.
                default: matching = .yes
                }
            case (.possible, _): open = .yes
            default: continue
            }
        }
        return [
            ("party-prohibited", prohibited), ("party-licence-listed", licence),
            ("party-advice-listed-matching", matching), ("party-advice-listed-other", other), ("party-hit-open", open),
        ]
    }

    /// Every comparison that is recorded or was made: of parties, their owners and people.
    var comparisons: [Party.Screening] {
        // A listed owner is judged by its share; only an open likeness counts with the parties'.
        let owners = request.parties.flatMap(\.owners).flatMap(\.screening).filter { $0.result == .possible }
        return request.parties.flatMap(\.screening) + request.persons.flatMap(\.screening) + owners
    }

    /// Whether listed owners hold half of a party or more together.
    private var ownerListed: Truth? {
        let half = ExactNumber(50)
        var result = anyParty(\.hasListedOwner)
        for party in request.parties where !party.owners.isEmpty {
            let listed = party.owners.filter { owner in
                owner.screening.contains { $0.result == .confirmed && $0.kind != .advice }
            }
            let held = listed.compactMap(\.share).reduce(ExactNumber(0)) { $0 + $1 }
            if held >= half { return .yes }
            let cleared = party.owners.filter { owner in
                !owner.screening.isEmpty
                    && owner.screening.allSatisfy { $0.result == .clear || $0.result == .candidate }
            }
            let clear = cleared.compactMap(\.share).reduce(ExactNumber(0)) { $0 + $1 }
            // Less than half is left for anybody else.
            if party.role == .endUser, result == nil, clear > half { result = .no }
            if !listed.isEmpty, clear <= half, result != .yes { result = nil }
        }
        return result
    }

    private var endUserFacts: [(String, Truth?)] {
        guard let endUser else {
            guard hasNoEndUser else { return request.parties.isEmpty ? [] : [("end-user-known", .no)] }
            return [("end-user-known", .yes), ("end-user-military", .no), ("end-user-intermediary", .no)]
        }
        var isMilitary = endUser.isMilitary
        if endUser.kind == .military { isMilitary = .yes }
        var isIntermediary = endUser.isIntermediary
        if endUser.kind == .trader { isIntermediary = .yes }
        return [
            ("end-user-known", Truth(endUser.name != nil)), ("end-user-military", isMilitary),
            ("end-user-intermediary", isIntermediary), ("end-user-in-writing", endUser.isConfirmedInWriting),
        ]
    }

    /// Whether nobody stands at the end: people are judged by their own facts, readers and listeners not at all.
    private var hasNoEndUser: Bool {
        [.incomingPerson, .outgoingTravel, .lecture, .publication, .departure].contains(request.journey)
    }

    /// Yes if it is true of any party; no once the end user's answer is no and no other says yes.
    private func anyParty(_ answer: KeyPath<Party, Truth?>) -> Truth? {
        if request.parties.contains(where: { $0[keyPath: answer] == .yes }) { return .yes }
        if request.parties.contains(where: { $0[keyPath: answer] == .unknown }) { return nil }
        if endUser == nil, hasNoEndUser { return .no }
        return endUser?[keyPath: answer]
    }

    /// Where the facts come from that the program worked out itself, by identifier.
    var provenance: [String: String] {
        guard let group = knowledge.atlas.groups["cwc"], !finalStates.isEmpty else { return [:] }
        let states = finalStates.map { state -> String in
            let status = group.memberships[state]?.first?.status ?? group.holds(state, on: date).rawValue
            return "\(state): \(status)"
        }
        return [
            "destination-cwc-party":
                "\(states.joined(separator: ", ")); \(group.id) as of \(group.asOf), \(group.mark.rawValue)"
        ]
    }

    /// The states that the goods or the knowledge end up in, each once.
    var finalStates: [CountryCode] {
        var states = [request.destination, request.finalCountry].compactMap { $0 }
        let receivers: [Party.Role?] = [.endUser, .ultimateConsignee, .borrower, .partner, .host]
        for party in request.parties where receivers.contains(party.role) {
            if let country = party.country { states.append(country) }
        }
        states += request.access?.remoteFrom ?? []
        states += request.persons.compactMap { $0.nextEmployer?.country }
        // What happens at home ends up at home.
        if states.isEmpty, request.staysAtHome || isFreePublication, let home { states = [home] }
        var once: [CountryCode] = []
        for state in states where !once.contains(state) { once.append(state) }
        return once
    }

    /// Whether all that is published is free: then it is meant for nobody in particular.
    private var isFreePublication: Bool {
        request.journey == .publication && !request.items.isEmpty && request.items.allSatisfy { isFree($0) == .yes }
    }

    /// Whether every state that the goods end up in is party to a treaty on that day.
    private func treatyParty(_ treaty: String) -> Truth? {
        guard let group = knowledge.atlas.groups[treaty], !finalStates.isEmpty else { return nil }
        return finalStates.reduce(Truth.yes) { $0.and(group.holds($1, on: date)) }
    }
}

extension Facts {
    /// States a fact of the case; nil and unknown leave it open.
    mutating func set(_ identifier: String, _ truth: Truth?, _ vocabulary: Vocabulary) {
        guard let truth, truth != .unknown, let parameter = vocabulary.parameter(identifier) else { return }
        values[parameter] = .truth(truth)
    }

    /// States choices of the case by their names.
    mutating func set(_ identifier: String, choices names: [String], _ vocabulary: Vocabulary) {
        guard let parameter = vocabulary.parameter(identifier) else { return }
        let choices = names.compactMap { vocabulary.choice($0, of: parameter) }
        if !choices.isEmpty { values[parameter] = .choices(choices) }
    }

    /// States a figure of the case between two numbers.
    mutating func set(
        _ identifier: String, from low: ExactNumber, to high: ExactNumber, printed: String, _ vocabulary: Vocabulary
    ) {
        guard let parameter = vocabulary.parameter(identifier) else { return }
        values[parameter] = .measured(
            Measured(lower: Measured.Bound(low), upper: Measured.Bound(high), dimension: .number, printed: printed))
    }
}

extension Request {
    /// Whether it takes place at home unless it says otherwise.
    var staysAtHome: Bool { journey == .lecture || journey == .incomingPerson }
}
