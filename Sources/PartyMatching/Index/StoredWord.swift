/// A word in the index: 24 bytes of facts, then its letters, then its fold, padded to 4.
enum StoredWord {
    static let headerSize = 24
    /// Weights are kept in steps of this, so that 16 bits hold them wherever they stand.
    static let weightStep: Float = 1 / 32768

    /// What a word is in the index, beside its own letters.
    struct Facts {
        var weight: Float
        /// Some name has it in brackets.
        var isAside: Bool
        /// The word that this one is another spelling of (`corporation` of `plc`); itself for most.
        var meaning: Int
        /// Its place and length in `postings`.
        var postings: Range<Int>
    }

    /// Appends the record of a word.
    static func append(_ word: Word, _ form: [UInt8], _ facts: Facts, to bytes: inout [UInt8]) {
        bytes.append(UInt8(word.count))
        bytes.append(UInt8(min(word.foldCount, 255)))
        bytes.append(word.role.rawValue)
        bytes.append(word.flags.subtracting(.aside).union(facts.isAside ? .aside : []).rawValue)
        for number in [word.groups.first, word.groups.second, word.groups.third, steps(facts.weight)] {
            bytes.append(UInt8(truncatingIfNeeded: number))
            bytes.append(UInt8(truncatingIfNeeded: number >> 8))
        }
        bytes.put(UInt32(facts.meaning))
        bytes.put(UInt32(facts.postings.lowerBound))
        bytes.put(UInt32(facts.postings.count))
        bytes.append(contentsOf: form[word.text])
        bytes.append(contentsOf: form[word.fold].prefix(255))
        while bytes.count % 4 != 0 { bytes.append(0) }
    }

    static func steps(_ weight: Float) -> UInt16 { UInt16((max(0, min(1, weight)) / weightStep).rounded()) }

    @inline(__always)
    static func weight(steps: UInt32) -> Float { min(1, Float(steps & 0xFFFF) * weightStep) }

    @inline(__always)
    static func weight(_ bytes: RawSpan, _ place: Int) -> Float { weight(steps: bytes.uint32(place &+ 8) >> 16) }

    @inline(__always)
    static func isAside(_ bytes: RawSpan, _ place: Int) -> Bool {
        WordFlags(rawValue: bytes.byte(place &+ 3)).contains(.aside)
    }

    @inline(__always)
    static func meaning(_ bytes: RawSpan, _ place: Int) -> Int { Int(bytes.uint32(place &+ 12)) }

    /// Where the forms that have the word stand in `postings`: the first, and how many.
    @inline(__always)
    static func postings(_ bytes: RawSpan, _ place: Int) -> (start: Int, count: Int) {
        (Int(bytes.uint32(place &+ 16)), Int(bytes.uint32(place &+ 20)))
    }

    @inline(__always)
    static func role(_ bytes: RawSpan, _ place: Int) -> WordRole { WordRole(rawValue: bytes.byte(place &+ 2)) ?? .name }

    /// The word, whose spans count in `bytes`.
    @inline(__always)
    static func read(_ bytes: RawSpan, _ place: Int) -> Word {
        let first = bytes.uint64(place)
        let count = Int(first & 0xFF)
        var word = Word(
            start: place &+ headerSize, count: count, foldStart: place &+ headerSize &+ count,
            foldCount: Int(first >> 8 & 0xFF))
        word.role = WordRole(rawValue: UInt8(truncatingIfNeeded: first >> 16)) ?? .name
        word.flags = WordFlags(rawValue: UInt8(truncatingIfNeeded: first >> 24))
        word.groups.first = UInt16(truncatingIfNeeded: first >> 32)
        word.groups.second = UInt16(truncatingIfNeeded: first >> 48)
        word.groups.third = UInt16(truncatingIfNeeded: bytes.uint32(place &+ 8))
        return word
    }
}

/// A word where it stands in a form: all that scoring needs of it, so that the word itself is not looked up.
///
/// The first half holds the number of the word (26 bits), its role (4), whether it is joined, and whether it stands in
/// brackets; the second its weight (16 bits), its first byte, and whether it may be a syllable.
struct PlacedWord {
    static let size = 8
    private static let idMask = UInt32(IndexLayout.maximumCount - 1)
    private static let joinedBit: UInt32 = 1 << 30
    private static let asideBit: UInt32 = 1 << 31

    let what: UInt32
    let facts: UInt32

    init(_ bytes: RawSpan, _ place: Int) {
        let both = bytes.uint64(place)
        what = UInt32(truncatingIfNeeded: both)
        facts = UInt32(truncatingIfNeeded: both >> 32)
    }

    init(_ word: Word, first: UInt8, id: Int, weight: Float) {
        what =
            UInt32(id) | UInt32(word.role.rawValue) << 26 | (word.role == .joined ? Self.joinedBit : 0)
            | (word.flags.contains(.aside) ? Self.asideBit : 0)
        facts = UInt32(StoredWord.steps(weight)) | UInt32(first) << 16 | (word.isSyllable ? 1 << 24 : 0)
    }

    var id: UInt32 { what & Self.idMask }
    var role: WordRole { WordRole(rawValue: UInt8(truncatingIfNeeded: what >> 26) & 15) ?? .name }
    var isJoined: Bool { what & Self.joinedBit != 0 }
    var weight: Float {
        StoredWord.weight(steps: facts) * (what & Self.asideBit != 0 ? MatchWeights.aside : 1)
    }
    var scored: ScoredWord {
        ScoredWord(
            weight: weight, role: role, first: UInt8(truncatingIfNeeded: facts >> 16), isSyllable: facts >> 24 & 1 != 0)
    }
}
