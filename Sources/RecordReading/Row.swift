/// What a reader gives for one row: its content, or what is wrong with it. A broken row never ends the reading.
public enum Row<Content: Sendable>: Sendable {
    case whole(Content)
    case broken(BrokenRow)
}

/// A row that could not be read.
public struct BrokenRow: Sendable {
    public enum Kind: String, Sendable {
        /// A quoted field never ends; the row is taken to end with its first line.
        case unterminatedQuote
        /// A closing quote is followed by neither a delimiter nor a line end; the row is taken to end with its first line.
        case textAfterQuote
        case fieldTooLong, rowTooLong
        /// Not as many fields as the header has.
        case fieldCount
        /// Bytes that are not text in the input's encoding.
        case badText
    }

    public let kind: Kind
    public let problem: ReadingProblem
    /// The beginning of the row as it stands, for a report; at most ``excerptLength`` bytes.
    public let excerpt: String
    /// Whether nothing follows: then the file may be truncated.
    public let isLast: Bool

    public static let excerptLength = 200
    public var line: Int { problem.line ?? 0 }
}
