import ExportControl
import RecordReading

/// Results as a table, for a spreadsheet: the outputs, what they rest on in short, and how much is open.
enum BatchTable {
    static let header = line([
        "id", "row", "risk", "authorisation", "final", "codes", "reasons", "questions", "error",
    ])
    /// The rules that decide stand first; the whole list is in the other format.
    static let mostReasons = 3

    /// What stands in the line of a row, its number left out.
    static func fields(_ record: ScreeningRecord) -> [String] {
        var codes: [String] = []
        for entry in record.items.flatMap(\.entries) where entry.verdict == "controlled" {
            let code = entry.dualUse ?? entry.code
            if !codes.contains(code) { codes.append(code) }
        }
        let reasons = record.reasons.prefix(mostReasons).map { "\($0.rule): \($0.title)" }
        return [
            record.id, record.risk, record.authorisation, "\(record.final)", codes.joined(separator: ";"),
            reasons.joined(separator: "; "), "\(record.questions.count)", "",
        ]
    }

    static func line(_ failure: BatchFailure) -> [UInt8] {
        line([failure.id, "\(failure.row)", "", "", "", "", "", "", "line \(failure.line): \(failure.error)"])
    }

    static func line(_ fields: [String], row: Int) -> [UInt8] {
        line(Array(fields.prefix(1)) + ["\(row)"] + fields.dropFirst())
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
