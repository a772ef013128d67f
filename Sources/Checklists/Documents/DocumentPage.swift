import ExportControl

/// A document as a page to print and sign.
struct DocumentPage {
    private let document: FilledDocument
    private let words: ListWords

    init(_ document: FilledDocument, _ words: ListWords) {
        self.document = document
        self.words = words
    }

    static func facts(_ document: FilledDocument, _ words: ListWords) -> [(name: String, value: String)] {
        [
            (words("organisation"), document.organisation ?? ""), (words("case"), document.caseID ?? ""),
            (words("decided-for"), document.judgedOn?.description ?? ""),
            (
                words("signs"),
                document.template.signers.compactMap { words.catalogue.role($0)?.title[words.language] }.joined(
                    separator: words.language == .english ? ", " : "、")
            ),
        ].filter { !$0.1.isEmpty }
    }

    var html: String {
        let title = document.template.title[words.language]
        let running = [document.organisation, document.caseID, document.judgedOn?.description].compactMap { $0 }
        return PrintedPage(
            language: words.language, title: title, running: running.joined(separator: " · "), pageWord: words("page"),
            body: body(title)
        ).html
    }

    private func body(_ title: String) -> String {
        let escaped = PrintedPage.escaped
        var parts = [
            "<h1>\(escaped(title))</h1>", DocumentPage.facts(document, words).grid,
            "<p class=\"how\">\(escaped(document.template.help[words.language]))</p>",
        ]
        for section in document.sections {
            let sentences = section.undertakings.map { "<p>\(escaped($0))</p>" }.joined()
            let fields = section.fields.isEmpty ? "" : section.isTable ? table(section) : form(section)
            let heading = "<h2>\(escaped(section.title))</h2>"
            parts.append(
                section.isTable
                    ? heading + sentences + fields : "<div class=\"block\">\(heading)\(sentences)\(fields)</div>")
        }
        parts.append("<footer>* \(escaped(words("required"))) · \(escaped(words("no-legal-advice")))</footer>")
        return parts.joined(separator: "\n")
    }

    private func label(_ field: DocumentTemplate.Field) -> String {
        PrintedPage.escaped(field.title[words.language]) + (field.isRequired ? " *" : "")
    }

    private func table(_ section: FilledDocument.Section) -> String {
        let rows = section.rows.map { row in
            "<tr>"
                + zip(section.fields, row).map { "<td>\(value($0, $1, isNarrow: section.fields.count > 5))</td>" }
                .joined() + "</tr>"
        }
        return """
            <table><thead><tr>\(section.fields.map { "<th>\(label($0))</th>" }.joined())</tr></thead>
            <tbody>\(rows.joined(separator: "\n"))</tbody></table>
            """
    }

    private func form(_ section: FilledDocument.Section) -> String {
        let rows = zip(section.fields, section.rows.first ?? []).map { field, text in
            "<tr><td class=\"label\">\(label(field))</td><td\(field.kind == .signature ? " style=\"height:14mm\"" : "")>\(value(field, text, isNarrow: false))</td></tr>"
        }
        return
            "<table><colgroup><col style=\"width:36%\"><col></colgroup><tbody>\(rows.joined(separator: "\n"))</tbody></table>"
    }

    private func value(_ field: DocumentTemplate.Field, _ text: String?, isNarrow: Bool) -> String {
        let escaped = PrintedPage.escaped
        if field.kind == .signature {
            // The name stands beneath the line; it is no signature.
            return "<span class=\"write\"></span>" + (text.map { "<small>\(escaped($0))</small>" } ?? "")
        }
        if let text { return escaped(text) }
        switch field.kind {
        case .choice where !isNarrow || field.choices.count <= 3:
            return field.choices.map { "<span class=\"box\">\(escaped($0.title[words.language]))</span>" }.joined()
        case .yesNo:
            return [Checklist.Answer.State.yes, .no].map { "<span class=\"box\">\(escaped(words.answer($0)))</span>" }
                .joined()
        case .longText: return "<span class=\"write\"></span><span class=\"write\"></span>"
        default: return "<span class=\"write\"></span>"
        }
    }
}
