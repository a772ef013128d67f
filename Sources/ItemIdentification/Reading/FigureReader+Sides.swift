import ExportControl

/// On which side of its figure a name stands, where several figures of one kind stand in a row.
extension FigureReader {
    /// `repeatability 1.2 µm travel 1.2 m` ends with a figure, so that each name stands before its own, and `1.2 µm repeatability
    /// 1.2 m travel` begins with one: what stands between two figures that could be taken for each other is the name of one alone.
    func parted(_ figures: [Figure]) -> [Figure] {
        var figures = figures
        for place in figures.indices.dropLast() {
            let (one, other) = (figures[place], figures[place + 1])
            guard let dimension = one.measured?.dimension, dimension == other.measured?.dimension,
                one.range.upperBound <= other.range.lowerBound,
                !isBreak(one.range.upperBound, other.range.lowerBound), !one.after.isEmpty
            else { continue }
            let isNamedBefore = hasWord(before: one.range.lowerBound)
            let isNamedAfter = hasWord(after: other.range.upperBound)
            if isNamedBefore, !isNamedAfter {
                figures[place].after = []
                figures[place].properties = properties(before: one.range.lowerBound)
                figures[place].isBetweenRivals = false
            } else if isNamedAfter, !isNamedBefore {
                figures[place + 1].before = []
                figures[place + 1].properties = properties(after: other.range.upperBound)
                figures[place + 1].isBetweenRivals = false
            }
        }
        return figures
    }

    /// Whether a word stands right before a place.
    private func hasWord(before place: Int) -> Bool {
        guard let token = text.tokens.last(where: { $0.range.upperBound <= place }), token.kind != .number else {
            return false
        }
        return !isBreak(token.range.upperBound, place)
    }

    /// Whether a word stands right after a place.
    private func hasWord(after place: Int) -> Bool {
        guard let token = text.tokens.first(where: { $0.range.lowerBound >= place }), token.kind != .number else {
            return false
        }
        return !isBreak(place, token.range.lowerBound)
    }
}
