import Foundation
import Testing

@testable import XMLReading

@Suite struct HostileXMLTests {
    static let sample = """
        <list xmlns="urn:x"><entry code="1"><title xml:lang="en">A &amp; b</title></entry>
        <entry code="2"/></list>
        """

    func read(_ text: String, limits: XMLLimits = .default) throws(XMLProblems) -> XMLDocument {
        try XMLReader.read(bytes: Array(text.utf8), named: "test.xml", schema: nil, limits: limits)
    }

    func message(_ text: String, limits: XMLLimits = .default) -> String {
        do {
            _ = try read(text, limits: limits)
            return "no error"
        } catch {
            return error.description
        }
    }

    @Test func elementsKeepNamesAttributesTextAndLines() throws {
        let root = try read(Self.sample).root
        #expect(root.name == "list" && root.namespace == "urn:x" && root.children.count == 2)
        #expect(root.children[0].first("title")?.text == "A & b")
        #expect(root.children[0].first("title")?["xml:lang"] == "en")
        #expect(root.children[1].line == 2)
    }

    @Test func aBillionLaughsFileIsRefusedBeforeItGrows() {
        let entities = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        let text = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY l0 \"lol\">\(entities)]><x>&l9;</x>"
        #expect(message(text) == "test.xml:2: error: document type declarations are not allowed")
    }

    @Test(arguments: [
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]><x/>",
        "<!DOCTYPE x SYSTEM \"http://example.org/x.dtd\"><x/>",
    ])
    func externalEntitiesAreRefused(_ text: String) {
        #expect(message(text) == "test.xml:1: error: document type declarations are not allowed")
    }

    @Test func aDocumentTypeIsSeenThroughSixteenBitEncodings() throws {
        let data = "<!DOCTYPE x [<!ENTITY e \"v\">]><x>&e;</x>".data(using: .utf16LittleEndian)!
        #expect(throws: XMLProblems.self) {
            try XMLReader.read(bytes: [0xFF, 0xFE] + Array(data), named: "test.xml", schema: nil)
        }
    }

    @Test func anUndeclaredEntityIsAnError() {
        #expect(message("<x>&unknown;</x>").contains("test.xml:1"))
    }

    @Test func truncationAtEveryByteIsAnErrorAndNeverACrash() {
        let bytes = Array(Self.sample.utf8)
        for length in 0..<bytes.count {
            #expect(throws: XMLProblems.self, "\(length) bytes") {
                try XMLReader.read(bytes: Array(bytes[..<length]), named: "test.xml", schema: nil)
            }
        }
        #expect(throws: Never.self) { try XMLReader.read(bytes: bytes, named: "test.xml", schema: nil) }
    }

    @Test func randomBytesInADocumentNeverCrash() {
        var seed: UInt64 = 20_261_121
        func next() -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33)
        }
        for _ in 0..<5_000 {
            var bytes = Array(Self.sample.utf8)
            for _ in 0...(next() % 4) { bytes[next() % bytes.count] = UInt8(next() & 255) }
            _ = try? XMLReader.read(bytes: bytes, named: "test.xml", schema: nil)
        }
    }

    @Test func everyLimitIsNamedInItsError() {
        var limits = XMLLimits()
        limits.maximumBytes = 10
        #expect(message("<x>0123456789</x>", limits: limits).contains("more than 10 bytes"))
        limits = XMLLimits()
        #expect(message(String(repeating: "<x>", count: 100_000)).contains("deeper than 64 levels"))
        limits.maximumElements = 3
        #expect(message("<x><y/><y/><y/></x>", limits: limits).contains("more than 3 elements"))
        limits = XMLLimits()
        limits.maximumTextLength = 5
        #expect(message("<x>123456</x>", limits: limits).contains("longer than 5 bytes"))
        #expect(message("<x a=\"123456\"/>", limits: limits).contains("longer than 5 bytes"))
        limits = XMLLimits()
        limits.maximumAttributes = 1
        #expect(message("<x a=\"1\" b=\"2\"/>", limits: limits).contains("more than 1 attributes"))
    }

    @Test(arguments: [
        "", " ", "text", "<x", "<x a=1/>", "<x a='1' a='2'/>", "<p:x/>", "<x></y>", "<x/><y/>", "<x>\u{0}</x>",
    ])
    func whatIsNoXMLIsOneClearError(_ text: String) {
        let message = message(text)
        #expect(message.hasPrefix("test.xml:1") && message.contains("error: "))
    }

    @Test func aBrokenEncodingIsAnError() {
        #expect(throws: XMLProblems.self) {
            try XMLReader.read(
                bytes: Array("<x>".utf8) + [0xFF, 0xFE] + Array("</x>".utf8), named: "test.xml", schema: nil)
        }
    }

    @Test func missingFilesAndFoldersAreErrors() {
        #expect(throws: XMLProblems.self) { try XMLReader.read(file: "/nonexistent.xml", schema: nil) }
        #expect(throws: XMLProblems.self) { try XMLReader.read(file: "/tmp", schema: nil) }
    }

    func lines(of text: String, _ schema: RelaxNGSchema) -> [Int] {
        do {
            _ = try XMLReader.read(bytes: Array(text.utf8), named: "test.xml", schema: schema)
            return []
        } catch {
            return error.problems.map(\.position.line)
        }
    }

    @Test func theGrammarNamesEveryBreachWithItsLine() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../ControlLists/schema"
        let schema = try RelaxNGSchema(file: folder + "/examples.rng")
        let text = """
            <examples for="x.xml" xmlns="urn:exportcheck:examples:1">
            <example outcome="controlled">a</example>
            <example outcome="perhaps">b</example>
            <exampel outcome="controlled">c</exampel>
            </examples>
            """
        #expect(lines(of: text, schema).contains(3))
        #expect(throws: XMLProblems.self) { try RelaxNGSchema(file: "/nonexistent.rng") }
    }

    @Test func aGrammarMayIncludeNothingFromANetwork() throws {
        let path = NSTemporaryDirectory() + "exportcheck-network.rng"
        try Data(
            "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"><include href=\"http://127.0.0.1:9/x.rng\"/></grammar>"
                .utf8
        ).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: XMLProblems.self) { try RelaxNGSchema(file: path) }
    }

    @Test func filesAreReadOnSeveralThreadsAtOnce() async {
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 {
                group.addTask { (try? XMLReader.read(bytes: Array(Self.sample.utf8), named: "t", schema: nil)) != nil }
            }
            for await isRead in group { #expect(isRead) }
        }
    }
}
