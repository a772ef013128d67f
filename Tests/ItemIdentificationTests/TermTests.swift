import ExportControl
import ItemIdentification
import Testing

@Suite struct TermTests {
    /// Words of the trade in Traditional Chinese and Japanese find the entries of the English ones, at least 100 of each.
    @Test(arguments: ["en", "zh-Hant", "ja"])
    func wordsOfEachLanguageFindTheirEntries(_ language: String) throws {
        var found = 0
        var missed: [String] = []
        for row in try Fixture.rows("terms.csv") {
            guard let word = row[language], !word.isEmpty, let entry = row["entry"] else { continue }
            let isFound = Fixture.identifier.entries(for: ItemDescription(words: word), top: 5).contains { one in
                [one.code, one.dualUse].compactMap { $0?.text }.contains { code in
                    entry.split(separator: "|").contains { code == $0 || code.hasPrefix($0 + ".") }
                }
            }
            if isFound { found += 1 } else { missed.append(word) }
        }
        #expect(found >= 100 && missed.count <= 10, "\(language): \(found) found, missed \(missed)")
    }
}
