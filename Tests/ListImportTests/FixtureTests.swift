import Foundation
import ListImport
import PartyMatching
import RecordReading
import Testing

/// The made-up lists of `Tests/Fixtures/parties`, one for each format.
enum Fixture {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let folder = root + "/Tests/Fixtures/parties/"

    /// The files of a fixture and the format that is expected of them.
    static let all: [(format: String, files: [String])] = [
        ("ofac-xml", ["ofac.xml"]), ("ofac-advanced-xml", ["ofac-advanced.xml"]),
        ("ofac-csv", ["ofac-alt.csv", "ofac-sdn_comments.csv", "ofac-sdn.csv", "ofac-add.csv"]),
        ("csl-compact-json", ["csl-compact.json"]), ("csl-json", ["csl-official.json"]), ("csl-csv", ["csl-new.csv"]),
        ("csl-csv", ["csl-old.csv"]), ("bis-dpl", ["dpl.txt"]), ("un-xml", ["un.xml"]), ("eu-xml", ["eu.xml"]),
        ("uk-xml", ["uk.xml"]), ("uk-csv", ["uk.csv"]), ("ofsi-csv", ["ofsi.csv"]), ("seco-xml", ["seco.xml"]),
        ("meti-json", ["meti.json"]), ("meti-csv", ["meti.csv"]), ("taiwan-shtc-csv", ["taiwan.csv"]),
        ("mofcom-json", ["mofcom.json"]), ("opensanctions-ftm", ["ftm.json"]),
        ("opensanctions-csv", ["targets.simple.csv"]),
        ("plain-csv", ["plain.csv"]), ("mapped-csv", ["mapped.csv"]),
    ]

    static func inputs(_ files: [String]) -> [Input] { files.map { .file(folder + $0) } }

    static func bytes(_ file: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: folder + file)))
    }

    static func options(for format: String) throws -> ImportOptions {
        var options = ImportOptions()
        if format == "mapped-csv" {
            options.mapping = try ColumnMapping(
                String(contentsOfFile: folder + "mapped.map", encoding: .utf8), file: "mapped.map")
        }
        return options
    }

    static func read(_ files: [String], _ format: String) throws -> Imported {
        try ListImporter.read(inputs(files), as: "example", options: options(for: format))
    }
}

func message(_ body: () throws -> Void) -> String {
    do {
        try body()
        return "no error"
    } catch { return "\(error)" }
}

@Suite struct FixtureTests {
    /// The list and what was said of it, as it is kept under `expected/`.
    @Test(arguments: Fixture.all.indices)
    func goldenOfEachFormat(_ index: Int) throws {
        let (format, files) = Fixture.all[index]
        let imported = try Fixture.read(files, format)
        #expect(imported.list.format == format)
        #expect(imported.report.records == imported.list.parties.count)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let lines = try [encoder.encode(imported.report)] + imported.list.parties.map { try encoder.encode($0) }
        let text = lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
        let path = Fixture.folder + "expected/" + files[0] + ".ndjson"
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1" {
            try FileManager.default.createDirectory(
                atPath: Fixture.folder + "expected", withIntermediateDirectories: true)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test(arguments: Fixture.all.indices)
    func eachFormatIsTold(_ index: Int) throws {
        let (format, files) = Fixture.all[index]
        #expect(
            try ListImporter.detect(Fixture.inputs(files), options: Fixture.options(for: format)).id == format)
    }

    @Test func everyFormatHasAFixture() {
        #expect(Set(ListFormat.all.map(\.id)) == Set(Fixture.all.map(\.format)))
        #expect(ListFormat.all.count == Set(ListFormat.all.map(\.id)).count)
        #expect(ListFormat.named("un-xml")?.proof == .whole && ListFormat.named("nothing") == nil)
    }

    /// Every source file of a format is in the table: each `static let … = ListFormat(` is named in it.
    @Test func theTableNamesEveryFormatOfTheFolder() throws {
        let folder = Fixture.root + "/Sources/ListImport"
        let table = try String(contentsOfFile: folder + "/ListFormat.swift", encoding: .utf8)
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".swift") {
            let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            for match in text.matches(of: /static let (\w+) = ListFormat\(/) {
                #expect(table.contains(".\(match.1),"), "\(match.1) of \(file)")
            }
        }
    }

    @Test func theExamplesAreReadAsPlainLists() throws {
        let folder = Fixture.root + "/Examples/parties"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }
        #expect(files.count == 3)
        for file in files {
            let imported = try ListImporter.read([.file(folder + "/" + file)], as: "example")
            #expect(imported.list.format == "plain-csv" && imported.report.records >= 3)
            #expect(imported.report.warnings.isEmpty && imported.report.skipped.isEmpty, "\(imported.report)")
        }
    }

    @Test func aListThroughAPipeAndGzipIsTheSame() throws {
        let plain = try Fixture.read(["un.xml"], "un-xml")
        let packed = try ListImporter.read([.file(Fixture.folder + "un.xml.gz")], as: "example")
        #expect(packed.list == plain.list)
    }

    @Test func aTableInAnotherEncodingIsReadWhereItIsNamed() throws {
        let text = "id,name,aliases,kind,country\n1,Müller Beispiel,,person,DE\n"
        let bytes = try #require(text.data(using: .windowsCP1252))
        var options = ImportOptions()
        options.encoding = TextEncoding(named: "windows-1252")
        let input = Input.memory(Array(bytes), named: "list.csv")
        #expect(
            try ListImporter.read([input], as: "x", options: options).list.parties[0].names[0].text == "Müller Beispiel"
        )
        #expect(message { _ = try ListImporter.read([input], as: "x") }.contains("name its encoding"))
    }

    @Test func aMappingSaysWhatIsWrongWithItself() {
        func problem(_ text: String) -> String { message { _ = try ColumnMapping(text, file: "m.map") } }
        #expect(problem("kind = Sort\n").contains("does not say where `name` is"))
        #expect(problem("name = A\nnam = B\n").hasPrefix("m.map:2: error: unknown field `nam`"))
        #expect(problem("name\n") == "m.map:1: error: expected `field = Column`")
        #expect(problem("name = A\nname = B") == "m.map:2: error: `name` stands twice")
    }

    @Test func aMappingThatDoesNotFitNamesItsColumns() throws {
        var options = ImportOptions()
        options.mapping = try ColumnMapping("name = Nombre", file: "m.map")
        let problem = message { _ = try ListImporter.read(Fixture.inputs(["plain.csv"]), as: "x", options: options) }
        #expect(problem.contains("expected a header with the columns `Nombre`"))
    }
}
