import ExportControl
import Foundation

/// Whether an item is software or technology.
extension WordReader {
    nonisolated(unsafe) private static let parentheses = /[(（][^)）]*[)）]/

    /// By what the words say it is, and by the kinds that the item's own words name.
    func knowledge(_ text: String, _ words: inout ItemWords) {
        // What stands in parentheses is said beside it.
        let hasAside = text.unicodeScalars.contains { $0 == "(" || $0 == "（" }
        let outside = hasAside ? text.replacing(WordReader.parentheses, with: " ") : text
        let folded = (outside.allSatisfy { $0 == " " } ? text : outside).lowercased()
        let namesGoods = namesGoods(words)
        let heads = KnowledgeHeads.meanings(of: folded, first: namesGoods)
        words.isSoftware =
            KnowledgeWords.areSaid(KnowledgeWords.software, of: folded) || KnowledgeWords.isProgram(folded)
            || heads.contains(.software) || names("software", words, in: folded)
            || !namesGoods && KnowledgeWords.areSaid(KnowledgeWords.intruding, of: folded)
        words.isTechnology =
            KnowledgeWords.areSaid(KnowledgeWords.technology, of: folded) || heads.contains(.technology)
            || names("technology", words, in: folded)
        assumeKnowledge(of: text, &words)
    }

    /// Whether a kind of goods is named by the item's own words.
    func namesGoods(_ words: ItemWords) -> Bool {
        words.kinds.contains { stated in
            !stated.isAside && !index.kinds.isGeneral(stated.value) && !isKnowledge(stated.value)
        }
    }

    /// Whether a kind is one of software or technology.
    private func isKnowledge(_ kind: Vocabulary.TypeID) -> Bool {
        index.kinds.ofKnowledge.contains { index.kinds.isKind(kind, within: $0) }
    }

    /// Whether the item's own words name a kind below software, or technology.
    private func names(_ above: String, _ words: ItemWords, in text: String) -> Bool {
        guard let above = index.vocabulary.type(above) else { return false }
        return words.kinds.contains { stated in
            !stated.isAside && index.kinds.isKind(stated.value, within: above)
                && KnowledgeWords.areSaid([stated.words.lowercased()], of: text)
                && !isAttribute(stated.words.lowercased(), of: words, in: text)
        }
    }

    /// Whether goods are named right after or in one with a phrase: a *single-point diamond turning lathe* is no technology.
    private func isAttribute(_ phrase: String, of words: ItemWords, in text: String) -> Bool {
        guard let place = text.range(of: phrase) else { return false }
        return words.kinds.contains { stated in
            guard !stated.isAside, !index.kinds.isGeneral(stated.value), !isKnowledge(stated.value),
                let goods = text.range(of: stated.words.lowercased()), goods.upperBound > place.upperBound,
                goods.lowerBound > place.lowerBound
            else { return false }
            return goods.lowerBound <= place.upperBound
                || phrase.last?.isASCII == true && text.distance(from: place.upperBound, to: goods.lowerBound) == 1
                    && [" ", "-"].contains(text[place.upperBound])
        }
    }

    /// Software that the words name by what it is for: that of gravity meters where they say source code and gravity meter.
    ///
    /// That it is software is said whatever it is called.
    private func assumeKnowledge(of text: String, _ words: inout ItemWords) {
        var stems: Set<String>?
        for (name, isSaid) in [("software", words.isSoftware), ("technology", words.isTechnology)] where isSaid {
            let head = Stem.of(name)
            if !words.query.contains(where: { $0.word == head }) { words.query.append((head, 0.25)) }
            guard let above = index.vocabulary.type(name) else { continue }
            for kind in index.kindsBelow[above.number] where kind != above {
                let parts = index.vocabulary[kind].naming.id.split(separator: "-")
                guard parts.last.map(String.init) == name,
                    let end = (1..<parts.count).last(where: {
                        index.vocabulary.type(parts[..<$0].joined(separator: "-")) != nil
                    }), let thing = index.vocabulary.type(parts[..<end].joined(separator: "-")),
                    let stated = words.kinds.first(where: { index.kinds.isKind($0.value, within: thing) })
                else { continue }
                let known = stems ?? Set(TextTokens(text).tokens.map(\.text))
                stems = known
                if parts[end..<parts.count - 1].allSatisfy({ known.contains(Stem.of(String($0))) }),
                    !words.likelyKinds.contains(where: { $0.value == kind })
                {
                    words.likelyKinds.append(.init(value: kind, words: stated.words))
                }
            }
        }
    }
}
