extension CaseFacts {
    /// The facts of one line: what the lists found, and its HS code.
    func facts(of finding: ItemFinding, _ item: Request.Item, concerns: [Vocabulary.ChoiceID]) -> Facts {
        var facts = Facts()
        func set(_ identifier: String, _ truth: Truth) { facts.set(identifier, truth, knowledge.vocabulary) }
        func lists(_ isMeant: (ItemFinding.Entry) -> Bool, _ stated: (ControlCode) -> Bool) -> Truth {
            var result = finding.isUnidentified ? Truth.unknown : Truth.no
            for entry in finding.entries where isMeant(entry) { result = result.or(entry.truth) }
            if let code = item.controlCode, stated(code) { result = .yes }
            return result
        }
        set("item-controlled", finding.truthBesideSources)
        var sensitive = Truth.no
        for entry in finding.entries where entry.truth != .no {
            sensitive = sensitive.or(entry.sensitive).or(entry.verySensitive)
        }
        set("item-sensitive", finding.truth == .no ? .no : sensitive)
        set(
            "item-munitions",
            lists({ $0.list.part == "munitions" || $0.list.regime == "att" }, { $0.isMunitions || $0.isArmsTreaty }))
        set(
            "item-mtcr-category-1",
            lists({ $0.list.regime == "mtcr" && $0.provision.code.isMTCRCategoryOne }, { $0.isMTCRCategoryOne }))
        set(
            "item-enrichment-reprocessing",
            lists({ $0.provision.code.isEnrichmentOrReprocessing }, { $0.isEnrichmentOrReprocessing }))
        set("item-high-concern", lists({ $0.list.isOfHighConcern }, { $0.isOfHighConcern }))
        for category in 1...2 {
            let code = ControlCode(unchecked: "RS.\(category)")
            set(
                "item-radioactive-category-\(category)",
                lists({ $0.provision.code.isWithin(code) }, { $0.isWithin(code) }))
        }
        for schedule in 1...3 {
            let code = ControlCode(unchecked: "CWC-\(schedule)")
            set("item-cwc-schedule-\(schedule)", lists({ $0.provision.code.isWithin(code) }, { $0.isWithin(code) }))
        }
        setAdvice(finding, concerns, in: &facts)
        setKind(item, finding, in: &facts)
        setPublicStatus(item, in: &facts)
        setRegimes(finding, item, in: &facts)
        setValues(item, in: &facts)
        if let parameter = knowledge.vocabulary.parameter("item-concern"), !concerns.isEmpty {
            facts.values[parameter] = .choices(concerns)
        }
        if let code = item.hsCode {
            setHarmonizedCode(code, in: &facts)
        } else if knowledge.vocabulary.parameter("item-is-technology").map({ facts.values[$0] == .truth(.yes) }) == true
        {
            // Knowledge has no customs code: no heading is its own.
            setHarmonizedCode("0000.00".filter(\.isNumber), in: &facts)
        }
        return facts
    }

    /// A heading alone leaves the subheading open between its first and last.
    private func setHarmonizedCode(_ code: String, in facts: inout Facts) {
        func set(_ identifier: String, _ low: Int, _ high: Int) {
            facts.set(
                identifier, from: ExactNumber(low), to: ExactNumber(high), printed: code, knowledge.vocabulary)
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

    /// Whether knowledge is free: published, what a patent must disclose, or basic research that no contract restricts.
    ///
    /// Of software only what is published is free: research and patents free technology alone (General Software Note).
    func isFree(_ item: Request.Item) -> Truth {
        let isSoftware = knowledge.vocabulary.type("software").map { item.facts.types?.contains($0) ?? false } ?? false
        switch item.publicStatus {
        case .published: return .yes
        case .restricted: return .no
        case .patent: return Truth(!isSoftware)
        case .basicResearch:
            if isSoftware { return .no }
            let limits = [request.project.isPublicationRestricted, request.project.isNationalityRestricted]
            return limits.reduce(.yes) { $0.and(($1 ?? .unknown).negated) }
        case nil: return item.isPublic == .yes ? .yes : .no
        }
    }

    /// Whether it is free knowledge. What nobody says counts as not free.
    private func setPublicStatus(_ item: Request.Item, in facts: inout Facts) {
        var isPublic = item.isPublic ?? .no
        if item.publicStatus == .published { isPublic = .yes }
        if item.publicStatus == .restricted { isPublic = .no }
        facts.set("item-public", isPublic, knowledge.vocabulary)
        let isSoftware =
            knowledge.vocabulary.parameter("item-is-software").map { facts.values[$0] == .truth(.yes) } ?? false
        facts.set(
            "item-basic-research", Truth(item.publicStatus == .basicResearch && !isSoftware), knowledge.vocabulary)
        facts.set("item-patent-minimum", Truth(item.publicStatus == .patent && !isSoftware), knowledge.vocabulary)
    }

    /// Whether it is knowledge or a thing: by its type, its code, or a customs code, which only things have.
    private func setKind(_ item: Request.Item, _ finding: ItemFinding, in facts: inout Facts) {
        let scope = Scope(item.facts, context: Facts(), vocabulary: knowledge.vocabulary)
        func isOf(_ name: String) -> Truth { knowledge.vocabulary.type(name).map { scope.truth(of: $0) } ?? .unknown }
        var software = isOf("software")
        var technology = isOf("technology").or(software)
        let codes = [item.controlCode].compactMap { $0 } + finding.controllingCodes
        let groups = Set(codes.compactMap(\.group))
        if technology == .unknown {
            if item.hsCode != nil { (technology, software) = (.no, .no) }
            if !groups.isEmpty {
                technology = Truth(!groups.isDisjoint(with: ["D", "E"]))
                software = Truth(groups.contains("D"))
            }
        }
        facts.set("item-is-technology", technology, knowledge.vocabulary)
        facts.set("item-is-software", software, knowledge.vocabulary)
    }

    /// Whether an advice list names a party for the concern that the goods raise; open where the goods raise none that is known.
    private func setAdvice(_ finding: ItemFinding, _ concerns: [Vocabulary.ChoiceID], in facts: inout Facts) {
        let listed = comparisons.filter { $0.result == .confirmed && $0.kind == .advice }
        let named = listed.filter { $0.matchesConcern == nil && $0.concerns != nil }
        guard !named.isEmpty else { return }
        let raised = Set(concerns.map { knowledge.vocabulary[$0].naming.id })
        var matching = Truth.no
        var other = Truth.no
        for screening in listed {
            var match = screening.matchesConcern ?? .yes
            if screening.matchesConcern == nil, let named = screening.concerns {
                match = raised.isEmpty ? .unknown : Truth(!named.isDisjoint(with: raised))
            }
            matching = matching.or(match)
            other = other.or(match.negated)
        }
        facts.set("party-advice-listed-matching", matching, knowledge.vocabulary)
        facts.set("party-advice-listed-other", other, knowledge.vocabulary)
    }

    /// Which regimes and categories name it, or might.
    private func setRegimes(_ finding: ItemFinding, _ item: Request.Item, in facts: inout Facts) {
        var regimes: Set<String> = []
        var codes = [item.controlCode].compactMap { $0 }
        for entry in finding.entries where entry.truth != .no {
            regimes.insert(entry.list.part == "munitions" ? "munitions" : entry.list.regimeChoice)
            codes.append(entry.provision.dualUse ?? entry.provision.code)
        }
        if let code = item.controlCode, regimes.isEmpty { regimes.insert(code.regimeChoice) }
        guard !regimes.isEmpty else { return }
        facts.set("item-regime", choices: regimes.sorted(), knowledge.vocabulary)
        let categories = Set(codes.compactMap(\.category)).sorted().map { "c\($0)" }
        facts.set("item-category", choices: categories, knowledge.vocabulary)
    }

    /// The value of all lines of the same goods together, in each currency; open unless every one of them states it.
    private func setValues(_ item: Request.Item, in facts: inout Facts) {
        let same = request.items.filter {
            $0.line == item.line || ($0.controlCode != nil && $0.controlCode == item.controlCode)
                || ($0.description != nil && $0.description == item.description)
        }
        guard let currency = item.currency, same.allSatisfy({ $0.value != nil && $0.currency == currency }) else {
            return
        }
        let total = same.compactMap(\.value).reduce(ExactNumber(0)) { $0 + $1 }
        facts.set(
            "item-value-\(currency.lowercased())", from: total, to: total,
            printed: "\(item.shownValue ?? "\(total)") \(currency)",
            knowledge.vocabulary)
    }

    /// The concerns that the item raises: by the regimes that name it, or might.
    func concerns(of finding: ItemFinding, _ item: Request.Item) -> [Vocabulary.ChoiceID] {
        var names: Set<String> = []
        for entry in finding.entries where entry.truth != .no {
            switch entry.list.regime {
            case "wassenaar": names.insert("conventional")
            case "mtcr": names.insert("missile")
            case "nsg", "iaea": names.insert("nuclear")
            case "att", "eu": names.insert("conventional")
            case "cwc": names.insert("chemical")
            case "australia-group": names.formUnion(entry.list.isBiological ? ["biological"] : ["chemical"])
            default: continue
            }
        }
        if let code = item.controlCode, code.isDualUseNumbering {
            switch Array(code.text.utf8)[2] {
            case _ where code.category == 0: names.insert("nuclear")
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

    /// One of the eight categories of the Arms Trade Treaty.
    var isArmsTreaty: Bool { isWithin(ControlCode(unchecked: "ATT")) }

    /// Plant, equipment, software and technology of the trigger list for reprocessing, enrichment and heavy water, and special
    /// fissile material, in either numbering.
    var isEnrichmentOrReprocessing: Bool {
        [
            "T3", "T5", "T6", "TB", "TA1.2", "0B001", "0B002", "0B003", "0B004", "0B006", "0C002", "0D001", "0E001",
        ].contains { isWithin(ControlCode(unchecked: $0)) }
    }

    /// An item of the MTCR Annex, the trigger list or the pathogens and toxins: treated like one of a sensitive list.
    fileprivate var isOfHighConcern: Bool {
        if ["mtcr", "nsg-1"].contains(regimeChoice) { return true }
        return ["1C351", "1C353", "1C354", "AG-PATHOGEN", "AG-GENETIC", "AG-PLANT"].contains {
            isWithin(ControlCode(unchecked: $0))
        }
    }

    /// Items 1 and 2 of the MTCR Annex: complete systems and complete subsystems.
    var isMTCRCategoryOne: Bool { ["M1", "M2"].contains { isWithin(ControlCode(unchecked: $0)) } }

    /// The product group, A to E, of a dual-use or regime number.
    var group: String? {
        if isDualUseNumbering { return String(text.dropFirst().prefix(1)) }
        guard steps.count > 1, ["A", "B", "C", "D", "E"].contains(String(steps[1])) else { return nil }
        return String(steps[1])
    }

    /// The category of the dual-use list, 0 to 9.
    var category: Int? {
        if isDualUseNumbering { return text.first?.wholeNumberValue }
        return steps.count > 1 && group != nil ? Int(steps[0]) : nil
    }

    /// The regime that a dual-use number belongs to, as a choice of `item-regime`.
    var regimeChoice: String {
        if isMunitions { return "munitions" }
        if text.hasPrefix("CWC") { return "cwc" }
        if text.hasPrefix("M") { return "mtcr" }
        if text.hasPrefix("N") { return "nsg-2" }
        if text.hasPrefix("AG-") { return "australia-group" }
        if text.hasPrefix("RS.") || isArmsTreaty { return "other" }
        if text.hasPrefix("T") { return "nsg-1" }
        guard isDualUseNumbering else { return group == nil ? "other" : "wassenaar" }
        if text.hasPrefix("0") { return "nsg-1" }
        return switch text.dropFirst(2).first {
        case "0": "wassenaar"
        case "1": "mtcr"
        case "2": "nsg-2"
        case "3": "australia-group"
        case "4": "cwc"
        default: "other"
        }
    }
}

extension ItemFinding {
    /// What the lists say when radioactive sources are left out, which are judged beside the table.
    fileprivate var truthBesideSources: Truth {
        guard truth != .no, entries.contains(where: { $0.list.regime == "iaea" && $0.truth != .no }) else {
            return truth
        }
        let others = entries.filter { $0.list.regime != "iaea" }
        if others.contains(where: { $0.truth == .yes }) { return .yes }
        if statements.contains(where: { $0.leavesOpen }) || !gaps.isEmpty || isUnidentified { return truth }
        return others.contains { $0.truth == .unknown } ? .unknown : .no
    }
}

extension ItemFinding.Statement {
    /// Whether it speaks of a code that no facts bear out.
    fileprivate var leavesOpen: Bool {
        switch self {
        case .unverified(let code), .listNotLoaded(let code), .contradicted(let code), .unsigned(let code):
            !code.isWithin(ControlCode(unchecked: "RS"))
        default: false
        }
    }
}

extension ControlList {
    /// Lists whose every item is treated like one of a sensitive list.
    fileprivate var isOfHighConcern: Bool {
        regime == "mtcr" || id == "nsg-1" || isBiological && part.contains("pathogens")
    }

    fileprivate var isBiological: Bool { part.contains("pathogens") || part.hasPrefix("biological") }

    /// The list as a choice of `item-regime`.
    fileprivate var regimeChoice: String {
        switch regime {
        case "nsg": id == "nsg-1" ? "nsg-1" : "nsg-2"
        case "wassenaar", "mtcr", "australia-group", "cwc": regime
        default: "other"
        }
    }
}
