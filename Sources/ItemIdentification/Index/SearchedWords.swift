/// What a search looks for, and where each of it stands: weights by slot, postings by provision.
struct SearchedWords {
    /// By slot: a word or concept with all that stands for it.
    private var weights: [Float] = []
    private var unknown: [Int] = []
    private var slots: [Int32] = []
    private var shares: [Float] = []
    /// The next posting of the same provision; -1 after the last.
    private var next: [Int32] = []
    /// By provision: its first and last posting; -1 for none.
    private var first: [Int32]
    private var last: [Int32]

    /// Of words that nobody knows so many count in full.
    private static let mostUnknown = 4
    /// What the words of a provision count for those below it, a level down each time.
    private static let decay: Float = 0.92

    init(nodeCount: Int) {
        first = Array(repeating: -1, count: nodeCount)
        last = first
    }

    /// A new slot.
    mutating func add(_ weight: Float) -> Int {
        weights.append(weight)
        return weights.count - 1
    }

    mutating func add(_ weight: Float, _ postings: some Sequence<IdentificationIndex.Posting>) {
        let slot = add(weight)
        add(postings, 1, to: slot)
    }

    mutating func add(_ postings: some Sequence<IdentificationIndex.Posting>, _ share: Float, to slot: Int) {
        for posting in postings { add(Int(posting.node), posting.weight * share, to: slot) }
    }

    mutating func add(_ node: Int, _ share: Float, to slot: Int) {
        let place = Int32(slots.count)
        slots.append(Int32(slot))
        shares.append(share)
        next.append(-1)
        if last[node] < 0 { first[node] = place } else { next[Int(last[node])] = place }
        last[node] = place
    }

    /// A word that no list has.
    mutating func addUnknown(_ weight: Float) { unknown.append(add(weight)) }

    /// Ends the words; what follows are concepts.
    mutating func closeWords() {
        for slot in unknown.dropFirst(SearchedWords.mostUnknown) { weights[slot] = 0.3 }
    }

    /// The best entries.
    func hits(in index: IdentificationIndex, most: Int) -> [IdentificationIndex.Hit] {
        let whole = weights.reduce(0, +)
        guard whole > 0 else { return [] }
        var scored: [(entry: Int, score: Float, share: Float)] = []
        var best = [Float](repeating: 0, count: weights.count)
        var all = [Bool](repeating: false, count: weights.count)
        var node = 0
        while node < first.count {
            guard first[node] >= 0 else {
                node += 1
                continue
            }
            let entry = index.nodes[node].entry
            var top: (score: Float, share: Float) = (0, 0)
            let nodes = index.entries[entry].nodes
            for place in all.indices { all[place] = false }
            for here in nodes where first[here] >= 0 {
                let (score, covered) = path(to: here, in: index, &best)
                if score > top.score { top = (score, covered / whole) }
                for place in best.indices where best[place] > 0 { all[place] = true }
            }
            // Words that other branches of the entry have add a little.
            var rest: Float = 0
            for place in all.indices where all[place] { rest += weights[place] }
            rest -= top.share * whole
            scored.append((entry, top.score + 0.1 * max(0, rest), top.share))
            node = nodes.upperBound
        }
        scored.sort { ($0.score, $1.entry) > ($1.score, $0.entry) }
        return scored.prefix(most).map { one in
            let nodes = index.entries[one.entry].nodes
            var paths = NodeScores(nodes)
            var own = NodeScores(nodes)
            for here in nodes where first[here] >= 0 {
                paths[here] = path(to: here, in: index, &best).score
                own[here] = ownScore(here)
            }
            return .init(entry: one.entry, score: one.score, share: one.share, path: paths, own: own)
        }
    }

    /// What a provision scores with those above it, and the weight that it covers.
    private func path(
        to node: Int, in index: IdentificationIndex, _ best: inout [Float]
    ) -> (score: Float, covered: Float) {
        for place in best.indices { best[place] = 0 }
        var above: Int? = node
        var decay: Float = 1
        while let here = above {
            var place = first[here]
            while place >= 0 {
                let value = shares[Int(place)] * decay
                if value > best[Int(slots[Int(place)])] { best[Int(slots[Int(place)])] = value }
                place = next[Int(place)]
            }
            above = index.nodes[here].parent
            decay *= SearchedWords.decay
        }
        var score: Float = 0
        var covered: Float = 0
        for place in best.indices where best[place] > 0 {
            score += weights[place] * best[place]
            covered += weights[place] * min(1, best[place])
        }
        return (score, covered)
    }

    private func ownScore(_ node: Int) -> Float {
        var sum: Float = 0
        var place = first[node]
        while place >= 0 {
            sum += weights[Int(slots[Int(place)])] * shares[Int(place)]
            place = next[Int(place)]
        }
        return sum
    }
}

/// A score for some provisions of one entry.
struct NodeScores {
    private let start: Int
    private var scores: [Float?]

    static let none = NodeScores(0..<0)

    init(_ nodes: Range<Int>) {
        start = nodes.lowerBound
        scores = Array(repeating: nil, count: nodes.count)
    }

    var isEmpty: Bool { scores.isEmpty }

    subscript(node: Int) -> Float? {
        get { scores.indices.contains(node - start) ? scores[node - start] : nil }
        set { scores[node - start] = newValue }
    }
}
