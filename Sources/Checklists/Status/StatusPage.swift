public import ExportControl

/// The state of a list as a page with a chart, made to be printed.
public struct StatusPage {
    private let status: ChecklistStatus
    private let words: ListWords

    public init(_ status: ChecklistStatus, catalogue: Catalogue, language: Language? = nil) {
        self.status = status
        words = ListWords(catalogue: catalogue, language: language ?? status.list.header.language)
    }

    public var html: String {
        let header = status.list.header
        let title = words("status")
        return PrintedPage(
            language: words.language, title: title,
            running: [header.organisation, "\(words("state-on")) \(status.day)"].filter { !$0.isEmpty }.joined(
                separator: " · "),
            pageWord: words("page"), body: body(title)
        ).html
    }

    private func body(_ title: String) -> String {
        let escaped = PrintedPage.escaped
        var facts = ChecklistPage.facts(status.list, words)
        facts.append((words("state-on"), status.day.description))
        facts.append(
            (words("lines-answered"), "\(status.rows.count { $0.row.answer.state != .open }) / \(status.rows.count)"))
        facts.append((words("overdue"), String(status.overdue.count)))
        var parts = ["<h1>\(escaped(title))</h1>", facts.grid]
        parts += status.groups.map { group in
            "<div class=\"block\"><h2>\(escaped(group.title.isEmpty ? group.id : group.title))</h2>\(MaturityChart(group, words).svg)</div>"
        }
        if !status.overdue.isEmpty {
            let heads = ["line", "statement", "owner", "next-due"]
            parts.append(
                "<h2>\(escaped(words("overdue")))</h2>"
                    + table(
                        heads,
                        status.overdue.map {
                            [$0.row.key, $0.row.statement, $0.row.owner, $0.nextDue?.description ?? ""]
                        }))
        }
        if !status.gaps.isEmpty {
            let rows = status.gaps.map { gap in
                [
                    gap.row.key, gap.row.statement, gap.row.owner,
                    gap.gaps.map { words($0.rawValue) }.joined(separator: "; "),
                ]
            }
            parts.append("<h2>\(escaped(words("gaps")))</h2>" + table(["line", "statement", "owner", "gaps"], rows))
        }
        if !status.unknown.isEmpty {
            parts.append(
                "<p class=\"notice\">\(escaped(words("not-in-catalogue") + ": " + status.unknown.joined(separator: ", ")))</p>"
            )
        }
        parts.append("<footer>\(escaped(words("no-legal-advice")))</footer>")
        return parts.joined(separator: "\n")
    }

    private func table(_ heads: [String], _ rows: [[String]]) -> String {
        let escaped = PrintedPage.escaped
        let body = rows.map { cells in
            "<tr>" + cells.enumerated().map { "<td\($0 == 0 ? " class=\"id\"" : "")>\(escaped($1))</td>" }.joined()
                + "</tr>"
        }
        return """
            <table><colgroup><col style="width:18%"><col style="width:44%"><col style="width:18%"><col style="width:20%"></colgroup>
            <thead><tr>\(heads.map { "<th>\(escaped(words($0)))</th>" }.joined())</tr></thead>
            <tbody>\(body.joined(separator: "\n"))</tbody></table>
            """
    }
}
