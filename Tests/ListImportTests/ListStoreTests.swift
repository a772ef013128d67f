import Dispatch
import Foundation
import ListImport
import PartyMatching
import RecordReading
import Synchronization
import Testing

/// A folder of its own for one test.
struct TemporaryHome {
    let path = FileManager.default.temporaryDirectory.path + "/exportcheck-\(UUID().uuidString)"

    var store: ListStore { ListStore(home: path) }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct ListStoreTests {
    /// A list of people with numbers, those of a range, some renamed.
    func imported(_ numbers: Range<Int>, renamed: Set<Int> = [], id: String = "mine") throws -> Imported {
        let rows = numbers.map {
            "\($0),\(renamed.contains($0) ? "New" : "Invented") Person \($0),Alias \($0),person,DE"
        }
        let text = "id,name,aliases,kind,country\n" + rows.joined(separator: "\n") + "\n"
        return try ListImporter.read([.memory(Array(text.utf8), named: "list.csv")], as: id)
    }

    @Test func twoEditionsAreKeptAndCompared() throws {
        let home = TemporaryHome()
        defer { home.remove() }
        let first = try imported(0..<100)
        try home.store.keep(first, importedOn: "2026-03-01")
        #expect(message { _ = try home.store.difference("mine") }.contains("no previous edition"))
        let edition = try home.store.keep(imported(2..<101, renamed: [7]), importedOn: "2026-03-02")
        let difference = try home.store.difference("mine")
        #expect(difference.added.map(\.id) == ["100"] && difference.removed.map(\.id) == ["0", "1"])
        #expect(difference.changed.map(\.id) == ["7"])
        let field = try #require(difference.changed.first?.fields.first)
        #expect(field.field == "names" && field.added == ["New Person 7"] && field.removed == ["Invented Person 7"])
        let loaded = try home.store.load("mine")
        #expect(
            loaded.edition == edition && loaded.edition.importedOn == "2026-03-02" && loaded.list.parties.count == 99)
        #expect(try home.store.load("mine", .previous).list == first.list)
        #expect(home.store.ids() == ["mine"])
        try home.store.keep(imported(3..<101), importedOn: "2026-03-03")
        #expect(try home.store.edition("mine", .previous) == edition)
    }

    @Test func importsAtOnceFollowOneAnother() throws {
        let home = TemporaryHome()
        defer { home.remove() }
        let editions = try (0..<12).map { try imported(0..<(100 + $0)) }
        let others = try (0..<12).map { try imported(0..<50, id: "list-\($0)") }
        let failures = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 24) { number in
            do {
                let list = number % 2 == 0 ? editions[number / 2] : others[number / 2]
                try home.store.keep(list, importedOn: "2026-03-01", acceptsShrunken: true)
            } catch { failures.withLock { $0 += 1 } }
        }
        #expect(failures.withLock { $0 } == 0)
        #expect(home.store.ids().count == 13)
        for other in others { #expect(try home.store.load(other.list.id).list == other.list) }
        let current = try home.store.load("mine").list.parties.count
        let previous = try home.store.load("mine", .previous).list.parties.count
        #expect(current != previous && (100..<112).contains(current) && (100..<112).contains(previous))
        let left = try FileManager.default.contentsOfDirectory(atPath: home.path + "/parties/mine")
        #expect(left.sorted() == ["current.ndjson", "previous.ndjson"])
    }

    @Test func everyKindOfListSurvivesKeeping() throws {
        let home = TemporaryHome()
        defer { home.remove() }
        for (format, files) in Fixture.all {
            let imported = try Fixture.read(files, format)
            try home.store.keep(imported, importedOn: "2026-03-01", acceptsShrunken: true)
            let loaded = try home.store.load("example")
            #expect(loaded.list == imported.list && loaded.edition.report == imported.report)
        }
    }

    @Test func aListThatShrinksNeedsTheUsersWord() throws {
        let home = TemporaryHome()
        defer { home.remove() }
        try home.store.keep(imported(0..<100), importedOn: "2026-03-01")
        try home.store.keep(imported(0..<95), importedOn: "2026-03-02")
        let smaller = try imported(0..<90)
        let problem = message { try home.store.keep(smaller, importedOn: "2026-03-03") }
        #expect(problem.contains("the list has 90 records, the kept edition 95"))
        #expect(try home.store.edition("mine").report.records == 95)
        #expect(try home.store.edition("mine", .previous).report.records == 100)
        try home.store.keep(smaller, importedOn: "2026-03-03", acceptsShrunken: true)
        #expect(try home.store.edition("mine").report.records == 90)
    }

    @Test func theSameEditionTwiceIsOne() throws {
        let home = TemporaryHome()
        defer { home.remove() }
        let first = try home.store.keep(imported(0..<10), importedOn: "2026-03-01")
        #expect(try home.store.keep(imported(0..<10), importedOn: "2026-03-09") == first)
        #expect(message { _ = try home.store.load("mine", .previous) }.contains("no previous edition"))
    }

    @Test func aDamagedEditionIsRefusedAndCanBeReplaced() throws {
        let home = TemporaryHome()
        defer { home.remove() }
        try home.store.keep(imported(0..<10), importedOn: "2026-03-01")
        let path = home.path + "/parties/mine/current.ndjson"
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        bytes[bytes.count - 30] ^= 1
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(message { _ = try home.store.load("mine") }.contains("damaged"))
        for cut in stride(from: 0, to: bytes.count, by: 97) {
            try Data(bytes[..<cut]).write(to: URL(fileURLWithPath: path))
            #expect(message { _ = try home.store.load("mine") }.contains("damaged"), "cut at \(cut)")
        }
        try home.store.keep(imported(0..<10), importedOn: "2026-03-02")
        #expect(try home.store.load("mine").list.parties.count == 10)
    }

    @Test func nothingIsLeftWhereWritingFails() throws {
        let home = TemporaryHome()
        defer { home.remove() }
        try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
        try "a file where a folder should be".write(toFile: home.path + "/parties", atomically: true, encoding: .utf8)
        let list = try imported(0..<10)
        #expect(message { try home.store.keep(list, importedOn: "2026-03-01") }.contains("cannot be made"))
        try FileManager.default.removeItem(atPath: home.path + "/parties")
        try home.store.keep(list, importedOn: "2026-03-01")
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/parties/mine") == ["current.ndjson"])
    }

    @Test(arguments: ["", "..", "a/b", "-x", ".hidden", "a b", "é", String(repeating: "a", count: 101)])
    func anIdThatIsNoNameIsRefused(_ id: String) throws {
        let home = TemporaryHome()
        defer { home.remove() }
        #expect(!ListStore.isValid(id: id))
        let list = try imported(0..<3, id: id)
        #expect(message { try home.store.keep(list, importedOn: "2026-03-01") }.contains("cannot be a list's id"))
        #expect(message { _ = try home.store.load(id) } != "no error" || id.isEmpty)
        #expect(message { try home.store.remove(id) } != "no error")
    }

    @Test func aListCanBeRemoved() throws {
        let home = TemporaryHome()
        defer { home.remove() }
        try home.store.keep(imported(0..<3), importedOn: "2026-03-01")
        try home.store.keep(imported(0..<3, id: "other"), importedOn: "2026-03-01")
        try home.store.remove("mine")
        #expect(home.store.ids() == ["other"])
        #expect(message { try home.store.remove("mine") }.contains("there is no list `mine`; there are other"))
    }

    @Test func theHomeIsFoundInTheEnvironment() {
        #expect(ListStore(environment: ["EXPORTCHECK_HOME": "/x", "XDG_DATA_HOME": "/y"]).home == "/x")
        #expect(ListStore(environment: ["XDG_DATA_HOME": "/y", "HOME": "/z"]).home == "/y/exportcheck")
        #expect(
            ListStore(environment: ["XDG_DATA_HOME": "relative", "HOME": "/z"]).home == "/z/.local/share/exportcheck")
    }

    /// The standard's own examples, by the digest of an edition's parties.
    @Test func theDigestIsTheOneThatOtherToolsCompute() throws {
        let home = TemporaryHome()
        defer { home.remove() }
        let edition = try home.store.keep(imported(0..<500), importedOn: "2026-03-01")
        let path = home.path + "/parties/mine/current.ndjson"
        let tool = Process()
        tool.executableURL = URL(fileURLWithPath: "/bin/sh")
        tool.arguments = ["-c", "tail -n +2 '\(path)' | sha256sum"]
        let pipe = Pipe()
        tool.standardOutput = pipe
        try tool.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        tool.waitUntilExit()
        #expect(String(decoding: output, as: UTF8.self).hasPrefix(edition.digest))
    }
}
