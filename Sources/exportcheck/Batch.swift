import ArgumentParser
import BatchScreening
import ExportControl
import Foundation
import RecordReading

struct Batch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Screen many requests: one result per row, in order.",
        discussion: """
            INPUT is a CSV, NDJSON or YAML file (`---` between requests), also gzipped, or `-` for standard input. The columns of a CSV
            are places in a request (`id`, `destination`, `items[1].type`, `parties[1].name`), or any others with a mapping file
            (--map), which --describe proposes. A row that cannot be read becomes a result with its error. docs/batch.md tells more.

              exportcheck batch Examples/batch/shipments.csv --map Examples/batch/shipments.map.yaml --out results.ndjson
              exportcheck batch --describe Examples/batch/visitors.csv

            Exit code: 0, 10 or 20 by the worst row; 65 if a row is broken. With --fail-on, a row at that level or above gives 10 or 20
            even beside broken rows, and lower levels give 0.
            """)

    @Argument(help: "The batch, or `-` for standard input.")
    var input: String
    @Option(name: [.short, .long], help: ArgumentHelp("Where results go; `-` for standard output.", valueName: "file"))
    var out: String?
    @Option(help: "csv, ndjson or yaml (default: by the name of the file).", transform: Batch.word)
    var inputFormat: BatchFormat?
    @Option(help: ArgumentHelp("What the columns of a CSV are.", valueName: "file"))
    var map: String?
    @Option(help: ArgumentHelp("The encoding, such as big5 (default: detected).", valueName: "name"))
    var encoding: String?
    @Option(help: "ndjson (what `screen --format json` prints) or csv.", transform: Batch.word)
    var format: RowJudge.Format = .ndjson
    @Option(help: "How many threads judge (default: one per processor).")
    var jobs: Int?
    @Option(
        help: ArgumentHelp("high or medium: the level that the exit code reports.", valueName: "level"),
        transform: Batch.word)
    var failOn: Risk?
    @Flag(help: "Go on where a run that was stopped left off.")
    var resume = false
    @Option(help: ArgumentHelp("Rows whose licence question is open, with what to ask (NDJSON).", valueName: "file"))
    var undetermined: String?
    @Option(help: ArgumentHelp("The summary as a file: .json, .html or text.", valueName: "file"))
    var summary: String?
    @Option(
        help: ArgumentHelp(
            "An earlier output with its .basis, or the digest that OUT stands on: only rows that a change since can touch are screened.",
            valueName: "output or digest"))
    var changedSince: String?
    @Flag(help: "Propose a mapping file for the columns of INPUT, and do nothing else.")
    var describe = false
    @Flag(help: "Show how far the run is, also where standard error is not a terminal.")
    var progress = false
    @Flag(help: "No progress and no summary on standard error.")
    var quiet = false
    @OptionGroup var judging: JudgingOptions

    /// A word out of a fixed set.
    @Sendable private static func word<Word: RawRepresentable & CaseIterable>(_ text: String) throws -> Word
    where Word.RawValue == String {
        guard let word = Word(rawValue: text) else {
            throw ValidationError("expected one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return word
    }

    func validate() throws {
        if !describe, out == nil { throw ValidationError("--out FILE is needed") }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs must lie between 1 and 256") }
        if failOn == .low { throw ValidationError("--fail-on is high or medium") }
        if resume, out == "-" || input == "-" { throw ValidationError("--resume needs files, not `-`") }
        if changedSince != nil, format == .csv || out == "-" {
            throw ValidationError("--changed-since needs results as NDJSON in a file")
        }
        if let out, out != "-", [map, undetermined, summary, input].contains(out) {
            throw ValidationError("--out must be a file of its own")
        }
    }

    func run() throws {
        let reader = try openInput()
        if describe {
            guard reader.format == .csv else {
                throw Ending.failure(.wrongUsage, "--describe looks at the columns of a CSV")
            }
            let vocabulary = try judging.lists.knowledge().vocabulary
            Console.print(ColumnProposal(vocabulary: vocabulary).mapping(of: reader.header, file: input))
            return
        }
        let out = out ?? "-"
        do {
            let today = resume ? try BatchRun.dayOfUnfinished(output: out) : nil
            let inquiry = try judging.inquiry(today: today)
            let (table, mapping) = try self.table(reader)
            let judge = RowJudge(
                inquiry: inquiry, table: table, format: format, version: ExportCheck.version,
                file: RequestInput.name(of: input), collectsUndetermined: undetermined != nil)
            let since = try previous(out)
            let run = try BatchRun(
                judge: judge, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, output: out,
                undetermined: undetermined,
                settings: [mapping, reader.format.rawValue, encoding ?? "", "\(reader.header)"],
                previous: since.output, digest: since.digest)
            if let note = run.previousNote, !quiet { Console.error(note) }
            let display = BatchProgress(isQuiet: quiet, isWanted: progress, size: size, reader: reader)
            let found = try run.run(reader, resumes: resume) { counts in
                display.show(counts)
                return true
            }
            display.end(found)
            if !quiet, let digest = run.basisDigest {
                Console.error("stands on \(digest.prefix(16)) (--changed-since)")
            }
            try write(found)
            try end(found)
        } catch let problem as BatchProblem {
            throw Ending.failure(problem.kind == .output ? .outputFailed : .badData, problem.description)
        } catch let problem as ReadingProblem {
            throw Ending.failure(.badData, problem.description)
        } catch let problems as DataProblems {
            throw Ending.problems(problems)
        }
    }

    /// The earlier output that --changed-since means, or OUT itself with the digest that it must stand on.
    private func previous(_ out: String) throws -> (output: String?, digest: String?) {
        guard let changedSince else { return (nil, nil) }
        if FileManager.default.fileExists(atPath: changedSince) { return (changedSince, nil) }
        let isDigest = changedSince.utf8.count >= 8 && changedSince.allSatisfy(\.isHexDigit)
        guard isDigest else { throw Ending.failure(.inputMissing, "no such file: \(changedSince)") }
        guard FileManager.default.fileExists(atPath: out) else {
            throw Ending.failure(.inputMissing, "no such file: \(out); a digest speaks of an output that is there")
        }
        return (out, changedSince)
    }

    private func openInput() throws -> BatchReader {
        var named: TextEncoding?
        if let encoding {
            guard let found = TextEncoding(named: encoding) else {
                throw Ending.failure(
                    .wrongUsage,
                    "unknown encoding `\(encoding)`; known are \(TextEncoding.all.map(\.name).joined(separator: ", "))")
            }
            named = found
        }
        if input != "-", !FileManager.default.fileExists(atPath: input) {
            throw Ending.failure(.inputMissing, "no such file: \(input)")
        }
        do {
            return try BatchReader(input == "-" ? .standardInput : .file(input), format: inputFormat, encoding: named)
        } catch {
            throw Ending.failure(.badData, error.description)
        }
    }

    /// How rows become requests, and the text that says so.
    private func table(_ reader: BatchReader) throws -> (RequestTable?, String) {
        guard reader.format == .csv else {
            if map != nil { throw Ending.failure(.wrongUsage, "--map is for a CSV") }
            return (nil, "")
        }
        let file = RequestInput.name(of: input)
        guard let map else {
            let mapping = try RequestMapping(pathsOf: reader.header, file: file)
            return (try RequestTable(mapping, header: reader.header, file: file), "")
        }
        let text = try RequestInput.text(of: map)
        let mapping = try RequestMapping(text: text, file: map)
        let table = try RequestTable(mapping, header: reader.header, file: file)
        if !table.unused.isEmpty, !quiet {
            let names = table.unused.map { "`\($0)`" }.joined(separator: ", ")
            Console.error("note: the mapping does not use the columns \(names)")
        }
        return (table, text)
    }

    /// Bytes of the input; nil where it is no file.
    private var size: Int? {
        (try? FileManager.default.attributesOfItem(atPath: input))?[.size] as? Int
    }

    private func write(_ counts: BatchSummary) throws {
        guard let summary else { return }
        let text =
            if summary.hasSuffix(".json") {
                StableJSON.pretty(counts.record(version: ExportCheck.version)) + "\n"
            } else if summary.hasSuffix(".html") { counts.page(version: ExportCheck.version) } else {
                counts.text + "\n"
            }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: summary), options: .atomic)
        } catch {
            throw Ending.failure(.outputFailed, "\(summary) cannot be written: \(error.localizedDescription)")
        }
    }

    private func end(_ counts: BatchSummary) throws {
        let worst = counts.worst ?? .low
        if let failOn, worst >= failOn { throw Ending.risk(worst) }
        if counts.broken > 0 {
            throw Ending.failure(
                .badData, "\(counts.broken) of \(counts.rows) rows could not be read; their results have an `error`")
        }
        throw Ending.risk(failOn == nil ? worst : .low)
    }
}
