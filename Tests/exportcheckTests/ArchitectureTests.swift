import ExportControl
import Foundation
import Testing

@Suite struct ArchitectureTests {
    /// What each module may import of ours, in the order of the manifest.
    static let allowed: [String: Set<String>] = [
        "XMLReading": ["CLibXML2"], "RecordReading": ["CZLib"], "PartyMatching": [],
        "ListImport": ["XMLReading", "RecordReading", "PartyMatching"],
        "ExportControl": ["XMLReading", "PartyMatching"],
        "ItemIdentification": ["ExportControl", "XMLReading"],
        "BatchScreening": ["ExportControl", "RecordReading", "CMalloc"],
        "Checklists": ["ExportControl", "RecordReading", "XMLReading"],
        "exportcheck": [
            "ExportControl", "ItemIdentification", "BatchScreening", "Checklists", "ControlLists", "ListImport",
            "PartyMatching",
            "RecordReading",
        ],
    ]
    static let ours: Set<String> = [
        "CLibXML2", "CZLib", "CMalloc", "XMLReading", "RecordReading", "PartyMatching", "ListImport", "ExportControl",
        "BatchScreening", "Checklists", "ControlLists", "ItemIdentification", "exportcheck",
    ]

    func files(_ folder: String) -> [String] {
        let all =
            FileManager.default.enumerator(atPath: CommandTests.root + "/" + folder)?.allObjects as? [String] ?? []
        return all.filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
    }

    @Test func modulesImportOnlyThoseBeforeThem() throws {
        for (module, allowed) in Self.allowed {
            for file in files("Sources/\(module)") {
                let text = try String(contentsOfFile: CommandTests.root + "/" + file, encoding: .utf8)
                for line in text.split(separator: "\n") where line.contains("import ") && !line.contains("///") {
                    guard let name = line.split(separator: " ").last.map(String.init), Self.ours.contains(name) else {
                        continue
                    }
                    #expect(allowed.contains(name), "\(file) imports \(name)")
                }
            }
        }
    }

    @Test func filesKeepToOneSubject() throws {
        for file in files("Sources") {
            let lines = try String(contentsOfFile: CommandTests.root + "/" + file, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count <= 400, "\(file) has \(lines.count) lines")
        }
    }

    /// The snippet of the README is the file that this target compiles.
    @Test func theReadmeShowsTheLibraryAsItCompiles() throws {
        let readme = try String(contentsOfFile: CommandTests.root + "/README.md", encoding: .utf8)
        let source = try String(
            contentsOfFile: CommandTests.root + "/Tests/exportcheckTests/LibraryExample.swift", encoding: .utf8)
        let snippet = try #require(
            readme.components(separatedBy: "```swift\n").dropFirst().first?.components(separatedBy: "```").first)
        #expect(source.contains(snippet))
    }

    @Test func theLibraryExampleAnswers() throws {
        #expect(
            try riskOfShipment(
                at: CommandTests.root + "/Examples/shipment-hobby-mill-japan.yaml",
                lists: CommandTests.root + "/ControlLists") == .low)
    }
}
