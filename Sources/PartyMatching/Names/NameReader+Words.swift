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
                if let entry = word.entry, lexicon.entries[entry].marksOrganisation, !isAmbiguousForm(word) { marks = true }
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

    /// Letters with full stops between are one word where they are known as one (`L.L.C.`), or are three and more.
    private mutating func glueLetters() {
        guard pieces.contains(where: { $0.isGlued && $0.count == 1 }) else { return }
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
            let letters = old[index..<max(end, index)].map { text[$0.start] }
            if letters.count > 1, letters.count > 2 || lexicon.entry(letters, letters.indices) != nil {
                add(piece: letters, isAside: old[index].isAside)
                index = end
            } else {
                add(
                    piece: text[old[index].range], isLiteral: old[index].isLiteral, isConsonantal: old[index].isConsonantal,
                    isAside: old[index].isAside)
                index += 1
            }
        }
    }

    /// `Majid, Hafiz Abdul` is Hafiz Abdul Majid: what is served stands first.
    private mutating func turnServant() {
        guard pieces.count > 2, let last = pieces.last, (3...5).contains(last.count),
            raw[last.range].starts(with: "abd".utf8), last.count < 5 || raw[last.range].elementsEqual("abdul".utf8) || raw[last.range].elementsEqual("abdel".utf8)
        else { return }
        let old = pieces
        let text = raw
        clear()
        for piece in old.dropFirst() + old.prefix(1) {
            add(piece: text[piece.range], isLiteral: piece.isLiteral, isConsonantal: piece.isConsonantal, isAside: piece.isAside)
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
                text: piece.start..<pieces[index + count - 1].range.upperBound, pieces: index..<index + count, entry: found?.entry,
                role: found.map { lexicon.entries[$0.entry].role } ?? .name, isAside: piece.isAside, isLiteral: piece.isLiteral,
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
            guard suffix == Array("st".utf8) || suffix == Array("nd".utf8) || suffix == Array("rd".utf8) || suffix == Array("th".utf8)
            else { return nil }
        }
        var start = range.lowerBound
        while start + 1 < end, raw[start] == 0x30 { start += 1 }
        return start..<end
    }

    private func isNumberSign(_ range: Range<Int>) -> Bool {
        let text = Array(raw[range])
        return text == Array("no".utf8) || text == Array("nr".utf8) || text == Array("number".utf8) || text == Array("num".utf8)
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
        case .title where pending.count == 2 && word.entry.map({ lexicon.entries[$0].canonical }) == Array("sayyid".utf8):
            // `Syed Hassan`: the title is his name.
            revert()
        case .title:
            // `General` before a person is a rank, in a company it is a word.
            if isOrganisation { word.role = .generic } else if pending.count == 1 { revert() }
        case .particle:
            // `Du Changgen`: only Arabic particles come first in a name of two words.
            let leads = index > 0 || pending.count > 2 || raw[word.text].elementsEqual("al".utf8) || raw[word.text].elementsEqual("bin".utf8)
            let stays = isOrganisation || isOldParticle(word.text) && !isLast && leads
            if !stays || pending.count == 1 || isLast && !isOrganisation { revert() }
        case .number where kind == .person && word.entry != nil && raw[word.text.lowerBound] > 0x39:
            if index == 0 { revert() }
        default: break
        }
        pending[index] = word

        func revert() {
            word.entry = nil
            word.role = .name
        }
    }

    /// Particles that no one bears as a given name.
    private func isOldParticle(_ text: Range<Int>) -> Bool {
        switch raw[text].count {
        case 1: raw[text.lowerBound] == UInt8(ascii: "y")
        case 2:
            !["in", "on", "at", "do", "te", "op", "zu", "na", "po", "ve", "og", "lo"].contains { Array($0.utf8) == Array(raw[text]) }
        default: true
        }
    }

    /// Writes the word, or the two words that are one (`Abd al-Rahman`); says how many it took.
    private mutating func emit(_ index: Int, into form: inout NameForm) -> Int {
        let word = pending[index]
        if word.role == .name, word.pieces.count == 1, let taken = emitServant(index, into: &form) { return taken }
        if let entry = word.entry {
            append(lexicon.entries[entry].canonical, word, into: &form)
        } else {
            for piece in word.pieces where word.role == .name {
                append(Array(raw[pieces[piece].range]), word, into: &form)
            }
            if word.role != .name { append(Array(raw[word.text]), word, into: &form) }
        }
        return 1
    }

    /// `Abd al-Rahman`, `Abdul Rahman`, `Abdurrahman`: one word, `abdulrahman`.
    private mutating func emitServant(_ index: Int, into form: inout NameForm) -> Int? {
        let text = pending[index].text
        guard text.count >= 3, raw[text.lowerBound] == UInt8(ascii: "a"), raw[text.lowerBound + 1] == UInt8(ascii: "b"),
            raw[text.lowerBound + 2] == UInt8(ascii: "d")
        else { return nil }
        var rest = Array(raw[text].dropFirst(3))
        var taken = 1
        if rest.count <= 3 && (rest.isEmpty || rest[0] == UInt8(ascii: "a") || rest[0] == UInt8(ascii: "e") || rest[0] == UInt8(ascii: "o") || rest[0] == UInt8(ascii: "u")) {
            var next = index + 1
            if next < pending.count, pending[next].role == .particle || pending[next].role == .name && pending[next].text.count == 2 {
                next += 1
            }
            guard next < pending.count, pending[next].role == .name, pending[next].pieces.count == 1 else { return nil }
            rest = Array(raw[pending[next].text])
            taken = next - index + 1
        } else {
            var vowels = 0
            while vowels < rest.count - 2, PhoneticFold.isVowel(rest[vowels]) { vowels += 1 }
            guard vowels > 0 || pending[index].isConsonantal else { return nil }
            rest.removeFirst(vowels)
            // `Abdurrahman`: the article took the sound of the name.
            if rest.count > 3 && (rest[0] == rest[1] || rest[0] == UInt8(ascii: "l")) { rest.removeFirst() }
            guard rest.count >= 3 else { return nil }
        }
        append(Array("abdul".utf8) + rest, pending[taken + index - 1], into: &form)
        return taken
    }

    private mutating func append(_ text: [UInt8], _ pendingWord: PendingWord, into form: inout NameForm) {
        let role = pendingWord.role
        var word = Word(start: form.bytes.count, count: min(text.count, NameForm.maximumWordLength), role: role)
        form.bytes.append(contentsOf: text.prefix(word.count))
        if pendingWord.isAside { word.flags.insert(.aside) }
        if role == .name && word.count == 1 && text[0] < 0x80 { word.role = .initial }
        complete(&word, isConsonantal: pendingWord.isConsonantal, &form)
        form.words.append(word)
        // As they were written, before `nord` became `north`.
        let isOnePiece = pendingWord.pieces.count == 1 && role != .name && role != .number && !pendingWord.isLiteral
        let written = isOnePiece ? Array(raw[pendingWord.text]) : text
        appendJoined(&form, before: lastWritten, text: written)
        lastWritten = written
    }

    /// Works out what the comparison needs to know of a word.
    private func complete(_ word: inout Word, isConsonantal: Bool, _ form: inout NameForm) {
        for index in word.text {
            let byte = form.bytes[index]
            if byte >= 0x80 { word.flags.insert(.native) }
            if byte >= 0x30 && byte <= 0x39 { word.flags.insert(.digits) }
        }
        if isConsonantal { word.flags.insert(.consonantal) }
        if word.flags.contains(.native) || word.role == .number { return }
        let fold: Range<Int>
        if isConsonantal {
            fold = form.bytes.count..<form.bytes.count + word.count
            form.bytes.append(contentsOf: Array(form.bytes[word.text]).map { $0 == UInt8(ascii: "w") ? UInt8(ascii: "v") : $0 })
        } else {
            fold = PhoneticFold.append(of: word.text, to: &form.bytes)
        }
        word.foldStart = fold.lowerBound
        word.foldCount = fold.count
        if isConsonantal || word.role != .name && word.role != .joined { return }
        word.flags.formUnion(ChineseSyllables.shared.kinds(of: form.bytes, word.text))
        if word.count <= 12 && word.count > 1 {
            let before = form.bytes.count
            if KoreanSyllables.append(of: word.text, in: form.bytes, to: &form.bytes) { word.flags.insert(.korean) }
            form.bytes.removeLast(form.bytes.count - before)
        }
        if word.count > 1 { word.groups = GivenNames.groups(of: form.bytes, word.text) }
    }

    /// Adds the last two words written as one, where people write them so: `Hua Wei`, `Jong Un`, `al Rashid`.
    private func appendJoined(_ form: inout NameForm, before: [UInt8], text: [UInt8]) {
        let last = form.words.count - 1
        guard last > 0 else { return }
        let previous = form.words[last - 1].role == .joined ? last - 2 : last - 1
        guard previous >= 0 else { return }
        let a = form.words[previous]
        let b = form.words[last]
        guard a.role == .name || a.role == .particle || a.role == .initial || a.role == .place || a.role == .generic, b.role == .name || b.role == .generic && a.role == .name, !a.flags.contains(.native), !b.flags.contains(.native),
            a.flags.contains(.digits) == b.flags.contains(.digits),
            before.count + text.count <= 16, min(before.count, text.count) <= 4 || before.count + text.count <= 12, a.role != .place || a.count < 6
        else { return }
        var word = Word(start: form.bytes.count, count: before.count + text.count, role: .joined)
        form.bytes.append(contentsOf: before)
        form.bytes.append(contentsOf: text)
        complete(&word, isConsonantal: a.flags.contains(.consonantal) || b.flags.contains(.consonantal), &form)
        form.words.append(word)
    }

    /// One word in `-ovich` or `-ovna` among three and more is a father's name.
    private func weakenPatronymic(_ form: inout NameForm) {
        let names = form.words.indices.filter { form.words[$0].role == .name }
        guard names.count > 2, !form.looksLikeOrganisation else { return }
        let fathers = names.filter { index in
            let text = form.bytes[form.words[index].text]
            return Self.fatherEndings.contains { text.count > $0.count + 2 && text.suffix($0.count).elementsEqual($0) }
        }
        if fathers.count == 1, let father = fathers.first { form.words[father].role = .patronymic }
    }

    private static let fatherEndings = ["ovich", "evich", "ovna", "evna", "ichna", "ovych", "ivna", "evych", "yvna", "owicz", "ovic", "oglu", "ogly", "qizi"]
        .map { Array($0.utf8) }
}
