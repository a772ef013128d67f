import PartyMatching

extension ListFormat {
    private static let metiColumns = ColumnNames(
        anyOf: ["Country or Region", "国名、地域名"], ["Company or Organization", "企業名、組織名"],
        ["Type of WMD", "懸念区分", "Category"])

    /// Japan's Foreign End User List, its workbook saved as CSV: `No.`, `Country or Region`, `Company or Organization`, `Also
    /// Known As`, `Type of WMD`, in English, Japanese or both.
    static let metiCSV = ListFormat(
        "meti-csv", "METI Foreign End User List (CSV)", .description,
        recognises: { $0.header(metiColumns) != nil },
        read: { files, draft in
            let sample = try files.only()
            draft.edition =
                sample.preamble(metiColumns).joined().lazy.compactMap { METI.day(in: $0) ?? ListDates.iso($0) }.first
            try EndUserTable(
                columns: metiColumns, number: ["No.", "番号"], country: ["Country or Region", "国名、地域名"],
                name: ["Company or Organization", "企業名、組織名"], aliases: ["Also Known As", "別名"],
                concern: ["Type of WMD", "懸念区分", "Category"], prefix: "METI"
            ).read(sample, files, draft)
        })

    private static let taiwanColumns = ColumnNames(
        anyOf: ["實體名稱", "英文名稱", "Entity Name"], ["國家或地區", "國別", "國家", "Country/Region", "Country"],
        ["公告日期", "列管日期", "列管原因", "備註", "Announced"])

    /// Taiwan's entity list of strategic high-tech commodities, its workbook saved as CSV. The real file has not been seen: its
    /// columns are those of `docs/party-lists.md`.
    static let taiwanCSV = ListFormat(
        "taiwan-shtc-csv", "Taiwan SHTC entity list (CSV)", .description,
        recognises: { $0.header(taiwanColumns) != nil },
        read: { files, draft in
            let sample = try files.only()
            draft.edition =
                sample.preamble(taiwanColumns).joined().lazy.compactMap { METI.day(in: $0) ?? ListDates.iso($0) }.first
            try EndUserTable(
                columns: taiwanColumns, number: ["No.", "編號", "序號", "項次"],
                country: ["國家或地區", "國別", "國家", "Country/Region", "Country"],
                name: ["英文名稱", "實體名稱", "Entity Name"], aliases: ["別名", "Aliases"], concern: ["列管原因", "Reason"],
                prefix: "TW",
                native: ["中文名稱", "Chinese Name"], address: ["地址", "Address"], date: ["公告日期", "列管日期", "Announced"]
            ).read(sample, files, draft)
        })
}

/// A table of end users: one row a party.
private struct EndUserTable {
    let columns: ColumnNames
    let number: [String]
    let country: [String]
    let name: [String]
    let aliases: [String]
    let concern: [String]
    let prefix: String
    var native: [String] = []
    var address: [String] = []
    var date: [String] = []

    func read(_ sample: FileSample, _ files: ImportFiles, _ draft: ListDraft) throws {
        var identifiers = DerivedIdentifier()
        try files.tableRows(of: sample, draft, columns: columns) { row in
            guard let text = row.like(name) ?? row.like(native) else {
                return draft.skip("a record without a name", at: "line \(row.line)")
            }
            let country = row.like(country)
            // Numbers are given anew in each edition, so the name is what stays.
            var party = ListedParty(
                id: identifiers.next(prefix, oneLine(text), country), kind: .organisation,
                names: NativeForm.names(oneLine(text), .primary))
            if let other = row.like(native), other != text { party.names.append(ListedName(other, .strong)) }
            for alias in TableRow.parts(row.like(aliases), by: ["\n", "\r\n", ";", "；", "、", "・", "•"]) {
                party.names += NativeForm.names(alias, .strong)
            }
            party.countries = [
                draft.country(country.map { oneLine($0.split(separator: "\n").last.map(String.init) ?? $0) })
            ].compactMap { $0 }
            party.addresses = [row.like(address)].compactMap { $0 }
            party.programmes =
                prefix == "METI" ? METI.concerns(in: row.like(concern)) : [row.like(concern)].compactMap { $0 }
            party.listedOn = ListDates.iso(row.like(date)?.replacing("/", with: "-"))
            if let number = row.like(number) { party.remarks = "No. \(number)" }
            draft.add(party, at: "line \(row.line)")
        }
    }
}
