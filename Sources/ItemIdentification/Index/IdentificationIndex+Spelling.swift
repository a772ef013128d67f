/// The words of the index by first letter and length, to find the one that a misspelt word means.
struct SpellingIndex: Sendable {
    /// A word of five letters or more, with the number of entries that it stands in.
    private struct Known: Sendable {
        let letters: [UInt8]
        let count: Int32
    }

    /// By first letter, then by length.
    private var words: [[Known]] = []

    /// Longer words are looked for among those of this length.
    private static let longest = 32

    init() {}

    init(_ postings: WordPostings) {
        words = Array(repeating: [], count: 26 * (SpellingIndex.longest + 1))
        for (number, word) in postings.table.words.enumerated() where postings.entryCounts[number] > 0 {
            guard word.utf8.count >= 5, let first = word.utf8.first, (97...122).contains(first) else { continue }
            words[SpellingIndex.place(first, word.utf8.count)].append(
                Known(letters: Array(word.utf8), count: postings.entryCounts[number]))
        }
    }

    private static func place(_ first: UInt8, _ length: Int) -> Int {
        Int(first - 97) * (longest + 1) + min(length, longest)
    }

    /// The word one slip away that stands in most entries; of several that which comes first in the alphabet.
    func nearest(to letters: [UInt8]) -> String? {
        guard let first = letters.first, !words.isEmpty else { return nil }
        var best: Known?
        let longest = SpellingIndex.longest
        for length in min(letters.count - 1, longest)...min(letters.count + 1, longest) {
            for known in words[SpellingIndex.place(first, length)]
            where abs(known.letters.count - letters.count) <= 1 && known.count >= best?.count ?? 1 {
                if let best, known.count == best.count, !known.letters.lexicographicallyPrecedes(best.letters) {
                    continue
                }
                if SpellingIndex.isOneSlip(letters, known.letters) { best = known }
            }
        }
        return best.map { String(decoding: $0.letters, as: UTF8.self) }
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

extension IdentificationIndex {
    /// The same with long words that nobody knows as those which are one slip away: *acclerometer*.
    ///
    /// - Returns: The text, and the places of those words.
    func corrected(_ text: TextTokens) -> (text: TextTokens, places: [Int]) {
        var others: [Int: String] = [:]
        for (place, token) in text.tokens.enumerated() where token.kind == .word && words.table.known(token.text) == nil
        {
            let letters = Array(token.text.utf8)
            guard letters.count >= IdentificationIndex.leastLetters, letters.allSatisfy({ (97...122).contains($0) }),
                let near = spelling.nearest(to: letters)
            else { continue }
            others[place] = near
        }
        return (text.replacing(others), others.keys.sorted())
    }

    /// A shorter word is too easily another one.
    private static let leastLetters = 8

    /// Words of the index that a misspelt or run-together one most likely means; nil for none.
    func nearWord(to word: String) -> [String]? {
        let letters = Array(word.utf8)
        guard letters.count >= 5, letters.allSatisfy({ (97...122).contains($0) }) else { return nil }
        // Two words written as one.
        if letters.count >= 8 {
            for cut in 3..<letters.count - 2 {
                let first = Stem.of(String(decoding: letters[..<cut], as: UTF8.self))
                guard first.utf8.count > 2, words.holds(first) else { continue }
                let second = Stem.of(String(decoding: letters[cut...], as: UTF8.self))
                if second.utf8.count > 2, words.holds(second) { return [first, second] }
            }
        }
        return spelling.nearest(to: letters).map { [$0] }
    }
}
