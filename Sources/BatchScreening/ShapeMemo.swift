import ExportControl
import RecordReading
import Synchronization

/// Judges the rows of a table once for each shape: rows that no rule tells apart share a result but for the texts that it shows.
///
/// The bytes are those of the plain way, which every row goes that is not certain to have a shape. Bounded: when it is full, all
/// is forgotten.
final class ShapeMemo: Sendable {
    private enum Known: Sendable {
        case template(ResultTemplate)
        /// The planned day shows in the schedule: it counts as well.
        case byDay
    }

    private struct Memory {
        var shapes: [ByteKey: Known] = [:]
        var pieces = PieceStore()
        var texts = TallyTexts()
        /// What the party lists say, numbered; by what they were asked, and by the answer.
        var numbersByQuestion: [ByteKey: Int] = [:]
        var numbers: [PartyAnswers: Int] = [:]
        var answers: [Int: PartyAnswers] = [:]
        var next = 0
    }

    private static let mostShapes = 8_000
    private static let mostPieceBytes = 24 << 20
    /// Of all templates together; each takes 16 bytes.
    private static let mostPieces = 2_000_000
    private static let mostAnswers = 60_000

    private let shapes: RowShapes
    private let inquiry: Inquiry
    private let format: RowJudge.Format
    private let collectsUndetermined: Bool
    private let version: String
    private let memory = Mutex(Memory())

    /// - Returns: nil for a table whose rows have no shapes.
    init?(
        _ table: RequestTable, _ inquiry: Inquiry, format: RowJudge.Format, version: String, collectsUndetermined: Bool
    ) {
        guard let roles = CellRoles(table, inquiry) else { return nil }
        shapes = RowShapes(roles, table: table, inquiry: inquiry)
        self.inquiry = inquiry
        self.format = format
        self.version = version
        self.collectsUndetermined = collectsUndetermined
    }

    /// What the row gives; nil where it must go the plain way.
    func judge(_ row: BatchRow, _ record: CSVRecord) -> RowJudge.Judgement? {
        guard let shape = shapes.shape({ record.utf8($0) }) else { return nil }
        guard let (number, answers) = try? compared(shape, record) else { return nil }
        var key = shape.key
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: number)) { key.append(contentsOf: $0) }
        let (known, isByDay) = memory.withLock { memory -> (Known?, Bool) in
            let found = memory.shapes[ByteKey(key)]
            guard case .byDay? = found else { return (found, false) }
            return (memory.shapes[ByteKey(key + shape.idleDay)], true)
        }
        var template: ResultTemplate?
        if case .template(let found)? = known { template = found }
        if template == nil {
            if isByDay { key += shape.idleDay }
            template = made(shape, key, isByDay: isByDay, answers, record)
        }
        guard var judgement = template?.judgement(shape, row: row) else { return nil }
        judgement.comparisons = answers?.mark ?? 0
        return judgement
    }

    /// What the party lists say of the row, and its number.
    private func compared(_ shape: RowShape, _ record: CSVRecord) throws -> (number: Int, answers: PartyAnswers?) {
        guard inquiry.parties != nil else { return (-1, nil) }
        let question = ByteKey(shape.partyKey)
        let known = memory.withLock { memory in
            memory.numbersByQuestion[question].map { ($0, memory.answers[$0]) }
        }
        if let known { return known }
        let found = try inquiry.comparisons(of: shapes.request { record.utf8($0) })
        return memory.withLock { memory in
            if memory.numbersByQuestion.count >= ShapeMemo.mostAnswers {
                memory.numbersByQuestion = [:]
                memory.numbers = [:]
                memory.answers = [:]
            }
            let number = memory.numbers[found] ?? memory.next
            if number == memory.next {
                memory.next += 1
                memory.numbers[found] = number
                memory.answers[number] = found
            }
            memory.numbersByQuestion[question] = number
            return (number, found)
        }
    }

    /// Judges a row with marks in place of what it shows.
    private func made(
        _ shape: RowShape, _ key: [UInt8], isByDay: Bool, _ answers: PartyAnswers?, _ record: CSVRecord
    ) -> ResultTemplate? {
        guard let request = try? shapes.markedRequest(shape, { record.utf8($0) }),
            let result = try? inquiry.result(of: request, comparisons: answers)
        else { return nil }
        let found = ScreeningRecord(
            result, wording: Wording(vocabulary: inquiry.knowledge.vocabulary, language: inquiry.language),
            version: version)
        let open =
            collectsUndetermined && found.authorisation == "undetermined"
            ? OpenRow(id: found.id, row: 0, line: 0, risk: found.risk, questions: found.questions) : nil
        return memory.withLock { memory in
            if memory.shapes.count >= ShapeMemo.mostShapes || memory.pieces.size > ShapeMemo.mostPieceBytes
                || memory.pieces.used > ShapeMemo.mostPieces
            {
                memory.shapes = [:]
                memory.pieces = PieceStore()
                memory.texts = TallyTexts()
                FreedMemory.giveBack()
            }
            var key = key
            if !isByDay, !found.schedule.isEmpty, !shape.idleDay.isEmpty {
                memory.shapes[ByteKey(key)] = .byDay
                key += shape.idleDay
            }
            let template = ResultTemplate(
                found, format: format, open: open, tally: RowTally(found, &memory.texts), pieces: &memory.pieces)
            memory.shapes[ByteKey(key)] = .template(template)
            return template
        }
    }
}
