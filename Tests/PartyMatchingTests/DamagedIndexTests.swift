import Foundation
import Testing

@testable import PartyMatching

@Suite struct DamagedIndexTests {
    static func bytes() throws -> [UInt8] {
        let parties = ["Ivan Petrov", "Alpha Trading LLC", "张伟民", "محمد حسن", "Kim Jong Un"].enumerated().map {
            ListedParty(id: "\($0)", names: [ListedName($1), ListedName($1 + " II", .weak)])
        }
        return try IndexCompiler.compile(
            [PartyList(id: "l", title: "List", format: "test", parties: parties)], sources: "digest")
    }

    /// Searches a damaged index as far as it lets itself be searched; must not crash.
    static func use(_ bytes: [UInt8]) -> Bool {
        guard let index = try? NameIndex(bytes: bytes) else { return false }
        var isWhole = true
        for query in ["Ivan Petrov", "Alfa Trading", "张伟民", "Zhang Weimin", "Kim Jong Un II"] {
            do {
                _ = try index.search(
                    PartyQuery(query, identifiers: [PartyIdentifier(type: "", value: "1234567")]), threshold: 0.1)
            } catch { isWhole = false }
        }
        return isWhole
    }

    @Test func everyTruncationIsRefused() throws {
        let bytes = try Self.bytes()
        for count in stride(from: 0, to: bytes.count, by: 997) {
            #expect(throws: NameIndexError.self) { try NameIndex(bytes: Array(bytes.prefix(count))) }
        }
        #expect(throws: NameIndexError.self) { try NameIndex(bytes: bytes.dropLast()) }
        #expect(Self.use(bytes))
    }

    @Test func aFlippedBitIsRefusedOrReadSafely() throws {
        let bytes = try Self.bytes()
        let layout = try NameIndex(bytes: bytes).layout
        var accepted = 0
        for place in stride(from: 0, to: bytes.count, by: 1009) {
            var damaged = bytes
            damaged[place] ^= 1 << UInt8(place % 8)
            // Between sections lie up to seven bytes that nothing reads.
            let isPadding =
                !IndexLayout.Section.allCases.contains { layout.range($0).contains(place) }
                && place >= IndexLayout.headerSize
            if Self.use(damaged) && !isPadding { accepted += 1 }
        }
        #expect(accepted == 0)
    }

    /// A forger can make the checksums agree; then what is inside must still be read safely.
    @Test func damageUnderGoodChecksumsIsReadSafely() throws {
        let bytes = try Self.bytes()
        let layout = try NameIndex(bytes: bytes).layout
        var state = PlainSearchTests.Generator(state: 9)
        for _ in 0..<150 {
            var sections: [IndexLayout.Section: [UInt8]] = [:]
            for section in IndexLayout.Section.allCases { sections[section] = Array(bytes[layout.range(section)]) }
            let victim = IndexLayout.Section.allCases.randomElement(using: &state) ?? .words
            for _ in 0..<20 {
                guard var section = sections[victim], !section.isEmpty else { continue }
                section[Int.random(in: 0..<section.count, using: &state)] = UInt8.random(in: 0...255, using: &state)
                sections[victim] = section
            }
            _ = Self.use(IndexLayout.assemble(sections))
        }
    }

    /// Found by fuzzing: a forged word without letters, and words of silent letters only.
    @Test func wordsWithoutLettersOrSoundAreHarmless() throws {
        let bytes = try Self.bytes()
        let layout = try NameIndex(bytes: bytes).layout
        var sections: [IndexLayout.Section: [UInt8]] = [:]
        for section in IndexLayout.Section.allCases { sections[section] = Array(bytes[layout.range(section)]) }
        sections[.words] = [UInt8](repeating: 0, count: layout.range(.words).count)
        _ = Self.use(IndexLayout.assemble(sections))
        let silent = try NameIndexTests.index(["Hhhh", "Hhhha Hhhhh"])
        for name in ["hhhhh", "hhhh hhhhhh", "hhha"] { _ = try silent.search(PartyQuery(name), threshold: 0.1) }
    }

    @Test func aFileIsWrittenWholeAndOpenedAgain() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "name-index-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("names.index").path
        let list = PartyList(
            id: "l", title: "", format: "", parties: [ListedParty(id: "1", names: [ListedName("Torvela LLC")])])
        try NameIndex.compile(lists: [list], to: path, sourceDigest: "d")
        let index = try NameIndex.open(path)
        #expect(index.sourceDigest == "d")
        #expect(try index.search(PartyQuery("Torvela")).count == 1)
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path))
        #expect(throws: NameIndexError.damaged(path: path, reason: "it ends within its header")) {
            try NameIndex.open(path)
        }
        #expect(throws: NameIndexError.self) { try NameIndex.open(path + ".none") }
    }
}
