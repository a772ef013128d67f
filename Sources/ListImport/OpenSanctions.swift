import PartyMatching
import RecordReading

extension ListFormat {
    /// OpenSanctions' FollowTheMoney entities, one JSON object a line.
    static let followTheMoney = ListFormat(
        "opensanctions-ftm", "OpenSanctions entities (FollowTheMoney JSON)", .sample,
        recognises: { $0.shape == .json && $0.mentions("id", "schema", "properties") },
        read: { files, draft in try FollowTheMoneyReader(draft).read(files) })

    private static let simpleColumns = ColumnNames("id", "schema", "name", "aliases", "birth_date", "countries")

    /// OpenSanctions' `targets.simple.csv`.
    static let targetsSimple = ListFormat(
        "opensanctions-csv", "OpenSanctions targets (targets.simple.csv)", .description,
        recognises: { $0.header(simpleColumns) != nil },
        read: { files, draft in
            try files.tableRows(of: try files.only(), draft, columns: simpleColumns, isAlwaysClosed: true) { row in
                guard let id = row["id"], let name = row["name"] else {
                    return draft.skip("a record without `id` or `name`", at: "line \(row.line)")
                }
                var party = ListedParty(
                    id: id, kind: FollowTheMoney.kind(row["schema"] ?? ""), names: [ListedName(name)])
                party.names += row.list("aliases").map { ListedName($0, .strong) }
                party.births = row.list("birth_date").compactMap { ListDates.birth($0) }
                party.countries = row.list("countries").compactMap { FollowTheMoney.country($0, draft) }
                party.addresses = row.list("addresses")
                party.identifiers = row.list("identifiers").map { PartyIdentifier(type: "Number", value: $0) }
                party.programmes = row.list("program_ids") + row.list("sanctions")
                party.listedOn = ListDates.iso(row["first_seen"])
                party.remarks = row["dataset"]
                if let day = ListDates.iso(row["last_seen"]), day > draft.edition ?? "" { draft.edition = day }
                draft.add(party, at: "line \(row.line)")
            }
        })
}

/// The vocabulary of FollowTheMoney.
enum FollowTheMoney {
    /// Schemata of parties; a `LegalEntity` may be either.
    static let parties: Set<String> = [
        "Person", "Organization", "Company", "LegalEntity", "PublicBody", "Vessel", "Airplane", "Thing", "Asset",
    ]

    static func kind(_ schema: String) -> PartyKind? {
        switch schema {
        case "Person": .person
        case "Organization", "Company", "PublicBody": .organisation
        case "Vessel": .vessel
        case "Airplane": .aircraft
        default: nil
        }
    }

    /// Codes in lower case; parts of countries (`gb-sct`), and a few that no longer are (`suhh`).
    static func country(_ code: String, _ draft: ListDraft) -> String? {
        if ["suhh", "yucs", "csxx", "csck", "ddde", "eu", "zz"].contains(code.lowercased()) { return nil }
        return draft.country(String(code.split(separator: "-").first ?? ""))
    }
}

/// Reads entities; addresses are entities of their own to which others point.
private struct FollowTheMoneyReader {
    private let draft: ListDraft
    private var addresses: [String: String] = [:]
    private var parties: [(party: ListedParty, addresses: [String], line: Int)] = []

    init(_ draft: ListDraft) {
        self.draft = draft
    }

    consuming func read(_ files: ImportFiles) throws {
        let sample = try files.only()
        draft.file = sample.input.name
        let lines = LineReader(
            try TextStream(
                sample.input, encoding: files.options.encoding, badText: .marked, limits: files.options.limits))
        var pending: JSONParser.Failure?
        while let row = try lines.next() {
            // A line that is no object is broken; if it is the last, the file breaks off there.
            if let failure = pending {
                draft.drop("a line that is no JSON (\(failure.message))", at: "line \(failure.line)")
            }
            pending = nil
            switch row {
            case .broken(let row): draft.drop("a broken row (\(row.kind.rawValue))", at: "line \(row.line)")
            case .whole(let line):
                do throws(JSONParser.Failure) {
                    take(try JSONParser.parse(line.bytes, line: line.number), line.number)
                } catch {
                    pending = error
                }
            }
        }
        if let pending {
            throw ImportProblem(
                .truncated, file: draft.file, line: pending.line,
                "the last line is no whole JSON object; the file is truncated")
        }
        for (party, pointers, line) in parties {
            var party = party
            party.addresses += pointers.compactMap { addresses[$0] }
            draft.add(party, at: "line \(line)")
        }
    }

    private mutating func take(_ entity: JSONValue, _ line: Int) {
        guard let id = entity["id"]?.text, let schema = entity["schema"]?.text, let properties = entity["properties"]
        else {
            return draft.skip("a line without `id`, `schema` or `properties`", at: "line \(line)")
        }
        func all(_ names: String...) -> [String] { names.flatMap { properties[$0]?.texts ?? [] } }
        if schema == "Address" {
            let full = all("full").first ?? entity["caption"]?.text
            for key in [id] + (entity["referents"]?.texts ?? []) { addresses[key] = full }
        }
        guard FollowTheMoney.parties.contains(schema) else {
            return draft.drop("no party (\(schema))", at: "line \(line)")
        }
        guard entity["target"]?.isFalse != true else {
            return draft.drop("not listed itself (`target` is false)", at: id)
        }
        let kind = FollowTheMoney.kind(schema)
        let families = all("lastName")
        func name(_ text: String, _ quality: ListedName.Quality) -> ListedName {
            ListedName(text, quality, family: kind == .person ? families.first { text.contains($0) } : nil)
        }
        let main = entity["caption"]?.text ?? all("name").first ?? ""
        var party = ListedParty(id: id, kind: kind, names: [name(main, .primary)])
        party.names += all("name", "alias").filter { $0 != main }.map { name($0, .strong) }
        party.names += all("weakAlias").map { name($0, .weak) } + all("previousName").map { name($0, .former) }
        let countries = all("nationality", "citizenship", "country", "jurisdiction", "flag", "mainCountry")
        party.countries = countries.compactMap { FollowTheMoney.country($0, draft) }
        party.births = all("birthDate").compactMap { ListDates.birth($0) }
        party.addresses = all("address")
        for (type, property) in [
            ("Passport", "passportNumber"), ("ID", "idNumber"), ("Tax number", "taxNumber"), ("INN", "innCode"),
            ("OGRN", "ogrnCode"),
            ("Registration number", "registrationNumber"), ("LEI", "leiCode"), ("SWIFT", "swiftBic"),
            ("IMO", "imoNumber"), ("MMSI", "mmsi"),
            ("Call sign", "callSign"), ("Serial number", "serialNumber"), ("USCC", "uscCode"),
        ] {
            party.identifiers += all(property).map {
                PartyIdentifier(type: type, value: type == "IMO" ? $0.dropping("IMO") ?? $0 : $0)
            }
        }
        party.programmes = all("programId", "program", "topics")
        party.listedOn = all("createdAt").compactMap { ListDates.iso($0) }.min()
        let remarks = all("position", "notes")
        party.remarks = remarks.isEmpty ? nil : remarks.joined(separator: "; ")
        if let day = ListDates.iso(entity["last_seen"]?.text), day > draft.edition ?? "" { draft.edition = day }
        parties.append((party, all("addressEntity"), line))
    }
}

extension JSONValue {
    var isFalse: Bool {
        if case .bool(false) = self { true } else { false }
    }
}
