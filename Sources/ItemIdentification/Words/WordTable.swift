/// Numbers for words, so that what is compared again and again is compared as numbers.
struct WordTable: Sendable {
    /// A token of a name: its number, and what the search makes of it.
    struct Cut: Sendable {
        let number: Int32
        let kind: Token.Kind
        fileprivate let scalar: UInt32
        fileprivate let start: Int
        fileprivate let end: Int
    }

    private var numbers: [String: Int32] = [:]
    /// By number; empty for a pair of signs.
    private(set) var words: [String] = []
    /// Whether a number stands for two neighbouring signs.
    func isPair(_ number: Int32) -> Bool { words[Int(number)].isEmpty }

    /// By number: a word that is looked for.
    private var isTelling: [Bool] = []
    /// Numbers of stems by the word before it was stemmed, of signs by their scalar, of pairs of signs by both.
    private var stems = WordNumbers()
    private var signs = SignNumbers()
    private var pairs = PairNumbers()

    var count: Int { words.count }

    /// Enough for the words of all lists, so that the tables need not grow.
    private static let usualCount = 48_000

    init() {
        numbers.reserveCapacity(WordTable.usualCount / 3)
        words.reserveCapacity(WordTable.usualCount)
        isTelling.reserveCapacity(WordTable.usualCount)
    }

    /// The number of a word; a new one if it has none yet.
    private mutating func number(of word: String) -> Int32 {
        if let known = numbers[word] { return known }
        let number = Int32(words.count)
        numbers[word] = number
        words.append(word)
        isTelling.append(IdentificationIndex.isTelling(word))
        return number
    }

    /// The number of a word; nil if nothing of the lists or the vocabulary uses it.
    func known(_ word: String) -> Int32? {
        let scalars = word.unicodeScalars
        if let first = scalars.first, TextTokens.isSign(first), let last = scalars.last, scalars.count == 2 {
            return pairs[WordTable.pair(first.value, last.value)]
        }
        return numbers[word]
    }

    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    /// The tokens of a text, as `TextTokens` has them.
    mutating func cut(_ text: String) -> [Cut] {
        var found: [Cut] = []
        var word: [UInt8] = []
        var start = 0
        var place = 0
        for scalar in text.unicodeScalars {
            // Letters with accents and Greek ones are folded by the tables of Unicode; they are rare.
            if (0x80..<0x400).contains(scalar.value) { return cut(TextTokens(text).tokens) }
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            let isPlain = scalar.value < 0x80 || isFullWidth
            if isPlain {
                var byte = UInt8(truncatingIfNeeded: isFullWidth ? scalar.value - 0xFEE0 : scalar.value)
                if (0x41...0x5A).contains(byte) { byte |= 0x20 }
                if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
                    if word.isEmpty { start = place }
                    word.append(byte)
                    place += 1
                    continue
                }
            }
            if !word.isEmpty {
                found.append(plain(word, start))
                word.removeAll(keepingCapacity: true)
            }
            if TextTokens.isSign(scalar), scalar != "ー", scalar != "・" { found.append(sign(scalar, place)) }
            place += 1
        }
        if !word.isEmpty { found.append(plain(word, start)) }
        return found
    }

    private mutating func cut(_ tokens: [Token]) -> [Cut] {
        tokens.map { token in
            Cut(
                number: number(of: token.text), kind: token.kind,
                scalar: token.kind == .sign ? token.text.unicodeScalars.first?.value ?? 0 : 0,
                start: token.range.lowerBound, end: token.range.upperBound)
        }
    }

    private mutating func plain(_ bytes: [UInt8], _ start: Int) -> Cut {
        let isNumber = bytes.allSatisfy { (0x30...0x39).contains($0) }
        let number: Int32
        if let known = stems[bytes] {
            number = known
        } else {
            let word = String(decoding: bytes, as: UTF8.self)
            number = self.number(of: isNumber ? word : Stem.of(word))
            stems.add(bytes, number)
        }
        return Cut(number: number, kind: isNumber ? .number : .word, scalar: 0, start: start, end: start + bytes.count)
    }

    private mutating func sign(_ scalar: Unicode.Scalar, _ place: Int) -> Cut {
        let number: Int32
        if let known = signs[scalar.value] {
            number = known
        } else {
            number = self.number(of: String(scalar))
            signs[scalar.value] = number
        }
        return Cut(number: number, kind: .sign, scalar: scalar.value, start: place, end: place + 1)
    }

    /// The search words of tokens, as `IdentificationIndex.searchWords` has them.
    mutating func searchWords(_ tokens: [Cut]) -> [Int32] {
        var found: [Int32] = []
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .number: continue
            case .word: if isTelling[Int(token.number)] { found.append(token.number) }
            case .sign:
                guard index + 1 < tokens.count, tokens[index + 1].kind == .sign,
                    tokens[index + 1].start - token.end <= 1
                else { continue }
                let pair = WordTable.pair(token.scalar, tokens[index + 1].scalar)
                if let known = pairs[pair] {
                    found.append(known)
                } else {
                    let number = Int32(words.count)
                    words.append("")
                    isTelling.append(true)
                    pairs.add(pair, number)
                    found.append(number)
                }
            }
        }
        return found
    }
}
