/// What is wrong with an input, or with one row of it, and where.
public struct ReadingProblem: Error, Sendable, Hashable, CustomStringConvertible {
    public let file: String
    /// Counted from 1.
    public let line: Int?
    /// Bytes before the place, in the text as it is stored (after gzip, before decoding).
    public let offset: Int?
    /// One lower-case sentence without a full stop.
    public let message: String

    public init(file: String, line: Int? = nil, offset: Int? = nil, _ message: String) {
        self.file = file
        self.line = line
        self.offset = offset
        self.message = message
    }

    public var description: String {
        "\(line.map { "\(file):\($0)" } ?? file): error: \(message)" + (offset.map { " (byte \($0))" } ?? "")
    }
}
