/// A shipment, transfer or exchange that somebody wants to make, as the requester described it. What nobody said is nil or
/// empty.
public struct Request: Sendable {
    /// Larger than any description of one shipment.
    public static let maximumBytes = 4 << 20

    /// What is asked for: goods that are shipped, or one of the ways in which knowledge reaches somebody.
    public enum Journey: String, Sendable, CaseIterable {
        case shipment
        case technologyTransfer = "technology-transfer"
        case incomingPerson = "incoming-person"
        case outgoingTravel = "outgoing-travel"
        case jointResearch = "joint-research"
        case equipmentLoan = "equipment-loan"
        case lecture, publication
        case remoteAccess = "remote-access"
        case technicalAssistance = "technical-assistance"
        case departure
    }

    /// How the item or the knowledge goes over.
    public enum TransferMode: String, Sendable, CaseIterable {
        case physicalShipment = "physical-shipment"
        case handCarry = "hand-carry"
        case electronicTransmission = "electronic-transmission"
        case remoteAccess = "remote-access"
        case oralOrVisualDisclosure = "oral-or-visual-disclosure"
        case lecture
        case laboratoryTraining = "laboratory-training"
        case technicalAssistance = "technical-assistance"
        case equipmentLoan = "equipment-loan"
        case hostingVisitor = "hosting-visitor"
        case publication
    }

    public var journey = Journey.shipment
    public var id: String?
    public var createdOn: CalendarDate?
    public var requester: String?
    public var department: String?
    /// The law packs that the request names.
    public var packs: [String] = []
    public var plannedOn: CalendarDate?
    public var endsOn: CalendarDate?
    public var transferMode: TransferMode?
    public var origin: CountryCode?
    public var destination: CountryCode?
    public var finalCountry: CountryCode?
    /// nil until somebody says; empty for a direct way.
    public var transit: [CountryCode]?
    public var items: [Item] = []
    public var parties: [Party] = []
    public var persons: [Person] = []
    public var project = Project()
    public var access: Access?
    public var loan: Loan?
    public var training: [Training] = []
    public var guidanceIssuedOn: CalendarDate?
    public var devicesCheckedOn: CalendarDate?
    public var exitBriefingOn: CalendarDate?
    public var postCheck: PostCheck?
    public var licences: [Licence] = []
    public var endUse = EndUse()
    public var redFlags = RedFlags()
    /// Whether the authority has told the exporter that a licence is needed.
    public var informReceived: Truth?
    /// Answers to any other question of the case, by the identifier of the fact or figure.
    public var answers: [String: Facts.Value] = [:]
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
        /// How the value of this only line prints; nil for its figure.
        var shownValue: String?
        /// Digits of the Harmonized System code, without points.
        public var hsCode: String?
        public var origin: CountryCode?
        /// The control code that somebody stated.
        public var controlCode: ControlCode?
        public var classification: Classification?
        /// What the item is, in the words of the vocabulary.
        public var facts = Facts()
        public var isPublic: Truth?
        public var publicStatus: PublicStatus?
    }

    /// What keeps knowledge free, or does not.
    public enum PublicStatus: String, Sendable, CaseIterable {
        /// In the public domain already: printed, on open pages, in a standard textbook.
        case published
        case basicResearch = "basic-research"
        /// No more than a patent application must disclose.
        case patent
        case restricted
    }

    /// Who classified the item, when, against which edition, with which result.
    public struct Classification: Sendable, Hashable {
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

        /// Whether a named person stands for it, not later than the day that counts.
        func isSigned(until date: CalendarDate) -> Bool { by != nil && on.map { $0 <= date } == true }

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
