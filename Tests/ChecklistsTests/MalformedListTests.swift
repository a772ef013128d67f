import ExportControl
import Testing

@testable import Checklists

@Suite struct MalformedListTests {
    let catalogue = ChecklistFixture.catalogue

    func text(_ format: ChecklistFormat) throws -> String {
        try ChecklistFixture.list("machine-tools", frameworks: ["us-bis"]).text(format, catalogue: catalogue)
    }

    /// The number of the first line that contains a text.
    func line(of part: String, in text: String) throws -> Int {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return try #require(lines.firstIndex { $0.contains(part) }) + 1
    }

    @Test func markdownIsCheckedLineByLine() throws {
        let whole = try text(.markdown)
        let answer = "- Answer: [ ] yes"
        let at = try line(of: answer, in: whole)
        func broken(_ part: String, _ other: String) throws -> String {
            let range = try #require(whole.firstRange(of: part))
            return ChecklistFixture.problems(whole.replacingCharacters(in: range, with: other))
        }
        #expect(try broken(answer, "- Answer: [y] yes").contains("list:\(at): error: expected `[x]` or `[ ]`"))
        #expect(
            try broken(answer + " · [ ] partly", "- Answer: [x] yes · [x] partly").contains(
                "list:\(at): error: more than one answer"))
        #expect(try broken(answer, "- Answer: maybe").contains("list:\(at): error: expected `yes`"))
        #expect(try broken(answer, "- Anser: [ ] yes").contains("did you mean `Answer`"))
        #expect(try broken("- Done on:", "- Done on: yesterday").contains("expected a day such as 2026-12-01"))
        #expect(try broken("- Done on:", "- Done on: 03/04/2027").contains("expected a day such as 2026-12-01"))
        #expect(try broken("- Done on:", "a note of mine\n- Done on:").contains("text that belongs to no field"))
        #expect(try broken("### COM-1", "### COM-2").contains("stands twice"))
        #expect(try broken("edition: \"2026-11\"", "edition: soon").contains("list:3"))
        #expect(try broken("list: programme\n", "").contains("`list` is missing"))
        #expect(ChecklistFixture.problems("# My notes\n").contains("list:1: error: expected the head of a list"))
    }

    @Test func tablesAreCheckedRowByRow() throws {
        let whole = try text(.csv)
        func broken(_ part: String, _ other: String) throws -> String {
            let range = try #require(whole.firstRange(of: part))
            return ChecklistFixture.problems(whole.replacingCharacters(in: range, with: other))
        }
        #expect(
            try broken(",Answer,", ",Anser,").contains("list:1: error: unknown column `Anser`; did you mean `Answer`"))
        #expect(try broken(",exportcheck", ",other").contains("the column `exportcheck` is missing"))
        #expect(try broken("COM-1,", "COM-2,").contains("stands twice"))
        #expect(ChecklistFixture.problems("a,b\n1,2\n").contains("list:1: error:"))
        #expect(ChecklistFixture.problems("").contains("list:1"))
        #expect(ChecklistFixture.problems("\u{0}\u{1}\u{2}").contains("list"))
    }

    @Test func jsonIsCheckedWithLines() throws {
        let whole = try text(.json)
        func broken(_ part: String, _ other: String) throws -> String {
            let range = try #require(whole.firstRange(of: part))
            return ChecklistFixture.problems(whole.replacingCharacters(in: range, with: other))
        }
        #expect(try broken("\"answer\" : \"\"", "\"answer\" : \"maybe\"").contains("expected `yes`"))
        #expect(try broken("\"doneOn\" : \"\"", "\"doneOn\" : \"soon\"").contains("expected a day"))
        #expect(try broken("\"line\" : \"COM-1\"", "\"lime\" : \"COM-1\"").contains("unknown key `lime`"))
        #expect(ChecklistFixture.problems("{\"lines\": [").contains("list:2:1: error: not well-formed"))
        #expect(ChecklistFixture.problems("{}").contains("`list` is missing"))
    }

    @Test func whatPeopleWriteInsteadIsUnderstood() throws {
        let whole = try text(.markdown)
        let range = try #require(whole.firstRange(of: "- Answer: [ ] yes"))
        for (written, state) in [
            ("- Answer: Yes", Checklist.Answer.State.yes), ("- Answer: [X] yes", .yes), ("- 回答: はい", .yes),
            ("- Answer: n/a", .notApplicable), ("- Answer:", .open),
        ] {
            let text = whole.replacingCharacters(
                in: range, with: written + "\n- Remarks: r\n  and more\n- Where it is kept: x")
            // The fields that follow stand a second time; only the first block is looked at.
            let head = try #require(text.firstRange(of: "### "))
            let second = try #require(text[head.upperBound...].firstRange(of: "\n- Done on"))
            let end = try #require(text[head.upperBound...].firstRange(of: "\n### "))
            let list = try ChecklistFixture.read(
                text.replacingCharacters(in: second.lowerBound..<end.lowerBound, with: "\n- Done on: 2027/1/5\n"))
            #expect(list.rows[0].answer.state == state)
            #expect(list.rows[0].answer.remarks == "r\nand more")
            #expect(list.rows[0].answer.doneOn == CalendarDate("2027-01-05"))
        }
    }

    /// Any cut of any format is a list or an error, never a crash.
    @Test(arguments: RoundTripTests.readBack)
    func cutFilesAreErrorsOrLists(format: ChecklistFormat) throws {
        let bytes = Array(try text(format).utf8)
        for length in stride(from: 0, to: bytes.count, by: 997) {
            _ = try? Checklist(bytes: Array(bytes[..<length]), file: "cut", catalogue: catalogue)
        }
    }
}

extension String {
    func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: text)
        return copy
    }
}
