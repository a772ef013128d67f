/// A party to look for, with what is known of it.
public struct PartyQuery: Sendable, Hashable {
    /// The names under which it is known, in any script; the best of them counts.
    public var names: [String]
    public var kind: PartyKind?
    /// ISO 3166-1 alpha-2 codes of nationality, registration, flag or address.
    public var countries: [String]
    public var births: [BirthDate]
    public var identifiers: [PartyIdentifier]
    public var addresses: [String]

    public init(
        _ names: String..., kind: PartyKind? = nil, countries: [String] = [], births: [BirthDate] = [],
        identifiers: [PartyIdentifier] = [], addresses: [String] = []
    ) {
        self.init(
            names: names, kind: kind, countries: countries, births: births, identifiers: identifiers,
            addresses: addresses)
    }

    public init(
        names: [String], kind: PartyKind? = nil, countries: [String] = [], births: [BirthDate] = [],
        identifiers: [PartyIdentifier] = [], addresses: [String] = []
    ) {
        self.names = names
        self.kind = kind
        self.countries = countries
        self.births = births
        self.identifiers = identifiers
        self.addresses = addresses
    }
}
