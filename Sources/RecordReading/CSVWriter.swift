/// Writes rows as RFC 4180 has them, with quotes where they are needed and nowhere else.
///
/// It fills ``bytes``; whoever writes to a file takes them out with ``take()`` when there are enough.
public struct CSVWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8
    private let lineEnd: [UInt8]

    public init(delimiter: UInt8 = UInt8(ascii: ","), lineEnd: String = "\n") {
        self.delimiter = delimiter
        self.lineEnd = Array(lineEnd.utf8)
    }

    /// Adds one row.
    public mutating func append(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            append(field, isAlone: fields.count == 1)
        }
        bytes += lineEnd
    }

    /// The rows since the last call.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func append(_ field: String, isAlone: Bool) {
        let quote = UInt8(ascii: "\"")
        let text = field.utf8
        // An empty line would not be read as a row, and blanks at the ends are lost on some readers.
        let needsQuotes =
            text.isEmpty && isAlone || text.first == 32 || text.last == 32
            || text.contains { $0 == quote || $0 == delimiter || $0 == 10 || $0 == 13 }
        guard needsQuotes else {
            bytes += text
            return
        }
        bytes.append(quote)
        for byte in text {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
