import ExportControl

/// What stands in a row, in the order in which it is written.
enum Column: String, CaseIterable, Sendable {
    case section, line, department, statement, help, evidence, role, owner, deputy, due, when, basis, source, note
    case answer, doneOn, keptAt, signedBy, remarks

    /// The word over it, in the headings of the catalogue.
    func heading(_ kind: Checklist.Header.Kind) -> String {
        switch self {
        case .section: "part"
        case .when: "event"
        case .basis: kind == .programme ? "element" : "asked-by"
        case .doneOn: "done-on"
        case .keptAt: "evidence-place"
        case .signedBy: "signed-by"
        default: rawValue
        }
    }

    /// What people fill in.
    var isAnswer: Bool { [.answer, .doneOn, .keptAt, .signedBy, .remarks].contains(self) }

    func text(of row: Checklist.Row, _ words: ListWords) -> String {
        switch self {
        case .section: row.section
        case .line: row.id
        case .department: row.department
        case .statement: row.statement
        case .help: row.help
        case .evidence: row.evidence.joined(separator: "\n")
        case .role: row.role
        case .owner: row.owner
        case .deputy: row.deputy
        case .due: row.due?.description ?? ""
        case .when: row.when
        case .basis: row.basis.joined(separator: "\n")
        case .source: row.sources.joined(separator: "\n")
        case .note: row.note
        case .answer: row.answer.state == .open ? "" : words.answer(row.answer.state)
        case .doneOn: row.answer.doneOn?.description ?? ""
        case .keptAt: row.answer.keptAt
        case .signedBy: row.answer.signedBy
        case .remarks: row.answer.remarks
        }
    }
}
