import Foundation

/// A piece of a text as the search sees it: a stem, one sign of Chinese or Japanese, or a number.
struct Token: Hashable {
    enum Kind { case word, sign, number }

    let text: String
    let kind: Kind
    /// Where it stands, in Unicode scalars of the folded text.
    let range: Range<Int>
}

/// Cuts a text of any of the three languages into tokens.
struct TextTokens {
    /// The folded text, scalar by scalar.
    let scalars: [Unicode.Scalar]
    let tokens: [Token]

    init(_ text: String) {
        scalars = TextTokens.folded(text)
        var tokens: [Token] = []
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if TextTokens.isSign(scalar) {
                // A long mark and a middle dot are written or left out as people like.
                if scalar != "ー", scalar != "・" {
                    tokens.append(Token(text: String(scalar), kind: .sign, range: index..<index + 1))
                }
                index += 1
            } else if TextTokens.isWordPart(scalar) {
                var end = index + 1
                var hasLetter = !TextTokens.isDigit(scalar)
                var isPlain = scalar.value < 0x80
                while end < scalars.count, TextTokens.isWordPart(scalars[end]) {
                    if !TextTokens.isDigit(scalars[end]) { hasLetter = true }
                    if scalars[end].value >= 0x80 { isPlain = false }
                    end += 1
                }
                let word =
                    isPlain
                    ? TextTokens.plain(scalars[index..<end]) : String(String.UnicodeScalarView(scalars[index..<end]))
                tokens.append(
                    Token(text: hasLetter ? Stem.of(word) : word, kind: hasLetter ? .word : .number, range: index..<end)
                )
                index = end
            } else {
                index += 1
            }
        }
        self.tokens = tokens
    }

    /// The same with other words in place of some, by their places.
    func replacing(_ words: [Int: String]) -> TextTokens {
        words.isEmpty
            ? self
            : TextTokens(
                scalars: scalars,
                tokens: tokens.enumerated().map { place, token in
                    words[place].map { Token(text: $0, kind: token.kind, range: token.range) } ?? token
                })
    }

    private init(scalars: [Unicode.Scalar], tokens: [Token]) {
        self.scalars = scalars
        self.tokens = tokens
    }

    /// Letters and digits below 0x80 as a string.
    private static func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(decoding: scalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
    }

    /// Lower case, half width, without accents on Latin letters.
    static func folded(_ text: String) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(text.unicodeScalars.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: result.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
            case 0..<0x80: result.append(scalar)
            case 0xFF01...0xFF5E:
                let half = UInt8(scalar.value - 0xFEE0)
                result.append(Unicode.Scalar((0x41...0x5A).contains(half) ? half | 0x20 : half))
            case 0xC0...0x24F:
                let plain = String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars.first
                result.append(contentsOf: String(Character(plain ?? scalar)).lowercased().unicodeScalars.prefix(1))
            default: result.append(scalar)
            }
        }
        return result
    }

    static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x3005, 0x20000...0x2FA1F: true
        default: false
        }
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: true
        case 0x80...0x24F:
            scalar.properties.isAlphabetic && scalar.value != 0xB5 && scalar.value != 0xAA && scalar.value != 0xBA
        case 0x370...0x3FF: scalar.value != 0x3BC && scalar.value != 0x3A9 && scalar.properties.isAlphabetic
        default: false
        }
    }
}
