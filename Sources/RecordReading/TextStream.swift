/// The text of an input as UTF-8, in blocks of whole characters, whatever it is stored in.
///
/// A byte-order mark is taken off. Without one, UTF-8 is checked; what is not UTF-8 is told by ``EncodingGuess`` or refused.
public final class TextStream {
    /// What becomes of bytes that are no text.
    public enum BadText: Sendable {
        /// The stream ends with an error.
        case refused
        /// A replacement character takes their place, and the record in which they stand is broken.
        case marked
    }

    public let name: String
    public let encoding: TextEncoding
    public let isCompressed: Bool

    /// Enough rows to tell a language by.
    private static let sampleSize = 1 << 20
    private let bytes: ByteStream
    private let badText: BadText
    private let transcoder: Transcoder?
    private var bytesToSkip: Int
    /// Of UTF-8: the beginning of a character that a block cut.
    private var cut: [UInt8] = []
    private var isAtEnd = false
    private var stored = 0
    private var given = 0
    private var line = 1
    /// Damage not yet asked for: offsets in what was given, and in what is stored.
    private var damage: [(given: Int, stored: Int)] = []

    /// Opens a text.
    ///
    /// - Parameter encoding: What it is in; nil to detect it.
    /// - Throws: What keeps it from being opened; also an encoding that cannot be told.
    public init(
        _ input: Input, encoding named: TextEncoding? = nil, badText: BadText = .refused,
        limits: ReadingLimits = .default
    ) throws(ReadingProblem) {
        let bytes = try ByteStream(input, limits: limits)
        let sample = try bytes.peek(TextStream.sampleSize)
        let mark = TextEncoding.stated(by: sample)
        let encoding: TextEncoding
        if let stated = named ?? mark?.0 {
            encoding = stated
        } else {
            encoding = try TextStream.detect(sample, in: bytes)
        }
        if encoding == .utf8 {
            transcoder = nil
        } else {
            guard let opened = Transcoder(from: encoding) else {
                throw ReadingProblem(
                    file: bytes.name,
                    "the C library of this computer cannot read `\(encoding)`; convert the file to UTF-8")
            }
            transcoder = opened
        }
        bytesToSkip = mark?.0 == encoding ? mark?.length ?? 0 : 0
        name = bytes.name
        isCompressed = bytes.isCompressed
        self.encoding = encoding
        self.bytes = bytes
        self.badText = badText
    }

    private static func detect(_ sample: [UInt8], in bytes: ByteStream) throws(ReadingProblem) -> TextEncoding {
        if let wide = EncodingGuess.sixteenBit(sample) { return wide }
        let (valid, problem) = UTF8Check.validPrefix(of: sample)
        guard problem else { return .utf8 }
        let (found, candidates) = EncodingGuess.encoding(of: sample)
        // One bad byte in a text of UTF-8 is damage, not another encoding.
        if found == nil, UTF8Check.isMostlyUTF8(sample) { return .utf8 }
        guard let found else {
            let may = candidates.isEmpty ? "" : "; it may be \(candidates.map { "`\($0)`" }.joined(separator: " or "))"
            throw ReadingProblem(
                file: bytes.name, line: 1 + sample[..<valid].count { $0 == 10 }, offset: valid,
                "the text is not UTF-8\(may); name its encoding")
        }
        return found
    }

    /// How many bytes of the input have been read so far, after expansion.
    public var position: Int { stored }

    /// The next block; nil at the end, never empty.
    public func next() throws(ReadingProblem) -> [UInt8]? {
        while !isAtEnd {
            var block = try bytes.next()
            if block == nil { isAtEnd = true }
            if bytesToSkip > 0, let full = block {
                let skipped = min(bytesToSkip, full.count)
                bytesToSkip -= skipped
                stored += skipped
                block = Array(full[skipped...])
            }
            let text = try decoded(block ?? [])
            stored += block?.count ?? 0
            guard !text.isEmpty else { continue }
            if badText == .refused { line += text.count { $0 == 10 } }
            given += text.count
            return text
        }
        return nil
    }

    private func decoded(_ block: [UInt8]) throws(ReadingProblem) -> [UInt8] {
        if let transcoder {
            let (text, found) = transcoder.decode(block, isLast: isAtEnd)
            for place in found { try note(output: place.output, input: place.input, in: text) }
            return text
        }
        var text = cut.isEmpty ? block : cut + block
        let before = cut.count
        cut = []
        if !isAtEnd {
            let tail = UTF8Check.lengthOfCutCharacter(at: text)
            if tail > 0 {
                cut = Array(text.suffix(tail))
                text.removeLast(tail)
            }
        }
        guard UTF8Check.firstProblem(in: text) != nil else { return text }
        let (repaired, found) = UTF8Check.repaired(text)
        for place in found { try note(output: place.output, input: place.input - before, in: repaired) }
        return repaired
    }

    private func note(output: Int, input: Int, in text: [UInt8]) throws(ReadingProblem) {
        guard badText == .refused else {
            damage.append((given + output, stored + input))
            return
        }
        throw ReadingProblem(
            file: name, line: line + text[..<output].count { $0 == 10 }, offset: stored + input,
            "the bytes are not text in `\(encoding)`")
    }

    /// Where in the stored text the first damage lies before an offset in the text given; forgets what lies before.
    func takeDamage(before offset: Int) -> Int? {
        guard let first = damage.first, first.given < offset else { return nil }
        damage.removeAll { $0.given < offset }
        return first.stored
    }
}
