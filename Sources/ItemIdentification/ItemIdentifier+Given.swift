import ExportControl
import Foundation

/// What was given by name.
extension ItemIdentifier {
    /// A parameter that was given by name: a figure, a yes or no, or words.
    func add(_ name: String, _ value: String, to words: inout ItemWords) {
        let vocabulary = library.vocabulary
        let known =
            vocabulary.parameter(called: name.replacingOccurrences(of: "_", with: "-"))
            ?? vocabulary.parameter(called: name)
        if let known {
            switch vocabulary[known].kind {
            case .fact, .choice:
                if let read = vocabulary.value(value.lowercased(), of: known) {
                    switch read {
                    case .truth(let truth): words.facts[known] = .init(value: truth, words: "\(name): \(value)")
                    case .choices(let choices):
                        words.choices[known] = choices.map {
                            .init(value: $0, words: "\(name): \(value)", isGiven: true)
                        }
                    case .measured: break
                    }
                    return
                }
            default: break
            }
        }
        if let parted = UnitInName.parted(name, value, isKnown: known != nil) {
            return add(parted.name, parted.value, to: &words)
        }
        if addChoice(name, value, known, to: &words) { return }
        let readable = ItemIdentifier.readable(name)
        if let truth = GivenWords.truth(value) { return addTruth(name, truth, value, known, to: &words) }
        if GivenWords.isPurpose(readable), addPurpose(name, value, to: &words) { return }
        let reader = FigureReader(value, about: name)
        let figures = reader.named(reader.figures(), readable)
        if let figure = figures.first {
            words.figures.insert(figure, at: 0)
            words.figures += figures.dropFirst()
            addWords(of: value, besides: figures, reader, to: &words)
            if figure.isBareNumber,
                ["material", "steel", "alloy", "材", "鋼"].contains(where: readable.lowercased().contains)
            {
                take(WordReader(index: index, trade: trade).words("stainless steel \(value)"), &words)
            }
            if figure.isBareNumber, GivenWords.isClass(readable) {
                _ = addSpanning(readable, value, WordReader(index: index, trade: trade).words(value), to: &words)
            }
            if figure.isBareNumber, let count = figure.number?.exactValue {
                // `axes=3` says what `3-axis` says.
                WordReader(index: index, trade: trade).read("\(count)-axis", ifNamed: readable, into: &words)
            }
            for (parameter, stated) in WordReader(index: index, trade: trade).words(readable).facts
            where stated.value == .yes && words.facts[parameter] == nil {
                words.facts[parameter] = stated
            }
            // The name may say what the thing is, as `wavelength` says laser.
            let names = ([readable] + figure.otherNames).joined(separator: " ")
            for word in IdentificationIndex.searchWords(TextTokens(names).tokens)
            where !words.query.contains(where: { $0.word == word.text }) && index.words[word.text] != nil {
                words.query.append((word.text, ItemWords.weightOfNames))
            }
            return
        }
        addWords(name, value, to: &words)
    }

    /// Takes a choice by its name of the lists or of data sheets, as in `mode=single` or `photocathode=GaAs`; false where it is none.
    private func addChoice(
        _ name: String, _ value: String, _ known: Vocabulary.ParameterID?, to words: inout ItemWords
    ) -> Bool {
        let readable = ItemIdentifier.readable(name)
        var parameters = trade.sheetNames.choices(called: readable)
        if let known, case .choice = library.vocabulary[known].kind { parameters.append(known) }
        guard !parameters.isEmpty else { return false }
        let reader = WordReader(index: index, trade: trade)
        // *single* says nothing by itself, *single mode* does.
        let readings = [reader.words(value).choices, reader.words("\(value) \(readable)").choices]
        var isRead = false
        for parameter in parameters {
            var choices: [Vocabulary.ChoiceID] = []
            if case .choices(let these)? = library.vocabulary.value(value.lowercased(), of: parameter) {
                choices = these
            } else {
                choices = readings.lazy.compactMap { $0[parameter] }.first?.map(\.value) ?? []
            }
            guard !choices.isEmpty else { continue }
            words.choices[parameter] = choices.map { .init(value: $0, words: "\(name): \(value)", isGiven: true) }
            isRead = true
        }
        // The value may say more than the choice: `wetted_material=316L` says what is in that steel.
        if isRead {
            var inside = reader.words(value)
            for parameter in parameters { inside.choices[parameter] = nil }
            inside.substances = []
            for place in inside.kinds.indices { inside.kinds[place].isAside = true }
            take(inside, &words)
        }
        return isRead
    }

    /// What the words beside the figures of a value say: `sensor=640 x 512 VOx microbolometer`, `photocathode=GaAsP, 40 mA/W`.
    ///
    /// They are of the thing, or of a part of it, so that a kind among them stands aside.
    private func addWords(
        of value: String, besides figures: [Figure], _ reader: FigureReader, to words: inout ItemWords
    ) {
        let inFigures = figures.map(\.range)
        let hasWords = reader.tokens.tokens.contains { token in
            token.kind != .number && token.range.count > (token.kind == .sign ? 0 : 2)
                && !inFigures.contains { $0.contains(token.range.lowerBound) }
        }
        guard hasWords else { return }
        let inside = WordReader(index: index, trade: trade).words(value)
        words.choices.merge(inside.choices) { known, _ in known }
        words.facts.merge(inside.facts) { known, _ in known }
        words.implied.merge(inside.implied) { known, _ in known }
        words.kinds += inside.kinds.map { kind in
            var kind = kind
            kind.isAside = true
            return kind
        }
    }

    /// A name in words: `rad_hard` and `rad-hard` are read as *rad hard*.
    static func readable(_ name: String) -> String {
        name.replacingOccurrences(of: "_", with: " ").replacingOccurrences(of: "-", with: " ")
    }

    /// Takes over what the words of a value say.
    func take(_ inside: ItemWords, _ words: inout ItemWords) {
        words.choices.merge(inside.choices) { $0 + $1 }
        words.facts.merge(inside.facts) { $1 }
        words.implied.merge(inside.implied) { known, _ in known }
        words.kinds += inside.kinds
        words.substances += inside.substances
    }
}
