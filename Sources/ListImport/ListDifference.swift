public import PartyMatching

/// What stands in one edition of a list and not in another.
public struct ListDifference: Sendable, Hashable, Codable {
    /// A party that stands in both and is not the same.
    public struct Change: Sendable, Hashable, Codable {
        public let id: String
        public let name: String
        /// Which parts changed (`names`, `countries`), each with what came and what went.
        public let fields: [Field]
    }

    /// One part of a party.
    public struct Field: Sendable, Hashable, Codable {
        public let field: String
        public let added: [String]
        public let removed: [String]
    }

    public let added: [ListedParty]
    public let changed: [Change]
    public let removed: [ListedParty]

    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

    /// Compares by identifier.
    public init(from old: PartyList, to new: PartyList) {
        let before = Dictionary(old.parties.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.parties.map(\.id))
        var added: [ListedParty] = []
        var changed: [Change] = []
        for party in new.parties {
            guard let other = before[party.id] else {
                added.append(party)
                continue
            }
            guard other != party else { continue }
            changed.append(
                Change(
                    id: party.id, name: party.names.first?.text ?? "",
                    fields: ListDifference.fields(from: other, to: party)))
        }
        self.added = added
        self.changed = changed
        removed = old.parties.filter { !after.contains($0.id) }
    }

    private static func fields(from old: ListedParty, to new: ListedParty) -> [Field] {
        func field(_ name: String, _ texts: (ListedParty) -> [String]) -> Field? {
            let (before, after) = (texts(old), texts(new))
            guard before != after else { return nil }
            let (known, still) = (Set(before), Set(after))
            return Field(
                field: name, added: after.filter { !known.contains($0) }, removed: before.filter { !still.contains($0) }
            )
        }
        func one(_ text: String?) -> [String] { text.map { [$0] } ?? [] }
        return [
            field("kind") { one($0.kind?.rawValue) }, field("part") { one($0.part) },
            field("names") {
                $0.names.map { $0.quality == .primary ? $0.text : "\($0.text) (\($0.quality.rawValue))" }
            },
            field("countries") { $0.countries }, field("births") { $0.births.map(text) },
            field("addresses") { $0.addresses },
            field("identifiers") {
                $0.identifiers.map { [$0.type, $0.value, $0.country].compactMap { $0 }.joined(separator: " ") }
            },
            field("programmes") { $0.programmes }, field("listedOn") { one($0.listedOn) },
            field("remarks") { one($0.remarks) },
        ].compactMap { $0 }
    }

    private static func text(_ date: BirthDate) -> String {
        let years = date.firstYear == date.lastYear ? "\(date.firstYear)" : "\(date.firstYear) to \(date.lastYear)"
        return (date.isApproximate ? "about " : "") + (date.day ?? years)
    }
}
