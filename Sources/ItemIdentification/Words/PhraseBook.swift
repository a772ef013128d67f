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
        var concepts: [Concept]
        /// A short name in capitals: it is meant only where it stands in capitals, unlike `coil` and `tex`.
        var isCapitals = false
        /// A single sign, such as that of an element.
        let isSign: Bool
        /// Its last word names what does something: a *mixer* is not what is *mixed*.
        var isDoer = false
    }

    /// A phrase as it stands in a text.
    struct Match {
        let concepts: [Concept]
        /// The tokens that it covers.
        let tokens: Range<Int>
        /// The part of the text, in scalars.
        let range: Range<Int>
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
    private func namesThing(_ phrase: Phrase) -> Bool {
        phrase.concepts.contains { concept in
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
        let text = name.text
        let isCapitals = tokens.count == 1 && text.utf8.count <= 5 && PhraseBook.isInCapitals(text)
        // A single sign or a common word names nothing.
        if tokens.count == 1, first.utf8.count < 2 || CommonWords.contains(first) { return }
        let isSign = tokens.count == 1 && first.unicodeScalars.count == 1
        let phrase = Phrase(
            tokens: tokens, concepts: [concept], isCapitals: isCapitals, isSign: isSign,
            isDoer: PhraseBook.namesDoer(text))
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
        if !phrase.isCapitals { phrases[first][place].isCapitals = false }
        if !phrase.isDoer { phrases[first][place].isDoer = false }
        // Parts are numbered anew in each name, and a common word is a part of many.
        if case .part = phrase.concepts[0] {
            phrases[first][place].concepts += phrase.concepts
        } else if !phrases[first][place].concepts.contains(phrase.concepts[0]) {
            phrases[first][place].concepts += phrase.concepts
        }
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

    private static func isInCapitals(_ text: String) -> Bool {
        let singular = text.hasSuffix("s") ? String(text.dropLast()) : text
        return singular == singular.uppercased() && text != text.lowercased()
    }

    /// Whether the last word ends as those do that name what does something, and loses that ending in its stem.
    private static func namesDoer(_ text: String) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
        let bytes = Array(text.utf8)
        var end = bytes.count - 1
        while end >= 0, !isLetter(bytes[end]) { end -= 1 }
        guard end > 1, bytes[end] | 0x20 == UInt8(ascii: "r") || bytes[end - 1] | 0x20 == UInt8(ascii: "r") else {
            return false
        }
        let start = bytes[...end].lastIndex { !isLetter($0) }.map { $0 + 1 } ?? 0
        let word = bytes[start...end].map { $0 | 0x20 }
        let isPlural = word.last == UInt8(ascii: "s")
        let one = isPlural ? word.dropLast() : word[...]
        guard one.count > 3, one.last == UInt8(ascii: "r"),
            [UInt8(ascii: "e"), UInt8(ascii: "o")].contains(one[one.endIndex - 2])
        else { return false }
        return Stem.of(String(decoding: word, as: UTF8.self)).utf8.count <= one.count - 2
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
                    guard let end = PhraseBook.end(of: phrase, at: index, numbers, tokens) else { continue }
                    // A single sign, such as that of an element, names something only by itself.
                    if phrase.isSign, tokens.count > 2 { continue }
                    guard PhraseBook.standsFree(index..<end, in: text) else { continue }
                    if phrase.isCapitals {
                        var capitals = written[tokens[index].range]
                        if capitals.count > 2, capitals.last == "s" { capitals = capitals.dropLast() }
                        if capitals.contains(where: \.properties.isLowercase) { continue }
                    }
                    if phrase.isDoer,
                        !PhraseBook.namesDoer(
                            String(String.UnicodeScalarView(written[tokens[end - 1].range])))
                    {
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
                        guard !inner.isEmpty, numbers[index...].starts(with: shorter.tokens) else { continue }
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
