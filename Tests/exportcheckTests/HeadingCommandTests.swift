import Foundation
import Testing

/// Customs headings as the command reads and tells them.
@Suite struct HeadingCommandTests {
    private let command = CommandTests()

    @Test func aHintAndAHeadingThatDoesNotGoAreTold() throws {
        let fits = try command.run(["classify", "universal milling machine", "--hs", "8459 61 10"])
        #expect(
            fits.status == 0 && fits.output.contains("~ customs heading 8459.61 points here too (a hint; unverified)"))
        let odd = try command.run(["classify", "universal milling machine", "--hs", "9306.30", "--language", "ja"])
        #expect(odd.status == 0 && odd.output.contains("HSコード 9306"))
        let json = try command.run(["classify", "universal milling machine", "--hs", "8459", "--format", "json"])
        #expect(json.output.contains(#""hint":"HS 8459 (unverified)""#) && json.output.contains(#""notes":[]"#))
    }

    @Test func aBatchNamesTheLineOfACodeThatIsNone() throws {
        let outcome = try command.run(
            ["classify", "--batch", "-"], input: "id,words,hs\n1,milling machine,8459.61\n2,milling machine,84x9\n")
        #expect(outcome.output.split(separator: "\n").count == 2)
        #expect(outcome.status == 65)
        #expect(
            outcome.errors.contains("-:3: error: `84x9` in hs: expected an HS code of 4 to 12 digits"),
            "\(outcome.errors)")
    }

    @Test func listsWithABrokenHeadingEndWith65AndItsLine() throws {
        let manager = FileManager.default
        let path = manager.temporaryDirectory.path + "/headings-\(UUID().uuidString)"
        let lists = CommandTests.root + "/ControlLists"
        try manager.createDirectory(atPath: path + "/identification", withIntermediateDirectories: true)
        defer { try? manager.removeItem(atPath: path) }
        for name in try manager.contentsOfDirectory(atPath: lists) where name != "identification" {
            try manager.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: lists + "/" + name)
        }
        let text = """
            <hs-headings xmlns="urn:exportcheck:identification:1" edition="2022">
              <source id="trade">Invented.</source>
              <heading code="8459" look-at="2B999" mark="unverified" source="trade"/>
            </hs-headings>
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/identification/hs-headings.xml"))
        let outcome = try command.run(["classify", "universal milling machine", "--lists", path])
        #expect(outcome.status == 65 && outcome.output.isEmpty)
        #expect(
            outcome.errors.contains("hs-headings.xml:3: error: `2B999` is no entry or provision"), "\(outcome.errors)")
    }
}
