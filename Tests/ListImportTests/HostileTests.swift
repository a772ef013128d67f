import Foundation
import ListImport
import PartyMatching
import RecordReading
import Testing

/// Files that were made or damaged to do harm: each gives one clear error.
@Suite struct HostileTests {
    func refusal(_ bytes: [UInt8]) -> String {
        message { _ = try ListImporter.read([.memory(bytes, named: "list")], as: "x") }
    }

    func refusal(_ text: String) -> String { refusal(Array(text.utf8)) }

    static let roots = [
        ("sdnList", "sdnEntry"), ("CONSOLIDATED_LIST", "INDIVIDUAL"), ("Designations", "Designation"),
        ("swiss-sanctions-list list-type=\"whole-list\"", "target"),
    ]

    @Test(arguments: roots)
    func entityBombsAreRefused(_ root: String, _ record: String) {
        let entities = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        let text =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"lol\">\(entities)]><\(root)><\(record)>&l9;</\(record)></\(root.split(separator: " ")[0])>"
        #expect(refusal(text).contains("document type declarations are not allowed"))
        let outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><\(root)/>"
        #expect(refusal(outside).contains("document type declarations are not allowed"))
    }

    @Test(arguments: roots)
    func deepAndCrowdedMarkupIsRefused(_ root: String, _ record: String) {
        let deep = "<\(root)>" + String(repeating: "<a>", count: 100_000)
        #expect(refusal(deep).contains("deeper than 64 levels"))
        let crowd =
            "<\(root)><\(record) " + (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ")
            + "/></\(root.split(separator: " ")[0])>"
        #expect(refusal(crowd).contains("more than 64 attributes"))
        let long =
            "<\(root)><\(record) a=\"\(String(repeating: "x", count: 2 << 20))\"/></\(root.split(separator: " ")[0])>"
        #expect(refusal(long).contains("longer than"))
    }

    @Test func deepJSONIsRefused() {
        let deep =
            "[{\"entity_name\":\"A\",\"list_id\":\"jp-end-user-list\",\"x\":" + String(repeating: "[", count: 200_000)
        #expect(refusal(deep).contains("values stand deeper than 32 levels"))
        #expect(refusal("{\"fieldKey\":{},\"tables\":{},\"entries\":[{\"n\":\"\\ud800\"}]}").contains("error:"))
    }

    @Test func textInTheWrongEncodingIsRefused() throws {
        // XML that says UTF-8 and is not.
        let xml = String(decoding: try Fixture.bytes("un.xml"), as: UTF8.self)
        var bytes = Array(xml.utf8)
        let place = try #require(xml.utf8.firstIndex(of: UInt8(ascii: "M")))
        bytes[xml.utf8.distance(from: xml.utf8.startIndex, to: place) + 400] = 0xFF
        #expect(refusal(bytes).contains("error:") && refusal(bytes) != "no error")
        // UTF-16 without a declaration, and with a mark.
        let wide = [0xFF, 0xFE] + Array(try #require(xml.data(using: .utf16LittleEndian)))
        #expect(try ListImporter.read([.memory(wide, named: "un.xml")], as: "x").report.records == 2)
        // JSON with a byte that is no text.
        var json = try Fixture.bytes("meti.json")
        json[300] = 0xFF
        #expect(refusal(json).contains("the bytes are not text in `utf-8`"))
    }

    /// Any byte of any fixture may be wrong: an error or a list, and never a crash.
    @Test(arguments: Fixture.all.indices)
    func noSingleDamagedByteDoesHarm(_ index: Int) throws {
        let (format, files) = Fixture.all[index]
        let options = try Fixture.options(for: format)
        var random = UInt64(20_260_302)
        for file in files {
            let good = try Fixture.bytes(file)
            for _ in 0..<40 {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                var bytes = good
                bytes[Int(random >> 33) % good.count] = UInt8(truncatingIfNeeded: random >> 20)
                let inputs = files.map { $0 == file ? Input.memory(bytes, named: file) : .file(Fixture.folder + $0) }
                do throws(ImportProblem) {
                    _ = try ListImporter.read(inputs, as: "x", options: options)
                } catch {
                    #expect(!error.message.isEmpty && error.message.count < 500, "seed 20260302")
                }
            }
        }
    }
}
