import Foundation
import Testing

@testable import ExportControl

/// Folders of lists with one thing wrong: each gives errors with file and line, and nothing is loaded.
@Suite struct BrokenListTests {
    static let list = """
        <list xmlns="urn:exportcheck:control-list:1" id="w" regime="test" part="dual-use" edition="2026" document="d" published="2026-01-15">
        <title xml:lang="en">t</title>
        BODY
        </list>
        """

    func problems(_ body: String, list: String = BrokenListTests.list) throws -> String {
        let path = NSTemporaryDirectory() + "exportcheck-lists-\(UUID().uuidString)"
        let manager = FileManager.default
        defer { try? manager.removeItem(atPath: path) }
        try manager.createDirectory(atPath: path + "/test", withIntermediateDirectories: true)
        for folder in ["schema", "vocabulary"] {
            try manager.copyItem(atPath: TestKnowledge.folder.path + "/" + folder, toPath: path + "/" + folder)
        }
        try Data(list.replacingOccurrences(of: "BODY", with: body).utf8).write(
            to: URL(fileURLWithPath: path + "/test/list.xml"))
        do {
            _ = try ListLibrary(folder: ListFolder(path: path))
            return "no error"
        } catch {
            return error.description.replacingOccurrences(of: path + "/test/", with: "")
        }
    }

    func entry(_ code: String, _ inside: String) -> String {
        "<entry code=\"\(code)\"><title xml:lang=\"en\">t</title>\(inside)</entry>"
    }

    @Test func aSoundListLoads() throws {
        #expect(try problems(entry("9.Z.1", "<is-a type=\"robot\"/>")) == "no error")
    }

    @Test func aCodeThatStandsTwiceIsAnErrorAtBothPlaces() throws {
        let found = try problems(
            entry("9.Z.1", "<is-a type=\"robot\"/>") + "\n" + entry("9.Z.1", "<is-a type=\"robot\"/>"))
        #expect(found.contains("list.xml:4: error: code `9.Z.1` stands already at") && found.contains("list.xml:3"))
    }

    @Test func referencesInACircleAreAnErrorThatNamesIt() throws {
        let found = try problems(
            entry("9.Z.1", "<specified-in code=\"9.Z.2\"/>")
                + entry("9.Z.2", "<not><specified-in code=\"9.Z.1\"/></not>"))
        #expect(found.contains("references run in a circle: 9.Z.1 → 9.Z.2 → 9.Z.1"))
    }

    @Test(arguments: [
        ("<at-most parameter=\"resolution\" value=\"5 Mhz\"/>", "did you mean `MHz`?"),
        ("<at-most parameter=\"resolution\" value=\"5 GHz\"/>", "`GHz` measures frequency, not length"),
        ("<at-most parameter=\"resolution\" value=\"NaN um\"/>", "not a number"),
        ("<at-most parameter=\"resolution\" value=\"1e999 um\"/>", "out of range"),
        ("<at-most parameter=\"resolution\" value=\"3-5 um\"/>", "unknown unit"),
        (
            "<at-most parameter=\"resolutoin\" value=\"5 um\"/>",
            "unknown parameter `resolutoin`; did you mean `resolution`?"
        ),
        ("<is-a type=\"robto\"/>", "unknown type `robto`; did you mean `robot`?"),
        ("<is parameter=\"resolution\"/>", "`resolution` is not a fact"),
        ("<chemical cas=\"111-48-9\"/>", "is not a CAS number"),
        ("<specified-in code=\"9.Z.7\"/>", "refers to `9.Z.7`"),
        ("<frobnicate/>", "frobnicate"),
        ("<one-of parameter=\"substrate\" values=\"cermic\"/>", "did you mean `ceramic`?"),
    ])
    func whatIsWrongIsNamedWithItsLine(_ condition: String, _ message: String) throws {
        let found = try problems("\n" + entry("9.Z.1", condition))
        #expect(found.contains("list.xml:4: error: ") && found.contains(message), "\(found)")
    }

    @Test func truncatedAndHostileFilesAreErrors() throws {
        #expect(try problems("", list: String(BrokenListTests.list.prefix(150))).contains("error: "))
        let laughs = "<!DOCTYPE l [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]>\n<l>&b;</l>"
        #expect(try problems("", list: laughs).contains("document type declarations are not allowed"))
        let external = "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<l>&a;</l>"
        #expect(try problems("", list: external).contains("document type declarations are not allowed"))
    }
}
