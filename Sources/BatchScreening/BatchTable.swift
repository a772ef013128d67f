import ExportControl
import RecordReading

/// Results as a table, for a spreadsheet: the outputs, what they rest on in short, and how much is open.
enum BatchTable {
    static let header = line([
        "id", "row", "risk", "authorisation", "final", "codes", "reasons", "questions", "error",
    ])
    /// The rules that decide stand first; the whole list is in the other format.
    static let mostReasons = 3

    static func line(_ record: ScreeningRecord, row: Int) -> [UInt8] {
        var codes: [String] = []
        for entry in record.items.flatMap(\.entries) where entry.verdict == "controlled" {
            let code = entry.dualUse ?? entry.code
            if !codes.contains(code) { codes.append(code) }
        }
        let reasons = record.reasons.prefix(mostReasons).map { "\($0.rule): \($0.title)" }
        return line([
            record.id, "\(row)", record.risk, record.authorisation, "\(record.final)", codes.joined(separator: ";"),
            reasons.joined(separator: "; "), "\(record.questions.count)", "",
        ])
    }

    static func line(_ failure: BatchFailure) -> [UInt8] {
        line([failure.id, "\(failure.row)", "", "", "", "", "", "", "line \(failure.line): \(failure.error)"])
    }

    private static func line(_ fields: [String]) -> [UInt8] {
        var writer = CSVWriter()
        writer.append(fields.map(safe))
        return writer.take()
    }

    /// A spreadsheet takes a text that begins so for a formula.
    private static func safe(_ field: String) -> String {
        guard let first = field.utf8.first, "=+-@\t\r".utf8.contains(first) else { return field }
        return "'" + field
    }
}
