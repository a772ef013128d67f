/// The letters by which people call an organisation: `NIOC` is the National Iranian Oil Company.
///
/// They stand in the index as a reading of the listed name of their own, behind a sign that no word has, so that they meet
/// nothing but letters that are asked for as such.
enum Acronym {
    /// Three letters stand for too many, and nobody uses more than eight.
    private static let lengths = 4...8
    private static let sign = UInt8(ascii: "^")
    /// Words without a letter of their own.
    private static let small: Set<String> = [
        "of", "and", "the", "for", "to", "in", "on", "de", "del", "della", "des", "du", "di", "da", "la", "le", "les",
        "el",
        "y", "e", "et", "und", "fur", "der", "die", "das",
    ]

    /// The readings of a listed organisation's name by its first letters: with its legal form and without.
    static func forms(of name: String) -> [NameForm] {
        if name.utf8.count > NameReader.maximumBytes { return [] }
        let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map { $0.lowercased() }
            .filter { !small.contains($0) }
        guard words.count >= lengths.lowerBound, words.count <= lengths.upperBound + 3 else { return [] }
        var letters: [UInt8] = []
        for word in words {
            guard let first = word.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
                return []
            }
            letters.append(first)
        }
        var forms = 0
        for word in words.reversed() {
            let bytes = Array(word.utf8)
            guard let entry = Lexicon.latin.entry(bytes, bytes.indices), entry.role == .form else { break }
            forms += 1
        }
        let counts = Set([letters.count, letters.count - forms]).sorted()
        return counts.filter(lengths.contains).map { form(Array(letters.prefix($0))) }
    }

    /// The reading of a query that is letters and nothing else, in capitals.
    static func form(asked name: String) -> NameForm? {
        var letters: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
            case UInt8(ascii: "."): continue
            default: return nil
            }
            if letters.count > lengths.upperBound { return nil }
        }
        return lengths.contains(letters.count) ? form(letters) : nil
    }

    private static func form(_ letters: [UInt8]) -> NameForm {
        var form = NameForm()
        form.isAcronym = true
        form.looksLikeOrganisation = true
        form.bytes = [sign] + letters
        // As with digits, another letter is another name.
        form.words = [Word(start: 0, count: form.bytes.count, flags: .digits)]
        return form
    }
}
