import ExportControl

/// A list as Markdown that people fill in with any editor.
struct ChecklistMarkdown {
    private let list: Checklist
    private let words: ListWords

    init(_ list: Checklist, _ words: ListWords) {
        self.list = list
        self.words = words
    }

    /// Where the answer goes when several are offered.
    static let choiceGap = " · "

    var text: String {
        var lines = head
        lines += ["", "# " + MarkdownText.escaped(title), ""]
        lines += ["> " + MarkdownText.escaped(subtitle), ">", "> " + words("how-to-fill"), ">", "> " + words.legend]
        lines += [">", "> " + words("no-legal-advice")]
        for notice in list.header.notices { lines += [">", "> **" + MarkdownText.escaped(notice) + "**"] }
        for section in list.sections {
            lines += ["", "## " + MarkdownText.escaped(section.title)]
            for row in section.rows { lines += self.lines(row, isFormer: false) }
        }
        if !list.former.isEmpty {
            lines += ["", "## " + words("dropped-line")]
            for row in list.former { lines += self.lines(row, isFormer: true) }
        }
        if !list.header.signOffs.isEmpty { lines += ["", "## " + words("sign-off"), ""] + signOffs }
        return lines.joined(separator: "\n") + "\n"
    }

    private var title: String { ChecklistPage.title(list, words) }
    private var subtitle: String { ChecklistPage.subtitle(list, words).joined(separator: " · ") }

    /// What the list is, as YAML; every value is quoted as JSON quotes it.
    private var head: [String] {
        let record = HeaderRecord(list.header)
        var lines = ["---", "list: \(record.list)"]
        func add(_ key: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("\(key): \(StableJSON.line(value))") }
        }
        add("edition", record.edition)
        add("language", record.language)
        add("organisation", record.organisation)
        add("profile", record.profile)
        if !record.frameworks.isEmpty { lines.append("frameworks: \(StableJSON.line(record.frameworks))") }
        add("start", record.start)
        add("case", record.caseID)
        if !record.notices.isEmpty { lines.append("notices: \(StableJSON.line(record.notices))") }
        return lines + ["---"]
    }

    private func lines(_ row: Checklist.Row, isFormer: Bool) -> [String] {
        var lines = ["", "### " + MarkdownText.escaped(row.id), "", "> " + MarkdownText.escaped(row.statement), ""]
        for column in Column.allCases where ![.line, .statement].contains(column) {
            if column == .section, !isFormer { continue }
            let text = column.text(of: row, words)
            guard column.isAnswer || !text.isEmpty else { continue }
            let colon = words.language == .english ? ": " : "："
            let value = column == .answer ? choices(row.answer.state) : MarkdownText.escaped(text)
            lines.append("- \(words.label(column, list.header.kind))\(colon)\(value)".trimmedEnd)
        }
        return lines
    }

    private func choices(_ state: Checklist.Answer.State) -> String {
        words.choices.map { "[\($0 == state ? "x" : " ")] \(words.answer($0))" }
            .joined(separator: ChecklistMarkdown.choiceGap)
    }

    private var signOffs: [String] {
        let columns = ["role", "name", "title", "date", "signature"].map { words($0) }
        let rows = list.header.signOffs.map { [$0.role, $0.name, $0.title, $0.date, $0.signature] }
        func line(_ cells: [String]) -> String {
            "| " + cells.map(MarkdownText.escaped).joined(separator: " | ") + " |"
        }
        return [line(columns), "|" + String(repeating: "---|", count: columns.count)] + rows.map(line)
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
