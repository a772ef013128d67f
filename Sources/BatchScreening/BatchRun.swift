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
    /// What the results stand on; kept beside the output.
    private let basis: BatchBasis?
    /// An earlier output whose results are kept where nothing can touch them.
    private let previous: PreviousRun?
    private let keeper: ChangedRows?
    /// How much of what the earlier output stands on is the same, in one line; nil without one.
    public let previousNote: String?

    /// - Parameters:
    ///   - settings: Texts that decide the answers and are not of the lists: packs, day, mapping, formats.
    ///   - previous: An earlier output, with its basis beside it; rows that no change since can touch keep their results.
    ///   - digest: The beginning of the digest that the basis of the earlier output must have.
    /// - Throws: What keeps the earlier output from being used.
    public init(
        judge: RowJudge, jobs: Int, output: String, undetermined: String?, settings: [String],
        previous: String? = nil, digest: String? = nil
    ) throws(BatchProblem) {
        self.judge = judge
        self.jobs = max(1, jobs)
        self.output = output
        self.undetermined = undetermined
        let inquiry = judge.inquiry
        var parts = settings + [judge.version, judge.format.rawValue, inquiry.language.rawValue]
        parts += inquiry.named + [inquiry.date?.description ?? ""]
        // Results as objects of JSON in a file can be built on.
        let basis =
            output != PartFile.standardOutput && judge.format == .ndjson
            ? BatchBasis(
                format: BatchBasis.currentFormat, settings: BatchRun.digest(parts), knowledge: KnowledgeBasis(inquiry))
            : nil
        self.basis = basis
        let earlier = try previous.map { output throws(BatchProblem) in try PreviousRun(output: output) }
        self.previous = earlier
        if let earlier, let digest, !earlier.basis.knowledge.digest.hasPrefix(digest.lowercased()) {
            throw BatchProblem(
                .previous,
                "\(earlier.output) stands on \(earlier.basis.knowledge.digest.prefix(16)), not on \(digest)")
        }
        (keeper, previousNote) = BatchRun.keeper(
            earlier, basis, inquiry, collectsUndetermined: undetermined != nil)
        parts.append(undetermined == nil ? "" : "open")
        parts.append(earlier.map { "\($0.basis.knowledge.digest) \($0.size)" } ?? "")
        parts += inquiry.knowledge.library.lists.map { "\($0.id) \($0.digest)" }
        parts += inquiry.knowledge.packs.values.map { "\($0.id) \($0.digest)" }.sorted()
        parts += (inquiry.parties?.lists ?? []).map { "\($0.id) \($0.digest)" }
        parts += (inquiry.parties?.decisions ?? []).map { "\($0)" }
        conditions = BatchRun.digest(parts)
        today = inquiry.today
    }

    private static func digest(_ parts: [String]) -> String {
        Digest(of: Array(parts.joined(separator: "\u{0}").utf8)).hexadecimal
    }

    /// The digest of all that the answers stand on beside the rows, by which a later run may name it.
    public var basisDigest: String? { basis?.knowledge.digest }

    /// Who keeps the results of an earlier run, and a line that says so; nobody where every row has to be screened anew.
    private static func keeper(
        _ previous: PreviousRun?, _ basis: BatchBasis?, _ inquiry: Inquiry, collectsUndetermined: Bool
    ) -> (ChangedRows?, String?) {
        guard let previous, let basis else { return (nil, nil) }
        if previous.basis.settings != basis.settings {
            return (nil, "the mapping, the options or the program have changed: every row is screened anew")
        }
        let change = BasisChange(from: previous.basis.knowledge, to: basis.knowledge, inquiry)
        return (ChangedRows(change, inquiry, collectsUndetermined: collectsUndetermined), change.description)
    }

    private var keepsBasis: Bool { basis != nil }

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
        var paths = [output] + (undetermined.map { [$0] } ?? [])
        if keepsBasis { paths.append(BatchBasis.path(of: output)) }
        // Until the new run has written something, an old journal must not speak for its files.
        if begun == nil, keepsJournal { try? FileManager.default.removeItem(atPath: journalPath) }
        let files = try paths.enumerated().map { try PartFile($0.element, keeping: begun?.sizes[$0.offset]) }
        var journal =
            begun
            ?? BatchJournal(
                conditions: conditions, today: today.description, sizes: files.map { _ in 0 },
                summary: keeper == nil ? BatchSummary() : previous?.summary.asBase ?? BatchSummary())
        var chain = try skip(journal, in: reader)
        if begun == nil, judge.format == .csv { try files[0].append(BatchTable.header) }
        if begun == nil, let basis { try files[files.count - 1].append(basis.line) }
        let clock = ContinuousClock()
        var lastKept: ContinuousClock.Instant?
        var waiting = TallyCounts()
        while let rows = try round(reader) {
            for (row, judgement) in zip(rows, judged(rows)) {
                try files[0].append(judgement.output)
                if undetermined != nil { try files[1].append(judgement.undetermined) }
                if keepsBasis {
                    try files[files.count - 1].append(BatchBasis.line(row.row, comparisons: judgement.comparisons))
                }
                if keeper != nil, let previous = row.previous, !judgement.outcome.isKept {
                    try remove(previous, from: &journal.summary)
                }
                journal.summary.add(judgement.outcome, &waiting)
                chain.add(row.row)
            }
            journal.rows += rows.count
            if keepsJournal, lastKept.map({ clock.now - $0 > .seconds(1) }) ?? true {
                for file in files { try file.flush(toDisk: true) }
                waiting.settle(&journal.summary)
                journal.chain = chain.text
                journal.sizes = files.map(\.size)
                try journal.write(to: journalPath)
                lastKept = clock.now
            }
            guard progress(journal.summary) else {
                waiting.settle(&journal.summary)
                return journal.summary
            }
        }
        waiting.settle(&journal.summary)
        // Rows of the earlier run that the input has no more.
        while keeper != nil, let row = previous?.next() { try remove(row, from: &journal.summary) }
        if keepsBasis {
            let end = BatchBasisEnd(size: files[0].size, summary: journal.summary)
            try files[files.count - 1].append(Array(StableJSON.line(end).utf8) + [10])
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
            _ = previous?.next()
            left -= 1
        }
        guard left == 0, chain.text == journal.chain else {
            throw BatchProblem(
                .resume, "the input is not the one that \(output).part was begun with; start anew without --resume")
        }
        return chain
    }

    /// Takes the earlier result of a row out of the counts.
    private func remove(_ row: PreviousRun.Row, from summary: inout BatchSummary) throws(BatchProblem) {
        if row.isBroken { return }
        guard let record = try? JSONDecoder().decode(ScreeningRecord.self, from: Data(row.line)) else {
            throw BatchProblem(
                .previous, "\(previous?.output ?? ""): a row is not a result; run without --changed-since")
        }
        summary.remove(RowTally(record))
    }

    /// A row with its earlier result.
    private struct Work {
        let row: BatchRow
        let previous: PreviousRun.Row?
    }

    private func round(_ reader: BatchReader) throws -> [Work]? {
        var rows: [Work] = []
        var size = 0
        while rows.count < BatchRun.roundRows * jobs, size < BatchRun.roundBytes, let row = try reader.next() {
            let earlier = keeper == nil ? nil : previous?.next()
            rows.append(Work(row: row, previous: earlier))
            size += row.size + (earlier?.line.count ?? 0)
        }
        return rows.isEmpty ? nil : rows
    }

    /// Judges the rows of a round on all threads; the results stand in the order of the rows.
    private func judged(_ rows: [Work]) -> [RowJudge.Judgement] {
        let judge = judge
        let keeper = keeper
        @Sendable func judged(_ work: Work) -> RowJudge.Judgement {
            guard let keeper, let previous = work.previous else { return judge.judge(work.row) }
            return judge.judge(work.row, previous: (previous, keeper))
        }
        guard jobs > 1 else { return rows.map(judged) }
        let next = Atomic<Int>(0)
        let done = Mutex<[(first: Int, judgements: [RowJudge.Judgement])]>([])
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
            while true {
                let first = next.wrappingAdd(BatchRun.share, ordering: .relaxed).oldValue
                guard first < rows.count else { return }
                let judgements = rows[first..<min(first + BatchRun.share, rows.count)].map(judged)
                done.withLock { $0.append((first, judgements)) }
            }
        }
        return done.withLock { $0.sorted { $0.first < $1.first }.flatMap(\.judgements) }
    }
}
