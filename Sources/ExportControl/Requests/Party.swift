/// A firm, body or person that takes part in what is asked.
public struct Party: Sendable {
    public enum Role: String, Sendable, CaseIterable {
        case exporter, purchaser
        case intermediateConsignee = "intermediate-consignee"
        case ultimateConsignee = "ultimate-consignee"
        case endUser = "end-user"
        case forwarder, agent, broker, funder, bank
        /// Who works on a project together with the exporter.
        case partner
        /// Who borrows equipment.
        case borrower
        /// Where a lecture, a trip or technical assistance takes place.
        case host
    }

    public enum Kind: String, Sendable, CaseIterable {
        case person, company, university, government, military
        case nonProfit = "non-profit"
        case trader, vessel
    }

    public var role: Role?
    public var name: String?
    public var localName: String?
    public var aliases: [String] = []
    public var address: String?
    public var country: CountryCode?
    public var kind: Kind?
    public var registrationNumber: String?
    public var website: String?
    public var yearFounded: Int?
    public var isMilitary: Truth?
    public var isIntermediary: Truth?
    public var isConfirmedInWriting: Truth?
    public var hasListedOwner: Truth?
    public var owners: [Owner] = []
    public var hasPriorDenial: Truth?
    public var hasForeignMilitaryFunding: Truth?
    /// How a body is rated by a tracker or an own list.
    public var concern: Concern?
    /// Its share in the funding, in per cent, as written.
    public var fundingShare: ExactNumber?
    public var sourceOfFundsIsKnown: Truth?
    public var screening: [Screening] = []

    /// Who owns a share of it.
    public struct Owner: Sendable {
        public var name: String?
        public var country: CountryCode?
        public var kind: Kind?
        /// In per cent, as written.
        public var share: ExactNumber?
        public var screening: [Screening] = []
    }

    /// The rating of a body by a tracker of defence research, or by an own list.
    public enum Concern: String, Sendable, CaseIterable {
        case low, medium, high
        case veryHigh = "very-high"
    }

    /// One comparison of the party with a list, as somebody recorded it.
    public struct Screening: Sendable, Hashable {
        public enum Result: String, Sendable, CaseIterable {
            case clear
            /// Names look alike and nobody has decided yet.
            case possible
            /// A person confirmed that it is the listed party.
            case confirmed
            /// Names are alike, but less than asks for a decision: noted, and does nothing.
            case candidate
        }

        /// What the list means for dealing with those on it.
        public enum ListKind: String, Sendable, CaseIterable {
            case prohibition, licence, advice
        }

        public var list: String?
        public var on: CalendarDate?
        public var result: Result?
        public var kind: ListKind?
        public var entry: String?
        public var by: String?
        public var reason: String?
        /// For an advice list: whether its category matches the concern of the goods.
        public var matchesConcern: Truth?
        /// The listed name that the party's fits best.
        public var listedName: String?
        /// How well, 0 to 1, where the program compared.
        public var score: Double?
        /// The concerns under which an advice list names it; nil where it says none.
        public var concerns: Set<String>?
    }
}
