/// Finds where the fields of one record lie; its state outlives the blocks in which the record comes.
struct CSVScanner {
    enum Event {
        /// The record's content ends at `end`, and the next record begins at `next`.
        case record(end: Int, next: Int)
        /// All bytes are used and the record goes on.
        case needsMore
        case textAfterQuote
    }

    private enum State { case fieldStart, unquoted, quoted, quoteInQuoted }

    let delimiter: UInt8
    private(set) var fields: [CSVRecord.Field] = []
    /// Line ends inside quotes.
    private(set) var innerLines = 0
    private var state = State.fieldStart
    private var position = 0
    private var start = 0
    private var isEscaped = false

    init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    var isInQuotes: Bool { state == .quoted || state == .quoteInQuoted }

    /// Makes it ready for the next record.
    mutating func reset() {
        fields = []
        fields.reserveCapacity(16)
        innerLines = 0
        state = .fieldStart
        position = 0
        start = 0
        isEscaped = false
    }

    /// Goes on in a record that begins at `origin` of the bytes and ends at the latest with them if `isAtEnd`.
    mutating func scan(_ bytes: borrowing Span<UInt8>, from origin: Int, isAtEnd: Bool) -> Event {
        let count = bytes.count
        let quote = UInt8(ascii: "\"")
        var index = origin + position
        defer { position = index - origin }
        while index < count {
            switch state {
            case .fieldStart:
                start = index - origin
                isEscaped = false
                if bytes[index] == quote {
                    state = .quoted
                    start += 1
                    index += 1
                } else {
                    state = .unquoted
                }
            case .unquoted:
                while index < count {
                    let byte = bytes[index]
                    if byte == delimiter || byte == 10 || byte == 13 { break }
                    index &+= 1
                }
                guard index < count else { continue }
                guard bytes[index] != delimiter else {
                    endField(at: index - origin)
                    index += 1
                    continue
                }
                guard let next = afterLineEnd(bytes, index, isAtEnd) else { return .needsMore }
                endField(at: index - origin)
                return .record(end: index - origin, next: next)
            case .quoted:
                while index < count {
                    let byte = bytes[index]
                    if byte == quote { break }
                    if byte == 10 { innerLines &+= 1 }
                    index &+= 1
                }
                guard index < count else { continue }
                state = .quoteInQuoted
                index += 1
            case .quoteInQuoted:
                switch bytes[index] {
                case quote:
                    isEscaped = true
                    state = .quoted
                    index += 1
                case delimiter:
                    endField(at: index - origin - 1)
                    index += 1
                case 10, 13:
                    guard let next = afterLineEnd(bytes, index, isAtEnd) else { return .needsMore }
                    endField(at: index - origin - 1)
                    return .record(end: index - origin, next: next)
                default: return .textAfterQuote
                }
            }
        }
        guard isAtEnd, state != .quoted else { return .needsMore }
        if state == .fieldStart { start = index - origin }
        endField(at: state == .quoteInQuoted ? index - origin - 1 : index - origin)
        return .record(end: index - origin, next: index)
    }

    private mutating func endField(at end: Int) {
        fields.append(CSVRecord.Field(start: Int32(start), end: Int32(end), isEscaped: isEscaped))
        state = .fieldStart
        isEscaped = false
    }

    /// What follows the line end at `index`; nil if a line feed may still come.
    private func afterLineEnd(_ bytes: borrowing Span<UInt8>, _ index: Int, _ isAtEnd: Bool) -> Int? {
        guard bytes[index] == 13 else { return index + 1 }
        guard index + 1 < bytes.count else { return isAtEnd ? index + 1 : nil }
        return bytes[index + 1] == 10 ? index + 2 : index + 1
    }
}
