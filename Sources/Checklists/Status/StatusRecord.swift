import ExportControl

/// The state of a list for scripts.
public struct StatusRecord: Encodable, Sendable {
    struct Part: Encodable {
        let id: String
        let title: String
        let lines: Int
        let complete: Int
        let partly: Int
        let overdue: Int
        let share: Int
        let maturity: String
    }

    struct Group: Encodable {
        let id: String
        let elements: [Part]
    }

    struct Line: Encodable {
        let line: String
        let department: String?
        let owner: String
        let nextDue: String?
        let overdue: Bool
        let gaps: [String]
    }

    let list: String
    let organisation: String
    let edition: String
    let on: String
    let frameworks: [Group]
    let lines: [Line]
    let unknownLines: [String]
    let formerLines: [String]

    public init(_ status: ChecklistStatus) {
        list = status.list.header.kind.rawValue
        organisation = status.list.header.organisation
        edition = status.list.header.edition
        on = status.day.description
        frameworks = status.groups.map { group in
            Group(
                id: group.id,
                elements: group.parts.map {
                    Part(
                        id: $0.id, title: $0.title, lines: $0.rows.count, complete: $0.complete, partly: $0.partly,
                        overdue: $0.overdue, share: $0.share,
                        maturity: String($0.maturity.rawValue.dropFirst("maturity-".count)))
                })
        }
        lines = status.rows.map { line in
            Line(
                line: line.row.id, department: line.row.department.isEmpty ? nil : line.row.department,
                owner: line.row.owner, nextDue: line.nextDue?.description, overdue: line.isOverdue,
                gaps: line.gaps.map { String($0.rawValue.dropFirst("gap-".count)) })
        }
        unknownLines = status.unknown
        formerLines = status.list.former.map(\.key)
    }
}
