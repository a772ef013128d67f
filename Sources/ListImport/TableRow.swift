import RecordReading

/// The columns by which a table is known: of each, the names that it may have.
struct ColumnNames: Sendable, CustomStringConvertible {
    let names: [[String]]

    /// Columns that have one name each.
    init(_ names: String...) {
        self.names = names.map { [$0] }
    }

    /// Columns that may have one of several names, also as a part of a name in two languages.
    init(anyOf names: [String]...) {
        self.names = names
    }

    func stand(in header: CSVHeader) -> Bool {
        names.allSatisfy { some in some.contains { header.index(of: $0) != nil || header.index(containing: $0) != nil }
        }
    }

    var description: String { names.map { $0.map { "`\($0)`" }.joined(separator: " or ") }.joined(separator: ", ") }
}

extension CSVHeader {
    /// The first column whose name holds a text: `国名、地域名 Country or Region`. Short texts must be the whole name.
    func index(containing text: String) -> Int? {
        guard text.utf8.count >= 6 else { return nil }
        let wanted = text.lowercased()
        return names.firstIndex { $0.lowercased().contains(wanted) }
    }
}

/// A row of a table whose columns have names.
struct TableRow {
    let record: CSVRecord
    let header: CSVHeader

    var line: Int { record.line }

    /// The field of a column; nil where there is none or it is empty.
    subscript(name: String) -> String? {
        guard let index = header.index(of: name) else { return nil }
        let text = record[index]
        return text.isEmpty ? nil : text
    }

    /// The field of the column that has one of these names, or has one in its name.
    func like(_ names: [String]) -> String? {
        for name in names {
            guard let index = header.index(of: name) ?? header.index(containing: name) else { continue }
            let text = record[index]
            if !text.isEmpty { return text }
        }
        return nil
    }

    /// The parts of a field.
    func list(_ name: String, by separator: Character = ";") -> [String] {
        TableRow.parts(self[name], by: [separator])
    }

    static func parts(_ text: String?, by separators: Set<Character>) -> [String] {
        text?.split { separators.contains($0) }.map { oneLine(String($0)) }.filter { !$0.isEmpty } ?? []
    }
}
