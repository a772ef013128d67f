import Foundation
public import PartyMatching

/// What a person found of a hit: the same party or another, with who, when and why. It holds until the entry or the party changes.
public struct PartyDecision: Sendable, Hashable, Codable {
    public enum Finding: String, Sendable, Hashable, Codable, CaseIterable {
        case same, different
    }

    public var list: String
    public var entry: String
    /// Digest of the listed record that was looked at.
    public var entryDigest: String
    /// The party's name as it was written.
    public var party: String
    /// Digest of what was known of the party.
    public var partyDigest: String
    public var finding: Finding
    public var by: String
    /// ISO date.
    public var on: String
    public var reason: String

    public init(
        list: String, entry: ListedParty, query: PartyQuery, finding: Finding, by: String, on: String, reason: String
    ) {
        self.list = list
        self.entry = entry.id
        entryDigest = Self.digest(of: entry)
        party = query.names.first ?? ""
        partyDigest = Self.digest(of: query)
        self.finding = finding
        self.by = by
        self.on = on
        self.reason = reason
    }

    /// Whether it was made of this very pair.
    func holds(for query: PartyQuery, _ hit: PartyHit) -> Bool {
        list == hit.list && entry == hit.party.id && partyDigest == Self.digest(of: query)
            && entryDigest == Self.digest(of: hit.party)
    }

    static func digest(of entry: ListedParty) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        // A record is strings, numbers and arrays of them, which JSON can always hold.
        return Digest(of: (try? encoder.encode(entry)).map(Array.init) ?? []).hexadecimal
    }

    static func digest(of query: PartyQuery) -> String {
        let births = query.births.map { "\($0.firstYear)-\($0.lastYear) \($0.day ?? "")" }
        let identifiers = query.identifiers.map { "\($0.type) \($0.value)" }
        let parts =
            query.names.sorted() + ["\u{1}\(query.kind?.rawValue ?? "")"] + query.countries.sorted() + births.sorted()
            + identifiers.sorted() + query.addresses.sorted()
        return Digest(of: Array(parts.joined(separator: "\u{0}").utf8)).hexadecimal
    }
}
