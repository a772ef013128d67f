import ExportControl
import Foundation

/// Reads a description: phrases of the vocabulary and of the trade, figures, words to search by.
struct WordReader {
    let index: IdentificationIndex
    let trade: TradeWords

    private var vocabulary: Vocabulary { index.vocabulary }

    func words(_ text: String) -> ItemWords {
        let reader = FigureReader(text)
        var words = ItemWords()
        words.figures = reader.figures()
        let (tokens, corrected) = index.corrected(reader.tokens)
        let inFigures = words.figures.map(reader.rangeOfValue)
        let turn =
            tokens.tokens.indices.first { WordReader.isTurn($0, tokens) } ?? tokens.tokens.count
        let unsaid = unsaid(tokens)
        let all = index.phrases.matches(in: tokens, written: reader.written, index.words.table).filter { match in
            // A calibre such as `9x19` may be a part of a name.
            !isLikened(match, tokens) && !isAct(match, tokens) && !isUnsaid(match, unsaid, tokens)
                && !(corrected.contains(where: match.tokens.contains) && namesOther(match))
                && (match.isOfParts
                    || !inFigures.contains {
                        $0.contains(match.range.lowerBound) && $0.contains(match.range.upperBound - 1)
                    })
        }
        let asides = Asides(tokens)
        let elsewhere = elsewhere(all, tokens, until: turn)
        let matches = all.filter { !elsewhere.covers($0) && !isDesignation($0, all, written: reader.written) }
        let seats = seats(matches, tokens)
        let source = String(String.UnicodeScalarView(Array(FigureReader.prepared(text).unicodeScalars)))
        let scalars = Array(source.unicodeScalars)
        for match in matches {
            let written = String(String.UnicodeScalarView(scalars[match.range]))
            let isSeat = seats.contains { !match.tokens.isEmpty && $0.clamped(to: match.tokens) == match.tokens }
            let match = isSeat ? readSeat(match, written, tokens, into: &words) : match
            let before = isDoubtful(match, tokens) ? words.facts : nil
            read(
                match, written, negated: isNegated(match, tokens),
                isAside: isAside(match, asides, tokens, words), isNested: isNested(match, matches),
                wider: wider(than: match, matches), into: &words)
            guard let before else { continue }
            for (parameter, stated) in words.facts where stated.value == .yes && before[parameter]?.value != .yes {
                words.facts[parameter]?.value = .unknown
            }
        }
        readParted(tokens, matches, asides, into: &words)
        if words.figures.contains(where: {
            $0.unit == "pixels" && $0.number?.printed.contains(WordReader.product) == true
        }) {
            readAs(TradeWords.pixelArray, &words)
        }
        addAside(tokens, asides, to: &words)
        words.holdsAgents = holdsAgents(tokens, matches, asides)
        for match in matches where !asides.contains(match.tokens.lowerBound) { nameKinds(match, tokens, &words) }
        words.negated = negatedWords(tokens).union(elsewhere.words(of: tokens, matches))
        readApart(tokens, matches, until: turn, into: &words)
        setAsideParts(&words)
        setAsideAttributes(tokens, matches, until: turn, &words)
        settleSubstance(tokens, matches, asides, &words)
        words.query = query(tokens, asides, leavingOut: inFigures, negated: words.negated)
        words.isEverydayThing = isEveryday(elsewhere, words, tokens)
        knowledge(source, &words)
        return words
    }

    /// - Parameter wider: Words of the trade of which this one is a part.
    private func read(
        _ match: PhraseBook.Match, _ written: String, negated: Bool, isAside: Bool, isNested: Bool,
        wider: [TradeWords.Entry], into words: inout ItemWords
    ) {
        for concept in match.concepts {
            switch concept {
            case .type(let type):
                if !negated, !KindWords.isWordOfFigures(type, vocabulary) {
                    words.kinds.append(.init(value: type, words: written, isAside: isAside))
                }
            case .parameter(let parameter): state(parameter, negated ? .no : .yes, written, &words)
            case .choice(let choice):
                // What the whole word says of it counts: an *electromagnetic separator for stable isotopes* is for no nuclear process.
                if !negated, !wider.contains(where: { $0.facts.values[vocabulary[choice].parameter] != nil }) {
                    words.choices[vocabulary[choice].parameter, default: []].append(
                        .init(value: choice, words: written))
                }
            case .substance(let cas): words.substances.append(.init(value: cas, words: written))
            case .tradeWord(let number):
                if !negated {
                    // *NIJ III-A* says another level than the *NIJ III* in it.
                    let said = Set(wider.filter { !$0.isTypical }.flatMap(\.facts.values.keys))
                    read(
                        trade.entries[number], written, isAside: isAside, isNested: isNested, but: said, into: &words)
                } else {
                    deny(trade.entries[number], written, into: &words)
                }
            case .part: break
            }
        }
    }

    /// A fact that the words say; one that they say and deny is unknown.
    private func state(
        _ parameter: Vocabulary.ParameterID, _ truth: Truth, _ written: String, _ words: inout ItemWords
    ) {
        if let known = words.facts[parameter], !known.isTypical, known.value != truth {
            words.facts[parameter] = .init(value: .unknown, words: "\(known.words), \(written)")
        } else {
            words.facts[parameter] = .init(value: truth, words: written)
        }
    }

    /// Reads a count that was given by name as the word of the trade for so many axes.
    func read(_ name: String, ifNamed given: String, into words: inout ItemWords) {
        if ["axes", "axis", "軸"].contains(where: { given.lowercased().contains($0) }) { readAs(name, &words) }
    }

    /// Reads what is written in signs, such as `640 x 512`, as the word of the trade for it.
    private func readAs(_ name: String, _ words: inout ItemWords) {
        for entry in trade.words(written: name) {
            read(entry, name, isAside: false, isNested: false, into: &words)
        }
    }

    private func wider(than match: PhraseBook.Match, _ matches: [PhraseBook.Match]) -> [TradeWords.Entry] {
        matches.flatMap { other -> [TradeWords.Entry] in
            guard other.tokens.count > match.tokens.count, other.tokens.lowerBound <= match.tokens.lowerBound,
                other.tokens.upperBound >= match.tokens.upperBound
            else { return [] }
            return other.concepts.compactMap { concept in
                if case .tradeWord(let number) = concept { trade.entries[number] } else { nil }
            }
        }
    }

    /// Whether a longer word of the trade that says what the thing is holds this one: *beryllium copper* is no beryllium.
    func isNested(_ match: PhraseBook.Match, _ matches: [PhraseBook.Match]) -> Bool {
        matches.contains { other in
            other.tokens.count > match.tokens.count && other.tokens.lowerBound <= match.tokens.lowerBound
                && other.tokens.upperBound >= match.tokens.upperBound
                && other.concepts.contains { concept in
                    guard case .tradeWord(let number) = concept else { return false }
                    return trade.entries[number].facts.types?.isEmpty == false
                }
        }
    }

    /// What is said not to be there, as in *no shaker*.
    private func deny(_ entry: TradeWords.Entry, _ written: String, into words: inout ItemWords) {
        for (parameter, value) in entry.facts.values {
            if case .truth(.yes) = value, words.facts[parameter] == nil {
                words.facts[parameter] = .init(value: .no, words: written)
            }
        }
    }

    func read(
        _ entry: TradeWords.Entry, _ written: String, isAside: Bool, isNested: Bool,
        but said: Set<Vocabulary.ParameterID> = [], into words: inout ItemWords
    ) {
        for type in (isNested ? [] : entry.facts.types ?? []).sorted(by: { $0.number < $1.number }) {
            words.kinds.append(.init(value: type, words: written, isAside: isAside))
        }
        for facts in entry.facts.parts.values.joined() { readSubject(facts, written, into: &words) }
        if let cas = entry.facts.cas {
            let isThing = !isAside && !isNested && !entry.isTypical && entry.facts.types?.isEmpty == false
            words.substances.append(.init(value: cas, words: written, isByDefinition: isThing))
        }
        for (parameter, value) in entry.facts.values where !said.contains(parameter) {
            switch value {
            case .truth(let truth):
                // The purpose of a thing within a longer name is not that of this: *bomb* of a bomb disposal robot.
                if isNested, index.names.traits[parameter.number].claim == .purpose { continue }
                if entry.isTypical {
                    if words.facts[parameter] == nil {
                        words.facts[parameter] = .init(value: truth, words: written, isTypical: true)
                    }
                } else {
                    state(parameter, truth, written, &words)
                }
            case .choices(let choices):
                for choice in choices {
                    words.choices[parameter, default: []].append(
                        .init(
                            value: choice, words: written, isTypical: entry.isTypical,
                            isByDefinition: !isAside && !isNested && isDefined(choice, by: entry)))
                }
            case .measured(let measured):
                if let known = words.implied[parameter], !known.isTypical {
                    // Of the body, the lining and the handle each has its own: all of them count.
                    if !entry.isTypical { words.implied[parameter]?.others.append(measured) }
                } else {
                    words.implied[parameter] = .init(value: measured, words: written, isTypical: entry.isTypical)
                }
            }
        }
        for code in isNested ? [] : entry.codes { words.pointers.append((code, written, isAside ? 0.4 : 1)) }
        if entry.isElsewhere { words.elsewhere.append(written) }
    }

    /// Whether a word that names the thing says what it is for, and no part or user of it: *LWR* beside a shear says nothing of the shear.
    private func isDefined(_ choice: Vocabulary.ChoiceID, by entry: TradeWords.Entry) -> Bool {
        guard !entry.isTypical, entry.facts.types?.isEmpty == false else { return false }
        let parameter = vocabulary[choice].parameter
        return vocabulary[parameter].naming.id != "nuclear-process" || vocabulary[choice].naming.id == "none"
    }

    /// What a thing is for or made of, as *rifle magazine* says: kinds that stand aside, and their facts and figures.
    func readSubject(_ facts: Facts, _ written: String, into words: inout ItemWords) {
        for type in (facts.types ?? []).sorted(by: { $0.number < $1.number }) {
            words.kinds.append(.init(value: type, words: written, isAside: true))
        }
        for (parameter, value) in facts.values {
            switch value {
            case .truth(let truth):
                if words.facts[parameter] == nil { words.facts[parameter] = .init(value: truth, words: written) }
            case .choices(let choices):
                for choice in choices {
                    words.choices[parameter, default: []].append(.init(value: choice, words: written))
                }
            case .measured(let measured):
                if words.implied[parameter] == nil {
                    words.implied[parameter] = .init(value: measured, words: written, isTypical: true)
                }
            }
        }
        for inner in facts.parts.values.joined() { readSubject(inner, written, into: &words) }
    }

    /// What a thing incorporates is not the thing: the array of a camera, where the camera is named.
    private func setAsideParts(_ words: inout ItemWords) {
        for parameter in words.facts.keys where words.facts[parameter]?.value == .yes {
            let name = vocabulary[parameter].naming.id
            guard name.hasPrefix(WordReader.incorporating),
                let part = vocabulary.type(String(name.dropFirst(WordReader.incorporating.count)))
            else { continue }
            func isPart(_ kind: Vocabulary.TypeID) -> Bool {
                index.kinds.isKind(kind, within: part) || index.kinds.isKind(part, within: kind)
            }
            let hasWhole = words.kinds.contains { stated in
                !stated.isAside && !isPart(stated.value) && !index.kinds.isGeneral(stated.value)
            }
            guard hasWhole else { continue }
            for place in words.kinds.indices where index.kinds.isKind(words.kinds[place].value, within: part) {
                words.kinds[place].isAside = true
            }
        }
    }

    private static let incorporating = "incorporates-"

    /// `640 x 512`.
    nonisolated(unsafe) private static let product = /\d\s*[x×X*]\s*\d/

    /// Words to search by; those after `for`, `with` and the like weigh less.
    private func query(
        _ text: TextTokens, _ asides: Asides, leavingOut figures: [Range<Int>], negated: Set<String>
    ) -> [(word: String, weight: Float)] {
        var found: [(word: String, weight: Float)] = []
        for word in IdentificationIndex.searchWords(text.tokens) {
            let range = text.tokens[word.tokens.lowerBound].range
            if figures.contains(where: { $0.contains(range.lowerBound) }) { continue }
            let weight: Float = asides.contains(word.tokens.lowerBound) ? 0.7 : 1
            if let place = found.firstIndex(where: { $0.word == word.text }) {
                found[place].weight = max(found[place].weight, weight)
                continue
            }
            if index.words[word.text] != nil {
                found.append((word.text, weight))
            } else if let near = index.nearWord(to: word.text) {
                for one in near { found.append((one, weight * 0.75)) }
            } else {
                found.append((word.text, weight))
            }
        }
        // Two words that others write as one: `photo diode`, `night vision`.
        let plain = text.tokens.filter { $0.kind == .word }
        for (one, other) in zip(plain, plain.dropFirst())
        where !negated.contains(one.text) || !negated.contains(other.text) {
            let joined = one.text + other.text
            if joined.utf8.count > 5, index.words[joined] != nil { found.append((joined, 1)) }
        }
        return Array(found.prefix(256))
    }
}
