/// The rules of one jurisdiction or policy, as data: tiers, item classes, the table of levels, rules and deciders.
public struct LawPack: Sendable {
    /// A list that the pack applies, loaded or not.
    public struct AppliedList: Sendable {
        public let id: String
        public let title: LocalizedText
    }

    /// A tier of countries, and the column of the table that it stands for.
    public struct Tier: Sendable {
        public let id: String
        /// `safe`, `non-safe` or `embargoed`.
        public let label: String
        /// What an embargo covers: `comprehensive`, `sectoral`, `arms-only` …
        public let scope: String?
        public let column: String
        /// The concerns of items for which it counts; empty for all.
        public let concerns: [Vocabulary.ChoiceID]
        public let isDefault: Bool
        public let asOf: String
        public let mark: Mark
        public let period: Period
        public let title: LocalizedText
        public let sources: [String]
        let groups: [String]
        let countries: [CountryCode: (period: Period, mark: Mark)]

        /// Whether the tier names the country on that day.
        func names(_ country: CountryCode, on date: CalendarDate, in atlas: Atlas) -> Bool {
            guard period.contains(date) else { return false }
            if let named = countries[country], named.period.contains(date) { return true }
            return groups.contains { atlas.groups[$0]?.holds(country, on: date) == .yes }
        }
    }

    /// A class of items, S0 to S5.
    public struct ItemClass: Sendable {
        public let id: String
        public let authorisation: Authorisation
        public let title: LocalizedText
        public let source: String
        let condition: Condition
    }

    /// A field that a request must have before an answer can be final.
    public struct Requirement: Sendable {
        public let field: String
        public let question: LocalizedText
    }

    public struct Rule: Sendable {
        public enum Stage: String, Sendable {
            case hard, modifier, mitigation
            case redFlag = "red-flag"
        }

        /// What a rule does when it holds or is open.
        public struct Outcome: Sendable {
            public let risk: Risk?
            public let raises: Bool
            public let lowers: Bool
            public let authorisation: Authorisation?
            public let holds: Bool

            /// Whether it leaves everything as it is.
            var isEmpty: Bool { risk == nil && !raises && !lowers && authorisation == nil && !holds }
        }

        public let id: String
        public let stage: Stage
        /// The fact that it is about: two rules on one fact raise once.
        public let counts: String
        public let mark: Mark
        public let period: Period
        public let title: LocalizedText
        public let sources: [String]
        let condition: Condition
        public let effect: Outcome
        /// What an open question does; nil for the default.
        public let ifUnknown: Outcome?
        public let actions: [LocalizedText]
        public let position: SourceLine
    }

    /// Who decides at a level, and what must exist before release.
    public struct Decider: Sendable {
        public let risk: Risk
        public let title: LocalizedText
        public let actions: [LocalizedText]
    }

    public let id: String
    public let edition: String
    /// After this day the pack is stale and an answer says so.
    public let reviewBy: CalendarDate
    public let title: LocalizedText
    public let sources: [String]
    public let applies: [AppliedList]
    public let tiers: [Tier]
    public let classes: [ItemClass]
    let levels: [String: [String: Risk]]
    public let levelsSource: String
    public let requirements: [Requirement]
    public let rules: [Rule]
    public let deciders: [Decider]
    public let file: String
    public let digest: Digest

    /// The columns of the table, worst first.
    public var columns: [String] {
        var found: [String] = []
        for tier in tiers where !found.contains(tier.column) { found.append(tier.column) }
        return found
    }

    public func level(class itemClass: String, column: String) -> Risk? { levels[itemClass]?[column] }
}
