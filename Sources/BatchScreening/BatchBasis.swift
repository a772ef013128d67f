import ExportControl
import Foundation

/// What the rows of an output stand on, kept beside it as `OUT.basis`: a first line with marks of all knowledge and settings, a
/// line for each row with marks of the row and of what the party lists said of it, and a last line with the summary.
struct BatchBasis: Codable, Sendable {
    let format: Int
    /// Digest of everything but the knowledge that decides the answers: program, mapping, formats, packs, language.
    let settings: String
    let knowledge: KnowledgeBasis

    static let currentFormat = 1

    static func path(of output: String) -> String { output + ".basis" }

    /// The line of one row.
    static func line(_ row: BatchRow, comparisons: UInt64) -> [UInt8] {
        Array("\(String(row.mark, radix: 16)) \(String(comparisons, radix: 16))\n".utf8)
    }

    var line: [UInt8] { Array(StableJSON.line(self).utf8) + [10] }
}

/// The end of a basis: the summary of the run, and the size of the output that it belongs to.
struct BatchBasisEnd: Codable {
    let size: Int
    let summary: BatchSummary
}

/// An earlier output with its basis, read row by row beside the input.
///
/// A class because it owns two open files.
final class PreviousRun {
    /// What is known of one row.
    struct Row: Sendable {
        let mark: UInt64
        let comparisons: UInt64
        let line: [UInt8]

        /// Whether the row could not be judged.
        var isBroken: Bool { line.starts(with: #"{"error""#.utf8) }
    }

    let output: String

    let basis: BatchBasis
    let summary: BatchSummary
    private let rows: BlockLines
    private let results: BlockLines

    /// - Throws: What keeps the earlier output from being used.
    init(output: String) throws(BatchProblem) {
        func problem(_ message: String) -> BatchProblem {
            BatchProblem(.previous, "\(output): \(message); run once without --changed-since")
        }
        let path = BatchBasis.path(of: output)
        guard let rows = BlockLines(path) else { throw problem("there is no `\(path)` that says what it stands on") }
        guard let first = rows.next(), let basis = try? JSONDecoder().decode(BatchBasis.self, from: Data(first)),
            basis.format == BatchBasis.currentFormat
        else { throw problem("`\(path)` cannot be read") }
        guard let last = BlockLines.lastLine(of: path),
            let end = try? JSONDecoder().decode(BatchBasisEnd.self, from: Data(last))
        else { throw problem("`\(path)` is not whole") }
        guard let results = BlockLines(output), results.size == end.size else {
            throw problem("`\(path)` belongs to another output")
        }
        self.output = output
        self.basis = basis
        self.rows = rows
        self.results = results
        summary = end.summary
    }

    /// Bytes of the earlier output.
    var size: Int { results.size }

    /// The next row; nil at the end.
    func next() -> Row? {
        guard let marks = rows.next(), marks.first != UInt8(ascii: "{"), let line = results.next() else { return nil }
        let parts = marks.split(separator: 32).map { UInt64(String(decoding: $0, as: UTF8.self), radix: 16) }
        guard parts.count == 2, let mark = parts[0], let comparisons = parts[1] else { return nil }
        return Row(mark: mark, comparisons: comparisons, line: line)
    }
}

/// The lines of a file, read in blocks.
///
/// A class because it owns an open file.
final class BlockLines {
    let size: Int
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var head = 0

    private static let blockSize = 1 << 20

    init?(_ path: String) {
        guard let handle = FileHandle(forReadingAtPath: path), let end = try? handle.seekToEnd(),
            (try? handle.seek(toOffset: 0)) != nil
        else { return nil }
        self.handle = handle
        size = Int(end)
    }

    deinit { try? handle.close() }

    /// A line without its end; nil at the end of the file.
    func next() -> [UInt8]? {
        var searched = head
        while true {
            if let end = buffer[searched...].firstIndex(of: 10) {
                defer { head = end + 1 }
                return Array(buffer[head..<end])
            }
            searched = buffer.count - head
            buffer.removeFirst(head)
            head = 0
            guard let block = try? handle.read(upToCount: BlockLines.blockSize), !block.isEmpty else { return nil }
            buffer += block
        }
    }

    static func lastLine(of path: String) -> [UInt8]? {
        guard let lines = BlockLines(path) else { return nil }
        let start = max(0, lines.size - (4 << 20))
        guard (try? lines.handle.seek(toOffset: UInt64(start))) != nil else { return nil }
        var last: [UInt8]?
        while let line = lines.next() { last = line }
        return last
    }
}
