import ExportControl
import Yams

/// A list as one JSON object.
struct ChecklistRecord: Encodable {
    private let header: HeaderRecord
    private let lines: [[String: Value]]
    private let formerLines: [[String: Value]]

    /// Keys beside those of the head.
    static let listKeys = ["lines", "formerLines"]
    /// Columns that are lists.
    static let listColumns: Set<Column> = [.evidence, .basis, .source]

    private enum Value: Encodable {
        case text(String)
        case list([String])

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .list(let list): try container.encode(list)
            }
        }
    }

    private enum CodingKeys: String, CodingKey { case lines, formerLines }

    init(_ list: Checklist, _ words: ListWords) {
        header = HeaderRecord(list.header)
        func record(_ row: Checklist.Row) -> [String: Value] {
            var record: [String: Value] = [:]
            for column in Column.allCases {
                let text = column.text(of: row, words)
                if ChecklistRecord.listColumns.contains(column) {
                    record[column.rawValue] = .list(text.split(whereSeparator: \.isNewline).map(String.init))
                } else if column == .answer {
                    record[column.rawValue] = .text(row.answer.state == .open ? "" : row.answer.state.rawValue)
                } else if column.isAnswer || !text.isEmpty {
                    record[column.rawValue] = .text(text)
                }
            }
            return record
        }
        lines = list.rows.map(record)
        formerLines = list.former.map(record)
    }

    func encode(to encoder: any Encoder) throws {
        try header.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(lines, forKey: .lines)
        try container.encode(formerLines, forKey: .formerLines)
    }
}

/// Reads a list back from JSON.
struct ChecklistRecordReader {
    let file: String
    let words: ListWords

    func list(_ text: String) throws(DataProblems) -> Checklist {
        let document = try RequestDocument(text: text, file: file, kind: "a checklist")
        let fields = DocumentFields(file: file, problems: ProblemCollector())
        let rows = RowReader(file: file, words: words, problems: fields.problems)
        let head = HeaderRecord.header(
            document.root, fields, catalogue: words.catalogue, others: ChecklistRecord.listKeys)
        func read(_ key: String) -> [(row: Checklist.Row, line: Int)] {
            fields.list(head?.values[key]).compactMap { node in
                let line = node.mark?.line ?? 1
                let values = fields.mapping(node, "a line", keys: Column.allCases.map(\.rawValue))
                var cells: [Column: RowReader.Cell] = [:]
                for (name, value) in values {
                    guard let column = Column(rawValue: name) else { continue }
                    let texts = fields.list(value).compactMap { fields.text($0, "`\(name)`") }
                    cells[column] = RowReader.Cell(
                        text: texts.joined(separator: "\n"), line: value.mark?.line ?? line)
                }
                return rows.row(cells, line: line).map { ($0, line) }
            }
        }
        let lines = read("lines")
        rows.checkUnique(lines)
        let former = read("formerLines")
        try fields.problems.throwIfAny()
        guard let header = head?.header else { throw DataProblems(fields.problems.problems) }
        return Checklist(header: header, rows: lines.map(\.row), former: former.map(\.row))
    }
}
