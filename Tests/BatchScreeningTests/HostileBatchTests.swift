import ExportControl
import Foundation
import RecordReading
import Testing

@testable import BatchScreening

@Suite struct HostileBatchTests {
    static let header = "id,destination,items[1].description,parties[1].role,parties[1].name"

    func text(_ value: Any?) -> String { value as? String ?? "" }

    @Test func aByteOrderMarkWindowsLineEndsAndQuotedNewlinesAreRead() throws {
        let fixture = try BatchFixture()
        let table =
            "\u{FEFF}" + Self.header
            + "\r\nA,DE,\"two\r\nlines, one \"\"cell\"\"\",end-user,FX One\r\nB,JP,x,end-user,FX Two\r\n"
        let summary = try fixture.run(Array(table.utf8))
        #expect(summary.rows == 2 && summary.broken == 0)
        #expect(try fixture.results().map { text($0["id"]) } == ["A", "B"])
    }

    @Test(arguments: ["big5", "shift-jis"])
    func aTableInALocalEncodingIsRead(_ name: String) throws {
        let file = BatchFixture.root + "/Tests/Fixtures/encodings/batch-\(name).csv"
        let bytes = Array(try #require(FileManager.default.contents(atPath: file)))
        let fixture = try BatchFixture()
        let named = try #require(TextEncoding(named: name))
        try fixture.run(bytes, encoding: named)
        let expected = try fixture.bytes()
        let names = try fixture.results().compactMap { ($0["parties"] as? [[String: Any]])?.first?["name"] as? String }
        #expect(names.count == 12)
        #expect(names[0] == (name == "big5" ? "範例貿易航運股份有限公司" : "範例貿易株式会社東京支店"))
        try fixture.run(bytes)
        #expect(try fixture.bytes() == expected, "the encoding is detected")
    }

    @Test func aFieldOfTenMegabytesIsABrokenRow() throws {
        let fixture = try BatchFixture()
        let long = String(repeating: "x", count: 10 << 20)
        let table = Self.header + "\nA,DE,\(long),end-user,FX One\nB,DE,y,end-user,FX Two\n"
        let summary = try fixture.run(Array(table.utf8))
        #expect(summary.rows == 2 && summary.broken == 1)
        let results = try fixture.results()
        #expect(results[0]["error"] != nil && results[1]["risk"] != nil)
    }

    @Test func aMissingColumnIsSaidBeforeAnythingRuns() throws {
        let fixture = try BatchFixture()
        let mapping = "columns: {Order: id, Nation: destination}"
        #expect(throws: DataProblems.self) {
            try fixture.run(Array("Order,Country\nA,DE\n".utf8), mapping: mapping)
        }
        #expect(throws: DataProblems.self) { try fixture.run(Array("id,destinatoin\nA,DE\n".utf8)) }
        #expect(throws: DataProblems.self) {
            try RequestMapping(text: "columns: {a: items.type}\ncolums: {}", file: "m")
        }
    }

    @Test func rowsWithMissingFieldsAreBrokenAndCounted() throws {
        let fixture = try BatchFixture()
        var table = Self.header + "\n"
        for row in 1...200 {
            table += row % 100 == 0 ? "R\(row),DE\n" : "R\(row),DE,Goods,end-user,FX \(row)\n"
        }
        let summary = try fixture.run(Array(table.utf8))
        #expect(summary.rows == 200 && summary.broken == 2)
        let results = try fixture.results()
        #expect(results[99]["row"] as? Int == 100 && results[99]["line"] as? Int == 101)
        #expect(results[100]["id"] as? String == "R101")
    }

    @Test func anEmptyRowIsUndeterminedAndNeverLow() throws {
        let fixture = try BatchFixture()
        let summary = try fixture.run(Array((Self.header + "\n,,,,\n,,,end-user,\n").utf8))
        #expect(summary.rows == 2 && summary.broken == 0)
        for result in try fixture.results() {
            #expect(text(result["authorisation"]) == "undetermined" && text(result["risk"]) != "low")
            #expect(result["final"] as? Bool == false)
        }
    }

    @Test func aPersonCalledNullKeepsTheName() throws {
        let fixture = try BatchFixture()
        try fixture.run(Array((Self.header + "\nA,DE,x,end-user,Null\n").utf8))
        let parties = try fixture.results()[0]["parties"] as? [[String: Any]]
        #expect(text(parties?.first?["name"]) == "Null")
    }

    @Test func linesOfJSONAndDocumentsOfYAMLGiveTheSame() throws {
        let fixture = try BatchFixture()
        let lines = [
            #"{"id":"A","destination":"DE","items":[{"description":"x"}]}"#, #"{"id":"B","destination":"Nowhere"}"#,
            #"{"id":"C","destination":["#, #"[1]"#,
        ]
        let summary = try fixture.run(Array(lines.joined(separator: "\n\n").utf8), .ndjson)
        #expect(summary.rows == 4 && summary.broken == 3)
        let broken = try fixture.results()[1]
        #expect(text(broken["id"]) == "B" && broken["line"] as? Int == 3)
        let first = try fixture.bytes().split(separator: 10)[0]
        let yaml =
            "# a comment\n---\nid: A\n\ndestination: DE\nitems:\n  - description: x\n---\n\nid: B\ncolour: red\n---\n"
        let documents = try fixture.run(Array(yaml.utf8), .yaml)
        #expect(documents.rows == 2 && documents.broken == 1)
        #expect(try fixture.bytes().split(separator: 10)[0] == first)
        #expect(text(try fixture.results()[1]["error"]).contains("line 11"))
    }

    @Test func aTableOfResultsHoldsNoFormulas() throws {
        let fixture = try BatchFixture()
        try fixture.run(Array((Self.header + "\n=1+1,DE,x,end-user,FX\nB,Nowhere,,,\n").utf8), as: .csv)
        let lines = try String(decoding: fixture.bytes(), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 3 && lines[1].hasPrefix("'=1+1,1,"))
        #expect(lines[2].hasPrefix("B,2,,,,,,,") && lines[2].contains("Nowhere"))
    }

    @Test func anOptionalPartyIsLeftOutWhereItsCellsAreEmpty() throws {
        let fixture = try BatchFixture()
        let mapping = """
            constants: {"parties[1].role": end-user, "parties[2].role": agent, destination: DE, transit: []}
            columns: {no: id, customer: "parties[1].name", agent: "parties[2].name"}
            optional: ["parties[2]"]
            """
        try fixture.run(Array("no,customer,agent\n1,,\n2,FX One,FX Two\n".utf8), mapping: mapping)
        let counts = try fixture.results().map { ($0["parties"] as? [Any])?.count }
        #expect(counts == [1, 2])
    }
}
