public import ExportControl
import Foundation

/// Finds the entries that could apply to an item from a description in plain words, and judges each.
public struct ItemIdentifier: Sendable {
    private let known: Known
    var library: ListLibrary { known.library }
    var index: IdentificationIndex { known.index }
    var trade: TradeWords { known.trade }
    var names: ParameterNames { known.index.names }
    var headings: HeadingHints { known.headings }
    var wording: Wording { known.wording }
    var language: Language { known.wording.language }

    /// All that it goes by, in one place, so that it is cheap to hand on.
    private final class Known: Sendable {
        let library: ListLibrary
        let index: IdentificationIndex
        let trade: TradeWords
        let headings: HeadingHints
        let wording: Wording

        init(_ library: ListLibrary, _ trade: TradeWords, _ wording: Wording) throws(DataProblems) {
            self.library = library
            self.trade = trade
            self.wording = wording
            index = IdentificationIndex(library: library, trade: trade)
            let places = EntriesByNumber(index)
            if library.isWhole { try trade.check(places) }
            headings = HeadingHints(trade.headings, places)
        }
    }

    /// How many entries are judged; the answer shows fewer.
    static let mostJudged = 30
    /// A candidate must fit that well, or a third as well as the best.
    static let leastScore: Float = 0.16

    /// Whether what a description says nothing of is judged only once, for every description, and what cannot be shown is not judged; the
    /// plain twin judges all of it anew.
    let remembers: Bool

    /// - Parameter remembers: False to judge everything anew for each description: the same answers, slower.
    /// - Throws: What is wrong with the words of the trade or the customs headings.
    public init(
        library: ListLibrary, language: Language = .english, remembers: Bool = true
    ) throws(DataProblems) {
        self.remembers = remembers
        known = try Known(
            library, try TradeWords(folder: library.folder, vocabulary: library.vocabulary),
            Wording(vocabulary: library.vocabulary, language: language))
    }

    /// How many provisions it searches.
    public var provisionCount: Int { index.nodes.count }

    /// The candidates, best first.
    public func identify(_ item: ItemDescription, top: Int = 10) -> Identification {
        let words = read(item)
        var hits = index.search(words, most: ItemIdentifier.mostJudged * 3)
        if !item.lists.isEmpty {
            hits.removeAll { hit in
                let list = index.entries[hit.entry].list
                return !item.lists.contains(list.id) && !item.lists.contains(list.regime)
            }
        }
        hits = weighed(hits, words)
        if words.isKnowledge { hits = withKnowledge(hits, words) }
        let session = JudgingSession(words, index: index, library: library, remembers: remembers)
        let judged = judge(hits.prefix(ItemIdentifier.mostJudged), session)
        // Software and technology have no heading of their own.
        let code = words.isKnowledge ? nil : item.hsCode.flatMap { HSCode($0) }
        return answer(item, words, judged, code.map(headings.matched) ?? .init(), top: top)
    }

    /// The entries that the words point to, best first, before any is judged.
    public func entries(for item: ItemDescription, top: Int = 10) -> [Provision] {
        let words = read(item)
        var entries: [Provision] = []
        for hit in weighed(index.search(words, most: ItemIdentifier.mostJudged * 3), words) {
            let entry = index.entries[hit.entry].provision
            if !entries.contains(where: { $0.code == entry.code }) { entries.append(entry) }
            if entries.count == top { break }
        }
        return entries
    }

    private static let standardGravity = try? Measured(parsing: "9.80665 m/s2")
    /// What stands for the words where nobody said it.
    static let gravityWords = "standard gravity"

    /// Everything that was told, read together.
    func read(_ item: ItemDescription) -> ItemWords {
        var words = WordReader(index: index, trade: trade).words(item.words)
        for (name, value) in item.parameters { add(name, value, to: &words) }
        for (id, value) in item.answers { answer(id, value, to: &words) }
        if let cas = item.cas {
            if let number = CASNumber(cas) {
                words.isNumbered = words.substances.allSatisfy { $0.value == number }
                words.substances =
                    words.substances.filter { $0.value == number } + [.init(value: number, words: "CAS \(cas)")]
                words.isSubstance = true
            } else {
                words.notUnderstood.append("CAS \(cas)")
            }
        }
        words.isNamedAgent = words.kinds.contains { !$0.isAside && index.kinds.isNamedAgent($0.value) }
        words.namesToxin = words.kinds.contains { !$0.isAside && index.kinds.isToxin($0.value) }
        DesignFacts(vocabulary: library.vocabulary).add(to: &words)
        WorkedOutFigures(vocabulary: library.vocabulary).add(to: &words)
        if words.figures.contains(where: { $0.unit == FigureReader.growingUnit }),
            let length = library.vocabulary.parameter("measured-length"), let zero = try? Measured(parsing: "0 mm")
        {
            words.implied[length] = .init(value: zero, words: "L = 0")
        }
        if let written = item.hsCode, HSCode(written) == nil { words.notUnderstood.append("HS \(written)") }
        if let gravity = library.vocabulary.parameter("gravity-for-specific-weight"), words.implied[gravity] == nil,
            let value = ItemIdentifier.standardGravity
        {
            words.implied[gravity] = .init(value: value, words: ItemIdentifier.gravityWords)
        }
        for (number, figure) in words.figures.enumerated() {
            let likeness = names.likeness(of: figure, index.words.table)
            words.figures[number].head = ParameterNames.head(of: figure, naming: words.naming, index.words.table)
            words.likeness.append(likeness)
            guard figure.measured != nil else { continue }
            var best: Float = 0
            for parameter in names.ids
            where likeness[parameter.number] > best && FigureAssignment.value(of: figure, as: parameter, names) != nil {
                best = likeness[parameter.number]
            }
            if best > 0 { words.bestLikeness[number] = best }
        }
        return words
    }

    /// Goods before software and technology where the words speak of goods, and the other way round.
    private func weighed(_ hits: [IdentificationIndex.Hit], _ words: ItemWords) -> [IdentificationIndex.Hit] {
        hits.map { hit in
            var hit = hit
            let entry = index.entries[hit.entry]
            if entry.isKnowledge != words.isKnowledge { hit.score *= entry.isKnowledge ? 0.45 : 0.6 }
            if words.isKnowledge, entry.isKnowledge {
                let fits = entry.isSoftware ? words.isSoftware : words.isTechnology
                hit.score *= fits ? 1.2 : 0.5
            }
            if words.isEverydayThing { hit.score *= 0.4 }
            if ["att", "iaea"].contains(entry.list.regime) { hit.score *= 0.8 }
            return hit
        }.sorted { ($0.score, $1.entry) > ($1.score, $0.entry) }
    }

    /// Software and technology for the goods that the words lead to.
    private func withKnowledge(_ hits: [IdentificationIndex.Hit], _ words: ItemWords) -> [IdentificationIndex.Hit] {
        var best = hits
        let goods = hits.filter { !index.entries[$0.entry].isKnowledge }.prefix(6)
        guard let top = goods.first else { return hits }
        for (number, entry) in index.entries.enumerated() where entry.isKnowledge {
            guard entry.isSoftware ? words.isSoftware : words.isTechnology else { continue }
            var share: Float = 0
            for hit in goods {
                let target = index.entries[hit.entry].provision
                let refers = entry.references.contains { code in
                    target.code.isWithin(code) || target.dualUse?.isWithin(code) == true || code.isWithin(target.code)
                        || target.dualUse.map { code.isWithin($0) } == true
                }
                if refers { share = max(share, hit.score / top.score) }
            }
            guard share > 0 else { continue }
            if let place = best.firstIndex(where: { $0.entry == number }) {
                best[place].score += 0.9 * top.score * share
                best[place].share = max(best[place].share, top.share * 0.8)
            } else {
                best.append(
                    .init(
                        entry: number, score: 0.9 * top.score * share, share: top.share * 0.7, path: .none, own: .none))
            }
        }
        return best.sorted { ($0.score, $1.entry) > ($1.score, $0.entry) }
    }
}
