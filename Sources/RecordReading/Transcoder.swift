import Glibc

/// Turns blocks of one encoding into UTF-8 through the C library's iconv.
///
/// A class because it owns iconv's state.
final class Transcoder {
    private let handle: iconv_t
    /// Bytes of a character whose rest is in the next block.
    private var pending: [UInt8] = []

    init?(from encoding: TextEncoding) {
        // The C library says "none" with a pointer of all ones.
        let opened = iconv_open("UTF-8", encoding.libraryName)
        guard let opened, UInt(bitPattern: opened) != UInt.max else { return nil }
        handle = opened
    }

    deinit {
        iconv_close(handle)
    }

    /// One block as UTF-8, and where bytes stood that mean nothing: offsets in the output (at a replacement character)
    /// and in the input, counted from the block's first byte (negative: in the block before).
    func decode(_ block: [UInt8], isLast: Bool) -> (text: [UInt8], damage: [(output: Int, input: Int)]) {
        var source = pending + block
        let before = pending.count
        var text: [UInt8] = []
        text.reserveCapacity(source.count * 2)
        var damage: [(output: Int, input: Int)] = []
        var position = 0
        var scratch = [UInt8](repeating: 0, count: 32 << 10)
        while position < source.count {
            let (used, made, failure) = step(&source, from: position, into: &scratch)
            position += used
            text.append(contentsOf: scratch[..<made])
            guard failure != 0, failure != E2BIG else { continue }
            if failure == EINVAL, !isLast, source.count - position <= 8 { break }
            damage.append((text.count, position - before))
            text.append(contentsOf: [0xEF, 0xBF, 0xBD])
            position += 1
            iconv(handle, nil, nil, nil, nil)
        }
        pending = Array(source[min(position, source.count)...])
        return (text, damage)
    }

    private func step(
        _ source: inout [UInt8], from position: Int, into scratch: inout [UInt8]
    ) -> (used: Int, made: Int, failure: Int32) {
        source.withUnsafeMutableBytes { input in
            scratch.withUnsafeMutableBytes { output in
                var from = input.baseAddress?.assumingMemoryBound(to: CChar.self).advanced(by: position)
                var left = input.count - position
                var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
                var room = output.count
                let result = iconv(handle, &from, &left, &to, &room)
                let failure = result == -1 ? errno : 0
                return (input.count - position - left, output.count - room, failure)
            }
        }
    }

    /// A sample in an encoding, or nil if it is not in it; a character cut at the sample's end is left out.
    static func decodeSample(_ sample: [UInt8], _ encoding: TextEncoding) -> String? {
        guard let transcoder = Transcoder(from: encoding) else { return nil }
        let (text, damage) = transcoder.decode(sample, isLast: false)
        return damage.isEmpty ? String(decoding: text, as: UTF8.self) : nil
    }
}
