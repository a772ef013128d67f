/// Numbers of words by their bytes, found without making strings of them.
struct WordNumbers: Sendable {
    /// All words, one after the other.
    private var letters: [UInt8] = []
    private var entries: [(start: Int32, length: Int32, hash: UInt32, number: Int32)] = []
    /// Places of entries by hash; -1 for none. Their count is a power of two.
    private var slots: [Int32] = Array(repeating: -1, count: 1024)

    subscript(word: [UInt8]) -> Int32? {
        let hash = WordNumbers.hash(word)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, Int(entry.length) == word.count, holds(word, at: Int(entry.start)) {
                return entry.number
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func holds(_ word: [UInt8], at start: Int) -> Bool {
        for place in word.indices where letters[start + place] != word[place] { return false }
        return true
    }

    /// Adds a word that is not there yet.
    mutating func add(_ word: [UInt8], _ number: Int32) {
        let hash = WordNumbers.hash(word)
        entries.append((Int32(letters.count), Int32(word.count), hash, number))
        letters += word
        if entries.count * 2 > slots.count {
            slots = Array(repeating: -1, count: slots.count * 2)
            for place in entries.indices { put(place) }
        } else {
            put(entries.count - 1)
        }
    }

    private mutating func put(_ place: Int) {
        var slot = Int(entries[place].hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(place)
    }

    private static func hash(_ word: [UInt8]) -> UInt32 {
        // Fowler, Noll and Vo.
        var hash: UInt32 = 2_166_136_261
        for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash ^ hash >> 15
    }
}

/// Numbers of single signs and of pairs of neighbouring ones.
struct SignNumbers: Sendable {
    /// By sign, from the first to the last of those that are common; -1 for none.
    private var common = [Int32](repeating: -1, count: SignNumbers.last - SignNumbers.first)
    private var rare: [UInt32: Int32] = [:]

    private static let first = 0x3000
    private static let last = 0xA000

    subscript(sign: UInt32) -> Int32? {
        get {
            let place = Int(sign) - SignNumbers.first
            guard common.indices.contains(place) else { return rare[sign] }
            return common[place] < 0 ? nil : common[place]
        }
        set {
            let place = Int(sign) - SignNumbers.first
            if common.indices.contains(place) { common[place] = newValue ?? -1 } else { rare[sign] = newValue }
        }
    }
}

/// Numbers of pairs of neighbouring signs.
struct PairNumbers: Sendable {
    private var keys: [UInt64]
    private var numbers: [Int32]
    private var count = 0

    init() {
        keys = Array(repeating: 0, count: 1 << 16)
        numbers = Array(repeating: -1, count: 1 << 16)
    }

    subscript(pair: UInt64) -> Int32? {
        let slot = place(of: pair)
        return numbers[slot] < 0 ? nil : numbers[slot]
    }

    /// Adds a pair that is not there yet.
    mutating func add(_ pair: UInt64, _ number: Int32) {
        count += 1
        if count * 2 > keys.count {
            let old = zip(keys, numbers).filter { $0.1 >= 0 }
            keys = Array(repeating: 0, count: keys.count * 2)
            numbers = Array(repeating: -1, count: keys.count)
            for (key, number) in old { put(key, number) }
        }
        put(pair, number)
    }

    private mutating func put(_ pair: UInt64, _ number: Int32) {
        let slot = place(of: pair)
        keys[slot] = pair
        numbers[slot] = number
    }

    /// Where a pair stands, or where it would.
    private func place(of pair: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
        while numbers[slot] >= 0, keys[slot] != pair { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }
}
