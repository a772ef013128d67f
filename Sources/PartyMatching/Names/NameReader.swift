/// Reads names as words. Keeps its working memory, so that reading a Latin name allocates nothing once it is warm.
struct NameReader {
    /// A piece of the name between separators, in `raw`.
    struct Piece {
        var start: Int
        var count: Int
        /// A full stop, and no blank, stands between this and the next piece.
        var isGlued = false
        var isAside = false
        /// Taken as it is: a reading of a foreign word is no legal form.
        var isLiteral = false
        var isConsonantal = false

        var range: Range<Int> { start..<start + count }
    }

    /// Pieces of the name, parted by single blanks, so that a phrase is one span.
    var raw: [UInt8] = []
    var pieces: [Piece] = []
    var pending: [PendingWord] = []
    /// The last word that was put into the form, as it was written.
    var lastWritten: [UInt8] = []
    var lexicon = Lexicon.latin

    /// More text than this is no name; the rest is not read.
    static let maximumBytes = 600

    /// All readings of a name: one for a Latin name; as written and romanised for others.
    mutating func forms(of name: String, kind: PartyKind?) -> [NameForm] {
        var form = NameForm()
        if readLatin(name, kind: kind, into: &form) { return form.words.isEmpty ? [] : [form] }
        return foreignForms(of: name, kind: kind).filter { !$0.words.isEmpty }
    }

    /// Reads a name in Latin letters; says `false`, having read nothing, when it has letters of other scripts.
    mutating func readLatin(_ name: String, kind: PartyKind?, into form: inout NameForm) -> Bool {
        form.clear()
        clear()
        lexicon = .latin
        var name = name
        name.makeContiguousUTF8()
        let bytes = name.utf8
        guard split(bytes.span) else { return false }
        readWords(kind: kind, into: &form)
        return true
    }

    mutating func clear() {
        raw.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
    }

    /// Parts the text into pieces of lower-case ASCII.
    private mutating func split(_ text: Span<UInt8>) -> Bool {
        var at = 0
        var isOpen = false
        var isAside = false
        let end = min(text.count, Self.maximumBytes)
        while at < end {
            let byte = text[at]
            if byte < 0x80 {
                at &+= 1
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                    put(byte, isAside, &isOpen)
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): put(byte | 0x20, isAside, &isOpen)
                case UInt8(ascii: "'"), UInt8(ascii: "`"): break
                case UInt8(ascii: "."):
                    if isOpen && at < end && (text[at] | 0x20) > 0x60 && (text[at] | 0x20) < 0x7B,
                        let last = pieces.indices.last
                    {
                        pieces[last].isGlued = true
                    }
                    isOpen = false
                case UInt8(ascii: "&"), UInt8(ascii: "+"):
                    isOpen = false
                    for letter in [UInt8(ascii: "a"), UInt8(ascii: "n"), UInt8(ascii: "d")] {
                        put(letter, isAside, &isOpen)
                    }
                    isOpen = false
                default:
                    if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { isAside = !pieces.isEmpty }
                    if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { isAside = false }
                    isOpen = false
                }
                continue
            }
            let (scalar, count) = Self.scalar(text, at)
            at &+= count
            let plain = LatinLetters.plain(scalar)
            if plain != 0 {
                put(UInt8(truncatingIfNeeded: plain), isAside, &isOpen)
                if plain > 0xFF { put(UInt8(truncatingIfNeeded: plain >> 8), isAside, &isOpen) }
            } else if (0x300...0x36F).contains(scalar) || (0x2B0...0x2FF).contains(scalar) || scalar == 0x2019
                || scalar == 0x2018
            {
                // Marks that combine, and apostrophes: they part nothing.
            } else if scalar < 0x370 || (0x2000...0x206F).contains(scalar) || (0x20A0...0x2BFF).contains(scalar)
                || scalar == 0xFFFD || scalar == 0x3000
            {
                isOpen = false
            } else {
                return false
            }
        }
        return true
    }

    private mutating func put(_ byte: UInt8, _ isAside: Bool, _ isOpen: inout Bool) {
        if !isOpen {
            if !raw.isEmpty { raw.append(0x20) }
            pieces.append(Piece(start: raw.count, count: 0, isAside: isAside))
            isOpen = true
        }
        raw.append(byte)
        pieces[pieces.count &- 1].count &+= 1
    }

    /// Decodes one scalar of well-formed UTF-8 without reading past the end.
    private static func scalar(_ text: Span<UInt8>, _ at: Int) -> (UInt32, Int) {
        func byte(_ offset: Int) -> UInt32 { at + offset < text.count ? UInt32(text[at + offset] & 0x3F) : 0 }
        let first = UInt32(text[at])
        switch first {
        case 0xC0..<0xE0: return ((first & 0x1F) << 6 | byte(1), 2)
        case 0xE0..<0xF0: return ((first & 0x0F) << 12 | byte(1) << 6 | byte(2), 3)
        case 0xF0..<0xF8: return ((first & 0x07) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3), 4)
        default: return (0xFFFD, 1)
        }
    }

    /// Adds a piece that was made elsewhere.
    mutating func add(
        piece bytes: some Sequence<UInt8>, isLiteral: Bool = false, isConsonantal: Bool = false, isAside: Bool = false
    ) {
        if !raw.isEmpty { raw.append(0x20) }
        var piece = Piece(start: raw.count, count: 0)
        raw.append(contentsOf: bytes)
        piece.count = raw.count - piece.start
        piece.isLiteral = isLiteral
        piece.isConsonantal = isConsonantal
        piece.isAside = isAside
        pieces.append(piece)
    }
}
