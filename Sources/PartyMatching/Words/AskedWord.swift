/// The word that is asked for, with what is worked out of it once, because it is compared with many.
struct AskedWord {
    private(set) var word = Word(start: 0, count: 0)
    private var pinyin: [[UInt8]]?
    private var korean: [UInt8]?
    private var isKoreanKnown = false
    /// For each difference in length, the least that a letter at a place may cost: see `workOutCosts`.
    private var leastCosts: [UInt8] = []
    /// Where they begin for each difference, or -1.
    private var costStarts = [Int](repeating: -1, count: 2 * Self.mostLonger + 1)
    private let costs = FoldCosts.table

    /// Words whose folds differ by more letters are no slips of one another.
    static let mostLonger = 2

    /// Takes another word.
    mutating func take(_ word: Word) {
        self.word = word
        pinyin = nil
        korean = nil
        isKoreanKnown = false
        leastCosts.removeAll(keepingCapacity: true)
        for index in costStarts.indices { costStarts[index] = -1 }
    }

    /// The most that a slip may cost, in twentieths of a letter.
    static func allowed(_ longer: Int) -> Int { longer <= 4 ? 10 : longer <= 6 ? 20 : longer <= 8 ? 26 : 38 }

    /// The pinyin spellings that the word may stand for, read as Wade-Giles.
    mutating func pinyin(_ bytes: RawSpan) -> [[UInt8]] {
        if let pinyin { return pinyin }
        let found = ChineseSyllables.shared.pinyin(fromWadeGiles: bytes.array(word.text))
        pinyin = found
        return found
    }

    /// The common form of its Korean syllables; `nil` when it has none.
    mutating func korean(_ bytes: RawSpan) -> [UInt8]? {
        if isKoreanKnown { return korean }
        let letters = bytes.array(word.text)
        var form: [UInt8] = []
        korean = KoreanSyllables.append(of: letters.indices, in: letters, to: &form) ? form : nil
        isKoreanKnown = true
        return korean
    }

    /// Whether the fold of another word may cost no more than a slip, as far as each of its letters can be judged alone:
    /// what this says no to, `WordComparison.foldCost` does too.
    @inline(__always)
    mutating func mayBeSlip(_ bytes: RawSpan, _ other: Word, _ otherBytes: RawSpan) -> Bool {
        let longer = other.foldCount &- word.foldCount
        if abs(longer) > Self.mostLonger || other.foldCount == 0 { return false }
        if costStarts[longer &+ Self.mostLonger] < 0 { workOutCosts(longer, bytes) }
        return leastCost(other, otherBytes, from: costStarts[longer &+ Self.mostLonger])
            <= Self.allowed(max(word.foldCount, other.foldCount))
    }

    @inline(__always)
    private func leastCost(_ other: Word, _ bytes: RawSpan, from start: Int) -> Int {
        let costs = leastCosts.span
        // INVARIANT: a row has 64 costs, and `FoldCosts.column` is below 64.
        precondition(start &+ 64 &* other.foldCount <= costs.count)
        var cost = 0
        var row = start
        for at in other.fold {
            cost &+= Int(costs[unchecked: row &+ FoldCosts.column(bytes.byte(at))])
            row &+= 64
        }
        return cost
    }

    /// Works out what each letter may cost at least at each place of a fold that is so much longer: alone, for a letter that
    /// stands near enough here, or as half of an exchange.
    private mutating func workOutCosts(_ longer: Int, _ bytes: RawSpan) {
        let count = word.foldCount
        let band = FoldBand(longer: longer, limit: Self.allowed(max(count, count + longer)))
        costStarts[longer + Self.mostLonger] = leastCosts.count
        for at in 0..<count + longer {
            let start = leastCosts.count
            leastCosts.append(contentsOf: FoldCosts.alone)
            var place = max(0, at - band.above)
            while place < count, place <= at + band.below {
                Self.lower(&leastCosts, start, FoldCosts.row(bytes.byte(word.foldStart + place)), costs)
                place += 1
            }
            exchange(at - band.above - 1, start, bytes)
            exchange(at + band.below + 1, start, bytes)
        }
    }

    /// Lowers a row to the costs of a letter that stands near.
    @inline(__always)
    private static func lower(_ leastCosts: inout [UInt8], _ start: Int, _ row: Int, _ costs: [UInt8]) {
        var least = leastCosts.mutableSpan
        let costs = costs.span
        precondition(start &+ 64 <= least.count && row &+ 64 <= costs.count)
        for letter in 0..<64 {
            least[unchecked: start &+ letter] = min(least[unchecked: start &+ letter], costs[unchecked: row &+ letter])
        }
    }

    /// Lowers a row where the letter of a place is the same and may have been exchanged with its neighbour.
    private mutating func exchange(_ place: Int, _ start: Int, _ bytes: RawSpan) {
        if place < 0 || place >= word.foldCount { return }
        let letter = start + FoldCosts.column(bytes.byte(word.foldStart + place))
        leastCosts[letter] = min(leastCosts[letter], UInt8(FoldCosts.exchange / 2))
    }
}

/// Between which diagonals of the edit distance a way lies that costs no more than a limit: each step from one to the next is
/// a letter alone, which costs at least `FoldCosts.leastAlone`, and the way must come back to where the words end.
struct FoldBand {
    /// How far the way may lag behind, and be ahead, in letters of the second word.
    let below: Int
    let above: Int

    /// - Parameter longer: how many letters more the second word has.
    init(longer: Int, limit: Int) {
        let steps = limit / FoldCosts.leastAlone &- abs(longer)
        // Less than 0 below when there is no way.
        below = steps < 0 ? -1 : max(0, -longer) &+ steps / 2
        above = steps < 0 ? -1 : max(0, longer) &+ steps / 2
    }
}
