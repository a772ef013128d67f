import ExportControl

/// Whether the item is a substance that its words name.
extension WordReader {
    /// A substance is the item itself unless the words name a thing that holds it.
    func settleSubstance(
        _ tokens: TextTokens, _ matches: [PhraseBook.Match], _ asides: Asides, _ words: inout ItemWords
    ) {
        guard !words.substances.isEmpty else { return }
        var covered = Set<Int>()
        for match in matches where match.concepts.contains(where: { if case .substance = $0 { true } else { false } }) {
            covered.formUnion(match.tokens)
        }
        let rest = tokens.tokens.enumerated().filter { index, token in
            !covered.contains(index) && token.kind != .number && !CommonWords.contains(token.text)
                && !SubstanceWords.contains(token.text)
        }
        let signs = rest.filter { $0.element.kind == .sign }.count
        let words2 = rest.count - signs
        let inText = String(String.UnicodeScalarView(tokens.scalars))
        // Two or three capitals beside other words, such as `HF transceiver`, may stand for something else; what they are for says nothing.
        let isSign = words.substances.allSatisfy { $0.words.utf8.count <= 3 }
        let own = rest.filter { !asides.contains($0.offset) && !WordReader.explosive.contains($0.element.text) }
        words.isSubstance =
            !(isSign && !own.isEmpty) && !SubstanceWords.holders.contains { inText.contains($0) } && words2 <= 3
            && signs <= 12
    }

    /// Words that may stand beside the short name of one.
    private static let explosive = Set(["explosive", "explosives", "propellant"].map(Stem.of))

    /// Whether the words name something that is made of organisms or toxins, tests for them or protects from them.
    ///
    /// A purified toxin *for ELISA standards* is a toxin all the same.
    func holdsAgents(_ text: TextTokens, _ matches: [PhraseBook.Match], _ asides: Asides) -> Bool {
        func holds(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            let text = String(view)
            let quick = QuickText(text)
            return SubstanceWords.agentHolders.contains { quick.mayHold($0) && text.contains($0) }
        }
        guard holds(text.scalars) else { return false }
        let agents = matches.filter { kinds(of: $0).contains(where: index.kinds.isAgent) }
        let own = text.tokens.indices.filter { !asides.contains($0) }
        let isNamedAlone =
            agents.contains { !asides.contains($0.tokens.lowerBound) }
            && own.allSatisfy { place in
                let token = text.tokens[place]
                return token.kind == .number || CommonWords.contains(token.text) || SubstanceWords.contains(token.text)
                    || agents.contains { $0.tokens.contains(place) }
            }
        return !isNamedAlone || holds(own.flatMap { text.scalars[text.tokens[$0].range] + [" "] })
    }
}
