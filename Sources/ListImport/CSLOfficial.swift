import PartyMatching
import RecordReading

extension ListFormat {
    private static let cslColumns = ColumnNames("source", "entity_number", "name", "source_list_url", "alt_names")

    /// The US Consolidated Screening List as the International Trade Administration gives it out, with the older header
    /// and the newer one that begins with `_id`.
    static let cslCSV = ListFormat(
        "csl-csv", "US Consolidated Screening List (CSV)", .sample,
        recognises: { $0.header(cslColumns) != nil },
        read: { files, draft in
            var identifiers = DerivedIdentifier()
            try files.tableRows(of: try files.only(), draft, columns: cslColumns, isAlwaysClosed: true) { row in
                guard let name = row["name"], let source = row["source"] else {
                    return draft.skip("a record without a name or a source", at: "line \(row.line)")
                }
                let isNew = row.header.index(of: "_id") == 0
                var record = CSLRecord(name: name, source: source)
                record.number = row["entity_number"]
                record.id = isNew ? row["_id"] : nil
                record.type = row["type"]
                record.aliases = row.list("alt_names")
                record.programmes = row.list("programs")
                record.addresses = row.list("addresses")
                record.countries = row.list("nationalities") + row.list("citizenships") + row.list("vessel_flag")
                record.births = row.list("dates_of_birth")
                record.callSign = row["call_sign"]
                record.start = row["start_date"]
                record.remarks = CSL.remarks(
                    requirement: row["license_requirement"], policy: row["license_policy"],
                    notice: row["federal_register_notice"], end: row["end_date"], title: row["title"],
                    remarks: row["remarks"])
                record.identifiers = row.list("ids").compactMap { CSLRecord.identifier($0, isNew: isNew) }
                draft.add(record.party(draft, &identifiers), at: "line \(row.line)")
            }
        })

    /// The same as the official JSON, whose shape is known from its description only.
    static let cslJSON = ListFormat(
        "csl-json", "US Consolidated Screening List (JSON)", .description,
        recognises: { $0.shape == .json && $0.mentions("results", "source", "alt_names") },
        read: { files, draft in
            var identifiers = DerivedIdentifier()
            try JSONParser.forEachElement(
                of: try files.jsonBytes(draft), in: "results",
                other: { key, value in
                    if key == "total" { draft.stated = value.integer }
                    if key == "search_performed_at" { draft.edition = ListDates.iso(value.text) }
                }
            ) { entry, line in
                guard let name = entry["name"]?.text, let source = entry["source"]?.text else {
                    return draft.skip("a record without a name or a source", at: "line \(line)")
                }
                var record = CSLRecord(name: name, source: source)
                record.id = entry["id"]?.text
                record.number = entry["entity_number"]?.text
                record.type = entry["type"]?.text
                record.aliases = entry["alt_names"]?.texts ?? []
                record.programmes = entry["programs"]?.texts ?? []
                for address in entry["addresses"]?.elements ?? [] {
                    let parts = ["address", "city", "state", "postal_code", "country"].compactMap { address[$0]?.text }
                    record.addresses.append(parts.joined(separator: ", "))
                }
                record.countries = (entry["nationalities"]?.texts ?? []) + (entry["citizenships"]?.texts ?? [])
                record.countries += (entry["vessel_flag"]?.texts ?? []) + (entry["country"]?.texts ?? [])
                record.births = entry["dates_of_birth"]?.texts ?? []
                record.callSign = entry["call_sign"]?.text
                record.start = entry["start_date"]?.text
                record.remarks = CSL.remarks(
                    requirement: entry["license_requirement"]?.text, policy: entry["license_policy"]?.text,
                    notice: entry["federal_register_notice"]?.text, end: entry["end_date"]?.text,
                    title: entry["title"]?.text, remarks: entry["remarks"]?.text)
                record.identifiers = (entry["ids"]?.elements ?? []).compactMap { number in
                    CSL.identifier(
                        type: number["type"]?.text ?? "", number: number["number"]?.text ?? "",
                        country: number["country"]?.text)
                }
                draft.add(record.party(draft, &identifiers), at: "line \(line)")
            }
        })
}

/// A record of the official forms.
private struct CSLRecord {
    let name: String
    let source: String
    var id: String?
    var number: String?
    var type: String?
    var aliases: [String] = []
    var programmes: [String] = []
    var addresses: [String] = []
    var countries: [String] = []
    var births: [String] = []
    var identifiers: [PartyIdentifier] = []
    var callSign: String?
    var start: String?
    var remarks: String?

    init(name: String, source: String) {
        self.name = name
        self.source = source
    }

    /// `Passport, 836238033, KP` under the newer header, `KP, 836238033, Passport` under the older one.
    static func identifier(_ text: String, isNew: Bool) -> PartyIdentifier? {
        var parts = text.split(separator: ",").map { oneLine(String($0)) }
        guard parts.count > 1 else { return nil }
        if !isNew { parts.reverse() }
        let country = parts.count > 2 ? parts.last.flatMap { CountryNames.code(of: $0) } : nil
        if country != nil { parts.removeLast() }
        return CSL.identifier(type: parts[0], number: parts.dropFirst().joined(separator: ", "), country: country)
    }

    func party(_ draft: ListDraft, _ identifiers: inout DerivedIdentifier) -> ListedParty {
        let part = CSL.part(of: source)
        let kind = CSL.kind(type)
        let placed = addresses.compactMap { CountryNames.code(inAddress: $0) }
        let known = number.map { "\(part)-\($0)" } ?? id.map { "\(part)-\($0)" }
        var party = ListedParty(
            id: known ?? identifiers.next(part, name, placed.first), kind: kind, names: [CSL.name(name, .primary, kind)]
        )
        party.names += aliases.map { CSL.name($0, .strong, kind) }
        party.part = part
        party.programmes = programmes
        party.addresses = addresses
        party.countries = countries.compactMap { draft.country($0) } + placed
        for text in births {
            if let date = ListDates.birth(text) {
                party.births.append(date)
            } else {
                draft.warn("birth dates that are not understood", at: "`\(text)`")
            }
        }
        party.identifiers = self.identifiers
        if let callSign { party.identifiers.append(PartyIdentifier(type: "Call sign", value: callSign)) }
        party.listedOn = ListDates.iso(start)
        party.remarks = remarks
        return party
    }
}
