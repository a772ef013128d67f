/// Where bytes come from.
public enum Input: Sendable {
    /// A path of the file system; gzip is seen by its first bytes, not by its name.
    case file(String)
    case standardInput
    /// Bytes that are there already; `named` stands for them in messages.
    case memory([UInt8], named: String)

    /// What messages call it.
    public var name: String {
        switch self {
        case .file(let path): path
        case .standardInput: "standard input"
        case .memory(_, let name): name
        }
    }
}

/// How much an input may ask for.
public struct ReadingLimits: Sendable {
    /// Bytes after expansion. The default holds a batch of two hundred million rows.
    public var maximumBytes = 64 << 30
    /// Expanded to stored bytes of gzip, looked at once 64 MB are out. Rows of a table shrink to a twentieth at best, a
    /// bomb to a thousandth.
    public var maximumExpansion = 300
    /// Where ``maximumExpansion`` begins to count.
    static let expansionGrace = 64 << 20

    public static let `default` = ReadingLimits()

    public init() {}
}
