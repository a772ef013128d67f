/// Writes knowledge that was checked into bytes from which it can be had again without XML.
///
/// Whole numbers stand in seven bits a byte, texts once each in a table that the others point into.
struct SnapshotWriter {
    private(set) var body: [UInt8] = []
    /// For marks: a line that moved in its file is the same.
    var omitsPositions = false
    /// For marks: what a digest is of is written itself.
    var omitsDigests = false
    private var texts: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func write(count: Int) { SnapshotWriter.append(UInt64(bitPattern: Int64(count)), to: &body) }

    mutating func write(_ text: String) {
        let number = numbers[text] ?? texts.count
        if number == texts.count {
            numbers[text] = number
            texts.append(text)
        }
        write(count: number)
    }

    mutating func write(_ value: some Snapshotted) { value.write(to: &self) }

    mutating func write(byte: UInt8) { body.append(byte) }

    /// The table of texts, and then everything else.
    var bytes: [UInt8] {
        var all: [UInt8] = []
        SnapshotWriter.append(UInt64(texts.count), to: &all)
        for text in texts {
            SnapshotWriter.append(UInt64(text.utf8.count), to: &all)
            all.append(contentsOf: text.utf8)
        }
        return all + body
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest > 127 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }
}

/// A snapshot does not hold what it must: it was written by another version, or damaged.
struct SnapshotDamage: Error {}

/// A value that can be written into a snapshot and read back as it was.
protocol Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage)
    func write(to writer: inout SnapshotWriter)
}
