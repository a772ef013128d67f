extension WordComparison {
    /// Weighted edit distance of the folds, in twentieths, or more than `limit`.
    ///
    /// Only the diagonals are worked out that a cheap enough way can touch (`FoldBand`).
    mutating func foldCost(_ a: Word, _ aBytes: RawSpan, _ b: Word, _ bBytes: RawSpan, limit: Int) -> Int {
        if a.foldCount >= Self.width || b.foldCount >= Self.width { return Int.max }
        // What both begin and end with costs nothing.
        var xStart = a.foldStart
        var yStart = b.foldStart
        var rowCount = a.foldCount
        var columns = b.foldCount
        while rowCount > 0, columns > 0, isSame(aBytes.byte(xStart), bBytes.byte(yStart)) {
            xStart &+= 1
            yStart &+= 1
            rowCount &-= 1
            columns &-= 1
        }
        while rowCount > 0, columns > 0,
            isSame(aBytes.byte(xStart &+ rowCount &- 1), bBytes.byte(yStart &+ columns &- 1))
        {
            rowCount &-= 1
            columns &-= 1
        }
        let band = FoldBand(longer: columns &- rowCount, limit: limit)
        if band.below < 0 { return Int.max }
        let far: Int32 = 1 << 20
        let limit = Int32(limit)
        let table = self.costs
        // INVARIANT: the table has 64 rows of 64, and no place of `FoldCosts` lies outside; each of the three rows has one
        // element more than the longest fold has letters.
        let costs = table.span
        var rows = self.rows.mutableSpan
        var before = 0
        var current = Self.width
        var twoBefore = 2 &* Self.width
        rows[0] = 0
        for j in 0..<min(columns, band.above) {
            rows[j &+ 1] = rows[j] &+ Int32(costs[FoldCosts.alone(bBytes.byte(yStart &+ j))])
        }
        if band.above < columns { rows[band.above &+ 1] = far }
        var last: UInt8 = 0
        var leastBefore = Int32(0)
        for i in 0..<rowCount {
            let letter = aBytes.byte(xStart &+ i)
            let alone = Int32(costs[unchecked: FoldCosts.alone(letter)])
            let row = FoldCosts.row(letter)
            let low = max(0, i &- band.below)
            let high = min(columns, i &+ 1 &+ band.above)
            var left = low == 0 ? rows[before] &+ alone : far
            rows[current &+ low] = left
            var least = left
            var diagonal = rows[before &+ low]
            var beforeOther: UInt8 = low > 0 ? bBytes.byte(yStart &+ low &- 1) : 0
            var j = low
            while j < high {
                let other = bBytes.byte(yStart &+ j)
                let above = rows[unchecked: before &+ j &+ 1]
                var cost = diagonal &+ Int32(costs[unchecked: row &+ FoldCosts.column(other)])
                cost = min(cost, above &+ alone)
                cost = min(cost, left &+ Int32(costs[unchecked: FoldCosts.alone(other)]))
                if letter == beforeOther && other == last && letter != other && i > 0 && j > 0 {
                    cost = min(cost, rows[twoBefore &+ j &- 1] &+ FoldCosts.exchange)
                }
                rows[unchecked: current &+ j &+ 1] = cost
                least = min(least, cost)
                diagonal = above
                left = cost
                beforeOther = other
                j &+= 1
            }
            if high < columns { rows[current &+ high &+ 1] = far }
            // An exchange of letters steps over a row.
            if least > limit && leastBefore &+ FoldCosts.exchange > limit { return Int(least) }
            leastBefore = least
            last = letter
            (twoBefore, before, current) = (before, current, twoBefore)
        }
        return Int(rows[before &+ columns])
    }

    @inline(__always)
    private func isSame(_ letter: UInt8, _ other: UInt8) -> Bool { letter == other && FoldCosts.isParted(letter) }
}
