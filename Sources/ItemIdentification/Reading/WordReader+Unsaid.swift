import ExportControl

/// What a description says that it does not know: *sterilisation in place not stated*, *silent on the frame rate*, `精度不明`.
extension WordReader {
    /// The tokens of which nothing is known.
    ///
    /// A word such as *unknown* speaks of the few words before it in the same part of the text; one such as *silent on* of those that follow.
    func unsaid(_ text: TextTokens) -> [Range<Int>] {
        let words = text.tokens
        var found: [Range<Int>] = []
        for place in words.indices {
            for marker in WordReader.after where words[place...].starts(with: marker, by: { $0.text == $1 }) {
                var start = place
                while start > 0, place - start < WordReader.reach(words[start - 1]), !isParted(start, text) {
                    start -= 1
                }
                if start < place { found.append(start..<place) }
            }
            for marker in WordReader.before where words[place...].starts(with: marker, by: { $0.text == $1 }) {
                let first = place + marker.count
                var end = first
                while end < words.count, end - first < WordReader.reach(words[end]), !isParted(end, text) { end += 1 }
                if first < end { found.append(first..<end) }
            }
        }
        return found
    }

    /// Whether a phrase lies in what is not known. What the thing itself is called stays, where the same part of the text names it.
    func isUnsaid(_ match: PhraseBook.Match, _ unsaid: [Range<Int>], _ text: TextTokens) -> Bool {
        unsaid.contains { range in
            guard range.lowerBound <= match.tokens.lowerBound, match.tokens.upperBound <= range.upperBound else {
                return false
            }
            let isFirstPart = !(1..<max(1, range.upperBound)).contains { isParted($0, text) }
            return !isFirstPart || !match.concepts.contains(where: namesKind)
        }
    }

    private func namesKind(_ concept: Concept) -> Bool {
        switch concept {
        case .type, .substance: true
        case .tradeWord(let number): trade.entries[number].facts.types?.isEmpty == false
        case .parameter, .choice, .part: false
        }
    }

    /// Whether a comma or the like, or in Chinese and Japanese a space, stands before a token.
    private func isParted(_ place: Int, _ text: TextTokens) -> Bool {
        guard place > 0, place < text.tokens.count else { return true }
        let words = text.tokens
        let gap = text.scalars[words[place - 1].range.upperBound..<words[place].range.lowerBound]
        if gap.contains(where: { ",;()（）、，；。|/".unicodeScalars.contains($0) }) { return true }
        return words[place].kind == .sign && words[place - 1].kind == .sign && gap.contains(" ")
    }

    private static func reach(_ token: Token) -> Int { token.kind == .sign ? 12 : 5 }

    /// Words that say it of what stands before them.
    private static let after: [[String]] = cut([
        "unknown", "unspecified", "undisclosed", "not stated", "not specified", "not given", "not known",
        "not disclosed",
        "not available", "not indicated", "is unclear", "to be confirmed", "to be determined", "TBD", "不明", "不詳", "未知",
        "未標示", "未載明",
        "未記載", "未提供", "未註明", "記載なし", "未公表", "未定",
    ])

    /// Words that say it of what follows.
    private static let before: [[String]] = cut([
        "silent on", "silent about", "silent as to", "no information on", "no information about", "no data on",
        "no details of",
        "unclear whether", "unclear if", "not clear whether", "not known whether", "unknown whether", "unknown if",
        "does not state",
        "does not say", "does not mention", "says nothing about", "says nothing of",
    ])

    private static func cut(_ phrases: [String]) -> [[String]] { phrases.map { TextTokens($0).tokens.map(\.text) } }

    /// Whether a phrase is the letters of a maker's designation, such as *TI-256* or *PDK-4040*, beside other words that name the thing.
    func isDesignation(_ match: PhraseBook.Match, _ all: [PhraseBook.Match], written: [Unicode.Scalar]) -> Bool {
        guard match.tokens.count == 1, match.concepts.contains(where: namesKind), (2...5).contains(match.range.count),
            written[match.range].allSatisfy({ (0x41...0x5A).contains($0.value) })
        else { return false }
        let end = match.range.upperBound
        guard end + 1 < written.count, written[end] == "-", TextTokens.isDigit(written[end + 1]) else { return false }
        return all.contains { $0.tokens != match.tokens && $0.concepts.contains(where: namesKind) }
    }
}
