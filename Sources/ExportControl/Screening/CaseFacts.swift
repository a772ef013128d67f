/// Works out the facts of a case from a request: what law packs ask beside the item itself.
struct CaseFacts {
    let knowledge: Knowledge
    let request: Request
    let date: CalendarDate

    /// The facts that are the same for every line. Whatever nobody said is left out, and so unknown.
    func facts() -> Facts {
        var facts = Facts()
        func set(_ identifier: String, _ truth: Truth?) {
            guard let truth, truth != .unknown, let parameter = knowledge.vocabulary.parameter(identifier) else {
                return
            }
            facts.values[parameter] = .truth(truth)
        }
        for flag in redFlags {
            set(flag, request.redFlags.answers[flag] ?? request.redFlags.others)
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
        set("owner-listed", anyParty(\.hasListedOwner))
        set("prior-denial", anyParty(\.hasPriorDenial))
        set("foreign-military-funding", anyParty(\.hasForeignMilitaryFunding))
        set("destination-cwc-party", treatyParty("cwc"))
        for (identifier, truth) in request.answers where truth != .unknown {
            // An answer given twice: the adverse one counts.
            guard let parameter = knowledge.vocabulary.parameter(identifier) else { continue }
            if case .truth(.yes)? = facts.values[parameter] { continue }
            if isWorkedOut(identifier), facts.values[parameter] != nil { continue }
            facts.values[parameter] = .truth(truth)
        }
        return facts
    }

    private var redFlags: [String] {
        knowledge.vocabulary.parameters.map(\.naming.id).filter {
            $0.hasPrefix("red-flag-") && $0 != "red-flag-unresolved"
        }
    }

    /// Facts that the program knows better than an answer.
    private func isWorkedOut(_ identifier: String) -> Bool {
        identifier == "destination-cwc-party" || identifier == "parties-screened" || identifier.hasPrefix("item-")
    }

    private var endUser: Party? { request.parties.first { $0.role == .endUser } }

    private var partiesScreened: Truth? {
        guard !request.parties.isEmpty else { return nil }
        let isWhole = request.parties.allSatisfy { party in
            !party.screening.isEmpty
                && party.screening.allSatisfy { $0.list != nil && $0.on != nil && $0.result != nil }
        }
        return isWhole ? .yes : nil
    }

    private var partyListFacts: [(String, Truth)] {
        var prohibited = Truth.no
        var licence = Truth.no
        var matching = Truth.no
        var other = Truth.no
        var open = Truth.no
        for screening in request.parties.flatMap(\.screening) {
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

    private var endUserFacts: [(String, Truth?)] {
        guard let endUser else { return [] }
        var isMilitary = endUser.isMilitary
        if endUser.kind == .military { isMilitary = .yes }
        var isIntermediary = endUser.isIntermediary
        if endUser.kind == .trader { isIntermediary = .yes }
        return [
            ("end-user-known", Truth(endUser.name != nil)), ("end-user-military", isMilitary),
            ("end-user-intermediary", isIntermediary), ("end-user-in-writing", endUser.isConfirmedInWriting),
        ]
    }

    /// Yes if it is true of any party; no once the end user's answer is no and no other says yes.
    private func anyParty(_ answer: KeyPath<Party, Truth?>) -> Truth? {
        if request.parties.contains(where: { $0[keyPath: answer] == .yes }) { return .yes }
        if request.parties.contains(where: { $0[keyPath: answer] == .unknown }) { return nil }
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

    /// The states that the goods end up in, each once.
    private var finalStates: [CountryCode] {
        var states = [request.destination, request.finalCountry].compactMap { $0 }
        for party in request.parties where party.role == .endUser || party.role == .ultimateConsignee {
            if let country = party.country { states.append(country) }
        }
        var once: [CountryCode] = []
        for state in states where !once.contains(state) { once.append(state) }
        return once
    }

    /// Whether every state that the goods end up in is party to a treaty on that day.
    private func treatyParty(_ treaty: String) -> Truth? {
        guard let group = knowledge.atlas.groups[treaty], !finalStates.isEmpty else { return nil }
        return finalStates.reduce(Truth.yes) { $0.and(group.holds($1, on: date)) }
    }

    /// The facts of one line: what the lists found, and its HS code.
    func facts(of finding: ItemFinding, _ item: Request.Item, concerns: [Vocabulary.ChoiceID]) -> Facts {
        var facts = Facts()
        func set(_ identifier: String, _ truth: Truth) {
            guard truth != .unknown, let parameter = knowledge.vocabulary.parameter(identifier) else { return }
            facts.values[parameter] = .truth(truth)
        }
        func lists(_ isMeant: (ItemFinding.Entry) -> Bool, _ stated: (ControlCode) -> Bool) -> Truth {
            var result = finding.isUnidentified ? Truth.unknown : Truth.no
            for entry in finding.entries where isMeant(entry) { result = result.or(entry.truth) }
            if let code = item.controlCode, stated(code) { result = .yes }
            return result
        }
        set("item-controlled", finding.truth)
        var sensitive = Truth.no
        for entry in finding.entries where entry.truth != .no {
            sensitive = sensitive.or(entry.sensitive).or(entry.verySensitive)
        }
        set("item-sensitive", finding.truth == .no ? .no : sensitive)
        set("item-munitions", lists({ $0.list.part == "munitions" }, { $0.isMunitions }))
        set("item-mtcr-category-1", lists({ $0.list.id == "mtcr-1" }, { _ in false }))
        set(
            "item-enrichment-reprocessing",
            lists({ $0.list.id == "nsg-1" }, { $0.text.hasPrefix("0") && $0.isDualUseNumbering }))
        for schedule in 1...3 {
            let code = ControlCode(unchecked: "CWC-\(schedule)")
            set("item-cwc-schedule-\(schedule)", lists({ $0.provision.code.isWithin(code) }, { $0.isWithin(code) }))
        }
        set("item-public", item.isPublic ?? .no)
        if let parameter = knowledge.vocabulary.parameter("item-concern"), !concerns.isEmpty {
            facts.values[parameter] = .choices(concerns)
        }
        if let code = item.hsCode { setHarmonizedCode(code, in: &facts) }
        return facts
    }

    /// A heading alone leaves the subheading open between its first and last.
    private func setHarmonizedCode(_ code: String, in facts: inout Facts) {
        func set(_ identifier: String, _ low: Int, _ high: Int) {
            guard let parameter = knowledge.vocabulary.parameter(identifier) else { return }
            facts.values[parameter] = .measured(
                Measured(
                    lower: Measured.Bound(ExactNumber(low)), upper: Measured.Bound(ExactNumber(high)),
                    dimension: .number, printed: code))
        }
        guard let chapter = Int(code.prefix(2)), let heading = Int(code.prefix(4)) else { return }
        set("hs-chapter", chapter, chapter)
        set("hs-heading", heading, heading)
        if code.count >= 6, let subheading = Int(code.prefix(6)) {
            set("hs-subheading", subheading, subheading)
        } else {
            set("hs-subheading", heading * 100, heading * 100 + 99)
        }
    }

    /// The concerns that the item raises: by the regimes that name it, or might.
    func concerns(of finding: ItemFinding, _ item: Request.Item) -> [Vocabulary.ChoiceID] {
        var names: Set<String> = []
        for entry in finding.entries where entry.truth != .no {
            switch entry.list.regime {
            case "wassenaar": names.insert("conventional")
            case "mtcr": names.insert("missile")
            case "nsg": names.insert("nuclear")
            case "cwc": names.insert("chemical")
            case "australia-group": names.formUnion(entry.list.part == "biological" ? ["biological"] : ["chemical"])
            default: continue
            }
        }
        if let code = item.controlCode, code.isDualUseNumbering {
            switch Array(code.text.utf8)[2] {
            case UInt8(ascii: "0"): names.insert("conventional")
            case UInt8(ascii: "1"): names.insert("missile")
            case UInt8(ascii: "2"): names.insert("nuclear")
            case UInt8(ascii: "3"): names.formUnion(["chemical", "biological"])
            case UInt8(ascii: "4"): names.insert("chemical")
            default: break
            }
        }
        guard let parameter = knowledge.vocabulary.parameter("item-concern") else { return [] }
        return names.sorted().compactMap { knowledge.vocabulary.choice($0, of: parameter) }
    }
}

extension ControlCode {
    /// Whether it has the form of the munitions list: ML1 to ML22.
    var isMunitions: Bool { text.hasPrefix("ML") && text.dropFirst(2).first?.isNumber == true }
}
