/// What it costs, in twentieths, to take one sound for another.
enum FoldCosts {
    /// Groups of sounds that ears and romanisations mix, each with its price.
    private static let near: [(String, Int)] = [
        ("aeiou", 11), ("ae", 8), ("ei", 7), ("ou", 6), ("ao", 9), ("iJ", 6), ("ov", 14), ("uv", 10), ("dt", 9),
        ("bp", 9), ("gk", 9), ("vf", 9), ("sz", 9), ("sS", 9),
        ("CS", 10), ("CJ", 10), ("zJ", 10), ("SJ", 10), ("gh", 9), ("kh", 10), ("bv", 10), ("gJ", 10), ("kC", 12),
        ("lr", 16),
        ("mn", 16), ("dz", 12), ("ts", 14), ("tC", 14), ("ks", 14), ("sC", 12), ("zC", 12),
    ]
    /// A row for each letter, by its lowest six bits (which tell the letters of folds apart); its first column, which
    /// no letter has, holds the price of the letter alone.
    static let table: [UInt8] = {
        var table = [UInt8](repeating: 20, count: 64 * 64)
        for (letters, price) in near {
            for first in letters.utf8 {
                for second in letters.utf8 where first != second {
                    table[row(first) + column(second)] = UInt8(price)
                }
            }
        }
        for letter in UInt8(1)..<128 {
            table[row(letter) + column(letter)] = 0
            table[alone(letter)] = UInt8(price(alone: letter))
        }
        return table
    }()

    /// The prices of all letters alone, by their lowest six bits.
    static let alone: [UInt8] = (0..<64).map { table[$0 * 64] }

    @inline(__always)
    static func row(_ letter: UInt8) -> Int { Int(letter & 63) &* 64 }
    @inline(__always)
    static func column(_ letter: UInt8) -> Int { Int(letter & 63) }
    /// Where the price stands of a letter that only one word has.
    @inline(__always)
    static func alone(_ letter: UInt8) -> Int { Int(letter & 63) &* 64 }

    /// Whether the letter, where both words have it, may be taken as the same without looking further: whatever stands
    /// for another letter costs no less than leaving both out. Not so for `h` and `i`, which stand cheaply for `k` and `J`.
    @inline(__always)
    static func isParted(_ letter: UInt8) -> Bool { letter != UInt8(ascii: "h") && letter != UInt8(ascii: "i") }

    /// Two letters that changed places.
    static let exchange: Int32 = 18
    /// No letter alone costs less.
    static let leastAlone = 9

    private static func price(alone letter: UInt8) -> Int {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): 11
        case UInt8(ascii: "h"): 9
        case UInt8(ascii: "v"): 18
        default: 20
        }
    }
}
