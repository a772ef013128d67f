public import ExportControl
import Yams

/// What a person wrote for a document: by section, field by field or row by row.
public struct DocumentAnswers: Sendable {
    /// Rows of each section; a section that is no table has one.
    let rows: [String: [[String: String]]]
    let file: String
    /// Where each section stands.
    let lines: [String: Int]

    /// Reads the answers to a template and rejects every task without a named owner.
    ///
    /// - Throws: Everything that is wrong: unknown sections, fields and choices, days that are none, owners that are missing.
    public init(text: String, file: String, template: DocumentTemplate) throws(DataProblems) {
        let document = try RequestDocument(text: text, file: file, kind: "answers to the template")
        let fields = DocumentFields(file: file, problems: ProblemCollector())
        let reader = DocumentAnswersReader(fields: fields)
        let values = fields.mapping(document.root, "the template `\(template.id)`", keys: template.sections.map(\.id))
        var rows: [String: [[String: String]]] = [:]
        for section in template.sections {
            let isTable = section.each != nil || section.rows > 0
            guard let node = values[section.id] else {
                // A fixed task has an owner whether or not anybody wrote about it.
                if !isTable { reader.checkOwner(section, [:], document.root) }
                continue
            }
            let list = isTable ? fields.list(node) : [node]
            rows[section.id] = list.map { reader.row(section, $0, isTable: isTable) }
        }
        try fields.problems.throwIfAny()
        self.rows = rows
        self.file = file
        lines = values.compactMapValues { $0.mark?.line }
    }
}

private struct DocumentAnswersReader {
    let fields: DocumentFields

    func row(_ section: DocumentTemplate.Section, _ node: Node, isTable: Bool) -> [String: String] {
        let values = fields.mapping(node, "section `\(section.id)`", keys: section.fields.map(\.id))
        var row: [String: String] = [:]
        for field in section.fields {
            guard let value = values[field.id] else { continue }
            let texts = fields.list(value).compactMap { fields.text($0, "`\(field.id)`") }
            let text = texts.joined(separator: "; ")
            if let text = checked(text, field, value) { row[field.id] = text }
        }
        // An empty row is no task.
        if !(isTable && row.isEmpty) { checkOwner(section, row, node) }
        return row
    }

    func checkOwner(_ section: DocumentTemplate.Section, _ row: [String: String], _ node: Node) {
        for field in section.fields where field.kind == .owner && field.isRequired && row[field.id] == nil {
            let task =
                ["task", "gap", "finding", "name", "action"].compactMap { row[$0] }.first ?? section.title[.english]
            fields.report(
                node,
                "`\(task)` has no named \(field.title[.english].lowercased()); expected the name of a person for `\(section.id): \(field.id)`"
            )
        }
    }

    private func checked(_ text: String, _ field: DocumentTemplate.Field, _ node: Node) -> String? {
        func refuse(_ expected: String) -> String? {
            fields.report(node, "expected \(expected) for `\(field.id)`, not `\(text)`")
            return nil
        }
        guard !text.isEmpty else { return nil }
        switch field.kind {
        case .text, .longText, .signature: return text
        case .owner: return Organisation.isName(text) ? text : nil
        case .date: return RowReader.date(text)?.description ?? refuse("a day such as 2026-12-01")
        case .number:
            return text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) == nil ? refuse("a number such as 12.5") : text
        case .yesNo: return ["yes", "no"].contains(text) ? text : refuse("yes or no")
        case .choice:
            let known = field.choices.map(\.id)
            return field.choices.isEmpty || known.contains(text)
                ? text : refuse("one of \(known.joined(separator: ", "))")
        }
    }
}
