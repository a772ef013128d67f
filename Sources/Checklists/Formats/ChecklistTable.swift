import ExportControl
import RecordReading

/// A list as a table: one row for each line, with the head of the list in the last column.
struct ChecklistTable {
    /// The name of the last column.
    static let headColumn = "exportcheck"

    let columns: [String]
    let rows: [[String]]

    init(_ list: Checklist, _ words: ListWords) {
        columns = Column.allCases.map { words.label($0, list.header.kind) } + [ChecklistTable.headColumn]
        let head = StableJSON.line(HeaderRecord(list.header))
        func cells(_ row: Checklist.Row, isFormer: Bool) -> [String] {
            Column.allCases.map { column in
                let text = column.text(of: row, words)
                return column == .section && isFormer ? words("dropped-line") + ": " + text : text
            } + [head]
        }
        rows = list.rows.map { cells($0, isFormer: false) } + list.former.map { cells($0, isFormer: true) }
    }

    /// With the mark that tells Excel that it is UTF-8, and no cell that it could take for a formula.
    var csv: String {
        var writer = CSVWriter(lineEnd: "\r\n")
        writer.append(columns)
        for row in rows { writer.append(row.map(CellGuard.guarded)) }
        return "\u{FEFF}" + String(decoding: writer.bytes, as: UTF8.self)
    }
}

/// Reads a list back from a table.
struct ChecklistTableReader {
    let file: String
    let words: ListWords
    let encoding: TextEncoding?

    func list(_ bytes: [UInt8]) throws(DataProblems) -> Checklist {
        let problems = ProblemCollector()
        let rows = RowReader(file: file, words: words, problems: problems)
        var found: [(row: Checklist.Row, line: Int)] = []
        var former: [Checklist.Row] = []
        var header: Checklist.Header?
        do {
            var options = CSVOptions()
            options.demandsFieldCount = false
            let reader = try CSVReader(.memory(bytes, named: file), encoding: encoding, options: options)
            let (columns, head) = columns(reader.header, rows)
            try problems.throwIfAny()
            while let row = try reader.next() {
                switch row {
                case .broken(let broken):
                    problems.report(DataProblem(file: file, line: broken.line, message: broken.problem.message))
                case .whole(let record):
                    if record.count > reader.header.names.count {
                        rows.report(
                            record.line,
                            "the row has \(record.count) fields, but there are \(reader.header.names.count) columns")
                    }
                    if header == nil, let head, !record[head].trimmedWhiteSpace.isEmpty {
                        header = self.header(record[head], line: record.line, rows)
                    }
                    var cells: [Column: RowReader.Cell] = [:]
                    for (column, index) in columns {
                        cells[column] = RowReader.Cell(text: CellGuard.plain(record[index]), line: record.line)
                    }
                    if record.texts.allSatisfy({ $0.trimmedWhiteSpace.isEmpty }) { continue }
                    guard var row = rows.row(cells, line: record.line) else { continue }
                    if let section = formerSection(row.section) {
                        row.section = section
                        former.append(row)
                    } else {
                        found.append((row, record.line))
                    }
                }
            }
        } catch let error as ReadingProblem {
            throw DataProblems(DataProblem(file: file, line: error.line ?? 1, message: error.message))
        } catch let error as DataProblems {
            throw error
        } catch {
            throw DataProblems(DataProblem(file: file, line: 1, message: "expected a table (CSV)"))
        }
        rows.checkUnique(found)
        if header == nil, problems.problems.isEmpty {
            rows.report(
                1,
                "the column `\(ChecklistTable.headColumn)` says nothing of the list; expected its head as `checklist new` writes it"
            )
        }
        try problems.throwIfAny()
        guard let header else { throw DataProblems(problems.problems) }
        return Checklist(header: header, rows: found.map(\.row), former: former)
    }

    private func columns(_ header: CSVHeader, _ rows: RowReader) -> (columns: [(Column, Int)], head: Int?) {
        var columns: [(Column, Int)] = []
        var head: Int?
        let known = Column.allCases.flatMap { [words.label($0, .programme), $0.rawValue] }
        for (index, name) in header.names.enumerated() {
            if name == ChecklistTable.headColumn {
                head = index
            } else if let column = words.column(name) {
                if columns.contains(where: { $0.0 == column }) { rows.report(1, "the column `\(name)` stands twice") }
                columns.append((column, index))
            } else if !name.isEmpty {
                rows.report(1, "unknown column `\(name)`\(Suggestion.clause(for: name, among: known))")
            }
        }
        for column in [Column.line, .answer] where !columns.contains(where: { $0.0 == column }) {
            rows.report(
                1,
                "the column `\(words.label(column, .programme))` is missing; expected a list as `checklist new` writes it"
            )
        }
        if head == nil {
            rows.report(1, "the column `\(ChecklistTable.headColumn)` is missing; it says what list this is")
        }
        return (columns, head)
    }

    private func header(_ text: String, line: Int, _ rows: RowReader) -> Checklist.Header? {
        do {
            let document = try RequestDocument(text: text, file: file, kind: "the head of a list")
            let fields = DocumentFields(file: file, problems: ProblemCollector())
            let header = HeaderRecord.header(document.root, fields, catalogue: words.catalogue)?.header
            for problem in fields.problems.problems { rows.report(line, problem.message) }
            return header
        } catch {
            rows.report(
                line, "the column `\(ChecklistTable.headColumn)` is damaged; \(error.problems.first?.message ?? "")")
            return nil
        }
    }

    /// The section that a line had before it left the catalogue; nil for a line that is still there.
    private func formerSection(_ section: String) -> String? {
        for heading in (words.catalogue.headings["dropped-line"] ?? LocalizedText()).all
        where section.hasPrefix(heading.text + ":") {
            return section.dropFirst(heading.text.count + 1).trimmedWhiteSpace
        }
        return nil
    }
}
