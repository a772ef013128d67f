import ExportControl

/// A document as one JSON object.
struct DocumentRecord: Encodable {
    struct Section: Encodable {
        let id: String
        let title: String
        let undertakings: [String]
        /// One for each row; fields without a value are left out.
        let rows: [[String: String]]
    }

    struct Empty: Encodable {
        let section: String
        let field: String
    }

    let template: String
    let title: String
    let language: String
    let organisation: String?
    let caseID: String?
    let judgedOn: String?
    let signers: [String]
    let sections: [Section]
    /// Required fields that a person still fills in.
    let empty: [Empty]

    enum CodingKeys: String, CodingKey {
        case template, title, language, organisation, judgedOn, signers, sections, empty
        case caseID = "case"
    }

    init(_ document: FilledDocument) {
        template = document.template.id
        title = document.template.title[document.language]
        language = document.language.rawValue
        organisation = document.organisation
        caseID = document.caseID
        judgedOn = document.judgedOn?.description
        signers = document.template.signers
        sections = document.sections.map { section in
            Section(
                id: section.id, title: section.title, undertakings: section.undertakings,
                rows: section.rows.map { row in
                    var values: [String: String] = [:]
                    for (field, value) in zip(section.fields, row) { values[field.id] = value }
                    return values
                })
        }
        empty = document.empty.map { Empty(section: $0.section, field: $0.field) }
    }

    var text: String { StableJSON.pretty(self) + "\n" }
}

/// A YAML file with the fields that nothing filled, each with its label beside it.
struct AnswersSkeleton {
    private let document: FilledDocument

    init(_ document: FilledDocument) {
        self.document = document
    }

    var yaml: String {
        let language = document.language
        var lines = [
            "# \(oneLine(document.template.title[language]))",
            "# exportcheck checklist template \(document.template.id) --answers FILE",
        ]
        for section in document.sections {
            guard let row = section.rows.first else { continue }
            let open = zip(section.fields, row).filter { $1 == nil && $0.kind != .signature }.map(\.0)
            guard !open.isEmpty else { continue }
            lines.append("\(section.id): # \(oneLine(section.title))")
            for (index, field) in open.enumerated() {
                let start = section.isTable ? (index == 0 ? "  - " : "    ") : "  "
                let choices = field.choices.isEmpty ? "" : " (\(field.choices.map(\.id).joined(separator: " | ")))"
                lines.append(
                    "\(start)\(field.id): # \(oneLine(field.title[language]))\(field.isRequired ? " *" : "")\(choices)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }
}
