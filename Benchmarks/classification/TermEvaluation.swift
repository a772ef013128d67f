import ExportControl
import ItemIdentification

/// Whether a trade word leads to its entry in each language.
enum TermEvaluation {
    static func run(_ rows: [[String: String]], _ identifier: ItemIdentifier) {
        var found: [String: Int] = [:]
        var asked: [String: Int] = [:]
        for row in rows {
            let entries = row["entry", default: ""].split(separator: "|").map(String.init)
            for language in ["en", "zh-Hant", "ja"] {
                guard let word = row[language], !word.isEmpty else { continue }
                asked[language, default: 0] += 1
                let answer = identifier.identify(ItemDescription(words: word), top: 5)
                let isFound = answer.candidates.prefix(5).contains { one in
                    [one.entry.code.text, one.entry.dualUse?.text, one.provision.dualUse?.text].compactMap { $0 }
                        .contains { code in
                            entries.contains { LabelledProduct.entryForm($0) == LabelledProduct.entryForm(code) }
                        }
                }
                if isFound {
                    found[language, default: 0] += 1
                } else {
                    print(
                        "\(language) \(word) → \(entries): \(answer.candidates.map { $0.provision.dualUse?.text ?? $0.provision.code.text }) kinds \(answer.kinds)"
                    )
                }
            }
        }
        for language in ["en", "zh-Hant", "ja"] {
            print("\(language): \(found[language, default: 0]) of \(asked[language, default: 0])")
        }
    }
}
