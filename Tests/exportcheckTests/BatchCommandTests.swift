import Foundation
import Testing

/// The batch command as scripts use it.
@Suite struct BatchCommandTests {
    let commands = CommandTests()

    /// Runs in a folder that goes away afterwards.
    func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/batch-command-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    func batch(_ arguments: [String], input: String? = nil) throws -> CommandTests.Outcome {
        try commands.run(["batch"] + arguments + ["--as-of", "2026-06-15"], input: input)
    }

    @Test func theShipmentsOfTheExamplesAreScreened() throws {
        try inFolder { folder in
            let out = folder + "/out.ndjson"
            let outcome = try batch([
                "Examples/batch/shipments.csv", "--map", "Examples/batch/shipments.map.yaml", "--out", out,
                "--names", "Examples/parties/prohibited.csv", "--summary", folder + "/summary.json",
                "--undetermined", folder + "/open.ndjson",
            ])
            #expect(outcome.status == 65, "\(outcome.errors)")
            #expect(outcome.errors.contains("8 rows, 1 of them broken"))
            let lines = try String(contentsOfFile: out, encoding: .utf8).split(separator: "\n")
            #expect(lines.count == 8)
            #expect(lines[3].contains("\"risk\":\"high\"") && lines[5].contains("\"list\":\"names\""))
            #expect(lines[6].contains("\"error\":") && lines[6].contains("\"line\":8"))
            #expect(!lines[7].contains("\"risk\":\"low\""))
            #expect(try String(contentsOfFile: folder + "/summary.json", encoding: .utf8).contains("\"broken\" : 1"))
            let open = try String(contentsOfFile: folder + "/open.ndjson", encoding: .utf8)
            #expect(open.contains("\"id\":\"S-003\""))
        }
    }

    @Test func oneRowIsWhatScreenPrints() throws {
        try inFolder { folder in
            let request = #"{"id":"A","destination":"DE","items":[{"description":"x"}]}"#
            let screened = try commands.run(
                ["screen", "-", "--format", "json", "--as-of", "2026-06-15"], input: request)
            let outcome = try batch(["-", "--input-format", "ndjson", "--out", "-", "--quiet"], input: request + "\n")
            #expect(outcome.output == screened.output)
            #expect(outcome.status == screened.status && outcome.errors.isEmpty)
        }
    }

    @Test func theExitCodeIsTheWorstRowOrThatRowsAreBroken() throws {
        let high = #"{"id":"H","destination":"IR","items":[{"description":"x","controlCode":"2B001.b.2"}]}"# + "\n"
        let broken = "{\n"
        func status(_ input: String, _ arguments: [String] = []) throws -> Int32 {
            try batch(["-", "--input-format", "ndjson", "--out", "-", "--quiet"] + arguments, input: input).status
        }
        #expect(try status(high) == 20)
        #expect(try status(high + broken) == 65)
        #expect(try status(high + broken, ["--fail-on", "high"]) == 20)
        #expect(try status(broken, ["--fail-on", "high"]) == 65)
        #expect(try status("") == 0)
    }

    @Test func aMappingIsProposed() throws {
        try inFolder { folder in
            let outcome = try batch(["--describe", "Examples/batch/visitors.csv"])
            #expect(outcome.status == 0 && outcome.output.contains("Nationality: \"persons[1].nationality\""))
            try outcome.output.write(toFile: folder + "/map.yaml", atomically: true, encoding: .utf8)
            let run = try batch([
                "Examples/batch/visitors.csv", "--map", folder + "/map.yaml", "--out", folder + "/out.ndjson",
                "--quiet",
            ])
            #expect(run.status == 65, "one visitor has a country that does not exist: \(run.errors)")
        }
    }

    @Test func wrongUseSaysWhatToDo() throws {
        #expect(try batch(["Examples/batch/visitors.csv"]).status == 64)
        #expect(try batch(["nowhere.csv", "--out", "/tmp/never"]).status == 66)
        let paths = try batch(["Examples/batch/visitors.csv", "--out", "/tmp/never"])
        #expect(paths.status == 65 && paths.errors.contains("--map"))
        #expect(try batch(["Examples/batch/visitors.csv", "--out", "x", "--encoding", "klingon"]).status == 64)
    }

    /// A real kill: as soon as the journal counts rows, the process ends without a chance to tidy up.
    @Test func aKilledRunIsResumed() throws {
        try inFolder { folder in
            var table = "id,destination,items[1].description\n"
            for row in 1...600 { table += "R\(row),DE,Goods\n" }
            try table.write(toFile: folder + "/in.csv", atomically: true, encoding: .utf8)
            func arguments(_ out: String) -> [String] {
                [
                    folder + "/in.csv", "--out", folder + "/" + out, "--quiet", "--no-parties", "--jobs", "1",
                    "--lists", "ControlLists",
                ]
            }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: CommandTests.program)
            process.arguments = ["batch"] + arguments("killed") + ["--as-of", "2026-06-15"]
            process.currentDirectoryURL = URL(fileURLWithPath: CommandTests.root)
            try process.run()
            while process.isRunning, !FileManager.default.fileExists(atPath: folder + "/killed.part.journal") {
                usleep(1000)
            }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(!FileManager.default.fileExists(atPath: folder + "/killed"))
            #expect(try batch(arguments("killed") + ["--resume"]).status == 10)
            #expect(try batch(arguments("plain")).status == 10)
            #expect(
                FileManager.default.contents(atPath: folder + "/killed")
                    == FileManager.default.contents(atPath: folder + "/plain"))
        }
    }
}
