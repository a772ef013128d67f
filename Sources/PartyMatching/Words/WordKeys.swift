/// The keys under which words find one another: two words are compared only when they share one.
enum WordKeys {
    /// Seeds that keep the kinds of keys apart.
    private enum Seed {
        static let exact: UInt64 = 0x94D0_49BB_1331_11EB
        static let initial: UInt64 = 0xBF58_476D_1CE4_E5B9
        static let text: UInt64 = 0x9E37_79B9_7F4A_7C15
        static let skeleton: UInt64 = 0xC2B2_AE3D_27D4_EB4F
        static let skeletonSlip: UInt64 = 0x1656_67B1_9E37_79F9
        static let written: UInt64 = 0xD1B5_4A32_D192_ED03
        static let spoken: UInt64 = 0xABCC_6A5F_1F3B_9D11
        static let reading: UInt64 = 0x27D4_EB2F_1656_67C5
        static let korean: UInt64 = 0x85EB_CA77_C2B2_AE63
        static let group: UInt64 = 0x2545_F491_4F6C_DD1D
    }

    /// Words shorter than this are never taken for slips of one another.
    static let shortestSlip = 4
    /// In longer words one letter more or less is found through the other words of the name.
    static let longestSlip = 24
    /// Skeletons of fewer letters have too many neighbours.
    static let shortestSkeletonSlip = 5

    /// Appends the keys of the word; `scratch` is overwritten.
    ///
    /// A full word is found under its initial only by asking (`isQuery`).
    static func append(
        of word: Word, in bytes: [UInt8], isQuery: Bool, to keys: inout [UInt32], scratch: inout [UInt8]
    ) {
        keys.append(UInt32(truncatingIfNeeded: hash64(bytes, word.text, seed: Seed.exact)))
        // A full word meets the initial that may stand for it. The other way there would be too many.
        if word.role == .initial ? !isQuery : isQuery && word.role == .name && !word.flags.contains(.native) {
            keys.append(UInt32(truncatingIfNeeded: mixed(Seed.initial ^ UInt64(bytes[word.start]))))
        }
        if word.role == .number || word.role == .initial { return }
        // `Suu` is found where `Su` is.
        if let at = longVowel(word.text, in: bytes.span.bytes) {
            scratch.removeAll(keepingCapacity: true)
            scratch.append(contentsOf: bytes[word.start..<at])
            scratch.append(contentsOf: bytes[at + 1..<word.text.upperBound])
            keys.append(UInt32(truncatingIfNeeded: hash64(scratch, scratch.indices, seed: Seed.exact)))
        }
        // What is canonical already is spelt right.
        if isQuery && word.role != .name && word.role != .joined && word.role != .patronymic { return }
        if word.flags.contains(.native) {
            appendNativeSlips(of: word.text, in: bytes, to: &keys)
            return
        }
        // Two words with a slip are found one by one.
        if word.role != .joined && word.count >= shortestSlip && word.count <= longestSlip
            && !word.flags.contains(.digits)
        {
            appendSlips(of: word.text, in: bytes, seed: Seed.text, to: &keys)
        }
        if word.flags.contains(.digits) || word.role == .form || word.role == .particle || word.role == .title {
            return
        }
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: bytes[word.fold])
        let fold = scratch.indices
        PhoneticFold.appendSkeleton(of: fold, to: &scratch)
        let skeleton = fold.upperBound..<scratch.count
        let isZh =
            word.count > 3 && bytes[word.start] == UInt8(ascii: "z") && bytes[word.start + 1] == UInt8(ascii: "h")
            && !word.flags.contains(.pinyin)
        if skeleton.count > 1 { appendSkeleton(skeleton, fold, word, scratch, isQuery: isQuery, isZh: isZh, to: &keys) }
        if word.flags.contains(.pinyin) {
            keys.append(UInt32(truncatingIfNeeded: hash64(bytes, word.text, seed: Seed.reading)))
        }
        if word.flags.contains(.wadeGiles) {
            for reading in ChineseSyllables.shared.pinyin(fromWadeGiles: Array(bytes[word.text])) {
                keys.append(UInt32(truncatingIfNeeded: hash64(reading, reading.indices, seed: Seed.reading)))
            }
        }
        if word.flags.contains(.korean) {
            let start = scratch.count
            if KoreanSyllables.append(of: word.text, in: bytes, to: &scratch) {
                keys.append(UInt32(truncatingIfNeeded: hash64(scratch, start..<scratch.count, seed: Seed.korean)))
            }
        }
        for group in [word.groups.first, word.groups.second, word.groups.third] where group != 0 {
            keys.append(UInt32(truncatingIfNeeded: mixed(Seed.group ^ UInt64(group))))
        }
    }

    /// Where a short word writes a long vowel with two letters, which others write with one; nil for most words.
    static func longVowel(_ word: Range<Int>, in bytes: RawSpan) -> Int? {
        if word.count < 3 || word.count > 5 { return nil }
        for at in word.lowerBound..<word.upperBound - 1 {
            let letter = bytes.byte(at)
            if letter == bytes.byte(at + 1)
                && (letter == UInt8(ascii: "u") || letter == UInt8(ascii: "a") || letter == UInt8(ascii: "i"))
            {
                return at
            }
        }
        return nil
    }

    /// Short skeletons are told apart by their count of vowels too, or too many words would share one.
    private static func appendSkeleton(
        _ skeleton: Range<Int>, _ fold: Range<Int>, _ word: Word, _ scratch: [UInt8], isQuery: Bool,
        isZh: Bool, to keys: inout [UInt32]
    ) {
        if word.flags.contains(.consonantal) {
            for seed in isQuery ? [Seed.written, Seed.spoken] : [Seed.written] {
                keys.append(UInt32(truncatingIfNeeded: hash64(scratch, skeleton, seed: seed)))
                appendWithoutGlides(skeleton, scratch, seed: seed, to: &keys)
            }
            return
        }
        // Words without vowels meet words with them under a key of their own.
        if !isQuery || skeleton.count > 1 {
            keys.append(
                UInt32(truncatingIfNeeded: hash64(scratch, skeleton, seed: isQuery ? Seed.written : Seed.spoken)))
        }
        if !isQuery, let kept = withoutGutturals(skeleton, scratch) {
            keys.append(UInt32(truncatingIfNeeded: hash64(kept, kept.indices, seed: Seed.spoken)))
        }
        if word.role == .joined && skeleton.count < 3 { return }
        // Germans write `Schukow` for `Zhukov`.
        if isZh, scratch[skeleton.lowerBound] == UInt8(ascii: "a") {
            let german = [UInt8(ascii: "s")] + scratch[skeleton].dropFirst()
            appendSkeleton(german.indices, fold, german, scratch, to: &keys)
        }
        appendSkeleton(skeleton, fold, scratch, scratch, to: &keys)
        if skeleton.count >= shortestSkeletonSlip && word.count >= 7 && word.role != .joined {
            appendSlips(of: skeleton, in: scratch, seed: Seed.skeletonSlip, to: &keys)
        }
    }

    /// The key of a skeleton, with the count of vowels in the fold where it is short.
    private static func appendSkeleton(
        _ skeleton: Range<Int>, _ fold: Range<Int>, _ letters: [UInt8], _ scratch: [UInt8], to keys: inout [UInt32]
    ) {
        var vowels: UInt64 = 0
        if skeleton.count < 4 {
            var isVowel = false
            for index in fold {
                let next = PhoneticFold.isVowel(scratch[index])
                if next && !isVowel { vowels &+= 1 }
                isVowel = next
            }
        }
        keys.append(UInt32(truncatingIfNeeded: hash64(letters, skeleton, seed: Seed.skeleton ^ vowels)))
    }

    /// The word and everything that it becomes by losing one letter.
    private static func appendSlips(of word: Range<Int>, in bytes: [UInt8], seed: UInt64, to keys: inout [UInt32]) {
        keys.append(UInt32(truncatingIfNeeded: hash64(bytes, word, seed: seed)))
        var before = seed
        for index in word {
            // Losing either letter of a pair gives the same.
            if index == word.lowerBound || bytes[index] != bytes[index &- 1] {
                let key = hash64(bytes, index &+ 1..<word.upperBound, seed: before)
                keys.append(UInt32(truncatingIfNeeded: key))
            }
            before = (before ^ UInt64(bytes[index])) &* 0x100_0000_01b3
        }
    }

    /// The same by whole characters, for words of four and more.
    private static func appendNativeSlips(of word: Range<Int>, in bytes: [UInt8], to keys: inout [UInt32]) {
        keys.append(UInt32(truncatingIfNeeded: hash64(bytes, word, seed: Seed.text)))
        let starts = word.filter { bytes[$0] & 0xC0 != 0x80 }
        if starts.count < shortestSlip { return }
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] : word.upperBound
            var rest = Array(bytes[word.lowerBound..<start])
            rest += bytes[end..<word.upperBound]
            keys.append(UInt32(truncatingIfNeeded: hash64(rest, rest.indices, seed: Seed.text)))
        }
    }

    /// `Rachel` is written with a letter that is left out of skeletons: `ch` may be one.
    private static func withoutGutturals(_ skeleton: Range<Int>, _ scratch: [UInt8]) -> [UInt8]? {
        guard scratch[skeleton].contains(UInt8(ascii: "C")) else { return nil }
        let kept = scratch[skeleton].filter { $0 != UInt8(ascii: "C") }
        return kept.count > 1 ? Array(kept) : nil
    }

    /// Where vowels are not written, `w` may stand for one, so that the Latin skeleton has no consonant there.
    private static func appendWithoutGlides(
        _ skeleton: Range<Int>, _ scratch: [UInt8], seed: UInt64, to keys: inout [UInt32]
    ) {
        let glides = skeleton.dropFirst().filter { scratch[$0] == UInt8(ascii: "v") }.prefix(3)
        for choice in 1..<max(1, 1 << glides.count) {
            var left: [UInt8] = []
            for index in skeleton {
                if let place = glides.firstIndex(of: index), choice & (1 << (place - glides.startIndex)) != 0 {
                    continue
                }
                if left.last != scratch[index] { left.append(scratch[index]) }
            }
            keys.append(UInt32(truncatingIfNeeded: hash64(left, left.indices, seed: seed)))
        }
    }
}
