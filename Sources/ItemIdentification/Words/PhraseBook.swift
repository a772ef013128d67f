import ExportControl
import Foundation

/// What a phrase of a text can name.
enum Concept: Hashable, Sendable {
    case type(Vocabulary.TypeID)
    case parameter(Vocabulary.ParameterID)
    case choice(Vocabulary.ChoiceID)
    case substance(CASNumber)
    /// A word of the trade, by its place in the file of them.
    case tradeWord(Int)

    /// Whether it may stand inside the name of something else and still be said.
    var isAside: Bool {
        switch self {
        case .parameter, .choice, .tradeWord: true
        case .type, .substance: false
        }
    }
}

/// All phrases that name something, found in a text by the longest match.
struct PhraseBook: Sendable {
    struct Phrase: Sendable {
        let tokens: [String]
        var concepts: [Concept]
        /// A short name in capitals: it is meant only where it stands in capitals, unlike `coil` and `tex`.
        var isCapitals = false
    }

    /// A phrase as it stands in a text.
    struct Match {
        let concepts: [Concept]
        /// The tokens that it covers.
        let tokens: Range<Int>
        /// The part of the text, in scalars.
        let range: Range<Int>
    }

    private var phrases: [String: [Phrase]] = [:]
    /// Words of the trade that only point to entries: a kind named within one is still said.
    var pointers: Set<Int> = []

    /// Whether a phrase says what the thing is, so that kinds named by a part of it are not meant.
    private func namesThing(_ phrase: Phrase) -> Bool {
        phrase.concepts.contains { concept in
            switch concept {
            case .type, .substance: true
            case .tradeWord(let number): !pointers.contains(number)
            case .parameter, .choice: false
            }
        }
    }

    mutating func add(_ text: String, _ concept: Concept) {
        let tokens = TextTokens(PhraseBook.withoutAside(text)).tokens.map(\.text)
        guard let first = tokens.first, tokens.count <= 12 else { return }
        let isCapitals =
            tokens.count == 1 && text.utf8.count <= 5 && text == text.uppercased() && text != text.lowercased()
        // A single sign or a common word names nothing.
        if tokens.count == 1, first.utf8.count < 2 || CommonWords.contains(first) { return }
        var known = phrases[first] ?? []
        if let place = known.firstIndex(where: { $0.tokens == tokens }) {
            if !isCapitals { known[place].isCapitals = false }
            if !known[place].concepts.contains(concept) { known[place].concepts.append(concept) }
        } else {
            let place = known.firstIndex { $0.tokens.count < tokens.count } ?? known.endIndex
            known.insert(Phrase(tokens: tokens, concepts: [concept], isCapitals: isCapitals), at: place)
        }
        phrases[first] = known
    }

    /// Whether no word in katakana goes on before or after it: `トリウム` is not in `ナトリウム`.
    private static func standsFree(_ range: Range<Int>, in text: TextTokens) -> Bool {
        func isKatakana(_ index: Int) -> Bool {
            guard text.tokens.indices.contains(index), text.tokens[index].kind == .sign,
                let scalar = text.tokens[index].text.unicodeScalars.first
            else { return false }
            return (0x30A1...0x30FA).contains(scalar.value)
        }
        func adjoin(_ one: Int, _ other: Int) -> Bool {
            text.tokens[other].range.lowerBound - text.tokens[one].range.upperBound == 0
        }
        let first = range.lowerBound
        // What follows may be another word of a compound; what stands before is part of the name.
        return !(isKatakana(first) && isKatakana(first - 1) && adjoin(first - 1, first) && range.count <= 4)
    }

    /// A term without what stands in parentheses at its end, such as a unit.
    static func withoutAside(_ text: String) -> String {
        for (open, close) in [("(", ")"), ("（", "）")] where text.hasSuffix(close) {
            if let start = text.range(of: open, options: .backwards), start.lowerBound > text.startIndex {
                return String(text[..<start.lowerBound])
            }
        }
        return text
    }

    /// Every phrase in a text; of those that overlap the longest, and those that stand in it as well if `nested`.
    ///
    /// - Parameter written: The text before it was folded, scalar for scalar.
    func matches(in text: TextTokens, written: [Unicode.Scalar]) -> [Match] {
        var found: [Match] = []
        var index = 0
        let tokens = text.tokens
        var coveredUntil = 0
        while index < tokens.count {
            if let candidates = phrases[tokens[index].text] {
                for phrase in candidates {
                    let end = index + phrase.tokens.count
                    guard end <= tokens.count, zip(phrase.tokens, tokens[index..<end]).allSatisfy({ $0 == $1.text })
                    else { continue }
                    // A single sign, such as that of an element, names something only by itself.
                    if phrase.tokens.count == 1, phrase.tokens[0].unicodeScalars.count == 1, tokens.count > 2 {
                        continue
                    }
                    guard PhraseBook.standsFree(index..<end, in: text) else { continue }
                    if phrase.isCapitals, written[tokens[index].range].contains(where: \.properties.isLowercase) {
                        continue
                    }
                    // A phrase that reaches no further than one before it is a part of that one: it says facts, but no kind.
                    let isPart = end <= coveredUntil
                    let isThing = namesThing(phrase)
                    let concepts = phrase.concepts.filter { isPart || end == index ? $0.isAside : true }
                    if !concepts.isEmpty {
                        found.append(
                            Match(
                                concepts: concepts, tokens: index..<end,
                                range: tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound))
                    }
                    if isPart { continue }
                    for shorter in candidates where shorter.tokens.count < phrase.tokens.count {
                        let inner = shorter.concepts.filter { !isThing || $0.isAside }
                        guard !inner.isEmpty, zip(shorter.tokens, tokens[index...]).allSatisfy({ $0 == $1.text }) else {
                            continue
                        }
                        let innerEnd = index + shorter.tokens.count
                        found.append(
                            Match(
                                concepts: inner, tokens: index..<innerEnd,
                                range: tokens[index].range.lowerBound..<tokens[innerEnd - 1].range.upperBound))
                    }
                    if isThing { coveredUntil = end }
                    break
                }
            }
            index += 1
        }
        return found
    }
}
