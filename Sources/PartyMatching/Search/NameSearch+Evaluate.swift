extension NameSearch {
    /// Gives the words of the query the weights of the listed words that they are.
    mutating func weigh() {
        var start = 0
        for (index, end) in relatedEnds.enumerated() {
            defer { start = end }
            let word = form.words[index]
            guard word.role == .name || word.role == .generic else { continue }
            var best: Float = 0
            var weight: Float = 1
            var meant = word.role
            for at in start..<end {
                let relation = relations[Int(related[at])]
                // A misspelt common word is a common word.
                if relation.role == .joined
                    || relation.likeness.kind != .equal && relation.role != .generic && relation.role != .form
                {
                    continue
                }
                if word.role == .name && relation.role != .name && relation.likeness.kind == .equal { continue }
                if relation.likeness.similarity > best {
                    best = relation.likeness.similarity
                    weight = relation.weight
                    meant = relation.role
                }
            }
            if best < 0.75 { continue }
            query[Int(plain[index])].weight = weight * (word.flags.contains(.aside) ? MatchWeights.aside : 1)
            if word.role == .name && meant != .patronymic { query[Int(plain[index])].role = meant }
        }
    }

    /// Where the words of a form stand.
    @inline(__always)
    func words(of form: Int, _ bytes: RawSpan) -> (facts: FormFacts, words: Range<Int>) {
        let record = layout.offset(.forms) &+ form &* 8
        let both = bytes.uint64(record)
        let start = Int(both >> 32)
        let end = Int(bytes.uint32(record &+ 12))
        let facts = FormFacts(bits: UInt32(truncatingIfNeeded: both))
        let first = layout.offset(.formWords)
        if end &* PlacedWord.size > layout.range(.formWords).count || start > end
            || end &- start > NameForm.maximumWords &* 2
        {
            return (facts, first..<first)
        }
        return (facts, first &+ start &* PlacedWord.size..<first &+ end &* PlacedWord.size)
    }

    /// The first word of a form, which brings the rest nearer.
    @inline(__always)
    func firstWord(of form: Int, _ bytes: RawSpan) -> UInt32 {
        let start = Int(bytes.uint32(layout.offset(.forms) &+ form &* 8 &+ 4))
        return bytes.uint32(layout.offset(.formWords) &+ start &* PlacedWord.size)
    }

    /// The score of one listed form; leaves the pairs in `scorer`. Below the threshold 0 may stand for it.
    mutating func evaluate(_ index: Int, _ bytes: RawSpan, threshold: Float = 0) -> Float {
        let (facts, span) = words(of: index, bytes)
        let origin = facts.origin
        // Characters are compared as characters where both names have them.
        if form.origin == .han && origin != .han || form.origin == .readFromHan && origin == .readFromHan { return 0 }
        if form.origin != .han && origin == .han { return 0 }
        // Read as a person's, `Steel` is no steel.
        if isPersonalReading && facts.kind != 1 { return 0 }
        if span.isEmpty || query.count > NameForm.maximumWords + 1 { return 0 }
        let looksLike = form.looksLikeOrganisation || facts.looksLikeOrganisation
        let context = NameScorer.Context(
            isOrganisation: facts.kind == 2 || facts.kind == 0 && looksLike,
            isCraft: facts.kind == 3 || facts.kind == 4)
        if threshold > 0 && !mayReach(threshold, span, context, bytes) { return 0 }
        listed.removeAll(keepingCapacity: true)
        pairs.removeAll(keepingCapacity: true)
        var place = span.lowerBound
        while place < span.upperBound {
            let word = PlacedWord(bytes, place)
            place &+= PlacedWord.size
            let number = word.isJoined ? max(0, listed.count &- 2) : listed.count
            if !word.isJoined { listed.append(word.scored) }
            var link = links[word.id]
            while link >= 0 {
                let relation = relations[Int(link)]
                link = relation.next
                if isOther(relation, word) { continue }
                pairs.append(
                    WordPair(
                        query: relation.plain, listed: UInt8(truncatingIfNeeded: number),
                        queryIsJoined: relation.isJoined, listedIsJoined: word.isJoined, likeness: relation.likeness))
            }
        }
        if pairs.isEmpty || listed.isEmpty || listed.count > NameForm.maximumWords + 1 { return 0 }
        return scorer.score(query: query, listed: listed, pairs: pairs, context: context)
    }

    /// Two words written as one are nearly the same, or others.
    @inline(__always)
    private func isOther(_ relation: Relation, _ word: PlacedWord) -> Bool {
        (relation.isJoined || word.isJoined) && relation.likeness.similarity < MatchWeights.leastJoined
    }
}
