import Foundation
import Synchronization

/// An index over the names of party lists, in memory or in a compiled file.
///
/// A compiled file is mapped, not read: it opens in milliseconds, holds all that a hit reports, and is refused when it is
/// truncated, damaged or of another version. Searches may run at once from several threads.
public final class NameIndex: Sendable {
    /// From this score on a person should look. Calibrated on `Tests/Fixtures/names` (see docs/party-matching.md).
    public static let defaultThreshold = MatchWeights.threshold

    /// A list that the index was compiled from.
    public struct Source: Sendable, Hashable {
        public var id: String
        public var title: String
        public var format: String
        public var edition: String?
        /// How many parties it has.
        public var parties: Int
    }

    /// The lists, in the order in which they were compiled.
    public let lists: [Source]
    /// What the caller called its sources when it compiled (a digest of the files); the index is stale when it differs.
    public let sourceDigest: String

    let bytes: IndexBytes
    let layout: IndexLayout
    let path: String
    /// Working memory of past searches, one for each that ran at once.
    private let idle = Mutex<[NameSearch]>([])

    /// How many names, romanisations counted.
    public var nameCount: Int { layout.count(.names) }
    /// Bytes of the compiled form.
    public var byteCount: Int { bytes.count }

    private init(_ bytes: IndexBytes, path: String) throws(NameIndexError) {
        self.bytes = bytes
        self.path = path
        layout = try bytes.withSpan { span throws(NameIndexError) in try IndexLayout(reading: span, path: path) }
        let layout = self.layout
        let contents = bytes.withSpan { span in Self.readLists(span, layout) }
        guard let contents else { throw .damaged(path: path, reason: "its lists cannot be read") }
        sourceDigest = contents.digest
        lists = contents.lists
    }

    /// Opens a compiled index; throws when it cannot be trusted.
    public static func open(_ path: String) throws(NameIndexError) -> NameIndex {
        try NameIndex(IndexBytes(mapping: path), path: path)
    }

    /// Compiles an index that lives in memory.
    public convenience init(lists: [PartyList], sourceDigest: String = "") throws(NameIndexError) {
        try self.init(IndexBytes(IndexCompiler.compile(lists, sources: sourceDigest)), path: "in memory")
    }

    /// Reads an index from bytes, as a test or a fuzzer has them.
    convenience init(bytes: [UInt8]) throws(NameIndexError) {
        try self.init(IndexBytes(bytes), path: "in memory")
    }

    /// Compiles an index into a file, which appears whole or not at all.
    public static func compile(lists: [PartyList], to path: String, sourceDigest: String = "") throws(NameIndexError) {
        let bytes = try IndexCompiler.compile(lists, sources: sourceDigest)
        do {
            // `.atomic` writes beside the target and renames.
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .unreadable(path: path, reason: "it cannot be written (\(error.localizedDescription))")
        }
    }

    private static func readLists(_ bytes: RawSpan, _ layout: IndexLayout) -> (digest: String, lists: [Source])? {
        let range = layout.range(.lists)
        var reader = RecordReader(place: range.lowerBound, end: range.upperBound)
        guard let digest = reader.text(bytes), let count = reader.number(bytes), count >= 0, count <= 10_000 else {
            return nil
        }
        var lists: [Source] = []
        for _ in 0..<count {
            guard let id = reader.text(bytes), let title = reader.text(bytes), let format = reader.text(bytes),
                case .some(let edition) = reader.optionalText(bytes), let parties = reader.number(bytes)
            else { return nil }
            lists.append(Source(id: id, title: title, format: format, edition: edition, parties: parties))
        }
        return (digest, lists)
    }

    /// Lends working memory to a search.
    func withSearch<Result>(_ body: (inout NameSearch) throws(NameIndexError) -> Result) throws(NameIndexError)
        -> Result
    {
        var search = idle.withLock { $0.popLast() } ?? NameSearch(layout: layout)
        defer { idle.withLock { $0.append(search) } }
        return try body(&search)
    }

    /// The record of a party, checked against its checksum.
    func party(_ number: Int, _ span: RawSpan) throws(NameIndexError) -> (list: Int, party: ListedParty) {
        let range = layout.range(.parties)
        let offsets = layout.offset(.partyOffsets)
        let start = Int(span.uint32(offsets + number * 4))
        let end = Int(span.uint32(offsets + number * 4 + 4))
        guard number < layout.count(.partyOffsets) - 1, start <= end, end <= range.count else {
            throw .damaged(path: path, reason: "the record of party \(number) lies outside its section")
        }
        for block in start / IndexLayout.partyBlock...max(start, end - 1) / IndexLayout.partyBlock {
            let low = range.lowerBound + block * IndexLayout.partyBlock
            let sum = span.checksum(low..<min(low + IndexLayout.partyBlock, range.upperBound))
            guard layout.range(.partyChecks).count >= (block + 1) * 8,
                span.uint64(layout.offset(.partyChecks) + block * 8) == sum
            else { throw .damaged(path: path, reason: "the checksum of party \(number) does not agree") }
        }
        var reader = RecordReader(place: range.lowerBound + start, end: range.lowerBound + end)
        guard let record = reader.party(span), record.list >= 0, record.list < lists.count else {
            throw .damaged(path: path, reason: "the record of party \(number) cannot be read")
        }
        return record
    }
}
