import Yams

/// Reads values out of a request document and collects all that is wrong with them, each with line and column.
final class RequestReader {
    let file: String
    let problems = ProblemCollector()
    let vocabulary: Vocabulary
    let atlas: Atlas
    /// Every field that has a value, as a path such as `endUse.text` or `items.hsCode`.
    private(set) var present: Set<String> = []

    private let references: ProvisionReferences

    init(file: String, library: ListLibrary, atlas: Atlas) {
        self.file = file
        vocabulary = library.vocabulary
        references = library.references
        self.atlas = atlas
    }

    func report(_ node: Node, _ message: String) {
        let mark = node.mark
        problems.report(DataProblem(file: file, line: mark?.line, column: mark?.column, message: message))
    }

    /// One mapping of a request, with the keys that it may have.
    struct Fields {
        let node: Node
        let path: String
        fileprivate let values: [String: Node]
        fileprivate let reader: RequestReader

        /// The value of a key, nil where it is absent or empty.
        subscript(key: String) -> Node? { values[key] }
    }

    /// Reads a mapping; unknown keys are reported with the nearest known one.
    func fields(_ node: Node, _ path: String, keys: [String]) -> Fields {
        guard case .mapping(let mapping) = node else {
            report(
                node,
                "`\(path.isEmpty ? "the request" : path)` must be a mapping of \(keys.prefix(4).joined(separator: ", ")) …"
            )
            return Fields(node: node, path: path, values: [:], reader: self)
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.string, keys.contains(name) else {
                let written = key.string ?? "?"
                let place = path.isEmpty ? "" : " in `\(path)`"
                report(key, "unknown key `\(written)`\(place)\(Suggestion.clause(for: written, among: keys))")
                continue
            }
            if isNothing(value) { continue }
            values[name] = value
            present.insert(path.isEmpty ? name : path + "." + name)
        }
        return Fields(node: node, path: path, values: values, reader: self)
    }

    private func isNothing(_ node: Node) -> Bool {
        guard case .scalar(let scalar) = node else { return false }
        if scalar.style == .doubleQuoted || scalar.style == .singleQuoted { return scalar.string.trimmed.isEmpty }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    func text(_ node: Node, _ path: String) -> String? {
        guard case .scalar(let scalar) = node else {
            report(node, "`\(path)` must be a text")
            return nil
        }
        guard scalar.string.utf8.count <= 20_000 else {
            report(node, "`\(path)` is longer than 20,000 bytes")
            return nil
        }
        return scalar.string.trimmed
    }

    func texts(_ node: Node, _ path: String) -> [String] {
        if case .sequence(let sequence) = node { return sequence.compactMap { text($0, path) } }
        return text(node, path).map { [$0] } ?? []
    }

    func elements(_ node: Node, _ path: String) -> [Node] {
        if case .sequence(let sequence) = node { return Array(sequence) }
        report(node, "`\(path)` must be a list (each element after `- `)")
        return []
    }

    /// yes, no or unknown; `true` and `false` are taken as well.
    func truth(_ node: Node, _ path: String) -> Truth? {
        switch text(node, path)?.lowercased() {
        case "yes", "true": return .yes
        case "no", "false": return .no
        case "unknown", "?": return .unknown
        case nil: return nil
        default:
            report(node, "`\(path)` is yes, no or unknown, not `\(text(node, path) ?? "")`")
            return nil
        }
    }

    func date(_ node: Node, _ path: String) -> CalendarDate? {
        guard let written = text(node, path) else { return nil }
        guard let date = CalendarDate(written) else {
            report(node, "`\(path)` must be a date such as 2026-06-15, not `\(written)`")
            return nil
        }
        guard CalendarDate.plausibleYears.contains(date.year) else {
            let years = CalendarDate.plausibleYears
            report(node, "`\(path)` is \(date), outside the years \(years.lowerBound) to \(years.upperBound)")
            return nil
        }
        return date
    }

    func country(_ node: Node, _ path: String) -> CountryCode? {
        guard let written = text(node, path) else { return nil }
        // YAML 1.1 reads NO (Norway) as "no"; the text as written is what counts here.
        if let country = atlas.country(written) { return country.code }
        let near = atlas.suggestion(for: written).map { "; did you mean `\($0)`?" } ?? ""
        report(node, "`\(path)`: unknown country `\(written)`\(near) (ISO 3166 code or name)")
        return nil
    }

    func countries(_ node: Node, _ path: String) -> [CountryCode] {
        if case .sequence(let sequence) = node { return sequence.compactMap { country($0, path) } }
        return country(node, path).map { [$0] } ?? []
    }

    /// A word out of a fixed set.
    func word<Word: RawRepresentable & CaseIterable>(
        _ node: Node, _ path: String, as type: Word.Type
    ) -> Word? where Word.RawValue == String {
        guard let written = text(node, path) else { return nil }
        if let word = Word(rawValue: written) { return word }
        let known = Word.allCases.map(\.rawValue)
        report(
            node,
            "`\(path)`: unknown word `\(written)`\(Suggestion.clause(for: written, among: known)); expected one of \(known.joined(separator: ", "))"
        )
        return nil
    }

    /// A plain decimal number that is not negative.
    func amount(_ node: Node, _ path: String) -> ExactNumber? {
        guard let written = text(node, path) else { return nil }
        do {
            var reader = try QuantityText(written)
            let number = try reader.number()
            if reader.isAtEnd, number >= ExactNumber(0) { return number }
            report(node, "`\(path)` must be a number that is not negative, not `\(written)`")
        } catch {
            report(node, "`\(path)`: \(error)")
        }
        return nil
    }

    func code(_ node: Node, _ path: String) -> ControlCode? {
        guard let written = text(node, path) else { return nil }
        if ["EAR99", "NLR", "NOT LISTED", "NONE", "該当しない", "非該当"].contains(written.uppercased()) {
            report(
                node,
                "`\(path)`: `\(written)` is not a control code; say who found it not listed, and when: `classification: {result: not-listed, by: …, on: …}`"
            )
            return nil
        }
        guard let code = ControlCode(written), code.text.contains(where: \.isNumber) else {
            report(node, "`\(path)`: `\(written)` is not a control code such as 2B001.b.2 or 2.B.1.b.2")
            return nil
        }
        if !references.holds(code), references.holdsEntry(of: code) {
            let near = Suggestion.clause(for: code.text, among: references.codes.map(\.text))
            report(node, "`\(path)`: no provision `\(written)` in the lists that are loaded\(near)")
            return nil
        }
        return code
    }

    func markPresent(_ path: String) { present.insert(path) }
}
