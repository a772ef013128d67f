import Foundation
import Testing

@testable import ExportControl

@Suite struct KnowledgeCacheTests {
    private let folder = NSTemporaryDirectory() + "exportcheck-cache-\(UUID().uuidString)"
    private var cache: KnowledgeCache { KnowledgeCache(folder: folder, program: "test") }

    private var file: String {
        get throws {
            folder + "/" + (try #require(FileManager.default.contentsOfDirectory(atPath: folder).first))
        }
    }

    /// What is kept is all of it: written once more it gives the same bytes, and it judges alike.
    @Test func keptKnowledgeIsTheSameKnowledge() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let lists = TestKnowledge.folder
        let fresh = try Knowledge(folder: lists, cache: cache)
        let first = try Data(contentsOf: URL(fileURLWithPath: file))
        let key = try #require(cache.key(of: lists))
        let parts = try #require(cache.load(key, of: lists))
        cache.keep(parts, under: key)
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == first)
        let kept = try Knowledge(folder: lists, cache: cache)
        #expect(kept.library.records() == fresh.library.records())
        for name in ["shipment-thiodiglycol-egypt", "shipment-five-axis-mill-germany"] {
            let request = try TestKnowledge.example(name)
            let day = try #require(request.plannedOn)
            func answer(_ knowledge: Knowledge) -> ScreeningRecord {
                let packs = knowledge.packs(for: request, named: ["eu"], on: day).packs
                let result = Screener(knowledge: knowledge, packs: packs, language: .english).screen(request, on: day)
                let wording = Wording(vocabulary: knowledge.vocabulary, language: .english)
                return ScreeningRecord(result, wording: wording, version: "")
            }
            #expect(answer(kept) == answer(fresh), "\(name)")
        }
    }

    /// A snapshot that is cut or changed anywhere is passed over, and one of another program or other lists is not found.
    @Test func damagedOrForeignKnowledgeIsNotRead() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let lists = try smallFolder()
        defer { try? FileManager.default.removeItem(atPath: lists.path) }
        _ = try Knowledge(folder: lists, cache: cache)
        let key = try #require(cache.key(of: lists))
        let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
        #expect(cache.load(key, of: lists) != nil)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var bytes = whole
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            if Bool.random() {
                bytes[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &generator))
            } else {
                bytes.removeLast(bytes.count - place)
            }
            try Data(bytes).write(to: URL(fileURLWithPath: file))
            #expect(cache.load(key, of: lists) == nil, "changed at \(place)")
        }
        try Data(whole).write(to: URL(fileURLWithPath: file))
        #expect(cache.load(key, of: lists) != nil)
        #expect(KnowledgeCache(folder: folder, program: "another").key(of: lists) != key)
        let schedule = lists.path + "/cwc/schedules.xml"
        let text = try String(contentsOfFile: schedule, encoding: .utf8)
        try (text + "<!-- -->").write(toFile: schedule, atomically: true, encoding: .utf8)
        #expect(cache.key(of: lists) != key)
    }

    /// A folder of few lists, quick to load.
    private func smallFolder() throws -> ListFolder {
        let copy = NSTemporaryDirectory() + "exportcheck-lists-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for name in ["schema", "vocabulary", "countries", "cwc"] {
            try FileManager.default.copyItem(atPath: TestKnowledge.folder.path + "/" + name, toPath: copy + "/" + name)
        }
        return ListFolder(path: copy)
    }
}
