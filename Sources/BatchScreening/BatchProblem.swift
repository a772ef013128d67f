/// What ends a batch as a whole.
public struct BatchProblem: Error, Sendable, CustomStringConvertible {
    public enum Kind: Sendable {
        /// The output cannot be written.
        case output
        /// A run cannot go on where another stopped.
        case resume
        /// An earlier output cannot be built on.
        case previous
    }

    public let kind: Kind
    /// One lower-case sentence with the file.
    public let description: String

    init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
