import Foundation
import Testing

@testable import ExportControl

/// Law packs: what they inherit, when their rules hold, how they relieve, gate and schedule.
@Suite struct LawPackTests {
    private func result(
        _ name: String, _ changes: [(String, String)], packs: [String] = [], folder: String = "Examples"
    ) throws -> ScreeningResult {
        var draft = try RequestDraft(text: try TestKnowledge.text("\(folder)/\(name).yaml"), file: name)
        for (field, value) in changes { draft = try draft.setting(field, to: value) }
        return try TestKnowledge.inquiry(named: packs).result(of: draft)
    }

    @Test func theExportersCountryChoosesThePack() throws {
        let knowledge = TestKnowledge.shared
        for (country, pack) in [("JP", "japan"), ("TW", "taiwan"), ("DE", "eu"), ("US", "us"), ("BR", "baseline")] {
            let text = try TestKnowledge.text("Examples/shipment-hobby-mill-japan.yaml")
                .replacingOccurrences(of: "pack: baseline\n", with: "")
                .replacingOccurrences(of: "\norigin: TW", with: "\norigin: \(country)")
            let request = try TestKnowledge.request(text)
            let day = try #require(request.plannedOn)
            #expect(knowledge.packs(for: request, on: day).packs.map(\.id) == [pack], "\(country)")
        }
    }

    @Test func anItemOfUSOriginBringsTheUSPackWithIt() throws {
        let result = try result("shipment-five-axis-mill-germany", [("items[1].origin", "US"), ("pack", "japan")])
        #expect(result.packs.map(\.pack.id) == ["japan", "us"])
        let worst = result.packs.map(\.risk).max()
        #expect(result.risk == worst)
    }

    /// In force, suspended, and in force again: the ownership rule of 2025.
    @Test(arguments: [
        ("2025-10-15", true), ("2025-11-09", true), ("2025-11-10", false), ("2026-11-09", false), ("2026-11-10", true),
    ])
    func aSuspendedRuleDoesNotCount(_ day: String, _ counts: Bool) throws {
        let pack = try #require(TestKnowledge.shared.packs["us"])
        let date = try #require(CalendarDate(day))
        let rules = pack.rules.filter { rule in
            rule.counts == "owner-listed" && rule.effect.authorisation != nil && rule.force.holds(on: date)
        }
        #expect(rules.isEmpty != counts, "\(day)")
    }

    /// Inform letters reach Group A since 2025-10-09.
    @Test func aRuleHoldsFromItsDay() throws {
        let pack = try #require(TestKnowledge.shared.packs["japan"])
        let rule = try #require(pack.rules.first { $0.id == "HR-4" })
        #expect(!rule.force.holds(on: try #require(CalendarDate("2025-10-08"))))
        #expect(rule.force.holds(on: try #require(CalendarDate("2025-10-09"))))
    }

    @Test func anExceptionRelievesOnlyWhereNothingElseSpeaksOfTheLicence() throws {
        let folder = ScenarioTests.folder
        let plain = try result("F-01-base", [], folder: folder)
        #expect(plain.authorisation == .exceptionMayApply)
        for change in [
            ("informReceived", "yes"), ("answers.party-hit-open", "yes"), ("answers.party-licence-listed", "yes"),
            ("endUse.weaponsOfMassDestruction", "yes"), ("parties[1].screening", "[]"),
        ] {
            let other = try result("F-01-base", [change], folder: folder)
            #expect(other.authorisation != .exceptionMayApply && other.authorisation != .notRequired, "\(change)")
        }
    }

    @Test func anExceptionThatLacksAnAnswerIsShownWithIt() throws {
        let open = try result("F-01-base", [("items[1].value", "~")], folder: ScenarioTests.folder)
        #expect(open.authorisation >= .licenceRequired || open.authorisation == .undetermined)
        #expect(open.openExceptions.contains { $0.exception.id == "TW-US-JP" && !$0.missing.isEmpty })
    }

    @Test func theCommerceCountryChartDecides() throws {
        let controls = try #require(TestKnowledge.shared.commerceControls)
        let code = try #require(ControlCode("2B230"))
        let entry = try #require(controls.entry(of: code))
        #expect(entry.reasons.contains { $0.control == "NP" && $0.columns == ["NP1"] })
        let japan = try #require(CountryCode("JP"))
        let india = try #require(CountryCode("IN"))
        #expect(controls.destinations[japan]?.columns.contains("NP1") == false)
        #expect(controls.destinations[india] != nil && controls.entries.count == 638)
        let toJapan = try result("F-01-base", [], packs: ["us"], folder: ScenarioTests.folder)
        #expect(toJapan.reasons.contains { $0.rule == "US-chart" } || toJapan.authorisation != .notRequired)
    }

    @Test func gatesKeepAnApprovalFromBeingFinal() throws {
        let changes = [
            ("training", "[{course: Export control, completedOn: 2026-06-10}]"), ("guidanceIssuedOn", "2026-06-10"),
        ]
        let open = try result("F-03-base", [], folder: ScenarioTests.folder)
        #expect(open.isGated && !open.isFinal && open.reasons.contains { $0.rule == "G-training" })
        let done = try result("F-03-base", changes, folder: ScenarioTests.folder)
        #expect(!done.reasons.contains { $0.rule == "G-training" || $0.rule == "G-guidance" })
        let late = try result(
            "F-03-base", [("training", "[{course: Export control, completedOn: 2026-06-20}]")],
            folder: ScenarioTests.folder)
        #expect(late.isGated && late.reasons.contains { $0.rule == "G-training" && $0.value.contains("no") })
    }

    @Test func cannotVerifyIsAnOutcomeOfItsOwn() throws {
        let plain = try result("student-admission", [])
        let open = try result("student-admission", [("postCheck", "{result: cannot-verify}")])
        #expect(open.risk > plain.risk || plain.risk == .high)
        let wording = Wording(vocabulary: TestKnowledge.shared.vocabulary, language: .english)
        #expect(ScreeningRecord(open, wording: wording, version: "test").postCheck == "cannot-verify")
        #expect(ScreeningText(open, wording: wording, width: 80, hasColour: false).text.contains("cannot verify"))
    }

    @Test func everyPackNamesItsSourcesAndLanguages() throws {
        for pack in TestKnowledge.shared.packs.values {
            for rule in pack.rules {
                #expect(!rule.sources.isEmpty, "\(pack.id) \(rule.id)")
                for language in Language.allCases {
                    #expect(rule.title[exactly: language] != nil, "\(pack.id) \(rule.id) \(language)")
                }
            }
            for notice in pack.authorities + pack.documents {
                for language in Language.allCases {
                    #expect(notice.title[exactly: language] != nil, "\(pack.id) \(notice.id)")
                }
            }
        }
    }

    /// Research and patents free technology; of software only what is published is free.
    @Test func researchDoesNotFreeSoftware() throws {
        for status in ["basic-research", "patent"] {
            let technology = try result(
                "publication-preprint", [("items[1].publicStatus", status), ("items[1].classification", "~")])
            let software = try result(
                "publication-preprint",
                [("items[1].publicStatus", status), ("items[1].classification", "~"), ("items[1].type", "software")])
            #expect(technology.risk == .low, "\(status)")
            #expect(software.risk > .low && software.authorisation >= .undetermined, "\(status)")
        }
    }

    /// A number for what no regime lists clears nothing unless somebody signed for it.
    @Test func anUnsignedNationalNumberIsNotLow() throws {
        let changes = [
            ("items[1].controlCode", "2B991"), ("items[1].type", "~"), ("items[1].parameters", "{}"),
            ("items[1].parts", "{}"),
            ("items[1].origin", "US"),
        ]
        for packs in [["us"], ["baseline"]] {
            let open = try result(
                "shipment-hobby-mill-japan", changes + [("items[1].classification", "~")], packs: packs)
            #expect(open.risk > .low && !open.isFinal, "\(packs)")
            #expect(open.questions.contains { $0.id == "item-1.classification" }, "\(packs)")
        }
    }

    /// At home, too, somebody has to say that those who receive listed technology are residents.
    @Test func listedTechnologyAmongPartnersAtHomeAsksWhoReceivesIt() throws {
        let changes = [
            ("items[1].controlCode", "2E002"), ("items[1].classification", "{result: listed, by: A, on: 2026-05-20}"),
            ("destination", "JP"), ("parties.country", "JP"), ("access", "~"), ("answers.item-sensitive", "no"),
        ]
        let open = try result("commissioned-research", changes)
        #expect(open.risk > .low && open.questions.contains { $0.id == "person-specified-category" })
        let answers = [
            ("answers.residency-stated-non-resident", "no"), ("answers.person-employed-here", "yes"),
            ("answers.person-specified-category", "no"),
        ]
        let answered = try result("commissioned-research", changes + answers)
        #expect(!answered.questions.contains { $0.id == "person-specified-category" })
    }

    @Test func aPackThatExtendsItselfIsAnError() throws {
        let problems = ProblemCollector()
        let base = try #require(TestKnowledge.shared.packs["japan"])
        _ = LawPack.resolved(["japan": base], problems)
        #expect(throws: DataProblems.self) { try problems.throwIfAny() }
    }
}
