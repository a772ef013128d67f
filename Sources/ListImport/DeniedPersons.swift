import PartyMatching

extension ListFormat {
    private static let deniedColumns = ColumnNames("Name", "Street_Address", "Effective_Date", "Standard_Order")

    /// The Denied Persons List of the Bureau of Industry and Security: tab-separated text, one row a name and address.
    static let deniedPersons = ListFormat(
        "bis-dpl", "BIS Denied Persons List (dpl.txt)", .whole,
        recognises: { $0.header(deniedColumns) != nil },
        read: { files, draft in
            var identifiers = DerivedIdentifier()
            try files.tableRows(of: try files.only(), draft, columns: deniedColumns, isAlwaysClosed: true) { row in
                guard let name = row["Name"] else {
                    return draft.skip("a record without a name", at: "line \(row.line)")
                }
                let address = ["Street_Address", "City", "State", "Postal_Code", "Country"].compactMap { row[$0] }
                var party = ListedParty(
                    id: identifiers.next("DPL", oneLine(name), row["Street_Address"]), names: [ListedName(name)])
                party.part = "DPL"
                party.addresses = [address.joined(separator: ", ")]
                party.countries = [draft.country(row["Country"])].compactMap { $0 }
                party.listedOn = ListDates.american(row["Effective_Date"])
                let end = row["Expiration_Date"].map { "until \(ListDates.american($0) ?? $0)" }
                let order = row["Standard_Order"].map { "standard order: \($0)" }
                party.remarks = [end, order, row["Action"], row["FR_Citation"]].compactMap { $0 }.joined(
                    separator: "; ")
                draft.add(party, at: "line \(row.line)")
                // The list bears no date; its last change is the best there is.
                if let change = ListDates.iso(row["Last_Update"]), change > draft.edition ?? "" {
                    draft.edition = change
                }
            }
        })
}
