import ExportControl
import Foundation
import Testing

@testable import Checklists

@Suite struct StatusTests {
    let catalogue = ChecklistFixture.catalogue

    func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    func status(_ change: (inout Checklist) throws -> Void, on day: String = "2027-01-01") throws -> ChecklistStatus {
        var list = try ChecklistFixture.list("machine-tools", frameworks: ["us-bis"])
        try change(&list)
        return ChecklistStatus(list, catalogue: catalogue, on: try self.day(day))
    }

    func answer(_ state: Checklist.Answer.State, _ doneOn: String?) -> Checklist.Answer {
        Checklist.Answer(
            state: state, doneOn: doneOn.flatMap { CalendarDate($0) }, keptAt: "binder", signedBy: "K. Mori",
            remarks: "because")
    }

    @Test func nothingThatIsOpenCounts() throws {
        let status = try status { _ in }
        #expect(status.groups.map(\.id) == ["us-bis"])
        #expect(status.groups[0].parts.count == 8)
        #expect(status.groups[0].parts.allSatisfy { $0.share == 0 && $0.maturity == .missing })
        #expect(status.gaps.count == status.rows.count)
    }

    @Test func aListThatIsFullyProvenIsProvenThroughout() throws {
        let status = try status { list in
            for index in list.rows.indices { list.rows[index].answer = answer(.yes, "2026-12-20") }
        }
        #expect(status.gaps.isEmpty && status.overdue.isEmpty)
        #expect(status.groups[0].parts.allSatisfy { $0.share == 100 && $0.maturity == .proven })
    }

    @Test func aLineIsDueAgainAfterItsInterval() throws {
        func overdue(_ done: String, _ day: String) throws -> Bool {
            let status = try status(
                { list in
                    let index = try #require(list.rows.firstIndex { $0.id == "COM-1" })
                    list.rows[index].answer = answer(.yes, done)
                }, on: day)
            let line = try #require(status.rows.first { $0.row.id == "COM-1" })
            return line.isOverdue && !line.isComplete
        }
        #expect(try !overdue("2027-01-10", "2028-01-10"))
        #expect(try overdue("2027-01-10", "2028-01-11"))
    }

    @Test func whatIsNotDoneByItsDayIsOverdue() throws {
        #expect(try status({ _ in }, on: "2026-12-01").overdue.isEmpty)
        let late = try status({ _ in }, on: "2027-12-02")
        #expect(late.overdue.contains { $0.row.id == "COM-1" })
        // What only an event makes due is open, but never overdue.
        #expect(late.overdue.allSatisfy { $0.row.due != nil })
    }

    @Test func doubtNeverCounts() throws {
        let status = try status { list in
            list.rows[0].answer = Checklist.Answer(state: .notApplicable)
            list.rows[1].answer = answer(.yes, "2027-06-01")
            list.rows[2].answer = Checklist.Answer(state: .yes)
            list.rows[3].owner = "TBD"
            list.rows[3].answer = answer(.yes, "2026-12-20")
        }
        #expect(status.rows[0].gaps == [.reason] && !status.rows[0].isComplete)
        #expect(status.rows[1].gaps.contains(.future) && !status.rows[1].isComplete)
        #expect(status.rows[2].isComplete && !status.rows[2].isProven)
        #expect(status.rows[3].gaps == [.owner] && !status.rows[3].isComplete)
    }

    @Test func linesThatTheCatalogueDoesNotHaveAreNamed() throws {
        let status = try status { $0.rows[0].id = "ZZZ-9" }
        #expect(status.unknown == ["ZZZ-9"])
        #expect(StatusText(status, catalogue: catalogue).text.contains("ZZZ-9"))
    }

    @Test(arguments: Language.allCases)
    func pagesHaveAChartForEachFramework(language: Language) throws {
        let list = try ChecklistFixture.list("university", language: language)
        let status = ChecklistStatus(list, catalogue: catalogue, on: try day("2027-01-01"))
        let page = StatusPage(status, catalogue: catalogue).html
        #expect(page.components(separatedBy: "<svg").count == catalogue.frameworks.count + 1)
        #expect(page.contains("lang=\"\(language.rawValue)\""))
    }

    @Test func theFilledExampleIsReadAndHasGaps() throws {
        let list = try ChecklistFixture.read(try ChecklistFixture.text("Examples/checklists/filled.md"))
        let status = ChecklistStatus(list, catalogue: catalogue, on: try day("2027-03-15"))
        #expect(status.unknown.isEmpty && !status.gaps.isEmpty && !status.overdue.isEmpty)
        #expect(status.groups.flatMap(\.parts).contains { $0.complete > 0 })
        #expect(status.list.header.organisation == "FX Hoshino Machine Works")
    }
}
