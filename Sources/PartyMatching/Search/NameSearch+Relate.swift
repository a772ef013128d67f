extension NameSearch {
    /// Finds the listed words that share a key with the word and are like it.
    mutating func relate(_ index: Int, _ bytes: RawSpan) {
        defer { relatedEnds.append(related.count) }
        if let relations = known.find(form.words[index], form.bytes) {
            for relation in relations { note(relation, index) }
            return
        }
        let first = relations.count
        meet(index, bytes)
        let letters = form.bytes
        asked.take(form.words[index])
        for (place, facts) in met { relate(index, letters.span.bytes, to: place, facts, bytes) }
        known.remember(relations[first...])
    }

    /// Adds a relation of the word.
    private mutating func note(_ relation: Relation, _ index: Int) {
        var relation = relation
        relation.word = UInt8(index)
        relation.plain = plain[index]
        relation.isJoined = form.words[index].role == .joined
        relation.next = links[relation.id]
        let number = Int32(relations.count)
        relations.append(relation)
        links.set(relation.id, number)
        related.append(number)
    }

    /// Collects the words that share a key, each once. Three passes, because each waits for memory.
    mutating func meet(_ index: Int, _ bytes: RawSpan) {
        keys.removeAll(keepingCapacity: true)
        keySpans.removeAll(keepingCapacity: true)
        met.removeAll(keepingCapacity: true)
        seen.clear()
        WordKeys.append(of: form.words[index], in: form.bytes, isQuery: true, to: &keys, scratch: &keyScratch)
        let buckets = layout.offset(.keyBuckets)
        let entries = layout.offset(.keyEntries)
        let limit = layout.count(.keyEntries) / 2
        for key in keys {
            let bucket = Int(key >> bucketShift)
            let both = bytes.uint64(buckets &+ bucket &* 4)
            let start = Int(both & 0xFFFF_FFFF)
            let end = Int(both >> 32)
            keySpans.append(end > limit || start > end ? (0, 0) : (start, end))
        }
        for span in keySpans { readAhead ^= bytes.uint32(entries &+ span.start &* 8) }
        let words = layout.offset(.words)
        for (at, key) in keys.enumerated() {
            for entry in keySpans[at].start..<keySpans[at].end {
                let both = bytes.uint64(entries &+ entry &* 8)
                if both & 0xFFFF_FFFF != UInt64(key) { continue }
                let place = UInt32(truncatingIfNeeded: both >> 32)
                if seen.insert(place) { met.append((words &+ Int(place), 0)) }
            }
        }
        for at in met.indices { met[at].facts = bytes.uint32(met[at].place) }
    }

    /// Notes how like the word at the place is.
    private mutating func relate(
        _ index: Int, _ letters: RawSpan, to place: Int, _ facts: UInt32, _ bytes: RawSpan
    ) {
        let foldCount = Int(facts >> 8 & 0xFF)
        let spellingRole = WordRole(rawValue: UInt8(truncatingIfNeeded: facts >> 16)) ?? .name
        let lengths = abs(foldCount &- asked.word.foldCount)
        if lengths > 3 && asked.word.groups.first == 0 && !asked.word.flags.contains(.consonantal)
            && !WordFlags(rawValue: UInt8(facts >> 24)).contains(.consonantal) && asked.word.role != .initial
            && spellingRole != .initial
        {
            return
        }
        let id = StoredWord.meaning(bytes, place)
        guard id < wordCount else { return }
        let word = StoredWord.read(bytes, place)
        // No compiler writes an empty word; a forged index may have one.
        if word.count == 0 { return }
        let likeness: WordLikeness
        if word.role == .initial || asked.word.role == .initial {
            likeness = initialLikeness(asked.word, word, bytes)
        } else {
            likeness = comparison.likeness(&asked, letters, word, bytes)
        }
        if likeness.similarity < MatchWeights.leastSimilarity { return }
        var postings = StoredWord.postings(bytes, place)
        var record = place
        // Only the spellings of the tables stand in no form; what they mean does.
        if postings.count == 0 {
            record = layout.offset(.words) + Int(bytes.uint32(layout.offset(.wordOffsets) + id * 4))
            postings = StoredWord.postings(bytes, record)
        }
        if postings.start &+ postings.count > layout.count(.postings) { return }
        note(
            Relation(
                word: 0, plain: 0, isJoined: false, likeness: likeness, id: UInt32(id),
                role: StoredWord.role(bytes, record), weight: StoredWord.weight(bytes, record),
                mayBeAside: StoredWord.isAside(bytes, record),
                firstPosting: UInt32(postings.start), postingCount: UInt32(postings.count), spellingRole: spellingRole,
                next: -1), index)
    }

    private func initialLikeness(_ word: Word, _ stored: Word, _ bytes: RawSpan) -> WordLikeness {
        guard form.bytes[word.start] == bytes.byte(stored.start) else { return .none }
        if word.role == .initial && stored.role == .initial { return WordLikeness(similarity: 1, kind: .equal) }
        if stored.role == .initial && word.role == .name {
            return WordLikeness(similarity: MatchWeights.initial, kind: .initial)
        }
        return .none
    }
}
