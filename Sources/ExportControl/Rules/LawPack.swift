/// The rules of one jurisdiction or policy, as data: tiers, item classes, the table of levels, rules, exceptions and deciders.
public struct LawPack: Sendable {
    /// A list that the pack applies, loaded or not.
    public struct AppliedList: Sendable {
        public let id: String
        /// The number that the law itself gives the list, such as an item of an appended table.
        public let item: String?
        public let title: LocalizedText
    }

    /// When the pack applies unasked.
    public struct Jurisdiction: Sendable {
        public enum Reach: String, Sendable {
            case exporter
            case itemOrigin = "item-origin"
        }

        public let reach: Reach
        public let places: Places
        public let sources: [String]
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
        /// For what stays with residents of the exporter's own country.
        public let isDomestic: Bool
        public let asOf: String
        public let mark: Mark
        public let period: Period
        public let title: LocalizedText
        public let sources: [String]
        let groups: [String]
        let countries: [CountryCode: Country]

        /// A country that the tier names by itself.
        struct Country: Sendable {
            let period: Period
            let mark: Mark
        }

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

    /// A cell of the table: the level, and an authorisation that replaces that of the class.
    struct Level: Sendable {
        let risk: Risk
        let authorisation: Authorisation?
    }

    /// A field that a request must have before an answer can be final.
    public struct Requirement: Sendable {
        public let field: String
        /// The kinds of request that need it; empty for all.
        public let journeys: [String]
        public let question: LocalizedText
    }

    public struct Rule: Sendable {
        public enum Stage: String, Sendable {
            case hard, modifier, gate, mitigation
            case redFlag = "red-flag"
        }

        /// What a rule does when it holds or is open.
        public struct Outcome: Sendable {
            public let risk: Risk?
            public let raises: Bool
            public let lowers: Bool
            public let authorisation: Authorisation?
            public let holds: Bool
            /// No approval is final while it stands.
            public let gates: Bool

            /// Whether it leaves everything as it is.
            var isEmpty: Bool { risk == nil && !raises && !lowers && authorisation == nil && !holds && !gates }
        }

        public let id: String
        public let stage: Stage
        /// The fact that it is about: two rules on one fact raise once.
        public let counts: String
        public let mark: Mark
        public let force: Force
        public let title: LocalizedText
        public let sources: [String]
        let condition: Condition
        public let effect: Outcome
        /// What an open question does; nil for the default.
        public let ifUnknown: Outcome?
        public let actions: [LocalizedText]
        public let position: SourceLine
    }

    /// Relieves from the licence that the class of an item asks for.
    public struct Exception: Sendable {
        public let id: String
        public let relievesTo: Authorisation
        public let mark: Mark
        public let force: Force
        public let title: LocalizedText
        public let sources: [String]
        let condition: Condition
        public let actions: [LocalizedText]
        public let position: SourceLine
    }

    /// A fact that the pack works out by its own test.
    public struct DefinedFact: Sendable {
        enum Test: Sendable {
            case condition(Condition)
            /// Any of these.
            case places([PlaceTest])
        }

        public let parameter: Vocabulary.ParameterID
        /// For the test of deemed exports: which countries of a person count as the destination.
        public let deemedDestination: PlaceTest.Role?
        public let mark: Mark
        public let period: Period
        public let title: LocalizedText
        public let sources: [String]
        let test: Test
        public let position: SourceLine
    }

    /// A thing that is shown beside the answer: an authority, a document, a penalty.
    public struct Notice: Sendable {
        public let id: String
        public let mark: Mark
        public let period: Period
        public let title: LocalizedText
        public let sources: [String]
        let condition: Condition
    }

    /// How long records are kept.
    public struct Retention: Sendable {
        public enum Start: String, Sendable {
            case export, transaction
            case endOfYear = "end-of-year"
        }

        public let years: Int
        public let start: Start
        public let notice: Notice
    }

    /// Something to do on a day that is counted from a date of the request.
    public struct FollowUp: Sendable {
        public enum Start: String, Sendable {
            case plannedOn, endsOn, returnBy
        }

        public let start: Start
        public let days: Int
        public let notice: Notice
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
    /// The pack whose parts it takes over where it has none of its own.
    public let base: String?
    /// Codes are printed in the dual-use numbering first.
    public let usesDualUseNumbering: Bool
    public let title: LocalizedText
    public let sources: [String]
    public var jurisdictions: [Jurisdiction]
    public var applies: [AppliedList]
    public var tiers: [Tier]
    public var classes: [ItemClass]
    var levels: [String: [String: Level]]
    public var levelsSource: String
    public var requirements: [Requirement]
    public var facts: [DefinedFact]
    public var rules: [Rule]
    public var exceptions: [Exception]
    public var retentions: [Retention]
    public var authorities: [Notice]
    public var documents: [Notice]
    public var followUps: [FollowUp]
    public var penalties: [Notice]
    public var deciders: [Decider]
    /// Rules and requirements of the base that it leaves out.
    let without: Set<String>
    public let file: String
    public let digest: Digest

    /// The columns of the table, worst first.
    public var columns: [String] {
        var found: [String] = []
        for tier in tiers where !found.contains(tier.column) { found.append(tier.column) }
        return found
    }

    public func level(class itemClass: String, column: String) -> Risk? { levels[itemClass]?[column]?.risk }

    /// The test of the pack for a disclosure to somebody at home.
    public var deemedExport: DefinedFact? { facts.first { $0.deemedDestination != nil } }
}

/// When a rule is in force: its period, less the times in which it is suspended.
public struct Force: Sendable {
    public let period: Period
    public let suspensions: [Period]

    public func holds(on date: CalendarDate) -> Bool {
        period.contains(date) && !suspensions.contains { $0.contains(date) }
    }
}

/// A set of countries: groups and single ones.
public struct Places: Sendable {
    public let groups: [String]
    public let countries: [CountryCode]

    func contain(_ country: CountryCode, on date: CalendarDate, in atlas: Atlas) -> Truth {
        if countries.contains(country) { return .yes }
        return groups.reduce(.no) { $0.or(atlas.groups[$1]?.holds(country, on: date) ?? .unknown) }
    }
}

/// Whether the countries that play a part lie in a set.
public struct PlaceTest: Sendable {
    public enum Role: String, Sendable {
        case destination, route, residence, citizenship, affiliation, exporter
    }

    public enum Hold: String, Sendable {
        case every, some, none
    }

    public let role: Role
    public let hold: Hold
    /// Only what lies within so many years before the day that counts.
    public let years: Int?
    public let places: Places
}
