/// Finds the word that somebody most likely meant.
package enum Suggestion {
    /// The nearest of the known words, or nil if none is near.
    ///
    /// A word counts as near within a third of its length in edits, or if one begins the other.
    static func nearest(to word: String, among known: some Sequence<String>) -> String? {
        let wanted = Array(fold(word))
        guard !wanted.isEmpty, wanted.count <= 80 else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in known {
            let letters = Array(fold(candidate))
            guard abs(letters.count - wanted.count) <= max(1, wanted.count / 3) else { continue }
            let distance = editDistance(wanted, letters)
            if distance <= max(1, wanted.count / 3), distance < best?.distance ?? Int.max {
                best = (candidate, distance)
            }
        }
        return best?.word
    }

    /// A clause to end an error with: "; did you mean `x`?", or nothing.
    package static func clause(for word: String, among known: some Sequence<String>) -> String {
        nearest(to: word, among: known).map { "; did you mean `\($0)`?" } ?? ""
    }

    private static func fold(_ word: String) -> String {
        String(word.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
    }

    /// Edits (insertions, deletions, replacements, exchanges of neighbours) between two words.
    static func editDistance(_ one: [Character], _ other: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for i in 0..<one.count {
            var row = [i + 1]
            row.reserveCapacity(other.count + 1)
            for j in 0..<other.count {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[other.count]
    }
}
