/// A word on one side of a comparison: what the score needs of it.
struct ScoredWord {
    var weight: Float
    var role: WordRole
    /// First byte, which an initial stands for.
    var first: UInt8
    /// Short enough to be one syllable of a Chinese or Korean name.
    var isSyllable: Bool
}

/// A possible pair of words. `query` and `listed` count plain words; a joined word covers its first and the next.
struct WordPair {
    var query: UInt8
    var listed: UInt8
    var queryIsJoined = false
    var listedIsJoined = false
    var likeness: WordLikeness
}

/// Pairs the words of two names and scores what is paired and what is left. Search and evaluation both come here.
struct NameScorer {
    struct Context {
        /// Firms drop common words; persons do not share one name of two.
        var isOrganisation: Bool
        /// Ships and aircraft: a name is exact.
        var isCraft: Bool
    }

    private(set) var chosen: [WordPair] = []
    private var queryCovered: UInt32 = 0
    private var listedCovered: UInt32 = 0

    /// The score, 0…1; `chosen` holds the pairs that it comes from.
    mutating func score(query: [ScoredWord], listed: [ScoredWord], pairs: [WordPair], context: Context) -> Float {
        choose(query, listed, pairs, isOrganisation: context.isOrganisation)
        var matched: Float = 0
        var against: Float = 0
        var fullWords = 0
        var tells = false
        for pair in chosen {
            let queryWeight = weight(query, Int(pair.query), pair.queryIsJoined)
            let listedWeight = weight(listed, Int(pair.listed), pair.listedIsJoined)
            let both = min(queryWeight, listedWeight)
            matched += both * pair.likeness.similarity
            against +=
                both * (1 - pair.likeness.similarity)
                * (pair.likeness.kind == .initial ? MatchWeights.initialUnlikeness : MatchWeights.unlikeness)
            let role = listed[Int(pair.listed)].role
            if role == .name || role == .place || role == .number || pair.listedIsJoined { tells = true }
            if pair.queryIsJoined || pair.listedIsJoined {
                fullWords += 2
            } else if query[Int(pair.query)].role.isPersonal && listed[Int(pair.listed)].role.isPersonal {
                fullWords += 1
            }
        }
        if matched == 0 { return 0 }
        let (queryLeft, queryNames, queryNumber) = left(query, queryCovered)
        let (listedLeft, listedNames, listedNumber) = left(listed, listedCovered)
        let conflict = min(queryLeft, listedLeft)
        let only = context.isCraft ? MatchWeights.onlyVessel : 0
        against +=
            2 * conflict * (queryNames > 0 && listedNames > 0 ? MatchWeights.nameConflict : MatchWeights.conflict)
        let atEnd = !context.isOrganisation && isEndLeft(query)
        against += (queryLeft - conflict) * max(only, atEnd ? MatchWeights.onlyQueryEnd : MatchWeights.onlyQuery)
        var beyond = listedLeft - conflict
        if queryLeft == 0 && !context.isCraft && isWhole(query, listed, fullWords, listedNames, context) {
            beyond = min(beyond, matched * MatchWeights.mostBeyond)
        }
        against += beyond * max(only, MatchWeights.onlyListed)
        var score = matched / (matched + against)
        if queryNumber && listedNumber { score = min(score, MatchWeights.numberConflict) }
        if !context.isOrganisation && fullWords < 2 && (queryNames > 0 || listedNames > 0) {
            score = min(score, MatchWeights.oneWordOfSeveral)
        }
        if context.isOrganisation && !tells && max(queryLeft, listedLeft) > 0.2 {
            score = min(score, MatchWeights.commonWordsOnly)
        }
        return ordered(query, listed, score)
    }

    /// Whether the words that were found name somebody by themselves: two of a person's, a rare one of a firm's.
    private func isWhole(
        _ query: [ScoredWord], _ listed: [ScoredWord], _ fullWords: Int, _ listedNames: Int, _ context: Context
    ) -> Bool {
        if !context.isOrganisation { return fullWords >= 2 }
        if listedNames > 2 { return false }
        return chosen.contains { pair in
            pair.likeness.kind == .equal && !pair.queryIsJoined && !pair.listedIsJoined
                && listed[Int(pair.listed)].role == .name
                && listed[Int(pair.listed)].weight >= MatchWeights.tellingWord
        }
    }

    /// Whether the first or the last name of the query is left over.
    private func isEndLeft(_ query: [ScoredWord]) -> Bool {
        guard let first = query.firstIndex(where: { $0.role == .name }),
            let last = query.lastIndex(where: { $0.role == .name })
        else { return false }
        return queryCovered & (1 << UInt32(first)) == 0 || queryCovered & (1 << UInt32(last)) == 0
    }

    private func weight(_ words: [ScoredWord], _ index: Int, _ isJoined: Bool) -> Float {
        isJoined && index + 1 < words.count ? words[index].weight + words[index + 1].weight : words[index].weight
    }

    /// What is left unpaired: weight, count of names, and whether there is a number.
    private func left(_ words: [ScoredWord], _ covered: UInt32) -> (Float, Int, Bool) {
        var weight: Float = 0
        var names = 0
        var number = false
        for index in words.indices where covered & (1 << UInt32(index)) == 0 {
            weight += words[index].weight
            if words[index].role.isPersonal { names += 1 }
            if words[index].role == .number { number = true }
        }
        return (weight, names, number)
    }

    /// The likeliest pairs first; each word once.
    private mutating func choose(
        _ query: [ScoredWord], _ listed: [ScoredWord], _ pairs: [WordPair], isOrganisation: Bool
    ) {
        chosen.removeAll(keepingCapacity: true)
        queryCovered = 0
        listedCovered = 0
        while true {
            var best = -1
            var bestSimilarity: Float = 0
            for (index, pair) in pairs.enumerated() {
                let mask = queryMask(pair)
                let other = listedMask(pair)
                if queryCovered & mask != 0 || listedCovered & other != 0 { continue }
                if pair.likeness.kind == .initial && isOrganisation { continue }
                // A joined pair costs a little, so that words are paired one by one where they can be.
                let similarity =
                    pair.likeness.similarity - (pair.queryIsJoined || pair.listedIsJoined ? 0.02 : 0)
                    - 0.001 * Float(distance(pair, query.count, listed.count))
                if similarity > bestSimilarity {
                    bestSimilarity = similarity
                    best = index
                }
            }
            if best < 0 { break }
            var pair = pairs[best]
            if pair.queryIsJoined != pair.listedIsJoined { pair.likeness.similarity *= MatchWeights.joined }
            queryCovered |= queryMask(pair)
            listedCovered |= listedMask(pair)
            chosen.append(pair)
        }
        if !isOrganisation { pairInitials(query, listed) }
    }

    /// How far from one another the words stand, counted from the nearer end.
    @inline(__always)
    private func distance(_ pair: WordPair, _ queryCount: Int, _ listedCount: Int) -> Int {
        let fromStart = Int(pair.query) &- Int(pair.listed)
        let fromEnd = fromStart &- queryCount &+ listedCount
        return min(abs(fromStart), abs(fromEnd), 2)
    }

    @inline(__always)
    private func queryMask(_ pair: WordPair) -> UInt32 { (pair.queryIsJoined ? 3 : 1) << UInt32(pair.query) }
    @inline(__always)
    private func listedMask(_ pair: WordPair) -> UInt32 { (pair.listedIsJoined ? 3 : 1) << UInt32(pair.listed) }

    /// Initials that are left stand for words that are left.
    private mutating func pairInitials(_ query: [ScoredWord], _ listed: [ScoredWord]) {
        for index in query.indices where query[index].role == .initial && queryCovered & (1 << UInt32(index)) == 0 {
            for other in listed.indices
            where listedCovered & (1 << UInt32(other)) == 0 && listed[other].first == query[index].first
                && (listed[other].role.isPersonal || listed[other].role == .initial)
            {
                queryCovered |= 1 << UInt32(index)
                listedCovered |= 1 << UInt32(other)
                let isSame = listed[other].role == .initial
                chosen.append(
                    WordPair(
                        query: UInt8(index), listed: UInt8(other),
                        likeness: WordLikeness(
                            similarity: isSame ? 1 : MatchWeights.initial, kind: isSame ? .equal : .initial)))
                break
            }
        }
    }

    /// Words in another order are a little less sure; syllables of a Chinese or Korean name in another order are another name.
    private func ordered(_ query: [ScoredWord], _ listed: [ScoredWord], _ score: Float) -> Float {
        var last = -1
        var falls = 0
        var first = -1
        var syllables = 0
        for index in query.indices {
            guard let pair = chosen.first(where: { Int($0.query) == index }) else { continue }
            let place = Int(pair.listed)
            if query[index].role == .particle || query[index].role == .form || query[index].role == .title { continue }
            if query[index].isSyllable { syllables += 1 }
            if first < 0 { first = place }
            if place < last { falls += 1 }
            last = place
        }
        if falls == 0 { return score }
        let isRotation = falls == 1 && last < first
        if syllables >= 3 && syllables == query.filter({ $0.role == .name }).count && !isRotation {
            return min(score, MatchWeights.swappedSyllables)
        }
        return score * (isRotation ? 0.995 : MatchWeights.otherOrder)
    }
}

extension WordRole {
    /// A word by which a person is called.
    var isPersonal: Bool { self == .name || self == .patronymic }
}
