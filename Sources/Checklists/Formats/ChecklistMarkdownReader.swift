import ExportControl

/// Reads a filled list back from Markdown. What belongs to no field is an error: it would be lost.
struct ChecklistMarkdownReader {
    let file: String
    let words: ListWords

    /// A line of the list while it is read.
    private struct Draft {
        var line: Int
        var section: String
        var isFormer: Bool
        var cells: [Column: RowReader.Cell] = [:]
        /// Where lines that follow belong.
        var last: Column?
    }

    private enum Part { case before, lines, former, signOffs }

    func list(_ text: String) throws(DataProblems) -> Checklist {
        let problems = ProblemCollector()
        let reader = RowReader(file: file, words: words, problems: problems)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var (header, next) = try head(lines)
        var drafts: [Draft] = []
        var part = Part.before
        var section = ""
        var signOffs: [Checklist.SignOff] = []
        while next < lines.count {
            let line = lines[next]
            next += 1
            let trimmed = line.trimmedWhiteSpace
            if trimmed.isEmpty { continue }
            if line.hasPrefix("### ") {
                guard part == .lines || part == .former else {
                    reader.report(next, "the line `\(trimmed.dropFirst(4))` stands under no part (`## …`)")
                    continue
                }
                var draft = Draft(line: next, section: section, isFormer: part == .former)
                draft.cells[.line] = RowReader.Cell(text: MarkdownText.plain(trimmed.dropFirst(4)), line: next)
                drafts.append(draft)
            } else if line.hasPrefix("## ") {
                section = MarkdownText.plain(trimmed.dropFirst(3))
                part =
                    stands(section, for: "sign-off")
                    ? .signOffs : stands(section, for: "dropped-line") ? .former : .lines
            } else if part == .signOffs, trimmed.hasPrefix("|") {
                if let signOff = signOff(trimmed) { signOffs.append(signOff) }
            } else if part == .before, line.hasPrefix("# ") || trimmed.hasPrefix(">") {
                continue
            } else if drafts.isEmpty || part == .signOffs || part == .before {
                reader.report(
                    next,
                    "text that belongs to no line of the list; put it behind `\(words.label(.remarks, .programme)):` of a line"
                )
            } else {
                take(
                    trimmed, isIndented: line.first?.isWhitespace == true, at: next, into: &drafts[drafts.count - 1],
                    reader)
            }
        }
        let rows = drafts.map { draft in
            var cells = draft.cells
            if !draft.isFormer { cells[.section] = RowReader.Cell(text: draft.section, line: draft.line) }
            return (reader.row(cells, line: draft.line), draft)
        }
        let current = rows.compactMap { row, draft in draft.isFormer ? nil : row.map { (row: $0, line: draft.line) } }
        reader.checkUnique(current)
        try problems.throwIfAny()
        header.signOffs = signOffs
        return Checklist(header: header, rows: current.map(\.row), former: rows.compactMap { $1.isFormer ? $0 : nil })
    }

    private func head(_ lines: [Substring]) throws(DataProblems) -> (Checklist.Header, Int) {
        guard let start = lines.firstIndex(where: { !$0.trimmedWhiteSpace.isEmpty }),
            lines[start].trimmedWhiteSpace == "---",
            let end = lines[(start + 1)...].firstIndex(where: { $0.trimmedWhiteSpace == "---" })
        else {
            throw DataProblems(
                DataProblem(
                    file: file, line: 1,
                    message: "expected the head of a list between two lines `---`, as `checklist new` writes it"))
        }
        // Empty lines keep the numbers of the lines.
        let yaml = String(repeating: "\n", count: start + 1) + lines[(start + 1)..<end].joined(separator: "\n")
        let document = try RequestDocument(text: yaml, file: file, kind: "the head of a list")
        let fields = DocumentFields(file: file, problems: ProblemCollector())
        let header = HeaderRecord.header(document.root, fields, catalogue: words.catalogue)?.header
        try fields.problems.throwIfAny()
        guard let header else { throw DataProblems(fields.problems.problems) }
        return (header, end + 1)
    }

    private func stands(_ text: String, for heading: String) -> Bool {
        (words.catalogue.headings[heading] ?? LocalizedText()).all.contains { $0.text == text }
    }

    /// A field, a statement, or more of the field before.
    private func take(
        _ trimmed: String, isIndented: Bool, at line: Int, into draft: inout Draft, _ reader: RowReader
    ) {
        if trimmed.hasPrefix("> ") || trimmed == ">" {
            append(String(trimmed.dropFirst(2)), to: .statement, at: line, in: &draft)
        } else if isIndented, let last = draft.last {
            append(trimmed, to: last, at: line, in: &draft)
        } else if trimmed.hasPrefix("- ") || trimmed.hasPrefix("* "),
            let colon = trimmed.firstIndex(where: { $0 == ":" || $0 == "：" })
        {
            let label = trimmed[..<colon].dropFirst(2).trimmedWhiteSpace
            guard let column = words.column(label) else {
                let known = Column.allCases.map { words.label($0, .programme) }
                reader.report(line, "unknown field `\(label)`\(Suggestion.clause(for: label, among: known))")
                return
            }
            if draft.cells[column] != nil { reader.report(line, "the field `\(label)` stands twice") }
            let value = trimmed[trimmed.index(after: colon)...].trimmedWhiteSpace
            draft.cells[column] = RowReader.Cell(
                text: column == .answer ? answer(value, line, reader) : MarkdownText.plain(value), line: line)
            draft.last = column
        } else {
            reader.report(
                line,
                "text that belongs to no field; put it behind `- \(words.label(.remarks, .programme)):`, or indent it to go on with the field before"
            )
        }
    }

    private func append(_ text: String, to column: Column, at line: Int, in draft: inout Draft) {
        let plain = MarkdownText.plain(text)
        if draft.cells[column]?.text.isEmpty == false {
            draft.cells[column]?.text += "\n" + plain
        } else {
            draft.cells[column] = RowReader.Cell(text: plain, line: line)
        }
    }

    /// The one that is ticked, or what was written instead of a tick.
    private func answer(_ value: String, _ line: Int, _ reader: RowReader) -> String {
        guard let first = value.firstIndex(of: "[") else { return MarkdownText.plain(value) }
        // A word before the boxes counts like a tick.
        let word = value[..<first].trimmedWhiteSpace
        var ticked =
            word.isEmpty ? [] : [MarkdownText.plain(word.hasSuffix("·") ? word.dropLast().trimmedWhiteSpace : word)]
        for piece in value[first...].split(separator: "[") {
            guard let close = piece.firstIndex(of: "]") else {
                reader.report(line, "a box without its end: expected `[x]` or `[ ]`")
                continue
            }
            let mark = piece[..<close].trimmedWhiteSpace.lowercased()
            var label = piece[piece.index(after: close)...].trimmedWhiteSpace
            if label.hasSuffix("·") { label = label.dropLast().trimmedWhiteSpace }
            if ["x", "v", "✓", "✔", "ｘ", "○", "レ"].contains(mark) {
                ticked.append(label)
            } else if !mark.isEmpty {
                reader.report(line, "expected `[x]` or `[ ]`, not `[\(mark)]`")
            }
        }
        if ticked.count > 1 {
            reader.report(line, "more than one answer is ticked: \(ticked.joined(separator: ", "))")
            return ""
        }
        return ticked.first ?? ""
    }

    private func signOff(_ line: String) -> Checklist.SignOff? {
        let cells = MarkdownText.cells(line)
        guard cells.count >= 5, !cells.allSatisfy({ $0.allSatisfy { $0 == "-" || $0 == ":" } }),
            !stands(cells[0], for: "role")
        else { return nil }
        return Checklist.SignOff(role: cells[0], name: cells[1], title: cells[2], date: cells[3], signature: cells[4])
    }
}
