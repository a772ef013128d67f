extension NameReader {
    /// A word whose role is not yet settled: what it means depends on whether a person or a firm is named.
    struct PendingWord {
        /// Span of `raw`.
        var text: Range<Int>
        var pieces: Range<Int>
        var entry: Int?
        var role: WordRole
        var isAside: Bool
        var isLiteral: Bool
        var isConsonantal: Bool
    }

    /// Settles what each word is, and writes the words into the form.
    mutating func readWords(kind: PartyKind?, into form: inout NameForm) {
        glueLetters()
        turnServant()
        findPhrases()
        var marks = kind == .organisation
        if kind == nil {
            for word in pending {
                if let entry = word.entry, lexicon.entries[entry].marksOrganisation, !isAmbiguousForm(word) {
                    marks = true
                }
            }
        }
        form.looksLikeOrganisation = marks
        for index in pending.indices { settle(index, kind: kind, isOrganisation: marks) }
        var index = 0
        while index < pending.count && form.words.count < NameForm.maximumWords * 2 - 2 {
            index += emit(index, into: &form)
        }
        weakenPatronymic(&form)
    }

    /// Letters with full stops between are one word where they are known as one (`L.L.C.`); three and more, also with
    /// blanks between, where an organisation is named (`A.B.C. Trading`, but `J.R.R. Tolkien`).
    private mutating func glueLetters() {
        var run = 0
        var isNeeded = false
        for piece in pieces {
            run = piece.count == 1 ? run + 1 : 0
            if run > 2 || piece.isGlued && piece.count == 1 { isNeeded = true }
        }
        if !isNeeded { return }
        let namesFirm = pieces.contains { piece in
            guard piece.count > 1, let entry = lexicon.entry(raw, piece.range) else { return false }
            return entry.role == .generic || entry.role == .form || entry.role == .place
        }
        let isAlone = pieces.allSatisfy { $0.count == 1 }
        let old = pieces
        let text = raw
        clear()
        var index = 0
        while index < old.count {
            var end = index
            while end < old.count, old[end].count == 1, old[end].isGlued || end > index && old[end - 1].isGlued {
                end += 1
                if !old[end - 1].isGlued { break }
            }
            // Letters with blanks: the whole run, unless it is a phrase (`s r l`).
            if end <= index + 1, namesFirm {
                var blank = index
                while blank < old.count, old[blank].count == 1, !old[blank].isGlued { blank += 1 }
                if blank > index + 2, !isPhrase(text, old[index].start..<old[blank - 1].range.upperBound) {
                    end = blank
                }
            }
            let letters = old[index..<max(end, index)].map { text[$0.start] }
            if letters.count > 1,
                letters.count > 2 && (namesFirm || isAlone) || lexicon.entry(letters, letters.indices) != nil
            {
                add(piece: letters, isAside: old[index].isAside)
                index = end
            } else {
                add(
                    piece: text[old[index].range], isLiteral: old[index].isLiteral,
                    isConsonantal: old[index].isConsonantal,
                    isAside: old[index].isAside)
                index += 1
            }
        }
    }

    /// Whether a legal form begins the letters, or is what they end with.
    private func isPhrase(_ text: [UInt8], _ letters: Range<Int>) -> Bool {
        var start = letters.lowerBound
        while start < letters.upperBound {
            if lexicon.entry(text, start..<letters.upperBound) != nil && start + 1 < letters.upperBound { return true }
            start += 2
        }
        return false
    }

    /// `Majid, Hafiz Abdul` is Hafiz Abdul Majid: what is served stands first.
    private mutating func turnServant() {
        guard pieces.count > 2, let last = pieces.last, (3...5).contains(last.count),
            raw[last.range].starts(with: "abd".utf8),
            last.count < 5 || raw[last.range].elementsEqual("abdul".utf8) || raw[last.range].elementsEqual("abdel".utf8)
        else { return }
        let old = pieces
        let text = raw
        clear()
        for piece in old.dropFirst() + old.prefix(1) {
            add(
                piece: text[piece.range], isLiteral: piece.isLiteral, isConsonantal: piece.isConsonantal,
                isAside: piece.isAside)
        }
    }

    /// Takes the longest known phrase at each piece.
    private mutating func findPhrases() {
        pending.removeAll(keepingCapacity: true)
        var index = 0
        while index < pieces.count {
            let piece = pieces[index]
            if piece.count == 0 {
                index += 1
                continue
            }
            var found: (entry: Int, count: Int)?
            if !piece.isLiteral, let longest = lexicon.longestPhrase(raw, piece.range) {
                var count = min(longest, pieces.count - index)
                while count > 0 {
                    let last = pieces[index + count - 1]
                    if let entry = lexicon.phrases.find(raw, piece.start..<last.range.upperBound) {
                        found = (entry, count)
                        break
                    }
                    count -= 1
                }
            }
            let count = found?.count ?? 1
            var word = PendingWord(
                text: piece.start..<pieces[index + count - 1].range.upperBound, pieces: index..<index + count,
                entry: found?.entry,
                role: found.map { lexicon.entries[$0.entry].role } ?? .name, isAside: piece.isAside,
                isLiteral: piece.isLiteral,
                isConsonantal: piece.isConsonantal)
            if found == nil, let digits = digits(piece.range) {
                word.role = .number
                word.text = digits
            }
            // `No 61` is 61.
            if word.role == .number {
                if let last = pending.last, last.pieces.count == 1, isNumberSign(last.text) { pending.removeLast() }
            }
            pending.append(word)
            index += count
        }
    }

    /// The digits of `61`, `061` and `61st`.
    private func digits(_ range: Range<Int>) -> Range<Int>? {
        var end = range.lowerBound
        while end < range.upperBound, (0x30...0x39).contains(raw[end]) { end += 1 }
        if end == range.lowerBound { return nil }
        if end < range.upperBound {
            let suffix = Array(raw[end..<range.upperBound])
            guard
                suffix == Array("st".utf8) || suffix == Array("nd".utf8) || suffix == Array("rd".utf8)
                    || suffix == Array("th".utf8)
            else { return nil }
        }
        var start = range.lowerBound
        while start + 1 < end, raw[start] == 0x30 { start += 1 }
        return start..<end
    }

    private func isNumberSign(_ range: Range<Int>) -> Bool {
        let text = Array(raw[range])
        return text == Array("no".utf8) || text == Array("nr".utf8) || text == Array("number".utf8)
            || text == Array("num".utf8)
    }

    /// `Ao`, `Sa`, `Pao` are legal forms, and Chinese names among Chinese names.
    private func isAmbiguousForm(_ word: PendingWord) -> Bool {
        guard word.role == .form, word.text.count <= 3, pending.count <= 3 else { return false }
        return pending.allSatisfy { other in
            other.pieces == word.pieces
                ? ChineseSyllables.shared.kinds(of: raw, other.text).contains(.pinyin)
                : !ChineseSyllables.shared.kinds(of: raw, other.text).isEmpty
        }
    }

    private mutating func settle(_ index: Int, kind: PartyKind?, isOrganisation: Bool) {
        var word = pending[index]
        let isLast = index == pending.count - 1
        switch word.role {
        case .generic, .place, .form:
            if kind == .person || isAmbiguousForm(word) && kind != .organisation { revert() }
        case .title
        where pending.count == 2 && word.entry.map({ lexicon.entries[$0].canonical }) == Array("sayyid".utf8):
            // `Syed Hassan`: the title is his name.
            revert()
        case .title:
            // `General` before a person is a rank, in a company it is a word.
            if isOrganisation { word.role = .generic } else if pending.count == 1 { revert() }
        case .particle:
            // `Du Changgen`: only Arabic particles come first in a name of two words.
            let leads =
                index > 0 || pending.count > 2 || raw[word.text].elementsEqual("al".utf8)
                || raw[word.text].elementsEqual("bin".utf8)
            let stays = isOrganisation || isOldParticle(word.text) && !isLast && leads
            // `Nguyen Van Hai` is not `Nguyen Thi Hai`.
            if !stays || isVietnamese && index > 0 || pending.count == 1 || isLast && !isOrganisation { revert() }
        case .number where !isOrganisation && word.entry != nil && raw[word.text.lowerBound] > 0x39:
            // `John Smith Jr.` is often `John Smith`, but never `John Smith III`.
            let isGeneration = ["jr", "sr"].contains {
                word.entry.map { lexicon.entries[$0].canonical } == Array($0.utf8)
            }
            if isLast && index > 1 && kind != .vessel {
                word.isAside = true
            } else if isGeneration {
                word.role = .title
            } else if kind == .person && index == 0 {
                revert()
            }
        default: break
        }
        pending[index] = word

        func revert() {
            word.entry = nil
            word.role = .name
        }
    }

    func isArabicParticle(_ canonical: [UInt8]) -> Bool {
        canonical == Array("al".utf8) || canonical == Array("bin".utf8)
            || canonical.starts(with: "de".utf8) && canonical.count > 2
    }

    /// Whether the name begins with a family name of Viet Nam, where `Van` is a word like others.
    private var isVietnamese: Bool {
        guard let first = pending.first, pending.count > 2 else { return false }
        return Self.vietnameseFamilies.contains { raw[first.text].elementsEqual($0.utf8) }
    }

    private static let vietnameseFamilies = [
        "nguyen", "tran", "le", "pham", "huynh", "hoang", "phan", "vu", "vo", "dang", "bui", "ngo", "duong", "ly",
        "dinh",
        "truong", "trinh", "dao", "doan", "luong",
    ]

    /// Particles that no one bears as a given name.
    private func isOldParticle(_ text: Range<Int>) -> Bool {
        switch raw[text].count {
        case 1: raw[text.lowerBound] == UInt8(ascii: "y")
        case 2:
            !["in", "on", "at", "do", "te", "op", "zu", "na", "po", "ve", "og", "lo"].contains {
                Array($0.utf8) == Array(raw[text])
            }
        default: true
        }
    }
}
