import PartyMatching
import RecordReading

extension ListFormat {
    /// OFAC's CSV: four files without headers that belong together (`sdn.csv`, `alt.csv`, `add.csv`, `sdn_comments.csv`, or those
    /// with `cons_`). Which is which is told by their columns. Each ends with a line of one 0x1A byte.
    static let ofacCSV = ListFormat(
        "ofac-csv", "OFAC sanctions list (CSV: SDN or CONS_PRIM, with ALT, ADD and COMMENTS)", .whole,
        recognises: { OFACTables.Part($0) != nil },
        read: { files, draft in try OFACTables(files, draft).read() })
}

/// The tables of OFAC's CSV.
private struct OFACTables {
    enum Part: String, CaseIterable {
        case records, aliases, addresses, comments

        /// By the number of columns, and numbers where identifiers stand.
        init?(_ sample: FileSample) {
            guard case .table(UInt8(ascii: ","), let rows) = sample.shape, let row = rows.first,
                row.first.flatMap({ Int($0) }) != nil
            else { return nil }
            switch row.count {
            case 12: self = .records
            case 5 where Int(row[1]) != nil && ["aka", "fka", "nka"].contains(row[2].lowercased()): self = .aliases
            case 6 where Int(row[1]) != nil: self = .addresses
            case 2: self = .comments
            default: return nil
            }
        }
    }

    let files: ImportFiles
    let draft: ListDraft

    init(_ files: ImportFiles, _ draft: ListDraft) {
        self.files = files
        self.draft = draft
    }

    func read() throws {
        var parts: [Part: FileSample] = [:]
        for sample in files.samples {
            guard let part = Part(sample) else {
                throw ImportProblem(.unknownFormat, file: sample.input.name, "this is none of OFAC's CSV files")
            }
            if let other = parts[part] {
                throw ImportProblem(
                    .disagrees, file: sample.input.name,
                    "`\(other.input.name)` is the same part of the list, its \(part.rawValue)")
            }
            parts[part] = sample
        }
        guard let records = parts[.records] else {
            throw ImportProblem(
                .empty, file: files.samples[0].input.name,
                "the file with the records is missing (SDN.CSV or CONS_PRIM.CSV)")
        }
        if parts[.aliases] == nil {
            guard files.options.acceptsShrunken else {
                throw ImportProblem(
                    .disagrees, file: records.input.name,
                    "the file with the aliases is missing (ALT.CSV or CONS_ALT.CSV); without it names are lost")
            }
            draft.warn("files that are missing", at: "aliases")
        }
        for part in [Part.addresses, .comments] where parts[part] == nil {
            draft.warn("files that are missing", at: part.rawValue)
        }
        try add(records, parts)
    }

    private func add(_ records: FileSample, _ parts: [Part: FileSample]) throws {
        var order: [(ListedParty, remarks: String, line: Int)] = []
        var places: [String: Int] = [:]
        try rows(of: records, 12) { row, line in
            let kind = OFAC.kind(row[2])
            var party = ListedParty(id: row[0] ?? "", kind: kind, names: [name(row[1] ?? "", .primary, kind)])
            party.programmes = (row[3] ?? "").split { $0 == "]" || $0 == "[" }.map { oneLine(String($0)) }
            if let sign = row[5] { party.identifiers.append(PartyIdentifier(type: "Call sign", value: sign)) }
            party.countries = [draft.country(row[9])].compactMap { $0 }
            let more = [(4, "title"), (6, "vessel type"), (10, "owner")].compactMap { index, what in
                row[index].map { "\(what): \($0)" }
            }
            party.remarks = more.isEmpty ? nil : more.joined(separator: "; ")
            places[party.id] = order.count
            order.append((party, row[11] ?? "", line))
        }
        try rows(of: parts[.comments], 2) { row, line in
            guard let place = places[row[0] ?? ""] else {
                return draft.drop("a comment on no record", at: "\(row[0] ?? "")")
            }
            // Remarks are cut at a thousand characters and go on, within a word, in the other file.
            order[place].remarks += row[1] ?? ""
        }
        try rows(of: parts[.addresses], 6) { row, line in
            guard let place = places[row[0] ?? ""] else {
                return draft.drop("an address of no record", at: "\(row[0] ?? "")")
            }
            if let country = draft.country(row[4]) { order[place].0.countries.append(country) }
            order[place].0.addresses.append([row[2], row[3], row[4]].compactMap { $0 }.joined(separator: ", "))
        }
        var aliases = 0
        try rows(of: parts[.aliases], 5) { row, line in
            aliases += 1
            guard let place = places[row[0] ?? ""] else { return draft.drop(Self.orphan, at: "\(row[0] ?? "")") }
            order[place].0.names.append(
                name(row[3] ?? "", OFAC.quality(type: row[2], category: nil), order[place].0.kind))
        }
        for (record, remarks, line) in order {
            let read = OFACRemarks(remarks, draft)
            var party = record
            party.names += read.names
            party.births = read.births
            party.countries = read.countries + party.countries
            party.identifiers += read.identifiers
            party.remarks = OFAC.remarks(party.remarks, remarks.isEmpty ? nil : remarks, [])
            draft.add(party, at: "line \(line)")
        }
        try refuseMixture(orphans: draft.droppedCount(Self.orphan), of: aliases, parts[.aliases])
    }

    static let orphan = "an alias of no record"

    /// Files of one date have no orphans at all; of different dates they have thousands.
    private func refuseMixture(orphans: Int, of aliases: Int, _ sample: FileSample?) throws {
        guard orphans * 100 > aliases, !files.options.acceptsShrunken else { return }
        throw ImportProblem(
            .disagrees, file: sample?.input.name ?? "",
            "\(orphans) of \(aliases) aliases belong to records that are not in the list: the files are of different dates"
        )
    }

    private func name(_ text: String, _ quality: ListedName.Quality, _ kind: PartyKind?) -> ListedName {
        guard kind == .person, let comma = text.firstIndex(of: ",") else { return ListedName(text, quality) }
        return ListedName(text, quality, family: String(text[..<comma]))
    }

    /// Gives the rows of a part; `-0-` is an empty field.
    private func rows(of sample: FileSample?, _ columns: Int, _ each: ([String?], Int) throws -> Void) throws {
        guard let sample else { return }
        draft.file = sample.input.name
        var csv = CSVOptions()
        csv.hasHeader = false
        csv.delimiter = UInt8(ascii: ",")
        let reader = try CSVReader(
            try TextStream(
                sample.input, encoding: files.options.encoding, badText: .marked, limits: files.options.limits),
            options: csv)
        var isEnded = false
        while let next = try reader.next() {
            guard let record = try files.whole(next, sample, draft) else { continue }
            if record.count == 1, record[0] == "\u{1A}" {
                isEnded = true
                continue
            }
            guard record.count == columns, Int(record[0]) != nil else {
                draft.drop("a row that is not of its file", at: "line \(record.line)")
                continue
            }
            try each(
                record.texts.map { text in
                    let text = oneLine(text)
                    return text == "-0-" || text.isEmpty ? nil : text
                }, record.line)
        }
        // Old comments files have none.
        guard isEnded || columns == 2 || files.options.acceptsShrunken else {
            throw ImportProblem(
                .disagrees, file: sample.input.name,
                "the end mark (a line with the byte 0x1A) is missing: the file is truncated, or was written anew by somebody"
            )
        }
    }
}
