import ExportControl
import Foundation
import Testing

@testable import Checklists

/// Expected outputs as files; `UPDATE_EXPECTED=1` writes them anew.
@Suite struct GoldenListTests {
    let catalogue = ChecklistFixture.catalogue

    func compare(_ text: String, _ name: String) throws {
        let path = ChecklistFixture.root + "/Tests/Fixtures/checklists/expected/" + name
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1" {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            return
        }
        // Byte for byte: a file read as a string would lose its byte-order mark.
        let expected = FileManager.default.contents(atPath: path)
        #expect(Data(text.utf8) == expected, "\(name) differs; UPDATE_EXPECTED=1 writes it anew")
    }

    /// Two lines of the university's list, one of them for a department, one answered.
    @Test func goldenListsInEveryFormat() throws {
        for (format, language) in zip(
            ChecklistFormat.allCases, [Language.english, .traditionalChinese, .japanese, .english, .traditionalChinese])
        {
            var list = try ChecklistFixture.list("university", frameworks: ["eu-2021-1700"], language: language)
            list.rows = list.rows.filter { $0.id == "COM-1" || $0.key == "CLS-1 (Mechanical Engineering)" }
            list.rows[0].answer = Checklist.Answer(
                state: .yes, doneOn: CalendarDate("2026-12-10"), keptAt: "https://fx-seiran.example/statement",
                signedBy: "Prof. T. Kobayashi")
            try compare(
                list.text(format, catalogue: catalogue), "list.\(format == .spreadsheet ? "xml" : format.rawValue)")
        }
    }

    @Test func goldenCaseAndStateAndDocument() throws {
        let list = try CaseTests().list(
            CaseTests().file("shipment-five-axis-mill-germany"), organisation: "machine-tools")
        try compare(list.text(.markdown, catalogue: catalogue), "case.md")
        let filled = try ChecklistFixture.read(try ChecklistFixture.text("Examples/checklists/filled.md"))
        let status = ChecklistStatus(filled, catalogue: catalogue, on: try #require(CalendarDate("2027-03-15")))
        try compare(StatusText(status, catalogue: catalogue).text, "status.txt")
        try compare(StableJSON.pretty(StatusRecord(status)) + "\n", "status.json")
        let document = try DocumentTests().document("end-use-certificate", case: "shipment-five-axis-mill-germany")
        try compare(document.text(.markdown, catalogue: catalogue), "end-use-certificate.md")
        let plan = try DocumentTests().document("trade-recovery-plan", case: nil)
        try compare(plan.text(.answers, catalogue: catalogue), "trade-recovery-plan.yaml")
    }
}
