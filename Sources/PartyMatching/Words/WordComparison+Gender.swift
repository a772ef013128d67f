extension WordComparison {
    /// `nil` unless the words differ in the ending that marks a woman's name.
    func gender(_ a: Word, _ aBytes: [UInt8], _ b: Word, _ bBytes: [UInt8]) -> WordLikeness? {
        let (long, longBytes, short, shortBytes) = a.count >= b.count ? (a, aBytes, b, bBytes) : (b, bBytes, a, aBytes)
        let last = longBytes[long.text.upperBound - 1]
        if long.count == short.count + 1 {
            guard last == UInt8(ascii: "a"),
                equal(short.text, shortBytes, long.start..<long.start + short.count, longBytes)
            else { return nil }
            let tail = Array(shortBytes[short.text].suffix(2))
            let family = tail == Array("ov".utf8) || tail == Array("ev".utf8) || tail == Array("in".utf8)
            return WordLikeness(
                similarity: family ? MatchWeights.familyGender : MatchWeights.otherGender, kind: .gender)
        }
        if isOtherGiven(long.text, longBytes, short.text, shortBytes)
            || isOtherGiven(short.text, shortBytes, long.text, longBytes)
        {
            return WordLikeness(similarity: MatchWeights.otherGender, kind: .gender)
        }
        guard long.count == short.count,
            equal(a.start..<a.text.upperBound - 1, aBytes, b.start..<b.text.upperBound - 1, bBytes)
        else { return nil }
        let ends = [last, shortBytes[short.text.upperBound - 1]].sorted()
        guard ends == [UInt8(ascii: "a"), UInt8(ascii: "o")] else { return nil }
        // `Lukashenko` is `Lukashenka` in Belarusian: one family name.
        let stem = longBytes[long.text].dropLast()
        if stem.count > 4, stem.suffix(3).elementsEqual("enk".utf8) { return nil }
        return WordLikeness(similarity: MatchWeights.otherGender, kind: .gender)
    }

    /// `Evgeniya` and `Evgeniy`, but not families in `-skaya`.
    private func isOtherGiven(_ woman: Range<Int>, _ womans: [UInt8], _ man: Range<Int>, _ mans: [UInt8]) -> Bool {
        for end in ["iya", "ia", "ya"] where womans[woman].suffix(end.utf8.count).elementsEqual(end.utf8) {
            let stem = womans[woman].dropLast(end.utf8.count)
            if stem.count < 4 || stem.last == UInt8(ascii: "a") { return false }
            let rest = mans[man].dropFirst(stem.count)
            return mans[man].starts(with: stem) && (1...2).contains(rest.count)
                && rest.allSatisfy { $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "y") || $0 == UInt8(ascii: "j") }
        }
        return false
    }
}
