import RecordReading
import XMLReading

/// The files of one import, and the ways in which formats read them.
struct ImportFiles {
    let samples: [FileSample]
    let options: ImportOptions

    /// Fits the largest lists (OFAC's advanced XML: 120 MB, several million elements).
    private var xmlLimits: XMLLimits {
        var limits = XMLLimits()
        limits.maximumBytes = options.limits.maximumBytes
        limits.maximumElements = 60_000_000
        return limits
    }

    /// The one file of a format that has one.
    func only() throws(ImportProblem) -> FileSample {
        guard samples.count == 1, let first = samples.first else {
            throw ImportProblem(
                .unknownFormat, file: samples.dropFirst().first?.input.name ?? "",
                "this format has one file; import each under an id of its own")
        }
        return first
    }

    /// Gives each record of an XML file and what it stands in.
    func xmlRecords(
        containers: Set<String> = [], _ draft: ListDraft, record: @escaping (XMLElement, [XMLElement]) throws -> Void
    ) throws {
        let sample = try only()
        draft.file = sample.input.name
        let stream = try ByteStream(sample.input, limits: options.limits)
        try XMLRecordReader.read(
            named: sample.input.name, containers: containers, limits: xmlLimits, from: { try stream.next() },
            record: record)
    }

    /// All bytes of a JSON text.
    func jsonBytes(_ draft: ListDraft) throws -> [UInt8] {
        let sample = try only()
        draft.file = sample.input.name
        let stream = try TextStream(sample.input, encoding: options.encoding, limits: options.limits)
        var bytes: [UInt8] = []
        while let block = try stream.next() {
            if bytes.isEmpty { bytes = block } else { bytes += block }
        }
        return bytes
    }

    /// Gives each row of a table below its header; rows before the header are passed over.
    ///
    /// - Parameter isAlwaysClosed: Whether the publisher closes the last row too, by a line end or a quote; a row that is
    ///   not is then cut. (People's own tables often end without.)
    ///
    /// A broken row is counted and left out. If it is the last one, the file is taken to be truncated.
    func tableRows(
        of sample: FileSample, _ draft: ListDraft, columns: ColumnNames, isAlwaysClosed: Bool = false,
        row: (TableRow) throws -> Void
    ) throws {
        draft.file = sample.input.name
        var csv = CSVOptions()
        csv.hasHeader = false
        if case .table(let delimiter, _) = sample.shape { csv.delimiter = delimiter }
        let reader = try CSVReader(
            try TextStream(sample.input, encoding: options.encoding, badText: .marked, limits: options.limits),
            options: csv)
        var header: CSVHeader?
        // Some writers leave out empty fields at the end of a row. If only the last row is short, the file breaks off there.
        var shortRow: Int?
        var earlierShortRow: Int?
        while let next = try reader.next() {
            let record = try whole(next, sample, draft)
            guard let record else { continue }
            guard let header else {
                let candidate = CSVHeader(record.texts)
                if columns.stand(in: candidate) { header = candidate }
                continue
            }
            if let line = shortRow { earlierShortRow = line }
            shortRow = record.count < header.names.count ? record.line : nil
            if record.count > header.names.count {
                let extra = (header.names.count..<record.count).contains { !record[$0].isEmpty }
                if extra { draft.drop("a row with more fields than the header", at: "line \(record.line)") }
                if extra { continue }
            }
            try row(TableRow(record: record, header: header))
        }
        if let shortRow, earlierShortRow == nil {
            throw ImportProblem(
                .truncated, file: sample.input.name, line: shortRow,
                "the last row has fewer fields than the header; the file is truncated")
        }
        if isAlwaysClosed, !reader.lastRowIsClosed {
            throw ImportProblem(.truncated, file: sample.input.name, "the last row does not end; the file is truncated")
        }
        if header == nil {
            throw ImportProblem(
                .unknownFormat, file: sample.input.name, "expected a header with the columns \(columns.description)")
        }
    }

    /// A whole record; a broken row is counted, and ends the import if nothing follows it.
    func whole(_ row: Row<CSVRecord>, _ sample: FileSample, _ draft: ListDraft) throws -> CSVRecord? {
        switch row {
        case .whole(let record): return record
        case .broken(let row):
            guard !row.isLast else {
                throw ImportProblem(
                    .truncated, file: sample.input.name, line: row.line,
                    "\(row.problem.message) on the last row; the file is truncated")
            }
            draft.drop("a broken row (\(row.kind.rawValue))", at: "line \(row.line)")
            return nil
        }
    }
}
