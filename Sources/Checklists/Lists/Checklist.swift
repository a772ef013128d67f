public import ExportControl

/// A list that people fill in: of a whole programme, or of one case.
public struct Checklist: Sendable, Hashable {
    /// What the list is, so that a filled one explains itself.
    public struct Header: Sendable, Hashable {
        public enum Kind: String, Sendable, CaseIterable {
            case programme
            case oneCase = "case"
        }

        public var kind: Kind
        /// Edition of the catalogue.
        public var edition: String
        public var language: Language
        public var organisation: String
        public var profile: String?
        public var frameworks: [String]
        /// The day from which intervals count; for a case the day that it was judged for.
        public var start: CalendarDate
        /// The identifier of the case.
        public var caseID: String?
        /// What is said above the lines.
        public var notices: [String]
        public var signOffs: [SignOff]
    }

    /// A place for a signature under the list.
    public struct SignOff: Sendable, Hashable {
        public var role: String
        public var name: String
        public var title: String
        public var date: String = ""
        public var signature: String = ""
    }

    /// One fact to confirm, by one owner.
    public struct Row: Sendable, Hashable {
        public var section: String
        public var id: String
        /// Empty for the whole organisation.
        public var department: String
        public var statement: String
        public var help: String
        public var evidence: [String]
        public var role: String
        public var owner: String
        public var deputy: String
        public var due: CalendarDate?
        public var when: String
        /// The elements that it serves; in a case the rules that ask for it.
        public var basis: [String]
        public var sources: [String]
        public var note: String
        public var answer: Answer

        /// What tells rows apart in one list.
        public var key: String { department.isEmpty ? id : id + " (" + department + ")" }
    }

    /// What somebody answered.
    public struct Answer: Sendable, Hashable {
        public enum State: String, Sendable, CaseIterable {
            case open, yes, partly, no
            case notApplicable = "not-applicable"
        }

        public var state: State
        public var doneOn: CalendarDate?
        /// Where the evidence is kept.
        public var keptAt: String
        public var signedBy: String
        public var remarks: String

        public init(
            state: State = .open, doneOn: CalendarDate? = nil, keptAt: String = "", signedBy: String = "",
            remarks: String = ""
        ) {
            self.state = state
            self.doneOn = doneOn
            self.keptAt = keptAt
            self.signedBy = signedBy
            self.remarks = remarks
        }

        public var isEmpty: Bool { self == Answer() }
    }

    public var header: Header
    public var rows: [Row]
    /// Answers to lines that have left the catalogue, kept as they were.
    public var former: [Row]

    /// Rows under their headings, in order.
    public var sections: [(title: String, rows: [Row])] {
        var sections: [(title: String, rows: [Row])] = []
        for row in rows {
            if sections.last?.title == row.section {
                sections[sections.count - 1].rows.append(row)
            } else {
                sections.append((row.section, [row]))
            }
        }
        return sections
    }
}
