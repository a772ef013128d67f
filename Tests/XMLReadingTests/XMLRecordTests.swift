import Foundation
import Testing

@testable import XMLReading

@Suite struct XMLRecordTests {
    struct Stop: Error {}

    /// The records of a text that comes in blocks of a size, as `parents/name attribute text`.
    func records(
        _ text: String, block: Int = 7, containers: Set<String> = ["people", "firms"], limits: XMLLimits = .default,
        stopAt: Int = .max
    ) throws -> [String] {
        let bytes = Array(text.utf8)
        var position = 0
        let seen = Seen()
        try XMLRecordReader.read(
            named: "r.xml", containers: containers, limits: limits,
            from: {
                guard position < bytes.count else { return nil }
                defer { position = min(position + block, bytes.count) }
                return Array(bytes[position..<min(position + block, bytes.count)])
            },
            record: { element, parents in
                let path = (parents.map(\.name) + [element.name]).joined(separator: "/")
                seen.all.append(
                    "\(element.line) \(path) \(element["id"] ?? "-") \(element.first("name")?.text ?? element.text)")
                if seen.all.count == stopAt { throw Stop() }
            })
        return seen.all
    }

    final class Seen { var all: [String] = [] }

    static let sample = """
        <list date="2026-01-01"><header><count>2</count></header>
        <people><person id="1"><name>Erika Muster &amp; Co</name></person>
        <person id="2"/></people>
        <firms>
          <firm id="3"><name>例示株式会社</name></firm></firms></list>
        """

    @Test(arguments: [1, 2, 3, 7, 64, 4096])
    func recordsComeOneByOneHoweverTheBlocksAreCut(_ block: Int) throws {
        #expect(
            try records(Self.sample, block: block) == [
                "1 list/header - ", "2 list/people/person 1 Erika Muster & Co", "3 list/people/person 2 ",
                "5 list/firms/firm 3 例示株式会社",
            ])
    }

    @Test func truncationAtEveryByteIsAnError() {
        let bytes = Array(Self.sample.utf8)
        for cut in 0..<bytes.count {
            #expect(throws: XMLProblems.self) { try records(String(decoding: bytes[..<cut], as: UTF8.self)) }
        }
    }

    @Test func theTakersErrorEndsTheReading() {
        #expect(throws: Stop.self) { try records(Self.sample, stopAt: 2) }
    }

    @Test func hostileRecordsAreRefused() {
        func message(_ text: String, limits: XMLLimits = .default) -> String {
            do {
                _ = try records(text, limits: limits)
                return "no error"
            } catch { return "\(error)" }
        }
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>"
        #expect(message(bomb) == "r.xml:1: error: document type declarations are not allowed")
        #expect(message(String(repeating: "<a>", count: 100)).contains("deeper than 64 levels"))
        let crowd = (0..<500).map { "a\($0)=\"1\"" }.joined(separator: " ")
        #expect(message("<x>\n<y \(crowd)/></x>") == "r.xml:2: error: an element has more than 64 attributes")
        var limits = XMLLimits()
        limits.maximumTextLength = 100
        limits.maximumBytes = 10_000
        #expect(
            message("<x><y a=\"\(String(repeating: "v", count: 101))\"/></x>", limits: limits).contains(
                "longer than 100"))
        #expect(
            message("<x>\(String(repeating: "v", count: 20_000))</x>", limits: limits).contains("more than 10000 bytes")
        )
    }

    /// As large as the largest list that there is; memory stays that of one record.
    @Test func aDocumentOfManyMegabytesIsReadToItsEnd() throws {
        let record = Array(
            "<person id=\"1\"><name>Erika Muster</name><note>\(String(repeating: "text ", count: 500))</note></person>\n"
                .utf8)
        var left = 12_000
        var state = 0
        var count = 0
        try XMLRecordReader.read(
            named: "r.xml", containers: ["people"], limits: .default,
            from: {
                defer { state += 1 }
                if state == 0 { return Array("<list><people>".utf8) }
                if left > 0 {
                    left -= 1
                    return record
                }
                left -= 1
                return left == -1 ? Array("</people></list>".utf8) : nil
            }, record: { _, _ in count += 1 })
        #expect(count == 12_000)
    }
}
