import ExportControl

/// Makes rows of what a file says column by column, with what is wrong where.
struct RowReader {
    /// What stands in one column, and where.
    struct Cell {
        var text: String
        var line: Int
    }

    let file: String
    let words: ListWords
    let problems: ProblemCollector

    func report(_ line: Int, _ message: String) {
        problems.report(DataProblem(file: file, line: line, message: message))
    }

    /// - Parameter line: Where the row begins.
    func row(_ cells: [Column: Cell], line: Int) -> Checklist.Row? {
        func text(_ column: Column) -> String { cells[column]?.text.trimmedWhiteSpace ?? "" }
        func list(_ column: Column) -> [String] {
            text(column).split(whereSeparator: \.isNewline).map { $0.trimmedWhiteSpace }.filter { !$0.isEmpty }
        }
        guard !text(.line).isEmpty else {
            report(line, "the line has no number such as COM-1")
            return nil
        }
        return Checklist.Row(
            section: text(.section), id: text(.line), department: text(.department), statement: text(.statement),
            help: text(.help), evidence: list(.evidence), role: text(.role), owner: text(.owner),
            deputy: text(.deputy), due: date(cells[.due], .due), when: text(.when), basis: list(.basis),
            sources: list(.source), note: text(.note),
            answer: Checklist.Answer(
                state: state(cells[.answer]), doneOn: date(cells[.doneOn], .doneOn), keptAt: text(.keptAt),
                signedBy: text(.signedBy), remarks: text(.remarks)))
    }

    private func date(_ cell: Cell?, _ column: Column) -> CalendarDate? {
        guard let cell, !cell.text.trimmedWhiteSpace.isEmpty else { return nil }
        guard let date = RowReader.date(cell.text) else {
            report(
                cell.line,
                "expected a day such as 2026-12-01 for `\(words.label(column, .programme))`, not `\(cell.text.trimmedWhiteSpace)`"
            )
            return nil
        }
        return date
    }

    private func state(_ cell: Cell?) -> Checklist.Answer.State {
        guard let cell else { return .open }
        guard let state = words.state(cell.text) else {
            let known = words.choices.map { "`\(words.answer($0))`" }.joined(separator: ", ")
            report(cell.line, "expected \(known) or nothing as the answer, not `\(cell.text.trimmedWhiteSpace)`")
            return .open
        }
        return state
    }

    /// `2026-12-01`, and what spreadsheets of East Asia make of it: `2026/12/1`, `2026年12月1日`. An order that begins with
    /// the day or the month is refused: nobody can tell which it is.
    static func date(_ text: String) -> CalendarDate? {
        guard
            let match = text.trimmedWhiteSpace.wholeMatch(
                of: /([0-9]{4})(?:[-\/.]([0-9]{1,2})[-\/.]([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)/),
            let year = Int(match.1), let month = Int(match.2 ?? match.4 ?? ""), let day = Int(match.3 ?? match.5 ?? ""),
            CalendarDate.plausibleYears.contains(year)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// Rows that stand twice would overwrite each other.
    func checkUnique(_ rows: [(row: Checklist.Row, line: Int)]) {
        var seen: [String: Int] = [:]
        for (row, line) in rows {
            if let first = seen.updateValue(line, forKey: row.key) {
                report(line, "`\(row.key)` stands twice; the first time on line \(first)")
            }
        }
    }
}
