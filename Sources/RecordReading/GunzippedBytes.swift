import CZLib

/// Expands gzip, also of several members one after another.
///
/// A class because zlib keeps a pointer to its state, which must not move.
final class GunzippedBytes: ByteSource {
    private let source: any ByteSource
    private let name: String
    private let limits: ReadingLimits
    private let state: UnsafeMutablePointer<z_stream>
    private var input: [UInt8]
    private var position = 0
    private var isInsideMember = true
    private var storedCount = 0
    private var expandedCount = 0

    static func begins(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    init(_ source: any ByteSource, first: [UInt8], named name: String, limits: ReadingLimits) throws(ReadingProblem) {
        self.source = source
        self.name = name
        self.limits = limits
        input = first
        storedCount = first.count
        state = .allocate(capacity: 1)
        state.initialize(to: z_stream())
        // 16 more than the largest window: the gzip wrapper and nothing else.
        let status = inflateInit2_(state, 16 + MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw ReadingProblem(file: name, "gzip cannot be read: zlib gives \(status)") }
    }

    deinit {
        inflateEnd(state)
        state.deallocate()
    }

    func next() throws(ReadingProblem) -> [UInt8]? {
        while true {
            if position == input.count {
                guard let more = try source.next() else {
                    guard isInsideMember else { return nil }
                    throw ReadingProblem(
                        file: name, offset: storedCount, "the gzip data break off: the file is truncated")
                }
                input = more
                position = 0
                storedCount += more.count
            }
            if !isInsideMember, try !beginMember() { continue }
            let block = try inflateBlock()
            if !block.isEmpty { return block }
        }
    }

    /// After a member only zeros or another member may stand.
    private func beginMember() throws(ReadingProblem) -> Bool {
        while position < input.count, input[position] == 0 { position += 1 }
        guard position < input.count else { return false }
        guard input[position] == 0x1F else {
            throw ReadingProblem(
                file: name, offset: storedCount - input.count + position, "bytes that are no gzip stand after its end")
        }
        inflateReset(state)
        isInsideMember = true
        return true
    }

    private func inflateBlock() throws(ReadingProblem) -> [UInt8] {
        var status = Z_OK
        var used = 0
        let block = [UInt8](unsafeUninitializedCapacity: blockSize) { output, count in
            input.withUnsafeMutableBufferPointer { bytes in
                state.pointee.next_in = bytes.baseAddress.map { $0 + position }
                state.pointee.avail_in = UInt32(bytes.count - position)
                state.pointee.next_out = output.baseAddress
                state.pointee.avail_out = UInt32(blockSize)
                status = inflate(state, Z_NO_FLUSH)
                used = bytes.count - position - Int(state.pointee.avail_in)
                count = blockSize - Int(state.pointee.avail_out)
            }
        }
        position += used
        expandedCount += block.count
        let place = storedCount - input.count + position
        switch status {
        case Z_STREAM_END: isInsideMember = false
        // Z_BUF_ERROR says that nothing could be done with what there was: more input will come, or the end.
        case Z_OK, Z_BUF_ERROR: break
        case Z_DATA_ERROR:
            let reason = state.pointee.msg.map { String(cString: $0) } ?? "data error"
            throw ReadingProblem(file: name, offset: place, "the gzip data are damaged: \(reason)")
        default: throw ReadingProblem(file: name, offset: place, "gzip cannot be read: zlib gives \(status)")
        }
        if expandedCount > ReadingLimits.expansionGrace, expandedCount / max(1, place) > limits.maximumExpansion {
            throw ReadingProblem(
                file: name, offset: place,
                "the gzip data expand to more than \(limits.maximumExpansion) times their size")
        }
        return block
    }
}
