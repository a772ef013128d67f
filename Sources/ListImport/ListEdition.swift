import Foundation
import PartyMatching

/// What is kept of an edition beside its parties.
public struct ListEdition: Sendable, Hashable, Codable {
    public var id: String
    public var title: String
    public var format: String
    /// The publisher's date.
    public var edition: String?
    public var importedOn: String
    /// SHA-256 of the parties as they are kept, in hexadecimal.
    public var digest: String
    public var report: ImportReport

    init(_ list: PartyList, _ report: ImportReport, digest: String, importedOn: String) {
        id = list.id
        title = list.title
        format = list.format
        edition = list.edition
        self.importedOn = importedOn
        self.digest = digest
        self.report = report
    }
}

/// An edition as text: the edition's line, then one party a line, all JSON with keys in order.
enum EditionText {
    static func body(of parties: [ListedParty]) -> [UInt8] {
        let encoder = encoder
        var body: [UInt8] = []
        for party in parties {
            // INVARIANT: a party is strings, numbers and arrays of them, which JSON can always hold.
            guard let line = try? encoder.encode(party) else { continue }
            body += line
            body.append(10)
        }
        return body
    }

    static func line(_ edition: ListEdition) -> [UInt8] {
        ((try? encoder.encode(edition)).map(Array.init) ?? []) + [10]
    }

    static func edition(in line: [UInt8], _ path: String) throws(ImportProblem) -> ListEdition {
        guard let edition = try? JSONDecoder().decode(ListEdition.self, from: Data(line)) else {
            throw ImportProblem(.storage, file: path, line: 1, "the kept list is damaged; import it again")
        }
        return edition
    }

    static func parties(in body: [UInt8], _ path: String) throws(ImportProblem) -> [ListedParty] {
        let decoder = JSONDecoder()
        var parties: [ListedParty] = []
        for (index, line) in body.split(separator: 10).enumerated() {
            guard let party = try? decoder.decode(ListedParty.self, from: Data(line)) else {
                throw ImportProblem(.storage, file: path, line: index + 2, "the kept list is damaged; import it again")
            }
            parties.append(party)
        }
        return parties
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
