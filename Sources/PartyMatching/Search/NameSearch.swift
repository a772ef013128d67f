/// One search through an index, and its working memory, which the next search uses again.
///
/// Three steps: the listed words that each word of the query may mean; the names that have enough of them; the score of
/// each such name. Tests run the same scorer over every name instead, and must find the same.
struct NameSearch {
    /// A listed word that a word of the query may mean.
    struct Relation {
        /// Index in the words of the query's form, and its (first) plain word.
        var word: UInt8
        var plain: UInt8
        var isJoined: Bool
        var likeness: WordLikeness
        /// The listed word, with its role and weight.
        var id: UInt32
        var role: WordRole
        var weight: Float
        /// Some name has it in brackets.
        var mayBeAside: Bool
        /// The forms that have it: the first in `postings`, and how many.
        var firstPosting: UInt32
        var postingCount: UInt32
        /// The role of the spelling that was compared.
        var spellingRole: WordRole
        /// The next relation of the same listed word, or -1.
        var next: Int32
    }

    /// The forms that have a listed word, as far as they are not yet read.
    struct PostingRun {
        var at: Int
        var end: Int
        /// The form at `at`; past all forms when the run is read.
        var next = Int.max
        var gain: UInt16
        /// Its forms count only when another run has them.
        var isOptional: Bool
    }

    struct Found {
        var form: Int
        var score: Float
    }

    let layout: IndexLayout
    let wordCount: Int
    let formCount: Int
    let bucketShift: UInt32

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
    /// Indices of the relations that may make a pair, by word of the query: spans of `related`.
    var related: [Int32] = []
    var relatedEnds: [Int] = []
    /// Words by which a person is called, in the query; and whether it has initials.
    var personalCount = 0
    var hasInitials = false

    /// What the words bring to each form of the block that is gathered, in thousandths.
    var reached: [UInt16] = Array(repeating: 0, count: Self.formsAtOnce)
    /// The forms of the block that some word brings, by their place in it.
    var fresh: [UInt16] = Array(repeating: 0, count: Self.formsAtOnce + 1)
    var runs: [PostingRun] = []
    var candidates: [UInt32] = []
    /// Words of the query with how many forms their relations have, and the most that they can bring.
    var lists: [(index: Int, cost: Int, weight: Float)] = []
    /// What each of `related` brings, in thousandths.
    var relatedGains: [UInt16] = []
    var keys: [UInt32] = []
    var keySpans: [(start: Int, end: Int)] = []
    var keyScratch: [UInt8] = []
    /// Places of words that share a key, each once, with the first bytes of their records.
    var met: [(place: Int, facts: UInt32)] = []
    var seen = WordLinks()
    var asked = AskedWord()
    var comparison = WordComparison()
    /// What was read ahead, so that memory is asked for many places at once and not for one after another.
    var readAhead: UInt32 = 0
    var known = KnownRelations()
    /// What `relations` may bring to a score, in the same order.
    var bounds: [PairBound] = []
    /// Of each word of the query, the best that a pair may bring; of each listed word its weight.
    var gains = [Float](repeating: 0, count: NameForm.maximumWords + 2)
    var listedWeights = [Float](repeating: 0, count: NameForm.maximumWords + 2)
    var scorer = NameScorer()
    var listed: [ScoredWord] = []
    var pairs: [WordPair] = []
    private(set) var found: [Found] = []

    init(layout: IndexLayout) {
        self.layout = layout
        wordCount = layout.count(.wordOffsets)
        formCount = max(0, layout.count(.forms) / 2 - 1)
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
        bound(threshold)
        var start = 0
        while start < candidates.count {
            let end = min(candidates.count, start + Self.block)
            for at in start..<end { readAhead ^= firstWord(of: Int(candidates[at]), bytes) }
            for at in start..<end {
                let score = evaluate(Int(candidates[at]), bytes, threshold: threshold)
                if score >= threshold { found.append(Found(form: Int(candidates[at]), score: score)) }
            }
            start = end
        }
    }

    /// So many candidates are read ahead at once: what they need fits the nearest cache.
    private static let block = 64

    /// Finds what each word of the query may mean.
    mutating func relateAll(_ bytes: RawSpan) {
        for index in form.words.indices {
            let first = relations.count
            relate(index, bytes)
            if isKnown(index, from: first) { distrustSlips(from: first) }
        }
        weigh()
        personalCount = 0
        hasInitials = false
        for word in query {
            if word.role.isPersonal { personalCount += 1 }
            if word.role == .initial { hasInitials = true }
        }
    }

    /// Whether the word is a name as it stands: it is listed, or a common given name.
    private func isKnown(_ index: Int, from first: Int) -> Bool {
        let word = form.words[index]
        guard word.role == .name else { return false }
        return word.groups.first != 0
            || relations[first...].contains { $0.likeness.kind == .equal && $0.spellingRole == .name }
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
}

extension Word {
    var isSyllable: Bool { Self.isSyllable(flags, count) }

    static func isSyllable(_ flags: WordFlags, _ count: Int) -> Bool {
        count <= 6 && count > 1 && !flags.isDisjoint(with: [.pinyin, .wadeGiles, .korean])
    }
}
