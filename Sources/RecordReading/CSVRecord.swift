/// One record of a table.
public struct CSVRecord: Sendable {
    /// Where a field stands in the record's bytes, without its quotes.
    struct Field: Sendable {
        var start: Int32
        var end: Int32
        /// It holds doubled quotes.
        var isEscaped: Bool
    }

    /// The line on which it begins, counted from 1.
    public let line: Int
    let bytes: [UInt8]
    let fields: [Field]

    /// How many fields it has.
    public var count: Int { fields.count }

    /// The text of a field; empty where there is no such field.
    public subscript(index: Int) -> String {
        guard fields.indices.contains(index) else { return "" }
        let field = fields[index]
        let slice = bytes[Int(field.start)..<Int(field.end)]
        return field.isEscaped
            ? String(decoding: unescaped(slice), as: UTF8.self) : String(decoding: slice, as: UTF8.self)
    }

    /// The UTF-8 of a field, without a copy where it holds no quotes.
    public func utf8(_ index: Int) -> ArraySlice<UInt8> {
        guard fields.indices.contains(index) else { return [] }
        let field = fields[index]
        let slice = bytes[Int(field.start)..<Int(field.end)]
        return field.isEscaped ? unescaped(slice)[...] : slice
    }

    /// All fields.
    public var texts: [String] { fields.indices.map { self[$0] } }

    private func unescaped(_ slice: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(slice.count)
        var wasQuote = false
        for byte in slice {
            if byte == UInt8(ascii: "\""), !wasQuote {
                wasQuote = true
                out.append(byte)
            } else if byte == UInt8(ascii: "\"") {
                wasQuote = false
            } else {
                wasQuote = false
                out.append(byte)
            }
        }
        return out
    }
}

/// The names of a table's columns.
public struct CSVHeader: Sendable, Hashable {
    /// As they stand, without white space around them.
    public let names: [String]
    private let positions: [String: Int]
    /// The same by the name as it stands, which is found without taking it apart.
    private let exact: [String: Int]

    public init(_ names: [String]) {
        self.names = names.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        exact = Dictionary(
            self.names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        positions = Dictionary(
            self.names.enumerated().map { (CSVHeader.key($0.element), $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The place of a column; case, blanks, hyphens and underscores do not count.
    public func index(of name: String) -> Int? { exact[name] ?? positions[CSVHeader.key(name)] }

    /// Names that stand more than once; only the first column of each is found by name.
    public var repeated: [String] {
        var seen: Set<String> = []
        return names.filter { !$0.isEmpty && !seen.insert(CSVHeader.key($0)).inserted }
    }

    static func key(_ name: String) -> String {
        name.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
    }
}
