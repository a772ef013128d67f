public import RecordReading

/// Reads the rows of a batch one after the other, in memory of the size of the largest.
///
/// A row that cannot be read is given as broken, and reading goes on with the next.
public final class BatchReader {
    /// Enough for a description of any length; beyond, the field is not an answer but a slip.
    static let maximumFieldBytes = 1 << 20
    /// A request in YAML, as `screen` takes it.
    static let maximumDocumentBytes = 4 << 20

    public let format: BatchFormat
    /// The columns of a table; empty for other formats.
    public let header: [String]
    private let source: Source
    private let text: TextStream
    private var number = 0
    /// Of YAML: the first line of the next document, already read.
    private var ahead: TextLine?
    private var isAtEnd = false

    private enum Source {
        case table(CSVReader)
        case lines(LineReader)
    }

    /// Opens a batch.
    ///
    /// - Parameters:
    ///   - format: nil to tell it from the name of the file, then from its first byte.
    ///   - encoding: nil to detect it.
    public init(
        _ input: Input, format: BatchFormat? = nil, encoding: TextEncoding? = nil
    ) throws(ReadingProblem) {
        let text = try TextStream(input, encoding: encoding, badText: .marked)
        self.text = text
        self.format = format ?? BatchReader.format(named: input.name)
        switch self.format {
        case .csv:
            var options = CSVOptions()
            options.maximumFieldBytes = BatchReader.maximumFieldBytes
            let table = try CSVReader(text, options: options)
            if let name = table.header.repeated.first {
                throw ReadingProblem(file: input.name, line: 1, "the column `\(name)` stands twice")
            }
            header = table.header.names
            source = .table(table)
        case .ndjson, .yaml:
            header = []
            source = .lines(LineReader(text, maximumLineBytes: BatchReader.maximumDocumentBytes))
        }
    }

    /// The format that the name of a file states; a table where it states none.
    private static func format(named name: String) -> BatchFormat {
        var name = name.lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") || name.hasSuffix(".json") { return .ndjson }
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return .yaml }
        return .csv
    }

    /// Bytes read so far, after expansion.
    public var position: Int { text.position }
    public var isCompressed: Bool { text.isCompressed }

    /// The next row; nil at the end.
    ///
    /// - Throws: What ends the reading altogether.
    public func next() throws(ReadingProblem) -> BatchRow? {
        switch source {
        case .table(let table):
            guard let row = try table.next() else { return nil }
            number += 1
            switch row {
            case .whole(let record): return BatchRow(number: number, line: record.line, content: .record(record))
            case .broken(let row): return broken(row)
            }
        case .lines(let lines):
            if format == .yaml { return try document(lines) }
            guard let row = try lines.next() else { return nil }
            number += 1
            switch row {
            case .whole(let line): return BatchRow(number: number, line: line.number, content: .text(line.text))
            case .broken(let row): return broken(row)
            }
        }
    }

    private func broken(_ row: BrokenRow) -> BatchRow {
        BatchRow(number: number, line: row.line, content: .broken(row.problem.message))
    }

    /// The lines up to the next `---`; empty lines are put back, so that problems name the right line.
    private func document(_ lines: LineReader) throws(ReadingProblem) -> BatchRow? {
        var first: Int?
        var bytes: [UInt8] = []
        var problem: String?
        var last = 0
        func take(_ line: TextLine, _ content: ArraySlice<UInt8>) {
            if first == nil {
                first = line.number
            } else {
                bytes.append(contentsOf: repeatElement(10, count: line.number - last))
            }
            last = line.number
            if bytes.count + content.count > BatchReader.maximumDocumentBytes {
                problem = "the request has more than \(BatchReader.maximumDocumentBytes) bytes"
                bytes = []
            } else if problem == nil {
                bytes += content
            }
        }
        if let line = ahead {
            ahead = nil
            take(line, line.bytes.dropFirst(3))
        }
        reading: while !isAtEnd {
            guard let row = try lines.next() else {
                isAtEnd = true
                break
            }
            switch row {
            case .broken(let row):
                if first == nil { first = row.line }
                last = row.line
                problem = problem ?? row.problem.message
            case .whole(let line):
                let bytes = line.bytes
                let isMark =
                    bytes.starts(with: Array("---".utf8)) && (bytes.count == 3 || bytes[3] == 32 || bytes[3] == 9)
                if !isMark {
                    if bytes != Array("...".utf8) { take(line, bytes[...]) }
                } else if isSomething(first, problem) {
                    ahead = line
                    break reading
                } else {
                    first = nil
                    take(line, bytes.dropFirst(3))
                }
            }
        }
        func isSomething(_ first: Int?, _ problem: String?) -> Bool {
            problem != nil || (first != nil && BatchReader.holdsAnything(bytes))
        }
        guard let first, isSomething(first, problem) else { return nil }
        number += 1
        if let problem { return BatchRow(number: number, line: first, content: .broken(problem)) }
        return BatchRow(number: number, line: first, content: .text(String(decoding: bytes, as: UTF8.self)))
    }

    /// Whether anything but comments stands there.
    private static func holdsAnything(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: 10).contains { line in
            guard let first = line.first(where: { $0 != 32 && $0 != 9 && $0 != 13 }) else { return false }
            return first != UInt8(ascii: "#")
        }
    }
}
