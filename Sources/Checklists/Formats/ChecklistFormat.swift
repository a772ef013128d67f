public import ExportControl
public import RecordReading

/// How a list is written. Markdown, CSV and JSON are read back.
public enum ChecklistFormat: String, Sendable, CaseIterable {
    case markdown = "md"
    case html, csv, json
    /// A workbook for Excel and LibreOffice; its sheet has the columns of the CSV.
    case spreadsheet = "xlsx"

    /// Whether a filled list can be read back from it.
    public var isReadBack: Bool { [.markdown, .csv, .json].contains(self) }
}

extension Checklist {
    public func bytes(_ format: ChecklistFormat, catalogue: Catalogue) -> [UInt8] {
        if format == .spreadsheet {
            return ChecklistSpreadsheet(self, ListWords(catalogue: catalogue, language: header.language)).bytes
        }
        return Array(text(format, catalogue: catalogue).utf8)
    }

    /// The text of a format; of a workbook its sheet.
    func text(_ format: ChecklistFormat, catalogue: Catalogue) -> String {
        let words = ListWords(catalogue: catalogue, language: header.language)
        return switch format {
        case .markdown: ChecklistMarkdown(self, words).text
        case .html: ChecklistPage(self, words).html
        case .csv: ChecklistTable(self, words).csv
        case .json: StableJSON.pretty(ChecklistRecord(self, words)) + "\n"
        case .spreadsheet: ChecklistSpreadsheet(self, words).sheet
        }
    }

    /// Reads a filled list; its format is told by how it begins.
    ///
    /// - Parameter encoding: Of a table; nil to detect it. Markdown and JSON are UTF-8.
    /// - Throws: Everything that is wrong with it, with lines.
    public init(
        bytes: [UInt8], file: String, encoding: TextEncoding? = nil, catalogue: Catalogue
    ) throws(DataProblems) {
        let words = ListWords(catalogue: catalogue, language: .english)
        if bytes.starts(with: Array("PK".utf8)) {
            throw DataProblems(
                DataProblem(file: file, message: "this is a workbook; save its sheet as CSV (UTF-8) and read that"))
        }
        let format = Checklist.format(of: bytes)
        if format == .csv {
            self = try ChecklistTableReader(file: file, words: words, encoding: encoding).list(bytes)
        } else {
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw DataProblems(DataProblem(file: file, line: 1, message: "the file is not UTF-8 text"))
            }
            self =
                format == .json
                ? try ChecklistRecordReader(file: file, words: words).list(text)
                : try ChecklistMarkdownReader(file: file, words: words).list(text)
        }
        if rows.isEmpty {
            throw DataProblems(DataProblem(file: file, line: 1, message: "the list has no lines"))
        }
    }

    /// JSON begins with a brace and Markdown with the three hyphens of its head; everything else is taken for a table.
    public static func format(of bytes: [UInt8]) -> ChecklistFormat {
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        rest = rest.drop { [9, 10, 13, 32].contains($0) }
        if rest.first == UInt8(ascii: "{") { return .json }
        return rest.starts(with: Array("---".utf8)) || rest.first == UInt8(ascii: "#") ? .markdown : .csv
    }
}
