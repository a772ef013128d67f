/// Words and phrases whose meaning is known: legal forms, common words, places, titles, particles, numbers.
///
/// The tables hold them as they are written after folding (lower case, no marks), in any script; each has one canonical
/// form, so that a word and its abbreviation or translation become equal before anything is compared.
struct Lexicon: Sendable {
    struct Entry: Sendable {
        var canonical: [UInt8]
        var role: WordRole
        /// Only organisations bear it.
        var marksOrganisation: Bool
    }

    /// Phrases in Latin letters only: enough for Latin names, and made in a millisecond.
    static let latin = Lexicon(isLatin: true)
    /// With the phrases of all scripts.
    static let all = Lexicon(isLatin: false)

    private(set) var entries: [Entry] = []
    /// Whole phrases, words parted by one space, to `entries`.
    private(set) var phrases = ByteTable()
    /// First words of phrases, to how many words the longest has.
    private var starts = ByteTable()
    /// The most characters of a phrase in a script without spaces.
    static let longestUnspaced = 16

    private let isLatin: Bool

    private init(isLatin: Bool) {
        self.isLatin = isLatin
        add(LegalForms.table, .form, marksOrganisation: true)
        add(CommonWords.organisations, .generic, marksOrganisation: true)
        add(CommonWords.abroad, .generic, marksOrganisation: true)
        add(CommonWords.plain, .generic, marksOrganisation: false)
        add(Places.table, .place, marksOrganisation: false)
        add(Titles.persons, .title, marksOrganisation: false)
        add(Titles.vessels, .title, marksOrganisation: false)
        add(Titles.particles, .particle, marksOrganisation: false)
        add(NumberWords.table, .number, marksOrganisation: false)
    }

    /// Lines of `canonical: phrase | phrase`; the canonical form is a phrase too.
    private mutating func add(_ table: String, _ role: WordRole, marksOrganisation: Bool) {
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard let canonical = parts.first else { continue }
            entries.append(Entry(canonical: Array(canonical.utf8), role: role, marksOrganisation: marksOrganisation))
            insert(Array(canonical.utf8), entries.count - 1)
            guard parts.count == 2 else { continue }
            for phrase in parts[1].split(separator: "|") {
                if phrase.utf8.contains(where: { $0 >= 0x80 }) {
                    if !isLatin { insert(Array(ForeignText.even(String(phrase)).utf8).trimmed, entries.count - 1) }
                } else {
                    insert(Array(phrase.utf8).trimmed, entries.count - 1)
                }
            }
        }
    }

    private mutating func insert(_ phrase: [UInt8], _ entry: Int) {
        if phrase.isEmpty { return }
        phrases.insert(phrase, entry)
        if !phrase.contains(0x20) { spellings.append((phrase, entries[entry])) }
        let words = phrase.split(separator: 0x20)
        guard let first = words.first else { return }
        starts.update(Array(first), max(words.count, starts[Array(first)] ?? 0))
    }

    /// Single words of the tables with what they mean.
    private(set) var spellings: [(text: [UInt8], entry: Entry)] = []

    /// How many words the longest phrase that starts with this word has; `nil` when none does.
    @inline(__always)
    func longestPhrase(_ bytes: [UInt8], _ word: Range<Int>) -> Int? { starts.find(bytes, word) }

    func entry(_ bytes: [UInt8], _ phrase: Range<Int>) -> Entry? {
        phrases.find(bytes, phrase).map { entries[$0] }
    }
}

extension [UInt8] {
    fileprivate var trimmed: [UInt8] {
        var slice = self[...]
        while slice.first == 0x20 { slice.removeFirst() }
        while slice.last == 0x20 { slice.removeLast() }
        return Array(slice)
    }
}
