import ExportControl
import Testing

@testable import Checklists

@Suite struct OrganisationTests {
    func problems(_ text: String) -> String {
        do {
            _ = try Organisation(text: text, file: "org.yaml", catalogue: ChecklistFixture.catalogue)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func theExamplesAreRead() throws {
        let firm = try ChecklistFixture.organisation("machine-tools")
        #expect(firm.name == "FX Hoshino Machine Works" && firm.profile == "sme")
        #expect(firm.roles["it"]?.name == "Y. Kimura")
        let university = try ChecklistFixture.organisation("university")
        #expect(university.departments.count == 3)
        #expect(
            university.holders(of: "department").map(\.department) == [
                "Mechanical Engineering", "Materials Science", "Life Sciences",
            ])
        #expect(university.holders(of: "classifier").map(\.holder.name) == ["Dr. E. Ueda", "Dr. A. Sato"])
    }

    @Test func aLineWithoutAnOwnerIsRefusedWithRoleFileAndLine() throws {
        let text = "name: FX\nprofile: sme\nroles:\n  chief: A. Chief\n"
        let organisation = try Organisation(text: text, file: "org.yaml", catalogue: ChecklistFixture.catalogue)
        let profile = try #require(ChecklistFixture.catalogue.profile("sme"))
        let list = ProgrammeList(
            catalogue: ChecklistFixture.catalogue, organisation: organisation, frameworks: ["us-bis"], profile: profile,
            language: .english, start: try #require(CalendarDate("2026-12-01")))
        let error = try #require(throws: DataProblems.self) { try list.list() }
        let all = error.description
        #expect(
            all.contains("org.yaml:3: error:") && all.contains("role `export-control-manager`")
                && all.contains("has no owner"))
        #expect(all.contains("ORG-4, ORG-6, RSK-1"))
        #expect(all.contains("export-control-manager: {as: chief}"))
    }

    @Test(arguments: ["TBD", "?", "n/a", "", "~", "未定", "待定", "なし", "-", "{name: }", "{name: vacant}"])
    func whatNamesNobodyIsNoOwner(name: String) {
        let found = problems(
            "name: FX\nroles:\n  chief: \"\(name)\"\n".replacing("\"{", with: "{").replacing("}\"", with: "}")
                .replacing("\"~\"", with: "~"))
        #expect(found.contains("org.yaml:3") && found.contains("role `chief` has no owner"), "\(found)")
    }

    @Test func mistakesAreNamedWithTheirLine() {
        #expect(problems("name: FX\nrolls: {}\n").contains("org.yaml:2"))
        #expect(problems("name: FX\nrolls: {}\n").contains("did you mean `roles`"))
        #expect(problems("name: FX\nroles:\n  cheif: A. B\n").contains("did you mean `chief`"))
        #expect(problems("name: FX\nprofile: smee\n").contains("org.yaml:2"))
        #expect(problems("name: FX\nstart: 1 December\n").contains("expected `start` as a day"))
        #expect(problems("name: FX\nroles:\n  it: {as: personnel}\n").contains("who stands in, is not named either"))
        #expect(problems("roles: {}\n").contains("`name` is missing"))
        #expect(problems("name: [\n").contains("org.yaml:"))
        #expect(problems("").contains("expected an organisation file"))
        #expect(problems("- a\n- b\n").contains("expected the organisation as a mapping"))
        #expect(problems("name: FX\ndepartments:\n  - name: A\n  - name: A\n").contains("department `A` stands twice"))
    }

    @Test func onePersonInRolesThatStayApartIsSaid() throws {
        let text = try ChecklistFixture.text("Examples/checklists/machine-tools.yaml").replacing(
            "M. Ishii", with: "K. Mori")
        let organisation = try Organisation(text: text, file: "org", catalogue: ChecklistFixture.catalogue)
        let list = try ProgrammeList(
            catalogue: ChecklistFixture.catalogue, organisation: organisation, frameworks: ["us-bis"],
            profile: try #require(ChecklistFixture.catalogue.profile("sme")), language: .english,
            start: try #require(CalendarDate("2026-12-01"))
        ).list()
        #expect(list.header.notices.contains { $0.contains("K. Mori") })
    }
}
