public import ExportControl

/// How far a filled list is: by element of each framework, or by moment of a case.
public struct ChecklistStatus: Sendable {
    /// How mature a part is; nothing that is not answered counts.
    public enum Maturity: String, Sendable, CaseIterable {
        /// No line is answered yes or partly.
        case missing = "maturity-missing"
        case started = "maturity-started"
        /// Every line is true.
        case inPlace = "maturity-in-place"
        /// Every line is true, with evidence, day and signature.
        case proven = "maturity-proven"
    }

    /// An element of a framework, or a moment of a case.
    public struct Part: Sendable {
        public let id: String
        public let title: String
        public let rows: [RowStatus]

        /// With its number, where the framework numbers its elements.
        public var name: String { id.first?.isNumber == true ? "\(id) \(title)" : title }
        public var complete: Int { rows.count(where: \.isComplete) }
        public var partly: Int { rows.count { !$0.isComplete && $0.isStarted } }
        public var overdue: Int { rows.count(where: \.isOverdue) }
        /// Whole per cent, rounded down: a hundred means all.
        public var share: Int { rows.isEmpty ? 0 : complete * 100 / rows.count }

        public var maturity: Maturity {
            if rows.isEmpty || !rows.contains(where: \.isStarted) { return .missing }
            if rows.allSatisfy(\.isProven) { return .proven }
            return rows.allSatisfy(\.isComplete) ? .inPlace : .started
        }
    }

    public struct Group: Sendable {
        public let id: String
        public let title: String
        public let parts: [Part]
    }

    public let list: Checklist
    public let day: CalendarDate
    public let groups: [Group]
    public let rows: [RowStatus]
    /// Lines of the list that the catalogue does not have: another edition's, or a slip.
    public let unknown: [String]

    public var overdue: [RowStatus] { rows.filter(\.isOverdue).sorted { ($0.nextDue ?? day) < ($1.nextDue ?? day) } }
    public var gaps: [RowStatus] { rows.filter { !$0.gaps.isEmpty } }

    /// - Parameter language: Of the elements' names; nil for that of the list.
    public init(_ list: Checklist, catalogue: Catalogue, on day: CalendarDate, language: Language? = nil) {
        self.list = list
        self.day = day
        let language = language ?? list.header.language
        let rows = list.rows.map { row in
            RowStatus(row, every: catalogue.line(row.id)?.recurrence.every, on: day)
        }
        self.rows = rows
        switch list.header.kind {
        case .oneCase:
            let known = Set(catalogue.caseLines.map(\.id))
            unknown = list.rows.map(\.id).filter { !known.contains($0) }
            groups = [
                Group(
                    id: "case", title: list.header.caseID ?? "",
                    parts: list.sections.map { section in
                        Part(id: "", title: section.title, rows: rows.filter { $0.row.section == section.title })
                    })
            ]
        case .programme:
            unknown = list.rows.map(\.id).filter { catalogue.line($0) == nil }
            groups = list.header.frameworks.compactMap { catalogue.framework($0) }.map { framework in
                Group(
                    id: framework.id, title: framework.title[language],
                    parts: framework.elements.map { element in
                        Part(
                            id: element.id, title: element.title[language],
                            rows: rows.filter { status in
                                catalogue.line(status.row.id)?.proves(of: framework.id).contains(element.id) ?? false
                            })
                    })
            }
        }
    }
}
