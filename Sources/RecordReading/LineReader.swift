/// One line of a text.
public struct TextLine: Sendable {
    /// Counted from 1.
    public let number: Int
    /// UTF-8, without the line end.
    public let bytes: [UInt8]

    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Reads a text line by line, as NDJSON and lists of names are written; empty lines are passed over.
public final class LineReader {
    /// Far more than one JSON object of a batch; a longer line is a broken row.
    public static let defaultMaximum = 8 << 20

    public let text: TextStream
    private let maximumLineBytes: Int
    private var buffer: [UInt8] = []
    private var head = 0
    private var base = 0
    private var number = 0
    private var isAtEnd = false

    public init(_ text: TextStream, maximumLineBytes: Int = LineReader.defaultMaximum) {
        self.text = text
        self.maximumLineBytes = maximumLineBytes
    }

    /// Opens the lines of an input.
    public convenience init(
        _ input: Input, encoding: TextEncoding? = nil, badText: TextStream.BadText = .marked,
        maximumLineBytes: Int = LineReader.defaultMaximum, limits: ReadingLimits = .default
    ) throws(ReadingProblem) {
        self.init(
            try TextStream(input, encoding: encoding, badText: badText, limits: limits),
            maximumLineBytes: maximumLineBytes)
    }

    /// The next line that is not empty; nil at the end.
    public func next() throws(ReadingProblem) -> Row<TextLine>? {
        while true {
            guard let (line, excess) = try line() else { return nil }
            number += 1
            let damage = text.takeDamage(before: base + head)
            if excess > 0 {
                return broken(line, .rowTooLong, "the line has \(excess) bytes; at most \(maximumLineBytes) are read")
            }
            if let damage {
                return broken(line, .badText, "the bytes are not text in `\(text.encoding)`", offset: damage)
            }
            let content = line.last == 13 ? line.dropLast() : line
            if content.allSatisfy({ $0 == 32 || $0 == 9 }) { continue }
            return .whole(TextLine(number: number, bytes: Array(content)))
        }
    }

    private func broken(
        _ line: ArraySlice<UInt8>, _ kind: BrokenRow.Kind, _ message: String, offset: Int? = nil
    ) -> Row<TextLine> {
        .broken(
            BrokenRow(
                kind: kind, problem: ReadingProblem(file: text.name, line: number, offset: offset, message),
                excerpt: String(decoding: line.prefix(BrokenRow.excerptLength), as: UTF8.self),
                isLast: isAtEnd && head >= buffer.count))
    }

    /// A line, or the beginning of one that is too long and how many bytes it has.
    private func line() throws(ReadingProblem) -> (ArraySlice<UInt8>, excess: Int)? {
        var searched = head
        while true {
            if let end = buffer[searched...].firstIndex(of: 10) {
                defer { head = end + 1 }
                let line = buffer[head..<end]
                return (line, line.count > maximumLineBytes ? line.count : 0)
            }
            if isAtEnd {
                guard head < buffer.count else { return nil }
                defer { head = buffer.count }
                let line = buffer[head...]
                return (line, line.count > maximumLineBytes ? line.count : 0)
            }
            if buffer.count - head > maximumLineBytes { return try skipLongLine() }
            searched = buffer.count - head
            try fill()
        }
    }

    private func skipLongLine() throws(ReadingProblem) -> (ArraySlice<UInt8>, excess: Int)? {
        let beginning = Array(buffer[head...].prefix(BrokenRow.excerptLength))
        var length = 0
        while true {
            if let end = buffer[head...].firstIndex(of: 10) {
                length += end - head
                head = end + 1
                break
            }
            length += buffer.count - head
            head = buffer.count
            if isAtEnd { break }
            try fill()
        }
        return (beginning[...], length)
    }

    private func fill() throws(ReadingProblem) {
        base += head
        buffer.removeFirst(head)
        head = 0
        guard let block = try text.next() else {
            isAtEnd = true
            return
        }
        if buffer.isEmpty { buffer = block } else { buffer += block }
    }
}
