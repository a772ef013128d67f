import Foundation

/// How far a run has come, kept beside its unfinished output: what is counted here is whole on the disk.
struct BatchJournal: Codable, Sendable {
    /// Digest of all that decides the answers beside the rows: lists, packs, day, mapping, program.
    let conditions: String
    /// The day that counted as today; a resumed run takes it over.
    let today: String
    var rows = 0
    /// Of the rows so far, see ``RowChain``.
    var chain = RowChain().text
    /// Bytes of each file.
    var sizes: [Int]
    var summary = BatchSummary()

    static func path(of output: String) -> String { output + ".part.journal" }

    static func read(_ path: String) throws(BatchProblem) -> BatchJournal? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        guard let journal = try? JSONDecoder().decode(BatchJournal.self, from: data) else {
            throw BatchProblem(.resume, "\(path): the journal is damaged; start anew without --resume")
        }
        return journal
    }

    func write(to path: String) throws(BatchProblem) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        do {
            try encoder.encode(self).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw BatchProblem(.output, "\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
