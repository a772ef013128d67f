public import ExportControl

/// How far one line of a filled list is, on one day.
public struct RowStatus: Sendable {
    /// What is missing from a line, as a heading of the catalogue.
    public enum Gap: String, Sendable, CaseIterable {
        case owner = "gap-owner"
        case open = "gap-open"
        case no = "gap-no"
        case partly = "gap-partly"
        case reason = "gap-reason"
        case future = "gap-future"
        case lapsed = "gap-lapsed"
        case date = "gap-date"
        case evidence = "gap-evidence"
        case signature = "gap-signature"

        /// With these the fact itself is not there; with the others only its proof.
        var isOfSubstance: Bool { ![.date, .evidence, .signature].contains(self) }
    }

    public let row: Checklist.Row
    public let gaps: [Gap]
    /// The day on which it is or was next due; nil where only an event makes it due.
    public let nextDue: CalendarDate?
    public let isOverdue: Bool

    /// It counts: answered yes, or not applicable with a reason, and not due again.
    public var isComplete: Bool { !gaps.contains(where: \.isOfSubstance) }
    /// Complete, with evidence, day and signature.
    public var isProven: Bool { gaps.isEmpty }
    public var isStarted: Bool { row.answer.state == .yes || row.answer.state == .partly || isComplete }

    init(_ row: Checklist.Row, every: CalendarSpan?, on day: CalendarDate) {
        self.row = row
        let answer = row.answer
        let isAhead = answer.doneOn.map { $0 > day } ?? false
        let done = isAhead ? nil : answer.doneOn
        let isDone = answer.state == .yes && !isAhead
        var due = row.due
        if answer.state == .yes, let done, let every { due = every.end(from: done) }
        // Without an interval a line is due once.
        if isDone, every == nil { due = nil }
        if answer.state == .notApplicable { due = nil }
        nextDue = due
        isOverdue = due.map { $0 < day } ?? false
        var gaps: [Gap] = []
        if row.owner.isEmpty || !Organisation.isName(row.owner) { gaps.append(.owner) }
        switch answer.state {
        case .open: gaps.append(.open)
        case .no: gaps.append(.no)
        case .partly: gaps.append(.partly)
        case .notApplicable: if answer.remarks.isEmpty { gaps.append(.reason) }
        case .yes:
            if isAhead { gaps.append(.future) }
            if isOverdue { gaps.append(.lapsed) }
            if answer.doneOn == nil { gaps.append(.date) }
            if answer.keptAt.isEmpty { gaps.append(.evidence) }
            if answer.signedBy.isEmpty { gaps.append(.signature) }
        }
        self.gaps = gaps
    }
}
