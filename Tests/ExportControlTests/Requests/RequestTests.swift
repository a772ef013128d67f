import Foundation
import Testing

@testable import ExportControl

@Suite struct RequestTests {
    func problem(_ text: String) -> String {
        do {
            _ = try TestKnowledge.request(text)
            return "no error"
        } catch {
            return error.description
        }
    }

    @Test(arguments: [
        ("plannedON: 2026-06-15", "request.yaml:1:1: error: unknown key `plannedON`; did you mean `plannedOn`?"),
        (
            "id: A\nplannedOn: 15.6.2026",
            "request.yaml:2:12: error: `plannedOn` must be a date such as 2026-06-15, not `15.6.2026`"
        ),
        (
            "plannedOn: 1825-06-15",
            "request.yaml:1:12: error: `plannedOn` is 1825-06-15, outside the years 1950 to 2100"
        ),
        ("plannedOn: 2026-02-30", "must be a date"),
        ("destination: Germny", "unknown country `Germny`; did you mean `Germany`?"),
        ("transferMode: physical-shipmnt", "did you mean `physical-shipment`?"), ("items: 5", "`items` must be a list"),
        ("informReceived: maybe", "is yes, no or unknown, not `maybe`"), ("id: A\nid: B", "the key `id` stands twice"),
        ("items: [{quantity: -5}]", "must be a number that is not negative"),
        ("items: [{quantity: NaN}]", "not a number"),
        ("items: [{quantity: 1e999}]", "out of range"), ("items: [{currency: euro}]", "ISO 4217"),
        ("items: [{hsCode: 12}]", "must be an HS code"), ("items: [{controlCode: 2B001.z}]", "no provision `2B001.z`"),
        ("items: [{controlCode: 2B099}]", "no provision `2B099`"),
        ("items: [{controlCode: none}]", "is not a control code"),
        ("items: [{type: milling-machin}]", "did you mean `milling-machine`?"),
        ("items: [{cas: 111-48-9}]", "check digit"),
        ("items: [{parameters: {roller-force: 5 GHz}}]", "`GHz` measures frequency, not force"),
        ("items: [{parameters: {roller-force: 5 kn}}]", "`kn` measures speed, not force"),
        ("items: [{parameters: {roler-force: 5 kN}}]", "unknown parameter `roler-force`; did you mean `roller-force`?"),
        ("items: [{parameters: {roller-force: NaN}}]", "not a number"),
        ("items: [{parameters: {roller-force: 1e999 kN}}]", "out of range"),
        ("parties: [{name: X}]", "a party needs a `role`"),
        ("a: &x [1]\nb: *x", "anchors and aliases"), ("[1, 2]", "must be a mapping"), ("", "the file is empty"),
        ("id: [", "not well-formed"), ("request: lectures", "unknown word `lectures`; did you mean `lecture`?"),
    ])
    func badInputPointsAtItsLine(_ text: String, _ part: String) {
        let problem = problem(text)
        #expect(problem.contains(part) && problem.hasPrefix("request.yaml:"), "\(problem)")
    }

    @Test func everythingWrongIsReportedAtOnce() {
        let problem = problem("plannedOn: yesterday\ndestination: Nowhereland\ncolour: red")
        #expect(problem.split(separator: "\n").count == 3)
    }

    @Test func yamlAndJsonGiveTheSameRequest() throws {
        let yaml = try TestKnowledge.request(
            "id: A\ndestination: DE\nitems:\n  - {description: \"\u{1F527}\", type: robot, parameters: {radiation-hardness: 6 kGy}}\n"
        )
        let json = try TestKnowledge.request(
            #"{"id": "A", "destination": "DE", "items": [{"description": "\ud83d\udd27", "type": "robot", "parameters": {"radiation-hardness": "6 kGy"}}]}"#
        )
        #expect(
            yaml.id == json.id && yaml.destination == json.destination
                && yaml.items[0].description == json.items[0].description)
        #expect(yaml.items[0].facts.values == json.items[0].facts.values)
    }

    @Test func wordsOfTheTradeNameTypesAndParameters() throws {
        let request = try TestKnowledge.request(
            "items: [{type: CNC lathe, parameters: {同動軸數: 5, Travel Length: 0.6 m}}]")
        let vocabulary = TestKnowledge.shared.vocabulary
        #expect(request.items[0].facts.types == [vocabulary.type("turning-machine")!])
        #expect(request.items[0].facts.values.count == 2)
    }

    @Test func norwayIsACountryAndNoIsAnAnswer() throws {
        let request = try TestKnowledge.request("destination: NO\ninformReceived: no")
        #expect(request.destination?.text == "NO" && request.informReceived == .no)
    }

    @Test func tooLargeAndTooDeepRequestsAreErrors() {
        #expect(problem(String(repeating: "# x\n", count: 1_100_000)).contains("more than"))
        #expect(problem(String(repeating: "[", count: 100_000)).contains("deeper than"))
        #expect(
            problem("items:\n" + (0..<600).map { String(repeating: " ", count: $0) + "a:\n" }.joined()).contains(
                "error: "))
    }

    @Test func randomBytesNeverCrash() throws {
        let sample = Array(try TestKnowledge.text("Examples/shipment-five-axis-mill-germany.yaml").utf8)
        var random = SeededGenerator(seed: 9_001)
        for _ in 0..<150 {
            var bytes = sample
            for _ in 0...3 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = try? TestKnowledge.request(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The schema for editors and the reader know the same keys.
    @Test func theSchemaForEditorsHasTheSameKeys() throws {
        let data = Data(try TestKnowledge.text("ControlLists/schema/request.schema.json").utf8)
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: Any])
        func keys(_ object: Any?) -> Set<String> {
            Set(((object as? [String: Any])?["properties"] as? [String: Any])?.keys.map { $0 } ?? [])
        }
        #expect(keys(schema) == Set(Request.keys))
        #expect(keys(definitions["item"]) == Set(Request.itemKeys))
        #expect(keys(definitions["classification"]) == Set(Request.classificationKeys))
        #expect(keys(definitions["party"]) == Set(Request.partyKeys))
        #expect(keys(definitions["screening"]) == Set(Request.screeningKeys))
        #expect(keys(definitions["endUse"]) == Set(Request.endUseKeys))
        #expect(keys(definitions["redFlags"]) == Set(Request.redFlagKeys))
    }
}
