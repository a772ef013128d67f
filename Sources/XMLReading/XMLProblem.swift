/// A place in a file.
public struct SourcePosition: Sendable, Hashable, CustomStringConvertible {
    public let file: String
    /// Counted from 1; for a start tag that spans lines, the line on which it ends.
    public let line: Int
    public let column: Int?

    public init(file: String, line: Int, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String { column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)" }
}

/// One thing that is wrong with an XML document or a grammar.
public struct XMLProblem: Error, Sendable, Hashable, CustomStringConvertible {
    public let position: SourcePosition
    /// One lower-case sentence without a full stop.
    public let message: String

    public var description: String { "\(position): error: \(message)" }
}

/// Everything that was found wrong, in the order of the document; at least one problem.
public struct XMLProblems: Error, Sendable, CustomStringConvertible {
    public let problems: [XMLProblem]

    public var description: String { problems.map(\.description).joined(separator: "\n") }

    init(_ problems: [XMLProblem]) {
        self.problems = problems
    }

    init(file: String, line: Int = 1, _ message: String) {
        problems = [XMLProblem(position: SourcePosition(file: file, line: line), message: message)]
    }
}
