import ExportControl

/// A document as Markdown.
struct DocumentMarkdown {
    private let document: FilledDocument
    private let words: ListWords

    init(_ document: FilledDocument, _ words: ListWords) {
        self.document = document
        self.words = words
    }

    var text: String {
        var lines = ["# " + escaped(document.template.title[words.language]), ""]
        lines += DocumentPage.facts(document, words).map { "- \(escaped($0.name)): \(escaped($0.value))" }
        lines += ["", "> " + escaped(document.template.help[words.language])]
        for section in document.sections {
            lines += ["", "## " + escaped(section.title)]
            for sentence in section.undertakings { lines += ["", escaped(sentence)] }
            guard !section.fields.isEmpty else { continue }
            lines.append("")
            if section.isTable {
                lines.append(
                    "| " + section.fields.map { escaped($0.title[words.language]) }.joined(separator: " | ") + " |")
                lines.append("|" + String(repeating: "---|", count: section.fields.count))
                lines += section.rows.map { "| " + $0.map { escaped($0 ?? "") }.joined(separator: " | ") + " |" }
            } else {
                for (field, value) in zip(section.fields, section.rows.first ?? []) {
                    let mark = field.isRequired ? " \\*" : ""
                    let texts = [escaped(value ?? ""), blank(field, value)].filter { !$0.isEmpty }
                    lines.append(
                        "- \(escaped(field.title[words.language]))\(mark): \(texts.joined(separator: " "))"
                            .trimmedWhiteSpace)
                }
            }
        }
        lines += ["", "\\* \(words("required"))", "", "> " + words("no-legal-advice"), ""]
        return lines.joined(separator: "\n")
    }

    private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

    private func blank(_ field: DocumentTemplate.Field, _ value: String?) -> String {
        guard value == nil || field.kind == .signature else { return "" }
        switch field.kind {
        case .choice: return field.choices.map { "[ ] " + escaped($0.title[words.language]) }.joined(separator: " · ")
        case .yesNo: return "[ ] \(words.answer(.yes)) · [ ] \(words.answer(.no))"
        default: return "\\_\\_\\_\\_\\_\\_\\_\\_"
        }
    }
}
