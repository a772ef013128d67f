import ExportControl
import Foundation
import PartyMatching
import RecordReading
import Testing

@testable import BatchScreening

/// Screening only what a change can touch gives the bytes of a full run.
@Suite struct ChangedSinceTests {
    static let header =
        "id,destination,items[1].description,items[1].type,items[1].controlCode,"
        + "items[1].parameters.numerically-controllable,items[1].parameters.contouring-axes,"
        + "items[1].parts.linear-axis[1].travel-length,"
        + "items[1].parts.linear-axis[1].unidirectional-positioning-repeatability,parties[1].role,parties[1].name\n"

    static let rows: [UInt8] = {
        var text = header
        let places = ["DE", "JP", "EG", "IR", "Nowhere"]
        let goods = [
            "turning-machine,,yes,2,600 mm,0.8 um", "turning-machine,,yes,2,600 mm,3 um", "fermenter,,,,,", ",,,,,",
            ",2B001.b.2,,,,", "technology,,,,,",
        ]
        for row in 0..<120 {
            let name = row % 11 == 0 ? "FX Qasr Al Bahr Trading" : "FX Firm \(row)"
            text +=
                "C-\(row),\(places[row % 5 == 4 && row > 9 ? 0 : row % 5]),Goods,\(goods[row % 6]),end-user,\(name)\n"
        }
        return Array(text.utf8)
    }()

    /// The repository's lists with one text of one file replaced.
    static func knowledge(_ file: String, _ text: String, _ replacement: String) throws -> Knowledge {
        let folder = FileManager.default.temporaryDirectory.path + "/changed-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: BatchFixture.root + "/ControlLists", toPath: folder)
        let path = folder + "/" + file
        let whole = try String(contentsOfFile: path, encoding: .utf8)
        let range = try #require(whole.range(of: text))
        try whole.replacingCharacters(in: range, with: replacement).write(
            toFile: path, atomically: true, encoding: .utf8)
        return try Knowledge(folder: ListFolder(path: folder))
    }

    static func screener(_ names: [String]) throws -> PartyScreener {
        let parties = names.enumerated().map { number, name in
            ListedParty(id: "P-\(number)", kind: .organisation, names: [ListedName(name)])
        }
        return PartyScreener(
            index: try NameIndex(lists: [
                PartyList(id: "watch", title: "Invented list", format: "plain-csv", parties: parties)
            ]),
            lists: [
                PartyScreener.List(
                    id: "watch", title: "Invented list", format: "plain-csv", edition: "2026-06-01",
                    importedOn: "2026-06-14", digest: "\(names.count)", kind: .prohibition)
            ], effects: try PartyListEffects(folder: ListFolder(path: BatchFixture.root + "/ControlLists")))
    }

    /// Runs before and after the change; tells how many rows were screened again.
    func again(
        _ before: (Knowledge?, PartyScreener?), _ after: (Knowledge?, PartyScreener?), rows: [UInt8] = Self.rows
    ) throws -> Int {
        let first = try BatchFixture(parties: before.1)
        try first.run(
            Self.rows, jobs: 2, undetermined: first.folder + "/open.ndjson", knowledge: before.0)
        let full = try BatchFixture(parties: after.1)
        let whole = try full.run(
            rows, jobs: 2, undetermined: full.folder + "/open.ndjson", knowledge: after.0)
        let partial = try BatchFixture(parties: after.1)
        let found = try partial.run(
            rows, jobs: 2, undetermined: partial.folder + "/open.ndjson", knowledge: after.0, since: first.output)
        #expect(try partial.bytes() == full.bytes())
        #expect(try partial.bytes(partial.folder + "/open.ndjson") == full.bytes(full.folder + "/open.ndjson"))
        #expect(try partial.bytes(partial.output + ".basis") == full.bytes(full.output + ".basis"))
        #expect(found == whole)
        let old = try PreviousRun(output: first.output)
        let inquiry = try partial.inquiry(after.0)
        let keeper = ChangedRows(
            BasisChange(from: old.basis.knowledge, to: KnowledgeBasis(inquiry), inquiry), inquiry,
            collectsUndetermined: true)
        let reader = try BatchReader(.memory(rows, named: "batch"), format: .csv)
        let mapping = try RequestMapping(pathsOf: reader.header, file: "batch")
        let table = try RequestTable(mapping, header: reader.header, file: "batch")
        let judge = RowJudge(
            inquiry: inquiry, table: table, format: .ndjson, version: "test", file: "batch", collectsUndetermined: true)
        var screened = 0
        while let row = try reader.next() {
            guard let earlier = old.next() else {
                screened += 1
                continue
            }
            if !judge.judge(row, previous: (earlier, keeper)).outcome.isKept { screened += 1 }
        }
        return screened
    }

    @Test func whereNothingHasChangedOnlyBrokenRowsAreScreened() throws {
        let screened = try again((nil, nil), (nil, nil))
        #expect(screened == 2)
    }

    @Test func oneThreshold() throws {
        let changed = try Self.knowledge(
            "wassenaar/2-materials-processing.xml",
            #"<at-most parameter="unidirectional-positioning-repeatability" value="0.9 um"/>"#,
            #"<at-most parameter="unidirectional-positioning-repeatability" value="0.5 um"/>"#)
        let screened = try again((nil, nil), (changed, nil))
        #expect(
            screened >= 40 && screened < 110, "all that an entry referring to it may reach: \(screened)")
    }

    @Test func oneTier() throws {
        let changed = try Self.knowledge(
            "packs/baseline.xml", #"<country code="BY"/>"#, #"<country code="BY"/><country code="EG"/>"#)
        let screened = try again((nil, nil), (changed, nil))
        #expect(screened == 24 + 2, "the rows to Egypt: \(screened)")
    }

    @Test func oneParty() throws {
        let screened = try again(
            (nil, Self.screener(["FX Longhua Tech"])),
            (nil, Self.screener(["FX Longhua Tech", "FX Qasr Al Bahr General Trading LLC"])))
        #expect(screened == 11 + 2, "the rows of that party: \(screened)")
    }

    @Test func rowsThatWereChangedAddedOrTakenAwayAreScreened() throws {
        var text = String(decoding: Self.rows, as: UTF8.self)
        text = text.replacingOccurrences(of: "C-20,DE", with: "C-20,IR")
        let added = text + "C-new,DE,Goods,fermenter,,,,,,end-user,FX New\n"
        #expect(try again((nil, nil), (nil, nil), rows: Array(added.utf8)) == 2 + 2)
        let shorter = Self.rows.prefix(Self.rows.count / 2 - 30)
        let end = try #require(shorter.lastIndex(of: 10))
        #expect(try again((nil, nil), (nil, nil), rows: Array(shorter[...end])) == 2)
    }

    @Test func anOutputWithoutItsBasisIsRefused() throws {
        let first = try BatchFixture()
        try first.run(Self.rows)
        try FileManager.default.removeItem(atPath: first.output + ".basis")
        let second = try BatchFixture()
        #expect(throws: BatchProblem.self) { try second.run(Self.rows, since: first.output) }
    }
}
