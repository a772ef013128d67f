/// Compares a word from a script without short vowels (`mhmd`) with one that has them (`mohammed`).
enum ConsonantalSpelling {
    /// 0 when the spoken word may be written so, and more for each letter that does not fit, over the length.
    static func cost(written: Word, _ writtenBytes: RawSpan, spoken: Word, _ spokenBytes: RawSpan) -> Float {
        let w = writtenBytes.array(written.text)
        let s = spokenBytes.array(spoken.fold)
        if w.count < 2 || s.count > w.count * 3 + 2 { return 1 }
        // costs[j]: the least cost to read the first letters of `w` as the first j of `s`, in tenths.
        var costs = [Int](repeating: 0, count: s.count + 1)
        for j in s.indices { costs[j + 1] = costs[j] + spokenAlone(s, j) }
        for (i, letter) in w.enumerated() {
            var next = [Int](repeating: 0, count: s.count + 1)
            next[0] = costs[0] + writtenAlone(letter, first: i == 0, last: i == w.count - 1)
            for j in s.indices {
                var cost =
                    costs[j] + between(letter, s[j], first: i == 0, mayBeA: i == w.count - 1 || w[i + 1] == letter)
                cost = min(cost, costs[j + 1] + writtenAlone(letter, first: i == 0, last: i == w.count - 1))
                cost = min(cost, next[j] + spokenAlone(s, j))
                next[j + 1] = cost
            }
            costs = next
        }
        // Long vowels are written: `Mahmoud` has a letter more than `Mohammed`.
        let missing = max(
            0,
            longVowels(spokenBytes.array(spoken.text))
                - w.filter { $0 == UInt8(ascii: "w") || $0 == UInt8(ascii: "y") }.count
        )
        return Float(costs[s.count] + missing * 10) / 10 / Float(max(3, w.count))
    }

    /// Vowels that are spelt with two letters, but for those with `a` first, which may be written with a letter for `a`.
    private static func longVowels(_ bytes: [UInt8]) -> Int {
        var count = 0
        var index = 0
        while index + 1 < bytes.count {
            let isLong =
                switch (bytes[index], bytes[index + 1]) {
                case (UInt8(ascii: "o"), UInt8(ascii: "u")), (UInt8(ascii: "o"), UInt8(ascii: "o")),
                    (UInt8(ascii: "e"), UInt8(ascii: "e")),
                    (UInt8(ascii: "e"), UInt8(ascii: "i")), (UInt8(ascii: "a"), UInt8(ascii: "y")),
                    (UInt8(ascii: "e"), UInt8(ascii: "y")):
                    true
                default: false
                }
            if isLong { count += 1 }
            index += isLong ? 2 : 1
        }
        return count
    }

    /// A sound that is not written: short vowels are not.
    private static func spokenAlone(_ s: [UInt8], _ index: Int) -> Int {
        switch s[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
            index == 0 ? 3 : 0
        case UInt8(ascii: "h"): 5
        default: index > 0 && s[index - 1] == s[index] ? 0 : 10
        }
    }

    /// A written letter that is not heard: long vowels, `h` before a consonant (folds leave it out), the closing `h`.
    private static func writtenAlone(_ letter: UInt8, first: Bool, last: Bool) -> Int {
        switch letter {
        case UInt8(ascii: "a"): first ? 3 : 4
        case UInt8(ascii: "y"), UInt8(ascii: "w"): 14
        case UInt8(ascii: "h"): last ? 0 : 3
        case UInt8(ascii: "`"): 0
        default: 10
        }
    }

    private static func between(_ written: UInt8, _ spoken: UInt8, first: Bool, mayBeA: Bool) -> Int {
        if written == spoken { return 0 }
        // Only at the end does the letter for `y` stand for `a` (`Musa`, `Leila`).
        if written == UInt8(ascii: "y") && spoken == UInt8(ascii: "a") && !mayBeA { return 13 }
        switch (Character(Unicode.Scalar(written)), Character(Unicode.Scalar(spoken))) {
        case ("w", "v"), ("w", "u"), ("w", "o"), ("y", "i"), ("y", "e"), ("`", "a"), ("`", "e"), ("`", "o"), ("`", "u"),
            ("`", "i"):
            return 0
        case ("a", "e"), ("a", "i"), ("a", "o"), ("a", "u"): return first ? 0 : 2
        case ("y", "J"), ("y", "a"), ("w", "a"), ("h", "a"), ("h", "e"), ("t", "d"), ("d", "t"): return 3
        // One letter of Hebrew or Arabic for two sounds.
        case ("k", "g"), ("g", "k"), ("g", "J"), ("J", "g"), ("C", "J"), ("h", "k"), ("k", "h"), ("s", "z"), ("z", "s"),
            ("z", "d"), ("d", "z"),
            ("t", "s"), ("s", "t"), ("b", "p"), ("b", "v"), ("p", "f"), ("f", "p"), ("f", "v"), ("S", "s"), ("v", "b"),
            ("h", "C"), ("C", "h"),
            ("S", "C"), ("C", "S"), ("C", "s"), ("s", "C"), ("w", "b"), ("g", "h"), ("J", "i"), ("J", "S"):
            return 3
        default: return 10
        }
    }
}
