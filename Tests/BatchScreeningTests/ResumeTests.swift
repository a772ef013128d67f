import ExportControl
import Foundation
import Testing

@testable import BatchScreening

@Suite struct ResumeTests {
    static let rows = 300

    /// Rows of several kinds, every hundredth of them broken.
    static let input: [UInt8] = {
        var text =
            "id,destination,items[1].description,items[1].type,items[1].parameters.contouring-axes,parties[1].role,parties[1].name\n"
        let places = ["DE", "JP", "IR", "EG", "AE"]
        for row in 1...rows {
            let place = row % 100 == 50 ? "Nowhere" : places[row % 5]
            let type = row % 3 == 0 ? "milling-machine,5" : ","
            text += "R-\(row),\(place),Goods \(row),\(type),end-user,\(row % 7 == 0 ? "" : "FX Firm \(row)")\n"
        }
        return Array(text.utf8)
    }()

    @Test func anyNumberOfJobsGivesTheSameBytes() throws {
        let plain = try BatchFixture()
        let open = plain.folder + "/open.ndjson"
        let first = try plain.run(Self.input, undetermined: open)
        let expected = try plain.bytes()
        #expect(first.rows == Self.rows && first.broken == Self.rows / 100)
        for jobs in [2, 3] {
            let other = try BatchFixture()
            let otherOpen = other.folder + "/open.ndjson"
            let second = try other.run(Self.input, jobs: jobs, undetermined: otherOpen)
            #expect(try other.bytes() == expected)
            #expect(try other.bytes(otherOpen) == plain.bytes(open))
            #expect(second == first)
        }
    }

    @Test func aStoppedRunGoesOnAndGivesTheSameBytes() throws {
        let plain = try BatchFixture()
        let whole = try plain.run(Self.input)
        let stopped = try BatchFixture()
        try stopped.run(Self.input) { _ in false }
        #expect(!FileManager.default.fileExists(atPath: stopped.output), "nothing stands there before it is whole")
        // A kill may leave half a row behind what the journal counts.
        let part = try #require(FileHandle(forWritingAtPath: stopped.output + ".part"))
        try part.seekToEnd()
        try part.write(contentsOf: Data("{\"half\": \"a ro".utf8))
        try part.close()
        let resumed = try stopped.run(Self.input, jobs: 2, resumes: true)
        #expect(try stopped.bytes() == plain.bytes())
        #expect(resumed == whole)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: stopped.folder).sorted() == [
                "out.ndjson", "out.ndjson.basis",
            ])
    }

    @Test func aRunDoesNotGoOnWithAnotherInput() throws {
        let fixture = try BatchFixture()
        try fixture.run(Self.input) { _ in false }
        var other = Self.input
        let place = try #require(other.firstIndex(of: UInt8(ascii: "\n"))) + 3
        other[place] = UInt8(ascii: "9")
        #expect(throws: BatchProblem.self) { try fixture.run(other, resumes: true) }
        #expect(throws: BatchProblem.self) { try fixture.run(Self.input, as: .csv, resumes: true) }
    }

    @Test func withoutAnUnfinishedRunResumeStartsAnew() throws {
        let fixture = try BatchFixture()
        #expect(try fixture.run(Self.input, resumes: true).rows == Self.rows)
    }
}
