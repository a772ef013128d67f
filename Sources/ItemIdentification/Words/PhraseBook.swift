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
    /// A part of a name whose parts may stand apart, by its number.
    case part(Int)

    /// Whether it may stand inside the name of something else and still be said.
    var isAside: Bool {
        switch self {
        case .parameter, .choice, .tradeWord, .part: true
        case .type, .substance: false
        }
    }
}

/// All phrases that name something, found in a text by the longest match.
struct PhraseBook: Sendable {
    struct Phrase: Sendable {
        /// The words by their numbers.
        let tokens: [Int32]
        var concepts: [Concept] { forms.count == 1 ? forms[0].concepts : forms.flatMap(\.concepts) }
        /// The ways to write it, each with what it then names.
        var forms: [PhraseForm]
        /// A single sign, such as that of an element.
        let isSign: Bool
        /// It is written with a comma, so that one may stand in it.
        var hasStops = false
    }

    /// A phrase as it stands in a text.
    struct Match {
        let concepts: [Concept]
        /// The tokens that it covers.
        let tokens: Range<Int>
        /// The part of the text, in scalars.
        let range: Range<Int>

        /// It is nothing but parts of names that may stand apart.
        var isOfParts: Bool { concepts.allSatisfy { if case .part = $0 { true } else { false } } }
    }

    /// By the number of the first word.
    private var phrases: [[Phrase]] = []
    /// While phrases are added: where each stands among those that begin alike.
    private var places: [[Int32]: Int] = [:]
    /// Names of several words, by the number of the last one.
    private(set) var names: [Int32: [Phrase]] = [:]
    /// Words of the trade that only point to entries: a kind named within one is still said.
    var pointers: Set<Int> = []
    /// Words of the trade whose parts may stand apart, each with the numbers of its parts, that of the thing itself first.
    private(set) var parted: [(word: Int, parts: Range<Int>)] = []

    /// By the number of the part that says what the thing is: the place of the name.
    private(set) var partedByHead: [Int: Int] = [:]

    /// Adds a name such as *turbo pump + liquid oxygen*.
    mutating func add(parts names: [CutName], of word: Int, _ table: WordTable) {
        let first = parted.last?.parts.upperBound ?? 0
        partedByHead[first] = parted.count
        parted.append((word, first..<first + names.count))
        for (number, name) in names.enumerated() { add(name, .part(first + number), table) }
    }

    /// Whether a phrase says what the thing is, so that kinds named by a part of it are not meant.
    private func namesThing(_ concepts: [Concept]) -> Bool {
        concepts.contains { concept in
            switch concept {
            case .type, .substance: true
            case .tradeWord(let number): !pointers.contains(number)
            case .parameter, .choice, .part: false
            }
        }
    }

    mutating func add(_ name: CutName, _ concept: Concept, _ table: WordTable) {
        let tokens = name.tokens.map(\.number)
        guard let first = tokens.first.map({ table.words[Int($0)] }), tokens.count <= 40 else { return }
        // A single sign or a common word names nothing.
        if tokens.count == 1, first.utf8.count < 2 || CommonWords.contains(first) { return }
        let isSign = tokens.count == 1 && first.unicodeScalars.count == 1
        let form = PhraseForm(name.text, isWord: tokens.count == 1, concept)
        let phrase = Phrase(
            tokens: tokens, forms: [form], isSign: isSign, hasStops: PhraseBook.hasStops(name.text))
        add(phrase)
        switch concept {
        case .type, .tradeWord:
            if PhraseBook.canStandApart(name, table) { names[tokens[tokens.count - 1], default: []].append(phrase) }
        case .parameter, .choice, .substance, .part: break
        }
    }

    private mutating func add(_ phrase: Phrase) {
        let first = Int(phrase.tokens[0])
        if first >= phrases.count { phrases += Array(repeating: [], count: first + 1 - phrases.count) }
        guard let place = places[phrase.tokens] else {
            places[phrase.tokens] = phrases[first].count
            phrases[first].append(phrase)
            return
        }
        PhraseForm.add(phrase.forms[0], to: &phrases[first][place].forms)
        if phrase.hasStops { phrases[first][place].hasStops = true }
    }

    /// Ends the adding: of phrases that begin alike the longer ones come first, those of one length as they were added.
    mutating func close() {
        places = [:]
        for first in phrases.indices where phrases[first].count > 1 {
            phrases[first] = phrases[first].enumerated().sorted {
                ($0.element.tokens.count, $1.offset) > ($1.element.tokens.count, $0.offset)
            }.map(\.element)
        }
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
        guard let last = text.utf8.last, last == UInt8(ascii: ")") || last == 0x89 else { return text }
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
    func matches(in text: TextTokens, written: [Unicode.Scalar], _ table: WordTable) -> [Match] {
        var found: [Match] = []
        var index = 0
        let tokens = text.tokens
        let numbers = tokens.map { table.known($0.text) ?? -1 }
        var coveredUntil = 0
        while index < tokens.count {
            if phrases.indices.contains(Int(numbers[index])) {
                let candidates = phrases[Int(numbers[index])]
                for phrase in candidates {
                    guard let end = PhraseBook.end(of: phrase, at: index, numbers, text) else { continue }
                    // A single sign, such as that of an element, names something only by itself.
                    if phrase.isSign, tokens.count > 2 { continue }
                    guard PhraseBook.standsFree(index..<end, in: text) else { continue }
                    let last = written[tokens[end - 1].range]
                    let named = PhraseForm.concepts(of: phrase.forms, written: last)
                    if named.isEmpty { continue }
                    // A phrase that reaches no further than one before it is a part of that one: it says facts, but no kind.
                    let isPart = end <= coveredUntil
                    let isThing = namesThing(named)
                    let concepts = named.filter { isPart || end == index ? $0.isAside : true }
                    if !concepts.isEmpty {
                        found.append(
                            Match(
                                concepts: concepts, tokens: index..<end,
                                range: tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound))
                    }
                    if isPart { continue }
                    for shorter in candidates where shorter.tokens.count < phrase.tokens.count {
                        let innerEnd = index + shorter.tokens.count
                        guard numbers[index...].starts(with: shorter.tokens) else { continue }
                        let last = written[tokens[innerEnd - 1].range]
                        let inner = PhraseForm.concepts(of: shorter.forms, written: last).filter {
                            !isThing || $0.isAside
                        }
                        if inner.isEmpty { continue }
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
