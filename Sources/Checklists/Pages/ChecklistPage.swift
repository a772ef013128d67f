import ExportControl

/// A list as a page to print, sign and file.
struct ChecklistPage {
    private let list: Checklist
    private let words: ListWords

    init(_ list: Checklist, _ words: ListWords) {
        self.list = list
        self.words = words
    }

    static func title(_ list: Checklist, _ words: ListWords) -> String {
        switch list.header.kind {
        case .programme: words("checklist")
        case .oneCase: words("case-checklist") + (list.header.caseID.map { " " + $0 } ?? "")
        }
    }

    /// Organisation, kind, frameworks, start and edition.
    static func facts(_ list: Checklist, _ words: ListWords) -> [(name: String, value: String)] {
        let header = list.header
        var facts = [(words("organisation"), header.organisation)]
        if let profile = header.profile.flatMap({ words.catalogue.profile($0) }) {
            facts.append((words("profile"), profile.title[words.language]))
        }
        if header.frameworks.count == words.catalogue.frameworks.count {
            facts.append((words("framework"), words("merged")))
        } else if !header.frameworks.isEmpty {
            let titles = header.frameworks.compactMap { words.catalogue.framework($0)?.title[words.language] }
            facts.append((words("framework"), titles.joined(separator: "; ")))
        }
        facts.append((words(header.kind == .programme ? "starts-on" : "decided-for"), header.start.description))
        facts.append((words("edition"), header.edition))
        return facts.filter { !$0.1.isEmpty }
    }

    static func subtitle(_ list: Checklist, _ words: ListWords) -> [String] {
        let colon = words.language == .english ? ": " : "："
        return facts(list, words).map { $0.name + colon + $0.value }
    }

    static func running(_ header: Checklist.Header, _ words: ListWords) -> String {
        [header.organisation, header.start.description, words("edition") + " " + header.edition].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    var html: String {
        PrintedPage(
            language: words.language, title: ChecklistPage.title(list, words),
            running: ChecklistPage.running(list.header, words), pageWord: words("page"), body: body
        ).html
    }

    private var body: String {
        var parts = [
            "<h1>\(PrintedPage.escaped(ChecklistPage.title(list, words)))</h1>", ChecklistPage.facts(list, words).grid,
        ]
        parts += list.header.notices.map { "<p class=\"notice\">\(PrintedPage.escaped($0))</p>" }
        parts.append(
            "<p class=\"how\">\(PrintedPage.escaped(words("how-to-fill")))<br>\(PrintedPage.escaped(words.legend))</p>")
        parts.append(table(list.sections))
        if !list.former.isEmpty {
            parts.append("<h2>\(PrintedPage.escaped(words("dropped-line")))</h2>" + table([("", list.former)]))
        }
        parts += [frameworks, signOffs].filter { !$0.isEmpty }
        parts.append("<footer>\(PrintedPage.escaped(words("no-legal-advice")))</footer>")
        return parts.joined(separator: "\n")
    }

    private func table(_ sections: [(title: String, rows: [Checklist.Row])]) -> String {
        let heads = ["line", "statement", "owner", "due", "answer", "evidence-place"].map(words.callAsFunction)
        // A case's lines have words for numbers.
        let widths = list.header.kind == .programme ? [8, 39, 14, 12, 12, 15] : [13, 34, 13, 13, 12, 15]
        let columns = widths.map { "<col style=\"width:\($0)%\">" }.joined()
        let body = sections.map { section in
            let part =
                section.title.isEmpty
                ? "" : "<tr><td class=\"part\" colspan=\"6\">\(PrintedPage.escaped(section.title))</td></tr>"
            return part + section.rows.map(row).joined(separator: "\n")
        }.joined(separator: "\n")
        return """
            <table><colgroup>\(columns)</colgroup>
            <thead><tr>\(heads.map { "<th>\(PrintedPage.escaped($0))</th>" }.joined())</tr></thead>
            <tbody>
            \(body)
            </tbody></table>
            """
    }

    private func row(_ row: Checklist.Row) -> String {
        let escaped = PrintedPage.escaped
        var middle = "<strong>\(escaped(row.statement))</strong>"
        if !row.help.isEmpty { middle += "<br>\(escaped(row.help))" }
        let gap = words.language == .english ? ": " : "："
        let stop = words.language == .english ? "; " : "；"
        func small(_ heading: String, _ texts: [String]) -> String {
            texts.isEmpty ? "" : "<br><small>\(escaped(words(heading) + gap + texts.joined(separator: stop)))</small>"
        }
        middle += small("evidence", row.evidence)
        middle += small(list.header.kind == .programme ? "element" : "asked-by", row.basis)
        middle += small("source", sources(row))
        if !row.note.isEmpty { middle += "<br><small><strong>\(escaped(row.note))</strong></small>" }
        if !row.answer.remarks.isEmpty {
            let remarks = row.answer.remarks.split(whereSeparator: \.isNewline).map { escaped(String($0)) }
            middle += "<br><small>\(escaped(words("remarks") + gap))\(remarks.joined(separator: "<br>"))</small>"
        }
        var owner = "<strong>\(escaped(row.owner))</strong>"
        if row.owner.isEmpty { owner = "<span class=\"write\"></span>" }
        owner += "<br><small>\(escaped(row.role))</small>"
        if !row.department.isEmpty { owner += "<br><small>\(escaped(row.department))</small>" }
        if !row.deputy.isEmpty { owner += "<br><small>\(escaped(words("deputy") + gap + row.deputy))</small>" }
        let due = [row.due?.description, row.when].compactMap { $0 }.filter { !$0.isEmpty }
        let boxes = words.choices.map {
            "<span class=\"box\($0 == row.answer.state ? " ticked" : "")\">\(escaped(words.short($0)))</span>"
        }
        func write(_ heading: String, _ value: String) -> String {
            "<span class=\"write\"><small>\(escaped(words(heading)))</small>\(escaped(value))</span>"
        }
        let proof = [
            "<span class=\"write tall\">\(escaped(row.answer.keptAt))</span>",
            write("done-on", row.answer.doneOn?.description ?? ""), write("signed-by", row.answer.signedBy),
        ]
        return """
            <tr><td class="id">\(escaped(row.id))</td><td>\(middle)</td><td>\(owner)</td><td>\(due.isEmpty ? "" : escaped(due[0]))\(due.count > 1 ? "<br><small>\(escaped(due[1]))</small>" : "")</td><td>\(boxes.joined())</td><td>\(proof.joined())</td></tr>
            """
    }

    /// With several frameworks their sources stand under the list, and only what else asks for the line stands beside it.
    private func sources(_ row: Checklist.Row) -> [String] {
        guard list.header.frameworks.count > 1, let line = words.catalogue.line(row.id) else { return row.sources }
        return line.sources.filter { $0.framework == nil }.map(words.source)
    }

    private var frameworks: String {
        let frameworks = list.header.frameworks.compactMap { words.catalogue.framework($0) }
        guard frameworks.count > 1 else { return "" }
        let escaped = PrintedPage.escaped
        let rows = frameworks.map { framework in
            let sources = framework.sources.map { escaped(words.source($0)) }.joined(separator: "<br>")
            return
                "<tr><td>\(escaped(framework.id))</td><td>\(escaped(framework.title[words.language]))</td><td><small>\(sources)</small></td></tr>"
        }
        return """
            <div class="block"><h2>\(escaped(words("frameworks")))</h2>
            <table><colgroup><col style="width:18%"><col style="width:34%"><col></colgroup><tbody>\(rows.joined(separator: "\n"))</tbody></table></div>
            """
    }

    private var signOffs: String {
        guard !list.header.signOffs.isEmpty else { return "" }
        return PrintedPage.signatures(list.header.signOffs, words)
    }
}

extension ListWords {
    /// The answer beside a box, without what belongs to the instruction.
    func short(_ state: Checklist.Answer.State) -> String {
        state == .notApplicable ? self("does-not-apply") : answer(state)
    }
}

extension PrintedPage {
    /// The blocks under a list or a document: role, name, title, date, signature.
    static func signatures(_ signOffs: [Checklist.SignOff], _ words: ListWords) -> String {
        let heads = ["role", "name", "title", "date", "signature"].map { "<th>\(escaped(words($0)))</th>" }
        let stamp = words.language == .english ? "" : " / " + words("stamp")
        let rows = signOffs.map { signOff in
            let cells = [signOff.role, signOff.name, signOff.title, signOff.date, signOff.signature]
            return "<tr>\(cells.map { "<td>\(escaped($0))</td>" }.joined())</tr>"
        }
        return """
            <div class="block"><h2>\(escaped(words("sign-off") + stamp))</h2>
            <table class="signatures"><colgroup><col style="width:20%"><col style="width:20%"><col style="width:18%"><col style="width:14%"><col></colgroup><thead><tr>\(heads.joined())</tr></thead>
            <tbody>\(rows.joined(separator: "\n"))</tbody></table></div>
            """
    }
}

extension [(name: String, value: String)] {
    /// Facts at the head of a page.
    var grid: String {
        "<dl class=\"facts\">"
            + map { "<dt>\(PrintedPage.escaped($0.name))</dt><dd>\(PrintedPage.escaped($0.value))</dd>" }.joined()
            + "</dl>"
    }
}
