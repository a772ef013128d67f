extension NameReader {
    /// Writes the word, or the two words that are one (`Abd al-Rahman`); says how many it took.
    mutating func emit(_ index: Int, into form: inout NameForm) -> Int {
        let word = pending[index]
        if word.role == .name, word.pieces.count == 1, let taken = emitServant(index, into: &form) { return taken }
        // Particles stay as they are written, for in another name `los` may be a word.
        if let entry = word.entry, word.role != .particle || isArabicParticle(lexicon.entries[entry].canonical) {
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
        if rest.count <= 3
            && (rest.isEmpty || rest[0] == UInt8(ascii: "a") || rest[0] == UInt8(ascii: "e")
                || rest[0] == UInt8(ascii: "o") || rest[0] == UInt8(ascii: "u"))
        {
            var next = index + 1
            if next < pending.count,
                pending[next].role == .particle || pending[next].role == .name && pending[next].text.count == 2
            {
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
            form.bytes.append(
                contentsOf: Array(form.bytes[word.text]).map { $0 == UInt8(ascii: "w") ? UInt8(ascii: "v") : $0 })
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
        guard a.role == .name || a.role == .particle || a.role == .initial || a.role == .place || a.role == .generic,
            b.role == .name || b.role == .generic && (a.role == .name || a.role == .generic && before.count <= 6),
            !a.flags.contains(.native),
            !b.flags.contains(.native),
            a.flags.contains(.digits) == b.flags.contains(.digits),
            before.count + text.count <= 16, min(before.count, text.count) <= 5 || before.count + text.count <= 12,
            a.role != .place || a.count < 6
        else { return }
        var word = Word(start: form.bytes.count, count: before.count + text.count, role: .joined)
        form.bytes.append(contentsOf: before)
        form.bytes.append(contentsOf: text)
        complete(&word, isConsonantal: a.flags.contains(.consonantal) || b.flags.contains(.consonantal), &form)
        form.words.append(word)
    }

    /// One word in `-ovich` or `-ovna` among three and more is a father's name.
    func weakenPatronymic(_ form: inout NameForm) {
        let names = form.words.indices.filter { form.words[$0].role == .name }
        guard names.count > 2, !form.looksLikeOrganisation else { return }
        let fathers = names.filter { index in
            let text = form.bytes[form.words[index].text]
            return Self.fatherEndings.contains { text.count > $0.count + 2 && text.suffix($0.count).elementsEqual($0) }
        }
        if fathers.count == 1, let father = fathers.first { form.words[father].role = .patronymic }
    }

    private static let fatherEndings = [
        "ovich", "evich", "ovna", "evna", "ichna", "ovych", "ivna", "evych", "yvna", "owicz", "ovic", "oglu", "ogly",
        "qizi",
    ]
    .map { Array($0.utf8) }
}
