import ExportControl
import Foundation
import RecordReading
import Testing

@testable import BatchScreening

/// Rows that share a result through their shape give the bytes of the plain way.
@Suite struct ShapeMemoTests {
    /// Rows that repeat in all but names, figures, days and texts, with awkward ones among them.
    static func rows(_ count: Int, seed: UInt64) -> [UInt8] {
        var state = seed
        func pick<Element>(_ choices: [Element]) -> Element {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return choices[Int((state >> 33) % UInt64(choices.count))]
        }
        var text =
            "id,destination,plannedOn,items[1].description,items[1].type,items[1].value,items[1].currency,"
            + "items[1].parameters.contouring-axes,items[1].parameters.numerically-controllable,"
            + "items[1].parts.linear-axis[1].travel-length,items[1].parts.linear-axis[2].travel-length,"
            + "items[1].parts.linear-axis[1].unidirectional-positioning-repeatability,"
            + "parties[1].role,parties[1].name,parties[1].localName,parties[1].country,endUse.military,endUse.text\n"
        for row in 1...count {
            let fields = [
                pick(["R-\(row)", "=R\(row)", "\"R, \"\"\(row)\"\"\"", ""]),
                pick(["DE", "JP", "IR", "Germany", "Nowhere"]),
                pick(["2026-06-15", "2026-07-01", ""]), pick(["Mill", "Lathe", ""]),
                pick(["milling-machine", "turning-machine", "grinding-machine"]),
                pick(["100", "2400.50", "99999", "1e3", "x", ""]), pick(["EUR", "USD", ""]),
                pick(["3", "5", "<= 4", "unknown", ""]), pick(["yes", "no", ""]),
                pick(["600 mm", "0.6 m", "1 m", "1200 mm", "5", ""]), pick(["600 mm", "2 m", ""]),
                pick(["0.9 um", "900 nm", "0.8 um", "12 um", "1 to 2 um", ""]), "end-user",
                pick([
                    "FX Longhua Technologies", "FX Firm \(row % 5)", "Firm \"\"Q\"\" \u{7}", "  ", "龙华科技", "\u{3000}",
                    "null",
                ]),
                pick(["", "龙华科技"]), pick(["CN", "DE", ""]), pick(["yes", "no", ""]), pick(["Text \(row)", ""]),
            ]
            text +=
                fields.map { field in
                    field.hasPrefix("\"") || !field.contains("\"") ? field : "\"\(field)\""
                }.joined(separator: ",") + "\n"
        }
        return Array(text.utf8)
    }

    func run(
        _ rows: [UInt8], remembers: Bool, as format: RowJudge.Format, day: CalendarDate?, parties: Bool, jobs: Int = 1
    ) throws -> (output: Data, open: Data, summary: BatchSummary) {
        let fixture = try BatchFixture(parties: parties ? NamesBatchTests.screener() : nil)
        let open = fixture.folder + "/open.ndjson"
        let summary = try fixture.run(
            rows, as: format, jobs: jobs, undetermined: open, day: day, remembers: remembers)
        return (try fixture.bytes(), try fixture.bytes(open), summary)
    }

    @Test(arguments: [(1, true), (2, false)]) func theBytesAreThoseOfThePlainWay(seed: Int, parties: Bool) throws {
        let rows = Self.rows(60, seed: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
        for format in RowJudge.Format.allCases {
            let day = format == .csv ? nil : CalendarDate("2026-06-20")
            let plain = try run(rows, remembers: false, as: format, day: day, parties: parties)
            let quick = try run(rows, remembers: true, as: format, day: day, parties: parties, jobs: 2)
            #expect(quick.output == plain.output, "seed \(seed), \(format)")
            #expect(quick.open == plain.open)
            #expect(quick.summary == plain.summary)
        }
    }
}
