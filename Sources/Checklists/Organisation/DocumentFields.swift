import ExportControl
import Yams

/// Reads the mappings of a YAML or JSON file and collects all that is wrong with them, each with its line.
struct DocumentFields {
    let file: String
    let problems: ProblemCollector

    func report(_ node: Node, _ message: String) {
        problems.report(DataProblem(file: file, line: node.mark?.line, column: node.mark?.column, message: message))
    }

    /// The values of a mapping by key, without the empty ones; unknown keys are reported with the nearest known one.
    func mapping(_ node: Node, _ name: String, keys: some Sequence<String>) -> [String: Node] {
        guard case .mapping(let mapping) = node else {
            report(node, "expected \(name) as a mapping of keys and values (`key: value`)")
            return [:]
        }
        let known = Array(keys)
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            guard let word = key.string, known.contains(word) else {
                let written = key.string ?? "?"
                report(key, "unknown key `\(written)` in \(name)\(Suggestion.clause(for: written, among: known))")
                continue
            }
            if !DocumentFields.isNothing(value) { values[word] = value }
        }
        return values
    }

    /// The elements of a list; a single value counts as a list of one.
    func list(_ node: Node?) -> [Node] {
        guard let node else { return [] }
        if case .sequence(let sequence) = node { return Array(sequence) }
        return [node]
    }

    /// The text of a value, with white space around it taken away; nil where there is none.
    func text(_ node: Node?, _ name: String) -> String? {
        guard let node else { return nil }
        guard case .scalar(let scalar) = node else {
            report(node, "expected \(name) as one text")
            return nil
        }
        let text = scalar.string.trimmedWhiteSpace
        return text.isEmpty ? nil : text
    }

    /// A text on one line, such as a name.
    func line(_ node: Node?, _ name: String) -> String? {
        text(node, name).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    func date(_ node: Node?, _ name: String) -> CalendarDate? {
        guard let node, let text = text(node, name) else { return nil }
        guard let date = CalendarDate(text), CalendarDate.plausibleYears.contains(date.year) else {
            report(node, "expected \(name) as a day such as 2026-12-01, not `\(text)`")
            return nil
        }
        return date
    }

    /// Empty, or the word for nothing.
    static func isNothing(_ node: Node) -> Bool {
        switch node {
        case .scalar(let scalar):
            scalar.string.isEmpty || scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
        case .mapping(let mapping): mapping.isEmpty
        case .sequence(let sequence): sequence.isEmpty
        case .alias: true
        }
    }
}

extension StringProtocol {
    var trimmedWhiteSpace: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? endIndex
        return start < end ? String(self[start..<end]) : ""
    }
}
