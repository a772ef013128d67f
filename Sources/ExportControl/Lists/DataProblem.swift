import XMLReading

/// Something wrong with a data file or a request: where, what, and what was expected.
public struct DataProblem: Error, Sendable, Hashable, CustomStringConvertible {
    public let file: String
    public let line: Int?
    public let column: Int?
    public let message: String

    public init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    package init(at position: SourceLine, message: String) {
        self.init(file: position.file, line: position.line, message: message)
    }

    /// `file:line:column: error: message`.
    public var description: String {
        var place = file
        if let line { place += ":\(line)" }
        if let column { place += ":\(column)" }
        return "\(place): error: \(message)"
    }
}

/// All that is wrong with the data at hand, in the order of the files and lines.
public struct DataProblems: Error, Sendable, CustomStringConvertible {
    public let problems: [DataProblem]

    public init(_ problems: [DataProblem]) {
        self.problems = problems
    }

    package init(_ problem: DataProblem) {
        problems = [problem]
    }

    init(_ found: XMLProblems) {
        problems = found.problems.map { problem in
            DataProblem(
                file: problem.position.file, line: problem.position.line, column: problem.position.column,
                message: problem.message)
        }
    }

    public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Collects problems while a document is read, so that a reader learns of all of them at once.
package final class ProblemCollector {
    package private(set) var problems: [DataProblem] = []
    /// Enough to see a pattern; more would only scroll.
    static let mostProblems = 100

    package init() {}

    package func report(_ position: SourceLine, _ message: String) {
        if problems.count < ProblemCollector.mostProblems {
            problems.append(DataProblem(at: position, message: message))
        }
    }

    package func report(_ problem: DataProblem) {
        if problems.count < ProblemCollector.mostProblems { problems.append(problem) }
    }

    package func throwIfAny() throws(DataProblems) {
        if !problems.isEmpty { throw DataProblems(problems) }
    }
}
