/// A text that many words are looked for in, most of which do not stand there.
struct QuickText {
    private let bytes: [UInt8]
    /// No sign stands in it that is written in two ways, so that what stands in it stands there byte for byte.
    private let isPlain: Bool

    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
        isPlain = bytes.allSatisfy { $0 < 0x80 } || text.unicodeScalars.allSatisfy(QuickText.isWrittenOneWay)
    }

    /// False only where a search for the word finds nothing.
    func mayHold(_ word: String) -> Bool { !isPlain || bytes.holds(word.utf8) }

    /// Letters without marks that combine, the usual signs of Chinese and Japanese, and what is written around them.
    private static func isWrittenOneWay(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x370..<0x400, 0x2010..<0x2070, 0x2190..<0x2300, 0x3000..<0x3099, 0x309B..<0x3100,
            0x4E00..<0xA000, 0xFF00..<0xFFF0:
            true
        default: false
        }
    }
}

extension [UInt8] {
    /// Whether the bytes of a word stand in these.
    func holds(_ word: String.UTF8View) -> Bool {
        guard let first = word.first, count >= word.count else { return word.isEmpty }
        for start in 0...(count - word.count) where self[start] == first {
            if self[start...].starts(with: word) { return true }
        }
        return false
    }
}
