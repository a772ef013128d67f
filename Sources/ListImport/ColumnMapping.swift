import PartyMatching

/// Says which columns of a user's table hold what.
///
/// A text of lines `field = Column`, `field = Column + Column` (joined with a blank) or `field = "constant"`; `#` begins a comment.
public struct ColumnMapping: Sendable {
    /// What a column may hold.
    public enum Field: String, Sendable, CaseIterable {
        case id, name, aliases, weak, former, kind, country, born, address, identifiers, programmes, part, listed,
            remarks
    }

    enum Source: Sendable {
        case columns([String])
        case constant(String)
    }

    let sources: [Field: Source]
    let separator: Character

    init(sources: [Field: Source], separator: Character) {
        self.sources = sources
        self.separator = separator
    }

    /// Reads a mapping.
    ///
    /// - Parameter file: What messages call it.
    public init(_ text: String, file: String) throws(ImportProblem) {
        var sources: [Field: Source] = [:]
        var separator: Character = ";"
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            func problem(_ message: String) -> ImportProblem {
                ImportProblem(.unreadable, file: file, line: index + 1, message)
            }
            let line = line.prefix { $0 != "#" }
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            guard let sign = line.firstIndex(of: "=") else { throw problem("expected `field = Column`") }
            let key = oneLine(String(line[..<sign])).lowercased()
            let value = String(line[line.index(after: sign)...]).trimming()
            guard !value.isEmpty else { throw problem("expected a column after `\(key) =`") }
            if key == "separator" {
                guard let character = value.trimming("\"").first else {
                    throw problem("expected a character after `separator =`")
                }
                separator = character
                continue
            }
            guard let field = Field(rawValue: key) else {
                throw problem(
                    "unknown field `\(key)`; expected one of \(Field.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            guard sources[field] == nil else { throw problem("`\(key)` stands twice") }
            if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
                sources[field] = .constant(value.trimming("\""))
            } else {
                sources[field] = .columns(value.split(separator: "+").map { oneLine(String($0)) })
            }
        }
        guard sources[.name] != nil else {
            throw ImportProblem(.unreadable, file: file, "the mapping does not say where `name` is")
        }
        self.sources = sources
        self.separator = separator
    }

    /// The columns that the table must have.
    var columns: ColumnNames {
        var names: [[String]] = []
        for case .columns(let columns) in sources.values { names += columns.map { [$0] } }
        return ColumnNames(required: names.sorted { $0[0] < $1[0] })
    }

    func value(_ field: Field, in row: TableRow) -> String? {
        switch sources[field] {
        case .constant(let text): return text
        case .columns(let names):
            let text = names.compactMap { row[$0] }.joined(separator: " ")
            return text.isEmpty ? nil : text
        case nil: return nil
        }
    }

    static func kind(_ text: String) -> PartyKind? {
        switch text.lowercased() {
        case "person", "individual", "natural person": .person
        case "organisation", "organization", "entity", "company": .organisation
        case "vessel", "ship": .vessel
        case "aircraft": .aircraft
        default: nil
        }
    }
}

extension ColumnNames {
    init(required names: [[String]]) {
        self.names = names
    }
}

extension String {
    fileprivate func trimming(_ mark: Character? = nil) -> String {
        var rest = self[...]
        func goes(_ character: Character?) -> Bool { character.map { $0.isWhitespace || $0 == mark } ?? false }
        while goes(rest.first) { rest.removeFirst() }
        while goes(rest.last) { rest.removeLast() }
        return String(rest)
    }
}
