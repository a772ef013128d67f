/// Looks at markup before a parser could act on it, block by block.
///
/// It refuses a document type declaration, also inside a comment, and a start tag with more attributes than any element has,
/// which a parser would compare each with all others. Zero bytes are passed over, so that UTF-16 and UTF-32 are seen through.
struct MarkupGate {
    private static let documentType = Array("<!DOCTYPE".utf8)
    private let mostAttributes: Int
    private var matched = 0
    private var line = 1
    private var isInTag = false
    private var signs = 0
    private var quote: UInt8 = 0
    private var previous: UInt8 = 0

    init(limits: XMLLimits) {
        mostAttributes = limits.maximumAttributes
    }

    /// What is wrong with the next block, and on which line.
    mutating func refusal(of block: [UInt8]) -> (line: Int, message: String)? {
        let bytes = block.span
        let less = UInt8(ascii: "<")
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0 { continue }
            if byte == 10 { line &+= 1 }
            if byte == MarkupGate.documentType[matched] {
                matched &+= 1
                if matched == MarkupGate.documentType.count {
                    return (line, "document type declarations are not allowed")
                }
            } else {
                matched = byte == less ? 1 : 0
            }
            if isInTag {
                if !step(byte) { return (line, "an element has more than \(mostAttributes) attributes") }
            } else if previous == less, byte != UInt8(ascii: "!"), byte != UInt8(ascii: "?") {
                isInTag = byte != UInt8(ascii: "/") && byte != UInt8(ascii: ">")
                signs = 0
                quote = 0
            }
            previous = byte
        }
        return nil
    }

    /// Goes on in a start tag; false at one attribute too many.
    private mutating func step(_ byte: UInt8) -> Bool {
        if quote != 0 {
            if byte == quote { quote = 0 }
            return true
        }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: ">"): isInTag = false
        case UInt8(ascii: "="):
            signs += 1
            // Namespaces are declared beside the attributes that are counted.
            return signs <= 2 * mostAttributes
        default: break
        }
        return true
    }
}
