/// Parses JSON from UTF-8, whole or one element of a long array after another.
struct JSONParser {
    /// What is wrong, and on which line.
    struct Failure: Error {
        let line: Int
        let message: String
        let isAtEnd: Bool
    }

    /// Deeper than any list, and safe for recursion.
    static let maximumDepth = 32

    private let bytes: [UInt8]
    private var position = 0
    /// Of the next byte; JSON has line ends between its parts only.
    private(set) var line: Int

    init(_ bytes: [UInt8], line: Int = 1) {
        self.bytes = bytes
        self.line = line
    }

    /// One document with nothing after it.
    static func parse(_ bytes: [UInt8], line: Int = 1) throws(Failure) -> JSONValue {
        var parser = JSONParser(bytes, line: line)
        let value = try parser.value(depth: 0)
        try parser.end()
        return value
    }

    /// Gives each element of the array that is the document, or of the array that is its member `key`, with its line;
    /// other members come whole, in their order.
    static func forEachElement(
        of bytes: [UInt8], in key: String?, other: (String, JSONValue) throws -> Void = { _, _ in },
        element: (JSONValue, Int) throws -> Void
    ) throws {
        var parser = JSONParser(bytes)
        if let key {
            try parser.members { (name, parser) in
                if name == key {
                    try parser.elements { (parser) in
                        let line = parser.line
                        try element(try parser.value(depth: 2), line)
                    }
                } else {
                    try other(name, try parser.value(depth: 1))
                }
            }
        } else {
            try parser.elements { (parser) in
                let line = parser.line
                try element(try parser.value(depth: 1), line)
            }
        }
        try parser.end()
    }

    private mutating func members(_ each: (String, inout JSONParser) throws -> Void) throws {
        try expect(UInt8(ascii: "{"), "an object")
        if takes(UInt8(ascii: "}")) { return }
        repeat {
            skipSpace()
            let key = try string()
            try expect(UInt8(ascii: ":"), "`:`")
            skipSpace()
            try each(key, &self)
        } while takes(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"), "`,` or `}`")
    }

    private mutating func elements(_ each: (inout JSONParser) throws -> Void) throws {
        try expect(UInt8(ascii: "["), "an array")
        if takes(UInt8(ascii: "]")) { return }
        repeat {
            skipSpace()
            try each(&self)
        } while takes(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"), "`,` or `]`")
    }

    private mutating func end() throws(Failure) {
        skipSpace()
        guard position == bytes.count else { throw failure("expected nothing after the document") }
    }

    private mutating func value(depth: Int) throws(Failure) -> JSONValue {
        guard depth <= JSONParser.maximumDepth else {
            throw failure("values stand deeper than \(JSONParser.maximumDepth) levels")
        }
        skipSpace()
        guard position < bytes.count else { throw failure("expected a value") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(_ depth: Int) throws(Failure) -> JSONValue {
        position += 1
        var members: [(key: String, value: JSONValue)] = []
        if takes(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipSpace()
            let key = try string()
            try expect(UInt8(ascii: ":"), "`:`")
            members.append((key, try value(depth: depth + 1)))
        } while takes(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"), "`,` or `}`")
        return .object(members)
    }

    private mutating func array(_ depth: Int) throws(Failure) -> JSONValue {
        position += 1
        var elements: [JSONValue] = []
        if takes(UInt8(ascii: "]")) { return .array(elements) }
        repeat { elements.append(try value(depth: depth + 1)) } while takes(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"), "`,` or `]`")
        return .array(elements)
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw failure("expected a value") }
        position += word.utf8.count
        return value
    }

    private mutating func number() throws(Failure) -> JSONValue {
        let start = position
        while position < bytes.count, "0123456789+-.eE".utf8.contains(bytes[position]) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard Double(text) != nil else { throw failure("expected a value") }
        return .number(text)
    }

    private mutating func string() throws(Failure) -> String {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw failure("expected a string") }
        position += 1
        var start = position
        var text = ""
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                defer { position += 1 }
                let rest = String(decoding: bytes[start..<position], as: UTF8.self)
                return text.isEmpty ? rest : text + rest
            case UInt8(ascii: "\\"):
                text += String(decoding: bytes[start..<position], as: UTF8.self)
                text.unicodeScalars.append(try escape())
                start = position
            case 0..<32: throw failure("a control character stands in a string")
            default: position += 1
            }
        }
        throw failure("a string never ends")
    }

    private mutating func escape() throws(Failure) -> Unicode.Scalar {
        guard position + 1 < bytes.count else {
            position = bytes.count
            throw failure("a string never ends")
        }
        let letter = bytes[position + 1]
        position += 2
        switch letter {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "u"):
            let unit = try hexadecimal()
            guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
            guard bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return "\u{FFFD}" }
            position += 2
            let low = try hexadecimal()
            guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
            return Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)) ?? "\u{FFFD}"
        default: throw failure("an unknown escape stands in a string")
        }
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        let digits = bytes[position..<min(position + 4, bytes.count)]
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else {
            if digits.count < 4 { position = bytes.count }
            throw failure("an unknown escape stands in a string")
        }
        position += 4
        return unit
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 10: line += 1
            case 32, 9, 13: break
            default: return
            }
            position += 1
        }
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ byte: UInt8, _ what: String) throws(Failure) {
        guard takes(byte) else { throw failure("expected \(what)") }
    }

    private func failure(_ message: String) -> Failure {
        Failure(line: line, message: message, isAtEnd: position >= bytes.count)
    }
}
