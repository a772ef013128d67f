import ExportControl

/// Shares that are written as parts or as nines: `1 part in 500`, `M/ΔM = 450`, `6N`.
extension FigureReader {
    func partsOrPurity(at start: Int) -> ([Figure], Int)? {
        parts(at: start) ?? resolvingPower(at: start) ?? purity(at: start)
    }

    /// The unit that marks a share of parts; its number is the share.
    static let partsUnit = "parts in"

    /// `1 part in 500`, `2 parts in 230`, `1 in 500`, `1:500`.
    private func parts(at start: Int) -> ([Figure], Int)? {
        guard isDigit(start), let firstEnd = numberEnd(start) else { return nil }
        let next = skipSpace(firstEnd)
        let rest = string(next..<min(scalars.count, next + 10)).lowercased()
        let isOne = string(start..<firstEnd) == "1"
        let marks = FigureReader.partsMarks + (isOne ? FigureReader.shortPartsMarks : [])
        guard let mark = marks.first(where: { rest.hasPrefix($0) }) else { return nil }
        let second = skipSpace(next + mark.unicodeScalars.count)
        guard let (whole, end) = wholeNumber(at: second),
            end >= scalars.count || !":/".unicodeScalars.contains(scalars[end])
        else { return nil }
        // `1 in 4` is a size or a chance, `1/4` a fraction.
        if mark.utf8.count < 4, whole < FigureReader.leastParts || unit(at: end) != nil { return nil }
        guard let some = ExactNumber(decimal: string(start..<firstEnd)), !whole.isZero else { return nil }
        let written = string(start..<end)
        return ([make(nil, .exactly(some / whole, printed: written), written, FigureReader.partsUnit, start, end)], end)
    }

    private static let partsMarks = ["parts in ", "part in ", "parts per ", "part per "]
    private static let shortPartsMarks = ["in ", ":", "/"]
    private static let leastParts = ExactNumber(100)

    /// A number, also `10^6` and `10⁶`.
    private func wholeNumber(at start: Int) -> (ExactNumber, Int)? {
        guard isDigit(start), let end = numberEnd(start) else { return nil }
        let text = string(start..<end).filter { $0 != "," && $0 != " " }
        if text == "10", end < scalars.count {
            var place = scalars[end] == "^" ? end + 1 : end
            var power = ""
            while place < scalars.count, place - end < 4 {
                if scalars[end] == "^", isDigit(place) {
                    power.unicodeScalars.append(scalars[place])
                } else if let raised = FigureReader.raised.firstIndex(of: scalars[place]) {
                    power += String(raised)
                } else {
                    break
                }
                place += 1
            }
            if let exponent = Int(power) { return (ExactNumber(powerOfTen: exponent), place) }
        }
        return ExactNumber(decimal: text).map { ($0, end) }
    }

    private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)

    /// `M/ΔM = 450`, `resolving power 450`: one part in so many.
    private func resolvingPower(at start: Int) -> ([Figure], Int)? {
        guard isDigit(start), let (value, end) = plain(at: start) else { return nil }
        let lead = lead(before: start)
        let isBare = lead.isEmpty && FigureReader.saysResolvingPower(about.lowercased())
        guard isBare || FigureReader.resolvingMarks.contains(where: lead.hasSuffix) else { return nil }
        let share = Measured.exactly(ExactNumber(1)) / value
        guard share.lower != nil || share.upper != nil else { return nil }
        var figure = make(nil, share, "M/ΔM \(value.printed)", FigureReader.partsUnit, start, end)
        figure.name = "resolution"
        return ([figure], end)
    }

    private static let resolvingNames = ["m/δm", "m/dm", "m/∆m", "m/△m", "resolving power"]
    private static let resolvingMarks = resolvingNames + resolvingNames.map { $0 + ")" }

    private static func saysResolvingPower(_ name: String) -> Bool { resolvingNames.contains(where: name.contains) }

    /// `6N`, `5N5`: so many nines, where the text is of purity.
    private func purity(at start: Int) -> ([Figure], Int)? {
        guard start + 1 < scalars.count, isDigit(start), scalars[start + 1] == "N",
            start == 0 || !isLetterOrDigit(start - 1),
            start == 0 || scalars[start - 1] != "."
        else { return nil }
        var end = start + 2
        if isDigit(end) { end += 1 }
        let nines = Int(string(start..<start + 1)) ?? 0
        guard nines > 1, !isLetterOrDigit(end) else { return nil }
        let text = about.lowercased() + " " + String(String.UnicodeScalarView(folded))
        guard FigureReader.purityWords.contains(where: text.contains),
            !FigureReader.forceWords.contains(where: text.contains)
        else { return nil }
        let digits = String(repeating: "9", count: nines) + string(start + 2..<end)
        let rest = digits.dropFirst(2)
        guard let value = try? Measured(parsing: "\(digits.prefix(2))\(rest.isEmpty ? "" : ".")\(rest) %") else {
            return nil
        }
        return ([make(nil, value, string(start..<end), "%", start, end).beside(Stem.of("purity"))], end)
    }

    private static let purityWords = [
        "purit", "pure", "metal", "crystal", "ingot", "grade", "sputter", "純度", "高純", "金屬", "金属", "結晶", "晶", "錠", "級",
    ]
    private static let forceWords = ["force", "load", "thrust", "newton", "spring", "torque", "力", "荷重", "負載"]

    /// `0.5 u`, `400 amu`, `2 kDa`: atomic masses, which no unit of the table is.
    func atomicMass(at index: Int) -> String? {
        let start = skipSpace(index)
        return FigureReader.atomicMasses.first { unit in
            let end = start + unit.unicodeScalars.count
            guard end <= scalars.count, string(start..<end) == unit, !isLetterOrDigit(end) else { return false }
            return end == scalars.count || scalars[end] != "/"
        }.map { $0 == "kDa" ? "kDa" : FigureReader.massUnit }
    }

    static let massUnit = "u"
    private static let atomicMasses = ["amu", "AMU", "Da", "kDa", "u"]
}
