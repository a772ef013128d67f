import ExportControl

/// A list as an Office Open XML workbook, with a choice of answers in each row.
///
/// The columns are those of the CSV, so that a sheet that is filled in and saved as CSV is read back. Every cell is text: nothing is
/// a formula, and nothing becomes a date.
struct ChecklistSpreadsheet {
    private let list: Checklist
    private let words: ListWords

    init(_ list: Checklist, _ words: ListWords) {
        self.list = list
        self.words = words
    }

    /// Widths of the columns in characters.
    private static let widths: [Column: Int] = [
        .section: 18, .line: 10, .department: 15, .statement: 48, .help: 36, .evidence: 24, .role: 16, .owner: 17,
        .deputy: 13, .due: 12, .when: 17, .basis: 22, .source: 28, .note: 17, .answer: 15, .doneOn: 12, .keptAt: 22,
        .signedBy: 15, .remarks: 30,
    ]
    /// Places in the table of styles.
    private enum Style: Int {
        case head = 1
        case text, fill
    }

    var bytes: [UInt8] {
        var archive = StoredArchive()
        archive.add("[Content_Types].xml", Self.contentTypes)
        archive.add("_rels/.rels", Self.relations([("officeDocument", "xl/workbook.xml")]))
        archive.add("xl/workbook.xml", workbook)
        archive.add(
            "xl/_rels/workbook.xml.rels",
            Self.relations([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")]))
        archive.add("xl/styles.xml", styles)
        archive.add("xl/worksheets/sheet1.xml", sheet)
        return archive.bytes
    }

    /// The one worksheet.
    var sheet: String {
        let table = ChecklistTable(list, words)
        let columns = Column.allCases.enumerated().map { index, column in
            "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(Self.widths[column] ?? 15)\" customWidth=\"1\"/>"
        }
        let last = Column.allCases.count + 1
        let rows =
            [row(1, table.columns, isHead: true)] + table.rows.enumerated().map { row($0 + 2, $1, isHead: false) }
        let answer = Self.letter(Column.allCases.firstIndex(of: .answer) ?? 0)
        let choices = words.choices.map(words.short).joined(separator: ",")
        return """
            \(Self.declaration)<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
            <sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
            <sheetFormatPr defaultRowHeight="15"/>
            <cols>\(columns.joined())<col min="\(last)" max="\(last)" width="4" hidden="1" customWidth="1"/></cols>
            <sheetData>
            \(rows.joined(separator: "\n"))
            </sheetData>
            <dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="\(answer)2:\(answer)\(rows.count)"><formula1>"\(escaped(choices))"</formula1></dataValidation></dataValidations>
            <pageMargins left="0.5" right="0.5" top="0.8" bottom="0.6" header="0.3" footer="0.3"/>
            <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>
            <headerFooter><oddHeader>&amp;L\(escaped(header))</oddHeader><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>
            </worksheet>

            """
    }

    private func row(_ number: Int, _ cells: [String], isHead: Bool) -> String {
        let lines = Self.lines(cells)
        let cells = cells.enumerated().map { index, text in
            let isAnswer = index < Column.allCases.count && Column.allCases[index].isAnswer
            let style = isHead ? Style.head : isAnswer ? .fill : .text
            let place = "r=\"\(Self.letter(index))\(number)\" s=\"\(style.rawValue)\""
            return text.isEmpty
                ? "<c \(place)/>"
                : "<c \(place) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
        }
        return "<row r=\"\(number)\" ht=\"\(lines * 14 + 2)\" customHeight=\"1\">\(cells.joined())</row>"
    }

    /// Lines that the fullest cell needs, for programs that do not work it out; no row is higher than Excel allows.
    private static func lines(_ cells: [String]) -> Int {
        let needed = zip(Column.allCases, cells).map { column, text in
            let width = max((widths[column] ?? 15) - 2, 1)
            return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
                // East Asian characters take two places.
                let places = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
                return max((places + width - 1) / width, 1)
            }.reduce(0, +)
        }
        return min(needed.max() ?? 1, 29)
    }

    private var workbook: String {
        let name = escaped(words("checklist").sheetName)
        return """
            \(Self.declaration)<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="\(name)" sheetId="1" r:id="rId1"/></sheets>
            <definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'\(name)'!$1:$1</definedName></definedNames>
            </workbook>

            """
    }

    private var styles: String {
        let wrapped = "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        return """
            \(Self.declaration)<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <fonts count="2"><font><sz val="10"/><name val="\(font)"/></font><font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="\(font)"/></font></fonts>
            <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3A5F"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFBE6"/></patternFill></fill></fills>
            <borders count="2"><border/><border><bottom style="thin"><color rgb="FFBBBBBB"/></bottom></border></borders>
            <cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="4"><xf xfId="0"/><xf xfId="0" numFmtId="49" fontId="1" fillId="2" borderId="0" applyNumberFormat="1" applyFont="1" applyFill="1" \(wrapped)<xf xfId="0" numFmtId="49" fontId="0" fillId="0" borderId="1" applyNumberFormat="1" applyBorder="1" \(wrapped)<xf xfId="0" numFmtId="49" fontId="0" fillId="3" borderId="1" applyNumberFormat="1" applyFill="1" applyBorder="1" \(wrapped)</cellXfs>
            </styleSheet>

            """
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    private static var contentTypes: String {
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        return """
            \(declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="\(kind)sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(kind)worksheet+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="\(kind)styles+xml"/>
            </Types>

            """
    }

    private static func relations(_ targets: [(kind: String, target: String)]) -> String {
        let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        let lines = targets.enumerated().map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(base)\($1.kind)\" Target=\"\($1.target)\"/>"
        }
        return """
            \(declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(lines.joined())</Relationships>

            """
    }

    /// The letter of a column; a list has fewer than 26.
    private static func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26))) }

    private var font: String {
        switch words.language {
        case .english: "Arial"
        case .traditionalChinese: "Microsoft JhengHei"
        case .japanese: "Yu Gothic"
        }
    }

    /// What stands over each printed page; `&` would begin a code there.
    private var header: String { ChecklistPage.running(list.header, words).replacing("&", with: "+") }

    /// XML 1.0 has no place for most control characters.
    private func escaped(_ text: String) -> String {
        let plain = String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    ($0.value >= 32 || [9, 10, 13].contains($0.value)) && $0.value != 0xFFFE && $0.value != 0xFFFF
                }))
        return PrintedPage.escaped(plain).replacing("\n", with: "&#10;")
    }
}

extension String {
    /// A worksheet's name has at most 31 characters and none of `:\/?*[]'`.
    fileprivate var sheetName: String { String(filter { !":\\/?*[]'".contains($0) }.prefix(31)) }
}
