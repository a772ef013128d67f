/// How an ASCII word sounds, roughly, in any of the romanisations that lists use: `Tchaikovsky`, `Chaykovskiy` and
/// `Tschaikowski` become one. Capital letters stand for sounds of several letters: `C` ch, `S` sh, `J` zh or j.
enum PhoneticFold {
    /// Appends the fold of the word to `bytes`, in which it stands, and gives its span.
    static func append(of word: Range<Int>, to bytes: inout [UInt8]) -> Range<Int> {
        let start = bytes.count
        var at = word.lowerBound
        let end = word.upperBound
        // Letters after the word read as 0.
        @inline(__always) func letter(_ offset: Int, _ bytes: [UInt8]) -> UInt8 {
            let index = at &+ offset
            return index < end ? bytes[index] : 0
        }
        while at < end {
            let c = bytes[at]
            let n = letter(1, bytes)
            let first = at == word.lowerBound
            switch c {
            case UInt8(ascii: "t"):
                if n == UInt8(ascii: "c"), letter(2, bytes) == UInt8(ascii: "h") {
                    put("C", 3)
                } else if n == UInt8(ascii: "s"), letter(2, bytes) == UInt8(ascii: "h") {
                    put("C", 3)
                } else if n == UInt8(ascii: "s"), letter(2, bytes) == UInt8(ascii: "c"),
                    letter(3, bytes) == UInt8(ascii: "h")
                {
                    put("C", 4)
                } else if n == UInt8(ascii: "h") {
                    put("t", 2)
                } else if n == UInt8(ascii: "z") {
                    put("t", 1)
                    put("s", 1)
                } else {
                    put("t", 1)
                }
            case UInt8(ascii: "c"):
                if n == UInt8(ascii: "h") {
                    let third = letter(2, bytes)
                    put(third == UInt8(ascii: "r") || third == UInt8(ascii: "l") ? "k" : "C", 2)
                } else if n == UInt8(ascii: "z") {
                    put("C", 2)
                } else if n == UInt8(ascii: "k") || n == UInt8(ascii: "q") {
                    put("k", 2)
                } else {
                    let soft = n == UInt8(ascii: "e") || n == UInt8(ascii: "i") || n == UInt8(ascii: "y")
                    put(soft ? "s" : "k", 1)
                }
            case UInt8(ascii: "s"):
                if n == UInt8(ascii: "h") {
                    let third = letter(2, bytes)
                    if third == UInt8(ascii: "c") && letter(3, bytes) == UInt8(ascii: "h") {
                        put("S", 4)
                    } else if third == UInt8(ascii: "t") && letter(3, bytes) == UInt8(ascii: "c") {
                        put("S", 5)
                    } else {
                        put("S", 2)
                    }
                } else if n == UInt8(ascii: "c"), letter(2, bytes) == UInt8(ascii: "h") {
                    put("S", 3)
                } else {
                    put("s", 1)
                }
            case UInt8(ascii: "z"): put(n == UInt8(ascii: "h") ? "J" : "z", n == UInt8(ascii: "h") ? 2 : 1)
            case UInt8(ascii: "d"):
                if n == UInt8(ascii: "z"), letter(2, bytes) == UInt8(ascii: "h") {
                    put("J", 3)
                } else if n == UInt8(ascii: "j") {
                    put("J", 2)
                } else {
                    put("d", n == UInt8(ascii: "h") ? 2 : 1)
                }
            case UInt8(ascii: "j"): put("J", 1)
            case UInt8(ascii: "k"): put(n == UInt8(ascii: "h") ? "h" : "k", n == UInt8(ascii: "h") ? 2 : 1)
            case UInt8(ascii: "q"): put("k", n == UInt8(ascii: "u") && isVowel(letter(2, bytes)) ? 2 : 1)
            case UInt8(ascii: "p"): put(n == UInt8(ascii: "h") ? "f" : "p", n == UInt8(ascii: "h") ? 2 : 1)
            case UInt8(ascii: "g"):
                if n == UInt8(ascii: "h") {
                    put("g", 2)
                } else if n == UInt8(ascii: "u"),
                    letter(2, bytes) == UInt8(ascii: "e") || letter(2, bytes) == UInt8(ascii: "i")
                {
                    put("g", 2)
                } else {
                    put("g", 1)
                }
            case UInt8(ascii: "x"):
                put("k", 0)
                put("s", 1)
            case UInt8(ascii: "w"): put("v", 1)
            case UInt8(ascii: "f"):
                // `Smirnoff` is `Smirnov`.
                let isDouble = n == c && at &+ 2 == end
                let isAlone = n == 0 && word.count > 5 && bytes[at &- 1] == UInt8(ascii: "o")
                put(!first && (isDouble || isAlone || (n == 0 && bytes[at &- 1] == c)) ? "v" : "f", 1)
            case UInt8(ascii: "h"):
                // Heard only before a vowel.
                if isVowel(n) { put("h", 1) } else { at &+= 1 }
            case UInt8(ascii: "y"):
                if first && n == UInt8(ascii: "e") { at &+= 1 } else { put("i", 1) }
            case UInt8(ascii: "o"):
                if n == UInt8(ascii: "u") || n == UInt8(ascii: "o") {
                    put("u", 2)
                } else {
                    put("o", n == UInt8(ascii: "e") && end > at &+ 2 ? 2 : 1)
                }
            case UInt8(ascii: "u"): put("u", n == UInt8(ascii: "e") && end > at &+ 2 ? 2 : 1)
            case UInt8(ascii: "e"):
                if n == UInt8(ascii: "e") { put("i", 2) } else { put("e", 1) }
            case UInt8(ascii: "a"): put("a", n == UInt8(ascii: "e") && end > at &+ 2 ? 2 : 1)
            default:
                bytes.append(c)
                at &+= 1
            }
            squeeze()
        }
        return start..<bytes.count

        @inline(__always) func put(_ letter: Unicode.Scalar, _ step: Int) {
            bytes.append(UInt8(truncatingIfNeeded: letter.value))
            at &+= step
        }
        // A doubled letter counts once; `iy` and `ij` at the end have become `ii`.
        @inline(__always) func squeeze() {
            let last = bytes.count &- 1
            if last > start && bytes[last] == bytes[last &- 1] { bytes.removeLast() }
            let count = bytes.count
            if count &- start > 2 && bytes[count &- 1] == UInt8(ascii: "J") && at == end
                && bytes[count &- 2] == UInt8(ascii: "i")
            {
                bytes.removeLast()
            }
        }
    }

    @inline(__always)
    static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }

    /// The consonants of a fold, with those that romanisations mix made one; a first vowel leaves an `a`.
    ///
    /// Words with equal skeletons are compared; those without are not, unless one letter tells them apart.
    static func appendSkeleton(of fold: Range<Int>, to bytes: inout [UInt8]) {
        let start = bytes.count
        for index in fold {
            var letter = bytes[index]
            let first = index == fold.lowerBound
            if isVowel(letter) {
                if first { bytes.append(UInt8(ascii: "a")) }
                continue
            }
            switch letter {
            case UInt8(ascii: "h"): if !first { continue }
            case UInt8(ascii: "t"): letter = UInt8(ascii: "d")
            case UInt8(ascii: "z"), UInt8(ascii: "S"): letter = UInt8(ascii: "s")
            case UInt8(ascii: "f"): letter = UInt8(ascii: "v")
            case UInt8(ascii: "J"): letter = first ? UInt8(ascii: "a") : letter
            default: break
            }
            if bytes.count > start && bytes[bytes.count &- 1] == letter { continue }
            bytes.append(letter)
        }
    }
}
