/// How a table is written, and what is asked of its rows.
public struct CSVOptions: Sendable {
    /// The byte between fields; nil to tell it (`,` `;` tab `|`) from the first rows.
    public var delimiter: UInt8?
    public var hasHeader = true
    /// Whether a row with more or fewer fields than the header is broken.
    public var demandsFieldCount = true
    /// Bytes of one field. A row with a longer one is broken; no name, address or description comes near.
    public var maximumFieldBytes = 1 << 20
    /// Bytes of one row. Beyond, its end is looked for without keeping it; an open quote is then taken for a slip.
    public var maximumRowBytes = 24 << 20

    public init() {}
}

/// Reads a table (RFC 4180 and what is made of it) row by row, in memory of the size of its largest row.
///
/// Line ends may be CRLF, LF or CR; empty lines are passed over; quoted fields may hold line ends. After a broken row the
/// reading goes on with the next one.
public final class CSVReader {
    /// Empty where ``CSVOptions/hasHeader`` is false.
    public private(set) var header = CSVHeader([])
    public let delimiter: UInt8
    public let text: TextStream
    /// Whether the row given last was closed, by a line end or a quote; if not, the file may have been cut within it.
    public private(set) var lastRowIsClosed = true
    private let options: CSVOptions
    private var buffer: [UInt8]
    private var head = 0
    /// Offset of the buffer's first byte in the text.
    private var base = 0
    private var line = 1
    private var isAtEnd = false
    private var scanner: CSVScanner

    /// Opens a table and reads its header.
    ///
    /// - Throws: What keeps it from being opened; an empty table, where a header is expected.
    public init(_ text: TextStream, options: CSVOptions = CSVOptions()) throws(ReadingProblem) {
        self.text = text
        self.options = options
        buffer = try text.next() ?? []
        delimiter = options.delimiter ?? CSVReader.delimiter(of: buffer)
        scanner = CSVScanner(delimiter: delimiter)
        guard options.hasHeader else { return }
        switch try next(demandingCount: false) {
        case .whole(let record): header = CSVHeader(record.texts)
        case .broken(let row): throw row.problem
        case nil: throw ReadingProblem(file: text.name, line: 1, "the table is empty; expected a header")
        }
    }

    /// Opens a table of an input.
    public convenience init(
        _ input: Input, encoding: TextEncoding? = nil, badText: TextStream.BadText = .marked,
        options: CSVOptions = CSVOptions(), limits: ReadingLimits = .default
    ) throws(ReadingProblem) {
        try self.init(try TextStream(input, encoding: encoding, badText: badText, limits: limits), options: options)
    }

    /// The next row; nil at the end.
    ///
    /// - Throws: What ends the reading altogether: the input cannot be read on, or gzip is damaged.
    public func next() throws(ReadingProblem) -> Row<CSVRecord>? {
        try next(demandingCount: options.hasHeader && options.demandsFieldCount)
    }

    private func next(demandingCount: Bool) throws(ReadingProblem) -> Row<CSVRecord>? {
        try skipEmptyLines()
        guard head < buffer.count else { return nil }
        scanner.reset()
        while true {
            switch scanner.scan(buffer.span, from: head, isAtEnd: isAtEnd) {
            case .record(let end, let next):
                return take(end: end, next: next, demandingCount: demandingCount)
            case .textAfterQuote:
                return try broken(.textAfterQuote, "text stands after the closing quote of a field")
            case .needsMore:
                if isAtEnd { return try broken(.unterminatedQuote, "a quoted field never ends") }
                if buffer.count - head > options.maximumRowBytes {
                    let kind: BrokenRow.Kind = scanner.isInQuotes ? .unterminatedQuote : .rowTooLong
                    return try broken(
                        kind,
                        "the row has more than \(options.maximumRowBytes) bytes"
                            + (scanner.isInQuotes ? "; a quoted field never ends" : ""))
                }
                try fill()
            }
        }
    }

    private func skipEmptyLines() throws(ReadingProblem) {
        while true {
            while head < buffer.count, buffer[head] == 10 || buffer[head] == 13 {
                if buffer[head] == 10 { line += 1 }
                head += 1
            }
            guard head == buffer.count, !isAtEnd else { return }
            try fill()
        }
    }

    /// Appends the next block, and lets go of what has been read.
    private func fill() throws(ReadingProblem) {
        guard let block = try text.next() else {
            isAtEnd = true
            return
        }
        if head > 0 {
            base += head
            buffer.removeFirst(head)
            head = 0
        }
        if buffer.isEmpty { buffer = block } else { buffer += block }
    }

    private func take(end: Int, next: Int, demandingCount: Bool) -> Row<CSVRecord> {
        let first = line
        let start = head
        head = next
        line += scanner.innerLines
        // A line end by a lone CR counts as well; the last row may have none.
        lastRowIsClosed = next > start + end || buffer[start + end - 1] == UInt8(ascii: "\"")
        if next > start + end { line += 1 }
        let damage = text.takeDamage(before: base + start + end)
        func broken(_ kind: BrokenRow.Kind, _ message: String, offset: Int? = nil) -> Row<CSVRecord> {
            let excerpt = String(decoding: buffer[start..<(start + min(end, BrokenRow.excerptLength))], as: UTF8.self)
            return .broken(
                BrokenRow(
                    kind: kind, problem: ReadingProblem(file: text.name, line: first, offset: offset, message),
                    excerpt: excerpt, isLast: isAtEnd && next >= buffer.count))
        }
        if let damage { return broken(.badText, "the bytes are not text in `\(text.encoding)`", offset: damage) }
        for (index, field) in scanner.fields.enumerated()
        where Int(field.end - field.start) > options.maximumFieldBytes {
            let name = header.names.indices.contains(index) ? "`\(header.names[index])`" : "\(index + 1)"
            return broken(
                .fieldTooLong,
                "field \(name) has \(field.end - field.start) bytes; at most \(options.maximumFieldBytes) are read")
        }
        if demandingCount, scanner.fields.count != header.names.count {
            let span = scanner.innerLines > 0 ? " on lines \(first) to \(first + scanner.innerLines)" : ""
            return broken(
                .fieldCount,
                "expected \(header.names.count) fields as in the header, found \(scanner.fields.count)\(span)")
        }
        return .whole(CSVRecord(line: first, bytes: Array(buffer[start..<(start + end)]), fields: scanner.fields))
    }

    /// Gives up a row: its first line is what is lost, and the next line is read anew.
    private func broken(_ kind: BrokenRow.Kind, _ message: String) throws(ReadingProblem) -> Row<CSVRecord> {
        let first = line
        let excerpt = String(decoding: buffer[head..<min(buffer.count, head + BrokenRow.excerptLength)], as: UTF8.self)
        while true {
            if let end = buffer[head...].firstIndex(of: 10) {
                head = end + 1
                line += 1
                break
            }
            head = buffer.count
            if isAtEnd { break }
            try fill()
        }
        _ = text.takeDamage(before: base + head)
        try skipEmptyLines()
        return .broken(
            BrokenRow(
                kind: kind, problem: ReadingProblem(file: text.name, line: first, message),
                excerpt: excerpt.split(separator: "\n").first.map(String.init) ?? "",
                isLast: isAtEnd && head >= buffer.count))
    }

    /// The delimiter that stands most often on the first line that has any, outside quotes.
    private static func delimiter(of sample: [UInt8]) -> UInt8 {
        let candidates = Array(",;\t|".utf8)
        var counts = [0, 0, 0, 0]
        var isQuoted = false
        for byte in sample {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 10 || byte == 13, counts.contains(where: { $0 > 0 }) { break }
            if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        guard let most = counts.max(), most > 0, let best = counts.firstIndex(of: most) else { return candidates[0] }
        return candidates[best]
    }
}
