import ExportControl

/// Kinds whose name stands in the text in other words or another order: they are assumed, and what the name says besides is usual only.
extension WordReader {
    func readApart(
        _ tokens: TextTokens, _ matches: [PhraseBook.Match], until turn: Int, into words: inout ItemWords
    ) {
        for name in index.phrases.namesApart(in: tokens, until: turn, index.words.table) {
            guard !name.places.contains(where: { words.negated.contains(tokens.tokens[$0].text) }),
                let named = kindsNamed(at: name.head, matches)
            else { continue }
            let written = name.places.sorted().map { place in
                String(String.UnicodeScalarView(tokens.scalars[tokens.tokens[place].range]))
            }.joined(separator: " … ")
            for concept in name.concepts {
                switch concept {
                case .type(let type): assume(type, written, beside: named, &words)
                case .tradeWord(let number):
                    let entry = trade.entries[number]
                    guard !entry.isElsewhere, !entry.isTypical else { continue }
                    for type in (entry.facts.types ?? []).sorted(by: { $0.number < $1.number }) {
                        assume(type, written, beside: named, &words)
                    }
                case .parameter, .choice, .substance, .part: break
                }
            }
        }
    }

    /// Words of the trade all of whose parts stand in the text, that of the thing itself before what it is for.
    func readParted(
        _ tokens: TextTokens, _ matches: [PhraseBook.Match], _ asides: Asides, into words: inout ItemWords
    ) {
        guard !index.phrases.parted.isEmpty else { return }
        // By part: the first match that names it. A common word is a part of many names.
        var found: [Int: Int] = [:]
        var heads: [Int] = []
        for (place, match) in matches.enumerated() {
            guard match.concepts.contains(where: { if case .part = $0 { true } else { false } }),
                !isNegated(match, tokens), !isDoubtful(match, tokens)
            else { continue }
            for case .part(let number) in match.concepts where found[number] == nil {
                found[number] = place
                if !asides.contains(match.tokens.lowerBound), let name = index.phrases.partedByHead[number] {
                    heads.append(name)
                }
            }
        }
        for place in heads.sorted() {
            let name = index.phrases.parted[place]
            guard let head = found[name.parts.lowerBound].map({ matches[$0] }) else { continue }
            let parts = name.parts.compactMap { found[$0].map { matches[$0] } }
            guard parts.count == name.parts.count, kindsNamed(at: head.tokens.upperBound - 1, matches) != nil,
                !parts.dropFirst().contains(where: { $0.tokens.overlaps(head.tokens) }), isThing(head, tokens)
            else { continue }
            let written = parts.map { part in
                String(String.UnicodeScalarView(tokens.scalars[part.range]))
            }.joined(separator: " … ")
            let entry = trade.entries[name.word]
            read(entry, written, isAside: false, isNested: false, into: &words)
            setAside(containedIn: entry, &words)
        }
    }

    /// Whether a part can say what the thing is: not the *case* of *case-bonded*, nor what stands before `用`.
    private func isThing(_ head: PhraseBook.Match, _ tokens: TextTokens) -> Bool {
        let next = head.tokens.upperBound
        guard next < tokens.tokens.count else { return true }
        let gap = tokens.scalars[head.range.upperBound..<tokens.tokens[next].range.lowerBound]
        if gap.elementsEqual(["-"]), tokens.tokens[next].kind == .word {
            return !surface(next, tokens).hasSuffix("ed")
        }
        return !isSeat(head, tokens)
    }

    /// What a name says the thing contains is not the thing: the tritium of an exit sign.
    private func setAside(containedIn entry: TradeWords.Entry, _ words: inout ItemWords) {
        let inside = entry.facts.parts.filter { index.vocabulary[$0.key].naming.id.hasPrefix("contained-") }.values
            .joined()
            .flatMap { $0.types ?? [] }
        guard !inside.isEmpty else { return }
        for place in words.kinds.indices
        where inside.contains(where: { index.kinds.isKind(words.kinds[place].value, within: $0) })
            && entry.facts.types?.contains(words.kinds[place].value) != true
        {
            words.kinds[place].isAside = true
        }
    }

    /// A name that says more of the thing than the words which stand together; one of another thing is not meant.
    private func assume(
        _ type: Vocabulary.TypeID, _ written: String, beside named: [Vocabulary.TypeID], _ words: inout ItemWords
    ) {
        guard !index.kinds.isGeneral(type),
            named.isEmpty || named.contains(where: { index.kinds.isKind(type, within: $0) && $0 != type }),
            !words.kinds.contains(where: { !$0.isAside && index.kinds.isKind($0.value, within: type) }),
            !words.likelyKinds.contains(where: { $0.value == type })
        else { return }
        words.likelyKinds.append(.init(value: type, words: written))
    }

    /// A vehicle, vessel or spacecraft right before another kind says what that is for: *satellite star tracker*, *submarine periscope*.
    func setAsideAttributes(
        _ tokens: TextTokens, _ matches: [PhraseBook.Match], until turn: Int, _ words: inout ItemWords
    ) {
        let things = matches.compactMap { match -> (match: PhraseBook.Match, kinds: [Vocabulary.TypeID])? in
            guard match.tokens.upperBound <= turn, tokens.tokens[match.tokens].allSatisfy({ $0.kind != .sign }) else {
                return nil
            }
            let kinds = kinds(of: match).filter { !index.kinds.isGeneral($0) }
            return kinds.isEmpty ? nil : (match, kinds)
        }
        var asideKinds: Set<Vocabulary.TypeID> = []
        var heads: Set<Vocabulary.TypeID> = []
        for (place, one) in things.enumerated() {
            let end = one.match.tokens.upperBound
            let next = things.first { other in
                other.match.tokens.lowerBound == end
                    && tokens.scalars[one.match.range.upperBound..<other.match.range.lowerBound].allSatisfy {
                        $0 == " " || $0 == "-"
                    }
            }
            let isCovered = things.enumerated().contains { other in
                other.offset != place && other.element.match.tokens.upperBound > end
                    && other.element.match.tokens.lowerBound <= one.match.tokens.lowerBound
            }
            if let next, !isCovered, one.kinds.contains(where: index.kinds.isPlatform),
                !one.kinds.contains(where: { kind in next.kinds.contains { index.kinds.isAkin(kind, to: $0) } })
            {
                asideKinds.formUnion(one.kinds)
            } else {
                heads.formUnion(one.kinds)
            }
        }
        asideKinds.subtract(heads)
        for place in words.kinds.indices where asideKinds.contains(words.kinds[place].value) {
            words.kinds[place].isAside = true
        }
    }

    /// Keeps which words name a kind, so that they are not taken for another.
    func nameKinds(_ match: PhraseBook.Match, _ tokens: TextTokens, _ words: inout ItemWords) {
        let kinds = kinds(namedBy: match)
        guard !kinds.isEmpty || namesKnowledge(match) else { return }
        let naming = IdentificationIndex.searchWords(Array(tokens.tokens[match.tokens])).map(\.text)
        words.naming.formUnion(naming)
        for type in kinds { words.namingKinds.append((type, naming)) }
    }

    /// Whether a phrase names a substance or an organism, which another one letter away is not, or something that no list speaks of:
    /// a misspelt word is not taken for such a name.
    func namesOther(_ match: PhraseBook.Match) -> Bool {
        func isAgent(_ type: Vocabulary.TypeID) -> Bool {
            index.kinds.isNamedAgent(type) || index.kinds.isAgent(type) || index.kinds.isToxin(type)
        }
        return match.concepts.contains { concept in
            switch concept {
            case .substance: true
            case .type(let type): isAgent(type)
            case .tradeWord(let number):
                trade.entries[number].isElsewhere || trade.entries[number].facts.types?.contains(where: isAgent) == true
            case .parameter, .choice, .part: false
            }
        }
    }

    /// Whether a word of the trade says that it is software or technology.
    private func namesKnowledge(_ match: PhraseBook.Match) -> Bool {
        match.concepts.contains { concept in
            guard case .tradeWord(let number) = concept else { return false }
            return trade.entries[number].facts.types?.contains(where: index.kinds.isGeneral) == true
        }
    }

    /// The kinds that a phrase names, by itself or as a word of the trade.
    private func kinds(namedBy match: PhraseBook.Match) -> [Vocabulary.TypeID] {
        match.concepts.flatMap { concept -> [Vocabulary.TypeID] in
            switch concept {
            case .type(let type): return [type]
            case .tradeWord(let number):
                let entry = trade.entries[number]
                guard !entry.isElsewhere, !entry.isTypical else { return [] }
                return (entry.facts.types ?? []).filter { !index.kinds.isGeneral($0) }
                    .sorted { $0.number < $1.number }
            case .parameter, .choice, .substance, .part: return []
            }
        }
    }

    /// The kinds that a word is a part of the name of; nil where it is part of a name of something that no list speaks of.
    private func kindsNamed(at place: Int, _ matches: [PhraseBook.Match]) -> [Vocabulary.TypeID]? {
        var kinds: [Vocabulary.TypeID] = []
        for match in matches where match.tokens.contains(place) {
            for concept in match.concepts {
                switch concept {
                case .type(let type): kinds.append(type)
                case .tradeWord(let number):
                    if trade.entries[number].isElsewhere { return nil }
                    kinds += trade.entries[number].facts.types ?? []
                case .parameter, .choice, .part: break
                case .substance: return nil
                }
            }
        }
        return kinds.filter { !index.kinds.isGeneral($0) }
    }
}
