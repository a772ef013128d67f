/// All that is known of a country on a day: memberships, government lists and the tiers of every law pack.
public struct CountryProfile: Codable, Sendable {
    public struct Membership: Codable, Sendable {
        public let group: String
        public let title: String
        /// `regime`, `union`, `treaty` or `government-list`.
        public let kind: String
        /// `yes`, `no` or `unknown` on the day.
        public let member: String
        public let status: String?
        public let from: String?
        public let until: String?
        public let asOf: String
        public let mark: String
        public let sources: [String]
    }

    public struct Tier: Codable, Sendable {
        public let pack: String
        public let tier: String
        public let label: String
        public let title: String
        /// The concerns of items for which it counts; absent for all.
        public let concerns: [String]?
        public let asOf: String
        public let mark: String
        public let sources: [String]
    }

    public let code: String
    public let name: String
    public let on: String
    public let memberships: [Membership]
    public let tiers: [Tier]

    /// nil if nothing is called so.
    public init?(of written: String, on date: CalendarDate, in knowledge: Knowledge, language: Language) {
        guard let country = knowledge.atlas.country(written) else { return nil }
        code = country.code.text
        name = country.name[language]
        on = date.description
        let order: [Atlas.Group.Kind] = [.regime, .union, .treaty, .governmentList]
        let groups = knowledge.atlas.groups.values.sorted { left, right in
            let ranks = (order.firstIndex(of: left.kind) ?? 9, order.firstIndex(of: right.kind) ?? 9)
            return ranks.0 == ranks.1 ? left.id < right.id : ranks.0 < ranks.1
        }
        memberships = groups.map { group in
            let stated =
                group.memberships[country.code]?.last { $0.period.contains(date) }
                ?? group.memberships[country.code]?.last
            return Membership(
                group: group.id, title: group.title[language], kind: group.kind.rawValue,
                member: group.holds(country.code, on: date).rawValue, status: stated?.status,
                from: stated?.period.from?.description, until: stated?.period.until?.description, asOf: group.asOf,
                mark: (stated?.mark ?? group.mark).rawValue, sources: group.sources)
        }
        tiers = knowledge.packs.values.sorted { $0.id < $1.id }.flatMap { pack -> [Tier] in
            var named = pack.tiers.filter {
                !$0.isDefault && !$0.isDomestic && $0.names(country.code, on: date, in: knowledge.atlas)
            }
            if named.allSatisfy({ !$0.concerns.isEmpty }) { named += pack.tiers.filter(\.isDefault) }
            return named.map { tier in
                Tier(
                    pack: pack.id, tier: tier.id, label: tier.label, title: tier.title[language],
                    concerns: tier.concerns.isEmpty ? nil : tier.concerns.map { knowledge.vocabulary[$0].naming.id },
                    asOf: tier.asOf, mark: tier.mark.rawValue, sources: tier.sources)
            }
        }
    }

    public func text(width: Int) -> String {
        var lines: [String] = []
        func add(_ text: String, _ indent: Int) {
            lines += TextWrapping.lines(of: text, width: max(40, width), indent: indent)
        }
        add("\(name) [\(code)]  \(on)", 0)
        for (heading, wanted) in [("member of", "yes"), ("not a member of", "no"), ("not known for", "unknown")] {
            let found = memberships.filter { $0.member == wanted }
            if found.isEmpty { continue }
            lines += ["", heading]
            for one in found {
                let since = [one.from.map { "from \($0)" }, one.until.map { "until \($0)" }, one.status].compactMap(
                    \.self)
                let detail = since.isEmpty ? "" : " (\(since.joined(separator: ", ")))"
                add("\(one.title)\(detail)  as of \(one.asOf), \(one.mark)", 2)
                if wanted != "no", let source = one.sources.first { add(source, 6) }
            }
        }
        for pack in Set(tiers.map(\.pack)).sorted() {
            lines += ["", "tiers of \(pack)"]
            for tier in tiers where tier.pack == pack {
                let concerns = tier.concerns.map { ", only for \($0.joined(separator: ", ")) items" } ?? ""
                add("\(tier.title) [\(tier.label)\(concerns)]  as of \(tier.asOf), \(tier.mark)", 2)
                if let source = tier.sources.first { add(source, 6) }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
