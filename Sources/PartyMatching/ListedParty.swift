/// One record of a party list, as its publisher gives it.
///
/// Importers make it, the index is compiled from it, and a hit leads back to it. It keeps the publisher's identifier and
/// wording; what was not understood stands in `remarks`.
public struct ListedParty: Sendable, Hashable, Codable {
    /// The publisher's identifier, unique within its list (`36`, `QDi.335`); the same from one edition to the next.
    public var id: String
    /// The part of the list that it stands on, where the list has parts with different effects (`SDN`, `EL`, `MEU`).
    public var part: String?
    public var kind: PartyKind?
    /// All names; the first is the primary one.
    public var names: [ListedName]
    /// ISO 3166-1 alpha-2 codes of nationality, registration, flag or address, in the order given, each once.
    public var countries: [String] = []
    public var births: [BirthDate] = []
    public var addresses: [String] = []
    public var identifiers: [PartyIdentifier] = []
    /// What it is listed under, in the publisher's words (`SDGT`, `Russia`, METI's `N`, `M`, `B`, `C`).
    public var programmes: [String] = []
    /// Since when, as an ISO date.
    public var listedOn: String?
    public var remarks: String?

    public init(id: String, kind: PartyKind? = nil, names: [ListedName]) {
        self.id = id
        self.kind = kind
        self.names = names
    }
}

/// What a listed party is.
public enum PartyKind: String, Sendable, Hashable, Codable, CaseIterable {
    case person, organisation, vessel, aircraft
}

/// One name of a listed party, in the script in which it is published.
public struct ListedName: Sendable, Hashable, Codable {
    /// How much a match on this name says.
    public enum Quality: String, Sendable, Hashable, Codable, CaseIterable {
        case primary, strong
        /// A name that the publisher itself calls weak: a nickname, or one that many bear.
        case weak
        case former
    }

    public var text: String
    public var quality: Quality
    /// The family name inside `text`, where the publisher says which part it is.
    public var family: String?

    public init(_ text: String, _ quality: Quality = .primary, family: String? = nil) {
        self.text = text
        self.quality = quality
        self.family = family
    }
}

/// When a person was born, as precisely as the list says: a span of years, and the day where it is known.
public struct BirthDate: Sendable, Hashable, Codable {
    public var firstYear: Int
    public var lastYear: Int
    /// ISO date, where the whole day is known.
    public var day: String?
    public var isApproximate: Bool

    public init(firstYear: Int, lastYear: Int, day: String? = nil, isApproximate: Bool = false) {
        self.firstYear = firstYear
        self.lastYear = lastYear
        self.day = day
        self.isApproximate = isApproximate
    }
}

/// A number that identifies a party: passport, registration, tax, IMO.
public struct PartyIdentifier: Sendable, Hashable, Codable {
    /// What it is, in the publisher's words (`Passport`, `IMO number`).
    public var type: String
    public var value: String
    public var country: String?

    public init(type: String, value: String, country: String? = nil) {
        self.type = type
        self.value = value
        self.country = country
    }
}

/// One edition of a party list.
public struct PartyList: Sendable, Hashable, Codable {
    /// What the user calls it (`ofac-sdn`); the name under which it is kept.
    public var id: String
    public var title: String
    /// Publisher's format, as the importer names it (`ofac-xml`).
    public var format: String
    /// ISO date of the edition, where the file holds one.
    public var edition: String?
    public var parties: [ListedParty]

    public init(id: String, title: String, format: String, edition: String? = nil, parties: [ListedParty]) {
        self.id = id
        self.title = title
        self.format = format
        self.edition = edition
        self.parties = parties
    }
}
