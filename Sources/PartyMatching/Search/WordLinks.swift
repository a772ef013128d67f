/// From listed words to the first relation of each: an open table, emptied at no cost between searches.
struct WordLinks {
    private var slots: [(word: UInt32, stamp: UInt32, link: Int32)] = Array(repeating: (0, 0, -1), count: 256)
    private var stamp: UInt32 = 1
    private var count = 0

    mutating func clear() {
        count = 0
        stamp &+= 1
        if stamp == 0 {
            slots = Array(repeating: (0, 0, -1), count: slots.count)
            stamp = 1
        }
    }

    @inline(__always)
    private func slot(of word: UInt32) -> Int {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: UInt64(word) &* 0x9E37_79B9_7F4A_7C15 >> 40) & mask
        while slots[slot].stamp == stamp && slots[slot].word != word { slot = (slot &+ 1) & mask }
        return slot
    }

    @inline(__always)
    subscript(word: UInt32) -> Int32 {
        let slot = slot(of: word)
        return slots[slot].stamp == stamp ? slots[slot].link : -1
    }

    /// Notes the number; says `false` when it was there.
    @inline(__always)
    mutating func insert(_ word: UInt32) -> Bool {
        if count * 2 > slots.count { grow() }
        let slot = slot(of: word)
        if slots[slot].stamp == stamp { return false }
        slots[slot] = (word, stamp, 0)
        count += 1
        return true
    }

    mutating func set(_ word: UInt32, _ link: Int32) {
        if count * 2 > slots.count { grow() }
        let slot = slot(of: word)
        if slots[slot].stamp != stamp { count += 1 }
        slots[slot] = (word, stamp, link)
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: (0, 0, -1), count: old.count * 2)
        for entry in old where entry.stamp == stamp { slots[slot(of: entry.word)] = entry }
    }
}
