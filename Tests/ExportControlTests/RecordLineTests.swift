import Foundation
import Testing

@testable import ExportControl

@Suite struct RecordLineTests {
    /// The quick writer against the plain one, on everything that the repository can ask.
    @Test func theQuickLineIsThePlainOne() throws {
        let examples = try FileManager.default.contentsOfDirectory(atPath: TestKnowledge.root + "/Examples")
        let scenarios = try FileManager.default.contentsOfDirectory(
            atPath: TestKnowledge.root + "/Tests/Fixtures/scenarios")
        let files =
            examples.map { "Examples/\($0)" } + scenarios.map { "Tests/Fixtures/scenarios/\($0)" }
        let inquiry = try TestKnowledge.inquiry()
        var lines = 0
        for file in files.sorted() where file.hasSuffix(".yaml") {
            let result = try inquiry.result(of: RequestDraft(text: try TestKnowledge.text(file), file: file))
            for language in Language.allCases {
                let wording = Wording(vocabulary: inquiry.knowledge.vocabulary, language: language)
                let record = ScreeningRecord(
                    result, wording: wording, version: "\u{1}\u{7F}\"\\/\n\u{8}\u{C}\t\r\u{1F}\u{2028}é機")
                #expect(String(decoding: record.utf8, as: UTF8.self) == StableJSON.line(record), "\(file)")
                lines += 1
            }
        }
        #expect(lines > 100)
    }

    @Test(arguments: [0.5, 1, 0.999, 0.1, 0.001, 0])
    func aScoreIsWrittenAsFoundationDoes(_ score: Double) throws {
        let text = #"{"entry":"E","kind":"prohibition","list":"L","name":"N","score":\#(score),"status":"possible"}"#
        let hit = try JSONDecoder().decode(ScreeningRecord.Hit.self, from: Data(text.utf8))
        var writer = JSONWriter()
        writer.object { $0.field("score", hit.score) }
        #expect(StableJSON.line(hit).contains(String(decoding: writer.bytes, as: UTF8.self).dropFirst().dropLast()))
    }
}
