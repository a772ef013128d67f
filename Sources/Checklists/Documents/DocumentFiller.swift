public import ExportControl
import Yams

/// Fills a template from a case, the organisation and what a person wrote.
public struct DocumentFiller {
    private let catalogue: Catalogue
    private let template: DocumentTemplate
    private let file: CaseFile?
    private let organisation: Organisation?
    private let answers: DocumentAnswers?
    private let words: ListWords

    public init(
        catalogue: Catalogue, template: DocumentTemplate, file: CaseFile?, organisation: Organisation?,
        answers: DocumentAnswers?, language: Language
    ) {
        self.catalogue = catalogue
        self.template = template
        self.file = file
        self.organisation = organisation
        self.answers = answers
        words = ListWords(catalogue: catalogue, language: language)
    }

    /// - Throws: Tasks without a named owner, once somebody wrote answers; a document that is printed empty may wait for them.
    public func document() throws(DataProblems) -> FilledDocument {
        let document = FilledDocument(
            template: template, language: words.language, organisation: organisation?.name, caseID: file?.id,
            judgedOn: file?.judgedOn, sections: template.sections.map(section))
        if let answers {
            let problems = document.ownerless.map { section, task in
                DataProblem(
                    file: answers.file, line: answers.lines[section] ?? 1,
                    message: "`\(task)` in section `\(section)` has no named owner; expected the name of a person")
            }
            if !problems.isEmpty { throw DataProblems(problems) }
        }
        return document
    }

    private func section(_ section: DocumentTemplate.Section) -> FilledDocument.Section {
        let isTable = section.each != nil || section.rows > 0
        var rows: [[String?]] = []
        if let each = section.each {
            for (index, node) in (file?.nodes(at: each) ?? []).enumerated() {
                rows += self.rows(section, each, node, index)
            }
        } else if !isTable {
            rows = [section.fields.map { field in field.from.flatMap { value(field, join(values($0))) } }]
        }
        let empty = [String?](repeating: nil, count: section.fields.count)
        while rows.count < section.rows || isTable && rows.isEmpty { rows.append(empty) }
        for (index, answered) in (answers?.rows[section.id] ?? []).enumerated() where !section.fields.isEmpty {
            if index == rows.count { rows.append(empty) }
            for (place, field) in section.fields.enumerated() {
                if let text = answered[field.id] { rows[index][place] = value(field, text) }
            }
        }
        return FilledDocument.Section(
            id: section.id, title: section.title[words.language],
            undertakings: section.undertakings.map { $0[words.language] }, isTable: isTable, fields: section.fields,
            rows: section.fields.isEmpty ? [] : rows)
    }

    /// One row for an element of a list, or one for each element of a list inside it.
    private func rows(_ section: DocumentTemplate.Section, _ each: String, _ node: Node, _ index: Int) -> [[String?]] {
        let prefix = each + "[]"
        let columns = section.fields.map { field -> [String?] in
            guard let from = field.from else { return [] }
            if from == prefix { return [CaseFile.text(node)] }
            if from.hasPrefix(prefix + ".") {
                let steps = from.dropFirst(prefix.count + 1).split(separator: ".").map(String.init)
                return CaseFile.values(node, steps[...])
            }
            return [join(parallel(from, index))]
        }
        // An inner list that several columns show gives rows; a list in one column stays in its cell.
        let inner = section.fields.filter {
            $0.from.map { $0.hasPrefix(prefix + ".") && $0.dropFirst(prefix.count).contains("[]") } ?? false
        }
        let depth = inner.count > 1 ? columns.map(\.count).max() ?? 1 : 1
        return (0..<max(depth, 1)).map { row in
            zip(section.fields, columns).map { field, values in
                if depth == 1 { return value(field, join(values)) }
                return value(field, values.count == 1 ? values[0] : values.indices.contains(row) ? values[row] : nil)
            }
        }
    }

    /// Entries in one cell: those that were found not to apply are left out, and those in doubt say so.
    private func entries(_ items: [Node], _ steps: ArraySlice<String>) -> [String?] {
        items.flatMap { item -> [String?] in
            guard case .sequence(let entries)? = item["entries"] else { return [] }
            return entries.flatMap { entry -> [String?] in
                let verdict = entry["verdict"].flatMap(CaseFile.text)
                if verdict == "not-controlled" { return [] }
                let doubt = verdict == "controlled" ? "" : " (\(words("verdict-undetermined")))"
                return CaseFile.values(entry, steps).map { $0.map { $0 + doubt } }
            }
        }
    }

    /// The value of another list at the same place: `result.items[]` beside `items[]`.
    private func parallel(_ path: String, _ index: Int) -> [String?] {
        guard let file, let bracket = path.firstRange(of: "[].") else { return values(path) }
        let list = file.nodes(at: String(path[..<bracket.lowerBound]))
        guard path.hasPrefix("items") || path.hasPrefix("result.items"), list.indices.contains(index) else {
            return values(path)
        }
        if let steps = DocumentFiller.entrySteps(path) { return entries([list[index]], steps) }
        return CaseFile.values(list[index], path[bracket.upperBound...].split(separator: ".").map(String.init)[...])
    }

    /// The values at a path of the organisation, the request or the result.
    private func values(_ path: String) -> [String?] {
        let steps = path.split(separator: ".").map(String.init)
        if let steps = DocumentFiller.entrySteps(path) { return entries(file?.nodes(at: "result.items") ?? [], steps) }
        guard steps.first == "organisation" else { return file?.values(at: path) ?? [] }
        switch steps.dropFirst().first {
        case "name": return [organisation?.name]
        case "address": return [organisation?.address]
        case "roles" where steps.count == 4:
            let holder = organisation?.roles[steps[2]]
            return [steps[3] == "name" ? holder?.name : steps[3] == "contact" ? holder?.contact : nil]
        default: return [nil]
        }
    }

    /// The steps inside an entry, for a path that goes through the entries of the result's items.
    private static func entrySteps(_ path: String) -> ArraySlice<String>? {
        let prefix = "result.items[].entries[]."
        return path.hasPrefix(prefix) ? path.dropFirst(prefix.count).split(separator: ".").map(String.init)[...] : nil
    }

    /// Several values in one cell, each once.
    private func join(_ values: [String?]) -> String? {
        var texts: [String] = []
        for text in values.compactMap({ $0 }) where !texts.contains(text) { texts.append(text) }
        return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }

    /// A value in the words of the language.
    private func value(_ field: DocumentTemplate.Field, _ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        if let choice = field.choices.first(where: { $0.id == text }) { return choice.title[words.language] }
        switch text {
        case "yes", "true": if field.kind == .yesNo { return words.answer(.yes) }
        case "no", "false": if field.kind == .yesNo { return words.answer(.no) }
        default: break
        }
        guard let from = field.from else { return text }
        let heading =
            from.hasSuffix("verdict")
            ? "verdict-" + text
            : from == "result.risk" ? "risk-" + text : from == "result.authorisation" ? "authorisation-" + text : ""
        return catalogue.headings[heading]?[words.language] ?? text
    }
}
