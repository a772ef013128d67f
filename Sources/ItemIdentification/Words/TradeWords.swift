package import ExportControl
import Foundation
import XMLReading

/// What people of the trade call things, and what that means in the words of the lists: `identification/trade-words.xml`.
package struct TradeWords: Sendable {
    package struct Entry: Sendable {
        /// The names, in any language.
        let names: [String]
        /// What whoever says it says of the thing.
        let facts: Facts
        /// Entries or provisions to look at.
        let codes: [ControlCode]
        /// What it says is usual of such a thing, and not what the word means: it clears nothing.
        let isTypical: Bool
        /// It names something that no list speaks of, though its words look like it.
        let isElsewhere: Bool
        package let position: SourceLine
    }

    package let entries: [Entry]
    /// HS headings, each with the entries that goods of it may fall under. Hints, never verdicts.
    let headings: [(heading: String, codes: [ControlCode])]
    let sheetNames: SheetNames
    let seldomFacts: SeldomFacts

    package init(folder: ListFolder, vocabulary: Vocabulary) throws(DataProblems) {
        var entries: [Entry] = []
        var headings: [(heading: String, codes: [ControlCode])] = []
        var problems: [DataProblem] = []
        if folder.holds("identification/trade-words.xml") {
            let root = try folder.root(of: "identification/trade-words.xml", schema: "trade-words")
            for element in root.children(named: "word") {
                let position = SourceLine(file: "identification/trade-words.xml", line: element.line)
                var facts = Facts()
                do {
                    facts = try vocabulary.facts(notation: element["means"] ?? "")
                } catch {
                    problems.append(DataProblem(file: position.file, line: position.line, message: error.message))
                }
                let names = element.children(named: "term").flatMap { TradeWords.parted($0.text, at: "|") }
                let codes = TradeWords.codes(element["look-at"], position, &problems)
                entries.append(
                    Entry(
                        names: names, facts: facts, codes: codes, isTypical: element["typical"] == "yes",
                        isElsewhere: element["elsewhere"] == "yes", position: position))
            }
        }
        if folder.holds("identification/hs-headings.xml") {
            let root = try folder.root(of: "identification/hs-headings.xml", schema: "hs-headings")
            for element in root.children(named: "heading") {
                let position = SourceLine(file: "identification/hs-headings.xml", line: element.line)
                headings.append(
                    (element["code"] ?? "", TradeWords.codes(element["look-at"], position, &problems)))
            }
        }
        guard problems.isEmpty else { throw DataProblems(problems) }
        sheetNames = try SheetNames(folder: folder, vocabulary: vocabulary)
        seldomFacts = try SeldomFacts(folder: folder, vocabulary: vocabulary)
        self.entries = entries
        self.headings = headings
    }

    private static func parted(_ text: String, at mark: Character) -> [String] {
        text.split(separator: mark).compactMap { part in
            guard let first = part.firstIndex(where: { !$0.isWhitespace }),
                let last = part.lastIndex(where: { !$0.isWhitespace })
            else { return nil }
            return String(part[first...last])
        }
    }

    private static func codes(_ text: String?, _ position: SourceLine, _ problems: inout [DataProblem]) -> [ControlCode]
    {
        parted(text ?? "", at: " ").compactMap { word in
            if let code = ControlCode(word) { return code }
            problems.append(
                DataProblem(file: position.file, line: position.line, message: "`\(word)` is not a control code"))
            return nil
        }
    }
}
