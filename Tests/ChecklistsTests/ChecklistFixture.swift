import ExportControl
import Foundation
import Testing

@testable import Checklists

/// The catalogue and the examples of the repository.
enum ChecklistFixture {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        .standardizedFileURL.path
    static let catalogue: Catalogue = {
        do {
            return try Catalogue(folder: ListFolder(path: root + "/ControlLists"))
        } catch {
            fatalError("the repository's own catalogue does not load:\n\(error)")
        }
    }()

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }

    static func organisation(_ name: String) throws -> Organisation {
        let path = "Examples/checklists/\(name).yaml"
        return try Organisation(text: try text(path), file: path, catalogue: catalogue)
    }

    /// A fresh list as `checklist new` makes it.
    static func list(
        _ name: String, frameworks: [String]? = nil, profile: String? = nil, language: Language = .english
    ) throws -> Checklist {
        let organisation = try organisation(name)
        let profile = try #require(catalogue.profile(profile ?? organisation.profile ?? ""))
        return try ProgrammeList(
            catalogue: catalogue, organisation: organisation, frameworks: frameworks ?? catalogue.frameworks.map(\.id),
            profile: profile, language: language, start: try #require(CalendarDate("2026-12-01"))
        ).list()
    }

    static func read(_ text: String, file: String = "list") throws -> Checklist {
        try Checklist(bytes: Array(text.utf8), file: file, catalogue: catalogue)
    }

    /// What is wrong with a text, as it is printed.
    static func problems(_ text: String) -> String {
        do {
            _ = try read(text)
            return ""
        } catch {
            return "\(error)"
        }
    }

    static func words(_ language: Language) -> ListWords { ListWords(catalogue: catalogue, language: language) }
}
