import ExportControl
import Foundation
import PartyMatching
import RecordReading
import Testing

@testable import BatchScreening

/// Runs batches in a folder of their own, with the knowledge of the repository.
struct BatchFixture: ~Copyable {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        .standardizedFileURL.path
    static let knowledge: Knowledge = {
        do {
            return try Knowledge(folder: ListFolder(path: root + "/ControlLists"))
        } catch {
            fatalError("the repository's own lists do not load:\n\(error)")
        }
    }()

    let folder = FileManager.default.temporaryDirectory.path + "/batch-\(UUID().uuidString)"
    var parties: PartyScreener?

    init(parties: PartyScreener? = nil) throws {
        self.parties = parties
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    var output: String { folder + "/out.ndjson" }

    func inquiry(_ knowledge: Knowledge? = nil, day: CalendarDate? = nil) throws -> Inquiry {
        Inquiry(
            knowledge: knowledge ?? Self.knowledge, named: [], language: .english, date: day,
            today: try #require(CalendarDate("2026-06-15")), parties: parties)
    }

    /// - Parameter progress: Called after each round; false stops the run.
    @discardableResult
    func run(
        _ input: [UInt8], _ format: BatchFormat = .csv, encoding: TextEncoding? = nil, mapping text: String? = nil,
        as outputFormat: RowJudge.Format = .ndjson, jobs: Int = 1, resumes: Bool = false, undetermined: String? = nil,
        day: CalendarDate? = nil, remembers: Bool = true, knowledge: Knowledge? = nil, since previous: String? = nil,
        progress: (BatchSummary) -> Bool = { _ in true }
    ) throws -> BatchSummary {
        let reader = try BatchReader(.memory(input, named: "batch"), format: format, encoding: encoding)
        var table: RequestTable?
        if reader.format == .csv {
            let mapping =
                try text.map { try RequestMapping(text: $0, file: "map.yaml") }
                ?? RequestMapping(pathsOf: reader.header, file: "batch")
            table = try RequestTable(mapping, header: reader.header, file: "batch")
        }
        let judge = RowJudge(
            inquiry: try inquiry(knowledge, day: day), table: table, format: outputFormat, version: "test",
            file: "batch",
            collectsUndetermined: undetermined != nil, remembers: remembers)
        let run = try BatchRun(
            judge: judge, jobs: jobs, output: output, undetermined: undetermined, settings: [text ?? ""],
            previous: previous)
        return try run.run(reader, resumes: resumes, progress: progress)
    }

    func bytes(_ path: String? = nil) throws -> Data {
        try #require(FileManager.default.contents(atPath: path ?? output))
    }

    /// The results as objects of JSON.
    func results() throws -> [[String: Any]] {
        try bytes().split(separator: 10).map {
            try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
        }
    }
}
