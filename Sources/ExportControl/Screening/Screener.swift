/// Screens a request under one or more law packs: classifies its items, places its countries, applies the rules and decides.
///
/// A pure function of the request, the knowledge and the date.
public struct Screener {
    let knowledge: Knowledge
    let packs: [LawPack]
    let language: Language
    /// Findings of earlier requests, for a batch.
    var findings: FindingMemo?

    /// - Parameter packs: At least one; each is judged by itself and the worst of each output counts.
    public init(knowledge: Knowledge, packs: [LawPack], language: Language) {
        precondition(!packs.isEmpty)
        self.knowledge = knowledge
        self.packs = packs
        self.language = language
    }

    public init(knowledge: Knowledge, pack: LawPack, language: Language) {
        self.init(knowledge: knowledge, packs: [pack], language: language)
    }

    /// - Parameter date: The day whose rules count; the planned day, or the day of asking.
    public func screen(_ request: Request, on date: CalendarDate) -> ScreeningResult {
        let caseFacts = CaseFacts(knowledge: knowledge, request: request, date: date)
        let verdicts = packs.map { pack in
            PackScreening(
                knowledge: knowledge, pack: pack, language: language, request: request, date: date,
                earlierFindings: findings
            ).verdict(caseFacts)
        }
        return ScreeningResult(
            request: request, date: date, language: language, verdicts: verdicts, knowledge: knowledge)
    }
}

/// What one law pack says of a request, with everything it stands on.
struct PackVerdict {
    let outcome: ScreeningResult.PackOutcome
    let reasons: [ScreeningResult.Reason]
    let findings: [ItemFinding]
    let countries: [ScreeningResult.PlacedCountry]
    let questions: [ScreeningResult.Question]
    let actions: [LocalizedText]
    let openExceptions: [ScreeningResult.OpenException]
    let surroundings: ScreeningResult.Surroundings
}

/// Judges a request by one law pack.
struct PackScreening {
    let knowledge: Knowledge
    let pack: LawPack
    let language: Language
    let request: Request
    let date: CalendarDate
    let earlierFindings: FindingMemo?

    private var evaluator: Evaluator { knowledge.library.evaluator }

    func verdict(_ caseFacts: CaseFacts) -> PackVerdict {
        var provenance = caseFacts.provenance
        let packFacts = PackFacts(caseFacts: caseFacts, pack: pack)
        var needs: [Vocabulary.ParameterID: [Need]] = [:]
        let common = packFacts.extend(caseFacts.facts(), item: Facts(), provenance: &provenance, needs: &needs)
        var draft = Draft(
            wording: Wording(vocabulary: knowledge.vocabulary, language: language), pack: pack, date: date,
            provenance: provenance)
        checkCompleteness(&draft)
        checkDates(&draft)
        let classifier = Classifier(library: knowledge.library, date: date)
        let findings = request.items.map { item in
            let isFree = caseFacts.isFree(item)
            func finding() -> ItemFinding {
                classifier.finding(for: item, isFree: isFree, context: common, pack: pack)
            }
            guard let earlierFindings else { return finding() }
            let key = earlierFindings.key(for: item, isFree: isFree, context: common, pack: pack, date: date)
            return earlierFindings.finding(key, finding)
        }
        let placement = Placement(knowledge: knowledge, pack: pack, date: date, home: caseFacts.home)
        let route = Placement.route(of: request)
        var countries: [ScreeningResult.PlacedCountry] = []
        var cases: [Facts] = []
        for (item, finding) in zip(request.items, findings) {
            let concerns = caseFacts.concerns(of: finding, item)
            draft.classify(finding, item)
            var facts = common
            facts.values.merge(caseFacts.facts(of: finding, item, concerns: concerns).values) { $1 }
            var behind = provenance
            facts = packFacts.extend(facts, item: item.facts, provenance: &behind, needs: &needs)
            if let commerce = knowledge.commerceControls {
                let chart = commerce.facts(
                    of: item, finding, isDeemed: isDeemed(facts), caseFacts, knowledge.vocabulary)
                facts.values.merge(chart.facts.values) { $1 }
                behind.merge(chart.provenance) { $1 }
                facts = packFacts.extend(facts, item: item.facts, provenance: &behind, needs: &needs)
            }
            draft.provenance = behind
            draft.needsOfFacts = needs
            let (placed, isOpen) = place(route, item, facts, concerns, placement, caseFacts, &draft)
            countries = merge(countries, placed, placement)
            cases.append(judge(item, finding, placed, isOpen, placement, facts, &draft))
        }
        if request.items.isEmpty {
            countries = place(route, nil, common, [], placement, caseFacts, &draft).placed
            cases = [common]
        }
        return verdict(findings, countries, cases, draft)
    }

    private func checkCompleteness(_ draft: inout Draft) {
        for requirement in pack.requirements
        where requirement.journeys.isEmpty || requirement.journeys.contains(request.journey.rawValue) {
            let field = requirement.field
            let isThere: Bool
            if let dot = field.firstIndex(of: "."), field.hasPrefix("items.") {
                let key = String(field[field.index(after: dot)...])
                isThere = !request.items.isEmpty && request.items.allSatisfy { $0.hasField(key) }
            } else if field == "parties.country" || field == "parties.name" {
                isThere = request.parties.allSatisfy { $0.hasField(field) }
            } else if field == "parties.screening", request.parties.contains(where: { !$0.screening.isEmpty }) {
                isThere = request.parties.allSatisfy { $0.hasField(field) || !$0.screening.isEmpty }
            } else if field == "persons.screening" {
                isThere = request.persons.allSatisfy { !$0.screening.isEmpty }
            } else {
                isThere = field.split(separator: "|").contains { request.presentFields.contains(String($0)) }
            }
            if !isThere { draft.missing(field, requirement.question) }
        }
    }

    private func checkDates(_ draft: inout Draft) {
        if date > pack.reviewBy { draft.stale("pack:\(pack.id)", "review by \(pack.reviewBy)") }
        for list in knowledge.library.lists {
            if let published = CalendarDate(startOf: list.published), date < published {
                draft.stale(list.id, "published \(list.published), judged for \(date)")
            }
        }
    }

    /// Whether a disclosure to somebody at home counts as an export, by the test of the pack.
    private func isDeemed(_ facts: Facts) -> Truth {
        guard let test = pack.deemedExport else { return .no }
        if case .truth(let truth)? = facts.values[test.parameter] { return truth }
        return .unknown
    }

    /// Places the route, and the countries to which a disclosure at home counts as an export.
    ///
    /// - Returns: The places, and whether it is open that anything leaves the country at all.
    private func place(
        _ route: [(role: String, country: CountryCode)], _ item: Request.Item?, _ facts: Facts,
        _ concerns: [Vocabulary.ChoiceID], _ placement: Placement, _ caseFacts: CaseFacts, _ draft: inout Draft
    ) -> (placed: [ScreeningResult.PlacedCountry], isOpen: Bool) {
        var places = route
        let isDeemed = isDeemed(facts)
        if isDeemed != .no, let role = pack.deemedExport?.deemedDestination {
            let countries = caseFacts.countries(in: role, years: 5).filter { $0 != caseFacts.home }
            if !countries.isEmpty { places.removeAll { $0.country == caseFacts.home } }
            places += countries.map { (role: "deemed-export", country: $0) }
            if isDeemed == .yes, countries.isEmpty || caseFacts.lacksPlaces(of: role) {
                draft.askForDeemedDestination(role, line: item?.line)
            }
        }
        let isDomestic = isDeemed == .no && placement.isDomestic(route)
        var placed = places.compactMap { role, country -> ScreeningResult.PlacedCountry? in
            guard let (tier, notes) = placement.place(country, concerns: concerns, isDomestic: isDomestic) else {
                return nil
            }
            return ScreeningResult.PlacedCountry(
                role: role, country: country,
                name: knowledge.atlas.countries[country]?.name ?? LocalizedText(english: country.text),
                tier: tier, notes: notes, pack: pack.id)
        }
        // Home alone places nothing while somebody there may count as abroad.
        if isDeemed != .no, placement.isDomestic(route), !places.contains(where: { $0.role == "deemed-export" }) {
            placed = []
        }
        return (placed, isDeemed == .unknown && placement.isDomestic(route))
    }

    /// For each place of the route the worst tier that any line gives it.
    private func merge(
        _ known: [ScreeningResult.PlacedCountry], _ new: [ScreeningResult.PlacedCountry], _ placement: Placement
    ) -> [ScreeningResult.PlacedCountry] {
        if known.isEmpty { return new }
        return zip(known, new).map { placement.rank($1.tier) < placement.rank($0.tier) ? $1 : $0 }
    }

    private func judge(
        _ item: Request.Item, _ finding: ItemFinding, _ placed: [ScreeningResult.PlacedCountry], _ isOpen: Bool,
        _ placement: Placement, _ known: Facts, _ draft: inout Draft
    ) -> Facts {
        var facts = known
        for country in placed { draft.place(country, line: item.line) }
        let worst = placed.min { placement.rank($0.tier) < placement.rank($1.tier) }
        // Without a destination the table has no column: that of the default tier stands in, never a milder one.
        let column = worst?.tier.column ?? pack.tiers.first(where: \.isDefault)?.column ?? ""
        if worst != nil || !needsDestination {
            facts.set("destination-column", choices: [column], knowledge.vocabulary)
        }
        let itemClass = classify(item, facts, &draft)
        facts.set("item-class", choices: [itemClass.id.lowercased()], knowledge.vocabulary)
        var level = pack.levels[itemClass.id]?[column] ?? LawPack.Level(risk: .high, authorisation: nil)
        if isOpen, (level.authorisation ?? itemClass.authorisation) > .undetermined {
            // Whether anybody counts as abroad decides whether a licence is needed.
            level = LawPack.Level(risk: level.risk, authorisation: .undetermined)
        }
        draft.base(itemClass, column: column, level: level, line: item.line, source: pack.levelsSource)
        apply(facts, item, finding, &draft)
        return facts
    }

    /// Whether the request is of a kind that must say where it goes.
    private var needsDestination: Bool {
        [.shipment, .technologyTransfer, .outgoingTravel, .equipmentLoan, .technicalAssistance].contains(
            request.journey)
    }

    /// The first class that holds; a more severe one that is open keeps the level from being low.
    private func classify(_ item: Request.Item, _ facts: Facts, _ draft: inout Draft) -> LawPack.ItemClass {
        let scope = Scope(item.facts, context: facts, vocabulary: knowledge.vocabulary)
        for itemClass in pack.classes {
            switch evaluator.truth(of: itemClass.condition, in: scope) {
            case .yes: return itemClass
            case .no: continue
            case .unknown:
                let trace = Tracer(evaluator: evaluator).trace(itemClass.condition, in: scope)
                draft.open(itemClass, trace, line: item.line)
            }
        }
        // A pack without a class that always holds: the most severe stands in.
        return pack.classes[0]
    }

    private func apply(_ facts: Facts, _ item: Request.Item, _ finding: ItemFinding, _ draft: inout Draft) {
        let scope = Scope(item.facts, context: facts, vocabulary: knowledge.vocabulary)
        var redFlags: Set<String> = []
        for rule in pack.rules where rule.stage != .mitigation {
            guard rule.force.holds(on: date) else { continue }
            let truth = evaluator.truth(of: rule.condition, in: scope)
            if truth == .no { continue }
            let trace = Tracer(evaluator: evaluator).trace(rule.condition, in: scope)
            draft.apply(rule, truth, trace, line: item.line)
            if truth == .yes, rule.stage == .redFlag { redFlags.insert(rule.counts) }
        }
        if redFlags.count > 1 { draft.severalRedFlags(redFlags.count, line: item.line) }
        for exception in pack.exceptions where exception.force.holds(on: date) {
            let truth = evaluator.truth(of: exception.condition, in: scope)
            if truth == .no { continue }
            let trace = Tracer(evaluator: evaluator).trace(exception.condition, in: scope)
            draft.relieve(exception, truth, trace, line: item.line)
        }
        for rule in pack.rules where rule.stage == .mitigation && rule.force.holds(on: date) {
            guard evaluator.truth(of: rule.condition, in: scope) == .yes else { continue }
            let trace = Tracer(evaluator: evaluator).trace(rule.condition, in: scope)
            draft.mitigate(rule, trace, line: item.line, isListed: finding.truth != .no)
        }
    }

    private func verdict(
        _ findings: [ItemFinding], _ countries: [ScreeningResult.PlacedCountry], _ cases: [Facts], _ draft: Draft
    ) -> PackVerdict {
        let lines = request.items.map(\.line)
        let reasons = draft.reasons(lines: lines)
        var (risk, authorisation) = ScreeningResult.outputs(of: reasons, lines: lines)
        if request.items.isEmpty {
            risk = max(risk, .medium)
            authorisation = max(authorisation, .undetermined)
        }
        let decider = pack.deciders.first { $0.risk == risk } ?? pack.deciders[0]
        let isWorst = risk == .high && authorisation == .prohibited
        let isGated = reasons.contains { $0.effect.gates }
        return PackVerdict(
            outcome: ScreeningResult.PackOutcome(
                pack: pack, risk: risk, authorisation: authorisation,
                isFinal: isWorst || (draft.questions.isEmpty && !isGated && authorisation != .undetermined),
                decider: decider),
            reasons: reasons, findings: findings, countries: countries, questions: draft.questions,
            actions: draft.actions + decider.actions.filter { action in !draft.actions.contains(action) },
            openExceptions: authorisation < .exceptionMayApply || authorisation == .prohibited
                ? [] : draft.openExceptions,
            surroundings: surroundings(cases))
    }

    /// What stands beside the answer, for any line to which it may apply.
    private func surroundings(_ cases: [Facts]) -> ScreeningResult.Surroundings {
        func applies(_ notice: LawPack.Notice) -> Bool {
            guard notice.period.contains(date) else { return false }
            return zip(cases, request.items.map(\.facts) + [Facts()]).contains { facts, item in
                let scope = Scope(item, context: facts, vocabulary: knowledge.vocabulary)
                return evaluator.truth(of: notice.condition, in: scope) != .no
            }
        }
        var found = ScreeningResult.Surroundings()
        found.authorities = pack.authorities.filter(applies)
        found.documents = pack.documents.filter(applies)
        found.penalties = pack.penalties.filter(applies)
        found.retention = pack.retentions.filter { applies($0.notice) }.max { $0.years < $1.years }
        for followUp in pack.followUps where applies(followUp.notice) {
            let start: CalendarDate? =
                switch followUp.start {
                case .plannedOn: request.plannedOn
                case .endsOn: request.endsOn ?? request.loan?.returnBy
                case .returnBy: request.loan?.returnBy ?? request.endsOn
                }
            guard let start else { continue }
            found.schedule.append(
                ScreeningResult.ScheduledCheck(
                    id: followUp.notice.id, title: followUp.notice.title, on: start.adding(days: followUp.days),
                    source: "\(pack.id)@\(pack.edition)"))
        }
        return found
    }
}

extension Request.Item {
    fileprivate func hasField(_ key: String) -> Bool {
        switch key {
        case "description": description != nil
        case "quantity": quantity != nil
        case "value": value != nil
        case "hsCode": hsCode != nil
        case "origin": origin != nil
        default: true
        }
    }
}

extension Party {
    /// The exporter is the one who asks; of everybody else name and country count.
    fileprivate func hasField(_ field: String) -> Bool {
        switch field {
        case "parties.name": name != nil
        case "parties.country": country != nil || role == .exporter
        default: !screening.isEmpty
        }
    }
}
