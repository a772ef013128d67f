extension WordComparison {
    /// `nil` unless the words differ in the ending that marks a woman's name.
    func gender(_ a: Word, _ aBytes: RawSpan, _ b: Word, _ bBytes: RawSpan) -> WordLikeness? {
        let isFirst = a.count >= b.count
        let (long, short) = isFirst ? (a, b) : (b, a)
        let longBytes = isFirst ? aBytes : bBytes
        let shortBytes = isFirst ? bBytes : aBytes
        let last = longBytes.byte(long.text.upperBound - 1)
        if long.count == short.count + 1 {
            guard last == UInt8(ascii: "a"),
                equal(short.text, shortBytes, long.start..<long.start + short.count, longBytes)
            else { return nil }
            let family =
                shortBytes.holds("ov", endOf: short.text) || shortBytes.holds("ev", endOf: short.text)
                || shortBytes.holds("in", endOf: short.text)
            return WordLikeness(
                similarity: family ? MatchWeights.familyGender : MatchWeights.otherGender, kind: .gender)
        }
        if isOtherGiven(long.text, longBytes, short.text, shortBytes)
            || isOtherGiven(short.text, shortBytes, long.text, longBytes)
        {
            return WordLikeness(similarity: MatchWeights.otherGender, kind: .gender)
        }
        guard long.count == short.count else { return nil }
        let ends = (last, shortBytes.byte(short.text.upperBound - 1))
        guard ends == (UInt8(ascii: "a"), UInt8(ascii: "o")) || ends == (UInt8(ascii: "o"), UInt8(ascii: "a")),
            equal(a.start..<a.text.upperBound - 1, aBytes, b.start..<b.text.upperBound - 1, bBytes)
        else { return nil }
        // `Lukashenko` is `Lukashenka` in Belarusian: one family name.
        let stem = long.start..<long.text.upperBound - 1
        if stem.count > 4, longBytes.holds("enk", endOf: stem) { return nil }
        return WordLikeness(similarity: MatchWeights.otherGender, kind: .gender)
    }

    /// `Evgeniya` and `Evgeniy`, but not families in `-skaya`.
    private func isOtherGiven(_ woman: Range<Int>, _ womans: RawSpan, _ man: Range<Int>, _ mans: RawSpan) -> Bool {
        let ends: [StaticString] = ["iya", "ia", "ya"]
        for end in ends where womans.holds(end, endOf: woman) {
            let stem = woman.dropLast(end.utf8CodeUnitCount)
            if stem.count < 4 || womans.byte(stem.upperBound - 1) == UInt8(ascii: "a") { return false }
            let rest = man.dropFirst(stem.count)
            return (1...2).contains(rest.count) && equal(stem, womans, man.dropLast(rest.count), mans)
                && rest.allSatisfy {
                    let letter = mans.byte($0)
                    return letter == UInt8(ascii: "i") || letter == UInt8(ascii: "y") || letter == UInt8(ascii: "j")
                }
        }
        return false
    }
}
