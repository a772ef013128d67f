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
            for at in start..<end { cost &+= Int(relations[Int(related[at])].postingCount) }
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
        let slack = UInt16(max(0, min(60000, (need - rest) * 1000 - 10)))
        // Looking at the names that are found so is cheaper than reading a much longer list.
        var cost = 0
        var used = 0
        while used < lists.count, used < optional || lists[used].cost <= cost * Self.worthReading {
            if used < optional { cost += lists[used].cost } else { rest -= lists[used].weight }
            used += 1
        }
        weighRelations(used, ratio: ratio)
        let least = leastWorth(slack, of: optional)
        runs.removeAll(keepingCapacity: true)
        // Those that only confirm come last: they add to what the others have found.
        for isOptional in [false, true] {
            for (place, list) in lists.prefix(used).enumerated() {
                for at in span(of: list.index) where relatedGains[at] > 0 {
                    if isOptional != (place >= optional || relatedGains[at] <= least) { continue }
                    let relation = relations[Int(related[at])]
                    runs.append(
                        PostingRun(
                            at: Int(relation.firstPosting),
                            end: Int(relation.firstPosting) &+ Int(relation.postingCount),
                            gain: relatedGains[at], isOptional: isOptional))
                }
            }
        }
        add(bytes, bar: UInt16(max(0, min(60000, (need - max(0, rest)) * 1000 - 10))))
    }

    /// A list this many times longer than those that must be read is left out.
    private static let worthReading = 8
    /// Forms are gathered by so many at once, for what is added up to stay in a near cache.
    static let formsAtOnce = 1 << 16

    private func span(of list: Int) -> Range<Int> { (list == 0 ? 0 : relatedEnds[list - 1])..<relatedEnds[list] }

    private mutating func weighRelations(_ used: Int, ratio: Float) {
        relatedGains.removeAll(keepingCapacity: true)
        for _ in related { relatedGains.append(0) }
        for list in lists.prefix(used) {
            for at in span(of: list.index) {
                relatedGains[at] = gain(of: relations[Int(related[at])], list.weight, ratio: ratio)
            }
        }
    }

    /// The most that a relation may bring and still only confirm what others find.
    ///
    /// A name that has only such relations, of as many lists as have them, and all the lists that are not followed, does
    /// not reach the bar.
    private func leastWorth(_ slack: UInt16, of essential: Int) -> UInt16 {
        var cap = slack
        for count in 1...max(1, essential) {
            cap = slack / UInt16(count)
            var having = 0
            for list in lists.prefix(essential)
            where span(of: list.index).contains(where: { relatedGains[$0] > 0 && relatedGains[$0] <= cap }) {
                having += 1
            }
            if having <= count { break }
        }
        return cap
    }

    /// Adds up what the words bring to the forms that have them, and keeps those that reach the bar.
    private mutating func add(_ bytes: RawSpan, bar: UInt16) {
        let first = layout.offset(.postings)
        for index in runs.indices where runs[index].at < runs[index].end {
            runs[index].next = Int(bytes.uint32(first &+ runs[index].at &* 4))
        }
        while true {
            // Blocks without forms are passed over.
            var next = Int.max
            for run in runs where !run.isOptional && run.next < next { next = run.next }
            if next >= formCount { break }
            let start = next - next % Self.formsAtOnce
            let end = min(start + Self.formsAtOnce, formCount)
            var count = 0
            for index in runs.indices where runs[index].next < end {
                Self.read(&runs[index], start..<end, first, bytes, &reached, &fresh, &count)
            }
            Self.keep(count, start, bar, fresh, &reached, &candidates)
        }
    }

    /// Keeps the forms of a block that reach the bar, and empties the sums.
    private static func keep(
        _ count: Int, _ start: Int, _ bar: UInt16, _ fresh: [UInt16], _ reached: inout [UInt16],
        _ candidates: inout [UInt32]
    ) {
        var slots = reached.mutableSpan
        for at in 0..<count {
            let slot = Int(fresh[at])
            if slots[slot] >= bar { candidates.append(UInt32(truncatingIfNeeded: start &+ slot)) }
            slots[slot] = 0
        }
    }

    /// Reads the forms of a run that lie in the block.
    @inline(__always)
    private static func read(
        _ run: inout PostingRun, _ block: Range<Int>, _ first: Int, _ bytes: RawSpan, _ reached: inout [UInt16],
        _ fresh: inout [UInt16], _ count: inout Int
    ) {
        var slots = reached.mutableSpan
        var met = fresh.mutableSpan
        // Checked once, and not for every number.
        let left = bytes.extracting(first &+ run.at &* 4..<first &+ run.end &* 4)
        let end = run.end &- run.at
        let gain = run.gain
        var at = 0
        // INVARIANT: there are `formsAtOnce` slots.
        if run.isOptional {
            // Only runs that may be left out lag behind.
            while at < end, Int(left.listed32(at)) < block.lowerBound { at &+= 1 }
            while at < end {
                let form = Int(left.listed32(at))
                if form >= block.upperBound { break }
                at &+= 1
                let before = slots[unchecked: form & (formsAtOnce - 1)]
                if before != 0 { slots[unchecked: form & (formsAtOnce - 1)] = before &+ min(gain, .max &- before) }
            }
        } else {
            var new = count
            while at < end {
                let form = Int(left.listed32(at))
                if form >= block.upperBound { break }
                at &+= 1
                let slot = form & (formsAtOnce - 1)
                let before = slots[unchecked: slot]
                // Written over by the next unless it is new, which each is once: so there is room for one more.
                met[new] = UInt16(truncatingIfNeeded: slot)
                new &+= before == 0 ? 1 : 0
                slots[unchecked: slot] = before &+ min(gain, .max &- before)
            }
            count = new
        }
        run.next = at < end ? Int(left.listed32(at)) : .max
        run.at &+= at
    }

    /// What pairing with this listed word brings, in thousandths of the weight that an equal word brings.
    ///
    /// Against leaving the query's word over; a slip brings less than an equal word. Where the listed word stands in
    /// brackets it has less weight, which is better where the pair counts against the score.
    private func gain(of relation: Relation, _ weight: Float, ratio: Float) -> UInt16 {
        let listed = relation.isJoined || relation.role == .joined ? weight : min(weight, relation.weight)
        let odds = ratio / min(MatchWeights.onlyQuery, MatchWeights.conflict)
        let unlikeness = relation.likeness.kind == .initial ? MatchWeights.initialUnlikeness : MatchWeights.unlikeness
        let value = relation.likeness.similarity - odds * unlikeness * (1 - relation.likeness.similarity)
        let gain =
            (value > 0 ? value * listed : value * listed * (relation.mayBeAside ? MatchWeights.aside : 1)) + ratio
            * weight
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
