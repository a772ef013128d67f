extension NameSearch {
    /// Gives the words of the query the weights of the listed words that they are.
    mutating func weigh(_ bytes: RawSpan) {
        var start = 0
        for (index, end) in relatedEnds.enumerated() {
            defer { start = end }
            let word = form.words[index]
            guard word.role == .name || word.role == .generic else { continue }
            var best: Float = 0
            var weight: Float = 1
            var meant = word.role
            for id in related[start..<end] {
                let likeness = self.likeness(of: id, to: index)
                let place = layout.offset(.words) + Int(bytes.uint32(layout.offset(.wordOffsets) + Int(id) * 4))
                let role = StoredWord.role(bytes, place)
                // A misspelt common word is a common word.
                if role == .joined || likeness.kind != .equal && role != .generic && role != .form { continue }
                if word.role == .name && role != .name && likeness.kind == .equal { continue }
                if likeness.similarity > best {
                    best = likeness.similarity
                    weight = StoredWord.weight(bytes, place)
                    meant = role
                }
            }
            if best < 0.75 { continue }
            query[Int(plain[index])].weight = weight * (word.flags.contains(.aside) ? MatchWeights.aside : 1)
            if word.role == .name && meant != .patronymic { query[Int(plain[index])].role = meant }
        }
    }

    func likeness(of id: UInt32, to index: Int) -> WordLikeness {
        var best = WordLikeness.none
        var at = links[id]
        while at >= 0 {
            let relation = relations[Int(at)]
            if Int(relation.word) == index && relation.likeness.similarity > best.similarity {
                best = relation.likeness
            }
            at = relation.next
        }
        return best
    }

    /// The score of one listed form; leaves the pairs in `scorer`.
    mutating func evaluate(_ index: Int, _ bytes: RawSpan) -> Float {
        let facts = bytes.uint32(layout.offset(.forms) &+ index &* 4)
        let origin = NameForm.Origin(rawValue: UInt8(facts >> 29 & 3)) ?? .latin
        // Characters are compared as characters where both names have them.
        if form.origin == .han && origin != .han || form.origin == .readFromHan && origin == .readFromHan { return 0 }
        if form.origin != .han && origin == .han { return 0 }
        // Read as a person's, `Steel` is no steel.
        if isPersonalReading
            && bytes.uint32(layout.offset(.names) &+ Int(facts & (IndexCompiler.organisationBit - 1)) &* 4) >> 27 & 7
                != 1
        {
            return 0
        }
        listed.removeAll(keepingCapacity: true)
        pairs.removeAll(keepingCapacity: true)
        let start = Int(bytes.uint32(layout.offset(.formOffsets) &+ index &* 4))
        let end = Int(bytes.uint32(layout.offset(.formOffsets) &+ index &* 4 &+ 4))
        if end > layout.count(.formWords) || start > end || end - start > NameForm.maximumWords * 2 { return 0 }
        for at in start..<end {
            let entry = bytes.uint32(layout.offset(.formWords) &+ at &* 4)
            let id = entry & UInt32(IndexLayout.maximumCount - 1)
            let isJoined = entry & IndexCompiler.joinedBit != 0
            let number = isJoined ? max(0, listed.count - 2) : listed.count
            if !isJoined {
                let place = layout.offset(.words) + Int(bytes.uint32(layout.offset(.wordOffsets) + Int(id) * 4))
                let weight = StoredWord.weight(bytes, place)
                let flags = WordFlags(rawValue: bytes.byte(place &+ 3))
                listed.append(
                    ScoredWord(
                        weight: entry & IndexCompiler.asideBit != 0 ? weight * MatchWeights.aside : weight,
                        role: StoredWord.role(bytes, place), first: bytes.byte(place &+ StoredWord.headerSize),
                        isSyllable: Word.isSyllable(flags, Int(bytes.byte(place)))))
            }
            var link = links[id]
            while link >= 0 {
                let relation = relations[Int(link)]
                link = relation.next
                if relation.likeness.similarity < MatchWeights.leastSimilarity { continue }
                pairs.append(
                    WordPair(
                        query: plain[Int(relation.word)], listed: UInt8(number),
                        queryIsJoined: form.words[Int(relation.word)].role == .joined, listedIsJoined: isJoined,
                        likeness: relation.likeness))
            }
        }
        if pairs.isEmpty || listed.isEmpty || listed.count > NameForm.maximumWords + 1
            || query.count > NameForm.maximumWords + 1
        {
            return 0
        }
        return scorer.score(query: query, listed: listed, pairs: pairs, context: context(facts, bytes))
    }

    private func context(_ facts: UInt32, _ bytes: RawSpan) -> NameScorer.Context {
        let name = Int(facts & (IndexCompiler.organisationBit - 1))
        let kind = bytes.uint32(layout.offset(.names) &+ name &* 4) >> 27 & 7
        let looksLike = form.looksLikeOrganisation || facts & IndexCompiler.organisationBit != 0
        return NameScorer.Context(isOrganisation: kind == 2 || kind == 0 && looksLike, isCraft: kind == 3 || kind == 4)
    }
}
