/// The words of a name that say what is stated.
enum NameHead {
    /// The last word before *of*, *per* and the like that says more than that it is a figure, each of those that *or* and
    /// *and* part, and what it is a ratio or rate of; empty where there is none, and for names in other than Latin letters.
    static func words(of name: String) -> [String] {
        var heads: [String] = []
        var head: String?
        let words = cut(name) ?? []
        for word in words {
            if turns.contains(word) {
                // *number of axes* is of axes.
                if head != nil { break }
            } else if parting.contains(word) {
                if let head { heads.append(head) }
            } else if word.utf8.count > 1, !figures.contains(word) {
                head = word
            }
        }
        if let head { heads.append(head) }
        // *focal length to aperture ratio*.
        if let last = words.last, last == "ratio" || last == "rate" { heads.append(last) }
        return heads
    }

    /// The words before parentheses or a comma; nil for a name in other letters.
    private static func cut(_ name: String) -> [String]? {
        var plain: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ","): return cut(plain)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"): plain.append(byte)
            case 0..<0x80: plain.append(UInt8(ascii: " "))
            default: return nil
            }
        }
        return cut(plain)
    }

    private static func cut(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }

    private static let turns: Set<String> = [
        "of", "per", "at", "for", "in", "with", "by", "to", "from", "over", "under", "on", "without", "when", "between",
        "as", "which", "that", "whose", "where", "than", "against", "after", "before", "within", "during", "through",
        "among", "beside",
    ]

    private static let parting: Set<String> = ["or", "and"]

    /// Words that only say that it is a figure, or which of several.
    private static let figures: Set<String> = [
        "range", "value", "figure", "rating", "rated", "nominal", "max", "maximum", "min", "minimum", "typ", "typical",
        "total",
        "limit", "spec", "specification", "level", "amount", "number", "average", "avg", "mean", "peak", "rms", "cw",
        "fwhm",
        "dc", "ac", "pk", "guaranteed", "achievable", "each", "axis", "axes", "up", "upper", "lower", "highest",
        "lowest",
    ]
}
