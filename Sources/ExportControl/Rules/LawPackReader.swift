import XMLReading

/// Makes a law pack out of its file.
struct LawPackReader {
    let vocabulary: Vocabulary
    let atlas: Atlas
    let problems: ProblemCollector
    let file: String
    let conditions: ConditionReader

    init(vocabulary: Vocabulary, atlas: Atlas, file: String, problems: ProblemCollector) {
        self.vocabulary = vocabulary
        self.atlas = atlas
        self.file = file
        self.problems = problems
        conditions = ConditionReader(vocabulary: vocabulary, file: file, problems: problems)
    }

    /// The pack as its file has it, without what it inherits.
    func pack(_ document: XMLDocument, digest: Digest) -> LawPack? {
        let root = document.root
        guard let reviewBy = root["review-by"].flatMap({ CalendarDate(endOf: $0) }) else {
            problems.report(line(root), "`review-by` is not a date")
            return nil
        }
        let levelsElement = root.first("levels")
        checkDuplicates(root)
        return LawPack(
            id: root["id"] ?? "", edition: root["edition"] ?? "", reviewBy: reviewBy, base: root["extends"],
            usesDualUseNumbering: root["numbering"] == "dual-use", title: root.wordings("title"),
            sources: sources(root), jurisdictions: root.children(named: "jurisdiction").map(jurisdiction),
            applies: root.children(named: "applies").map {
                LawPack.AppliedList(id: $0["list"] ?? "", item: $0["item"], title: $0.wordings("title"))
            },
            tiers: root.children(named: "tier").map(tier), classes: root.children(named: "class").map(itemClass),
            levels: levelsElement.map(levels) ?? [:], levelsSource: levelsElement?.first("source")?.text ?? "",
            requirements: root.children(named: "require").map(requirement),
            facts: root.children(named: "fact").compactMap(fact), rules: root.children(named: "rule").map(rule),
            exceptions: root.children(named: "exception").map(exception),
            retentions: root.children(named: "retention").map(retention),
            authorities: root.children(named: "authority").map(notice),
            documents: root.children(named: "document").map(notice),
            followUps: root.children(named: "follow-up").map(followUp),
            penalties: root.children(named: "penalty").map(notice),
            deciders: root.children(named: "decider").map(decider),
            without: Set(root.children(named: "without").compactMap { $0["rule"] }), file: file, digest: digest)
    }

    private func requirement(_ element: XMLElement) -> LawPack.Requirement {
        LawPack.Requirement(
            field: element["field"] ?? "", journeys: words(element["for"]), question: element.wordings("ask"))
    }

    private func tier(_ element: XMLElement) -> LawPack.Tier {
        var countries: [CountryCode: LawPack.Tier.Country] = [:]
        let mark = element["mark"].flatMap(Mark.init) ?? .unverified
        for child in element.children(named: "country") {
            guard let code = child["code"].flatMap({ CountryCode($0) }), atlas.countries[code] != nil else {
                problems.report(line(child), "unknown country `\(child["code"] ?? "")`")
                continue
            }
            countries[code] = LawPack.Tier.Country(
                period: Period(child, file, problems), mark: child["mark"].flatMap(Mark.init) ?? mark)
        }
        let groups = element.children(named: "group").compactMap { $0["id"] }
        checkGroups(groups, element)
        return LawPack.Tier(
            id: element["id"] ?? "", label: element["label"] ?? "", scope: element["scope"],
            column: element["column"] ?? "", concerns: concerns(element), isDefault: element["default"] == "yes",
            isDomestic: element["domestic"] == "yes", asOf: element["as-of"] ?? "", mark: mark,
            period: Period(element, file, problems),
            title: element.wordings("title"), sources: sources(element), groups: groups, countries: countries)
    }

    private func concerns(_ element: XMLElement) -> [Vocabulary.ChoiceID] {
        let names = words(element["concern"])
        guard !names.isEmpty, let parameter = vocabulary.parameter("item-concern") else { return [] }
        return names.compactMap { name in
            if let choice = vocabulary.choice(name, of: parameter) { return choice }
            problems.report(line(element), "`\(name)` is not a choice of `item-concern`")
            return nil
        }
    }

    private func itemClass(_ element: XMLElement) -> LawPack.ItemClass {
        LawPack.ItemClass(
            id: element["id"] ?? "",
            authorisation: element["authorisation"].flatMap(Authorisation.init) ?? .undetermined,
            title: element.wordings("title"), source: element.first("source")?.text ?? "",
            condition: element.first("when").map { conditions.conjunction(of: $0) } ?? .all([]))
    }

    private func levels(_ element: XMLElement) -> [String: [String: LawPack.Level]] {
        var levels: [String: [String: LawPack.Level]] = [:]
        for level in element.children(named: "level") {
            guard let risk = level["risk"].flatMap(Risk.init), let itemClass = level["class"],
                let column = level["column"]
            else { continue }
            if levels[itemClass]?[column] != nil {
                problems.report(line(level), "the level of \(itemClass) × \(column) stands twice")
            }
            levels[itemClass, default: [:]][column] = LawPack.Level(
                risk: risk, authorisation: level["authorisation"].flatMap(Authorisation.init))
        }
        return levels
    }

    private func rule(_ element: XMLElement) -> LawPack.Rule {
        LawPack.Rule(
            id: element["id"] ?? "", stage: element["stage"].flatMap(LawPack.Rule.Stage.init) ?? .modifier,
            counts: element["counts"] ?? element["id"] ?? "", mark: element["mark"].flatMap(Mark.init) ?? .unverified,
            force: force(element), title: element.wordings("title"), sources: sources(element),
            condition: element.first("when").map { conditions.conjunction(of: $0) } ?? .all([]),
            effect: element.first("effect").map(outcome) ?? outcome(element),
            ifUnknown: element.first("if-unknown").map(outcome), actions: wordingsOfEach(element, "action"),
            position: line(element))
    }

    private func outcome(_ element: XMLElement) -> LawPack.Rule.Outcome {
        LawPack.Rule.Outcome(
            risk: element["risk"].flatMap(Risk.init), raises: element["raise"] != nil, lowers: element["lower"] != nil,
            authorisation: element["authorisation"].flatMap(Authorisation.init), holds: element["hold"] == "yes",
            gates: element["gate"] == "yes")
    }

    private func decider(_ element: XMLElement) -> LawPack.Decider {
        LawPack.Decider(
            risk: element["risk"].flatMap(Risk.init) ?? .high, title: element.wordings("title"),
            actions: wordingsOfEach(element, "action"))
    }

    /// Texts that stand one after another, each in up to three languages: a new one begins when a language recurs.
    func wordingsOfEach(_ element: XMLElement, _ name: String) -> [LocalizedText] {
        var texts: [LocalizedText] = []
        for child in element.children(named: name) {
            guard let language = child["xml:lang"].flatMap(Language.init) else { continue }
            if texts.isEmpty || texts[texts.count - 1][exactly: language] != nil { texts.append(LocalizedText()) }
            texts[texts.count - 1][exactly: language] = child.text
        }
        return texts
    }

    private func checkDuplicates(_ root: XMLElement) {
        var seen: Set<String> = []
        for element in root.children {
            guard let id = element["id"] ?? element["parameter"] else { continue }
            if !seen.insert("\(element.name) \(id)").inserted {
                problems.report(line(element), "\(element.name) `\(id)` stands twice")
            }
        }
    }

    func checkGroups(_ groups: [String], _ element: XMLElement) {
        for group in groups where atlas.groups[group] == nil {
            problems.report(
                line(element),
                "unknown group `\(group)`\(Suggestion.clause(for: group, among: atlas.groups.keys.sorted()))")
        }
    }

    func words(_ list: String?) -> [String] { (list ?? "").split(whereSeparator: \.isWhitespace).map(String.init) }

    func sources(_ element: XMLElement) -> [String] { element.children(named: "source").map(\.text) }

    func line(_ element: XMLElement) -> SourceLine { SourceLine(file: file, line: element.line) }
}

extension LawPack {
    /// Every pack of the folder as its file has it, by identifier.
    static func asWritten(
        in folder: ListFolder, vocabulary: Vocabulary, atlas: Atlas
    ) throws(DataProblems) -> [String: LawPack] {
        let problems = ProblemCollector()
        let schema = try folder.schema("pack")
        var packs: [String: LawPack] = [:]
        for name in folder.files(in: "packs") {
            do {
                let (document, digest) = try folder.read(name, schema: schema)
                let reader = LawPackReader(
                    vocabulary: vocabulary, atlas: atlas, file: document.file, problems: problems)
                guard let pack = reader.pack(document, digest: digest) else { continue }
                if let other = packs[pack.id] {
                    problems.report(
                        DataProblem(file: document.file, message: "pack `\(pack.id)` stands already in \(other.file)"))
                }
                packs[pack.id] = pack
            } catch {
                error.problems.forEach(problems.report)
            }
        }
        try problems.throwIfAny()
        return packs
    }

    /// The packs with what each inherits, checked.
    static func whole(_ written: [String: LawPack]) throws(DataProblems) -> [String: LawPack] {
        let problems = ProblemCollector()
        let packs = LawPack.resolved(written, problems)
        for id in packs.keys.sorted() { packs[id]?.check(problems) }
        try problems.throwIfAny()
        return packs
    }
}
