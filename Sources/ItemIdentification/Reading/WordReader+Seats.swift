import ExportControl

/// What a thing sits on or is built for, where that stands before its name: *AUV-mounted sonar*, `無人機搭載レーダー`, `工作機械用主軸`.
extension WordReader {
    /// The places of what names what the item sits on or is for, and of what is written in one with it before: `五軸工具機` of `五軸工具機用`.
    func seats(_ matches: [PhraseBook.Match], _ tokens: TextTokens) -> [Range<Int>] {
        matches.filter { match in
            namesKind(match) && isSeat(match, tokens)
                && !matches.contains { other in
                    other.tokens.count > match.tokens.count && other.tokens.lowerBound <= match.tokens.lowerBound
                        && other.tokens.upperBound >= match.tokens.upperBound
                }
        }.map { match in
            var start = match.tokens.lowerBound
            let words = tokens.tokens
            while start > 0, words[start].kind == .sign, words[start - 1].kind == .sign,
                words[start].range.lowerBound == words[start - 1].range.upperBound,
                !WordReader.breaks.contains(words[start - 1].text)
            {
                start -= 1
            }
            return start..<match.tokens.upperBound
        }
    }

    /// What ends the name of something before.
    private static let breaks: Set<String> = ["用", "の", "的", "及", "和", "與", "を", "と", "で", "に", "が"]

    func isSeat(_ match: PhraseBook.Match, _ tokens: TextTokens) -> Bool {
        let words = tokens.tokens
        let next = match.tokens.upperBound
        guard next < words.count else { return false }
        if words[next].kind == .sign {
            guard words[next].range.lowerBound == match.range.upperBound else { return false }
            return isSeat(before: tokens.scalars[words[next].range.lowerBound...]) || isSeatOfMore(match, tokens)
        }
        if isAppurtenance(after: match, tokens) { return true }
        return isSeat(before: next, tokens)
    }

    /// Chinese and Japanese: `用`, but not in `用途` of another word or `用於`, and what is built in or aboard.
    private func isSeat(before rest: ArraySlice<Unicode.Scalar>) -> Bool {
        func starts(_ mark: String) -> Bool { rest.starts(with: mark.unicodeScalars) }
        if starts("用") { return !WordReader.otherUses.contains(where: starts) }
        return WordReader.seats.contains(where: starts)
    }

    /// `衛星姿態用`, `装甲車両用 部品`: one or two signs more stand before the mark, and the item is named elsewhere.
    private func isSeatOfMore(_ match: PhraseBook.Match, _ tokens: TextTokens) -> Bool {
        let words = tokens.tokens
        var end = match.tokens.upperBound
        while end < words.count, words[end].kind == .sign,
            words[end].range.lowerBound == words[end - 1].range.upperBound,
            words[end].text != "用", !WordReader.breaks.contains(words[end].text), end - match.tokens.upperBound < 3
        {
            end += 1
        }
        guard end < words.count, words[end].text == "用", end - match.tokens.upperBound < 3,
            words[end].range.lowerBound == words[end - 1].range.upperBound,
            isSeat(before: tokens.scalars[words[end].range.lowerBound...])
        else { return false }
        let more = String(
            String.UnicodeScalarView(tokens.scalars[match.range.upperBound..<words[end].range.lowerBound]))
        guard !WordReader.fields.contains(more) else { return false }
        return words[(end + 1)...].contains { $0.kind != .number }
            || words[..<match.tokens.lowerBound].contains { other in
                other.kind != .number
                    && tokens.scalars[other.range.upperBound..<match.range.lowerBound].contains(" ")
            }
    }

    /// Fields of use, which say nothing of a thing before them: `離心泵 化工用`.
    private static let fields: Set<String> = [
        "工業", "医療", "醫療", "軍", "軍事", "民", "民生", "家庭", "業務", "航空", "航太", "食品", "実験", "實驗", "試験", "試驗", "屋外",
        "屋内", "戶外", "室內", "教育", "農業", "商業", "産業", "產業", "測量", "測定", "研究", "個人", "一般", "汎", "専", "專", "通", "共",
        "兼", "処分", "処理", "處理", "除去", "探知", "検知", "検出", "檢測", "偵測", "掃海", "点検", "組立", "製造", "加工", "化工", "化学", "化學", "製薬",
        "製藥", "水中", "海洋", "建築", "量産", "量產", "学校", "学術", "競技", "狩猟", "狩獵", "運動",
    ]

    /// *reactor vessel stud tensioner*, *radar trolley*: what only goes with the thing that is named before it.
    private func isAppurtenance(after match: PhraseBook.Match, _ tokens: TextTokens) -> Bool {
        let words = tokens.tokens
        let next = match.tokens.upperBound
        for place in next..<min(next + 4, words.count) {
            let gap = tokens.scalars[words[place - 1].range.upperBound..<words[place].range.lowerBound]
            guard gap.count == 1, gap.first == " " || gap.first == "-", words[place].kind == .word,
                !CommonWords.contains(words[place].text), words[place].text != "off"
            else { return false }
            if WordReader.appurtenances.contains(surface(place, tokens)) { return true }
        }
        return false
    }

    private static let appurtenances: Set<String> = [
        "tensioner", "tensioners", "rig", "trolley", "tripod", "cart", "bracket", "brackets", "stand", "lanyard",
        "holster",
        "sling", "label", "labels", "sticker", "stickers", "lubricant", "grease", "brochure", "catalogue", "mockup",
        "jig",
        "shelf", "locker", "tarpaulin", "dolly", "cradle", "hoist", "crane",
    ]

    private static let seats = ["搭載", "組込", "組み込", "内蔵", "向け"]
    /// What only begins with the sign for use: `用於` turns to what the item is for, `用水` is water.
    private static let otherUses = [
        "用於", "用于", "用來", "用在", "用作", "用以", "用い", "用水", "用電", "用紙", "用語", "用量", "用戶", "用户", "用法", "用地",
    ]

    /// *AUV-mounted*, *truck mounted radar*, but not *camera mounted on a mast*.
    private func isSeat(before place: Int, _ text: TextTokens) -> Bool {
        let word = surface(place, text)
        let gap = text.scalars[text.tokens[place - 1].range.upperBound..<text.tokens[place].range.lowerBound]
        if gap.elementsEqual(["-"]) { return WordReader.joined.contains(word) }
        guard gap.elementsEqual([" "]), WordReader.apart.contains(word), place + 1 < text.tokens.count else {
            return false
        }
        let after = text.scalars[text.tokens[place].range.upperBound..<text.tokens[place + 1].range.lowerBound]
        return after.elementsEqual([" "]) && !CommonWords.contains(text.tokens[place + 1].text)
            && text.tokens[place + 1].kind == .word
    }

    private static let joined: Set<String> = [
        "mounted", "mountable", "borne", "carried", "deployed", "launched", "towed", "installed", "embedded",
    ]
    private static let apart: Set<String> = ["mounted", "borne"]

    /// Reads what the item sits on or is for as its subject; what is left is said of the item.
    func readSeat(
        _ match: PhraseBook.Match, _ written: String, _ tokens: TextTokens, into words: inout ItemWords
    ) -> PhraseBook.Match {
        var rest: [Concept] = []
        for concept in match.concepts {
            switch concept {
            case .type(let type): words.kinds.append(.init(value: type, words: written, isAside: true))
            case .tradeWord(let number): readSubject(trade.entries[number].facts, written, into: &words)
            case .parameter, .choice, .substance, .part: rest.append(concept)
            }
        }
        words.aside.formUnion(IdentificationIndex.searchWords(Array(tokens.tokens[match.tokens])).map(\.text))
        return PhraseBook.Match(concepts: rest, tokens: match.tokens, range: match.range)
    }

    private func namesKind(_ match: PhraseBook.Match) -> Bool {
        match.concepts.contains { concept in
            switch concept {
            case .type(let type): !index.kinds.isGeneral(type)
            case .tradeWord(let number): trade.entries[number].facts.types?.isEmpty == false
            case .parameter, .choice, .substance, .part: false
            }
        }
    }

    /// A word as it stands, in lower case.
    func surface(_ place: Int, _ text: TextTokens) -> String {
        String(String.UnicodeScalarView(text.scalars[text.tokens[place].range]))
    }

    /// Whether a word says what is done, and names nothing: codes that the user can *program*, made for *installation in* locomotives.
    func isAct(_ match: PhraseBook.Match, _ text: TextTokens) -> Bool {
        guard match.tokens.count == 1, text.tokens[match.tokens.lowerBound].kind == .word else { return false }
        let place = match.tokens.lowerBound
        let word = surface(place, text)
        let before = place > 0 ? surface(place - 1, text) : ""
        let after = place + 1 < text.tokens.count ? surface(place + 1, text) : ""
        if word.hasPrefix("install") {
            return WordReader.afterActs.contains(after) || WordReader.beforeActs.contains(before)
        }
        if word.hasPrefix("program") {
            return word.hasSuffix("ed") || KnowledgeWords.isVerb(after: before)
        }
        // *that switches on*.
        return ["that", "which"].contains(before) && word.hasSuffix("es")
            && WordReader.particles.contains(after)
    }

    private static let afterActs: Set<String> = [
        "in", "on", "into", "onto", "inside", "time", "kit", "manual", "instructions",
    ]
    private static let beforeActs: Set<String> = [
        "for", "during", "easy", "wall", "simple", "quick", "before", "after",
    ]
    private static let particles: Set<String> = ["on", "off", "between", "the", "a", "over", "to", "from"]
}
