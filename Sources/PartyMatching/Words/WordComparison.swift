/// How alike two words are.
struct WordLikeness: Equatable {
    /// In which way two words are the same.
    enum Kind: UInt8 {
        case none, equal, sameSound, slip, givenName, nickname, otherRomanisation, consonants, gender, initial, joined
    }

    var similarity: Float
    var kind: Kind

    static let none = WordLikeness(similarity: 0, kind: .none)
}

/// Compares two words, by spelling, by sound and by what romanisations do.
struct WordComparison {
    /// Three rows of the edit distance, one after another.
    var rows = [Int32](repeating: 0, count: 3 * Self.width)
    let costs = FoldCosts.table
    /// One more than the longest fold that is compared.
    static let width = 100
    private var letters: [UInt8] = []
    private var reading: [UInt8] = []

    mutating func likeness(
        _ asked: inout AskedWord, _ aBytes: RawSpan, _ b: Word, _ bBytes: RawSpan
    ) -> WordLikeness {
        let a = asked.word
        if a.count == b.count && equal(a.text, aBytes, b.text, bBytes) {
            return WordLikeness(similarity: 1, kind: .equal)
        }
        if a.flags.contains(.digits) || b.flags.contains(.digits) { return .none }
        if a.role == .number || b.role == .number || a.role == .initial || b.role == .initial { return .none }
        if a.flags.contains(.native) || b.flags.contains(.native) {
            return a.flags.contains(.native) && b.flags.contains(.native) ? native(a, aBytes, b, bBytes) : .none
        }
        if a.flags.contains(.consonantal) != b.flags.contains(.consonantal) {
            let cost =
                a.flags.contains(.consonantal)
                ? ConsonantalSpelling.cost(written: a, aBytes, spoken: b, bBytes)
                : ConsonantalSpelling.cost(written: b, bBytes, spoken: a, aBytes)
            let similarity = MatchWeights.consonants - cost
            return similarity >= 0.7 ? WordLikeness(similarity: similarity, kind: .consonants) : .none
        }
        if isLongVowel(a, aBytes, b, bBytes) || isLongVowel(b, bBytes, a, aBytes) {
            return WordLikeness(similarity: MatchWeights.sameSound, kind: .sameSound)
        }
        let shared = a.groups.shared(with: b.groups)
        if shared != 0 {
            return GivenNames.isNickname(shared)
                ? WordLikeness(similarity: MatchWeights.nickname, kind: .nickname)
                : WordLikeness(similarity: MatchWeights.sameGivenName, kind: .givenName)
        }
        let sameSound = a.foldCount == b.foldCount && equal(a.fold, aBytes, b.fold, bBytes)
        let pinyin = a.flags.contains(.pinyin) && b.flags.contains(.pinyin)
        if sameSound && a.foldCount >= 3 && (!pinyin || min(a.count, b.count) >= 5) {
            return WordLikeness(similarity: MatchWeights.sameSound, kind: .sameSound)
        }
        if let reading = asReading(&asked, aBytes, b, bBytes) { return reading }
        // Both are known, and as two names: `Mohammed` and `Mahmud`.
        if a.groups.first != 0 && b.groups.first != 0 && !GivenNames.isNickname(a.groups.first)
            && !GivenNames.isNickname(b.groups.first)
        {
            return .none
        }
        // Chinese syllables that differ by a letter are other syllables.
        if pinyin && !(a.role == .generic || b.role == .generic) { return .none }
        return slip(&asked, aBytes, b, bBytes)
    }

    @inline(__always)
    func equal(_ a: Range<Int>, _ aBytes: RawSpan, _ b: Range<Int>, _ bBytes: RawSpan) -> Bool {
        var other = b.lowerBound
        for index in a {
            if aBytes.byte(index) != bBytes.byte(other) { return false }
            other &+= 1
        }
        return true
    }

    /// `Suu` and `Su`.
    @inline(__always)
    private func isLongVowel(_ long: Word, _ longBytes: RawSpan, _ short: Word, _ shortBytes: RawSpan) -> Bool {
        guard long.count == short.count + 1, let at = WordKeys.longVowel(long.text, in: longBytes) else { return false }
        let head = at - long.start
        return equal(long.start..<at, longBytes, short.start..<short.start + head, shortBytes)
            && equal(at + 1..<long.text.upperBound, longBytes, short.start + head..<short.text.upperBound, shortBytes)
    }

    /// Wade-Giles for pinyin, or two romanisations of Korean.
    private mutating func asReading(
        _ asked: inout AskedWord, _ aBytes: RawSpan, _ b: Word, _ bBytes: RawSpan
    ) -> WordLikeness? {
        let a = asked.word
        let likeness = WordLikeness(similarity: MatchWeights.otherRomanisation, kind: .otherRomanisation)
        if a.flags.contains(.wadeGiles) && b.flags.contains(.pinyin)
            || a.flags.contains(.pinyin) && b.flags.contains(.wadeGiles)
        {
            let first = aBytes.byte(a.start)
            let second = bBytes.byte(b.start)
            if mayRead(first, second) || mayRead(second, first) {
                if a.flags.contains(.wadeGiles), asked.pinyin(aBytes).contains(bBytes.array(b.text)) {
                    return likeness
                }
                if b.flags.contains(.wadeGiles),
                    ChineseSyllables.shared.pinyin(fromWadeGiles: bBytes.array(b.text)).contains(aBytes.array(a.text))
                {
                    return likeness
                }
            }
        }
        if a.flags.contains(.korean) && b.flags.contains(.korean)
            && !(a.flags.contains(.pinyin) && b.flags.contains(.pinyin)),
            let korean = asked.korean(aBytes)
        {
            letters.removeAll(keepingCapacity: true)
            reading.removeAll(keepingCapacity: true)
            bBytes.append(b.start, b.count, to: &letters)
            if KoreanSyllables.append(of: letters.indices, in: letters, to: &reading), reading == korean {
                return likeness
            }
        }
        return nil
    }

    /// Whether a Wade-Giles syllable with the first letter may be a pinyin one with the second.
    private func mayRead(_ old: UInt8, _ pinyin: UInt8) -> Bool {
        if old == pinyin { return true }
        switch (old, pinyin) {
        case (UInt8(ascii: "p"), UInt8(ascii: "b")), (UInt8(ascii: "t"), UInt8(ascii: "d")),
            (UInt8(ascii: "k"), UInt8(ascii: "g")),
            (UInt8(ascii: "c"), UInt8(ascii: "j")), (UInt8(ascii: "c"), UInt8(ascii: "q")),
            (UInt8(ascii: "c"), UInt8(ascii: "z")),
            (UInt8(ascii: "t"), UInt8(ascii: "z")), (UInt8(ascii: "t"), UInt8(ascii: "c")),
            (UInt8(ascii: "h"), UInt8(ascii: "x")),
            (UInt8(ascii: "j"), UInt8(ascii: "r")), (UInt8(ascii: "i"), UInt8(ascii: "y")):
            return true
        default: return false
        }
    }

    /// A few letters wrong, cheap where romanisations and ears go wrong.
    private mutating func slip(
        _ asked: inout AskedWord, _ aBytes: RawSpan, _ b: Word, _ bBytes: RawSpan
    ) -> WordLikeness {
        let a = asked.word
        let longer = max(a.foldCount, b.foldCount)
        let shorter = min(a.foldCount, b.foldCount)
        if shorter == 0 || longer &- shorter > AskedWord.mostLonger || min(a.count, b.count) < WordKeys.shortestSlip {
            return .none
        }
        let allowed = AskedWord.allowed(longer)
        var cost = Int.max
        if asked.mayBeSlip(aBytes, b, bBytes) { cost = foldCost(a, aBytes, b, bBytes, limit: allowed) }
        if cost > allowed {
            // A slip of the finger may fold to more than one letter.
            guard min(a.count, b.count) > WordKeys.shortestSlip, isOneSlip(a, aBytes, b, bBytes) else { return .none }
            cost = 20
        }
        let isNear = cost <= 9
        if let gender = gender(a, aBytes, b, bBytes) { return gender }
        let first = aBytes.byte(a.foldStart)
        let second = bBytes.byte(b.foldStart)
        var otherStart = false
        if first != second && aBytes.byte(a.start) != bBytes.byte(b.start) {
            let isVowel = PhoneticFold.isVowel(first) && PhoneticFold.isVowel(second)
            let price = costs[FoldCosts.row(first) + FoldCosts.column(second)]
            if isVowel && longer < 6 && price > 7 || price >= 12 {
                otherStart = true
            }
        }
        // Of `Abdulkarim` and `Abdulrahim` only the second half tells.
        var length = min(a.count, b.count)
        if length > 7, aBytes.holds("abdul", at: a.start), bBytes.holds("abdul", at: b.start) {
            length -= 5
            if cost > 20 || cost > 10 && length < 5 { return .none }
        }
        var similarity = 1 - 0.9 * Float(cost) / 20 / Float(length)
        // The first letter is rarely mistyped: `Becker` is not `Decker`.
        if otherStart { similarity = min(similarity, MatchWeights.knownAsOther) }
        return similarity >= 0.55 ? WordLikeness(similarity: similarity, kind: isNear ? .sameSound : .slip) : .none
    }

    /// One letter more, less, other, or two exchanged.
    private func isOneSlip(_ a: Word, _ aBytes: RawSpan, _ b: Word, _ bBytes: RawSpan) -> Bool {
        if abs(a.count &- b.count) > 1 { return false }
        let shorter = min(a.count, b.count)
        var start = 0
        while start < shorter, aBytes.byte(a.start &+ start) == bBytes.byte(b.start &+ start) { start &+= 1 }
        var end = 0
        while end < shorter &- start,
            aBytes.byte(a.text.upperBound &- 1 &- end) == bBytes.byte(b.text.upperBound &- 1 &- end)
        { end &+= 1 }
        let restA = a.count &- start &- end
        let restB = b.count &- start &- end
        if restA <= 1 && restB <= 1 { return true }
        return restA == 2 && restB == 2
            && aBytes.byte(a.start &+ start) == bBytes.byte(b.start &+ start &+ 1)
            && aBytes.byte(a.start &+ start &+ 1) == bBytes.byte(b.start &+ start)
    }

    /// Characters as written: one other among four or more.
    private func native(_ a: Word, _ aBytes: RawSpan, _ b: Word, _ bBytes: RawSpan) -> WordLikeness {
        let first = Array(String(decoding: aBytes.array(a.text), as: UTF8.self).unicodeScalars)
        let second = Array(String(decoding: bBytes.array(b.text), as: UTF8.self).unicodeScalars)
        if min(first.count, second.count) < WordKeys.shortestSlip { return .none }
        var start = 0
        while start < min(first.count, second.count), first[start] == second[start] { start += 1 }
        var end = 0
        while end < min(first.count, second.count) - start,
            first[first.count - 1 - end] == second[second.count - 1 - end]
        {
            end += 1
        }
        if max(first.count, second.count) - start - end > 1 { return .none }
        return WordLikeness(similarity: 1 - 0.9 / Float(max(first.count, second.count)), kind: .slip)
    }
}
