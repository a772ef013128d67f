import Foundation
import ListImport
import PartyMatching
import RecordReading
import Testing

/// Official files beside the repository (`../shared`, or `EXPORTCHECK_SHARED`). They name real persons and stay outside of it.
enum RealFiles {
    struct File: Sendable {
        let paths: [String]
        let format: String
        let records: Int
        let kinds: [String: Int]
        /// Names and repeated names together.
        let names: Int?
        /// A part of a list whose header counts the whole.
        var isSample = false
        var edition: String?

        var inputs: [Input] { paths.map { .file($0) } }
    }

    static let root =
        ProcessInfo.processInfo.environment["EXPORTCHECK_SHARED"] ?? Fixture.root + "/../shared"
    static let folder = root + "/reference/parties/"
    static let isThere = FileManager.default.fileExists(atPath: folder + "README.md")

    private static func file(
        _ paths: [String], _ format: String, _ records: Int, _ kinds: [String: Int] = [:], names: Int? = nil,
        isSample: Bool = false, edition: String? = nil
    ) -> File {
        File(
            paths: paths.map { folder + $0 }, format: format, records: records, kinds: kinds, names: names,
            isSample: isSample, edition: edition)
    }

    /// The counts are those of `README.md` beside the files.
    static let all: [File] = [
        file(
            ["ofac-csv/sdn.csv", "ofac-csv/alt.csv", "ofac-csv/add.csv", "ofac-csv/sdn_comments.csv"], "ofac-csv",
            8_976,
            ["person": 4_620, "organisation": 3_673, "vessel": 406, "aircraft": 277]),
        file(
            ["ofac-csv/cons_prim.csv", "ofac-csv/cons_alt.csv", "ofac-csv/cons_add.csv", "ofac-csv/cons_comments.csv"],
            "ofac-csv", 442, ["person": 79, "organisation": 363]),
        // 8 records, 27 aliases.
        file(["ofac-xml/sdn-sample.xml"], "ofac-xml", 8, names: 35, isSample: true, edition: "2020-04-22"),
        // 4 names, 4 aliases and one name in another script.
        file(["ofac-xml/sdn-advanced-sample.xml"], "ofac-advanced-xml", 4, names: 9, edition: "2026-09-09"),
        file(["un-xml/UN_consolidated.xml.gz"], "un-xml", 1_003, ["person": 730], edition: "2026-02-27"),
        file(["un-xml/UN_consolidated-sample-2024.xml"], "un-xml", 7, edition: "2024-10-17"),
        file(["eu-xml/eu-fsf-1.1-sample.xml"], "eu-xml", 7, names: 15, edition: "2020-04-15"),
        // 4 records, 5 aliases and 2 names in another script.
        file(
            ["uk/UK-Sanctions-List-sample.xml"], "uk-xml", 4, ["person": 1, "organisation": 2, "vessel": 1], names: 11,
            edition: "2026-09-10"),
        file(["uk/ConList-sample.csv"], "ofsi-csv", 6, edition: "2020-04-27"),
        file(["seco-xml/seco-whole-list-sample.xml"], "seco-xml", 2, edition: "2026-08-27"),
        file(["us-other/csl-sample.csv"], "csl-csv", 115),
        file(["us-other/csl-consolidated-sample.csv"], "csl-csv", 13),
        file(["us-other/dpl.txt"], "bis-dpl", 546, names: 546),
        file(["us-other/dpl-2022-09.txt"], "bis-dpl", 581, names: 581),
        file(["opensanctions/entities-sample.ftm.json"], "opensanctions-ftm", 6),
        file(
            ["../lists/us-csl/consolidated-screening-list-2026-07-31.json"], "csl-compact-json", 25_921,
            ["person": 7_591, "vessel": 1_524, "aircraft": 344], names: 57_174, edition: "2026-07-31"),
        file(
            ["../lists/japan/meti-foreign-end-user-list-2025-09-29.json"], "meti-json", 835, ["organisation": 835],
            edition: "2025-09-29"),
        file(["../lists/china/mofcom-entity-lists-2026-07-19.json"], "mofcom-json", 240, edition: "2026-07-19"),
    ]
}

@Suite(.enabled(if: RealFiles.isThere, "the shared files are absent"))
struct RealFileTests {
    @Test(arguments: RealFiles.all.indices)
    func eachRealFileIsReadWholeWithItsCounts(_ index: Int) throws {
        let file = RealFiles.all[index]
        var options = ImportOptions()
        options.acceptsShrunken = file.isSample
        let report = try ListImporter.read(file.inputs, as: "real", options: options).report
        #expect(report.format == file.format)
        #expect(report.records == file.records)
        for (kind, count) in file.kinds { #expect(report.kinds[kind] == count, "\(kind)") }
        if let names = file.names { #expect(report.names + report.repeatedNames == names) }
        #expect(report.edition == file.edition || file.edition == nil)
        #expect(file.isSample ? report.agrees == false : report.agrees != false)
    }

    @Test func aSampleIsRefusedForItsHeadersCount() {
        let sample = Input.file(RealFiles.folder + "ofac-xml/sdn-sample.xml")
        #expect(
            message { _ = try ListImporter.read([sample], as: "x") }.contains(
                "says that it has 8197 records, and has 8"))
    }

    @Test func filesOfDifferentDatesShowTheirOrphans() throws {
        let files = ["sdn", "alt", "add"].map { Input.file(RealFiles.folder + "ofac-csv-mixed-dates/\($0).csv.gz") }
        #expect(message { _ = try ListImporter.read(files, as: "x") } != "no error")
        var options = ImportOptions()
        options.acceptsShrunken = true
        let report = try ListImporter.read(files, as: "x", options: options).report
        #expect(report.records == 7_379)
        #expect(report.skipped.contains { $0.reason == "an alias of no record" && $0.count == 7_698 })
    }

    /// `README.md` counts the aliases of the CSV files by row, and about 2,400 quoted ones in the remarks.
    @Test func aliasesOfTheOFACTablesAreAllThere() throws {
        let report = try ListImporter.read(RealFiles.all[0].inputs, as: "x").report
        let quoted = report.names + report.repeatedNames - 8_976 - 11_910
        #expect((2_400...2_480).contains(quoted) && report.weakNames > 2_350)
    }

    /// 2,752 aliases that are not empty, 378 names in another script; 27 aliases hold several names.
    @Test func aliasesOfTheUnitedNationsAreAllThere() throws {
        let report = try ListImporter.read([.file(RealFiles.folder + "un-xml/UN_consolidated.xml.gz")], as: "x").report
        let more = report.names + report.repeatedNames - 1_003 - 378 - 2_752
        #expect((27...120).contains(more), "\(more) names beyond those counted")
        #expect(report.weakNames >= 615)
    }

    @Test func theConcernCategoriesOfJapanAreRead() throws {
        let list = try ListImporter.read(
            [.file(RealFiles.root + "/reference/lists/japan/meti-foreign-end-user-list-2025-09-29.json")], as: "x"
        ).list
        #expect(list.parties.allSatisfy { !$0.programmes.isEmpty && !$0.countries.isEmpty })
        #expect(list.parties.contains { $0.names.contains { $0.text == "高麗航空" } })
    }
}
