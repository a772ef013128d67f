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

    private mutating func reason(
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

    /// Asks what a condition lacks: of one line for the lists, of the case for rules.
    private mutating func ask(_ trace: Trace, decides: String, line: Int?) {
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

    mutating func classify(_ finding: ItemFinding, _ item: Request.Item) {
        let line = item.line
        let subject = subjectQuestion(finding, item)
        for entry in finding.entries where entry.truth != .no {
            let code = entry.provision.dualUse.map { "\(entry.provision.code) = \($0)" } ?? entry.provision.code.text
            reason(
                "classification", items: [line], fact: "item \(line): \(code)",
                value: entry.isStated ? "controlled (stated)" : entry.truth.outcome,
                source: "\(entry.list.document) \(entry.provision.code) (\(entry.list.id) \(entry.list.edition))",
                title: entry.provision.title
            ) { effect in
                if entry.truth == .unknown {
                    effect.atLeast = .medium
                    effect.authorisation = .undetermined
                }
            }
            if entry.isStated, isKnowledgeWithoutSubject(item) { continue }
            if let subject, entry.truth == .unknown {
                ask(
                    "subject", subject, decides: entry.provision.code.text, field: "items[\(line)].subject")
            } else if entry.truth == .unknown || entry.isStated {
                ask(entry.trace, decides: entry.provision.code.text, line: line)
            }
        }
        for statement in finding.statements { state(statement, item) }
        if finding.isUnidentified {
            reason(
                "classification", items: [line], fact: "item \(line)", value: "not identified", source: "request",
                title: LocalizedText([
                    .english: "Nothing says what the item is", .traditionalChinese: "無法辨識品項", .japanese: "品目を特定できない",
                ])
            ) {
                $0.atLeast = .medium
                $0.authorisation = .undetermined
            }
            ask(
                "item-\(line).type", wording.phrases.askType, decides: "classification",
                field: "items[\(line)].type")
        }
        if !finding.gaps.isEmpty { gap(finding, line) }
    }

    private func isKnowledgeWithoutSubject(_ item: Request.Item) -> Bool {
        guard let part = wording.vocabulary.part("subject"), item.facts.parts[part] == nil else { return false }
        return ["technology", "software"].contains { name in
            wording.vocabulary.type(name).map { item.facts.types?.contains($0) ?? false } ?? false
        }
    }

    /// Knowledge of which nobody says what it is for: that comes before everything else that entries ask.
    private func subjectQuestion(_ finding: ItemFinding, _ item: Request.Item) -> String? {
        guard let part = wording.vocabulary.part("subject"), item.facts.parts[part] == nil,
            finding.entries.contains(where: { entry in
                entry.truth == .unknown && entry.trace.missing.contains { $0.subject == .part(part) }
            })
        else { return nil }
        return wording.vocabulary[part].question[wording.language]
    }

    private mutating func gap(_ finding: ItemFinding, _ line: Int) {
        let names = finding.gaps.map { $0.title[wording.language] }
        reason(
            "list-not-loaded", items: [line], fact: "item \(line)",
            value: finding.gaps.map(\.id).joined(separator: " "),
            source: "\(pack.id) pack: lists that it applies",
            title: LocalizedText([
                .english: "Lists that are not loaded and that nobody answered for",
                .traditionalChinese: "未載入且未經人工確認之清單", .japanese: "未収録かつ未確認のリスト",
            ])
        ) { effect in
            if finding.truth != .yes {
                effect.atLeast = .medium
                effect.authorisation = .undetermined
            }
        }
        if finding.truth != .yes {
            ask(
                "item-\(line).lists-not-loaded", wording.phrases.askGaps(names.joined(separator: ", ")),
                decides: "classification", field: "items[\(line)].classification")
        }
    }

    private mutating func state(_ statement: ItemFinding.Statement, _ item: Request.Item) {
        let line = item.line
        func title(_ english: String, _ chinese: String, _ japanese: String) -> LocalizedText {
            LocalizedText([.english: english, .traditionalChinese: chinese, .japanese: japanese])
        }
        switch statement {
        case .confirmed(let code):
            reason(
                "stated-code", items: [line], fact: "item \(line)", value: "\(code): confirmed", source: "request",
                title: title("The figures bear out the stated code", "規格與申報編號相符", "申告項番は仕様値と一致")
            ) { _ in }
        case .unverified(let code):
            reason(
                "stated-code", items: [line], fact: "item \(line)", value: "\(code): not verified", source: "request",
                title: title("Stated code, taken as said", "依申報編號認定", "申告項番による")
            ) { _ in }
        case .listNotLoaded(let code):
            reason(
                "stated-code", items: [line], fact: "item \(line)", value: "\(code): list not loaded",
                source: "request",
                title: title(
                    "Stated code of a list that is not loaded, taken as said", "申報編號之清單未載入，依申報認定", "未収録リストの申告項番による")
            ) { _ in }
        case .contradicted(let code):
            reason(
                "stated-code", items: [line], fact: "item \(line)", value: "\(code): contradicted", source: "request",
                title: title("The figures contradict the stated code", "規格與申報編號矛盾", "申告項番は仕様値と矛盾")
            ) {
                $0.atLeast = .medium
                $0.authorisation = .undetermined
                $0.holds = true
            }
            ask("item-\(line).controlCode", wording.phrases.askContradiction(code), decides: code.text,
                field: "items[\(line)].controlCode")
        case .notListedContradicted(let code):
            reason(
                "stated-code", items: [line], fact: "item \(line)", value: "stated as not listed; \(code) controls it",
                source: "request",
                title: title("Stated as not listed, but an entry controls it", "申報未列管，但清單列管", "非該当と申告されたが該当")
            ) { $0.holds = true }
        case .free:
            reason(
                "general-note", items: [line], fact: "item \(line)", value: item.publicStatus?.rawValue ?? "published",
                source: "General Technology Note and General Software Note: public domain, basic scientific research, patents",
                title: title("Free knowledge: the lists do not control it", "自由知識：清單不予管制", "公知等：リスト規制の対象外")
            ) { _ in }
        case .notListed:
            let record = item.classification
            let by = "\(record?.by ?? ""), \(record?.on?.description ?? "")"
            reason(
                "stated-code", items: [line], fact: "item \(line)", value: "not listed, stated by \(by)",
                source: "request",
                title: title("Stated as not listed; no figures to judge by", "申報未列管；無規格可資判定", "非該当との申告（仕様値なし）")
            ) { _ in }
        }
    }

    mutating func place(_ country: ScreeningResult.PlacedCountry, line: Int) {
        let tier = country.tier
        let scope = tier.scope.map { ", \($0)" } ?? ""
        reason(
            "tier", items: [line], fact: country.role, value: "\(country.country): \(tier.label)\(scope)",
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
                .english: "A person counts as abroad, and the country is not stated", .traditionalChinese: "人員視同境外，但未載明國家",
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
            ask(trace, decides: rule.id, line: nil)
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
