public import ExportControl
import RecordReading

/// Screens one row and writes its result. A pure function of the row: any number of threads may share it.
public struct RowJudge: Sendable {
    /// How results are written.
    public enum Format: String, Sendable, CaseIterable { case ndjson, csv }

    let inquiry: Inquiry
    let table: RequestTable?
    let format: Format
    let version: String
    let file: String
    let collectsUndetermined: Bool
    /// Results of rows that no rule tells apart; nil for the plain way.
    private let memo: ShapeMemo?

    /// - Parameters:
    ///   - table: How the rows of a table become requests; nil for other formats.
    ///   - version: Of the program, for the results.
    ///   - remembers: Whether rows that no rule tells apart are judged once; the bytes are the same.
    public init(
        inquiry: Inquiry, table: RequestTable?, format: Format, version: String, file: String,
        collectsUndetermined: Bool, remembers: Bool = true
    ) {
        let inquiry = remembers ? inquiry.remembering() : inquiry
        self.inquiry = inquiry
        self.table = table
        self.format = format
        self.version = version
        self.file = file
        self.collectsUndetermined = collectsUndetermined
        memo =
            remembers
            ? table.flatMap {
                ShapeMemo(
                    $0, inquiry, format: format, version: version, collectsUndetermined: collectsUndetermined)
            } : nil
    }

    /// What one row gives.
    struct Judgement: Sendable {
        /// The line of the output.
        var output: [UInt8]
        /// The line of the file of open rows; empty where the row is settled.
        var undetermined: [UInt8] = []
        let outcome: BatchSummary.Outcome
        /// The mark of what the party lists said.
        var comparisons: UInt64 = 0
    }

    /// - Parameters:
    ///   - previous: The earlier result of the row, and who says whether it still holds.
    func judge(_ row: BatchRow, previous: (row: PreviousRun.Row, keeper: ChangedRows)) -> Judgement {
        previous.keeper.kept(row, previous.row) { try request(of: row) } ?? judge(row)
    }

    /// The request of a row.
    private func request(of row: BatchRow) throws(DataProblems) -> Request {
        let draft: RequestDraft
        switch row.content {
        case .broken(let message): throw DataProblems([DataProblem(file: file, message: message)])
        case .text(let text): draft = try RequestDraft(text: text, file: file)
        case .record(let record):
            guard let table else {
                throw DataProblems([DataProblem(file: file, message: "there is no mapping for this row")])
            }
            draft = table.draft { record[$0] }
        }
        return try draft.request(library: inquiry.knowledge.library, atlas: inquiry.knowledge.atlas)
    }

    func judge(_ row: BatchRow) -> Judgement {
        let draft: RequestDraft
        var id = ""
        do {
            switch row.content {
            case .broken(let message): return failed(row, id, message)
            case .text(let text): draft = try RequestDraft(text: text, file: file)
            case .record(let record):
                guard let table else { return failed(row, id, "there is no mapping for this row") }
                if let known = memo?.judge(row, record) { return known }
                draft = table.draft { record[$0] }
                id = table.id { record[$0] }
            }
            id = draft.id ?? id
            let request = try draft.request(library: inquiry.knowledge.library, atlas: inquiry.knowledge.atlas)
            let answers = inquiry.parties == nil ? nil : try inquiry.comparisons(of: request)
            var judgement = judged(row, try inquiry.result(of: request, comparisons: answers))
            judgement.comparisons = answers?.mark ?? 0
            return judgement
        } catch {
            return failed(row, id, RowJudge.message(of: error, row))
        }
    }

    /// All that is wrong with a row; places within a request of several lines are kept.
    private static func message(of problems: DataProblems, _ row: BatchRow) -> String {
        problems.problems.map { problem in
            guard case .text = row.content, let line = problem.line else { return problem.message }
            let column = problem.column.map { ", column \($0)" } ?? ""
            return "\(problem.message) (line \(row.line + line - 1)\(column))"
        }.joined(separator: "; ")
    }

    private func judged(_ row: BatchRow, _ result: ScreeningResult) -> Judgement {
        let wording = Wording(vocabulary: inquiry.knowledge.vocabulary, language: inquiry.language)
        let record = ScreeningRecord(result, wording: wording, version: version)
        let outcome = BatchSummary.Outcome.judged(RowTally(record))
        var judgement: Judgement
        switch format {
        case .ndjson: judgement = Judgement(output: record.utf8 + [10], outcome: outcome)
        case .csv:
            judgement = Judgement(output: BatchTable.line(BatchTable.fields(record), row: row.number), outcome: outcome)
        }
        if collectsUndetermined, record.authorisation == "undetermined" {
            judgement.undetermined = RowJudge.line(
                OpenRow(
                    id: record.id, row: row.number, line: row.line, risk: record.risk, questions: record.questions))
        }
        return judgement
    }

    private func failed(_ row: BatchRow, _ id: String, _ message: String) -> Judgement {
        let failure = BatchFailure(id: id, row: row.number, line: row.line, error: message)
        return Judgement(
            output: format == .csv ? BatchTable.line(failure) : RowJudge.line(failure), outcome: .broken)
    }

    private static func line(_ value: some Encodable) -> [UInt8] { Array(StableJSON.line(value).utf8) + [10] }
}

/// The result of a row that could not be judged. Keys are a contract.
public struct BatchFailure: Codable, Sendable, Equatable {
    public let id: String
    public let row: Int
    public let line: Int
    public let error: String
}

/// A row whose licence question is open, with what to ask. Keys are a contract.
public struct OpenRow: Codable, Sendable, Equatable {
    public let id: String
    public let row: Int
    public let line: Int
    public let risk: String
    public let questions: [ScreeningRecord.Question]
}
