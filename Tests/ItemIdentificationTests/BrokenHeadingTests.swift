import ExportControl
import Foundation
import Testing

@testable import ItemIdentification

/// What is wrong with the table of customs headings is told with its line, and nothing is read past it.
@Suite struct BrokenHeadingTests {
    /// The lists of the repository with other headings.
    private func folder(_ rows: String) throws -> ListFolder {
        let manager = FileManager.default
        let path = manager.temporaryDirectory.path + "/headings-\(UUID().uuidString)"
        let lists = Fixture.root + "/ControlLists"
        try manager.createDirectory(atPath: path + "/identification", withIntermediateDirectories: true)
        for name in try manager.contentsOfDirectory(atPath: lists) where name != "identification" {
            try manager.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: lists + "/" + name)
        }
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <hs-headings xmlns="urn:exportcheck:identification:1" edition="2022">
              <source id="trade">Invented.</source>
            \(rows)
            </hs-headings>
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/identification/hs-headings.xml"))
        return ListFolder(path: path)
    }

    @Test(arguments: [
        (
            #"<heading code="84591" look-at="2B001" mark="unverified" source="trade"/>"#,
            "`84591` is no heading: expected four or six digits"
        ),
        (
            #"<heading code="8459" look-at="2B001" mark="certain" source="trade"/>"#,
            "unknown mark `certain`; expected established"
        ),
        (#"<heading code="8459" look-at="2B001" source="trade"/>"#, "attributes"),
        (#"<heading code="8459" mark="unverified" source="trade"/>"#, "attributes"),
        (#"<heading code="9901" look-at="2B001" mark="unverified" source="trade"/>"#, "`9901` is no heading"),
        (#"<heading code="8459" look-at="2B001" mark="unverified" source="trad"/>"#, "did you mean `trade`"),
        (
            #"<heading code="8459" look-at="2B001 2B/1" mark="unverified" source="trade"/>"#,
            "`2B/1` is not a control code"
        ),
        (
            #"<heading code="8459" look-at="2B001" mark="unverified" source="trade"/><heading code="8459" look-at="2B201" mark="unverified" source="trade"/>"#,
            "`8459` stands twice"
        ),
    ])
    func aMalformedRowIsRefusedWithItsLine(_ row: String, _ message: String) throws {
        let folder = try folder(row)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let problems = #expect(throws: DataProblems.self) { try HSHeadings(folder: folder) }?.problems ?? []
        #expect(problems.count == 1 && problems[0].message.contains(message) && problems[0].line == 4, "\(problems)")
        #expect(problems[0].file.hasSuffix("identification/hs-headings.xml"))
    }

    @Test(arguments: ["2B999", "2B001.zz", "ML99", "CWC-9"])
    func anEntryThatNoListHasIsRefusedWithItsLine(_ code: String) throws {
        let folder = try folder(#"<heading code="8459" look-at="2B001 \#(code)" mark="unverified" source="trade"/>"#)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let trade = try TradeWords(folder: folder, vocabulary: Fixture.library.vocabulary)
        let problems =
            #expect(throws: DataProblems.self) { try trade.check(EntriesByNumber(Fixture.identifier.index)) }?.problems
            ?? []
        #expect(problems.map(\.line) == [4] && problems[0].message.contains("`\(code)` is no entry"), "\(problems)")
    }

    /// Lists that were left out on purpose leave out their hints.
    @Test func aLibraryOfSomeListsTakesTheHintsThatItHas() throws {
        let some = Fixture.library.holding { $0.id == "wassenaar-2" }
        let identifier = try ItemIdentifier(library: some)
        let code = try #require(HSCode("8459.61"))
        #expect(identifier.headings.matched(code).codes.map(\.text) == ["2B001"])
    }
}
