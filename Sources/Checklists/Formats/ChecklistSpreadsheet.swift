import ExportControl

/// A list as XML Spreadsheet 2003: what Excel and LibreOffice open without asking, with a choice of answers in each row.
///
/// The columns are those of the CSV, so that a sheet that is filled in and saved as CSV is read back.
struct ChecklistSpreadsheet {
    private let list: Checklist
    private let words: ListWords

    init(_ list: Checklist, _ words: ListWords) {
        self.list = list
        self.words = words
    }

    /// Widths of the columns in points.
    private static let widths: [Column: Int] = [
        .section: 90, .line: 52, .department: 80, .statement: 260, .help: 200, .evidence: 130, .role: 90, .owner: 90,
        .deputy: 70, .due: 66, .when: 90, .basis: 110, .source: 150, .note: 90, .answer: 80, .doneOn: 66, .keptAt: 120,
        .signedBy: 80, .remarks: 160,
    ]

    var xml: String {
        let table = ChecklistTable(list, words)
        let columns = Column.allCases.map { "<Column ss:Width=\"\(ChecklistSpreadsheet.widths[$0] ?? 80)\"/>" }
        let rows = table.rows.map { row in
            "<Row ss:AutoFitHeight=\"1\">" + row.enumerated().map { cell($1, style: Self.style($0)) }.joined()
                + "</Row>"
        }
        let answer = (Column.allCases.firstIndex(of: .answer) ?? 0) + 1
        let choices = words.choices.map(words.answer).joined(separator: ",")
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Styles>
            <Style ss:ID="Default" ss:Name="Normal"><Alignment ss:Vertical="Top" ss:WrapText="1"/><Font ss:FontName="\(font)" ss:Size="10"/><NumberFormat ss:Format="@"/></Style>
            <Style ss:ID="head"><Alignment ss:Vertical="Bottom" ss:WrapText="1"/><Font ss:FontName="\(font)" ss:Size="10" ss:Bold="1" ss:Color="#FFFFFF"/><Interior ss:Color="#1F3A5F" ss:Pattern="Solid"/><NumberFormat ss:Format="@"/></Style>
            <Style ss:ID="text"><Alignment ss:Vertical="Top" ss:WrapText="1"/><Font ss:FontName="\(font)" ss:Size="10" ss:Color="#000000"/><Interior ss:Color="#FFFFFF" ss:Pattern="Solid"/><NumberFormat ss:Format="@"/></Style>
            <Style ss:ID="fill"><Alignment ss:Vertical="Top" ss:WrapText="1"/><Font ss:FontName="\(font)" ss:Size="10" ss:Color="#000000"/><Interior ss:Color="#FFFBE6" ss:Pattern="Solid"/><NumberFormat ss:Format="@"/><Protection ss:Protected="0"/></Style>
            </Styles>
            <Worksheet ss:Name="\(escaped(words("checklist").sheetName))">
            <Names><NamedRange ss:Name="Print_Titles" ss:RefersTo="='\(escaped(words("checklist").sheetName))'!R1"/></Names>
            <Table>
            \(columns.joined())<Column ss:Hidden="1" ss:Width="20"/>
            <Row>\(table.columns.map { cell($0, style: "head") }.joined())</Row>
            \(rows.joined(separator: "\n"))
            </Table>
            <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">
            <PageSetup><Layout x:Orientation="Landscape"/><Header x:Data="&amp;L\(escaped(header))"/><Footer x:Data="&amp;R&amp;P / &amp;N"/></PageSetup>
            <FitToPage/><Print><FitHeight>0</FitHeight><PaperSizeIndex>9</PaperSizeIndex><ValidPrinterInfo/></Print>
            <FreezePanes/><FrozenNoSplit/><SplitHorizontal>1</SplitHorizontal><TopRowBottomPane>1</TopRowBottomPane><ActivePane>2</ActivePane>
            </WorksheetOptions>
            <DataValidation xmlns="urn:schemas-microsoft-com:office:excel"><Range>R2C\(answer):R\(rows.count + 1)C\(answer)</Range><Type>List</Type><CellRangeList/><Value>&quot;\(escaped(choices))&quot;</Value></DataValidation>
            </Worksheet>
            </Workbook>

            """
    }

    private static func style(_ column: Int) -> String {
        column < Column.allCases.count && Column.allCases[column].isAnswer ? "fill" : "text"
    }

    private var font: String {
        switch words.language {
        case .english: "Arial"
        case .traditionalChinese: "Microsoft JhengHei"
        case .japanese: "Yu Gothic"
        }
    }

    /// What stands over each printed page; `&` would begin a code there.
    private var header: String { ChecklistPage.running(list.header, words).replacing("&", with: "+") }

    /// Every cell is text, so that nothing is a formula or becomes a date.
    private func cell(_ text: String, style: String) -> String {
        "<Cell ss:StyleID=\"\(style)\"><Data ss:Type=\"String\">\(escaped(text))</Data></Cell>"
    }

    /// XML 1.0 has no place for most control characters.
    private func escaped(_ text: String) -> String {
        let plain = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 || [9, 10, 13].contains($0.value) }))
        return PrintedPage.escaped(plain).replacing("\n", with: "&#10;")
    }
}

extension String {
    /// A worksheet's name has at most 31 characters and none of `:\/?*[]'`.
    fileprivate var sheetName: String { String(filter { !":\\/?*[]'".contains($0) }.prefix(31)) }
}
