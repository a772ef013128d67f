/// A shipment that somebody wants to make, as the requester described it. What nobody said is nil or empty.
public struct Request: Sendable {
    /// Larger than any description of one shipment.
    public static let maximumBytes = 4 << 20

    /// How the item or the knowledge crosses the border.
    public enum TransferMode: String, Sendable, CaseIterable {
        case physicalShipment = "physical-shipment"
        case handCarry = "hand-carry"
        case electronicTransmission = "electronic-transmission"
        case remoteAccess = "remote-access"
    }

    public var id: String?
    public var createdOn: CalendarDate?
    public var requester: String?
    public var department: String?
    /// The law pack that the request names.
    public var pack: String?
    public var plannedOn: CalendarDate?
    public var transferMode: TransferMode?
    public var origin: CountryCode?
    public var destination: CountryCode?
    public var finalCountry: CountryCode?
    /// nil until somebody says; empty for a direct way.
    public var transit: [CountryCode]?
    public var items: [Item] = []
    public var parties: [Party] = []
    public var endUse = EndUse()
    public var redFlags = RedFlags()
    /// Whether the authority has told the exporter that a licence is needed.
    public var informReceived: Truth?
    /// Answers to any other question of the case, by the identifier of the fact.
    public var answers: [String: Truth] = [:]
    /// Every field that has a value, as a path such as `endUse.text`.
    public var presentFields: Set<String> = []
    /// The file that it was read from, for messages.
    public var file = ""

    /// One line of the shipment.
    public struct Item: Sendable {
        public var line = 1
        public var description: String?
        public var model: String?
        public var maker: String?
        public var quantity: ExactNumber?
        public var unit: String?
        public var value: ExactNumber?
        public var currency: String?
        /// Digits of the Harmonized System code, without points.
        public var hsCode: String?
        public var origin: CountryCode?
        /// The control code that somebody stated.
        public var controlCode: ControlCode?
        public var classification: Classification?
        /// What the item is, in the words of the vocabulary.
        public var facts = Facts()
        public var isPublic: Truth?
    }

    /// Who classified the item, when, against which edition, with which result.
    public struct Classification: Sendable {
        public enum Result: String, Sendable, CaseIterable {
            case listed
            case notListed = "not-listed"
        }

        public var result: Result?
        public var by: String?
        public var on: CalendarDate?
        public var secondCheckBy: String?
        /// The lists that were looked at, by identifier; empty means all.
        public var lists: [String] = []

        /// Whether a named person stated that nothing lists the item, after the newest list and before the day that counts.
        func saysNotListed(since newest: CalendarDate?, until date: CalendarDate) -> Bool {
            guard result == .notListed, by != nil, let on, on <= date else { return false }
            return newest.map { on >= $0 } ?? true
        }
    }

    public struct EndUse: Sendable {
        public var text: String?
        public var place: String?
        public var isMilitary: Truth?
        public var isForWeaponsOfMassDestruction: Truth?
        public var isInWriting: Truth?
        public var isHumanitarian: Truth?
    }

    /// The answers to the red-flag questions, by identifier.
    public struct RedFlags: Sendable {
        public var answeredBy: String?
        public var answeredOn: CalendarDate?
        public var answers: [String: Truth] = [:]
        /// The answer for every flag that is not named.
        public var others: Truth?
        /// Whether a flag remained after an inquiry.
        public var isUnresolved: Truth?
        public var isConcealment: Truth?
    }
}

/// Somebody who takes part in the shipment.
public struct Party: Sendable {
    public enum Role: String, Sendable, CaseIterable {
        case exporter, purchaser
        case intermediateConsignee = "intermediate-consignee"
        case ultimateConsignee = "ultimate-consignee"
        case endUser = "end-user"
        case forwarder, agent, broker, funder, bank
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
    public var hasPriorDenial: Truth?
    public var hasForeignMilitaryFunding: Truth?
    public var screening: [Screening] = []

    /// One comparison of the party with a list, as somebody recorded it.
    public struct Screening: Sendable {
        public enum Result: String, Sendable, CaseIterable {
            case clear
            /// Names look alike and nobody has decided yet.
            case possible
            /// A person confirmed that it is the listed party.
            case confirmed
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
    }
}
