extension IdentificationIndex {
    /// Words of the index that a misspelt or run-together one most likely means; nil for none.
    func nearWord(to word: String) -> [String]? {
        let letters = Array(word.utf8)
        guard letters.count >= 5, letters.allSatisfy({ (97...122).contains($0) }) else { return nil }
        // Two words written as one.
        for cut in 3..<max(3, letters.count - 2) {
            let first = Stem.of(String(decoding: letters[..<cut], as: UTF8.self))
            let second = Stem.of(String(decoding: letters[cut...], as: UTF8.self))
            if entryCount[first] != nil, entryCount[second] != nil, first.utf8.count > 2, second.utf8.count > 2,
                letters.count >= 8
            {
                return [first, second]
            }
        }
        var best: (word: String, count: Int)?
        for (known, count) in entryCount {
            let other = known.utf8
            guard other.first == letters.first, abs(other.count - letters.count) <= 1, other.count >= 5 else {
                continue
            }
            // Of words that stand in as many entries that which comes first in the alphabet.
            guard count > best?.count ?? 0 || count == best?.count && known < best?.word ?? known else { continue }
            if IdentificationIndex.isOneSlip(letters, Array(other)) { best = (known, count) }
        }
        return best.map { [$0.word] }
    }

    /// Whether one letter more, less, other or two exchanged make the one the other.
    static func isOneSlip(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        var start = 0
        while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
        var end = 0
        while end < min(one.count, other.count) - start, one[one.count - 1 - end] == other[other.count - 1 - end] {
            end += 1
        }
        let left = one.count - start - end
        let right = other.count - start - end
        if left <= 1, right <= 1 { return true }
        return left == 2 && right == 2 && one[start] == other[start + 1] && one[start + 1] == other[start]
    }
}
