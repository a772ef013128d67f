/// One search through an index, and its working memory, which the next search uses again.
///
/// Three steps: the listed words that each word of the query may mean; the names that have enough of them; the score of
/// each such name. Tests run the same scorer over every name instead, and must find the same.
struct NameSearch {
    /// A listed word that a word of the query may mean.
    struct Relation {
        /// Index in the words of the query's form.
        var word: UInt8
        var likeness: WordLikeness
        var role: WordRole
        /// Where the record of the spelling stands that was compared.
        var spelling: Int
        /// The next relation of the same listed word, or -1.
        var next: Int32
    }

    struct Found {
        var form: Int
        var score: Float
    }

    let layout: IndexLayout
    let wordCount: Int
    let formCount: Int
    private let bucketShift: UInt32

    var form = NameForm()
    /// The form reads common words as names, so that only persons are meant.
    var isPersonalReading = false
    /// Counts the readings of one query that were searched.
    var reading = 0
    var reader = NameReader()
    /// Plain words of the query, and for each of `form.words` the number of its (first) plain word.
    var query: [ScoredWord] = []
    var plain: [UInt8] = []
    var relations: [Relation] = []
    var links = WordLinks()
    /// Listed words by word of the query: spans of `related`.
    var related: [UInt32] = []
    var relatedEnds: [Int] = []

    private var reached: [UInt16]
    private var candidates: [UInt32] = []
    private var keys: [UInt32] = []
    private var keyScratch: [UInt8] = []
    private var letters: [UInt8] = []
    private var comparison = WordComparison()
    var scorer = NameScorer()
    var listed: [ScoredWord] = []
    var pairs: [WordPair] = []
    private(set) var found: [Found] = []

    init(layout: IndexLayout) {
        self.layout = layout
        wordCount = min(layout.count(.postingOffsets) - 1, layout.count(.wordOffsets) - 1)
        formCount = layout.count(.forms)
        reached = Array(repeating: 0, count: max(0, formCount))
        let buckets = max(2, layout.count(.keyBuckets))
        bucketShift = UInt32(32 - (Int.bitWidth - 1 - (buckets - 1).leadingZeroBitCount))
    }

    /// Finds the names that the form may mean, with a score of at least `threshold`.
    mutating func run(_ bytes: RawSpan, threshold: Float) {
        found.removeAll(keepingCapacity: true)
        prepare(bytes)
        if query.isEmpty { return }
        relateAll(bytes)
        gather(bytes, threshold: threshold)
        for candidate in candidates {
            let score = evaluate(Int(candidate), bytes)
            if score >= threshold { found.append(Found(form: Int(candidate), score: score)) }
        }
    }

    /// Finds what each word of the query may mean.
    mutating func relateAll(_ bytes: RawSpan) {
        for index in form.words.indices {
            let first = relations.count
            relate(index, bytes)
            if isKnown(index, from: first) { distrustSlips(from: first) }
        }
        weigh(bytes)
    }

    /// Whether the word is a name as it stands: it is listed, or a common given name.
    private func isKnown(_ index: Int, from first: Int) -> Bool {
        let word = form.words[index]
        guard word.role == .name else { return false }
        return word.groups.first != 0 || relations[first...].contains { $0.likeness.kind == .equal && $0.role == .name }
    }

    /// Then another listed word that is almost the same is another name, not a slip of the finger.
    private mutating func distrustSlips(from first: Int) {
        for index in first..<relations.count where relations[index].likeness.kind == .slip {
            // In a long word it still is.
            if relations[index].likeness.similarity > MatchWeights.longSlip { continue }
            relations[index].likeness.similarity = min(relations[index].likeness.similarity, MatchWeights.knownAsOther)
        }
    }

    /// Takes the words of the form as the query.
    mutating func prepare(_ bytes: RawSpan) {
        query.removeAll(keepingCapacity: true)
        plain.removeAll(keepingCapacity: true)
        relations.removeAll(keepingCapacity: true)
        links.clear()
        related.removeAll(keepingCapacity: true)
        relatedEnds.removeAll(keepingCapacity: true)
        for word in form.words {
            if word.role == .joined {
                plain.append(UInt8(max(0, query.count - 2)))
                continue
            }
            plain.append(UInt8(query.count))
            query.append(
                ScoredWord(
                    weight: MatchWeights.base(word.role) * (word.flags.contains(.aside) ? MatchWeights.aside : 1),
                    role: word.role,
                    first: form.bytes[word.start], isSyllable: word.isSyllable))
        }
    }

    /// Finds the listed words that share a key with the word and are like it.
    private mutating func relate(_ index: Int, _ bytes: RawSpan) {
        defer { relatedEnds.append(related.count) }
        keys.removeAll(keepingCapacity: true)
        WordKeys.append(of: form.words[index], in: form.bytes, isQuery: true, to: &keys, scratch: &keyScratch)
        let buckets = layout.offset(.keyBuckets)
        let entries = layout.offset(.keyEntries)
        for key in keys {
            let bucket = Int(key >> bucketShift)
            let start = Int(bytes.uint32(buckets &+ bucket &* 4))
            let end = Int(bytes.uint32(buckets &+ bucket &* 4 &+ 4))
            if end > layout.count(.keyEntries) / 2 || start > end { continue }
            for entry in start..<end where bytes.uint32(entries &+ entry &* 8) == key {
                relate(index, to: Int(bytes.uint32(entries &+ entry &* 8 &+ 4)), bytes)
            }
        }
    }

    /// Notes how like the listed word is, once.
    mutating func relate(_ index: Int, to id: Int, _ bytes: RawSpan) {
        guard id < wordCount else { return }
        let place = layout.offset(.words) + Int(bytes.uint32(layout.offset(.wordOffsets) + id * 4))
        let id = StoredWord.meaning(bytes, place)
        guard id < wordCount else { return }
        var at = links[UInt32(id)]
        while at >= 0 {
            if Int(relations[Int(at)].word) == index && relations[Int(at)].spelling == place { return }
            at = relations[Int(at)].next
        }
        let asked = form.words[index]
        let lengths = abs(Int(bytes.byte(place &+ 1)) &- asked.foldCount)
        if lengths > 3 && asked.groups.first == 0 && !asked.flags.contains(.consonantal)
            && !WordFlags(rawValue: bytes.byte(place &+ 3)).contains(.consonantal) && asked.role != .initial
            && StoredWord.role(bytes, place) != .initial
        {
            return
        }
        let word = StoredWord.read(bytes, place, into: &letters)
        // No compiler writes an empty word; a forged index may have one.
        if word.count == 0 { return }
        let likeness: WordLikeness
        if word.role == .initial || form.words[index].role == .initial {
            likeness = initialLikeness(form.words[index], word)
        } else {
            likeness = comparison.likeness(form.words[index], form.bytes, word, letters)
        }
        relations.append(
            Relation(word: UInt8(index), likeness: likeness, role: word.role, spelling: place, next: links[UInt32(id)]))
        links.set(UInt32(id), Int32(relations.count - 1))
        if likeness.similarity >= MatchWeights.leastSimilarity { related.append(UInt32(id)) }
    }

    private func initialLikeness(_ word: Word, _ stored: Word) -> WordLikeness {
        guard form.bytes[word.start] == letters[0] else { return .none }
        if word.role == .initial && stored.role == .initial { return WordLikeness(similarity: 1, kind: .equal) }
        if stored.role == .initial && word.role == .name {
            return WordLikeness(similarity: MatchWeights.initial, kind: .initial)
        }
        return .none
    }

    /// Collects the forms that have enough of the query's weight to reach the threshold.
    ///
    /// With a share of matched weight below `need` even a perfect rest cannot: what is left of the query counts against
    /// the score with at least `onlyQuery` of its weight.
    private mutating func gather(_ bytes: RawSpan, threshold: Float) {
        candidates.removeAll(keepingCapacity: true)
        let ratio = threshold / max(0.01, 1 - threshold) * min(MatchWeights.onlyQuery, MatchWeights.conflict)
        var whole: Float = 0
        for word in query where word.role != .initial { whole += word.weight }
        let need = max(0, whole * ratio / (1 + ratio) - 0.01)
        var lists: [(index: Int, cost: Int, weight: Float)] = []
        var start = 0
        for (index, end) in relatedEnds.enumerated() {
            var cost = 0
            for id in related[start..<end] { cost += postings(id, bytes).count }
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
        for (place, list) in lists.enumerated() {
            let isOptional = place >= optional
            // Looking at the few names that are left is cheaper than reading a long list.
            if isOptional && list.cost > candidates.count * 24 { break }
            let low = list.index == 0 ? 0 : relatedEnds[list.index - 1]
            for id in related[low..<relatedEnds[list.index]] {
                let span = postings(id, bytes)
                let weight = gain(of: id, to: list.index, list.weight, ratio: ratio, bytes)
                if weight == 0 { continue }
                var at = span.lowerBound
                while at < span.upperBound {
                    let form = Int(bytes.uint32(at))
                    at &+= 4
                    if form >= formCount { continue }
                    let before = reached[form]
                    if before == 0 {
                        if isOptional { continue }
                        candidates.append(UInt32(form))
                    }
                    reached[form] = before &+ min(weight, UInt16.max &- before)
                }
            }
            if isOptional { rest -= list.weight }
        }
        let bar = UInt16(max(0, min(60000, (need - max(0, rest)) * 1000 - 10)))
        var kept = 0
        for candidate in candidates {
            if reached[Int(candidate)] >= bar {
                candidates[kept] = candidate
                kept &+= 1
            }
            reached[Int(candidate)] = 0
        }
        candidates.removeLast(candidates.count - kept)
    }

    /// What pairing with this listed word brings, in thousandths of the weight that an equal word brings.
    ///
    /// Against leaving the query's word over; a slip brings less than an equal word. The listed word may stand in
    /// brackets, with less weight, which is better where the pair counts against the score.
    private func gain(of id: UInt32, to index: Int, _ weight: Float, ratio: Float, _ bytes: RawSpan) -> UInt16 {
        let likeness = self.likeness(of: id, to: index)
        let place = layout.offset(.words) + Int(bytes.uint32(layout.offset(.wordOffsets) + Int(id) * 4))
        let isJoined = form.words[index].role == .joined || StoredWord.role(bytes, place) == .joined
        let listed = isJoined ? weight : min(weight, StoredWord.weight(bytes, place))
        let odds = ratio / min(MatchWeights.onlyQuery, MatchWeights.conflict)
        let unlikeness = likeness.kind == .initial ? MatchWeights.initialUnlikeness : MatchWeights.unlikeness
        let value = likeness.similarity - odds * unlikeness * (1 - likeness.similarity)
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

    /// Where the postings of a word lie, in bytes.
    @inline(__always)
    private func postings(_ id: UInt32, _ bytes: RawSpan) -> Range<Int> {
        let offsets = layout.offset(.postingOffsets)
        let range = layout.range(.postings)
        let start = range.lowerBound &+ Int(bytes.uint32(offsets &+ Int(id) &* 4)) &* 4
        let end = range.lowerBound &+ Int(bytes.uint32(offsets &+ Int(id) &* 4 &+ 4)) &* 4
        return start <= end && end <= range.upperBound ? start..<end : range.lowerBound..<range.lowerBound
    }
}

extension Word {
    var isSyllable: Bool { Self.isSyllable(flags, count) }

    static func isSyllable(_ flags: WordFlags, _ count: Int) -> Bool {
        count <= 6 && count > 1 && !flags.isDisjoint(with: [.pinyin, .wadeGiles, .korean])
    }
}
