import CLibXML2

/// Gathers what libxml2 reports while it works, in place of its printing to standard error.
final class ErrorCollection {
    private(set) var problems: [XMLProblem] = []
    /// What makes the text no XML at all, or a file unreadable: then nothing else counts.
    private var fatal: [XMLProblem] = []
    private let file: String
    /// Enough to see a pattern.
    static let mostProblems = 100

    init(file: String) {
        self.file = file
    }

    func add(line: Int, column: Int? = nil, _ message: String) {
        guard problems.count < ErrorCollection.mostProblems else { return }
        let problem = XMLProblem(
            position: SourcePosition(file: file, line: max(1, line), column: column), message: message)
        if !problems.contains(problem) { problems.append(problem) }
    }

    fileprivate func add(_ error: xmlError) {
        guard error.level != XML_ERR_WARNING, let text = error.message.map({ String(cString: $0) }) else { return }
        let isFatal =
            [XML_FROM_PARSER.rawValue, XML_FROM_NAMESPACE.rawValue, XML_FROM_IO.rawValue].contains(UInt32(error.domain))
            || text.contains("could not load")
        let count = problems.count
        defer { if isFatal, problems.count > count { fatal.append(problems[count]) } }
        let column = error.domain == XML_FROM_PARSER.rawValue && error.int2 > 0 ? Int(error.int2) : nil
        var message = Message.readable(text)
        if error.domain == XML_FROM_PARSER.rawValue { message = "not well-formed XML: " + message }
        let named = error.file.map { String(cString: $0) }
        // A node keeps its line in 16 bits; beyond, libxml2 has to look for it.
        var line = Int(error.line)
        if line >= Int(UInt16.max), error.domain != XML_FROM_PARSER.rawValue, let node = error.node {
            line = xmlGetLineNo(node.assumingMemoryBound(to: xmlNode.self))
        }
        if let named, named != file, !named.isEmpty {
            add(line: line, column: column, "\(message) (in \(named))")
        } else {
            add(line: line, column: column, message)
        }
    }

    /// What is left when the follow-up noise is dropped: where a specific problem stands, "failed to validate" says nothing.
    var cleaned: XMLProblems {
        // What the grammar says of a document that breaks off is noise.
        if let first = fatal.first { return XMLProblems([first]) }
        let named = problems.filter { !Message.isFollowUp($0.message) }
        let specific = problems.filter { problem in
            if !Message.isFollowUp(problem.message) { return true }
            // Attributes that do not fit are a finding of their own, unless something on the line says more.
            return problem.message.hasSuffix("failed to validate attributes")
                && !named.contains { $0.position.line == problem.position.line }
        }
        return XMLProblems((specific.isEmpty ? problems : specific).sorted { $0.position.line < $1.position.line })
    }

    /// The pointer that libxml2 hands back to ``structuredErrorHandler``. The collection must outlive its use.
    var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}

/// Called by libxml2 with one error.
let structuredErrorHandler: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<xmlError>?) -> Void = {
    context, error in
    guard let context, let error else { return }
    Unmanaged<ErrorCollection>.fromOpaque(context).takeUnretainedValue().add(error.pointee)
}

/// Puts libxml2's messages into sentences of ours.
private enum Message {
    static func readable(_ text: String) -> String {
        var words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        while words.hasSuffix(" ") || words.hasSuffix(".") { words.removeLast() }
        if words.hasPrefix("Expecting element "), let comma = words.firstRange(of: ", got ") {
            let expected = words[words.index(words.startIndex, offsetBy: 18)..<comma.lowerBound]
            return "expected element `\(expected)`, found `\(words[comma.upperBound...])`"
        }
        if words.hasPrefix("Did not expect element "), words.hasSuffix(" there") {
            return "element `\(words.dropFirst(23).dropLast(6))` may not stand here"
        }
        if words.hasPrefix("Invalid attribute "), let range = words.firstRange(of: " for element ") {
            let attribute = words[words.index(words.startIndex, offsetBy: 18)..<range.lowerBound]
            return "attribute `\(attribute)` of element `\(words[range.upperBound...])` is unknown or has a wrong value"
        }
        guard let first = words.first, first.isUppercase, words.dropFirst().first?.isLowercase == true else {
            return words
        }
        return first.lowercased() + words.dropFirst()
    }

    /// Ends and beginnings of messages that only follow from a more specific one.
    private static let followUpEnds = ["failed to validate content", "failed to validate attributes"]
    private static let followUpStarts = [
        "invalid sequence in interleave", "extra element", "internal error", "datatype element",
        "type token doesn't allow value", "error validating value", "error validating datatype",
    ]

    static func isFollowUp(_ message: String) -> Bool {
        message.contains(" TODO ") || message.contains(" has extra content")
            || followUpEnds.contains(where: message.hasSuffix) || followUpStarts.contains(where: message.hasPrefix)
    }
}
