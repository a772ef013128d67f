/// Reads what ``SnapshotWriter`` wrote; never past the end, whatever the bytes are.
struct SnapshotReader {
    private let bytes: [UInt8]
    private var position: Int
    private var texts: [String] = []

    /// - Parameter start: Where the snapshot begins in the bytes.
    init(_ bytes: [UInt8], from start: Int) throws(SnapshotDamage) {
        self.bytes = bytes
        position = start
        let count = try count()
        texts.reserveCapacity(count)
        for _ in 0..<count {
            let length = try self.count()
            guard length <= bytes.count - position else { throw SnapshotDamage() }
            texts.append(String(decoding: bytes[position..<position + length], as: UTF8.self))
            position += length
        }
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func byte() throws(SnapshotDamage) -> UInt8 {
        guard position < bytes.count else { throw SnapshotDamage() }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func integer() throws(SnapshotDamage) -> Int {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            guard shift < 64 else { throw SnapshotDamage() }
            result |= UInt64(byte & 127) << shift
            if byte < 128 { return Int(Int64(bitPattern: result)) }
            shift += 7
        }
    }

    /// How many elements follow; each takes a byte at least.
    mutating func count() throws(SnapshotDamage) -> Int {
        let count = try integer()
        guard count >= 0, count <= bytes.count - position else { throw SnapshotDamage() }
        return count
    }

    mutating func text() throws(SnapshotDamage) -> String {
        let number = try integer()
        guard texts.indices.contains(number) else { throw SnapshotDamage() }
        return texts[number]
    }

    mutating func read<Value: Snapshotted>(_ type: Value.Type = Value.self) throws(SnapshotDamage) -> Value {
        try Value(&self)
    }

    /// Many values, each read by the closure.
    mutating func many<Value>(
        _ one: (inout SnapshotReader) throws(SnapshotDamage) -> Value
    ) throws(SnapshotDamage) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try one(&self)) }
        return values
    }
}
