import Dispatch
public import ExportControl
import Foundation
import RecordReading
import Synchronization

/// Screens all rows of a batch: rounds of rows are read, judged by several threads and written in the order of the input.
///
/// The bytes of the output do not depend on the number of threads, nor on whether the run was stopped and resumed.
public struct BatchRun {
    /// Rows that are in memory at once, and bytes of them.
    static let roundRows = 256
    static let roundBytes = 16 << 20
    /// Rows that a thread takes at a time.
    private static let share = 4

    public let judge: RowJudge
    /// Threads that judge.
    public let jobs: Int
    public let output: String
    /// Where rows with an open licence question go; nil for nowhere.
    public let undetermined: String?
    /// Digest of all that decides the answers beside the rows.
    private let conditions: String
    private let today: CalendarDate

    /// - Parameter settings: Texts that decide the answers and are not of the lists: packs, day, mapping, formats.
    public init(
        judge: RowJudge, jobs: Int, output: String, undetermined: String?, settings: [String]
    ) {
        self.judge = judge
        self.jobs = max(1, jobs)
        self.output = output
        self.undetermined = undetermined
        let inquiry = judge.inquiry
        var parts = settings + [judge.version, judge.format.rawValue, inquiry.language.rawValue]
        parts += inquiry.named + [inquiry.date?.description ?? "", undetermined == nil ? "" : "open"]
        parts += inquiry.knowledge.library.lists.map { "\($0.id) \($0.digest)" }
        parts += inquiry.knowledge.packs.values.map { "\($0.id) \($0.digest)" }.sorted()
        parts += (inquiry.parties?.lists ?? []).map { "\($0.id) \($0.digest)" }
        parts += (inquiry.parties?.decisions ?? []).map { "\($0)" }
        conditions = Digest(of: Array(parts.joined(separator: "\u{0}").utf8)).hexadecimal
        today = inquiry.today
    }

    /// The day that an unfinished run took for today; nil where there is none to resume.
    public static func dayOfUnfinished(output: String) throws(BatchProblem) -> CalendarDate? {
        try BatchJournal.read(BatchJournal.path(of: output)).flatMap { CalendarDate($0.today) }
    }

    /// Runs to the end of the input and gives the outputs their names.
    ///
    /// - Parameters:
    ///   - resumes: Whether to go on where an earlier run stopped, if there is one.
    ///   - progress: Called after each round with the rows so far; false stops the run as a kill would.
    /// - Throws: ``BatchProblem``, or a `ReadingProblem` that ends the reading; what was done can be resumed.
    public func run(
        _ reader: BatchReader, resumes: Bool = false, progress: (BatchSummary) -> Bool = { _ in true }
    ) throws -> BatchSummary {
        let journalPath = BatchJournal.path(of: output)
        let keepsJournal = output != PartFile.standardOutput
        let begun = resumes && keepsJournal ? try BatchJournal.read(journalPath) : nil
        if let begun, begun.conditions != conditions {
            throw BatchProblem(
                .resume,
                "\(output).part was begun with other lists, options or another program; start anew without --resume")
        }
        let paths = [output] + (undetermined.map { [$0] } ?? [])
        // Until the new run has written something, an old journal must not speak for its files.
        if begun == nil, keepsJournal { try? FileManager.default.removeItem(atPath: journalPath) }
        let files = try paths.enumerated().map { try PartFile($0.element, keeping: begun?.sizes[$0.offset]) }
        var journal =
            begun
            ?? BatchJournal(conditions: conditions, today: today.description, sizes: files.map { _ in 0 })
        var chain = try skip(journal, in: reader)
        if begun == nil, judge.format == .csv { try files[0].append(BatchTable.header) }
        let clock = ContinuousClock()
        var lastKept: ContinuousClock.Instant?
        while let rows = try round(reader) {
            for judgement in judged(rows) {
                try files[0].append(judgement.output)
                if files.count > 1 { try files[1].append(judgement.undetermined) }
                journal.summary.add(judgement.outcome)
            }
            for row in rows { chain.add(row) }
            journal.rows += rows.count
            if keepsJournal, lastKept.map({ clock.now - $0 > .seconds(1) }) ?? true {
                for file in files { try file.flush(toDisk: true) }
                journal.chain = chain.text
                journal.sizes = files.map(\.size)
                try journal.write(to: journalPath)
                lastKept = clock.now
            }
            guard progress(journal.summary) else { return journal.summary }
        }
        for file in files.reversed() { try file.finish() }
        if keepsJournal { try? FileManager.default.removeItem(atPath: journalPath) }
        return journal.summary
    }

    /// Passes over the rows that are done, and makes sure that they are the same.
    private func skip(_ journal: BatchJournal, in reader: BatchReader) throws -> RowChain {
        var chain = RowChain()
        var left = journal.rows
        while left > 0, let row = try reader.next() {
            chain.add(row)
            left -= 1
        }
        guard left == 0, chain.text == journal.chain else {
            throw BatchProblem(
                .resume, "the input is not the one that \(output).part was begun with; start anew without --resume")
        }
        return chain
    }

    private func round(_ reader: BatchReader) throws -> [BatchRow]? {
        var rows: [BatchRow] = []
        var size = 0
        while rows.count < BatchRun.roundRows * jobs, size < BatchRun.roundBytes, let row = try reader.next() {
            rows.append(row)
            size += row.size
        }
        return rows.isEmpty ? nil : rows
    }

    /// Judges the rows of a round on all threads; the results stand in the order of the rows.
    private func judged(_ rows: [BatchRow]) -> [RowJudge.Judgement] {
        guard jobs > 1 else { return rows.map(judge.judge) }
        let judge = judge
        let next = Atomic<Int>(0)
        let done = Mutex<[(first: Int, judgements: [RowJudge.Judgement])]>([])
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
            while true {
                let first = next.wrappingAdd(BatchRun.share, ordering: .relaxed).oldValue
                guard first < rows.count else { return }
                let judgements = rows[first..<min(first + BatchRun.share, rows.count)].map(judge.judge)
                done.withLock { $0.append((first, judgements)) }
            }
        }
        return done.withLock { $0.sorted { $0.first < $1.first }.flatMap(\.judgements) }
    }
}
