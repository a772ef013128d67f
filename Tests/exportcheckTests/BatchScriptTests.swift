import Foundation
import Testing

/// The scripts beside the batch examples run on what the program writes.
@Suite struct BatchScriptTests {
    static let examples = CommandTests.root + "/Examples/batch"

    /// Runs a script; nil where its interpreter is not installed.
    func run(_ tool: String, _ arguments: [String], in folder: String) throws -> (status: Int32, output: String)? {
        guard let path = ["/usr/bin/", "/bin/"].map({ $0 + tool }).first(where: FileManager.default.isExecutableFile)
        else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(["EXPORTCHECK": CommandTests.program]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    @Test func theScriptsUseTheResults() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/batch-scripts-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder + "/inbox", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["shipments.csv", "shipments.map.yaml"] {
            try FileManager.default.copyItem(atPath: "\(Self.examples)/\(name)", toPath: "\(folder)/\(name)")
        }
        try FileManager.default.copyItem(atPath: folder + "/shipments.csv", toPath: folder + "/inbox/shipments.csv")
        if let made = try run("make", ["-f", Self.examples + "/nightly.mk"], in: folder) {
            #expect(made.status == 0)
            #expect(try String(contentsOfFile: folder + "/outbox/shipments.status", encoding: .utf8) == "65\n")
            if let asked = try run(
                "python3", [Self.examples + "/open_questions.py", "outbox/shipments.open.ndjson"], in: folder)
            {
                #expect(asked.status == 0 && asked.output.contains("rows: "))
            }
            try FileManager.default.copyItem(
                atPath: folder + "/outbox/shipments.ndjson", toPath: folder + "/results.ndjson")
            if let found = try run(
                "sqlite3", ["-init", Self.examples + "/results.sql", ":memory:", ".quit"], in: folder)
            {
                #expect(found.output.contains("licence-required") && found.output.contains("S-007"))
            }
        }
        if let high = try run(
            "sh", [Self.examples + "/high-rows.sh", "shipments.csv", "shipments.map.yaml"], in: folder)
        {
            #expect(high.status == 20 && high.output == "S-004: licence-required\n")
        }
    }
}
