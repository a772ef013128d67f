import ExportControl
import Foundation
import ItemIdentification
import RecordReading
import Testing

/// The lists of the repository and what reads descriptions against them, loaded once.
enum Fixture {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        .standardizedFileURL.path
    static let library: ListLibrary = {
        do { return try ListLibrary(folder: ListFolder(path: root + "/ControlLists")) } catch { fatalError("\(error)") }
    }()
    static let identifier: ItemIdentifier = {
        do { return try ItemIdentifier(library: library) } catch { fatalError("\(error)") }
    }()

    static func identify(_ words: String, _ parameters: [String] = [], cas: String? = nil) -> Identification {
        identifier.identify(
            ItemDescription(words: words, parameters: parameters.compactMap(ItemDescription.nameAndValue), cas: cas))
    }

    /// The first candidate whose code in either numbering begins so.
    static func candidate(_ code: String, in found: Identification) -> Identification.Candidate? {
        found.candidates.first { one in
            [one.provision.code, one.entry.code, one.provision.dualUse, one.entry.dualUse].compactMap { $0?.text }
                .contains { $0.hasPrefix(code) }
        }
    }

    static func rows(_ name: String) throws -> [[String: String]] {
        let reader = try CSVReader(.file(root + "/Tests/Fixtures/classification/" + name))
        var rows: [[String: String]] = []
        while let row = try reader.next() {
            guard case .whole(let record) = row else { continue }
            rows.append(
                Dictionary(
                    reader.header.names.enumerated().map { ($0.element, record[$0.offset]) }, uniquingKeysWith: { $1 }))
        }
        return rows
    }
}
