/// A word in the index: 20 bytes of facts, then its letters, then its fold.
enum StoredWord {
    static let headerSize = 20

    /// Appends the record of a word.
    static func append(_ word: Word, _ form: [UInt8], weight: Float, meaning: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(word.count))
        bytes.append(UInt8(min(word.foldCount, 255)))
        bytes.append(word.role.rawValue)
        bytes.append(word.flags.subtracting(.aside).rawValue)
        for group in [word.groups.first, word.groups.second, word.groups.third, 0] {
            bytes.append(UInt8(truncatingIfNeeded: group))
            bytes.append(UInt8(truncatingIfNeeded: group >> 8))
        }
        bytes.put(weight.bitPattern)
        bytes.put(UInt32(meaning))
        bytes.append(contentsOf: form[word.text])
        bytes.append(contentsOf: form[word.fold].prefix(255))
    }

    static func weight(_ bytes: RawSpan, _ place: Int) -> Float {
        let weight = Float(bitPattern: bytes.uint32(place &+ 12))
        return weight >= 0 && weight <= 1 ? weight : 0
    }

    /// The word that this one is another spelling of (`corporation` of `plc`); itself for most.
    static func meaning(_ bytes: RawSpan, _ place: Int) -> Int { Int(bytes.uint32(place &+ 16)) }

    static func role(_ bytes: RawSpan, _ place: Int) -> WordRole { WordRole(rawValue: bytes.byte(place &+ 2)) ?? .name }

    /// Reads the word's letters and fold into `letters`, which is overwritten.
    static func read(_ bytes: RawSpan, _ place: Int, into letters: inout [UInt8]) -> Word {
        letters.removeAll(keepingCapacity: true)
        let count = Int(bytes.byte(place))
        let foldCount = Int(bytes.byte(place &+ 1))
        for offset in 0..<count &+ foldCount { letters.append(bytes.byte(place &+ headerSize &+ offset)) }
        var word = Word(start: 0, count: count, foldStart: count, foldCount: foldCount)
        word.role = role(bytes, place)
        word.flags = WordFlags(rawValue: bytes.byte(place &+ 3))
        let low = bytes.uint32(place &+ 4)
        word.groups.first = UInt16(truncatingIfNeeded: low)
        word.groups.second = UInt16(truncatingIfNeeded: low >> 16)
        word.groups.third = UInt16(truncatingIfNeeded: bytes.uint32(place &+ 8))
        return word
    }
}
