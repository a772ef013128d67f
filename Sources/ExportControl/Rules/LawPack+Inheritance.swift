extension LawPack {
    /// The pack with everything of its base that it does not replace: tiers and levels as a whole, the rest by name.
    func inheriting(from base: LawPack) -> LawPack {
        var pack = self
        if pack.tiers.isEmpty { pack.tiers = base.tiers }
        // Classes of its own for every one of the base stand in their own order; fewer take the places of those they replace.
        let own = Set(classes.map(\.id))
        if !base.classes.allSatisfy({ own.contains($0.id) }) { pack.classes = merged(base.classes, classes, by: \.id) }
        if pack.levels.isEmpty {
            pack.levels = base.levels
            pack.levelsSource = base.levelsSource
        }
        pack.applies = merged(base.applies, applies, by: \.id)
        pack.requirements = merged(base.requirements.filter { !without.contains($0.field) }, requirements) {
            "\($0.field) \($0.journeys.joined(separator: " "))"
        }
        pack.facts = merged(base.facts, facts) { "\($0.parameter.index)" }
        pack.rules = merged(base.rules.filter { !without.contains($0.id) }, rules, by: \.id)
        pack.exceptions = merged(base.exceptions.filter { !without.contains($0.id) }, exceptions, by: \.id)
        pack.retentions = merged(base.retentions, retentions, by: \.notice.id)
        pack.authorities = merged(base.authorities, authorities, by: \.id)
        pack.documents = merged(base.documents.filter { !without.contains($0.id) }, documents, by: \.id)
        pack.followUps = merged(base.followUps.filter { !without.contains($0.notice.id) }, followUps, by: \.notice.id)
        pack.penalties = merged(base.penalties, penalties, by: \.id)
        pack.deciders = merged(base.deciders, deciders, by: \.risk.rawValue)
        return pack
    }

    /// The elements of the base, those of the same name replaced in place, and then the new ones.
    private func merged<Element>(
        _ base: [Element], _ own: [Element], by name: (Element) -> String
    ) -> [Element] {
        var replaced: Set<String> = []
        var result = base.map { element -> Element in
            guard let other = own.first(where: { name($0) == name(element) }) else { return element }
            replaced.insert(name(element))
            return other
        }
        result += own.filter { !replaced.contains(name($0)) }
        return result
    }

    /// Packs with what they inherit; a base that is not there or that leads back is a problem.
    static func resolved(_ packs: [String: LawPack], _ problems: ProblemCollector) -> [String: LawPack] {
        var done: [String: LawPack] = [:]
        func resolve(_ id: String, _ open: Set<String>) -> LawPack? {
            if let pack = done[id] { return pack }
            guard let pack = packs[id] else { return nil }
            guard let base = pack.base else {
                done[id] = pack
                return pack
            }
            let line = SourceLine(file: pack.file, line: 1)
            if open.contains(base) {
                problems.report(line, "pack `\(id)` extends itself through `\(base)`")
                return nil
            }
            guard packs[base] != nil else {
                problems.report(
                    line, "unknown pack `\(base)`\(Suggestion.clause(for: base, among: packs.keys.sorted()))")
                return nil
            }
            guard let resolvedBase = resolve(base, open.union([id])) else { return nil }
            let whole = pack.inheriting(from: resolvedBase)
            done[id] = whole
            return whole
        }
        for id in packs.keys.sorted() { _ = resolve(id, [id]) }
        return done
    }

    /// What a whole pack must have.
    func check(_ problems: ProblemCollector) {
        let start = SourceLine(file: file, line: 1)
        if tiers.filter(\.isDefault).count != 1 { problems.report(start, "exactly one tier must be the default") }
        if classes.isEmpty { problems.report(start, "a pack needs classes of items") }
        if applies.isEmpty { problems.report(start, "a pack needs lists that it applies") }
        for itemClass in classes {
            for column in columns where level(class: itemClass.id, column: column) == nil {
                problems.report(start, "no level for \(itemClass.id) × \(column)")
            }
        }
        for risk in Risk.allCases where !deciders.contains(where: { $0.risk == risk }) {
            problems.report(start, "nobody decides at level \(risk.rawValue)")
        }
    }
}
