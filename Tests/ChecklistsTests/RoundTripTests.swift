import ExportControl
import Foundation
import Testing

@testable import Checklists

@Suite struct RoundTripTests {
    static let readBack = ChecklistFormat.allCases.filter(\.isReadBack)

    /// Answers with everything that could break a format.
    static let hostile = [
        "plain", "=HYPERLINK(\"http://evil\")", "+1", "-2", "@cmd", "'=quoted", "a, \"b\"; c", "two\nlines\n- [x] yes",
        "<script>alert(1)</script>", "| pipe | `code` *star* _under_ [x](y)", "# heading", "---", "x: y：z", "証拠は棚Ｂ",
        "\\back\\slash\\",
        "&amp; &lt;br&gt; <br>", "]]> ${x} %d", "tab\tinside", "👩‍🔬 é e\u{301}",
    ]

    func filled(_ list: Checklist) -> Checklist {
        var list = list
        let day = CalendarDate("2027-01-15")
        for index in list.rows.indices {
            let text = Self.hostile[index % Self.hostile.count]
            list.rows[index].answer = Checklist.Answer(
                state: Checklist.Answer.State.allCases[index % 5], doneOn: index % 3 == 0 ? day : nil,
                keptAt: index % 2 == 0 ? text : "",
                signedBy: index % 4 == 0 ? text.split(separator: "\n").joined() : "",
                remarks: text)
        }
        if !list.header.signOffs.isEmpty {
            list.header.signOffs[0].date = "2027-01-20"
            list.header.signOffs[0].signature = "H. | Hoshino"
        }
        return list
    }

    @Test(arguments: readBack, Language.allCases)
    func whatIsWrittenIsReadBack(format: ChecklistFormat, language: Language) throws {
        for name in ["machine-tools", "university"] {
            let list = filled(try ChecklistFixture.list(name, language: language))
            let back = try ChecklistFixture.read(list.text(format, catalogue: ChecklistFixture.catalogue))
            #expect(back.header == list.header)
            #expect(back.rows.count == list.rows.count)
            for (one, other) in zip(list.rows, back.rows) { #expect(one == other, "\(format) \(one.key)") }
        }
    }

    @Test(arguments: readBack)
    func aFreshListIsOpenThroughout(format: ChecklistFormat) throws {
        let list = try ChecklistFixture.list("machine-tools")
        let back = try ChecklistFixture.read(list.text(format, catalogue: ChecklistFixture.catalogue))
        #expect(back == list)
        #expect(back.rows.allSatisfy { $0.answer.isEmpty && !$0.owner.isEmpty })
    }

    /// Generate, fill, write, read, merge into a newer edition that lacks a line and has another: nothing is lost.
    @Test(arguments: readBack)
    func mergingLosesNothing(format: ChecklistFormat) throws {
        let catalogue = ChecklistFixture.catalogue
        var old = try ChecklistFixture.read(
            filled(try ChecklistFixture.list("machine-tools")).text(format, catalogue: catalogue))
        var newer = try ChecklistFixture.list("machine-tools")
        newer.header.edition = "2027-06"
        let left = newer.rows.remove(at: 3)
        var added = newer.rows[0]
        added.id = "NEW-1"
        newer.rows.insert(added, at: 1)
        newer.rows[5].statement += " (clearer)"
        old.rows[7].note = "our own note"
        let merging = newer.merging(old, catalogue: catalogue)
        let back = try ChecklistFixture.read(merging.list.text(format, catalogue: catalogue))
        #expect(back == merging.list)
        for row in old.rows where !row.answer.isEmpty {
            let found = (back.rows + back.former).first { $0.key == row.key }
            #expect(found?.answer == row.answer, "\(row.key)")
        }
        #expect(back.former.contains { $0.key == left.key && $0.section == left.section })
        #expect(back.former.contains { $0.signedBy == "H. | Hoshino" })
        #expect(back.rows.contains { $0.key == old.rows[7].key && $0.note.hasPrefix("our own note") })
        #expect(merging.added == ["NEW-1"] && merging.changed == [newer.rows[5].key])
        #expect(back.rows.first { $0.id == "NEW-1" }?.answer.isEmpty == true)
        // Again, with the result as the older list: the appendix goes along.
        let again = newer.merging(back, catalogue: catalogue).list
        #expect(Set(again.former) == Set(back.former))
    }

    @Test func anAnswerThatIsThereIsNotOverwritten() throws {
        let old = filled(try ChecklistFixture.list("machine-tools"))
        var newer = try ChecklistFixture.list("machine-tools")
        newer.rows[1].answer = Checklist.Answer(state: .no, remarks: "newer")
        let merging = newer.merging(old, catalogue: ChecklistFixture.catalogue)
        #expect(merging.list.rows[1].answer.remarks == "newer")
        #expect(merging.list.former.contains { $0.key == old.rows[1].key && $0.answer == old.rows[1].answer })
    }

    @Test func spreadsheetProgramsSeeNoFormula() throws {
        let list = filled(try ChecklistFixture.list("machine-tools"))
        let csv = list.text(.csv, catalogue: ChecklistFixture.catalogue)
        #expect(csv.hasPrefix("\u{FEFF}"))
        for start in ["=", "+", "-", "@"] {
            #expect(!csv.contains(",\(start)") && !csv.contains(",\"\(start)"))
        }
        #expect(!list.text(.spreadsheet, catalogue: ChecklistFixture.catalogue).contains("<f>"))
    }

    @Test(arguments: [ChecklistFormat.html, .spreadsheet])
    func hostileTextStaysText(format: ChecklistFormat) throws {
        let text = filled(try ChecklistFixture.list("machine-tools")).text(
            format, catalogue: ChecklistFixture.catalogue)
        #expect(!text.contains("<script") && text.contains("&lt;script"))
    }

    @Test func aWorkbookIsAnArchiveOfItsParts() throws {
        #expect(StoredArchive.checksum(Array("123456789".utf8)) == 0xcbf4_3926)
        let list = try ChecklistFixture.list("machine-tools")
        let bytes = list.bytes(.spreadsheet, catalogue: ChecklistFixture.catalogue)
        #expect(bytes == list.bytes(.spreadsheet, catalogue: ChecklistFixture.catalogue))
        #expect(bytes.starts(with: [0x50, 0x4b, 3, 4]) && bytes.suffix(22).starts(with: [0x50, 0x4b, 5, 6]))
        // A choice with a comma inside would fall apart into two.
        #expect(
            list.text(.spreadsheet, catalogue: ChecklistFixture.catalogue).contains("\"yes,partly,no,does not apply\""))
        #expect(throws: DataProblems.self) {
            try Checklist(bytes: bytes, file: "list.xlsx", catalogue: ChecklistFixture.catalogue)
        }
    }

    @Test func aHostileNameDoesNotLeaveTheStyleSheet() throws {
        var list = try ChecklistFixture.list("machine-tools")
        list.header.organisation = "\"}</style><script>x</script> \\ Co"
        let page = list.text(.html, catalogue: ChecklistFixture.catalogue)
        #expect(page.components(separatedBy: "</style>").count == 2 && !page.contains("<script"))
    }
}

extension Checklist.Row {
    fileprivate var signedBy: String { answer.signedBy }
}
