package import Yams

/// A YAML or JSON document as nodes with positions, read within limits.
///
/// Aliases are refused: a request has no use for them, and they can make a small file large.
package struct RequestDocument {
    package let file: String
    package var root: Node

    /// Larger than any shipment; a batch is read row by row.
    static let maximumBytes = Request.maximumBytes
    static let deepestNesting = 32
    static let mostNodes = 200_000

    /// Nodes that were put together without a text.
    init(root: Node, file: String) {
        self.file = file
        self.root = root
    }

    /// - Parameter kind: What messages say was expected.
    package init(text: String, file: String, kind: String = "a request") throws(DataProblems) {
        self.file = file
        guard text.utf8.count <= RequestDocument.maximumBytes else {
            throw DataProblems(DataProblem(file: file, message: RequestDocument.tooLarge(kind)))
        }
        let prepared = RequestDocument.withJoinedSurrogates(text)
        try RequestDocument.checkNesting(prepared, file)
        do {
            guard let node = try Yams.compose(yaml: prepared) else {
                throw DataProblems(DataProblem(file: file, line: 1, message: "the file is empty; expected \(kind)"))
            }
            root = node
        } catch let problems as DataProblems {
            throw problems
        } catch let error as YamlError {
            throw DataProblems(RequestDocument.problem(error, file))
        } catch {
            throw DataProblems(DataProblem(file: file, line: 1, message: "expected YAML or JSON"))
        }
        var count = 0
        guard RequestDocument.isSmall(root, depth: 0, count: &count) else {
            throw DataProblems(DataProblem(file: file, message: "the file has too many parts or they stand too deep"))
        }
    }

    private static func tooLarge(_ kind: String) -> String {
        "the file has more than \(maximumBytes) bytes; expected \(kind), and none is as long"
    }

    private static func isSmall(_ node: Node, depth: Int, count: inout Int) -> Bool {
        count += 1
        guard depth <= deepestNesting, count <= mostNodes else { return false }
        switch node {
        case .scalar: return true
        case .mapping(let mapping):
            for (key, value) in mapping {
                guard isSmall(key, depth: depth + 1, count: &count), isSmall(value, depth: depth + 1, count: &count)
                else { return false }
            }
            return true
        case .sequence(let sequence):
            for item in sequence where !isSmall(item, depth: depth + 1, count: &count) { return false }
            return true
        case .alias: return false
        }
    }

    /// Refuses aliases and brackets beyond the limit before the parser builds anything from them.
    private static func checkNesting(_ text: String, _ file: String) throws(DataProblems) {
        var line = 1
        var depth = 0
        var quote: UInt8?
        var previous: UInt8 = 10
        var isComment = false
        for byte in text.utf8 {
            defer { previous = byte }
            if byte == 10 {
                line += 1
                isComment = false
                continue
            }
            if isComment { continue }
            if let open = quote {
                if byte == open, previous != 92 || open == 39 { quote = nil }
                continue
            }
            let startsToken = previous == 10 || previous == 32 || previous == 9 || previous == 91 || previous == 44
            switch byte {
            case 34, 39: if startsToken || previous == 123 || previous == 58 { quote = byte }
            case 35: if startsToken { isComment = true }
            case 91, 123: depth += 1
            case 93, 125: depth = max(0, depth - 1)
            case 42, 38:
                if startsToken, byte == 38 || previous != 10 {
                    throw DataProblems(
                        DataProblem(
                            file: file, line: line,
                            message: "anchors and aliases (`&`, `*`) are not allowed; put the text in quotes"))
                }
            default: break
            }
            if depth > deepestNesting {
                throw DataProblems(
                    DataProblem(file: file, line: line, message: "brackets stand deeper than \(deepestNesting) levels"))
            }
        }
    }

    /// JSON writes characters beyond the basic plane as two escapes, which YAML does not know; they are put in plain.
    private static func withJoinedSurrogates(_ text: String) -> String {
        guard text.contains("\\ud") || text.contains("\\uD") else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "\\u") {
            result += rest[..<start.lowerBound]
            rest = rest[start.lowerBound...]
            let high = rest.dropFirst(2).prefix(4)
            let second = rest.dropFirst(6)
            if let first = UInt32(high, radix: 16), (0xD800..<0xDC00).contains(first), second.hasPrefix("\\u"),
                let last = UInt32(second.dropFirst(2).prefix(4), radix: 16), (0xDC00..<0xE000).contains(last),
                let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (last - 0xDC00))
            {
                result.unicodeScalars.append(scalar)
                rest = rest.dropFirst(12)
            } else {
                result += rest.prefix(2)
                rest = rest.dropFirst(2)
            }
        }
        return result + rest
    }

    private static func problem(_ error: YamlError, _ file: String) -> DataProblem {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let reason = problem + (context.map { " (\($0.text))" } ?? "")
            return DataProblem(
                file: file, line: mark.line, column: mark.column, message: "not well-formed YAML or JSON: \(reason)")
        case .reader(let problem, _, _, _):
            return DataProblem(file: file, line: 1, message: "not well-formed text: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "`\($0)`" }.sorted().joined(separator: ", ")
            return DataProblem(file: file, line: context.mark.line, message: "the key \(keys) stands twice")
        default: return DataProblem(file: file, line: 1, message: "not well-formed YAML or JSON")
        }
    }
}
