import ExportControl
import Foundation
import Testing

@testable import ItemIdentification

/// Customs headings move the order of candidates, are told where they fit nothing, and decide nothing.
@Suite struct HeadingTests {
    private func identify(_ words: String, _ parameters: [String] = [], hs: String?, top: Int = 10) -> Identification {
        Fixture.identifier.identify(
            ItemDescription(
                words: words, parameters: parameters.compactMap(ItemDescription.nameAndValue), hsCode: hs), top: top)
    }

    /// Of the labelled products some have another entry first without their heading than with it.
    @Test func theEntryThatAHeadingPointsToComesFirst() throws {
        var moved = 0
        for row in try Fixture.rows("products.csv") where !(row["hs"] ?? "").isEmpty {
            let words = row["words"] ?? ""
            let figures = (row["params"] ?? "").split(separator: ";").map(String.init)
            guard let with = identify(words, figures, hs: row["hs"]).candidates.first, with.hint != nil else {
                continue
            }
            let without = identify(words, figures, hs: nil).candidates
            #expect(without.allSatisfy { $0.hint == nil })
            if without.first?.entry.code != with.entry.code { moved += 1 }
            if moved > 1 { break }
        }
        #expect(moved > 1)
    }

    /// The heading of the product itself, none, and that of another product: the same entries, each with the same verdict for the
    /// same reasons.
    @Test func noVerdictHangsOnAHeading() throws {
        let rows = try Fixture.rows("products.csv")
        let headings = rows.compactMap { $0["hs"] }.filter { !$0.isEmpty }
        for (number, row) in rows.enumerated() where number % 8 == 0 {
            let words = row["words"] ?? ""
            let parameters = (row["params"] ?? "").split(separator: ";").map(String.init)
            let plain = judged(identify(words, parameters, hs: nil, top: 100))
            for hs in [row["hs"] ?? "", headings[(number * 7 + 13) % headings.count]] where !hs.isEmpty {
                #expect(judged(identify(words, parameters, hs: hs, top: 100)) == plain, "\(words) \(hs)")
            }
        }
    }

    private func judged(_ found: Identification) -> [String] {
        found.candidates.map { one in
            "\(one.list.id) \(one.provision.code) \(one.verdict) \(one.score) \(one.because) \(one.missing.map(\.id)) \(one.open)"
        }.sorted()
    }

    @Test func aShipperMayGiveAnyNumberOfDigits() {
        let words = "universal milling machine"
        let hints = ["8459", "8459.61", "845961", "8459 61 10", "8459.61-000", "84596"].map { code in
            identify(words, hs: code).candidates.map { $0.hint == nil }
        }
        #expect(hints[0].contains(false) && Set(hints).count == 1)
    }

    @Test func aSubheadingComesBeforeItsHeading() throws {
        let code = try #require(HSCode("8525.82.10"))
        let matched = Fixture.identifier.headings.matched(code)
        #expect(matched.heading == "852582" && matched.codes.map(\.text) == ["6A203"])
        #expect(Set(matched.hints.values.map(\.heading)) == ["852582", "8525"])
        #expect(matched.hints.values.filter { $0.heading == "852582" }.allSatisfy { $0.mark == .secondary })
    }

    @Test func aHeadingThatGoesWithNothingIsSaidAndClearsNothing() throws {
        let words = "5-axis CNC milling machine"
        let found = identify(words, ["positioning repeatability=0.8 um"], hs: "9306.30")
        #expect(found.notes.count == 1 && found.notes[0].contains("9306") && found.notes[0].contains("ML3"))
        #expect(judged(found) == judged(identify(words, ["positioning repeatability=0.8 um"], hs: nil)))
        #expect(identify(words, hs: "8457.10").notes.isEmpty)
    }

    /// What the table does not know is no news: most goods are of no listed kind.
    @Test(arguments: ["6109", "6109.10", "0101.21", "2202"])
    func anUnknownHeadingSaysNothing(_ hs: String) {
        let found = identify("5-axis CNC milling machine", hs: hs)
        #expect(found.notes.isEmpty && found.candidates.allSatisfy { $0.hint == nil })
    }

    @Test func whereTheWordsFindNothingTheHeadingIsNamedWithoutAVerdict() {
        let found = identify("zzyx 4711", hs: "8459.61")
        #expect(found.candidates.isEmpty && found.notes.count == 1 && found.notes[0].contains("2B001"))
        #expect(identify("zzyx 4711", hs: "6109").notes.isEmpty)
    }

    @Test func softwareHasNoHeading() {
        let found = identify("CNC controller software for five axes", hs: "9306.30")
        #expect(found.notes.isEmpty && found.candidates.allSatisfy { $0.hint == nil })
    }

    @Test func aCodeThatIsNoneIsNotUsedAndSaid() {
        #expect(identify("milling machine", hs: "84x9").notUnderstood.contains("HS 84x9"))
    }

    /// What a text ties to an entry is marked so, and nothing else is.
    @Test func everyRowIsOfFourOrSixDigitsAndMarkedByItsSource() throws {
        let rows = try HSHeadings(folder: Fixture.library.folder).rows
        #expect(rows.count > 150 && rows.allSatisfy { [4, 6].contains($0.heading.utf8.count) && !$0.codes.isEmpty })
        #expect(rows.contains { $0.heading == "293070" && $0.mark == .established })
        for mark in Mark.allCases { #expect(rows.contains { $0.mark == mark }, "\(mark)") }
    }
}
