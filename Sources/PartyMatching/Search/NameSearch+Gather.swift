extension NameSearch {
    /// Collects the forms that have enough of the query's weight to reach the threshold.
    ///
    /// With a share of matched weight below `need` even a perfect rest cannot: what is left of the query counts against
    /// the score with at least `onlyQuery` of its weight.
    mutating func gather(_ bytes: RawSpan, threshold: Float) {
        candidates.removeAll(keepingCapacity: true)
        let ratio = threshold / max(0.01, 1 - threshold) * min(MatchWeights.onlyQuery, MatchWeights.conflict)
        var whole: Float = 0
        for word in query where word.role != .initial { whole += word.weight }
        let need = max(0, whole * ratio / (1 + ratio) - 0.01)
        lists.removeAll(keepingCapacity: true)
        var start = 0
        for (index, end) in relatedEnds.enumerated() {
            var cost = 0
            for at in start..<end { cost &+= relations[Int(related[at])].postingCount }
            start = end
            if cost > 0 { lists.append((index, cost, reach(index))) }
        }
        lists.sort { $0.cost < $1.cost || $0.cost == $1.cost && $0.index < $1.index }
        // The costliest lists bring no new names as long as all of them together would not be enough.
        var optional = lists.count
        var rest: Float = 0
        while optional > 0, rest + lists[optional - 1].weight < need {
            optional -= 1
            rest += lists[optional].weight
        }
        // Looking at the names that are found so is cheaper than reading a much longer list.
        var cost = 0
        var used = 0
        while used < lists.count, used < optional || lists[used].cost <= cost * Self.worthReading {
            if used < optional { cost += lists[used].cost } else { rest -= lists[used].weight }
            used += 1
        }
        runs.removeAll(keepingCapacity: true)
        for (place, list) in lists.prefix(used).enumerated() {
            let low = list.index == 0 ? 0 : relatedEnds[list.index - 1]
            for at in low..<relatedEnds[list.index] {
                let relation = relations[Int(related[at])]
                let gain = gain(of: relation, list.weight, ratio: ratio)
                if gain == 0 { continue }
                runs.append(
                    PostingRun(
                        at: relation.firstPosting, end: relation.firstPosting &+ relation.postingCount, gain: gain,
                        isOptional: place >= optional))
            }
        }
        add(bytes, bar: UInt16(max(0, min(60000, (need - max(0, rest)) * 1000 - 10))))
    }

    /// A list this many times longer than those that must be read is left out.
    private static let worthReading = 12
    /// Forms are gathered by so many at once, for what is added up to stay in the nearest cache.
    static let formsAtOnce = 1 << 15

    /// Adds up what the words bring to the forms that have them, and keeps those that reach the bar.
    private mutating func add(_ bytes: RawSpan, bar: UInt16) {
        let first = layout.offset(.postings)
        var start = 0
        while true {
            // Blocks without forms are passed over.
            var next = Int.max
            for run in runs where run.at < run.end && !run.isOptional {
                next = min(next, Int(bytes.uint32(first &+ run.at &* 4)))
            }
            if next >= formCount { break }
            start = next - next % Self.formsAtOnce
            let end = start + Self.formsAtOnce
            let before = candidates.count
            for index in runs.indices {
                Self.read(&runs[index], start..<min(end, formCount), first, bytes, &reached, &candidates)
            }
            var kept = before
            for at in before..<candidates.count {
                let candidate = candidates[at]
                let slot = Int(candidate) & (Self.formsAtOnce - 1)
                if reached[slot] >= bar {
                    candidates[kept] = candidate
                    kept &+= 1
                }
                reached[slot] = 0
            }
            candidates.removeLast(candidates.count - kept)
        }
    }

    /// Reads the forms of a run that lie in the block.
    @inline(__always)
    private static func read(
        _ run: inout PostingRun, _ block: Range<Int>, _ first: Int, _ bytes: RawSpan, _ reached: inout [UInt16],
        _ candidates: inout [UInt32]
    ) {
        var slots = reached.mutableSpan
        var at = run.at
        while at < run.end {
            let form = Int(bytes.uint32(first &+ at &* 4))
            if form >= block.upperBound { break }
            at &+= 1
            // Only runs that may be left out lag behind.
            if form < block.lowerBound { continue }
            let slot = form & (formsAtOnce - 1)
            let before = slots[slot]
            if before == 0 {
                if run.isOptional { continue }
                candidates.append(UInt32(truncatingIfNeeded: form))
            }
            slots[slot] = before &+ min(run.gain, UInt16.max &- before)
        }
        run.at = at
    }

    /// What pairing with this listed word brings, in thousandths of the weight that an equal word brings.
    ///
    /// Against leaving the query's word over; a slip brings less than an equal word. The listed word may stand in
    /// brackets, with less weight, which is better where the pair counts against the score.
    private func gain(of relation: Relation, _ weight: Float, ratio: Float) -> UInt16 {
        let listed = relation.isJoined || relation.role == .joined ? weight : min(weight, relation.weight)
        let odds = ratio / min(MatchWeights.onlyQuery, MatchWeights.conflict)
        let unlikeness = relation.likeness.kind == .initial ? MatchWeights.initialUnlikeness : MatchWeights.unlikeness
        let value = relation.likeness.similarity - odds * unlikeness * (1 - relation.likeness.similarity)
        let gain = (value > 0 ? value * listed : value * listed * MatchWeights.aside) + ratio * weight
        return UInt16(max(0, min(8000, gain / (1 + ratio) * 1000 + 1)))
    }

    /// The most weight that a word of the form can bring.
    private func reach(_ index: Int) -> Float {
        let first = Int(plain[index])
        if form.words[index].role == .joined {
            return query[first].weight + (first + 1 < query.count ? query[first + 1].weight : 0)
        }
        return query[first].weight
    }
}
