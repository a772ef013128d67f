extension CaseFacts {
    /// The country from which it starts: the exporter's, or the origin.
    var home: CountryCode? { request.parties.first { $0.role == .exporter }?.country ?? request.origin }

    /// Whether people at home may receive it: in requests about people, and where everything stays at home.
    private var concernsPeople: Bool {
        if !request.persons.isEmpty || [.incomingPerson, .lecture, .departure].contains(request.journey) {
            return true
        }
        let route = Placement.route(of: request)
        return request.journey != .publication && !route.isEmpty && route.allSatisfy { $0.country == home }
    }

    /// Facts of the journey, of people, contracts, access, gates and checks.
    func addExchange(to facts: inout Facts) {
        let vocabulary = knowledge.vocabulary
        func set(_ identifier: String, _ truth: Truth?) { facts.set(identifier, truth, vocabulary) }
        facts.set("journey", choices: [request.journey.rawValue], vocabulary)
        if let mode { facts.set("transfer-mode", choices: [mode.rawValue], vocabulary) }
        set("publication-restricted", request.project.isPublicationRestricted)
        set("nationality-restricted", request.project.isNationalityRestricted)
        set("unpublished-disclosure", request.project.disclosesUnpublished)
        set("hands-on-access", handsOnAccess)
        set("remote-access-from-abroad", remoteAccess)
        if let access = request.access, access.serverCountry != nil, access.accountHolders != nil {
            set("access-recorded", .yes)
        }
        set("partner-high-concern", Truth(request.parties.contains { $0.concern == .veryHigh }))
        let nonProfits = request.parties.filter { $0.kind == .nonProfit }
        set("party-non-profit", Truth(!nonProfits.isEmpty))
        set("source-of-funds-known", every(nonProfits.map(\.sourceOfFundsIsKnown)))
        set("return-date-fixed", returnDate == nil ? nil : .yes)
        set("temporary-export", returnDate == nil ? nil : .yes)
        set("licence-held", licenceHeld)
        addGates(to: &facts)
        addPeople(to: &facts)
    }

    /// The mode as stated, or the one that the journey is.
    private var mode: Request.TransferMode? {
        if let mode = request.transferMode { return mode }
        return switch request.journey {
        case .lecture: .lecture
        case .publication: .publication
        case .equipmentLoan: .equipmentLoan
        case .remoteAccess: .remoteAccess
        case .technicalAssistance: .technicalAssistance
        default: nil
        }
    }

    /// The day on which everything comes back.
    var returnDate: CalendarDate? {
        request.loan?.returnBy ?? (request.journey == .outgoingTravel ? request.endsOn : nil)
    }

    private var handsOnAccess: Truth? {
        if mode == .laboratoryTraining { return .yes }
        if let stated = request.project.givesHandsOnAccess { return stated }
        return concernsPeople && request.journey != .shipment ? nil : .no
    }

    private var remoteAccess: Truth? {
        if mode == .remoteAccess { return .yes }
        guard let from = request.access?.remoteFrom else { return request.access == nil ? .no : nil }
        return Truth(from.contains { $0 != home })
    }

    /// Yes if a licence in hand is valid on the day and its conditions are met.
    private var licenceHeld: Truth? {
        guard !request.licences.isEmpty else { return nil }
        return Truth(
            request.licences.contains { licence in
                licence.number != nil && licence.conditionsAreMet == .yes
                    && licence.validUntil.map { $0 >= date } == true
            })
    }

    private func addGates(to facts: inout Facts) {
        let vocabulary = knowledge.vocabulary
        let start = request.plannedOn ?? date
        func set(_ identifier: String, _ truth: Truth?) { facts.set(identifier, truth, vocabulary) }
        func isDone(_ day: CalendarDate?) -> Truth? { day.map { Truth($0 <= start) } }
        set("guidance-issued", isDone(request.guidanceIssuedOn))
        set("device-check-done", isDone(request.devicesCheckedOn))
        set("exit-briefing-done", isDone(request.exitBriefingOn))
        set("training-before-start", trainingBefore(start))
        let check = request.postCheck
        set("post-check-cannot-verify", Truth(check?.result == .cannotVerify))
        set("post-check-deviated", Truth(check?.result == .deviated))
        set("post-check-overdue", Truth(check?.dueOn.map { $0 < date && check?.doneOn == nil } ?? false))
    }

    /// Whether everybody has attended before the start; nil while nobody says.
    private func trainingBefore(_ start: CalendarDate) -> Truth? {
        guard !request.training.isEmpty else { return nil }
        func attended(_ name: String?) -> Truth {
            let days = request.training.filter { $0.person == nil || $0.person == name }.map(\.completedOn)
            return Truth(days.contains { $0.map { $0 < start } ?? false })
        }
        if request.persons.isEmpty {
            return Truth(request.training.allSatisfy { $0.completedOn.map { $0 < start } ?? false })
        }
        return request.persons.reduce(.yes) { $0.and(attended($1.name)) }
    }

    // MARK: People

    /// What holds for all people together: the adverse answer of any of them.
    private func addPeople(to facts: inout Facts) {
        let vocabulary = knowledge.vocabulary
        let people = request.persons.map { self.facts(of: $0) }
        let adverse = [
            "person-specified-category", "residency-stated-non-resident", "person-affiliation-listed",
            "person-affiliation-matching", "person-affiliation-high-concern", "person-departs-abroad",
        ]
        let good = ["person-employed-here", "specified-category-declared", "affiliations-known"]
        for identifier in adverse + good {
            guard let parameter = vocabulary.parameter(identifier) else { continue }
            guard !people.isEmpty else {
                // Nobody at home takes part in a shipment or a transfer abroad.
                // Of people whom nobody names only the residence counts.
                let isUnnamed =
                    ![.incomingPerson, .departure].contains(request.journey)
                    && (identifier.contains("affiliation") || identifier == "person-departs-abroad")
                if !concernsPeople || isUnnamed {
                    facts.set(identifier, good.contains(identifier) ? .yes : .no, vocabulary)
                }
                continue
            }
            let truths = people.map { facts -> Truth in
                if case .truth(let truth)? = facts.values[parameter] { truth } else { .unknown }
            }
            let isGood = good.contains(identifier)
            facts.set(identifier, truths.reduce(isGood ? .yes : .no) { isGood ? $0.and($1) : $0.or($1) }, vocabulary)
        }
        if people.isEmpty {
            if !concernsPeople {
                facts.set("recipient-non-resident", .no, vocabulary)
                facts.set("recipient-deemed-export", .no, vocabulary)
            }
        } else {
            let known = request.persons.compactMap { $0.monthsSinceEntry(on: date) }
            if let least = known.min() {
                let low = known.count == people.count ? least : 0
                facts.set(
                    "months-since-entry", from: ExactNumber(low), to: ExactNumber(least), printed: "\(least)",
                    vocabulary)
            }
        }
    }

    /// The facts of one person.
    func facts(of person: Person) -> Facts {
        var facts = Facts()
        let vocabulary = knowledge.vocabulary
        func set(_ identifier: String, _ truth: Truth?) { facts.set(identifier, truth, vocabulary) }
        set("residency-stated-non-resident", Truth(person.residencyStatus == .nonResident))
        set("person-employed-here", person.isEmployedHere)
        switch person.specifiedCategory {
        case nil, .unknown: break
        case .some(.none): set("person-specified-category", .no)
        default: set("person-specified-category", .yes)
        }
        set("specified-category-declared", person.declaredOn.map { Truth($0 <= (request.plannedOn ?? date)) })
        if let months = person.monthsSinceEntry(on: date) {
            facts.set(
                "months-since-entry", from: ExactNumber(months), to: ExactNumber(months), printed: "\(months)",
                vocabulary)
        }
        if let affiliations = person.affiliations(since: date.years(-5), until: date) {
            set("affiliations-known", .yes)
            set("person-affiliation-listed", any(affiliations.map(\.isListed)))
            set("person-affiliation-matching", any(affiliations.map(\.isListedForSameConcern)))
            set("person-affiliation-high-concern", Truth(affiliations.contains { $0.concern == .veryHigh }))
        }
        if let country = person.nextEmployer?.country {
            set("person-departs-abroad", home.map { Truth($0 != country) })
        } else if request.journey != .departure {
            set("person-departs-abroad", .no)
        }
        return facts
    }

    private func any(_ truths: [Truth]) -> Truth { truths.reduce(.no) { $0.or($1) } }

    /// Yes if all say yes; nil while one does not say; and for nobody.
    private func every(_ truths: [Truth?]) -> Truth? {
        truths.isEmpty ? nil : truths.reduce(.yes) { $0.and($1 ?? .unknown) }
    }
}

extension Person {
    /// Whole months from the entry to that day; 0 before it.
    func monthsSinceEntry(on date: CalendarDate) -> Int? {
        guard let arrivalOn else { return nil }
        return max(0, arrivalOn.wholeMonths(to: date))
    }

    /// Affiliations that fall in a time, those without dates included; nil if nobody has said.
    func affiliations(since start: CalendarDate, until end: CalendarDate) -> [Affiliation]? {
        affiliations?.filter { affiliation in
            (affiliation.until.map { $0 >= start } ?? true) && (affiliation.from.map { $0 <= end } ?? true)
        }
    }
}

extension Person.Affiliation {
    /// Whether the body stands on a party list; unknown while nobody has compared it.
    fileprivate var isListed: Truth {
        if screening.contains(where: { $0.result == .confirmed }) { return .yes }
        return screening.isEmpty || screening.contains { $0.result == .possible } ? .unknown : .no
    }

    fileprivate var isListedForSameConcern: Truth {
        let confirmed = screening.filter { $0.result == .confirmed }
        if confirmed.isEmpty { return isListed }
        return confirmed.reduce(.no) { $0.or(($1.matchesConcern ?? .yes) == .no ? .no : .yes) }
    }
}
