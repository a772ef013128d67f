import Foundation

@testable import ExportControl

/// The knowledge of the repository, loaded once for all tests.
enum TestKnowledge {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        .standardizedFileURL.path
    static let folder = ListFolder(path: root + "/ControlLists")
    static let shared: Knowledge = {
        do {
            return try Knowledge(folder: folder)
        } catch {
            fatalError("the repository's own lists do not load:\n\(error)")
        }
    }()

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }

    static func request(_ text: String, file: String = "request.yaml") throws(DataProblems) -> Request {
        try Request(text: text, file: file, library: shared.library, atlas: shared.atlas)
    }

    static func screen(_ request: Request, language: Language = .english) throws -> ScreeningResult {
        guard let date = request.plannedOn ?? CalendarDate("2026-06-15") else {
            throw CocoaError(.featureUnsupported)
        }
        let named = request.packs.isEmpty ? ["baseline"] : request.packs
        let packs = shared.packs(for: request, named: named, on: date).packs
        return Screener(knowledge: shared, packs: packs, language: language).screen(request, on: date)
    }

    /// Screens as the command line does: by the packs and the day that the request names.
    static func inquiry(_ language: Language = .english, named: [String] = []) throws -> Inquiry {
        guard let day = CalendarDate("2026-06-15") else { throw CocoaError(.featureUnsupported) }
        return Inquiry(knowledge: shared, named: named, language: language, date: nil, today: day)
    }

    static func example(_ name: String) throws -> Request {
        try request(try text("Examples/\(name).yaml"), file: name)
    }
}

/// A small generator whose seed a failing test can print.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 29) ^ (state << 35)
    }
}
