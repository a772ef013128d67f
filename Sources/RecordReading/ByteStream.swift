/// The bytes of an input, expanded where they are gzip, in blocks.
///
/// A class: it owns an open file, and reading moves it on.
public final class ByteStream {
    /// What messages call the input.
    public let name: String
    public let isCompressed: Bool
    private let source: any ByteSource
    private let limits: ReadingLimits
    private var ahead: [[UInt8]] = []
    private var count = 0

    /// Opens an input and looks at its first bytes.
    public init(_ input: Input, limits: ReadingLimits = .default) throws(ReadingProblem) {
        name = input.name
        self.limits = limits
        let stored: any ByteSource =
            switch input {
            case .file(let path): try FileBytes(path: path)
            case .standardInput: FileBytes(standardInput: input.name)
            case .memory(let bytes, _): MemoryBytes(bytes)
            }
        // A pipe may give one byte at a time.
        var first: [UInt8] = []
        while first.count < 2, let more = try stored.next() { first += more }
        isCompressed = GunzippedBytes.begins(first)
        if isCompressed {
            source = try GunzippedBytes(stored, first: first, named: name, limits: limits)
        } else {
            source = stored
            if !first.isEmpty { ahead.append(first) }
        }
    }

    /// The next block; nil at the end, never empty.
    public func next() throws(ReadingProblem) -> [UInt8]? {
        let block = ahead.isEmpty ? try source.next() : ahead.removeFirst()
        count += block?.count ?? 0
        guard count <= limits.maximumBytes else {
            throw ReadingProblem(file: name, "the input has more than \(limits.maximumBytes) bytes")
        }
        return block
    }

    /// The first bytes of what ``next()`` is still to give, without taking them: `wanted` of them, or as many as there are.
    public func peek(_ wanted: Int) throws(ReadingProblem) -> [UInt8] {
        var seen = ahead.reduce(0) { $0 + $1.count }
        while seen < wanted, let block = try source.next() {
            ahead.append(block)
            seen += block.count
        }
        return Array(ahead.joined().prefix(wanted))
    }

    /// All that is left.
    public func readAll() throws(ReadingProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        while let block = try next() {
            if bytes.isEmpty { bytes = block } else { bytes += block }
        }
        return bytes
    }
}
