/// Chinese syllables in pinyin and Wade-Giles, and which of one may be which of the other.
struct ChineseSyllables: Sendable {
    static let shared = ChineseSyllables()

    private static let initials = "b p m f d t n l g k h j q x zh ch sh r z c s".split(separator: " ").map(String.init)
    private static let rows: [(String, String)] = [
        (
            "",
            "a ai an ang ao e ei en eng er wa wai wan wang wei wen weng wo wu ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun"
        ),
        ("b", "a ai an ang ao ei en eng i ian iao ie in ing o u"),
        ("p", "a ai an ang ao ei en eng i ian iao ie in ing o ou u"),
        ("m", "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u"), ("f", "a an ang ei en eng o ou u"),
        ("d", "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo"),
        ("t", "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo"),
        ("n", "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v"),
        ("l", "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v"),
        ("g", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
        ("k", "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo"),
        ("h", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
        ("j", "i ia ian iang iao ie in ing iong iu u uan ue un"),
        ("q", "i ia ian iang iao ie in ing iong iu u uan ue un"),
        ("x", "i ia ian iang iao ie in ing iong iu u uan ue un"),
        ("zh", "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo"),
        ("ch", "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo"),
        ("sh", "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo"),
        ("r", "an ang ao e en eng i ong ou u uan ui un uo"),
        ("z", "a ai an ang ao e ei en eng i ong ou u uan ui un uo"),
        ("c", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
        ("s", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
    ]

    /// Pinyin syllables to 1, and Wade-Giles ones to 2; both to 3.
    private var kinds = ByteTable()
    /// Wade-Giles syllable without its apostrophe, to the pinyin syllables that it may be.
    private var readings: [[UInt8]: [[UInt8]]] = [:]

    private init() {
        var pinyin: [String] = []
        for (initial, finals) in Self.rows { pinyin += finals.split(separator: " ").map { initial + $0 } }
        var kind: [String: Int] = [:]
        for syllable in pinyin {
            kind[syllable, default: 0] |= 1
            let old = Self.wadeGiles(syllable)
            kind[old, default: 0] |= 2
            readings[Array(old.utf8), default: []].append(Array(syllable.utf8))
        }
        for (syllable, value) in kind.sorted(by: { $0.key < $1.key }) { kinds.insert(Array(syllable.utf8), value) }
    }

    /// As Wade and Giles wrote it, less the apostrophes and dots that lists leave out.
    private static func wadeGiles(_ pinyin: String) -> String {
        let initial = initials.filter { pinyin.hasPrefix($0) }.max { $0.count < $1.count } ?? ""
        var final = String(pinyin.dropFirst(initial.count))
        let first: String
        switch initial {
        case "b", "p": first = "p"
        case "d", "t": first = "t"
        case "g", "k": first = "k"
        case "j", "q": first = "ch"
        case "zh", "ch": first = "ch"
        case "x": first = "hs"
        case "z", "c": first = final == "i" ? "tz" : "ts"
        case "s": first = final == "i" ? "ss" : "s"
        case "r": first = "j"
        default: first = initial
        }
        switch final {
        case "i" where ["zh", "ch", "sh", "r"].contains(initial): final = "ih"
        case "i" where ["z", "c", "s"].contains(initial): final = "u"
        case "ong": final = "ung"
        case "iong": final = "iung"
        case "ian": final = "ien"
        case "ie": final = "ieh"
        case "ue": final = "ueh"
        case "uo" where !["g", "k", "h", "sh"].contains(initial): final = "o"
        case "e" where ["g", "k", "h"].contains(initial): final = "o"
        case "ui" where ["g", "k"].contains(initial): final = "uei"
        default: break
        }
        switch pinyin {
        case "yan": return "yen"
        case "ye": return "yeh"
        case "yong": return "yung"
        case "you": return "yu"
        case "yi": return "i"
        case "yue": return "yueh"
        case "er": return "erh"
        default: return first + final
        }
    }

    /// Whether the word is pinyin, and whether it is Wade-Giles, syllable by syllable.
    func kinds(of bytes: [UInt8], _ word: Range<Int>) -> WordFlags {
        if word.count > 16 || word.isEmpty { return [] }
        switch bytes[word.upperBound - 1] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "n"),
            UInt8(ascii: "g"), UInt8(ascii: "r"), UInt8(ascii: "h"), UInt8(ascii: "v"):
            break
        default: return []
        }
        // A vowel written twice: no syllable has it, and in names no two meet so.
        for at in word.dropLast() where bytes[at] == bytes[at + 1] && PhoneticFold.isVowel(bytes[at]) { return [] }
        // Bit i: the letters before i are whole syllables.
        var pinyin: UInt32 = 1
        var old: UInt32 = 1
        for start in 0..<word.count where (pinyin | old) & (1 << UInt32(start)) != 0 {
            for count in 1...6 where start + count <= word.count {
                let from = word.lowerBound + start
                guard let kind = kinds.find(bytes, from..<from + count) else { continue }
                if kind & 1 != 0 && pinyin & (1 << UInt32(start)) != 0 { pinyin |= 1 << UInt32(start + count) }
                if kind & 2 != 0 && old & (1 << UInt32(start)) != 0 { old |= 1 << UInt32(start + count) }
            }
        }
        var flags: WordFlags = []
        if pinyin & (1 << UInt32(word.count)) != 0 { flags.insert(.pinyin) }
        if old & (1 << UInt32(word.count)) != 0 { flags.insert(.wadeGiles) }
        return flags
    }

    /// At most this many readings of one word are told apart.
    static let maximumReadings = 12

    /// The pinyin spellings that a word in Wade-Giles may stand for.
    func pinyin(fromWadeGiles word: [UInt8]) -> [[UInt8]] {
        var partial: [Int: [[UInt8]]] = [0: [[]]]
        for start in 0..<word.count {
            guard let heads = partial[start] else { continue }
            for count in 1...6 where start + count <= word.count {
                guard let tails = readings[Array(word[start..<start + count])] else { continue }
                for head in heads {
                    for tail in tails where partial[start + count, default: []].count < Self.maximumReadings {
                        partial[start + count, default: []].append(head + tail)
                    }
                }
            }
        }
        return partial[word.count] ?? []
    }
}
