/// Reasons, questions and actions while a request is judged.
struct Draft {
    let wording: Wording
    let pack: LawPack
    let date: CalendarDate
    /// What stands behind a fact that the program worked out, by the identifier of the fact.
    var provenance: [String: String]
    /// What a fact lacks that the pack works out itself.
    var needsOfFacts: [Vocabulary.ParameterID: [Need]] = [:]
    private(set) var openExceptions: [ScreeningResult.OpenException] = []
    private(set) var questions: [ScreeningResult.Question] = []
    private(set) var actions: [LocalizedText] = []
    private var collected: [ScreeningResult.Reason] = []

    init(wording: Wording, pack: LawPack, date: CalendarDate, provenance: [String: String]) {
        self.wording = wording
        self.pack = pack
        self.date = date
        self.provenance = provenance
    }

    /// The reasons; one that stands alike for every line stands once, for all.
    func reasons(lines: [Int]) -> [ScreeningResult.Reason] {
        var merged: [ScreeningResult.Reason] = []
        for reason in collected {
            if let index = merged.firstIndex(where: { $0.isLike(reason) }) {
                merged[index].items += reason.items.filter { !merged[index].items.contains($0) }
            } else {
                merged.append(reason)
            }
        }
        for index in merged.indices where Set(merged[index].items) == Set(lines) { merged[index].items = [] }
        return merged
    }

    mutating func reason(
        _ rule: String, items: [Int] = [], fact: String, value: String, source: String, title: LocalizedText,
        _ change: (inout Effect) -> Void
    ) {
        var effect = Effect()
        change(&effect)
        collected.append(
            ScreeningResult.Reason(
                rule: rule, pack: "\(pack.id)@\(pack.edition)", items: items, fact: fact, value: value, source: source,
                effect: effect, title: title))
    }

    mutating func ask(_ id: String, _ text: String, decides: String, field: String) {
        if let index = questions.firstIndex(where: { $0.id == id }) {
            if !questions[index].decides.contains(decides) { questions[index].decides.append(decides) }
            if !questions[index].fields.contains(field) { questions[index].fields.append(field) }
        } else {
            questions.append(ScreeningResult.Question(id: id, ask: text, decides: [decides], fields: [field]))
        }
    }

    /// Asks one question that decides several codes, each of which stands once.
    mutating func ask(_ id: String, _ text: String, decides codes: [String], field: String) {
        if questions.contains(where: { $0.id == id }) || codes.isEmpty {
            for code in codes { ask(id, text, decides: code, field: field) }
        } else {
            questions.append(ScreeningResult.Question(id: id, ask: text, decides: codes, fields: [field]))
        }
    }

    /// Asks what a condition lacks: of one line for the lists, of the case for rules.
    mutating func ask(_ trace: Trace, decides: String, line: Int?) {
        for need in expanded(trace.missing, depth: 0) {
            let id = wording.vocabulary.identifier(of: need)
            // What the lists left open is asked by the lists.
            if line == nil, Draft.answeredByLists.contains(id) { continue }
            ask(id, wording.question(for: need), decides: decides, field: field(of: need, line: line))
        }
    }

    /// What people can answer, instead of facts that the pack works out from it.
    private func expanded(_ needs: [Need], depth: Int) -> [Need] {
        needs.flatMap { need -> [Need] in
            guard case .parameter(let parameter) = need.subject, depth < 5, let below = needsOfFacts[parameter],
                !below.isEmpty, !below.contains(need)
            else { return [need] }
            return expanded(below, depth: depth + 1)
        }.uniqued()
    }

    private static let answeredByLists: Set<String> = ["item-controlled", "item-class", "destination-column"]

    /// Where in the request the answer goes.
    private func field(of need: Need, line: Int?) -> String {
        let vocabulary = wording.vocabulary
        guard let line else { return "answers.\(vocabulary.identifier(of: need))" }
        let parts = need.within.map { vocabulary[$0].naming.id + "." }.joined()
        let place = "items[\(line)].\(parts)"
        return switch need.subject {
        case .parameter(let parameter): "\(place)parameters.\(vocabulary[parameter].naming.id)"
        case .part(let part): place + vocabulary[part].naming.id
        case .type: place + "type"
        case .substance: place + "cas"
        case .code: place + "controlCode"
        }
    }

    mutating func missing(_ field: String, _ question: LocalizedText) {
        reason(
            "completeness", fact: field, value: "missing", source: "\(pack.id) pack, step 0",
            title: LocalizedText([
                .english: "A required field is missing", .traditionalChinese: "缺少必要欄位", .japanese: "必要な項目がない",
            ])
        ) {
            $0.atLeast = .medium
            $0.authorisation = .undetermined
        }
        ask(field, question[wording.language], decides: "completeness", field: field)
    }

    mutating func stale(_ what: String, _ why: String) {
        reason(
            "edition", fact: what, value: why, source: what,
            title: LocalizedText([
                .english: "The data are not of the day that is judged", .traditionalChinese: "資料版本與判定日不符",
                .japanese: "データの版が判定日に合わない",
            ])
        ) {
            $0.atLeast = .medium
            $0.authorisation = .undetermined
        }
        ask(
            "edition-of-\(what)",
            LocalizedText([
                .english:
                    "Do the rules of \(what) (\(why)) hold on the planned day? Update the data or plan another day.",
                .traditionalChinese: "\(what)（\(why)）之規定於預定日是否適用？請更新資料或改期。",
                .japanese: "\(what)（\(why)）の規則は予定日に有効ですか。データを更新するか予定日を変更してください。",
            ])[wording.language], decides: "edition", field: "plannedOn")
    }

    mutating func place(_ country: ScreeningResult.PlacedCountry, line: Int) {
        let tier = country.tier
        let scope = tier.scope.map { ", \($0)" } ?? ""
        var fact = country.role
        var value = "\(country.country): \(tier.label)\(scope)"
        if country.role == "deemed-export" {
            // A person's country counts only together with what the person receives.
            fact = "deemed-export of item \(line), recipient-deemed-export"
            value += provenance["recipient-deemed-export"].map { "; \($0)" } ?? ""
        }
        reason(
            "tier", items: [line], fact: fact, value: value,
            source: "\(tier.id) as of \(tier.asOf), \(tier.mark.rawValue)", title: tier.title
        ) { $0.places = "column \(tier.column)" }
    }

    mutating func base(
        _ itemClass: LawPack.ItemClass, column: String, level: LawPack.Level, line: Int, source: String
    ) {
        let authorisation = level.authorisation ?? itemClass.authorisation
        reason(
            "class", items: [line], fact: "item \(line)", value: itemClass.id, source: itemClass.source,
            title: itemClass.title
        ) {
            $0.places = "class \(itemClass.id)"
            $0.baseAuthorisation = authorisation == .notRequired ? nil : authorisation
        }
        reason(
            "level", items: [line], fact: "\(itemClass.id) × \(column)", value: level.risk.rawValue, source: source,
            title: LocalizedText([.english: "Class by destination", .traditionalChinese: "級別與目的地", .japanese: "区分と仕向地"])
        ) {
            $0.base = level.risk
        }
    }

    /// An exception whose every condition is a recorded fact relieves; one that is open is shown with what it lacks.
    mutating func relieve(_ exception: LawPack.Exception, _ truth: Truth, _ trace: Trace, line: Int) {
        guard truth == .yes else {
            if openExceptions.contains(where: { $0.exception.id == exception.id }) { return }
            let missing = expanded(trace.missing, depth: 0).map { need in
                ScreeningResult.Question(
                    id: wording.vocabulary.identifier(of: need), ask: wording.question(for: need),
                    decides: [exception.id], fields: [field(of: need, line: nil)])
            }
            openExceptions.append(
                ScreeningResult.OpenException(exception: exception, pack: pack.id, missing: missing))
            return
        }
        let facts = trace.deciding.map { factAndValue($0) }
        reason(
            exception.id, items: [line], fact: facts.map(\.fact).joined(separator: ", "),
            value: facts.map(\.value).joined(separator: ", "),
            source: "\(exception.sources.joined(separator: "; ")) [\(exception.mark.rawValue)]", title: exception.title
        ) { $0.relievesTo = exception.relievesTo }
        for action in exception.actions where !actions.contains(action) { actions.append(action) }
    }

    /// Somebody at home counts as abroad, and nobody said where.
    mutating func askForDeemedDestination(_ role: PlaceTest.Role, line: Int?) {
        let field = role == .citizenship ? "persons.nationality" : "persons.residenceHistory"
        reason(
            "deemed-export", items: line.map { [$0] } ?? [], fact: field, value: "missing", source: "\(pack.id) pack",
            title: LocalizedText([
                .english: "A person counts as abroad, and the country is not stated",
                .traditionalChinese: "人員視同境外，但未載明國家",
                .japanese: "国外の者とみなされるが国が不明",
            ])
        ) {
            $0.atLeast = .medium
            $0.authorisation = .undetermined
        }
        ask(field, wording.phrases.askDeemedDestination(role), decides: "deemed-export", field: field)
    }

    /// A more severe class is open.
    mutating func open(_ itemClass: LawPack.ItemClass, _ trace: Trace, line: Int) {
        reason(
            "class", items: [line], fact: "item \(line)", value: "\(itemClass.id)?", source: itemClass.source,
            title: itemClass.title
        ) {
            $0.atLeast = .medium
        }
        for need in expanded(trace.missing, depth: 0) {
            let id = wording.vocabulary.identifier(of: need)
            // What the lists left open is asked by the lists.
            if id.hasPrefix("item-"), id != "item-sensitive" { continue }
            ask(
                id, wording.question(for: need), decides: "class-\(itemClass.id)", field: field(of: need, line: nil))
        }
    }

    mutating func apply(_ rule: LawPack.Rule, _ truth: Truth, _ trace: Trace, line: Int) {
        let outcome: LawPack.Rule.Outcome
        if truth == .yes {
            outcome = rule.effect
        } else {
            outcome = rule.ifUnknown ?? rule.outcomeIfUnknown
            if outcome.isEmpty { return }
            // What has to be done first is an action and not a question.
            if rule.stage != .gate { ask(trace, decides: rule.id, line: nil) }
        }
        let facts = trace.deciding.map { factAndValue($0) }
        reason(
            rule.id, items: [line], fact: facts.map(\.fact).joined(separator: ", "),
            value: truth == .unknown ? unknownValue(facts) : facts.map(\.value).joined(separator: ", "),
            source: "\(rule.sources.joined(separator: "; ")) [\(rule.mark.rawValue)]", title: rule.title
        ) { effect in
            effect.atLeast = outcome.risk
            effect.raises = outcome.raises ? rule.counts : nil
            effect.authorisation = outcome.authorisation
            effect.holds = outcome.holds
            effect.gates = outcome.gates
        }
        if truth == .yes || rule.stage == .gate {
            for action in rule.actions where !actions.contains(action) { actions.append(action) }
        }
    }

    mutating func severalRedFlags(_ count: Int, line: Int) {
        reason(
            "red-flags", items: [line], fact: "red flags", value: "\(count)", source: "\(pack.id) pack, step 3",
            title: LocalizedText([
                .english: "Two or more red flags", .traditionalChinese: "二項以上紅旗警示", .japanese: "二つ以上の懸念情報",
            ])
        ) { $0.atLeast = .high }
    }

    /// One step down in all, never below medium for an item that is, or may be, listed.
    mutating func mitigate(_ rule: LawPack.Rule, _ trace: Trace, line: Int, isListed: Bool) {
        let facts = trace.deciding.map { factAndValue($0) }
        reason(
            rule.id, items: [line], fact: facts.map(\.fact).joined(separator: ", "),
            value: facts.map(\.value).joined(separator: ", "),
            source: "\(rule.sources.joined(separator: "; ")) [\(rule.mark.rawValue)]", title: rule.title
        ) { effect in
            effect.lowers = true
            if isListed { effect.atLeast = .medium }
        }
    }

    /// "unknown", with what is known of the facts that leave it open.
    private func unknownValue(_ facts: [(fact: String, value: String)]) -> String {
        let known = facts.compactMap { provenance[$0.fact] }
        return known.isEmpty ? "unknown" : "unknown (\(known.joined(separator: ", ")))"
    }

    private func factAndValue(_ trace: Trace) -> (fact: String, value: String) {
        let vocabulary = wording.vocabulary
        switch trace.step {
        case .fact(let parameter):
            let id = vocabulary[parameter].naming.id
            return (id, trace.truth.rawValue + (provenance[id].map { " (\($0))" } ?? ""))
        case .oneOf(let parameter, _, let stated):
            let value = stated.isEmpty ? "unknown" : stated.map { vocabulary[$0].naming.id }.joined(separator: " ")
            return (vocabulary[parameter].naming.id, value)
        case .limit(let limit, let measured):
            return (vocabulary[limit.parameter].naming.id, measured?.printed ?? "unknown")
        case .specifiedIn(let code): return ("specified in \(code)", trace.truth.rawValue)
        default: return (wording.line(for: trace), trace.truth.rawValue)
        }
    }
}

extension LawPack.Rule {
    /// What an open question does where the rule does not say: at least medium, undetermined if it is about the licence.
    fileprivate var outcomeIfUnknown: Outcome {
        if stage == .gate { return effect }
        return Outcome(
            risk: .medium, raises: false, lowers: false,
            authorisation: effect.authorisation == nil ? nil : .undetermined, holds: false, gates: effect.gates)
    }
}

extension ScreeningResult.Reason {
    fileprivate func isLike(_ other: ScreeningResult.Reason) -> Bool {
        rule == other.rule && fact == other.fact && value == other.value && effect == other.effect
            && source == other.source
    }
}
