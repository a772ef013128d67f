/// Bytes as a key of a dictionary, with 64 bits of FNV-1a worked out once.
struct ByteKey: Hashable {
    let bytes: [UInt8]
    private let mark: UInt64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var mark: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }
        self.mark = mark
    }

    static func == (left: ByteKey, right: ByteKey) -> Bool { left.mark == right.mark && left.bytes == right.bytes }

    func hash(into hasher: inout Hasher) { hasher.combine(mark) }
}
