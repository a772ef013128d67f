import PartyMatching

extension ListFormat {
    /// The US Consolidated Screening List as compact JSON: one-letter members that `fieldKey` explains, tables for what repeats.
    static let cslCompactJSON = ListFormat(
        "csl-compact-json", "US Consolidated Screening List (compact JSON with `fieldKey`)", .whole,
        recognises: { $0.shape == .json && $0.mentions("fieldKey", "tables") },
        read: { files, draft in
            let document = try JSONParser.parse(try files.jsonBytes(draft))
            guard let entries = document["entries"]?.elements, let key = document["fieldKey"], key["n"]?.text == "name"
            else {
                throw ImportProblem(
                    .unknownFormat, file: draft.file, "expected `entries` with the members that `fieldKey` explains")
            }
            draft.edition = ListDates.iso(document["sourceGeneratedAt"]?.text)
            draft.stated = document["entryCount"]?.integer
            let reader = CSLCompactReader(document)
            var identifiers = DerivedIdentifier()
            for (index, entry) in entries.enumerated() {
                reader.add(entry, at: "entry \(index + 1)", to: draft, &identifiers)
            }
            reader.checkCounts(draft)
        })
}

private struct CSLCompactReader {
    private let sources: [String]
    private let parts: [String]
    private let requirements: [String]
    private let policies: [String]
    private let programmes: [String]
    private let counts: [(String, Int)]

    init(_ document: JSONValue) {
        func table(_ name: String) -> [String] { document["tables"]?[name]?.elements.map { $0.text ?? "" } ?? [] }
        sources = table("sources")
        parts = sources.map(CSL.part)
        requirements = table("licenceRequirements")
        policies = table("licencePolicies")
        programmes = document["tables"]?["programmes"]?.elements.map { $0.texts.joined(separator: "; ") } ?? []
        if case .object(let members)? = document["countsBySource"] {
            counts = members.map { (CSL.part(of: $0.key), $0.value.integer ?? -1) }
        } else {
            counts = []
        }
    }

    func add(_ entry: JSONValue, at place: String, to draft: ListDraft, _ identifiers: inout DerivedIdentifier) {
        func looked(_ member: String, _ table: [String]) -> String? {
            guard let index = entry[member]?.integer, table.indices.contains(index) else { return nil }
            return table[index]
        }
        guard let name = entry["n"]?.text, let part = looked("s", parts) else {
            return draft.skip("a record without a name or a source", at: place)
        }
        let kind = CSL.kind(entry["t"]?.text)
        let countries = entry["c"]?.texts ?? []
        // A party may stand on two parts under one number of the Treasury.
        let id = entry["e"]?.text.map { "\(part)-\($0)" } ?? identifiers.next(part, name, countries.first)
        var party = ListedParty(id: id, kind: kind, names: [CSL.name(name, .primary, kind)])
        party.names += (entry["a"]?.texts ?? []).map { CSL.name($0, .strong, kind) }
        party.part = part
        party.countries = countries.compactMap { draft.country($0) }
        party.programmes = TableRow.parts(looked("pg", programmes), by: [";", ","])
        party.remarks = CSL.remarks(
            requirement: looked("lr", requirements), policy: looked("lp", policies), notice: entry["fr"]?.text,
            end: nil,
            title: nil, remarks: nil)
        draft.add(party, at: place)
    }

    /// The file counts each of its parts as well.
    func checkCounts(_ draft: ListDraft) {
        var met: [String: Int] = [:]
        for party in draft.parties { met[party.part ?? "", default: 0] += 1 }
        for (part, count) in counts where met[part, default: 0] != count {
            draft.warn(
                "parts that have not as many records as the file says",
                at: "\(part) (\(met[part, default: 0]) of \(count))")
        }
    }
}
