/// What was found for words that were asked before, so that a name that comes again and again is looked up once.
struct KnownRelations {
    private var words = ByteTable()
    private var spans: [Range<Int>] = []
    private var relations: [NameSearch.Relation] = []
    private var key: [UInt8] = []

    /// Past this everything is forgotten: about 18 megabytes.
    private static let mostRelations = 400_000

    /// What the word is related to, or `nil` when it was not asked yet. A word's relations depend on its letters, its
    /// role and whether its vowels are written, and on nothing else of the query.
    mutating func find(_ word: Word, _ bytes: [UInt8]) -> ArraySlice<NameSearch.Relation>? {
        key.removeAll(keepingCapacity: true)
        key.append(word.role.rawValue)
        key.append(word.flags.contains(.consonantal) ? 1 : 0)
        key.append(contentsOf: bytes[word.text])
        return words[key].map { relations[spans[$0]] }
    }

    /// Remembers the relations of the word that was looked for last.
    mutating func remember(_ found: ArraySlice<NameSearch.Relation>) {
        if relations.count + found.count > Self.mostRelations || words.count >= Self.mostRelations { self = Self() }
        if key.isEmpty { return }
        words.insert(key, spans.count)
        spans.append(relations.count..<relations.count + found.count)
        relations.append(contentsOf: found)
    }
}
