import ExportControl
import Foundation

/// How well words name a parameter: the vocabulary's terms, word by word.
struct ParameterNames: Sendable {
    private struct Term: Sendable {
        let words: [String: Float]
        let whole: Float
    }

    private var terms: [[Term]] = []
    /// The unit that a term writes in parentheses for a plain number, such as `µA/lm`.
    private var looseUnits: [Set<String>] = []
    private var rarity: [String: Float] = [:]

    init(vocabulary: Vocabulary) {
        var counts: [String: Int] = [:]
        var all: [[[String]]] = []
        for id in vocabulary.parameterNumbers {
            let naming = vocabulary[id].naming
            var units: Set<String> = []
            let texts = naming.terms.map(\.text) + [naming.id.replacingOccurrences(of: "-", with: " ")]
            var lists: [[String]] = []
            for text in texts {
                let plain = PhraseBook.withoutAside(text)
                if plain != text {
                    units.insert(ParameterNames.unitForm(String(text.dropFirst(plain.count))))
                }
                let words = IdentificationIndex.searchWords(TextTokens(plain).tokens).map(\.text)
                if !words.isEmpty, !lists.contains(words) { lists.append(words) }
            }
            for word in Set(lists.joined()) { counts[word, default: 0] += 1 }
            all.append(lists)
            looseUnits.append(units)
        }
        let count = Float(vocabulary.parameterNumbers.count)
        rarity = counts.mapValues { log(1 + count / Float($0)) / 6 }
        terms = all.map { lists in
            lists.map { words in
                var weights: [String: Float] = [:]
                for word in words { weights[word] = rarity[word] ?? 1 }
                return Term(words: weights, whole: weights.values.reduce(0, +))
            }
        }
    }

    /// A unit without spaces and parentheses.
    static func unitForm(_ text: String) -> String {
        String(text.filter { !" ()（）".contains($0) }).replacingOccurrences(of: "μ", with: "µ").lowercased()
    }

    func takesUnit(_ unit: String, _ parameter: Vocabulary.ParameterID) -> Bool {
        looseUnits[parameter.number].contains(ParameterNames.unitForm(unit))
    }

    /// 0 to 1: how well the words around a figure, nearest first, name a parameter.
    func likeness(_ parameter: Vocabulary.ParameterID, before: [String], after: [String]) -> Float {
        var nearness: [String: Float] = [:]
        for (place, word) in before.enumerated() { nearness[word] = max(nearness[word] ?? 0, 1 / (1 + 0.12 * Float(place))) }
        for (place, word) in after.enumerated() { nearness[word] = max(nearness[word] ?? 0, 0.95 / (1 + 0.2 * Float(place))) }
        var best: Float = 0
        for term in terms[parameter.number] {
            var found: Float = 0
            for (word, weight) in term.words { if let near = nearness[word] { found += weight * near } }
            guard found > 0 else { continue }
            best = max(best, 0.65 * found / term.whole + 0.35 * min(1, found / 1.2))
        }
        return best
    }

    /// 0 to 1: how well a name that somebody gave is that of a parameter.
    ///
    /// - Parameter isWhole: The words may say more than the name; only that all of the name is there counts.
    func likeness(_ parameter: Vocabulary.ParameterID, name: [String], isWhole: Bool = false) -> Float {
        let given = Set(name)
        let whole = given.reduce(Float(0)) { $0 + (rarity[$1] ?? 0.8) }
        guard whole > 0 else { return 0 }
        var best: Float = 0
        for term in terms[parameter.number] {
            var found: Float = 0
            for (word, weight) in term.words where given.contains(word) { found += weight }
            guard found > 0 else { continue }
            best = max(best, isWhole ? found / term.whole : 0.6 * min(1, found / whole) + 0.4 * found / term.whole)
        }
        return best
    }
}
