/// What a word does in a name, which decides how much it says about who is meant.
enum WordRole: UInt8 {
    /// Tells one party from another.
    case name
    /// A word that many organisations share (`trading`, `institute`).
    case generic
    /// A country, region or large city: says less than a name, but two must not differ.
    case place
    /// Legal form (`ltd`, `gmbh`).
    case form
    /// `Mr`, `Dr`, `Haji`, `MV`.
    case title
    /// `al`, `bin`, `van`, `de`.
    case particle
    /// One letter of a name.
    case initial
    /// Digits, however they were written; must agree.
    case number
    /// A father's name in its East Slavic form.
    case patronymic
    /// Two neighbouring words written as one; covers the two words before it.
    case joined
}

/// Facts of a word's spelling that the comparison needs.
struct WordFlags: OptionSet {
    let rawValue: UInt8
    /// Reads as Chinese syllables in pinyin.
    static let pinyin = WordFlags(rawValue: 1)
    /// Reads as Korean syllables.
    static let korean = WordFlags(rawValue: 2)
    /// Romanised from a script that writes no short vowels.
    static let consonantal = WordFlags(rawValue: 4)
    /// Not ASCII: compared as it is written.
    static let native = WordFlags(rawValue: 8)
    /// Holds a digit: never taken for a slip of another.
    static let digits = WordFlags(rawValue: 16)
    /// Stands in brackets, so it may be missing.
    static let aside = WordFlags(rawValue: 32)
    /// Reads as Wade-Giles.
    static let wadeGiles = WordFlags(rawValue: 64)
}

/// One word of a name: spans of the form's bytes, and what is known of it.
struct Word {
    var start: Int
    var count: Int
    /// How it sounds, in ASCII (`PhoneticFold`).
    var foldStart = 0
    var foldCount = 0
    var role = WordRole.name
    var flags: WordFlags = []
    /// Families of given names that it belongs to (`GivenNames`); 0 for none.
    var groups = WordGroups()

    var text: Range<Int> { start..<start + count }
    var fold: Range<Int> { foldStart..<foldStart + foldCount }
}

/// Up to three families of names; a word rarely stands in more.
struct WordGroups: Equatable {
    var first: UInt16 = 0
    var second: UInt16 = 0
    var third: UInt16 = 0

    mutating func add(_ group: UInt16) {
        if first == 0 { first = group } else if second == 0 { second = group } else if third == 0 { third = group }
    }

    /// The first family that both are in, or 0.
    func shared(with other: WordGroups) -> UInt16 {
        if first == 0 || other.first == 0 { return 0 }
        if other.holds(first) { return first }
        if second != 0 && other.holds(second) { return second }
        if third != 0 && other.holds(third) { return third }
        return 0
    }

    func holds(_ group: UInt16) -> Bool { first == group || second == group || third == group }
}

/// A name as words: one way of reading it.
struct NameForm {
    /// In which script the words stand.
    enum Origin: UInt8 {
        case latin
        /// Romanised from an alphabet.
        case romanised
        /// Romanised from Han characters: the reading says less than the characters.
        case readFromHan
        /// Han characters as written (simplified).
        case han
    }

    /// Words past this are left out: longer names are sentences, and every pass is quadratic in it.
    static let maximumWords = 20
    /// Bytes of one word past this are left out.
    static let maximumWordLength = 48

    var bytes: [UInt8] = []
    var words: [Word] = []
    var origin = Origin.latin
    /// It has a legal form or a word that only organisations bear.
    var looksLikeOrganisation = false
    /// The only word is letters that stand for words (`Acronym`).
    var isAcronym = false

    /// It has common words or places, which persons may bear as names (`Steel`, `West`), and no legal form.
    var mayBePersonal: Bool {
        var count = 0
        var common = false
        for word in words where word.role != .joined {
            count += 1
            if word.role == .form || word.role == .number { return false }
            if word.role == .generic || word.role == .place { common = true }
        }
        return common && count <= 4
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        origin = .latin
        looksLikeOrganisation = false
        isAcronym = false
    }
}
