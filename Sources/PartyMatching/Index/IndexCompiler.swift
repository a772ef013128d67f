/// Makes the bytes of an index from lists.
struct IndexCompiler {
    private var reader = NameReader()
    private var vocabulary = ByteTable()
    private var words: [(word: Word, start: Int)] = []
    private var letters: [UInt8] = []
    private var formWords: [(id: Int, isAside: Bool)] = []
    private var forms: [(facts: FormFacts, start: Int)] = []
    /// How many of the forms are letters for words: no word is rarer for them.
    private var acronyms = 0
    private var names: [UInt32] = []
    private var firstNames: [UInt32] = []
    private var identifiers: [(hash: UInt64, party: UInt32)] = []
    private var partyOffsets: [UInt32] = [0]
    private var parties = RecordWriter()
    private var lists = RecordWriter()
    private var key: [UInt8] = []
    private var meanings: [Int: Int] = [:]

    static func compile(_ lists: [PartyList], sources: String) throws(NameIndexError) -> [UInt8] {
        var compiler = IndexCompiler()
        compiler.lists.put(sources)
        compiler.lists.put(lists.count)
        for (number, list) in lists.enumerated() {
            compiler.lists.put(list.id)
            compiler.lists.put(list.title)
            compiler.lists.put(list.format)
            compiler.lists.put(list.edition)
            compiler.lists.put(list.parties.count)
            for party in list.parties { try compiler.add(party, list: number) }
        }
        return compiler.bytes()
    }

    private mutating func add(_ party: ListedParty, list: Int) throws(NameIndexError) {
        let number = UInt32(firstNames.count)
        firstNames.append(UInt32(names.count))
        parties.put(party, list: list)
        partyOffsets.append(UInt32(truncatingIfNeeded: parties.bytes.count))
        for identifier in party.identifiers {
            if let hash = IdentifierKey.hash(identifier.value) { identifiers.append((hash, number)) }
        }
        let kind = party.kind.flatMap { PartyKind.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        for name in party.names {
            let quality = ListedName.Quality.allCases.firstIndex(of: name.quality) ?? 0
            let read = reader.forms(of: name.text, kind: party.kind)
            for form in read { add(form, name: names.count, kind: kind) }
            if party.kind == .organisation || party.kind == nil && read.contains(where: \.looksLikeOrganisation) {
                for form in Acronym.forms(of: name.text) {
                    add(form, name: names.count, kind: kind)
                    acronyms += 1
                }
            }
            names.append(number | UInt32(kind) << 27 | UInt32(quality) << 30)
        }
        guard names.count < IndexLayout.maximumCount, forms.count < IndexLayout.maximumCount,
            words.count < IndexLayout.maximumCount, parties.bytes.count < Int(UInt32.max)
        else { throw .tooLarge(names: names.count) }
    }

    private mutating func add(_ form: NameForm, name: Int, kind: Int) {
        let first = formWords.count
        for word in form.words {
            key.removeAll(keepingCapacity: true)
            key.append(word.role.rawValue)
            key.append(word.flags.contains(.consonantal) ? 1 : 0)
            key.append(contentsOf: form.bytes[word.text])
            let id: Int
            if let known = vocabulary[key] {
                id = known
            } else {
                id = words.count
                vocabulary.insert(key, id)
                var stored = word
                let start = letters.count
                letters.append(contentsOf: form.bytes[word.text])
                letters.append(contentsOf: form.bytes[word.fold])
                stored.start = start
                stored.foldStart = start + word.count
                words.append((stored, start))
            }
            formWords.append((id, word.flags.contains(.aside)))
        }
        forms.append(
            (
                FormFacts(
                    name: name, kind: kind, origin: form.origin, looksLikeOrganisation: form.looksLikeOrganisation),
                first
            ))
    }

    /// Adds the known spellings of forms and common words, so that a misspelt one in a query is known for what it is.
    private mutating func addSpellings() {
        for (text, entry) in Lexicon.latin.spellings
        where text.count >= 5 && (entry.role == .form || entry.role == .generic || entry.role == .place) {
            var form = NameForm()
            form.bytes = text
            var word = Word(start: 0, count: text.count, role: entry.role)
            let fold = PhoneticFold.append(of: word.text, to: &form.bytes)
            word.foldStart = letters.count + fold.lowerBound
            word.foldCount = fold.count
            word.start = letters.count
            letters.append(contentsOf: form.bytes)
            meanings[words.count] = vocabulary[[entry.role.rawValue, 0] + entry.canonical]
            words.append((word, word.start))
        }
    }

    private mutating func bytes() -> [UInt8] {
        addSpellings()
        var sections: [IndexLayout.Section: [UInt8]] = [:]
        var starts = [UInt32](repeating: 0, count: words.count + 1)
        eachPosting { word, _ in starts[word + 1] += 1 }
        let weights = words.indices.map {
            MatchWeights.base(words[$0].word.role) * share(words[$0].word.role, Int(starts[$0 + 1]))
        }
        for id in words.indices { starts[id + 1] += starts[id] }
        var postings = [UInt32](repeating: 0, count: Int(starts[words.count]))
        var next = starts
        eachPosting { word, form in
            postings[Int(next[word])] = UInt32(form)
            next[word] += 1
        }
        sections[.postings] = Self.packed(postings)
        var asides = [Bool](repeating: false, count: words.count)
        for word in formWords where word.isAside { asides[word.id] = true }
        var wordBytes: [UInt8] = []
        var wordOffsets: [UInt32] = []
        for (id, word) in words.enumerated() {
            wordOffsets.append(UInt32(wordBytes.count))
            let facts = StoredWord.Facts(
                weight: weights[id], isAside: asides[id], meaning: meanings[id] ?? id,
                postings: Int(starts[id])..<Int(starts[id + 1]))
            StoredWord.append(word.word, letters, facts, to: &wordBytes)
        }
        sections[.words] = wordBytes
        sections[.wordOffsets] = Self.packed(wordOffsets)
        (sections[.keyBuckets], sections[.keyEntries]) = keySections(wordOffsets)
        sections[.formWords] = placedWords(weights)
        var formBytes: [UInt8] = []
        for form in forms {
            formBytes.put(form.facts.bits)
            formBytes.put(UInt32(form.start))
        }
        formBytes.put(UInt32(0))
        formBytes.put(UInt32(formWords.count))
        sections[.forms] = formBytes
        sections[.names] = Self.packed(names)
        firstNames.append(UInt32(names.count))
        sections[.firstNames] = Self.packed(firstNames)
        identifiers.sort { ($0.hash, $0.party) < ($1.hash, $1.party) }
        var identifierBytes: [UInt8] = []
        for identifier in identifiers {
            identifierBytes.put(identifier.hash)
            identifierBytes.put(UInt64(identifier.party))
        }
        sections[.identifiers] = identifierBytes
        sections[.partyOffsets] = Self.packed(partyOffsets)
        sections[.lists] = lists.bytes
        sections[.parties] = parties.bytes
        var checks: [UInt8] = []
        for start in stride(from: 0, to: parties.bytes.count, by: IndexLayout.partyBlock) {
            checks.put(
                parties.bytes.span.bytes.checksum(start..<min(start + IndexLayout.partyBlock, parties.bytes.count)))
        }
        sections[.partyChecks] = checks
        return IndexLayout.assemble(sections)
    }

    private func share(_ role: WordRole, _ count: Int) -> Float {
        switch role {
        case .name: MatchWeights.frequency(count, of: forms.count - acronyms)
        case .generic: max(MatchWeights.leastCommonWeight, MatchWeights.frequency(count, of: forms.count - acronyms))
        default: 1
        }
    }

    private func placedWords(_ weights: [Float]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(formWords.count * PlacedWord.size)
        for (id, isAside) in formWords {
            var word = words[id].word
            if isAside { word.flags.insert(.aside) } else { word.flags.remove(.aside) }
            let placed = PlacedWord(word, first: letters[words[id].start], id: id, weight: weights[id])
            bytes.put(placed.what)
            bytes.put(placed.facts)
        }
        return bytes
    }

    /// Each word of each form once, by ascending form.
    private func eachPosting(_ body: (Int, Int) -> Void) {
        var last = [Int32](repeating: -1, count: words.count)
        for form in forms.indices {
            let end = form + 1 < forms.count ? forms[form + 1].start : formWords.count
            for index in forms[form].start..<end {
                let word = formWords[index].id
                if last[word] == Int32(form) { continue }
                last[word] = Int32(form)
                body(word, form)
            }
        }
    }

    /// Keys lead to the places of words.
    private func keySections(_ places: [UInt32]) -> ([UInt8], [UInt8]) {
        var keys: [UInt32] = []
        var owners: [UInt32] = []
        var some: [UInt32] = []
        var scratch: [UInt8] = []
        for (id, word) in words.enumerated() {
            some.removeAll(keepingCapacity: true)
            WordKeys.append(of: word.word, in: letters, isQuery: false, to: &some, scratch: &scratch)
            some.sort()
            for (index, key) in some.enumerated() where index == 0 || key != some[index - 1] {
                keys.append(key)
                owners.append(places[id])
            }
        }
        var bits = 4
        while bits < 26, 1 << (bits + 2) < keys.count { bits += 1 }
        var counts = [UInt32](repeating: 0, count: 1 << bits + 1)
        let shift = UInt32(32 - bits)
        for key in keys { counts[Int(key >> shift) + 1] += 1 }
        for bucket in 0..<1 << bits { counts[bucket + 1] += counts[bucket] }
        var entries = [UInt32](repeating: 0, count: keys.count * 2)
        var next = counts
        for (index, key) in keys.enumerated() {
            let bucket = Int(key >> shift)
            entries[Int(next[bucket]) * 2] = key
            entries[Int(next[bucket]) * 2 + 1] = owners[index]
            next[bucket] += 1
        }
        return (Self.packed(counts), Self.packed(entries))
    }

    private static func packed(_ numbers: [UInt32]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * 4)
        for number in numbers { bytes.put(number) }
        return bytes
    }
}

/// Identifiers as they are compared: letters and digits only, in capitals.
enum IdentifierKey {
    /// Shorter numbers are shared by chance.
    static let shortest = 5

    static func normal(_ value: String) -> [UInt8] {
        var bytes = value.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case 0x30...0x39, 0x41...0x5A: byte
            case 0x61...0x7A: byte & 0xDF
            default: nil
            }
        }
        if bytes.starts(with: Array("IMO".utf8)) { bytes.removeFirst(3) }
        return bytes
    }

    static func hash(_ value: String) -> UInt64? {
        let bytes = normal(value)
        guard bytes.count >= shortest, bytes.contains(where: { $0 <= 0x39 }) else { return nil }
        return hash64(bytes, bytes.indices)
    }
}
