/// Writes JSON as bytes; whoever calls it gives the keys in their order.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init() {
        bytes.reserveCapacity(32 << 10)
    }

    mutating func object(_ content: (inout JSONWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        content(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    mutating func key(_ key: StaticString) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
        bytes.append(UInt8(ascii: "\""))
        bytes += "\(key)".utf8
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    /// Nothing where there is no value.
    mutating func field(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        key(name)
        value(text)
        needsComma = true
    }

    mutating func field(_ name: StaticString, _ number: Int) {
        key(name)
        value(number)
        needsComma = true
    }

    mutating func field(_ name: StaticString, _ flag: Bool) {
        key(name)
        bytes += (flag ? "true" : "false").utf8
        needsComma = true
    }

    /// A finite number, whole ones without a point.
    mutating func field(_ name: StaticString, _ number: Double) {
        key(name)
        var text = number.description
        if text.hasSuffix(".0") { text.removeLast(2) }
        bytes += text.utf8
        needsComma = true
    }

    mutating func field(_ name: StaticString, _ texts: [String]) {
        field(name, texts) { $0.value($1) }
    }

    mutating func field<Element>(
        _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    mutating func value(_ number: Int) {
        bytes += "\(number)".utf8
    }

    mutating func value(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { JSONWriter.append($0, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes UTF-8 as it stands within quotes.
    static func append(_ utf8: some Collection<UInt8>, to bytes: inout [UInt8]) {
        if utf8.contains(where: { $0 < 32 || $0 == 34 || $0 == 92 }) {
            for byte in utf8 { escape(byte, to: &bytes) }
        } else {
            bytes.append(contentsOf: utf8)
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 34, 92: bytes += [92, byte]
        case 8: bytes += "\\b".utf8
        case 9: bytes += "\\t".utf8
        case 10: bytes += "\\n".utf8
        case 12: bytes += "\\f".utf8
        case 13: bytes += "\\r".utf8
        case 0..<32:
            bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes.append(byte)
        }
    }
}
