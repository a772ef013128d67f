import ExportControl
import Foundation

/// How well words name a parameter: the vocabulary's terms, word by word.
struct ParameterNames: Sendable {
    private struct Term: Sendable {
        /// In the order of the term, so that sums come out the same at every start.
        let words: [(word: String, weight: Float)]
        let whole: Float
        /// The first word, which mostly says what is measured.
        let head: String
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
                let weights = IdentificationIndex.once(words).map { (word: $0, weight: rarity[$0] ?? 1) }
                return Term(words: weights, whole: weights.reduce(0) { $0 + $1.weight }, head: words[0])
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

    /// 0 to 1: how well a figure's name, or the words around it, name a parameter.
    func likeness(_ parameter: Vocabulary.ParameterID, _ figure: FigureWords) -> Float {
        switch figure {
        case .name(let words, let whole): likeness(parameter, name: words, whole: whole)
        case .around(let nearness): likeness(parameter, nearness)
        }
    }

    /// What says of what a figure is, made ready for comparing it with many parameters.
    enum FigureWords {
        case name(Set<String>, whole: Float)
        case around([String: Float])
    }

    func words(of figure: Figure) -> FigureWords {
        if let name = figure.name {
            let words = IdentificationIndex.once(
                IdentificationIndex.searchWords(TextTokens(name).tokens).map(\.text))
            return .name(Set(words), whole: words.reduce(Float(0)) { $0 + (rarity[$1] ?? 0.8) })
        }
        var nearness: [String: Float] = [:]
        for (place, word) in figure.before.enumerated() {
            nearness[word] = max(nearness[word] ?? 0, 1 / (1 + 0.12 * Float(place)))
        }
        for (place, word) in figure.after.enumerated() {
            nearness[word] = max(nearness[word] ?? 0, 0.95 / (1 + 0.2 * Float(place)))
        }
        return .around(nearness)
    }

    private func likeness(_ parameter: Vocabulary.ParameterID, _ nearness: [String: Float]) -> Float {
        guard !nearness.isEmpty else { return 0 }
        var best: Float = 0
        for term in terms[parameter.number] {
            var found: Float = 0
            for (word, weight) in term.words { if let near = nearness[word] { found += weight * near } }
            guard found > 0 else { continue }
            best = max(best, 0.65 * found / term.whole + 0.35 * min(1, found / 1.2))
        }
        return best
    }

    private func likeness(_ parameter: Vocabulary.ParameterID, name given: Set<String>, whole: Float) -> Float {
        guard whole > 0 else { return 0 }
        var best: Float = 0
        for term in terms[parameter.number] {
            var found: Float = 0
            for (word, weight) in term.words where given.contains(word) { found += weight }
            guard found > 0 else { continue }
            let head: Float = given.contains(term.head) ? 0.1 : 0
            best = max(best, min(1, 0.55 * min(1, found / whole) + 0.35 * found / term.whole + head))
        }
        return best
    }

    /// 0 to 1: which share of a parameter's name stands in a text.
    func share(of parameter: Vocabulary.ParameterID, in text: Set<String>) -> Float {
        var best: Float = 0
        for term in terms[parameter.number] {
            var found: Float = 0
            for (word, weight) in term.words where text.contains(word) { found += weight }
            best = max(best, found / term.whole)
        }
        return best
    }
}
