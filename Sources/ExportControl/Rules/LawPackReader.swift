import XMLReading

/// Makes a law pack out of its file, and checks it against the countries.
struct LawPackReader {
    private let vocabulary: Vocabulary
    private let atlas: Atlas
    private let problems: ProblemCollector
    private let file: String
    private let conditions: ConditionReader

    init(vocabulary: Vocabulary, atlas: Atlas, file: String, problems: ProblemCollector) {
        self.vocabulary = vocabulary
        self.atlas = atlas
        self.file = file
        self.problems = problems
        conditions = ConditionReader(vocabulary: vocabulary, file: file, problems: problems)
    }

    func pack(_ document: XMLDocument, digest: Digest) -> LawPack? {
        let root = document.root
        guard let reviewBy = root["review-by"].flatMap({ CalendarDate(endOf: $0) }) else {
            problems.report(line(root), "`review-by` is not a date")
            return nil
        }
        let levelsElement = root.first("levels")
        let pack = LawPack(
            id: root["id"] ?? "", edition: root["edition"] ?? "", reviewBy: reviewBy, title: root.wordings("title"),
            sources: sources(root),
            applies: root.children(named: "applies").map {
                LawPack.AppliedList(id: $0["list"] ?? "", title: $0.wordings("title"))
            },
            tiers: root.children(named: "tier").map(tier), classes: root.children(named: "class").map(itemClass),
            levels: levelsElement.map(levels) ?? [:], levelsSource: levelsElement?.first("source")?.text ?? "",
            requirements: root.children(named: "require").map {
                LawPack.Requirement(field: $0["field"] ?? "", question: $0.wordings("ask"))
            },
            rules: root.children(named: "rule").map(rule), deciders: root.children(named: "decider").map(decider),
            file: file, digest: digest)
        check(pack, root)
        return pack
    }

    private func tier(_ element: XMLElement) -> LawPack.Tier {
        var countries: [CountryCode: (period: Period, mark: Mark)] = [:]
        let mark = element["mark"].flatMap(Mark.init) ?? .unverified
        for child in element.children(named: "country") {
            guard let code = child["code"].flatMap({ CountryCode($0) }), atlas.countries[code] != nil else {
                problems.report(line(child), "unknown country `\(child["code"] ?? "")`")
                continue
            }
            countries[code] = (Period(child, file, problems), child["mark"].flatMap(Mark.init) ?? mark)
        }
        let groups = element.children(named: "group").compactMap { $0["id"] }
        for group in groups where atlas.groups[group] == nil {
            problems.report(
                line(element),
                "unknown group `\(group)`\(Suggestion.clause(for: group, among: atlas.groups.keys.sorted()))")
        }
        return LawPack.Tier(
            id: element["id"] ?? "", label: element["label"] ?? "", scope: element["scope"],
            column: element["column"] ?? "", concerns: concerns(element), isDefault: element["default"] == "yes",
            asOf: element["as-of"] ?? "", mark: mark, period: Period(element, file, problems),
            title: element.wordings("title"), sources: sources(element), groups: groups, countries: countries)
    }

    private func concerns(_ element: XMLElement) -> [Vocabulary.ChoiceID] {
        let names = (element["concern"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
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

    private func levels(_ element: XMLElement) -> [String: [String: Risk]] {
        var levels: [String: [String: Risk]] = [:]
        for level in element.children(named: "level") {
            guard let risk = level["risk"].flatMap(Risk.init), let itemClass = level["class"],
                let column = level["column"]
            else { continue }
            if levels[itemClass]?[column] != nil {
                problems.report(line(level), "the level of \(itemClass) × \(column) stands twice")
            }
            levels[itemClass, default: [:]][column] = risk
        }
        return levels
    }

    private func rule(_ element: XMLElement) -> LawPack.Rule {
        LawPack.Rule(
            id: element["id"] ?? "", stage: element["stage"].flatMap(LawPack.Rule.Stage.init) ?? .modifier,
            counts: element["counts"] ?? element["id"] ?? "", mark: element["mark"].flatMap(Mark.init) ?? .unverified,
            period: Period(element, file, problems), title: element.wordings("title"), sources: sources(element),
            condition: element.first("when").map { conditions.conjunction(of: $0) } ?? .all([]),
            effect: element.first("effect").map(outcome) ?? outcome(element),
            ifUnknown: element.first("if-unknown").map(outcome), actions: wordingsOfEach(element, "action"),
            position: line(element))
    }

    private func outcome(_ element: XMLElement) -> LawPack.Rule.Outcome {
        LawPack.Rule.Outcome(
            risk: element["risk"].flatMap(Risk.init), raises: element["raise"] != nil, lowers: element["lower"] != nil,
            authorisation: element["authorisation"].flatMap(Authorisation.init), holds: element["hold"] == "yes")
    }

    private func decider(_ element: XMLElement) -> LawPack.Decider {
        LawPack.Decider(
            risk: element["risk"].flatMap(Risk.init) ?? .high, title: element.wordings("title"),
            actions: wordingsOfEach(element, "action"))
    }

    /// Texts that stand one after another, each in up to three languages: a new one begins when a language recurs.
    private func wordingsOfEach(_ element: XMLElement, _ name: String) -> [LocalizedText] {
        var texts: [LocalizedText] = []
        for child in element.children(named: name) {
            guard let language = child["xml:lang"].flatMap(Language.init) else { continue }
            if texts.isEmpty || texts[texts.count - 1][exactly: language] != nil { texts.append(LocalizedText()) }
            texts[texts.count - 1][exactly: language] = child.text
        }
        return texts
    }

    private func check(_ pack: LawPack, _ root: XMLElement) {
        if pack.tiers.filter(\.isDefault).count != 1 {
            problems.report(line(root), "exactly one tier must be the default")
        }
        for itemClass in pack.classes {
            for column in pack.columns where pack.level(class: itemClass.id, column: column) == nil {
                problems.report(line(root), "no level for \(itemClass.id) × \(column)")
            }
        }
        for risk in Risk.allCases where !pack.deciders.contains(where: { $0.risk == risk }) {
            problems.report(line(root), "nobody decides at level \(risk.rawValue)")
        }
        var seen: Set<String> = []
        for rule in pack.rules where !seen.insert(rule.id).inserted {
            problems.report(rule.position, "rule `\(rule.id)` stands twice")
        }
    }

    private func sources(_ element: XMLElement) -> [String] { element.children(named: "source").map(\.text) }

    private func line(_ element: XMLElement) -> SourceLine { SourceLine(file: file, line: element.line) }
}

extension LawPack {
    /// Every pack of the folder, by identifier.
    public static func all(
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
}
