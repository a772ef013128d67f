import Foundation
import Testing

@testable import PartyMatching

/// The labelled pairs are the truth: a change to the matcher may not make them worse.
@Suite struct LabelledPairsTests {
    @Test func thePairsAreDecidedAsBefore() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/names/pairs.csv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }.filter { $0.count == 6 }
        #expect(rows.count >= 600)
        let parties = rows.map { ListedParty(id: $0[0], kind: PartyKind(rawValue: $0[3]), names: [ListedName($0[5])]) }
        let index = try NameIndex(lists: [PartyList(id: "l", title: "", format: "", parties: parties)])
        var right = 0
        var wrong = 0
        var missed = 0
        for row in rows {
            let isFound = try index.search(PartyQuery(row[4]), limit: 1000).contains { $0.party.id == row[0] }
            if isFound && row[1] == "match" { right += 1 }
            if isFound && row[1] != "match" { wrong += 1 }
            if !isFound && row[1] == "match" { missed += 1 }
        }
        let f1 = 2 * Double(right) / Double(2 * right + wrong + missed)
        #expect(f1 >= 0.97, "right \(right), wrong \(wrong), missed \(missed)")
    }
}
