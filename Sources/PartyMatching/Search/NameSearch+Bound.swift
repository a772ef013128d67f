extension NameSearch {
    /// What a pair with a related word may bring to a score, worked out once for all names that have the word.
    struct PairBound {
        /// The next relation of the same listed word, or -1.
        var next: Int32
        var plain: UInt8
        var isJoined: Bool
        /// As a joined word it is another: two words written as one are nearly the same, or others.
        var isOtherJoined: Bool
        var isInitial: Bool
        /// The weight of the query's words in it.
        var asking: Float
        /// What it brings to each part of the weight of both, against the threshold.
        var share: Float
    }

    /// Works out what the relations may bring.
    mutating func bound(_ threshold: Float) {
        let odds = (1 - threshold) / threshold
        bounds.removeAll(keepingCapacity: true)
        for relation in relations {
            let asked = Int(relation.plain)
            let isInitial = relation.likeness.kind == .initial
            let similarity = relation.likeness.similarity
            let unlikeness = isInitial ? MatchWeights.initialUnlikeness : MatchWeights.unlikeness
            var asking = query[asked].weight
            if relation.isJoined && asked &+ 1 < query.count { asking += query[asked &+ 1].weight }
            bounds.append(
                PairBound(
                    next: relation.next, plain: relation.plain, isJoined: relation.isJoined,
                    isOtherJoined: similarity < MatchWeights.leastJoined, isInitial: isInitial, asking: asking,
                    share: similarity * odds - (1 - similarity) * unlikeness))
        }
    }

    /// Whether the words, paired at their best, could bring the score to the threshold: a bound that costs less than
    /// the score.
    mutating func mayReach(
        _ threshold: Float, _ span: Range<Int>, _ context: NameScorer.Context, _ bytes: RawSpan
    ) -> Bool {
        // Initials of the query are paired later, with any word.
        if hasInitials && !context.isOrganisation { return true }
        for at in query.indices { gains[at] = 0 }
        var queryCovered: UInt32 = 0
        var listedCovered: UInt32 = 0
        var isJoined = false
        var count = 0
        var place = span.lowerBound
        while place < span.upperBound {
            let word = PlacedWord(bytes, place)
            place &+= PlacedWord.size
            var weight = word.weight
            let met = word.isJoined ? max(0, count &- 2) : count
            if word.isJoined {
                weight = listedWeights[met] + (met &+ 1 < count ? listedWeights[met &+ 1] : 0)
            } else {
                if count > NameForm.maximumWords { return true }
                listedWeights[count] = weight
                count &+= 1
            }
            var link = links[word.id]
            while link >= 0 {
                let bound = bounds[Int(link)]
                link = bound.next
                if (bound.isJoined || word.isJoined) && bound.isOtherJoined || bound.isInitial && context.isOrganisation
                {
                    continue
                }
                let asked = Int(bound.plain)
                gains[asked] = max(gains[asked], min(bound.asking, weight) * bound.share)
                queryCovered |= (bound.isJoined ? 3 : 1) << UInt32(truncatingIfNeeded: asked)
                listedCovered |= (word.isJoined ? 3 : 1) << UInt32(truncatingIfNeeded: met)
                isJoined = isJoined || bound.isJoined || word.isJoined
            }
        }
        // One word of a person's several.
        if !context.isOrganisation && !isJoined && personalCount > 1 && threshold > MatchWeights.oneWordOfSeveral
            && queryCovered & (queryCovered &- 1) == 0
        {
            return false
        }
        var gain: Float = 0
        var queryLeft: Float = 0
        var listedLeft: Float = 0
        for at in query.indices {
            gain += gains[at]
            if queryCovered & (1 << UInt32(truncatingIfNeeded: at)) == 0 { queryLeft += query[at].weight }
        }
        for at in 0..<count where listedCovered & (1 << UInt32(truncatingIfNeeded: at)) == 0 {
            listedLeft += listedWeights[at]
        }
        let conflict = min(queryLeft, listedLeft)
        // Where all of the query is found, what is beyond it may count for next to nothing.
        let beyond = queryLeft == 0 && !context.isCraft ? 0 : listedLeft - conflict
        let against =
            2 * conflict * MatchWeights.conflict + (queryLeft - conflict) * MatchWeights.onlyQuery
            + beyond * MatchWeights.onlyListed
        return gain - against > -0.001
    }
}
