import Foundation
import Testing

/// The checklist command as people use it.
@Suite struct ChecklistCommandTests {
    let commands = CommandTests()

    func checklist(_ arguments: [String], input: String? = nil) throws -> CommandTests.Outcome {
        try commands.run(["checklist"] + arguments, input: input)
    }

    func new(_ arguments: [String] = []) throws -> CommandTests.Outcome {
        try checklist(
            ["new", "--organisation", "Examples/checklists/machine-tools.yaml", "--start", "2026-12-01"] + arguments)
    }

    @Test func aListIsMadeReadBackAndRenewed() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/checklist-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let fresh = try new(["--framework", "japan-standard-2", "--format", "csv"])
        #expect(fresh.status == 0 && fresh.errors.isEmpty && fresh.output.contains("COM-1"))
        try fresh.output.write(toFile: folder + "/new.csv", atomically: true, encoding: .utf8)
        let merged = try checklist(["merge", "Examples/checklists/filled.md", folder + "/new.csv"])
        #expect(merged.status == 0 && merged.errors.contains("answers carried over from edition"))
        let before = try checklist([
            "status", "Examples/checklists/filled.md", "--on", "2027-03-15", "--format", "json",
        ])
        let after = try checklist(["status", "-", "--on", "2027-03-15", "--format", "json"], input: merged.output)
        #expect(before.status == 0 && before.output == after.output)
    }

    @Test func mistakesEndWithTheirCode() throws {
        let nobody = try checklist(
            ["new", "--profile", "sme", "--framework", "us-bis", "--organisation", "-"],
            input: "name: FX\nroles:\n  chief: A. Chief\n")
        #expect(nobody.status == 65 && nobody.output.isEmpty)
        #expect(nobody.errors.contains("standard input:2: error: role `auditor` (Auditor) has no owner"))
        #expect(try new(["--framework", "us-bus"]).errors.contains("did you mean `us-bis`"))
        #expect(try new(["--framework", "us-bus"]).status == 64)
        #expect(try new(["--start", "1.12.2026"]).status == 65)
        #expect(try checklist(["status", "Examples/checklists/none.md"]).status == 66)
        let broken = try checklist(["status", "-"], input: "---\nlist: programme\n---\n")
        #expect(broken.status == 65 && broken.errors.contains("standard input:2"))
        #expect(
            try checklist(["template", "clasification-sheet"]).errors.contains("did you mean `classification-sheet`"))
        let plan = try checklist(
            ["template", "trade-recovery-plan", "--answers", "-"], input: "scope: {scenario: Flood}\n")
        #expect(plan.status == 65 && plan.errors.contains("has no named owner"))
    }

    @Test func aCaseIsScreenedAndListed() throws {
        let arguments = [
            "Examples/shipment-five-axis-mill-germany.yaml", "--organisation", "Examples/checklists/machine-tools.yaml",
        ]
        let list = try checklist(["case"] + arguments + ["--no-parties"])
        #expect(list.status == 0 && list.output.contains("### licence") && list.output.contains("Owner: K. Mori"))
        let result = try commands.run(["screen", arguments[0], "--no-parties", "--format", "json"])
        let again = try checklist(["case", "-", "--request"] + arguments, input: result.output)
        #expect(again.output == list.output)
        let sheet = try checklist(
            ["template", "classification-sheet"] + arguments + ["--no-parties", "--format", "html", "--language", "ja"])
        #expect(
            sheet.status == 0 && sheet.output.contains("2B001.b.1.a")
                && sheet.errors.contains("required fields are still empty"))
    }

    @Test func frameworksAndTemplatesAreListed() throws {
        #expect(try checklist(["frameworks"]).output.contains("taiwan-icp"))
        #expect(try checklist(["frameworks", "us-bis", "--language", "zh-Hant"]).output.contains("COM-1"))
        #expect(try checklist(["templates"]).output.contains("trade-recovery-plan"))
    }
}
