import ExportControl
import Foundation

/// What was given by name and in words: a yes or no, a purpose, a description.
extension ItemIdentifier {
    private var reader: WordReader { WordReader(index: index, trade: trade) }

    /// `CNC=yes`, `rad_hard=no`: what the words of the name say, or the facts that data sheets call so.
    func addTruth(
        _ name: String, _ isYes: Bool, _ value: String, _ known: Vocabulary.ParameterID?, to words: inout ItemWords
    ) {
        let readable = ItemIdentifier.readable(name)
        let inName = reader.words(readable)
        let written = "\(name): \(value)"
        var isRead = false
        var found = inName.facts
        for parameter in trade.sheetNames.facts(called: readable) { found[parameter] = .init(value: .yes, words: name) }
        if let known, case .fact = library.vocabulary[known].kind { found[known] = .init(value: .yes, words: name) }
        for (parameter, stated) in found {
            words.facts[parameter] = .init(value: isYes ? stated.value : stated.value.negated, words: written)
            isRead = true
        }
        if isYes {
            // `for_satellite=yes` says what it is for.
            let isFor = GivenWords.beginsWithPurpose(readable)
            words.kinds += inName.kinds.map { kind in
                var kind = kind
                kind.isAside = kind.isAside || isFor
                return kind
            }
            words.implied.merge(inName.implied) { known, _ in known }
            for (parameter, choices) in inName.choices {
                words.choices[parameter, default: []] += choices
            }
            isRead = isRead || !(inName.kinds.isEmpty && inName.implied.isEmpty && inName.choices.isEmpty)
            switch GivenWords.knowledge(readable) {
            case .software: words.isSoftware = words.isSoftware || !reader.namesGoods(words)
            case .program: words.isSoftware = true
            case .technology: words.isTechnology = words.isTechnology || !reader.namesGoods(words)
            case nil: break
            }
            isRead = isRead || GivenWords.knowledge(readable) != nil
        } else {
            isRead = deny(inName, readable, written, &words) || isRead
        }
        if !isRead { words.notUnderstood.append("\(name)=\(value)") }
    }

    /// What `no` says of words that state kinds or choices, and of those that people use instead: *not rad-hard*, *non-…*, `非…`.
    private func deny(_ inName: ItemWords, _ readable: String, _ written: String, _ words: inout ItemWords) -> Bool {
        var isRead = false
        for name in GivenWords.negations(of: readable) {
            let inside = reader.words(name)
            for (parameter, stated) in inside.facts where words.facts[parameter] == nil && stated.value != .unknown {
                words.facts[parameter] = .init(value: stated.value, words: written, isTypical: stated.isTypical)
                isRead = true
            }
            for (parameter, implied) in inside.implied
            where words.implied[parameter] == nil && inName.implied[parameter] == nil {
                words.implied[parameter] = implied
                isRead = true
            }
            for (parameter, choices) in inside.choices
            where words.choices[parameter] == nil && inName.choices[parameter] == nil {
                words.choices[parameter] = choices
                isRead = true
            }
        }
        // Of two values the other one is left.
        for (parameter, choices) in inName.choices where words.choices[parameter] == nil {
            let others = library.vocabulary[parameter].choices.filter { choice in
                !choices.contains { $0.value == choice }
            }
            guard library.vocabulary[parameter].choices.count == 2, others.count == 1 else { continue }
            words.choices[parameter] = others.map { .init(value: $0, words: written, isGiven: true) }
            isRead = true
        }
        // Words that state kinds only: it is none of them, unless it is called so.
        guard inName.facts.isEmpty, inName.choices.isEmpty, inName.implied.isEmpty else { return isRead }
        for stated in inName.kinds
        where !stated.isAside && !index.kinds.isGeneral(stated.value) && GivenWords.isWhole(stated.words, of: readable)
            && !words.kinds.contains(where: { !$0.isAside && index.kinds.isKind($0.value, within: stated.value) })
        {
            words.deniedKinds.insert(stated.value)
            isRead = true
        }
        return isRead
    }

    /// `for=spectrum analyser`: what the item is for stands aside, as after *for* in the words; false where the value is a figure.
    func addPurpose(_ name: String, _ value: String, to words: inout ItemWords) -> Bool {
        let inside = reader.words("unit for \(value)")
        let isRead =
            !(inside.kinds.isEmpty && inside.facts.isEmpty && inside.choices.isEmpty && inside.substances.isEmpty)
        guard inside.figures.isEmpty || isRead else { return false }
        for var stated in inside.kinds {
            stated.isAside = true
            words.kinds.append(stated)
        }
        words.facts.merge(inside.facts) { known, other in known.isTypical ? other : known }
        for (parameter, choices) in inside.choices { words.choices[parameter, default: []] += choices }
        for (word, weight) in inside.query where !words.query.contains(where: { $0.word == word }) {
            words.query.append((word, weight * 0.5))
            words.aside.insert(word)
        }
        if !isRead { words.notUnderstood.append("\(name)=\(value)") }
        return true
    }

    /// A value in words: `material=InGaAs`, `cooling=internal liquid`.
    func addWords(_ name: String, _ value: String, to words: inout ItemWords) {
        let readable = ItemIdentifier.readable(name)
        let inside = reader.words(value)
        take(inside, &words)
        for (word, weight) in inside.query where !words.query.contains(where: { $0.word == word }) {
            words.query.append((word, weight * 0.5))
        }
        var isRead =
            !(inside.choices.isEmpty && inside.facts.isEmpty && inside.kinds.isEmpty && inside.substances.isEmpty
            && inside.implied.isEmpty)
        if GivenWords.isForm(readable), inside.isKnowledge {
            words.isSoftware = words.isSoftware || inside.isSoftware
            words.isTechnology = words.isTechnology || inside.isTechnology
            isRead = true
        }
        isRead = addSpanning(readable, value, inside, to: &words) || isRead
        if !isRead { words.notUnderstood.append("\(name)=\(value)") }
    }

    /// What only the value and the name together say: *internal liquid cooling* of `cooling=internal liquid`.
    func addSpanning(_ name: String, _ value: String, _ inValue: ItemWords, to words: inout ItemWords) -> Bool {
        guard !GivenWords.isUnknown(value) else { return false }
        let inName = reader.words(name)
        var isRead = false
        for phrase in ["\(value) \(name)", "\(name) \(value)"] {
            let inside = reader.words(phrase)
            for (parameter, stated) in inside.facts
            where inName.facts[parameter] == nil && inValue.facts[parameter] == nil && words.facts[parameter] == nil {
                words.facts[parameter] = stated
                isRead = true
            }
            for (parameter, choices) in inside.choices
            where inName.choices[parameter] == nil && inValue.choices[parameter] == nil
                && words.choices[parameter] == nil
            {
                words.choices[parameter] = choices
                isRead = true
            }
            for (parameter, implied) in inside.implied
            where inName.implied[parameter] == nil && inValue.implied[parameter] == nil
                && words.implied[parameter] == nil
            {
                words.implied[parameter] = implied
                isRead = true
            }
        }
        return isRead
    }
}
