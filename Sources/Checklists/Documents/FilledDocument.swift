public import ExportControl

/// A document template with what is known filled in; the rest stays blank for a person.
public struct FilledDocument: Sendable {
    public struct Section: Sendable {
        public let id: String
        public let title: String
        public let undertakings: [String]
        /// Printed as a table with a row for each element; otherwise field by field.
        public let isTable: Bool
        public let fields: [DocumentTemplate.Field]
        /// Values in the order of the fields; nil where nothing is known.
        public var rows: [[String?]]
    }

    public let template: DocumentTemplate
    public let language: Language
    public let organisation: String?
    public let caseID: String?
    /// Day of the judgement, where there is one.
    public let judgedOn: CalendarDate?
    public var sections: [Section]

    /// Required fields that are still empty, by section and field; a signature is never filled by a program.
    public var empty: [(section: String, field: String)] {
        sections.flatMap { section in
            section.rows.flatMap { row in
                zip(section.fields, row).compactMap { field, value in
                    field.isRequired && (value == nil || field.kind == .signature)
                        ? (section: section.title, field: field.title[language]) : nil
                }
            }
        }
    }

    /// Rows that name a task, gap or finding, but nobody who does it.
    public var ownerless: [(section: String, task: String)] {
        sections.flatMap { section in
            section.rows.compactMap { row in
                let pairs = Array(zip(section.fields, row))
                let isOpen = pairs.contains { $0.kind == .owner && $0.isRequired && $1 == nil }
                guard isOpen, !section.isTable || pairs.contains(where: { $1 != nil }) else { return nil }
                return (section: section.id, task: pairs.compactMap { $1 }.first ?? section.title)
            }
        }
    }
}
