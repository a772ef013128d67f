import ExportControl
import Foundation

/// How well words name a parameter: the vocabulary's terms, word by word.
struct ParameterNames: Sendable {
    private struct Term: Sendable {
        /// In the order of the term, so that sums come out the same at every start.
        let words: [(word: Int32, weight: Float)]
        let whole: Float
        /// The first word, which mostly says what is measured.
        let head: Int32
        /// Less than 1 for a name that data sheets use for many things.
        var trust: Float = 1
    }

    let traits: [ParameterTraits]
    private var terms: [[Term]] = []
    /// The unit that a term writes in parentheses for a plain number, such as `µA/lm`.
    private var looseUnits: [Set<String>] = []
    /// The same where it is a unit that can be counted in, such as `A/µs`.
    private var countedIn: [[ExportControl.Unit]] = []
    /// By parameter: the words of its names that say what is stated.
    private(set) var heads: [Set<Int32>] = []
    /// What each term measures, of properties that exclude each other, such as width and thickness.
    private(set) var measures: [[PropertyWords.Properties]] = []
    /// By word; nil for a word that no parameter of the vocabulary has.
    private var rarity: [Float?] = []
    /// By word: the parameters that have it in a name.
    private(set) var parameters: [[Int32]] = []
    /// All parameters, by their numbers.
    let ids: [Vocabulary.ParameterID]
    /// By parameter: whether it is an end of something that has a parameter for the other end too.
    let isOneOfTwoEnds: [Bool]
    let sizes: SizeParameters

    init(
        vocabulary: Vocabulary, _ cut: CutVocabulary, _ trade: TradeWords, _ table: inout WordTable
    ) {
        ids = vocabulary.parameterNumbers
        traits = ids.map { ParameterTraits($0, vocabulary, trade.seldomFacts) }
        let byThing = Dictionary(grouping: traits.filter { $0.spanned != nil }, by: \.spanned)
        isOneOfTwoEnds = traits.map { trait in
            guard let spanned = trait.spanned else { return false }
            return byThing[spanned]?.contains { $0.end != trait.end } == true
        }
        sizes = SizeParameters(vocabulary)
        let sheetNames = trade.sheetNames
        var all: [[[Int32]]] = []
        all.reserveCapacity(vocabulary.parameters.count)
        var ofSheets: [[[Int32]]] = []
        for (number, (parameter, names)) in zip(ids, zip(vocabulary.parameters, cut.parameters)) {
            var units: Set<String> = []
            var counted: [ExportControl.Unit] = []
            var lists: [[Int32]] = []
            for name in names {
                if !name.aside.isEmpty { units.insert(ParameterNames.unitForm(name.aside)) }
                if let unit = ParameterNames.unit(in: name.text), !counted.contains(unit) { counted.append(unit) }
                let words = ParameterNames.withoutOthers(name, &table)
                if !words.isEmpty, !lists.contains(words) { lists.append(words) }
            }
            let id = CutName(CutVocabulary.words(of: parameter.naming.id), &table).plainWords
            if !id.isEmpty, !lists.contains(id) { lists.append(id) }
            all.append(lists)
            looseUnits.append(units)
            countedIn.append(counted)
            let sheet = sheetNames.names[number] ?? []
            measures.append(
                (names.map { PropertyWords.properties(in: $0.text) } + sheet.map(PropertyWords.properties)).filter {
                    $0 != 0
                })
            let said = (names.map(\.text) + sheet).flatMap(NameHead.words)
            heads.append(Set(said.compactMap { table.known(Stem.of($0)) }))
            ofSheets.append(sheet.map { table.searchWords(table.cut($0)) }.filter { !$0.isEmpty })
        }
        var counts = [Int](repeating: 0, count: table.count)
        parameters = Array(repeating: [], count: table.count)
        for (number, (lists, sheet)) in zip(all, ofSheets).enumerated() {
            for word in lists.joined() where parameters[Int(word)].last != Int32(number) {
                parameters[Int(word)].append(Int32(number))
                counts[Int(word)] += 1
            }
            for word in sheet.joined() where parameters[Int(word)].last != Int32(number) {
                parameters[Int(word)].append(Int32(number))
            }
        }
        let count = Float(vocabulary.parameters.count)
        let rarity = counts.map { $0 == 0 ? nil : log(1 + count / Float($0)) / 6 }
        self.rarity = rarity
        func term(_ words: [Int32], trust: Float) -> Term {
            let weights = IdentificationIndex.once(words).map { (word: $0, weight: rarity[Int($0)] ?? 1) }
            return Term(words: weights, whole: weights.reduce(0) { $0 + $1.weight }, head: words[0], trust: trust)
        }
        terms = zip(all, ofSheets).map { lists, sheet in
            lists.map { term($0, trust: 1) } + sheet.map { term($0, trust: 0.85) }
        }
    }

    /// The parameters that have a word in one of their names.
    func parameters(with word: Int32) -> [Vocabulary.ParameterID] {
        Int(word) < parameters.count ? parameters[Int(word)].map { ids[Int($0)] } : []
    }

    /// The words of a name without what it sets aside: *animals other than rodents* are no rodents.
    private static func withoutOthers(_ name: CutName, _ table: inout WordTable) -> [Int32] {
        let bytes = Array(name.text.utf8)
        for mark in others where bytes.holds(mark.utf8) {
            guard let found = name.text.range(of: mark) else { continue }
            let rest = name.text[found.upperBound...].drop { $0 != " " }
            return CutName(name.text[..<found.lowerBound] + " " + rest, &table).plainWords
        }
        return name.plainWords
    }

    private static let others = [" other than ", " except ", " not being "]

    /// A unit without spaces and parentheses.
    static func unitForm(_ text: String) -> String {
        String(text.filter { !" ()（）".contains($0) }).replacingOccurrences(of: "μ", with: "µ").lowercased()
    }

    /// The unit at the end of a term: `slew (rad/s2)`, `rate of rise, in A/us`.
    private static func unit(in term: String) -> ExportControl.Unit? {
        var parts: [Substring] = []
        let bytes = Array(term.utf8)
        let hasOpening = bytes.contains(UInt8(ascii: "("))
        if let last = bytes.last, hasOpening || last >= 0x80 && bytes.holds("（".utf8),
            let open = term.lastIndex(where: { "(（".contains($0) })
        {
            parts = term[term.index(after: open)...].split(whereSeparator: { ")）、，,".contains($0) })
        }
        if bytes.holds(" in ".utf8), let mark = term.range(of: " in ", options: .backwards) {
            parts += term[mark.upperBound...].split(whereSeparator: { ",(（".contains($0) }).prefix(1)
        }
        for part in parts {
            let text = String(part.prefix { !"（(".contains($0) }).replacingOccurrences(
                of: " per square root Hz", with: "/√Hz"
            )
            .replacingOccurrences(of: " per ", with: "/").components(separatedBy: " at ")[0]
            .trimmingCharacters(in: .whitespaces)
            guard text.contains("/") || text.contains("·") || text == "WT" || UnitWords.isProduct(text),
                let unit = ExportControl.Unit.known(UnitWords.symbols[text] ?? text),
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
        let known = measures[parameter.number]
        if PropertyWords.isShareOfAnother(given, known.reduce(0, |)) { return true }
        // *Positioning uncertainty* among its names says nothing of a repeatability.
        let rivals = known.filter { PropertyWords.areOfOneGroup($0, given) }
        return !rivals.isEmpty && rivals.allSatisfy { PropertyWords.exclude($0, given) }
    }

    /// Whether two parameters are the highest and the lowest of one thing, so that a range is of both.
    func areEnds(_ one: Vocabulary.ParameterID, _ other: Vocabulary.ParameterID) -> Bool {
        guard let spanned = traits[one.number].spanned else { return false }
        return traits[one.number].end != traits[other.number].end && traits[other.number].spanned == spanned
    }

    /// Whether a parameter counts in a unit of its own, such as rad/s², and a figure is a share or a number in letters.
    func countsOther(than figure: Figure, _ parameter: Vocabulary.ParameterID) -> Bool {
        !countedIn[parameter.number].isEmpty && (figure.unit == "%" || figure.written.allSatisfy(\.isLetter))
    }

    func takesUnit(_ unit: String, _ parameter: Vocabulary.ParameterID) -> Bool {
        looseUnits[parameter.number].contains(ParameterNames.unitForm(unit))
    }

    /// What says of what a figure is, made ready for comparing it with many parameters.
    private enum FigureWords {
        case name([Int32], whole: Float)
        /// The words, and by word how near it stands.
        case around([Int32], nearness: [Float])
    }

    /// 0 to 1, by parameter: how well a figure's name, or the words around it, name it.
    func likeness(of figure: Figure, _ table: WordTable) -> [Float] {
        guard let name = figure.name else { return likeness(around(figure, table)) }
        var found = likeness(named(name, table))
        for other in figure.otherNames {
            for (number, one) in likeness(named(other, table)).enumerated() { found[number] = max(found[number], one) }
        }
        return found
    }

    private func likeness(_ words: FigureWords) -> [Float] {
        var found = [Float](repeating: 0, count: terms.count)
        let numbers: [Int32]
        switch words {
        case .name(let words, _), .around(let words, _): numbers = words
        }
        var isDone = [Bool](repeating: false, count: terms.count)
        for word in numbers where Int(word) < parameters.count {
            for parameter in parameters[Int(word)] where !isDone[Int(parameter)] {
                isDone[Int(parameter)] = true
                found[Int(parameter)] = likeness(Int(parameter), words)
            }
        }
        return found
    }

    private func likeness(_ parameter: Int, _ figure: FigureWords) -> Float {
        switch figure {
        case .name(let words, let whole): likeness(parameter, name: words, whole: whole)
        case .around(_, let nearness): likeness(parameter, nearness)
        }
    }

    private func named(_ name: String, _ table: WordTable) -> FigureWords {
        let words = IdentificationIndex.once(
            IdentificationIndex.searchWords(TextTokens(name).tokens).map(\.text))
        let known = words.map { table.known($0) }
        let whole = known.reduce(Float(0)) { sum, word in
            sum + (word.flatMap { Int($0) < rarity.count ? rarity[Int($0)] : nil } ?? 0.8)
        }
        return .name(known.compactMap { $0 }, whole: whole)
    }

    private func around(_ figure: Figure, _ table: WordTable) -> FigureWords {
        var words: [Int32] = []
        var nearness = [Float](repeating: 0, count: parameters.count)
        func add(_ word: String, _ near: Float) {
            guard let word = table.known(word), Int(word) < nearness.count else { return }
            words.append(word)
            nearness[Int(word)] = max(nearness[Int(word)], near)
        }
        for (place, word) in figure.before.enumerated() { add(word, 1 / (1 + 0.12 * Float(place))) }
        for (place, word) in figure.after.enumerated() { add(word, 0.95 / (1 + 0.2 * Float(place))) }
        return .around(words, nearness: nearness)
    }

    private func likeness(_ parameter: Int, _ nearness: [Float]) -> Float {
        var best: Float = 0
        for term in terms[parameter] {
            var found: Float = 0
            for (word, weight) in term.words { found += weight * nearness[Int(word)] }
            guard found > 0 else { continue }
            best = max(best, term.trust * (0.65 * found / term.whole + 0.35 * min(1, found / 1.2)))
        }
        return best
    }

    private func likeness(_ parameter: Int, name given: [Int32], whole: Float) -> Float {
        guard whole > 0 else { return 0 }
        var best: Float = 0
        for term in terms[parameter] {
            var found: Float = 0
            for (word, weight) in term.words where given.contains(word) { found += weight }
            guard found > 0 else { continue }
            let head: Float = given.contains(term.head) ? 0.1 : 0
            best = max(best, min(1, 0.55 * min(1, found / whole) + 0.35 * found / term.whole + head))
        }
        return best
    }

    /// 0 to 1: which share of a parameter's name stands in a text.
    ///
    /// - Parameter text: By word, whether it stands there.
    func share(of parameter: Vocabulary.ParameterID, in text: [Bool]) -> Float {
        var best: Float = 0
        for term in terms[parameter.number] {
            var found: Float = 0
            for (word, weight) in term.words where text[Int(word)] { found += weight }
            best = max(best, found / term.whole)
        }
        return best
    }
}
