import RecordReading
import XMLReading

/// Why a file was not imported; nothing of it is kept.
public struct ImportProblem: Error, Sendable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        /// It cannot be opened, or is no text, XML or JSON of any kind.
        case unreadable
        /// It is something else in a list's place: a web page, an error document, a pointer to a file.
        case notAList
        case unknownFormat
        /// It breaks off.
        case truncated
        /// There is no record in it.
        case empty
        /// Its records are not as many as its own header says, or its parts do not belong together.
        case disagrees
        /// It has far fewer records than the edition that is kept.
        case shrunken
        case storage
    }

    public let kind: Kind
    public let file: String
    public let line: Int?
    /// One lower-case sentence without a full stop.
    public let message: String

    public init(_ kind: Kind, file: String, line: Int? = nil, _ message: String) {
        self.kind = kind
        self.file = file
        self.line = line
        self.message = message
    }

    /// Whether the user may have it all the same by saying so (``ImportOptions/acceptsShrunken``).
    public var mayBeAccepted: Bool { kind == .disagrees || kind == .shrunken }

    public var description: String { "\(line.map { "\(file):\($0)" } ?? file): error: \(message)" }

    init(_ problem: ReadingProblem) {
        let isCut = problem.message.contains("truncated")
        self.init(
            isCut ? .truncated : .unreadable, file: problem.file, line: problem.line,
            problem.description.after("error: "))
    }

    init(_ problems: XMLProblems, file: String) {
        let first = problems.problems.first
        let message = first?.message ?? "the document cannot be read"
        let isCut = [
            "premature end", "end of file", "document is empty", "extra content at the end", "EndTag", "not terminated",
            "GT required", "> required", "break off",
        ].contains { message.lowercased().contains($0.lowercased()) }
        self.init(
            isCut ? .truncated : .unreadable, file: file, line: first?.position.line,
            isCut ? "\(message); the file is truncated or damaged" : message)
    }
}

extension String {
    fileprivate func after(_ mark: String) -> String {
        firstRange(of: mark).map { String(self[$0.upperBound...]) } ?? self
    }
}
