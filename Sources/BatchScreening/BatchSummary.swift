public import ExportControl

/// What a batch came to: counted while it runs, in memory that does not grow with the rows.
public struct BatchSummary: Codable, Sendable, Equatable {
    /// What one row adds.
    enum Outcome: Sendable {
        case broken
        case judged(ScreeningRecord)

        init(_ record: ScreeningRecord) { self = .judged(record) }
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

    mutating func add(_ outcome: Outcome) {
        rows += 1
        guard case .judged(let record) = outcome else {
            broken += 1
            return
        }
        risk[record.risk, default: 0] += 1
        authorisation[record.authorisation, default: 0] += 1
        if record.final { final += 1 }
        if record.parties.contains(where: { !$0.hits.isEmpty }) { hits += 1 }
        var seen: Set<String> = []
        for reason in record.reasons where reason.effect != "note" && seen.insert(reason.rule).inserted {
            BatchSummary.add(reason.rule, reason.title, isAlone: false, to: &reasons)
        }
        for question in record.questions {
            BatchSummary.add(question.id, question.ask, isAlone: record.questions.count == 1, to: &questions)
        }
        for list in record.lists where lists[list.id] == nil { lists[list.id] = list }
    }

    private static func add(_ id: String, _ text: String, isAlone: Bool, to counts: inout [String: Count]) {
        guard counts[id] != nil || counts.count < mostKeys else { return }
        counts[id, default: Count(id: id, text: text, rows: 0, alone: 0)].rows += 1
        if isAlone { counts[id]?.alone += 1 }
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
            ($1.alone, $1.rows, $0.id) < ($0.alone, $0.rows, $1.id)
        }
        return Array(sorted.prefix(most))
    }
}
