import ExportControl
import Foundation

/// How well words name a parameter: the vocabulary's terms, word by word.
struct ParameterNames: Sendable {
    private struct Term: Sendable {
        let words: [String: Float]
        let whole: Float
        /// The first word, which mostly says what is measured.
        let head: String
        /// Less than 1 for a name that data sheets use for many things.
        var trust: Float = 1
    }

    private var terms: [[Term]] = []
    /// The unit that a term writes in parentheses for a plain number, such as `µA/lm`.
    private var looseUnits: [Set<String>] = []
    /// The same where it is a unit that can be counted in, such as `A/µs`.
    private var countedIn: [[ExportControl.Unit]] = []
    /// What each term measures, of properties that exclude each other, such as width and thickness.
    private var measures: [[PropertyWords.Properties]] = []
    private var rarity: [String: Float] = [:]

    init(vocabulary: Vocabulary, sheetNames: SheetNames) {
        var counts: [String: Int] = [:]
        var all: [[[String]]] = []
        for id in vocabulary.parameterNumbers {
            let naming = vocabulary[id].naming
            var units: Set<String> = []
            var counted: [ExportControl.Unit] = []
            let texts = naming.terms.map(\.text) + [naming.id.replacingOccurrences(of: "-", with: " ")]
            var lists: [[String]] = []
            for text in texts {
                let plain = PhraseBook.withoutAside(text)
                if plain != text {
                    units.insert(ParameterNames.unitForm(String(text.dropFirst(plain.count))))
                }
                if let unit = ParameterNames.unit(in: text), !counted.contains(unit) { counted.append(unit) }
                let words = IdentificationIndex.searchWords(TextTokens(plain).tokens).map(\.text)
                if !words.isEmpty, !lists.contains(words) { lists.append(words) }
            }
            for word in Set(lists.joined()) { counts[word, default: 0] += 1 }
            all.append(lists)
            looseUnits.append(units)
            countedIn.append(counted)
            let known = naming.terms.map(\.text) + (sheetNames.names[id] ?? [])
            measures.append(known.map(PropertyWords.properties))
        }
        let count = Float(vocabulary.parameterNumbers.count)
        rarity = counts.mapValues { log(1 + count / Float($0)) / 6 }
        func term(_ words: [String], trust: Float) -> Term {
            var weights: [String: Float] = [:]
            for word in words { weights[word] = rarity[word] ?? 1 }
            return Term(words: weights, whole: weights.values.reduce(0, +), head: words[0], trust: trust)
        }
        terms = all.map { lists in lists.map { term($0, trust: 1) } }
        for (parameter, texts) in sheetNames.names {
            for text in texts {
                let words = IdentificationIndex.searchWords(TextTokens(text).tokens).map(\.text)
                if !words.isEmpty { terms[parameter.number].append(term(words, trust: 0.85)) }
            }
        }
    }

    /// A unit without spaces and parentheses.
    static func unitForm(_ text: String) -> String {
        String(text.filter { !" ()（）".contains($0) }).replacingOccurrences(of: "μ", with: "µ").lowercased()
    }

    /// The unit at the end of a term: `slew (rad/s2)`, `rate of rise, in A/us`.
    private static func unit(in term: String) -> ExportControl.Unit? {
        var parts: [Substring] = []
        if let open = term.lastIndex(where: { "(（".contains($0) }) {
            parts = term[term.index(after: open)...].split(whereSeparator: { ")）、，,".contains($0) })
        }
        if let mark = term.range(of: " in ", options: .backwards) {
            parts += term[mark.upperBound...].split(whereSeparator: { ",(（".contains($0) }).prefix(1)
        }
        for part in parts {
            let text = part.replacingOccurrences(of: " per square root Hz", with: "/√Hz")
                .trimmingCharacters(in: .whitespaces)
            guard text.contains("/") || text.contains("·") || text == "WT",
                let unit = try? ExportControl.Unit.parse(text),
                unit.dimension != .number
            else {
                continue
            }
            return unit
        }
        return nil
    }

    /// A figure as the plain number that a parameter counts in its own unit; nil where the units have nothing in common.
    func count(_ measured: Measured, of parameter: Vocabulary.ParameterID) -> Measured? {
        guard let unit = countedIn[parameter.number].first(where: { $0.dimension == measured.dimension }) else {
            return nil
        }
        return measured / Measured.exactly(unit.scale, dimension: unit.dimension, printed: unit.symbol)
    }

    /// Whether a figure is said to be of another property: a width is no thickness.
    func measuresAnother(_ parameter: Vocabulary.ParameterID, than given: PropertyWords.Properties) -> Bool {
        guard given != 0 else { return false }
        let known = measures[parameter.number].filter { $0 != 0 }
        return !known.isEmpty && known.allSatisfy { PropertyWords.exclude($0, given) }
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
            let words = Set(IdentificationIndex.searchWords(TextTokens(name).tokens).map(\.text))
            return .name(words, whole: words.reduce(Float(0)) { $0 + (rarity[$1] ?? 0.8) })
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
            best = max(best, term.trust * (0.65 * found / term.whole + 0.35 * min(1, found / 1.2)))
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
