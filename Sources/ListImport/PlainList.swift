import PartyMatching
import RecordReading

extension ListFormat {
    private static let plainColumns = ColumnNames("id", "name", "aliases", "kind", "country")

    /// A list of the user's own: a table with the columns `id,name,aliases,kind,country`, aliases parted by `;`, and any
    /// other field of ``ColumnMapping`` as a further column.
    static let plain = ListFormat(
        "plain-csv", "plain list (CSV: id,name,aliases,kind,country)", .whole,
        recognises: { $0.header(plainColumns) != nil },
        read: { files, draft in
            try ColumnMapping.plain.read(try files.only(), files, draft, columns: plainColumns)
        })

    /// A table of any columns, with a mapping file that says what they are.
    static let mapped = ListFormat(
        "mapped-csv", "a table with a mapping file", .whole,
        recognises: { _ in false },
        read: { files, draft in
            guard let mapping = files.options.mapping else {
                throw ImportProblem(
                    .unknownFormat, file: files.samples[0].input.name, "this format needs a mapping file")
            }
            try mapping.read(try files.only(), files, draft, columns: mapping.columns)
        })
}

extension ColumnMapping {
    /// Each field in a column of its own name.
    static let plain = ColumnMapping(
        sources: Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, .columns([$0.rawValue])) }), separator: ";")

    fileprivate func read(_ sample: FileSample, _ files: ImportFiles, _ draft: ListDraft, columns: ColumnNames) throws {
        var identifiers = DerivedIdentifier()
        try files.tableRows(of: sample, draft, columns: columns) { row in
            func text(_ field: Field) -> String? { value(field, in: row).map(oneLine) }
            func list(_ field: Field) -> [String] {
                TableRow.parts(value(field, in: row), by: [separator, "\n", "\r\n"])
            }
            guard let name = text(.name) else { return draft.skip("a record without a name", at: "line \(row.line)") }
            let kind = text(.kind)
            var party = ListedParty(
                id: text(.id) ?? identifiers.next("", name, text(.country)), kind: kind.flatMap(ColumnMapping.kind),
                names: [ListedName(name)])
            if let kind, party.kind == nil { draft.warn("kinds that are not known", at: "`\(kind)`") }
            party.names += list(.aliases).map { ListedName($0, .strong) } + list(.weak).map { ListedName($0, .weak) }
            party.names += list(.former).map { ListedName($0, .former) }
            party.part = text(.part)
            party.countries = list(.country).compactMap { draft.country($0) }
            for date in list(.born) {
                if let birth = ListDates.birth(date) {
                    party.births.append(birth)
                } else {
                    draft.warn("birth dates that are not understood", at: "`\(date)`")
                }
            }
            party.addresses = list(.address)
            // `IMO 1234567` or `Passport: X123`.
            party.identifiers = list(.identifiers).map { number in
                let parts = number.split(separator: ":", maxSplits: 1).map { oneLine(String($0)) }
                if parts.count == 2 { return PartyIdentifier(type: parts[0], value: parts[1]) }
                return number.dropping("IMO ").map { PartyIdentifier(type: "IMO", value: $0) }
                    ?? PartyIdentifier(type: "Number", value: number)
            }
            party.programmes = list(.programmes)
            party.listedOn = ListDates.iso(text(.listed))
            party.remarks = text(.remarks)
            draft.add(party, at: "line \(row.line)")
        }
    }
}
