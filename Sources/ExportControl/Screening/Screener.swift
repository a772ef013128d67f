/// Screens a request: classifies its items, places its countries, applies the rules of a pack and decides.
///
/// A pure function of the request, the knowledge and the date.
public struct Screener {
    let knowledge: Knowledge
    let pack: LawPack
    let language: Language

    public init(knowledge: Knowledge, pack: LawPack, language: Language) {
        self.knowledge = knowledge
        self.pack = pack
        self.language = language
    }

    /// - Parameter date: The day whose rules count; the planned day, or the day of asking.
    public func screen(_ request: Request, on date: CalendarDate) -> ScreeningResult {
        let caseFacts = CaseFacts(knowledge: knowledge, request: request, date: date)
        var draft = Draft(
            wording: Wording(vocabulary: knowledge.vocabulary, language: language), pack: pack, date: date,
            provenance: caseFacts.provenance)
        let common = caseFacts.facts()
        checkCompleteness(request, &draft)
        checkDates(request, date, &draft)
        let classifier = Classifier(library: knowledge.library, date: date)
        let findings = request.items.map { classifier.finding(for: $0, context: common, pack: pack) }
        let placement = Placement(knowledge: knowledge, pack: pack, date: date)
        let route = Placement.route(of: request)
        var countries: [ScreeningResult.PlacedCountry] = []
        for (item, finding) in zip(request.items, findings) {
            let concerns = caseFacts.concerns(of: finding, item)
            draft.classify(finding, item)
            let placed = place(route, concerns, placement)
            countries = merge(countries, placed, placement)
            judge(item, finding, placed, placement, common, caseFacts, concerns, &draft)
        }
        if request.items.isEmpty { countries = place(route, [], placement) }
        return result(request, date, findings, countries, draft)
    }

    private func checkCompleteness(_ request: Request, _ draft: inout Draft) {
        for requirement in pack.requirements {
            let field = requirement.field
            let isThere: Bool
            if let dot = field.firstIndex(of: "."), field.hasPrefix("items.") {
                let key = String(field[field.index(after: dot)...])
                isThere = !request.items.isEmpty && request.items.allSatisfy { $0.hasField(key) }
            } else if field == "parties.country" || field == "parties.name" {
                isThere = request.parties.allSatisfy { $0.hasField(field) }
            } else {
                isThere = request.presentFields.contains(field)
            }
            if !isThere { draft.missing(field, requirement.question) }
        }
    }

    private func checkDates(_ request: Request, _ date: CalendarDate, _ draft: inout Draft) {
        if date > pack.reviewBy { draft.stale("pack:\(pack.id)", "review by \(pack.reviewBy)") }
        for list in knowledge.library.lists {
            if let published = CalendarDate(startOf: list.published), date < published {
                draft.stale(list.id, "published \(list.published), judged for \(date)")
            }
        }
    }

    private func place(
        _ route: [(role: String, country: CountryCode)], _ concerns: [Vocabulary.ChoiceID], _ placement: Placement
    ) -> [ScreeningResult.PlacedCountry] {
        route.compactMap { role, country in
            guard let (tier, notes) = placement.place(country, concerns: concerns) else { return nil }
            return ScreeningResult.PlacedCountry(
                role: role, country: country,
                name: knowledge.atlas.countries[country]?.name ?? LocalizedText(english: country.text),
                tier: tier, notes: notes)
        }
    }

    /// For each place of the route the worst tier that any line gives it.
    private func merge(
        _ known: [ScreeningResult.PlacedCountry], _ new: [ScreeningResult.PlacedCountry], _ placement: Placement
    ) -> [ScreeningResult.PlacedCountry] {
        if known.isEmpty { return new }
        return zip(known, new).map { placement.rank($1.tier) < placement.rank($0.tier) ? $1 : $0 }
    }

    private func judge(
        _ item: Request.Item, _ finding: ItemFinding, _ placed: [ScreeningResult.PlacedCountry],
        _ placement: Placement, _ common: Facts, _ caseFacts: CaseFacts, _ concerns: [Vocabulary.ChoiceID],
        _ draft: inout Draft
    ) {
        var facts = common
        facts.values.merge(caseFacts.facts(of: finding, item, concerns: concerns).values) { $1 }
        for country in placed { draft.place(country, line: item.line) }
        let worst = placed.min { placement.rank($0.tier) < placement.rank($1.tier) }
        if let worst, let parameter = knowledge.vocabulary.parameter("destination-column"),
            let choice = knowledge.vocabulary.choice(worst.tier.column, of: parameter)
        {
            facts.values[parameter] = .choices([choice])
        }
        let itemClass = classify(item, facts, &draft)
        if let parameter = knowledge.vocabulary.parameter("item-class"),
            let choice = knowledge.vocabulary.choice(itemClass.id.lowercased(), of: parameter)
        {
            facts.values[parameter] = .choices([choice])
        }
        // Without a destination the table has no column: the level of the default tier stands in, never a milder one.
        let column = worst?.tier.column ?? pack.tiers.first(where: \.isDefault)?.column ?? ""
        draft.base(
            itemClass, column: column, risk: pack.level(class: itemClass.id, column: column) ?? .high, line: item.line,
            source: pack.levelsSource)
        apply(facts, item, finding, &draft)
    }

    /// The first class that holds; a more severe one that is open keeps the level from being low.
    private func classify(_ item: Request.Item, _ facts: Facts, _ draft: inout Draft) -> LawPack.ItemClass {
        let evaluator = knowledge.library.evaluator
        let scope = Scope(Facts(), context: facts, vocabulary: knowledge.vocabulary)
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
        let evaluator = knowledge.library.evaluator
        let scope = Scope(Facts(), context: facts, vocabulary: knowledge.vocabulary)
        var redFlags: Set<String> = []
        for rule in pack.rules where rule.stage != .mitigation {
            guard rule.period.contains(draft.date) else { continue }
            let truth = evaluator.truth(of: rule.condition, in: scope)
            if truth == .no { continue }
            let trace = Tracer(evaluator: evaluator).trace(rule.condition, in: scope)
            draft.apply(rule, truth, trace, line: item.line)
            if truth == .yes, rule.stage == .redFlag { redFlags.insert(rule.counts) }
        }
        if redFlags.count > 1 { draft.severalRedFlags(redFlags.count, line: item.line) }
        for rule in pack.rules where rule.stage == .mitigation {
            guard evaluator.truth(of: rule.condition, in: scope) == .yes else { continue }
            let trace = Tracer(evaluator: evaluator).trace(rule.condition, in: scope)
            draft.mitigate(rule, trace, line: item.line, isListed: finding.truth != .no)
        }
    }

    private func result(
        _ request: Request, _ date: CalendarDate, _ findings: [ItemFinding],
        _ countries: [ScreeningResult.PlacedCountry], _ draft: Draft
    ) -> ScreeningResult {
        let lines = request.items.map(\.line)
        let reasons = draft.reasons(lines: lines)
        var (risk, authorisation) = ScreeningResult.outputs(of: reasons, lines: lines)
        if request.items.isEmpty {
            risk = max(risk, .medium)
            authorisation = max(authorisation, .undetermined)
        }
        let decider = pack.deciders.first { $0.risk == risk } ?? pack.deciders[0]
        let isWorst = risk == .high && authorisation == .prohibited
        var lists = knowledge.library.lists.map { (id: $0.id, edition: $0.edition, digest: $0.digest) }
        lists.append((id: "pack:\(pack.id)", edition: pack.edition, digest: pack.digest))
        return ScreeningResult(
            request: request, date: date, pack: pack, language: language, risk: risk, authorisation: authorisation,
            isHeld: reasons.contains { $0.effect.holds }, isFinal: draft.questions.isEmpty || isWorst, reasons: reasons,
            items: findings, countries: countries, questions: draft.questions,
            actions: draft.actions + decider.actions.filter { action in !draft.actions.contains(action) },
            decider: decider, lists: lists)
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
