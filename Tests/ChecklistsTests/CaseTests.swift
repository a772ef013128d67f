import ExportControl
import Foundation
import Testing
import XMLReading

@testable import Checklists

@Suite struct CaseTests {
    let catalogue = ChecklistFixture.catalogue

    /// A request and what its screening said, kept as fixtures.
    func file(_ name: String, withRequest: Bool = true) throws -> CaseFile {
        let request = (try ChecklistFixture.text("Examples/\(name).yaml"), name)
        let result = (try ChecklistFixture.text("Tests/Fixtures/checklists/\(name).json"), "\(name).json")
        return try CaseFile(request: withRequest ? request : nil, result: result)
    }

    func list(_ file: CaseFile, organisation: String? = nil, language: Language = .english) throws -> Checklist {
        try CaseList(
            catalogue: catalogue, file: file,
            organisation: try organisation.map { try ChecklistFixture.organisation($0) }, language: language
        ).list(on: try #require(CalendarDate("2026-12-01")))
    }

    @Test func aMachineThatNeedsALicenceAsksForIt() throws {
        let list = try list(file("shipment-five-axis-mill-germany"), organisation: "machine-tools")
        let ids = list.rows.map(\.id)
        for id in ["classification-sheet", "licence", "end-use-statement", "decision-medium", "record-kept", "hold"] {
            #expect(ids.contains(id), "\(id) is missing")
        }
        #expect(!ids.contains("stop") && !ids.contains("training") && !ids.contains("us-sea-cargo-data"))
        let licence = try #require(list.rows.first { $0.id == "licence" })
        #expect(licence.basis.contains { $0 == "authorisation licence-required: class" })
        #expect(licence.owner == "K. Mori")
        #expect(licence.due == CalendarDate("2026-06-15"))
        let sheet = try #require(list.rows.first { $0.id == "classification-sheet" })
        #expect(sheet.note.contains("K. Mori") && sheet.answer.isEmpty)
        #expect(sheet.basis.contains { $0.contains("classification-sheet") })
        #expect(list.rows.allSatisfy { !$0.basis.isEmpty || $0.id == "record-kept" })
    }

    @Test func aProhibitedCaseAsksForTheStop() throws {
        let result = """
            {"risk": "high", "authorisation": "prohibited", "asOf": "2026-06-15", "journey": "shipment", "reasons": [
              {"rule": "HR-6", "title": "Listed", "source": "policy", "effect": "authorisation=prohibited"}]}
            """
        let list = try list(CaseFile(request: nil, result: (result, "r.json")))
        let stop = try #require(list.rows.first { $0.id == "stop" })
        #expect(stop.basis == ["authorisation prohibited: HR-6", "HR-6: Listed (policy)"])
        #expect(list.header.signOffs.count == 3)
    }

    @Test func anEmbargoedCaseAsksForItsText() throws {
        let list = try list(file("shipment-five-axis-mill-iran"))
        #expect(
            list.rows.first { $0.id == "decision-high" }?.basis.contains { $0 == "risk high: level, HR-2" } == true)
        #expect(list.rows.first { $0.id == "embargo-read" }?.basis.contains { $0.contains("HR-") } == true)
    }

    @Test func aResearcherAsksForPeopleAndRooms() throws {
        let list = try list(
            file("incoming-researcher-materials"), organisation: "university", language: .traditionalChinese)
        #expect(list.rows.contains { $0.id == "guidance-letter" || $0.id == "specified-category-declaration" })
        #expect(!list.rows.contains { $0.id == "shipment-check" })
        #expect(list.header.language == .traditionalChinese)
    }

    /// What only the request says is asked for in doubt where the request is not there.
    @Test func withoutTheRequestDoubtAsksForMore() throws {
        let with = try list(file("shipment-five-axis-mill-germany"))
        let without = try list(file("shipment-five-axis-mill-germany", withRequest: false))
        #expect(Set(without.rows.map(\.id)).isSuperset(of: with.rows.map(\.id)))
        let doubtful = try #require(without.rows.first { $0.id == "hand-carry-path" })
        #expect(doubtful.basis.contains { $0.contains("transferMode") })
        #expect(without.rows.first { $0.id == "classification-sheet" }?.note == "to be confirmed by a person")
    }

    /// Rules, documents and follow-ups that a line names stand in the packs, and each of theirs is asked for by a line.
    @Test func linesAndPacksNameTheSame() throws {
        let folder = ListFolder(path: ChecklistFixture.root + "/ControlLists")
        let schema = try folder.schema("pack")
        let packs = try folder.files(in: "packs").map { try folder.read($0, schema: schema).document.root }
        for (kind, name, least) in [
            ("rule", "rules", 100), ("document", "documents", 40), ("follow-up", "schedule", 5),
        ] {
            let known = Set(packs.flatMap { $0.children(named: kind) }.compactMap { $0["id"] })
            let named = Set(
                catalogue.caseLines.flatMap(\.occasions).flatMap(\.tests).filter { $0.name == name }.flatMap(\.values))
            #expect(known.count >= least)
            #expect(named.subtracting(known).isEmpty, "no \(kind) \(named.subtracting(known).sorted())")
            #expect(known.subtracting(named).isEmpty, "no line for \(kind) \(known.subtracting(named).sorted())")
        }
    }

    @Test func aCaseListIsReadBackAndCounted() throws {
        for format in RoundTripTests.readBack {
            let list = try list(file("shipment-five-axis-mill-germany"), organisation: "machine-tools")
            let back = try ChecklistFixture.read(list.text(format, catalogue: catalogue))
            #expect(back == list)
            let status = ChecklistStatus(back, catalogue: catalogue, on: try #require(CalendarDate("2026-07-01")))
            #expect(status.unknown.isEmpty && status.overdue.contains { $0.row.id == "licence" })
        }
    }

    @Test func whatIsNoResultIsRefused() {
        #expect(throws: DataProblems.self) { try CaseFile(request: nil, result: ("{\"risk\":\"low\"}", "r.json")) }
        #expect(throws: DataProblems.self) { try CaseFile(request: nil, result: ("{", "r.json")) }
    }
}
