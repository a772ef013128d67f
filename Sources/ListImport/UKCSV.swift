import PartyMatching

extension ListFormat {
    private static let ofsiColumns = ColumnNames("Name 6", "Name 1", "Group ID", "Alias Type", "Regime")
    private static let ukColumns = ColumnNames("Name 6", "Name 1", "Unique ID", "Name type", "Regime Name")

    /// OFSI's consolidated list (`ConList.csv`), closed on 2026-01-28.
    static let ofsiCSV = ListFormat(
        "ofsi-csv", "OFSI consolidated list of targets (ConList.csv)", .sample,
        recognises: { $0.header(ofsiColumns) != nil },
        read: { files, draft in try UKTable(key: "Group ID", columns: ofsiColumns).read(files, draft) })

    /// The UK Sanctions List as CSV; its columns are known from descriptions only.
    static let ukCSV = ListFormat(
        "uk-csv", "UK Sanctions List (CSV)", .description,
        recognises: { $0.header(ukColumns) != nil },
        read: { files, draft in try UKTable(key: "Unique ID", columns: ukColumns).read(files, draft) })
}

/// British tables: a row for each name and birth date, joined by an identifier.
private struct UKTable {
    let key: String
    let columns: ColumnNames

    func read(_ files: ImportFiles, _ draft: ListDraft) throws {
        let sample = try files.only()
        // The line above the header: `Last Updated,27/04/2020`, or `Report Date: 28-Jan-2026`.
        for cell in sample.preamble(columns).joined() {
            let words = String(cell.split(separator: ":").last ?? "").replacing("-", with: " ")
            draft.edition = draft.edition ?? ListDates.british(cell) ?? ListDates.birth(words)?.day
        }
        var parties: [ListedParty] = []
        var places: [String: Int] = [:]
        try files.tableRows(of: sample, draft, columns: columns, isAlwaysClosed: true) { row in
            guard let id = row[key] else { return draft.skip("a row without `\(key)`", at: "line \(row.line)") }
            let place = places[id] ?? parties.count
            if place == parties.count {
                places[id] = place
                parties.append(ListedParty(id: id, kind: kind(row), names: []))
            }
            add(row, to: &parties[place], draft)
        }
        for party in parties { draft.add(party, at: party.id) }
    }

    private func kind(_ row: TableRow) -> PartyKind? {
        UKList.kind(row.like(["Group Type", "Designation Type", "Individual, Entity, Ship"]))
    }

    private func add(_ row: TableRow, to party: inout ListedParty, _ draft: ListDraft) {
        let name = UKList.name(
            (1...5).map { row["Name \($0)"] }, row["Name 6"], type: row.like(["Alias Type", "Name type"]),
            strength: row.like(["Alias Quality", "Alias strength"]), party.kind)
        // One name stands on a row for each birth date.
        if !party.names.contains(name) { party.names.append(name) }
        if let other = row["Name Non-Latin Script"] {
            let name = ListedName(other, .strong)
            if !party.names.contains(name) { party.names.append(name) }
        }
        if let text = row.like(["DOB", "D.O.B"]) {
            if let date = ListDates.birth(text) {
                party.births.append(date)
            } else {
                draft.warn("birth dates that are not understood", at: "`\(text)`")
            }
        }
        for text in TableRow.parts(row.like(["Nationality", "Nationality(/ies)"]), by: [";"]) {
            // `(1) Syria. (2) Lebanon.`
            for part in text.split(whereSeparator: { $0 == "(" || $0 == ")" || $0 == "." })
            where part.contains(where: \.isLetter) {
                party.countries += [draft.country(oneLine(String(part)))].compactMap { $0 }
            }
        }
        let lines = (1...6).compactMap { row.like(["Address \($0)", "Address Line \($0)"]) }
        let country = row.like(["Country", "Address Country"])
        party.countries += [draft.country(country)].compactMap { $0 }
        party.addresses.append(
            (lines + [row.like(["Post/Zip Code", "Address Postal Code"]), country].compactMap { $0 }).joined(
                separator: ", "))
        for (type, names) in [
            ("Passport", ["Passport Number"]),
            ("National identifier", ["National Identification Number", "National Identifier Number"]),
            ("Business registration number", ["Business registration number (s)", "Business registration number"]),
            ("IMO", ["IMO number"]), ("United Nations reference", ["UN Reference Number"]),
        ] {
            guard let value = row.like(names) else { continue }
            party.identifiers.append(
                PartyIdentifier(type: type, value: type == "IMO" ? value.dropping("IMO") ?? value : value))
        }
        party.programmes += [row.like(["Regime Name", "Regime"])].compactMap { $0 }
        let day = ListDates.british(row.like(["Date Designated", "Listed On"]))
        party.listedOn = party.listedOn ?? day
        if party.remarks == nil { party.remarks = row["Other Information"] }
    }
}
