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
    }

    /// Where a country of the route stands.
    public struct PlacedCountry: Sendable {
        public let role: String
        public let country: CountryCode
        public let name: LocalizedText
        public let tier: LawPack.Tier
        /// Tiers that name it but do not count for these items.
        public let notes: [LawPack.Tier]
    }

    public let request: Request
    public let date: CalendarDate
    public let pack: LawPack
    public let language: Language
    public let risk: Risk
    public let authorisation: Authorisation
    public let isHeld: Bool
    /// No open question can change the answer.
    public let isFinal: Bool
    public let reasons: [Reason]
    public let items: [ItemFinding]
    public let countries: [PlacedCountry]
    public let questions: [Question]
    public let actions: [LocalizedText]
    public let decider: LawPack.Decider
    public let lists: [(id: String, edition: String, digest: Digest)]
}

extension ScreeningResult {
    /// Works out both outputs from reasons alone, line by line of the shipment; the worst line counts.
    ///
    /// The level of a line: its base, one step up for each different fact that raises, one step down if anything lowers,
    /// then at least what any reason demands.
    public static func outputs(of reasons: [Reason], lines: [Int]) -> (risk: Risk, authorisation: Authorisation) {
        var risk = Risk.low
        var authorisation = Authorisation.notRequired
        for line in lines.isEmpty ? [0] : lines {
            let effects = reasons.filter { $0.items.isEmpty || $0.items.contains(line) }.map(\.effect)
            var level = effects.compactMap(\.base).max() ?? .low
            for _ in Set(effects.compactMap(\.raises)) { level = level.raised }
            if effects.contains(where: \.lowers) { level = level.lowered }
            level = max(level, effects.compactMap(\.atLeast).max() ?? .low)
            risk = max(risk, level)
            authorisation = max(authorisation, effects.compactMap(\.authorisation).max() ?? .notRequired)
        }
        return (risk, authorisation)
    }
}
