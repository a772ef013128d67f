import ExportControl
import Testing

@testable import ItemIdentification

/// Each fast path beside a plain twin that must agree with it.
@Suite struct TwinTests {
    static let items: [ItemDescription] = {
        do {
            let products = try Fixture.rows("products.csv").enumerated().filter { $0.offset % 12 == 0 }.map { _, row in
                ItemDescription(
                    words: row["words"] ?? "",
                    parameters: (row["params"] ?? "").split(separator: ";").map(String.init).compactMap(
                        ItemDescription.nameAndValue),
                    hsCode: row["hs"].flatMap { $0.isEmpty ? nil : $0 },
                    cas: row["cas"].flatMap { $0.isEmpty ? nil : $0 })
            }
            let terms = try Fixture.rows("terms.csv").enumerated().filter { $0.offset % 20 == 0 }.flatMap { _, row in
                ["en", "zh-Hant", "ja"].compactMap { row[$0] }.map { ItemDescription(words: $0) }
            }
            return products + terms
                + ["software for the use of a ", "triethanolamine 99 %, not a "].map {
                    ItemDescription(words: $0 + (products.first?.words ?? ""))
                }
        } catch { fatalError("\(error)") }
    }()

    private func lines(_ identifier: ItemIdentifier, _ items: [ItemDescription]) -> [String] {
        items.map { StableJSON.line(IdentificationRecord(identifier.identify($0), id: $0.words, language: .english)) }
    }

    /// What is kept of one description is true of the next, in whatever order they come.
    @Test func whatIsKeptFromOneDescriptionChangesNoAnswerToAnother() throws {
        let plain = lines(try ItemIdentifier(library: Fixture.library, remembers: false), TwinTests.items)
        let remembering = try ItemIdentifier(library: Fixture.library)
        let backwards = lines(remembering, TwinTests.items.reversed()).reversed()
        #expect(Array(backwards) == plain)
        #expect(lines(remembering, TwinTests.items) == plain)
    }

    @Test func theSpellingIndexFindsWhatALookAtEveryWordFinds() {
        let index = Fixture.identifier.index
        let known = index.words.table.words.enumerated().filter { index.words.entryCounts[$0.offset] > 0 }
        var tried = 0
        for (number, word) in known where number % 120 == 0 && word.utf8.allSatisfy({ (97...122).contains($0) }) {
            guard word.utf8.count >= 5 else { continue }
            var letters = Array(word.utf8)
            switch number / 120 % 4 {
            case 0: letters.remove(at: letters.count / 2)
            case 1: letters.insert(UInt8(ascii: "q"), at: letters.count / 2)
            case 2: letters[letters.count - 1] = UInt8(ascii: "q")
            default: letters.swapAt(2, 3)
            }
            guard letters.count >= 5 else { continue }
            let plain = known.filter { _, other in
                other.utf8.first == letters.first && other.utf8.count >= 5
                    && abs(other.utf8.count - letters.count) <= 1
                    && SpellingIndex.isOneSlip(letters, Array(other.utf8))
            }.max { one, other in
                let counts = (index.words.entryCounts[one.offset], index.words.entryCounts[other.offset])
                return counts.0 != counts.1 ? counts.0 < counts.1 : one.element > other.element
            }
            #expect(index.spelling.nearest(to: letters) == plain?.element)
            tried += 1
        }
        #expect(tried > 15)
    }

    @Test func aNameLeadsToTheFirstParameterThatHasIt() {
        let vocabulary = Fixture.library.vocabulary
        for (number, parameter) in vocabulary.parameters.enumerated() where number % 100 == 0 {
            for term in parameter.naming.terms {
                let found = vocabulary.parameter(called: term.text)?.number ?? .max
                #expect(found <= number, "\(term.text)")
                guard term.text.utf8.allSatisfy({ $0 < 128 }) else { continue }
                #expect(vocabulary.parameter(called: term.text.uppercased())?.number == found, "\(term.text)")
            }
        }
    }
}
