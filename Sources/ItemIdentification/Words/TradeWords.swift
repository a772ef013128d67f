package import ExportControl
import Foundation
import XMLReading

/// What people of the trade call things, and what that means in the words of the lists: `identification/trade-words.xml`.
package struct TradeWords: Sendable {
    package struct Entry: Sendable {
        /// The names, in any language.
        let names: [String]
        /// Names of parts that may stand apart, the part that says what the thing is first.
        let partedNames: [[String]]
        /// What whoever says it says of the thing.
        let facts: Facts
        /// Entries or provisions to look at.
        let codes: [ControlCode]
        /// What it says is usual of such a thing, and not what the word means: it clears nothing.
        let isTypical: Bool
        /// It names something that no list speaks of, though its words look like it.
        let isElsewhere: Bool
        /// It names an image, a toy or a model: whatever that shows is not there.
        let image: Image?
        package let position: SourceLine
    }

    enum Image: String {
        /// The last word of such a name.
        case image
        /// The first word as well: *toy tank*.
        case toy
    }

    package let entries: [Entry]
    /// By the names that signs and counts stand for: the places of the words that have them.
    private let signed: [String: [Int]]
    let headings: HSHeadings
    let sheetNames: SheetNames
    let seldomFacts: SeldomFacts

    package init(folder: ListFolder, vocabulary: Vocabulary) throws(DataProblems) {
        var entries: [Entry] = []
        var problems: [DataProblem] = []
        if folder.holds("identification/trade-words.xml") {
            let root = try folder.root(of: "identification/trade-words.xml", schema: "trade-words")
            for element in root.children(named: "word") {
                let position = SourceLine(file: "identification/trade-words.xml", line: element.line)
                var facts = Facts()
                let means = element["means"] ?? ""
                if let plain = TradeWords.plainFacts(means, vocabulary) {
                    facts = plain
                } else {
                    do {
                        facts = try vocabulary.facts(notation: means)
                    } catch {
                        problems.append(DataProblem(file: position.file, line: position.line, message: error.message))
                    }
                }
                let all = element.children(named: "term").flatMap { TradeWords.parted($0.text, at: "|") }
                let names = all.filter { !TradeWords.isParted($0) }
                let partedNames = all.filter(TradeWords.isParted).map { TradeWords.parted($0, at: "+") }
                let codes = TradeWords.codes(element["look-at"], position, &problems)
                entries.append(
                    Entry(
                        names: names, partedNames: partedNames, facts: facts, codes: codes,
                        isTypical: element["typical"] == "yes",
                        isElsewhere: element["elsewhere"] != nil, image: element["elsewhere"].flatMap(Image.init),
                        position: position))
            }
        }
        guard problems.isEmpty else { throw DataProblems(problems) }
        headings = try HSHeadings(folder: folder)
        sheetNames = try SheetNames(folder: folder, vocabulary: vocabulary)
        seldomFacts = try SeldomFacts(folder: folder, vocabulary: vocabulary)
        self.entries = entries
        signed = TradeWords.signed(entries)
    }

    /// The words with a name that `640 x 512` or `axes=3` stands for.
    func words(written name: String) -> [Entry] { (signed[name] ?? []).map { entries[$0] } }

    private static func signed(_ entries: [Entry]) -> [String: [Int]] {
        var places: [String: [Int]] = [:]
        for (place, entry) in entries.enumerated() {
            for name in entry.names where name == pixelArray || name.hasSuffix("-axis") {
                if places[name]?.last != place { places[name, default: []].append(place) }
            }
        }
        return places
    }

    static let pixelArray = "pixel array"

    /// - Throws: Each code to look at that no list has, of words and of headings.
    func check(_ places: EntriesByNumber) throws(DataProblems) {
        var problems: [DataProblem] = []
        var known: Set<ControlCode> = []
        for (codes, position) in entries.map({ ($0.codes, $0.position) })
            + headings.rows.map({ ($0.codes, $0.position) })
        {
            for code in codes where !known.contains(code) {
                guard places.entries(of: code).isEmpty else {
                    known.insert(code)
                    continue
                }
                problems.append(
                    DataProblem(
                        at: position,
                        message: "`\(code)` is no entry or provision of the lists; expected one to look at"))
            }
        }
        guard problems.isEmpty else { throw DataProblems(problems) }
    }

    /// What plain names of kinds and facts say, most words having no others; nil for anything else.
    static func plainFacts(_ notation: String, _ vocabulary: Vocabulary) -> Facts? {
        var facts = Facts()
        for item in notation.utf8.split(separator: UInt8(ascii: ";")) {
            let name = item.first == UInt8(ascii: " ") ? item.dropFirst() : item
            guard name.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") })
            else { return nil }
            let word = String(decoding: name, as: UTF8.self)
            if let type = vocabulary.type(word) {
                facts.state(type)
            } else if let parameter = vocabulary.parameter(word), vocabulary[parameter].kind == .fact {
                facts.values[parameter] = .truth(.yes)
            } else {
                return nil
            }
        }
        return facts
    }

    private static func isParted(_ name: String) -> Bool { Array(name.utf8).holds(" + ".utf8) }

    /// The parts between marks, which are ASCII, without the blanks around them.
    static func parted(_ text: String, at mark: Unicode.Scalar) -> [String] {
        text.unicodeScalars.split(separator: mark).compactMap { part in
            guard let first = part.firstIndex(where: { !isBlank($0) }),
                let last = part.lastIndex(where: { !isBlank($0) })
            else { return nil }
            return String(part[first...last])
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
    }

    static func codes(_ text: String?, _ position: SourceLine, _ problems: inout [DataProblem]) -> [ControlCode] {
        parted(text ?? "", at: " ").compactMap { word in
            if let code = ControlCode(word) { return code }
            problems.append(
                DataProblem(file: position.file, line: position.line, message: "`\(word)` is not a control code"))
            return nil
        }
    }
}
