import ExportControl
import Testing

@testable import Checklists

@Suite struct DocumentTests {
    let catalogue = ChecklistFixture.catalogue

    func document(_ id: String, case name: String?, answers: String? = nil, language: Language = .english) throws
        -> FilledDocument
    {
        let template = try #require(catalogue.template(id))
        let written = try answers.map { try DocumentAnswers(text: $0, file: "answers.yaml", template: template) }
        return try DocumentFiller(
            catalogue: catalogue, template: template, file: try name.map { try CaseTests().file($0) },
            organisation: try ChecklistFixture.organisation("machine-tools"), answers: written, language: language
        ).document()
    }

    func value(_ document: FilledDocument, _ section: String, _ field: String, row: Int = 0) throws -> String? {
        let section = try #require(document.sections.first { $0.id == section })
        let place = try #require(section.fields.firstIndex { $0.id == field })
        return try #require(section.rows.count > row ? section.rows[row] : nil)[place]
    }

    @Test func aClassificationSheetIsFilledFromTheCase() throws {
        let document = try document("classification-sheet", case: "shipment-five-axis-mill-germany")
        #expect(try value(document, "case", "case") == "EX-2026-0001")
        #expect(try value(document, "case", "organisation") == "FX Hoshino Machine Works")
        #expect(try value(document, "items", "model") == "FX-5X 600")
        #expect(try value(document, "entries", "code") == "2B001.b.1.a")
        #expect(try value(document, "entries", "code", row: 3) == "2B201.a.3")
        #expect(try value(document, "entries", "verdict") == "listed")
        #expect(try value(document, "case", "department") == nil)
        #expect(document.empty.contains { $0.field == "Department" })
    }

    @Test func peopleAreNamedByTheirRoleInTheCase() throws {
        let document = try document("end-use-certificate", case: "shipment-five-axis-mill-germany")
        #expect(try value(document, "end-user", "name") == "FX Getriebebau Beispiel GmbH")
        #expect(try value(document, "seller", "buyer") == nil)
        #expect(try value(document, "use", "use")?.contains("gearbox") == true)
        #expect(!document.sections.flatMap(\.undertakings).isEmpty)
    }

    /// An entry that was found not to apply is no code of the item.
    @Test func onlyEntriesThatMayApplyAreItsCodes() throws {
        let plan = try document("technology-control-plan", case: "incoming-researcher-materials")
        #expect(try value(plan, "items", "code") == "1E104")
        let report = try document("suspicious-deal-report", case: "incoming-researcher-materials")
        #expect(try value(report, "enquiry", "code") == "1E104")
        // The sheet shows all that were checked, each with its result.
        let sheet = try document("classification-sheet", case: "incoming-researcher-materials")
        #expect(try value(sheet, "entries", "code", row: 1) == "2E001")
        #expect(try value(sheet, "entries", "verdict", row: 1) == "not listed")
    }

    /// Every template, filled and empty, in every language and format; a signature is never counted as given.
    @Test(arguments: Language.allCases)
    func everyTemplateIsWritten(language: Language) throws {
        for template in catalogue.templates {
            for name in [nil, "shipment-five-axis-mill-germany", "incoming-researcher-materials"] {
                let document = try document(template.id, case: name, language: language)
                for format in DocumentFormat.allCases {
                    #expect(!document.text(format, catalogue: catalogue).isEmpty)
                }
                #expect(
                    document.text(.html, catalogue: catalogue).contains(PrintedPage.escaped(template.title[language])))
                #expect(!document.text(.json, catalogue: catalogue).contains("\"unknown\""))
            }
            let signatures = template.sections.flatMap(\.fields).filter { $0.kind == .signature && $0.isRequired }
            let empty = try document(template.id, case: nil).empty
            #expect(empty.count >= signatures.count)
        }
    }

    @Test func everyTaskNeedsANamedOwner() throws {
        let plan = try ChecklistFixture.text("Examples/checklists/recovery-plan.yaml")
        let document = try document("trade-recovery-plan", case: nil, answers: plan)
        #expect(try value(document, "task-alert", "owner") == "K. Mori")
        #expect(document.ownerless.isEmpty)
        func problems(_ text: String) -> String {
            do {
                _ = try self.document("trade-recovery-plan", case: nil, answers: text)
                return ""
            } catch { return "\(error)" }
        }
        let line =
            try #require(
                plan.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("task-goods") })
            + 1
        #expect(
            problems(plan.replacing("task-goods: {owner: T. Aoki, ", with: "task-goods: {")).contains(
                "answers.yaml:\(line)"))
        #expect(problems(plan.replacing("owner: T. Aoki", with: "owner: TBD")).contains("has no named owner"))
        #expect(
            problems(plan.replacing("held payments, owner: Y. Kimura", with: "held payments")).contains("Tell the bank")
        )
        #expect(problems("scope: {scenario: Flood}\n").contains("task-review"))
        #expect(problems(plan.replacing("task-goods:", with: "task-good:")).contains("did you mean `task-goods`"))
        #expect(problems(plan.replacing("2027-03-11", with: "March")).contains("expected a day"))
    }

    @Test func theSkeletonOfAnswersIsReadBack() throws {
        for template in catalogue.templates
        where !template.sections.flatMap(\.fields).contains(where: { $0.kind == .owner && $0.isRequired }) {
            let skeleton = try document(template.id, case: nil).text(.answers, catalogue: catalogue)
            #expect(throws: Never.self) {
                try DocumentAnswers(text: skeleton, file: "skeleton", template: template)
            }
        }
    }

    @Test func hostileTextIsEscaped() throws {
        let request =
            "request: shipment\nid: \"<b>|x\"\nitems:\n  - description: \"<script>alert(1)</script> | a *b*\"\n"
        let template = try #require(catalogue.template("classification-sheet"))
        let document = try DocumentFiller(
            catalogue: catalogue, template: template, file: try CaseFile(request: (request, "r"), result: nil),
            organisation: nil, answers: nil, language: .english
        ).document()
        #expect(!document.text(.html, catalogue: catalogue).contains("<script>"))
        #expect(!document.text(.markdown, catalogue: catalogue).replacing("\\<", with: "").contains("<script"))
        #expect(document.text(.markdown, catalogue: catalogue).contains("\\|"))
    }
}
