/// Korean syllables in Latin letters, with what Revised Romanisation, McCune-Reischauer and passports write
/// differently made one: `jong`, `chong`, `jung` and `jeong`; `un` and `eun`; `pak` and `bak`.
enum KoreanSyllables {
    /// Longer words are no Korean names.
    private static let longest = 12

    /// Appends the common form of the word; says `false`, leaving half of it there, when the word does not read as Korean.
    static func append(of word: Range<Int>, in bytes: [UInt8], to out: inout [UInt8]) -> Bool {
        if word.isEmpty || word.count > longest { return false }
        // What stands in `out` already is another word's.
        let start = out.count
        var at = word.lowerBound
        var syllables = 0
        var consonants = 0
        func letter(_ offset: Int) -> UInt8 { at + offset < word.upperBound ? bytes[at + offset] : 0 }
        while at < word.upperBound {
            let c = letter(0)
            if let vowel = vowel(at, word, bytes) {
                out.append(vowel.letter)
                at += vowel.count
                syllables += 1
                consonants = 0
                continue
            }
            consonants += 1
            if consonants > 3 || syllables > 2 { return false }
            let before = out.count > start ? out[out.count - 1] : 0
            switch c {
            case UInt8(ascii: "g"), UInt8(ascii: "k"): put(UInt8(ascii: "k"))
            case UInt8(ascii: "d"), UInt8(ascii: "t"): put(UInt8(ascii: "t"))
            case UInt8(ascii: "b"), UInt8(ascii: "p"): put(UInt8(ascii: "p"))
            case UInt8(ascii: "j"): put(UInt8(ascii: "c"))
            case UInt8(ascii: "c"):
                if letter(1) != UInt8(ascii: "h") { return false }
                at += 1
                put(UInt8(ascii: "c"))
            case UInt8(ascii: "s"):
                if letter(1) == UInt8(ascii: "h") { at += 1 }
                put(UInt8(ascii: "s"))
            case UInt8(ascii: "r"):
                // `Park` is `Pak`.
                if !(before == UInt8(ascii: "a") && letter(1) == UInt8(ascii: "k")) { put(c) }
            case UInt8(ascii: "n"), UInt8(ascii: "m"), UInt8(ascii: "l"), UInt8(ascii: "w"), UInt8(ascii: "y"): put(c)
            case UInt8(ascii: "h"):
                // Silent after a vowel and before a consonant or the end: `Ahn`, `Noh`.
                if at == word.lowerBound || vowel(at + 1, word, bytes) != nil { put(c) }
            default: return false
            }
            at += 1
        }
        return syllables > 0 && syllables <= 2

        func put(_ letter: UInt8) {
            if out.count == start || out[out.count - 1] != letter { out.append(letter) }
        }
    }

    private static func vowel(_ at: Int, _ word: Range<Int>, _ bytes: [UInt8]) -> (letter: UInt8, count: Int)? {
        func letter(_ offset: Int) -> UInt8 { at + offset < word.upperBound ? bytes[at + offset] : 0 }
        let o = UInt8(ascii: "o")
        switch (letter(0), letter(1)) {
        case (UInt8(ascii: "e"), UInt8(ascii: "o")), (UInt8(ascii: "e"), UInt8(ascii: "u")): return (o, 2)
        case (UInt8(ascii: "o"), UInt8(ascii: "o")), (UInt8(ascii: "o"), UInt8(ascii: "u")): return (o, 2)
        case (UInt8(ascii: "a"), UInt8(ascii: "e")), (UInt8(ascii: "a"), UInt8(ascii: "i")):
            return (UInt8(ascii: "e"), 2)
        case (UInt8(ascii: "o"), UInt8(ascii: "e")), (UInt8(ascii: "o"), UInt8(ascii: "i")):
            return (UInt8(ascii: "e"), 2)
        case (UInt8(ascii: "e"), UInt8(ascii: "e")), (UInt8(ascii: "u"), UInt8(ascii: "i")):
            return (UInt8(ascii: "i"), 2)
        case (UInt8(ascii: "w"), UInt8(ascii: "o")): return (o, letter(2) == o ? 3 : 2)
        case (UInt8(ascii: "a"), _): return (UInt8(ascii: "a"), 1)
        case (UInt8(ascii: "e"), _): return (UInt8(ascii: "e"), 1)
        case (UInt8(ascii: "i"), _): return (UInt8(ascii: "i"), 1)
        case (o, _), (UInt8(ascii: "u"), _): return (o, 1)
        default: return nil
        }
    }
}
