/// A hash table from byte strings to numbers, for looking words up without making a `String`.
struct ByteTable: Sendable {
    private var keys: [UInt8] = []
    private var entries: [(start: Int32, count: Int32, value: Int32)] = []
    private var slots: [Int32] = Array(repeating: -1, count: 64)

    var count: Int { entries.count }

    subscript(key: [UInt8]) -> Int? { find(key, key.indices) }

    /// The value of the bytes of `key` in `range`.
    func find(_ key: [UInt8], _ range: Range<Int>) -> Int? {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash64(key, range)) & mask
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if Int(entry.count) == range.count, holds(entry, key, range) { return Int(entry.value) }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    private func holds(_ entry: (start: Int32, count: Int32, value: Int32), _ key: [UInt8], _ range: Range<Int>) -> Bool
    {
        var at = Int(entry.start)
        for index in range {
            if keys[at] != key[index] { return false }
            at &+= 1
        }
        return true
    }

    /// Adds a key, unless it is there: the first meaning wins.
    mutating func insert(_ key: [UInt8], _ value: Int) {
        if find(key, key.indices) != nil { return }
        entries.append((Int32(keys.count), Int32(key.count), Int32(value)))
        keys += key
        if entries.count * 2 > slots.count { grow() } else { place(entries.count - 1) }
    }

    /// Replaces or adds.
    mutating func update(_ key: [UInt8], _ value: Int) {
        for index in entries.indices
        where Int(entries[index].count) == key.count && holds(entries[index], key, key.indices) {
            entries[index].value = Int32(value)
            return
        }
        insert(key, value)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for index in entries.indices { place(index) }
    }

    private mutating func place(_ index: Int) {
        let entry = entries[index]
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash64(keys, Int(entry.start)..<Int(entry.start + entry.count))) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(index)
    }
}

/// FNV-1a with a last mix, so that every bit may serve as a table index.
@inline(__always)
func hash64(_ bytes: [UInt8], _ range: Range<Int>, seed: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
    var hash = seed
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return mixed(hash)
}

@inline(__always)
func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93
    hash = (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93
    return hash ^ (hash >> 32)
}
