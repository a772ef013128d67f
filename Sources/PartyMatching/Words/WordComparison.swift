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
    private var rows = [Int32](repeating: 0, count: 3 * Self.width)
    private let costs = FoldCosts.table
    /// One more than the longest fold that is compared.
    private static let width = 100
    private var left: [UInt8] = []
    private var right: [UInt8] = []

    mutating func likeness(_ a: Word, _ aBytes: [UInt8], _ b: Word, _ bBytes: [UInt8]) -> WordLikeness {
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
        if let reading = asReading(a, aBytes, b, bBytes) { return reading }
        // Both are known, and as two names: `Mohammed` and `Mahmud`.
        if a.groups.first != 0 && b.groups.first != 0 && !GivenNames.isNickname(a.groups.first)
            && !GivenNames.isNickname(b.groups.first)
        {
            return .none
        }
        // Chinese syllables that differ by a letter are other syllables.
        if pinyin && !(a.role == .generic || b.role == .generic) { return .none }
        return slip(a, aBytes, b, bBytes)
    }

    @inline(__always)
    func equal(_ a: Range<Int>, _ aBytes: [UInt8], _ b: Range<Int>, _ bBytes: [UInt8]) -> Bool {
        var other = b.lowerBound
        for index in a {
            if aBytes[index] != bBytes[other] { return false }
            other &+= 1
        }
        return true
    }

    /// `Suu` and `Su`.
    @inline(__always)
    private func isLongVowel(_ long: Word, _ longBytes: [UInt8], _ short: Word, _ shortBytes: [UInt8]) -> Bool {
        guard long.count == short.count + 1, let at = WordKeys.longVowel(long.text, in: longBytes) else { return false }
        let head = at - long.start
        return equal(long.start..<at, longBytes, short.start..<short.start + head, shortBytes)
            && equal(at + 1..<long.text.upperBound, longBytes, short.start + head..<short.text.upperBound, shortBytes)
    }

    /// Wade-Giles for pinyin, or two romanisations of Korean.
    private mutating func asReading(_ a: Word, _ aBytes: [UInt8], _ b: Word, _ bBytes: [UInt8]) -> WordLikeness? {
        let likeness = WordLikeness(similarity: MatchWeights.otherRomanisation, kind: .otherRomanisation)
        if mayRead(aBytes[a.start], bBytes[b.start]) || mayRead(bBytes[b.start], aBytes[a.start]),
            a.flags.contains(.wadeGiles) && b.flags.contains(.pinyin)
                || a.flags.contains(.pinyin) && b.flags.contains(.wadeGiles)
        {
            let first = Array(aBytes[a.text])
            let second = Array(bBytes[b.text])
            if a.flags.contains(.wadeGiles), ChineseSyllables.shared.pinyin(fromWadeGiles: first).contains(second) {
                return likeness
            }
            if b.flags.contains(.wadeGiles), ChineseSyllables.shared.pinyin(fromWadeGiles: second).contains(first) {
                return likeness
            }
        }
        if a.flags.contains(.korean) && b.flags.contains(.korean)
            && !(a.flags.contains(.pinyin) && b.flags.contains(.pinyin))
        {
            left.removeAll(keepingCapacity: true)
            right.removeAll(keepingCapacity: true)
            if KoreanSyllables.append(of: a.text, in: aBytes, to: &left),
                KoreanSyllables.append(of: b.text, in: bBytes, to: &right), left == right
            {
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
    private mutating func slip(_ a: Word, _ aBytes: [UInt8], _ b: Word, _ bBytes: [UInt8]) -> WordLikeness {
        let longer = max(a.foldCount, b.foldCount)
        let shorter = min(a.foldCount, b.foldCount)
        if shorter == 0 || longer &- shorter > 2 || min(a.count, b.count) < WordKeys.shortestSlip { return .none }
        // Costs are in twentieths of a letter.
        let allowed = longer <= 4 ? 10 : longer <= 6 ? 20 : longer <= 8 ? 26 : 38
        var cost = foldCost(a, aBytes, b, bBytes, limit: allowed)
        if cost > allowed {
            // A slip of the finger may fold to more than one letter.
            guard min(a.count, b.count) > WordKeys.shortestSlip, isOneSlip(a, aBytes, b, bBytes) else { return .none }
            cost = 20
        }
        let isNear = cost <= 9
        if let gender = gender(a, aBytes, b, bBytes) { return gender }
        let first = aBytes[a.foldStart]
        let second = bBytes[b.foldStart]
        var otherStart = false
        if first != second && aBytes[a.start] != bBytes[b.start] {
            let isVowel = PhoneticFold.isVowel(first) && PhoneticFold.isVowel(second)
            let price = costs[FoldCosts.row(first) + FoldCosts.column(second)]
            if isVowel && longer < 6 && price > 7 || price >= 12 {
                otherStart = true
            }
        }
        // Of `Abdulkarim` and `Abdulrahim` only the second half tells.
        var length = min(a.count, b.count)
        if length > 7, aBytes[a.text].starts(with: "abdul".utf8), bBytes[b.text].starts(with: "abdul".utf8) {
            length -= 5
            if cost > 20 || cost > 10 && length < 5 { return .none }
        }
        var similarity = 1 - 0.9 * Float(cost) / 20 / Float(length)
        // The first letter is rarely mistyped: `Becker` is not `Decker`.
        if otherStart { similarity = min(similarity, MatchWeights.knownAsOther) }
        return similarity >= 0.55 ? WordLikeness(similarity: similarity, kind: isNear ? .sameSound : .slip) : .none
    }

    /// One letter more, less, other, or two exchanged.
    private func isOneSlip(_ a: Word, _ aBytes: [UInt8], _ b: Word, _ bBytes: [UInt8]) -> Bool {
        var start = 0
        while start < min(a.count, b.count), aBytes[a.start + start] == bBytes[b.start + start] { start += 1 }
        var end = 0
        while end < min(a.count, b.count) - start,
            aBytes[a.text.upperBound - 1 - end] == bBytes[b.text.upperBound - 1 - end]
        { end += 1 }
        let restA = a.count - start - end
        let restB = b.count - start - end
        if restA <= 1 && restB <= 1 { return true }
        return restA == 2 && restB == 2 && aBytes[a.start + start] == bBytes[b.start + start + 1]
            && aBytes[a.start + start + 1] == bBytes[b.start + start]
    }

    /// Characters as written: one other among four or more.
    private func native(_ a: Word, _ aBytes: [UInt8], _ b: Word, _ bBytes: [UInt8]) -> WordLikeness {
        let first = Array(String(decoding: aBytes[a.text], as: UTF8.self).unicodeScalars)
        let second = Array(String(decoding: bBytes[b.text], as: UTF8.self).unicodeScalars)
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

    /// Weighted edit distance of the folds, in twentieths, or more than `limit`.
    ///
    /// Only cells near the diagonal are worked out: each step away from it is a letter alone, which costs at least
    /// `FoldCosts.leastAlone`.
    mutating func foldCost(_ a: Word, _ aBytes: [UInt8], _ b: Word, _ bBytes: [UInt8], limit: Int) -> Int {
        if a.foldCount >= Self.width || b.foldCount >= Self.width { return Int.max }
        let band = limit / FoldCosts.leastAlone
        if abs(b.foldCount &- a.foldCount) > band { return Int.max }
        let far: Int32 = 1 << 20
        let limit = Int32(limit)
        let table = self.costs
        let costs = table.span
        var x = aBytes.span.extracting(a.fold)
        var y = bBytes.span.extracting(b.fold)
        // What both begin and end with costs nothing.
        var same = 0
        let shorter = min(x.count, y.count)
        while same < shorter, x[same] == y[same], FoldCosts.isParted(x[same]) { same &+= 1 }
        x = x.extracting(same..<x.count)
        y = y.extracting(same..<y.count)
        while let last = x.indices.last, let other = y.indices.last, x[last] == y[other], FoldCosts.isParted(x[last]) {
            x = x.extracting(0..<last)
            y = y.extracting(0..<other)
        }
        let columns = y.count
        var rows = self.rows.mutableSpan
        var before = 0
        var current = Self.width
        var twoBefore = 2 &* Self.width
        rows[0] = 0
        for j in 0..<min(columns, band) { rows[j &+ 1] = rows[j] &+ Int32(costs[FoldCosts.alone(y[j])]) }
        if band < columns { rows[band &+ 1] = far }
        var last: UInt8 = 0
        var leastBefore = Int32(0)
        for i in 0..<x.count {
            let letter = x[i]
            let alone = Int32(costs[FoldCosts.alone(letter)])
            let row = FoldCosts.row(letter)
            let low = max(0, i &- band)
            let high = min(columns, i &+ 1 &+ band)
            var left = low == 0 ? rows[before] &+ alone : far
            rows[current &+ low] = left
            var least = left
            var diagonal = rows[before &+ low]
            var beforeOther: UInt8 = low > 0 ? y[low &- 1] : 0
            var j = low
            while j < high {
                let other = y[j]
                let above = rows[before &+ j &+ 1]
                var cost = diagonal &+ Int32(costs[row &+ FoldCosts.column(other)])
                cost = min(cost, above &+ alone)
                cost = min(cost, left &+ Int32(costs[FoldCosts.alone(other)]))
                if letter == beforeOther && other == last && letter != other && i > 0 && j > 0 {
                    cost = min(cost, rows[twoBefore &+ j &- 1] &+ FoldCosts.exchange)
                }
                rows[current &+ j &+ 1] = cost
                least = min(least, cost)
                diagonal = above
                left = cost
                beforeOther = other
                j &+= 1
            }
            if high < columns { rows[current &+ high &+ 1] = far }
            // An exchange of letters steps over a row.
            if least > limit && leastBefore &+ FoldCosts.exchange > limit { return Int(least) }
            leastBefore = least
            last = letter
            (twoBefore, before, current) = (before, current, twoBefore)
        }
        return Int(rows[before &+ columns])
    }
}
