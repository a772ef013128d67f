import ExportControl
import Foundation
import Synchronization

/// Gives rows their earlier results where no change of the knowledge can touch them; only the editions that they name are new.
final class ChangedRows: Sendable {
    private let change: BasisChange
    private let inquiry: Inquiry
    private let collectsUndetermined: Bool
    /// The editions of answers by the packs that apply, as JSON and as the summary counts them.
    private let editions: Mutex<[String: (json: [UInt8], lists: [ScreeningRecord.List])]> = Mutex([:])

    init(_ change: BasisChange, _ inquiry: Inquiry, collectsUndetermined: Bool) {
        self.change = change
        self.inquiry = inquiry
        self.collectsUndetermined = collectsUndetermined
    }

    /// The earlier result with the editions of today; nil for a row that is to be screened.
    ///
    /// - Parameter request: Reads the row.
    func kept(
        _ row: BatchRow, _ previous: PreviousRun.Row, _ request: () throws -> Request
    ) -> RowJudge.Judgement? {
        guard !change.isEverything, row.mark == previous.mark, !previous.isBroken,
            let request = try? request(), let isTouched = try? change.touches(request), !isTouched
        else { return nil }
        if change.asksPartiesAgain {
            guard let answers = try? inquiry.comparisons(of: request), answers.mark == previous.comparisons else {
                return nil
            }
        }
        guard let record = RecordLine(previous.line) else { return nil }
        let (json, lists) = editions(for: request)
        var output: [UInt8] = []
        output.reserveCapacity(previous.line.count + 256)
        output += previous.line[..<record.lists.lowerBound]
        output += json
        output += previous.line[record.lists.upperBound...]
        output.append(10)
        var judgement = RowJudge.Judgement(output: output, outcome: .kept(lists))
        if collectsUndetermined { judgement.undetermined = record.openLine(row) }
        judgement.comparisons = previous.comparisons
        return judgement
    }

    private func editions(for request: Request) -> (json: [UInt8], lists: [ScreeningRecord.List]) {
        let packs = inquiry.packs(for: request)
        let key = packs.map(\.id).joined(separator: " ")
        if let known = editions.withLock({ $0[key] }) { return known }
        let lists = inquiry.editions(of: packs)
        let made = (json: Array(StableJSON.line(lists).utf8), lists: lists)
        editions.withLock { $0[key] = made }
        return made
    }
}

/// Where the fields of a result stand in its line.
struct RecordLine {
    private let line: [UInt8]
    /// The editions, brackets included.
    let lists: Range<Int>

    /// - Returns: nil for a line that is not a result.
    init?(_ line: [UInt8]) {
        self.line = line
        guard let lists = RecordLine.value(of: "lists", in: line) else { return nil }
        self.lists = lists
    }

    /// The line of the file of open rows; empty where the row is settled.
    func openLine(_ row: BatchRow) -> [UInt8] {
        func text(_ key: String) -> ArraySlice<UInt8> { RecordLine.value(of: key, in: line).map { line[$0] } ?? [] }
        guard text("authorisation").elementsEqual(#""undetermined""#.utf8) else { return [] }
        var bytes = Array(#"{"id":"#.utf8) + text("id")
        bytes += ",\"line\":\(row.line),\"questions\":".utf8
        bytes += text("questions")
        bytes += ",\"risk\":".utf8
        bytes += text("risk")
        return bytes + ",\"row\":\(row.number)}\n".utf8
    }

    /// The value of a key at the top of an object on one line without blanks.
    private static func value(of key: String, in line: [UInt8]) -> Range<Int>? {
        let wanted = Array(key.utf8)
        var index = 1
        while index < line.count, line[index] == UInt8(ascii: "\"") {
            guard let keyEnd = end(of: index, in: line), keyEnd < line.count, line[keyEnd] == UInt8(ascii: ":"),
                let valueEnd = end(of: keyEnd + 1, in: line)
            else { return nil }
            if line[index + 1..<keyEnd - 1].elementsEqual(wanted) { return keyEnd + 1..<valueEnd }
            index = valueEnd + 1
        }
        return nil
    }

    /// Where the value that begins here has ended.
    private static func end(of start: Int, in line: [UInt8]) -> Int? {
        var depth = 0
        var isText = false
        var index = start
        while index < line.count {
            let byte = line[index]
            if isText {
                if byte == 92 { index += 1 } else if byte == 34 { isText = false }
            } else {
                switch byte {
                case 34: isText = true
                case 91, 123: depth += 1
                case 93, 125:
                    if depth == 0 { return index }
                    depth -= 1
                case 44 where depth == 0: return index
                case 58 where depth == 0: return index
                default: break
                }
            }
            index += 1
        }
        return nil
    }
}
