public import ExportControl

/// What a batch came to: counted while it runs, in memory that does not grow with the rows.
public struct BatchSummary: Codable, Sendable, Equatable {
    /// What one row adds.
    enum Outcome: Sendable {
        case broken
        case judged(RowTally)
        /// The earlier result of the row holds; it is counted already.
        case kept([ScreeningRecord.List])

        var isKept: Bool { if case .kept = self { true } else { false } }
    }

    /// A rule or question with how many rows it stands in.
    public struct Count: Codable, Sendable, Equatable {
        public let id: String
        public let text: String
        public var rows: Int
        /// Of a question: the rows in which it is the only one.
        public var alone: Int
    }

    public private(set) var rows = 0
    public private(set) var broken = 0
    public private(set) var risk: [String: Int] = [:]
    public private(set) var authorisation: [String: Int] = [:]
    public private(set) var final = 0
    public private(set) var hits = 0
    private var reasons: [String: Count] = [:]
    private var questions: [String: Count] = [:]
    private var lists: [String: ScreeningRecord.List] = [:]

    /// Rules and questions are of the lists and packs; a row cannot make new ones without end.
    private static let mostKeys = 5_000

    public init() {}

    /// Counts a row; what it came to waits with those of its shape.
    mutating func add(_ outcome: Outcome, _ waiting: inout TallyCounts) {
        rows += 1
        switch outcome {
        case .broken: broken += 1
        case .judged(let tally): waiting.add(tally, to: &self)
        case .kept(let lists): add(lists)
        }
    }

    private mutating func add(_ found: [ScreeningRecord.List]) {
        for list in found where lists[list.id] == nil { lists[list.id] = list }
    }

    /// What an earlier run came to, to which rows are added that are screened anew, and from which their earlier results are taken.
    var asBase: BatchSummary {
        var base = self
        base.rows = 0
        base.broken = 0
        base.lists = [:]
        return base
    }

    /// Takes away what the earlier result of a row added.
    mutating func remove(_ tally: RowTally) {
        risk = BatchSummary.less(risk, tally.risk)
        authorisation = BatchSummary.less(authorisation, tally.authorisation)
        if tally.isFinal { final -= 1 }
        if tally.hasHits { hits -= 1 }
        for reason in tally.reasons { BatchSummary.add(reason, -1, isAlone: false, to: &reasons) }
        for question in tally.questions {
            BatchSummary.add(question, -1, isAlone: tally.questions.count == 1, to: &questions)
        }
    }

    private static func less(_ counts: [String: Int], _ key: String) -> [String: Int] {
        var counts = counts
        let left = counts[key, default: 0] - 1
        counts[key] = left == 0 ? nil : left
        return counts
    }

    /// Adds what so many rows came to that were counted before.
    mutating func add(_ tally: RowTally, rows count: Int) {
        risk[tally.risk, default: 0] += count
        authorisation[tally.authorisation, default: 0] += count
        if tally.isFinal { final += count }
        if tally.hasHits { hits += count }
        for reason in tally.reasons { BatchSummary.add(reason, count, isAlone: false, to: &reasons) }
        for question in tally.questions {
            BatchSummary.add(question, count, isAlone: tally.questions.count == 1, to: &questions)
        }
        add(tally.lists)
    }

    private static func add(_ mention: RowTally.Mention, _ count: Int, isAlone: Bool, to counts: inout [String: Count])
    {
        // One rule speaks of many entries or tiers: each stands by itself, so that no row lends another its words.
        let key = "\(mention.id) \(mention.text)"
        guard counts[key] != nil || counts.count < mostKeys else { return }
        counts[key, default: Count(id: mention.id, text: mention.text, rows: 0, alone: 0)].rows += count
        if isAlone { counts[key]?.alone += count }
        if counts[key]?.rows == 0 { counts[key] = nil }
    }

    /// The worst level of any row; nil where none could be judged.
    public var worst: Risk? { Risk.allCases.last { risk[$0.rawValue, default: 0] > 0 } }

    /// The rules that stand in most rows.
    public func topReasons(_ most: Int = 10) -> [Count] { BatchSummary.top(reasons, most) }

    /// The questions that stand in most rows; those that alone keep a row open first.
    public func topQuestions(_ most: Int = 10) -> [Count] { BatchSummary.top(questions, most) }

    /// The editions that the answers stand on.
    public var editions: [ScreeningRecord.List] { lists.values.sorted { $0.id < $1.id } }

    private static func top(_ counts: [String: Count], _ most: Int) -> [Count] {
        let sorted = counts.values.sorted {
            ($1.alone, $1.rows, $0.id, $0.text) < ($0.alone, $0.rows, $1.id, $1.text)
        }
        return Array(sorted.prefix(most))
    }
}
