import ExportControl

/// Things that no list speaks of, whatever their names have in them: a *torpedo level*, a poster of a bomber.
extension WordReader {
    struct Elsewhere {
        /// Words of the trade for such things, each with the place after the last word that says what it is.
        var names: [(match: PhraseBook.Match, head: Int)] = []
        /// The image, toy or model that the description is of, whatever it shows.
        var image: PhraseBook.Match?

        /// Whether a phrase says nothing of the item: it is a part of such a name, or what an image shows.
        ///
        /// What ends such a name says what it is all the same: a *rooftop solar panel* is a solar panel.
        func covers(_ match: PhraseBook.Match) -> Bool {
            if let image { return match.tokens != image.tokens }
            return names.contains { name in
                name.match.tokens.count > match.tokens.count && match.tokens.upperBound != name.head
                    && name.match.tokens.clamped(to: match.tokens) == match.tokens
            }
        }

        /// The search words of such names that stand nowhere else, so that no kind is like them.
        func words(of text: TextTokens, _ said: [PhraseBook.Match]) -> Set<String> {
            guard !names.isEmpty || image != nil else { return [] }
            let isInside = text.tokens.indices.map { place in
                image != nil
                    || names.contains { name in
                        name.match.tokens.contains(place) && name.head - 1 != place
                            && !said.contains {
                                $0.tokens.count < name.match.tokens.count && $0.tokens.upperBound == name.head
                                    && $0.tokens.contains(place)
                            }
                    }
            }
            var inside: Set<String> = []
            var outside: Set<String> = []
            for word in IdentificationIndex.searchWords(text.tokens) {
                if word.tokens.allSatisfy({ isInside[$0] }) {
                    inside.insert(word.text)
                } else {
                    outside.insert(word.text)
                }
            }
            return inside.subtracting(outside)
        }
    }

    func elsewhere(_ matches: [PhraseBook.Match], _ tokens: TextTokens, until turn: Int) -> Elsewhere {
        var found = Elsewhere()
        for match in matches {
            let entries = match.concepts.compactMap { concept -> TradeWords.Entry? in
                if case .tradeWord(let number) = concept { trade.entries[number] } else { nil }
            }
            guard entries.contains(where: \.isElsewhere), !isNested(match, matches) else { continue }
            let isToy = entries.contains { $0.image == .toy }
            let isImage =
                (isToy || entries.contains { $0.image == .image })
                && (isHead(match, tokens, until: turn) || isToy && match.tokens.lowerBound == 0)
            // A *poster printer* is none.
            guard isImage || entries.contains(where: { $0.isElsewhere && $0.image != .image }) else { continue }
            let head = match.tokens.dropFirst().first { WordReader.isTurn($0, tokens) } ?? match.tokens.upperBound
            found.names.append((match, head))
            if isImage, found.image == nil, match.tokens.lowerBound < turn || turn == 0 { found.image = match }
        }
        return found
    }

    /// Whether a phrase ends what names the item: nothing follows in that part of the text, or *of* what it shows.
    private func isHead(_ match: PhraseBook.Match, _ text: TextTokens, until turn: Int) -> Bool {
        let tokens = text.tokens
        let next = match.tokens.upperBound
        // A part after a comma says more of an item that is named before.
        let before = text.scalars[..<tokens[match.tokens.lowerBound].range.lowerBound]
        if before.contains(where: WordReader.stops.contains) { return false }
        guard next < tokens.count, next != turn else { return true }
        let gap = text.scalars[tokens[next - 1].range.upperBound..<tokens[next].range.lowerBound]
        if gap.contains(where: { $0 != " " && $0 != "-" }) || tokens[next].kind == .number { return true }
        if tokens[next].kind == .sign || tokens[next - 1].kind == .sign { return !gap.isEmpty }
        return WordReader.depicting.contains(tokens[next].text)
    }

    private static let stops: Set<Unicode.Scalar> = [",", ";", ":", "、", "，", "；", "：", "。", "(", "（"]
    private static let depicting = Set(["of", "about", "by", "showing", "featuring", "and"].map(Stem.of))

    /// Whether most of the words name something that no list speaks of.
    func isEveryday(_ elsewhere: Elsewhere, _ words: ItemWords, _ tokens: TextTokens) -> Bool {
        if elsewhere.image != nil { return true }
        let everyday = elsewhere.names.reduce(0) { $0 + $1.match.tokens.count }
        let others = words.kinds.contains { !index.kinds.isGeneral($0.value) } || !words.pointers.isEmpty
        let share = Double(everyday) / Double(max(1, tokens.tokens.filter { $0.kind != .number }.count))
        return words.substances.isEmpty && everyday > 0 && share >= (others ? 0.5 : 0.25)
    }
}
