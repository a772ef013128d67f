/// The answer to a request: two outputs that are never merged, and every reason for them.
public struct ScreeningResult: Sendable {
    /// One line of the explanation. The outputs can be worked out from the effects of all of them.
    public struct Reason: Sendable {
        public let rule: String
        public let pack: String
        /// The lines of the shipment that it speaks of; empty for all.
        public var items: [Int]
        public let fact: String
        public let value: String
        public let source: String
        public let effect: Effect
        public let title: LocalizedText
    }

    /// Something that nobody has said yet.
    public struct Question: Sendable {
        public let id: String
        public let ask: String
        /// The rules and provisions that the answer decides.
        public var decides: [String]
        /// The fields of the request that take the answer, such as `answers.end-use-wmd`.
        public var fields: [String]
    }

    /// Where a country of the route stands.
    public struct PlacedCountry: Sendable {
        public let role: String
        public let country: CountryCode
        public let name: LocalizedText
        public let tier: LawPack.Tier
        /// Tiers that name it but do not count for these items.
        public let notes: [LawPack.Tier]
        /// The pack whose tier it is.
        public let pack: String
    }

    /// What one law pack says; the final answer is the worst of each output.
    public struct PackOutcome: Sendable {
        public let pack: LawPack
        public let risk: Risk
        public let authorisation: Authorisation
        public let isFinal: Bool
        public let decider: LawPack.Decider
    }

    /// An exception whose conditions are not all recorded yet, and what is missing.
    public struct OpenException: Sendable {
        public let exception: LawPack.Exception
        public let pack: String
        public let missing: [Question]
    }

    /// Something to do on a day.
    public struct ScheduledCheck: Sendable, Hashable {
        public let id: String
        public let title: LocalizedText
        public let on: CalendarDate
        public let source: String
    }

    /// What stands beside the answer: whom to ask, which papers, how long to keep them.
    public struct Surroundings: Sendable {
        public var authorities: [LawPack.Notice] = []
        public var documents: [LawPack.Notice] = []
        public var penalties: [LawPack.Notice] = []
        /// The longest period that applies.
        public var retention: LawPack.Retention?
        public var schedule: [ScheduledCheck] = []
    }

    public let request: Request
    public let date: CalendarDate
    public let packs: [PackOutcome]
    public let language: Language
    public let risk: Risk
    public let authorisation: Authorisation
    public let isHeld: Bool
    /// No open question can change the answer, and no gate stands.
    public let isFinal: Bool
    /// Nothing may be approved before something is done.
    public let isGated: Bool
    public let reasons: [Reason]
    public let items: [ItemFinding]
    public let countries: [PlacedCountry]
    public package(set) var questions: [Question]
    public let actions: [LocalizedText]
    public let decider: LawPack.Decider
    public let openExceptions: [OpenException]
    public let surroundings: Surroundings
    /// Party lists that were imported too long ago to clear anybody.
    public internal(set) var staleLists: [PartyScreener.List]
    public internal(set) var lists: [(id: String, edition: String, digest: Digest)]
}

extension ScreeningResult {
    /// Works out both outputs from reasons alone, pack by pack and line by line; the worst counts.
    ///
    /// The level of a line: its base, one step up for each different fact that raises, one step down if anything lowers,
    /// then at least what any reason demands. The authorisation of a line: that of its class, then at least what any reason
    /// demands; where no other reason speaks of the licence, an exception turns that of the class into what it says.
    public static func outputs(of reasons: [Reason], lines: [Int]) -> (risk: Risk, authorisation: Authorisation) {
        var risk = Risk.low
        var authorisation = Authorisation.notRequired
        let packs = Set(reasons.map(\.pack))
        for pack in packs {
            for line in lines.isEmpty ? [0] : lines {
                let effects = reasons.filter { reason in
                    reason.pack == pack && (reason.items.isEmpty || reason.items.contains(line))
                }.map(\.effect)
                var level = effects.compactMap(\.base).max() ?? .low
                for _ in Set(effects.compactMap(\.raises)) { level = level.raised }
                if effects.contains(where: \.lowers) { level = level.lowered }
                level = max(level, effects.compactMap(\.atLeast).max() ?? .low)
                risk = max(risk, level)
                var base = effects.compactMap(\.baseAuthorisation).max() ?? .notRequired
                let demanded = effects.compactMap(\.authorisation).max() ?? .notRequired
                if demanded == .notRequired, let relief = effects.compactMap(\.relievesTo).min() {
                    base = min(base, relief)
                }
                authorisation = max(authorisation, base, demanded)
            }
        }
        return (risk, authorisation)
    }
}
