import Foundation
import Testing

/// Runs the built program as a user would.
@Suite struct CommandTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        .standardizedFileURL.path

    /// The program that was built beside this test.
    static let program: String = {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        let beside = URL(fileURLWithPath: own).deletingLastPathComponent().path + "/exportcheck"
        return FileManager.default.isExecutableFile(atPath: beside) ? beside : root + "/.build/debug/exportcheck"
    }()

    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    func run(_ arguments: [String], input: String? = nil, environment: [String: String] = [:]) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: Self.root)
        process.environment = ProcessInfo.processInfo.environment
            .merging(["EXPORTCHECK_CACHE": Self.root + "/.build/test-cache"]) { $1 }.merging(environment) { $1 }
        let folder = FileManager.default.temporaryDirectory.path + "/exportcheck-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["out", "err", "in"] {
            _ = FileManager.default.createFile(
                atPath: folder + "/" + name, contents: Data((name == "in" ? input ?? "" : "").utf8))
        }
        process.standardInput = FileHandle(forReadingAtPath: folder + "/in")
        process.standardOutput = FileHandle(forWritingAtPath: folder + "/out")
        process.standardError = FileHandle(forWritingAtPath: folder + "/err")
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOfFile: folder + "/out", encoding: .utf8),
            errors: try String(contentsOfFile: folder + "/err", encoding: .utf8))
    }

    @Test(arguments: [
        ("shipment-hobby-mill-japan", Int32(0)), ("shipment-five-axis-mill-germany", 10), ("shipment-coats-sudan", 10),
        ("shipment-five-axis-mill-missing-repeatability", 10), ("shipment-five-axis-mill-iran", 20),
        ("shipment-thiodiglycol-egypt", 20),
    ])
    func theExitCodeIsTheRisk(_ name: String, _ status: Int32) throws {
        let outcome = try run(["screen", "Examples/\(name).yaml"])
        #expect(outcome.status == status && outcome.errors.isEmpty)
        #expect(!outcome.output.contains("\u{1B}["))
    }

    @Test func everyFileInExamplesIsScreened() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.root + "/Examples").filter {
            $0.hasSuffix(".yaml")
        }
        for name in names {
            #expect(
                [0, 10, 20].contains(try run(["screen", "Examples/\(name)", "--format", "json"]).status), "\(name)")
        }
    }

    @Test func standardInputAndEveryFormatWork() throws {
        let text = try String(contentsOfFile: Self.root + "/Examples/shipment-coats-sudan.yaml", encoding: .utf8)
        let json = try run(["screen", "-", "--format", "json"], input: text)
        #expect(json.status == 10 && json.output.split(separator: "\n").count == 1)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        for key in [
            "id", "risk", "authorisation", "final", "reasons", "items", "parties", "questions", "actions", "decider",
            "asOf", "lists", "version",
        ] {
            #expect(object[key] != nil, "\(key)")
        }
        #expect(
            try run(["screen", "-", "--format", "html", "--language", "ja"], input: text).output.hasPrefix(
                "<!DOCTYPE html>"))
        #expect(try run(["screen", "-", "--language", "zh-Hant"], input: text).output.contains("風險"))
    }

    static let misuses: [(arguments: [String], status: Int32)] = [
        (["screen", "/nonexistent.yaml"], 66),
        (["screen", "Examples"], 66),
        (["frobnicate"], 64),
        (["screen"], 64),
        (["screen", "Examples/shipment-coats-sudan.yaml", "--pack", "atlantis"], 64),
        (["screen", "Examples/shipment-coats-sudan.yaml", "--language", "fr"], 64),
        (["screen", "Examples/shipment-coats-sudan.yaml", "--as-of", "1825-01-01"], 65),
        (["screen", "Examples/shipment-coats-sudan.yaml", "--lists", "/nonexistent"], 66),
        (["classify"], 64),
        (["classify", "laser", "--param", "wavelength"], 65),
        (["classify", "laser", "--cas", "102-71-7"], 65),
        (["classify", "laser", "--hs", "x"], 65),
        (["classify", "laser", "--hs", "84x59"], 65),
        (["classify", "laser", "--hs", "9901.00"], 65),
        (["classify", "laser", "--list", "nothing"], 64),
        (["classify", "--batch", "Examples/classification/items.csv", "--jobs", "0"], 64),
        (["lookup", "2B01"], 66),
        (["lists", "test", "--list", "nothing"], 64),
        (["lists", "export", "--list", "nothing"], 64),
    ]

    @Test(arguments: misuses)
    func wrongUseHasItsExitCodeAndOneMessage(_ misuse: (arguments: [String], status: Int32)) throws {
        let (arguments, status) = misuse
        let outcome = try run(arguments)
        #expect(outcome.status == status, "\(arguments) \(outcome.errors)")
        #expect(!outcome.errors.isEmpty && outcome.output.isEmpty)
    }

    @Test(arguments: [
        ("plannedOn: 1825-06-15", "outside the years"),
        ("items: [{parameters: {roller-force: 5 xyz}}]", "unknown unit `xyz`"),
        ("items: [{parameters: {roller-force: NaN}}]", "not a number"),
        ("items: [{parameters: {roller-force: 1e999 kN}}]", "out of range"),
        ("items: [", "not well-formed"), ("a: &a [*a, *a]", "anchors and aliases"),
    ])
    func badRequestsEndWith65AndPointAtTheLine(_ text: String, _ message: String) throws {
        let outcome = try run(["screen", "-"], input: text)
        #expect(
            outcome.status == 65 && outcome.errors.hasPrefix("standard input:") && outcome.errors.contains(message),
            "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }

    @Test func aRequestOfAHundredMegabytesIsRefusedQuickly() throws {
        let path = FileManager.default.temporaryDirectory.path + "/exportcheck-large-\(UUID().uuidString).yaml"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.truncate(atOffset: 100 << 20)
        try handle.close()
        let outcome = try run(["screen", path])
        #expect(outcome.status == 65 && outcome.errors.contains("more than"))
    }

    @Test func aBatchOfItemsIsTheSameWithAnyNumberOfThreads() throws {
        let batch = ["classify", "--batch", "Examples/classification/items.csv"]
        let one = try run(batch + ["--jobs", "1"])
        let several = try run(batch + ["--jobs", "3"])
        #expect(one.status == 0 && one.output.split(separator: "\n").count == 6)
        #expect(one.output == several.output && one.errors == several.errors)
    }

    @Test func exportIsOneProvisionALineAndLookupHasChildren() throws {
        let export = try run(["lists", "export"])
        let lines = export.output.split(separator: "\n")
        #expect(export.status == 0 && lines.count > 250)
        for line in lines { #expect(line.hasPrefix("{") && line.hasSuffix("}")) }
        let lookup = try run(["lookup", "2B001.b.2", "--format", "json"])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(lookup.output.utf8)) as? [String: Any])
        #expect((object["children"] as? [Any])?.count == 4)
    }

    @Test func listsAreFoundInTheEnvironmentAndComparedByFolder() throws {
        let status = try run(["lists", "status"], environment: ["EXPORTCHECK_LISTS": Self.root + "/ControlLists"])
        #expect(status.status == 0 && status.output.contains("wassenaar-2"))
        let same = try run(["lists", "diff", "ControlLists", "ControlLists"])
        #expect(same.status == 0 && same.output == "no difference\n")
    }

    @Test func everyCommandExplainsItself() throws {
        for arguments in [
            [], ["screen"], ["explain"], ["ask"], ["classify"], ["country"], ["packs"], ["lookup"], ["lists"],
            ["lists", "status"],
            ["lists", "validate"], ["lists", "test"],
            ["lists", "export"], ["lists", "diff"],
        ] {
            let outcome = try run(arguments + ["--help"])
            #expect(outcome.status == 0 && outcome.output.contains("USAGE"), "\(arguments)")
        }
    }

    /// Each console block of the README that begins with `$ exportcheck` shows what the program really prints.
    @Test func theReadmeShowsRealOutput() throws {
        let readme = try String(contentsOfFile: Self.root + "/README.md", encoding: .utf8)
        var blocks = 0
        for block in readme.components(separatedBy: "```console\n").dropFirst() {
            let text = block.components(separatedBy: "```")[0]
            let lines = text.components(separatedBy: "\n")
            guard let command = lines.first, command.hasPrefix("$ exportcheck ") else { continue }
            let arguments = command.dropFirst("$ exportcheck ".count).split(separator: " ").map(String.init)
            let outcome = try run(arguments, environment: ["COLUMNS": "80"])
            func plain(_ text: String) -> String {
                text.replacing(/sha256 [0-9a-f]{16}…/, with: "sha256").trimmingCharacters(in: .whitespacesAndNewlines)
            }
            #expect(plain(outcome.output) == plain(lines.dropFirst().joined(separator: "\n")), "\(command)")
            blocks += 1
        }
        #expect(blocks >= 2)
    }
}
