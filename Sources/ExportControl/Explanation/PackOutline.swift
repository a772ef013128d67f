/// A law pack as text, so that somebody can read what it says and where that stands.
public struct PackOutline {
    private let pack: LawPack
    private let wording: Wording
    private let atlas: Atlas

    public init(_ pack: LawPack, wording: Wording, atlas: Atlas) {
        self.pack = pack
        self.wording = wording
        self.atlas = atlas
    }

    public func text(width: Int) -> String {
        let language = wording.language
        var lines: [String] = []
        func add(_ text: String, _ indent: Int) {
            lines += TextWrapping.lines(of: text, width: max(40, width), indent: indent)
        }
        func heading(_ text: String) { lines += ["", text] }
        func sources(_ sources: [String], _ mark: Mark, _ indent: Int) {
            add("\(sources.joined(separator: "; ")) [\(mark.rawValue)]", indent)
        }
        add("\(pack.id)  \(pack.edition)  \(pack.title[language])", 0)
        for source in pack.sources { add(source, 2) }
        add("review by \(pack.reviewBy)", 2)
        heading("tiers")
        for tier in pack.tiers {
            let groups = tier.groups.compactMap { atlas.groups[$0]?.title[language] }
            let named = groups + tier.countries.keys.sorted().map(\.text)
            add("\(tier.title[language]) [\(tier.label), column \(tier.column)]  as of \(tier.asOf)", 2)
            if !named.isEmpty { add(named.joined(separator: ", "), 6) }
            sources(tier.sources, tier.mark, 6)
        }
        heading("facts that it works out")
        for fact in pack.facts {
            add("\(wording.vocabulary[fact.parameter].naming.id)  \(fact.title[language])", 2)
            sources(fact.sources, fact.mark, 6)
        }
        heading("rules")
        for rule in pack.rules {
            add("\(rule.id)  \(rule.title[language])\(PackOutline.time(rule.force))", 2)
            add(wording.text(of: rule.condition), 6)
            sources(rule.sources, rule.mark, 6)
        }
        heading("exceptions")
        for exception in pack.exceptions {
            add("\(exception.id)  \(exception.title[language])\(PackOutline.time(exception.force))", 2)
            add(wording.text(of: exception.condition), 6)
            sources(exception.sources, exception.mark, 6)
        }
        for (title, notices) in [
            ("authorities", pack.authorities), ("papers", pack.documents), ("penalties", pack.penalties),
        ] where !notices.isEmpty {
            heading(title)
            for notice in notices {
                add(notice.title[language], 2)
                sources(notice.sources, notice.mark, 6)
            }
        }
        heading("records")
        for retention in pack.retentions {
            add("\(wording.phrases.retention(retention)): \(retention.notice.title[language])", 2)
            sources(retention.notice.sources, retention.notice.mark, 6)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// When a rule is in force, if not always.
    private static func time(_ force: Force) -> String {
        var parts: [String] = []
        if let from = force.period.from { parts.append("from \(from)") }
        if let until = force.period.until { parts.append("until \(until)") }
        for suspension in force.suspensions {
            parts.append(
                "suspended \(suspension.from?.description ?? "") to \(suspension.until?.description ?? "")")
        }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    }
}
