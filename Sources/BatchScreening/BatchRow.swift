public import RecordReading

/// How a batch is written.
public enum BatchFormat: String, Sendable, CaseIterable {
    /// A table whose columns are request paths, or are named in a mapping file.
    case csv
    /// A request as JSON on each line.
    case ndjson
    /// Requests parted by lines of `---`.
    case yaml
}

/// One row of a batch as it was read.
public struct BatchRow: Sendable {
    public enum Content: Sendable {
        case record(CSVRecord)
        /// A request as JSON or YAML.
        case text(String)
        /// What kept it from being read.
        case broken(String)
    }

    /// Counted from 1, without the header.
    public let number: Int
    /// The line on which it begins.
    public let line: Int
    public let content: Content

    /// 64 bits of FNV-1a over what it says, wherever it stands.
    var mark: UInt64 {
        var chain = RowChain()
        chain.add(content)
        return chain.value
    }

    /// About what it takes in memory.
    var size: Int {
        switch content {
        case .record(let record): (0..<record.count).reduce(0) { $0 + record.utf8($1).count }
        case .text(let text): text.utf8.count
        case .broken(let message): message.utf8.count
        }
    }
}

/// Tells whether rows are the same as those of an earlier run: 64 bits of FNV-1a over all of them so far.
///
/// It guards against mistakes, not against somebody who makes another input on purpose: he could change the output as well.
struct RowChain: Sendable, Equatable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init?(_ text: String) {
        guard let value = UInt64(text, radix: 16) else { return nil }
        self.value = value
    }

    var text: String { String(value, radix: 16) }

    mutating func add(_ row: BatchRow) {
        add(row.line)
        add(row.content)
    }

    mutating func add(_ content: BatchRow.Content) {
        switch content {
        case .record(let record):
            for index in 0..<record.count {
                add(record.utf8(index))
                add(CollectionOfOne(0xFF))
            }
        case .text(let text): add(text.utf8)
        case .broken(let message): add(message.utf8)
        }
    }

    private mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    private mutating func add(_ number: Int) {
        value = (value ^ UInt64(truncatingIfNeeded: number)) &* 0x100_0000_01B3
    }
}
