/// What the lists found, as reasons and questions.
extension Draft {
    mutating func classify(_ finding: ItemFinding, _ item: Request.Item) {
        let line = item.line
        let subject = subjectQuestion(finding, item)
        if let subject { askSubject(subject, finding, line) }
        for entry in finding.entries where entry.truth != .no {
            if subject != nil, entry.truth == .unknown { continue }
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
            if entry.truth == .unknown || entry.isStated {
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

    /// One question in place of all that the entries ask of knowledge which nobody described.
    private mutating func askSubject(_ subject: String, _ finding: ItemFinding, _ line: Int) {
        let codes = finding.entries.filter { $0.truth == .unknown }.map(\.entry.code.text).uniqued()
        reason(
            "classification", items: [line], fact: "item \(line): \(codes.joined(separator: " "))",
            value: "undetermined", source: "lists: technology and software by what they are for",
            title: LocalizedText([
                .english: "Nobody says what the technology or software is for", .traditionalChinese: "未說明技術或軟體之用途",
                .japanese: "技術・プログラムの対象が不明",
            ])
        ) { effect in
            effect.atLeast = .medium
            effect.authorisation = .undetermined
        }
        ask("subject", subject, decides: codes, field: "items[\(line)].subject")
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
        case .unsigned(let code):
            reason(
                "stated-code", items: [line], fact: "item \(line)", value: "\(code): nobody signed", source: "request",
                title: title(
                    "A number for what no regime lists, without the name of who found it", "非體制列管之國別編號，未載明鑑定人",
                    "レジーム外の国内番号（判定者の記載なし）")
            ) {
                $0.atLeast = .medium
                $0.authorisation = .undetermined
            }
            ask(
                "item-\(line).classification", wording.phrases.askSignature(code), decides: code.text,
                field: "items[\(line)].classification")
        case .contradicted(let code):
            reason(
                "stated-code", items: [line], fact: "item \(line)", value: "\(code): contradicted", source: "request",
                title: title("The figures contradict the stated code", "規格與申報編號矛盾", "申告項番は仕様値と矛盾")
            ) {
                $0.atLeast = .medium
                $0.authorisation = .undetermined
                $0.holds = true
            }
            ask(
                "item-\(line).controlCode", wording.phrases.askContradiction(code), decides: code.text,
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
                source:
                    "General Technology Note and General Software Note: public domain, basic scientific research, patents",
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
}
