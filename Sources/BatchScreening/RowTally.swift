import ExportControl

/// What one row adds to the summary of a batch; rows of one shape share it.
final class RowTally: Sendable {
    /// A rule or a question, with its words.
    struct Mention: Sendable, Hashable {
        let id: String
        let text: String
    }

    let risk: String
    let authorisation: String
    let isFinal: Bool
    let hasHits: Bool
    /// Rules that did something, each once.
    let reasons: [Mention]
    let questions: [Mention]
    let lists: [ScreeningRecord.List]

    convenience init(_ record: ScreeningRecord) {
        var texts = TallyTexts()
        self.init(record, &texts)
    }

    init(_ record: ScreeningRecord, _ texts: inout TallyTexts) {
        risk = record.risk
        authorisation = record.authorisation
        isFinal = record.final
        hasHits = record.parties.contains { !$0.hits.isEmpty }
        var seen: Set<Mention> = []
        reasons = texts.shared(
            record.reasons.filter { $0.effect != "note" }.map { Mention(id: $0.rule, text: $0.title) }
                .filter { seen.insert($0).inserted })
        questions = texts.shared(record.questions.map { Mention(id: $0.id, text: $0.ask) })
        lists = texts.shared(record.lists)
    }
}

/// What many tallies have in common, kept once.
struct TallyTexts {
    private var mentions: [[RowTally.Mention]: [RowTally.Mention]] = [:]
    private var lists: [[String]: [ScreeningRecord.List]] = [:]

    mutating func shared(_ found: [RowTally.Mention]) -> [RowTally.Mention] {
        if let known = mentions[found] { return known }
        mentions[found] = found
        return found
    }

    mutating func shared(_ found: [ScreeningRecord.List]) -> [ScreeningRecord.List] {
        let key = found.map { "\($0.id) \($0.edition) \($0.digest)" }
        if let known = lists[key] { return known }
        lists[key] = found
        return found
    }
}

/// Tallies that wait to be added to a summary, those of one shape together, in the order in which they first came.
struct TallyCounts {
    private var order: [RowTally] = []
    private var places: [ObjectIdentifier: Int] = [:]
    private var rows: [Int] = []
    /// More than this many are not left waiting.
    private static let most = 2_000

    mutating func add(_ tally: RowTally, to summary: inout BatchSummary) {
        if let place = places[ObjectIdentifier(tally)] {
            rows[place] += 1
            return
        }
        places[ObjectIdentifier(tally)] = order.count
        order.append(tally)
        rows.append(1)
        if order.count >= TallyCounts.most { settle(&summary) }
    }

    /// Adds all that waits.
    mutating func settle(_ summary: inout BatchSummary) {
        for (tally, rows) in zip(order, rows) { summary.add(tally, rows: rows) }
        self = TallyCounts()
    }
}
