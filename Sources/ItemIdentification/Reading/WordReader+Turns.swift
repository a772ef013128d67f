import ExportControl

/// What is said not to be there, and where the thing itself is no longer spoken of.
extension WordReader {
    /// `not`, `non-`, `without` or 未・非・無 before a phrase.
    func isNegated(_ match: PhraseBook.Match, _ tokens: TextTokens) -> Bool {
        let words = tokens.tokens
        if match.tokens.upperBound < words.count, ["fre", "free"].contains(words[match.tokens.upperBound].text) {
            // `lead-free`, `lead free`, but not `military free fall`.
            let free = words[match.tokens.upperBound]
            let isJoined = tokens.scalars[words[match.tokens.upperBound - 1].range.upperBound] == "-"
            let next = match.tokens.upperBound + 1
            let goesOn =
                next < words.count && words[next].kind == .word
                && words[next].range.lowerBound - free.range.upperBound <= 1
            if isJoined || !goesOn { return true }
        }
        // `チャックなし`: what is not there stands before.
        let end = words[match.tokens.upperBound - 1].range.upperBound
        var after = tokens.scalars[end...].prefix(7)
        for filler in WordReader.fillersBeforeNone where after.starts(with: filler.unicodeScalars) {
            after = after.dropFirst(filler.unicodeScalars.count)
            break
        }
        if WordReader.none.contains(where: { after.starts(with: $0.unicodeScalars) }) { return true }
        let start = match.tokens.lowerBound
        if start > 0, ["not", "non", "without", "no", "non", "非", "未", "無", "不"].contains(words[start - 1].text) {
            return true
        }
        return start > 1 && ["not", "without", "no"].contains(words[start - 2].text)
            && CommonWords.contains(words[start - 1].text)
    }

    /// Whether something is only likened to what a phrase names: *torpedo-shaped*.
    func isLikened(_ match: PhraseBook.Match, _ tokens: TextTokens) -> Bool {
        let words = tokens.tokens
        let next = match.tokens.upperBound
        let rest = tokens.scalars[words[next - 1].range.upperBound...]
        if WordReader.likeningSigns.contains(where: { rest.starts(with: $0.unicodeScalars) }) { return true }
        guard next < words.count, WordReader.likenings.contains(words[next].text) else { return false }
        let gap = tokens.scalars[words[next - 1].range.upperBound..<words[next].range.lowerBound]
        return gap.allSatisfy { $0 == "-" || $0 == " " } && gap.count == 1
    }

    private static let likeningSigns = ["造型", "形狀", "形状", "風格", "デザイン"]
    private static let likenings = Set(
        ["shaped", "like", "style", "styled", "themed", "inspired", "look", "lookalike"].map(Stem.of))

    /// Whether a negation stands further off in the same part of the text, as in *not TSO / civil certified*: then what the phrase says is
    /// not known.
    func isDoubtful(_ match: PhraseBook.Match, _ tokens: TextTokens) -> Bool {
        let words = tokens.tokens
        var place = match.tokens.lowerBound
        while place > 0, match.tokens.lowerBound - place < 4 {
            let gap = tokens.scalars[words[place - 1].range.upperBound..<words[place].range.lowerBound]
            guard gap.allSatisfy({ $0 == " " || $0 == "/" || $0 == "-" }) else { return false }
            place -= 1
            if words[place].text != "non", WordReader.negations.contains(words[place].text) { return true }
            if CommonWords.turns.contains(words[place].text) { return false }
        }
        return false
    }

    /// Whether what follows is no longer the thing itself; not in `over-and-under`, `GaN-on-SiC` and `-55 to 125 °C`.
    static func isTurn(_ index: Int, _ text: TextTokens) -> Bool {
        let tokens = text.tokens
        guard index > 0, tokens[index].kind == .word, CommonWords.turns.contains(tokens[index].text) else {
            return false
        }
        func isHyphen(_ place: Int) -> Bool { text.scalars.indices.contains(place) && text.scalars[place] == "-" }
        if isHyphen(tokens[index].range.lowerBound - 1) || isHyphen(tokens[index].range.upperBound) { return false }
        if tokens[index].text == "on", index + 1 < tokens.count, materials.contains(tokens[index - 1].text),
            materials.contains(tokens[index + 1].text)
        {
            return false
        }
        let isRange =
            tokens[index].text == "to" && index + 1 < tokens.count && tokens[index + 1].kind == .number
        return !isRange
    }

    /// Whether what a phrase names stands aside; so does what follows it after a comma if it is another one of the same sort, as of
    /// things that are listed.
    func isAside(
        _ match: PhraseBook.Match, _ asides: Asides, _ text: TextTokens, _ words: ItemWords
    ) -> Bool {
        if asides.contains(match.tokens.lowerBound) || isConstituent(match, text, words) { return true }
        guard asides.isAfter(match.tokens.lowerBound) else { return false }
        let kinds = kinds(of: match)
        return words.kinds.contains { stated in
            stated.isAside && !index.kinds.isGeneral(stated.value)
                && kinds.contains { index.kinds.isAkin($0, to: stated.value) }
        }
    }

    /// Whether a phrase names what the item holds so much of: *zirconium plate, hafnium 2 %*.
    private func isConstituent(_ match: PhraseBook.Match, _ text: TextTokens, _ words: ItemWords) -> Bool {
        let next = match.tokens.upperBound
        let start = match.tokens.lowerBound
        guard start > 0, next < text.tokens.count, text.tokens[next].kind == .number,
            let share = Int(text.tokens[next].text), share < WordReader.mostOfConstituent
        else { return false }
        let before = text.scalars[text.tokens[start - 1].range.upperBound..<match.range.lowerBound]
        guard
            before.contains(where: { $0 == "," || $0 == "，" || $0 == "、" })
                || words.kinds.contains(where: { !$0.isAside && !index.kinds.isGeneral($0.value) })
        else { return false }
        let gap = text.scalars[match.range.upperBound..<text.tokens[next].range.lowerBound]
        guard gap.allSatisfy({ $0 == " " || $0 == "<" || $0 == "≤" }) else { return false }
        let rest = text.scalars[text.tokens[next].range.upperBound...].prefix(8)
        return rest.first { $0 != " " && $0 != "." && !TextTokens.isDigit($0) } == "%"
    }

    /// Of what there is more per cent of a thing is of that.
    private static let mostOfConstituent = 50

    /// The kinds that a phrase names.
    func kinds(of match: PhraseBook.Match) -> [Vocabulary.TypeID] {
        match.concepts.flatMap { concept -> [Vocabulary.TypeID] in
            switch concept {
            case .type(let type): [type]
            case .tradeWord(let number): Array(trade.entries[number].facts.types ?? [])
            case .parameter, .choice, .substance, .part: []
            }
        }
    }

    /// The search words of what stands aside, and nowhere else.
    func addAside(_ text: TextTokens, _ asides: Asides, to words: inout ItemWords) {
        var own: Set<String> = []
        var aside: Set<String> = []
        for word in IdentificationIndex.searchWords(text.tokens) {
            if asides.contains(word.tokens.lowerBound) {
                aside.insert(word.text)
            } else {
                own.insert(word.text)
            }
        }
        words.aside.formUnion(aside.subtracting(own))
    }

    /// What is grown on what else: *GaN on SiC* is one material.
    private static let materials = Set(
        [
            "gan", "gaas", "sic", "silicon", "si", "sapphire", "diamond", "insulator", "inp", "ingaas", "ge",
            "germanium",
            "algan", "aln", "glass", "ceramic", "inas", "insb", "graphene", "nickel", "copper", "steel",
        ].map(Stem.of))

    /// The one or two words after *no*, *not* and the like.
    func negatedWords(_ text: TextTokens) -> Set<String> {
        var found: Set<String> = []
        let words = text.tokens
        for (index, token) in words.enumerated() where WordReader.negations.contains(token.text) {
            for next in index + 1..<min(index + 3, words.count) {
                let gap = text.scalars[words[next - 1].range.upperBound..<words[next].range.lowerBound]
                guard words[next].kind == .word, gap.allSatisfy({ $0 == " " || $0 == "-" }),
                    !CommonWords.turns.contains(words[next].text)
                else { break }
                found.insert(words[next].text)
            }
        }
        return found
    }

    /// What says after a phrase in Japanese and Chinese that it is not there, and what may stand between: `自律航行機能なし`.
    private static let none = [
        "なし", "無し", "不要", "レス", "はない", "は無い", "を持たない", "を備えない", "を有しない", "しない", "できない", "付いていない",
    ]
    private static let fillersBeforeNone = ["機能", "功能", "装置", "裝置", "付き"]

    private static let negations: Set<String> = ["not", "non", "without", "no"]
}
