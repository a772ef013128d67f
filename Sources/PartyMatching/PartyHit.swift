/// A listed party that a query may mean, with the reasons.
public struct PartyHit: Sendable, Hashable {
    /// The list, as the user calls it, and its edition.
    public var list: String
    public var edition: String?
    /// The whole record.
    public var party: ListedParty
    /// The listed name that fits best; `nil` when only an identifier fits.
    public var name: ListedName?
    /// The query's name that it fits.
    public var queryName: String
    /// 0…1 after evidence: 1 is the same name, 0.9 and more the same but for spelling or order, from
    /// `NameIndex.defaultThreshold` on a person should look, below it the names differ in something that matters.
    public var score: Double
    /// The score of the names alone.
    public var nameScore: Double
    /// What became of each word of both names.
    public var words: [WordMatch]
    /// What raised or lowered the score, and what speaks against the hit without hiding it.
    public var evidence: [PartyEvidence]
}

/// What became of a word: paired with another, or left over on one side.
public struct WordMatch: Sendable, Hashable {
    /// In which way two words are the same.
    public enum Relation: String, Sendable, Hashable, CaseIterable {
        case equal
        /// Spelt differently, heard the same: `Tchaikovsky`, `Chaykovskiy`.
        case sameSound = "same-sound"
        case typo
        /// Forms of one name over languages: `Aleksandr`, `Alexander`.
        case variant
        case nickname
        /// Another system of romanisation: Wade-Giles, McCune-Reischauer.
        case romanised
        /// Only the consonants are written.
        case consonants
        /// Differs in the ending that marks a woman's name.
        case gender
        case initial
        /// Letters for words: `NIOC`.
        case acronym
        /// Two words on one side are one on the other.
        case joined
        case legalForm = "legal-form"
        case number
        case missing
    }

    /// As normalised; `nil` when only the other name has it.
    public var query: String?
    public var listed: String?
    public var relation: Relation
    /// 0…1, how alike the two are.
    public var similarity: Double
}

/// A fact beside the name, and what it did to the score.
public struct PartyEvidence: Sendable, Hashable {
    public enum Fact: String, Sendable, Hashable, CaseIterable {
        case kind, country, birth, identifier, address
        case nameQuality = "name-quality"
    }

    public var fact: Fact
    /// What the query and the record say, in words.
    public var reason: String
    /// What was added to the score; negative where it speaks against.
    public var effect: Double
}
