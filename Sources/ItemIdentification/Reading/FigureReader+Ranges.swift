import ExportControl

/// Ranges: `3 to 5 GHz`, `900-1700 nm`, `-55 °C ~ +125 °C`, `-40/+85 °C`.
extension FigureReader {
    /// A range that begins with a number; nil where none follows it.
    func range(_ first: String, _ start: Int, _ end: Int) -> ([Figure], Int)? {
        if let (secondStart, secondEnd) = rangeEnd(end) {
            let second = digits(secondStart..<secondEnd)
            // `3 to 5 GHz`, `900-1700 nm`.
            if let unit = unit(at: secondEnd), let measured = FigureReader.measured(first, second, unit.symbol) {
                let written = signed(start, secondStart) + string(secondStart..<unit.end)
                return ([make(measured, nil, written, unit.written, start, unit.end)], unit.end)
            }
            // `4 to 310 u`: a range of plain numbers, or of a unit that nobody reads.
            if unit(at: end) == nil, let range = FigureReader.measured(first, second, "") {
                let written = signed(start, secondStart) + second
                return ([make(nil, range, written, looseUnit(secondEnd), start, secondEnd)], secondEnd)
            }
        }
        // `900 nm to 1700 nm`: both ends with a unit.
        if let unit = unit(at: end), let (secondStart, secondEnd) = rangeEnd(unit.end),
            let last = self.unit(at: secondEnd),
            let measured = FigureReader.measured(
                "\(first) \(unit.symbol)", digits(secondStart..<secondEnd), last.symbol)
        {
            return ([make(measured, nil, signed(start, last.end), unit.written, start, last.end)], last.end)
        }
        return nil
    }

    /// The lower end is written first, except that `+85/-40 °C` is as common.
    private static func measured(_ first: String, _ second: String, _ unit: String) -> Measured? {
        let close = unit.isEmpty ? "" : " \(unit)"
        if let measured = try? Measured(parsing: "\(first)..\(second)\(close)") { return measured }
        guard second.hasPrefix("-"), !first.hasPrefix("-") else { return nil }
        return try? Measured(parsing: "\(second)\(close)..\(first)\(first.contains(" ") ? "" : close)")
    }

    /// As written, with the sign before it.
    private func signed(_ start: Int, _ end: Int) -> String { sign(before: start) + string(start..<end) }

    /// A minus before a number: a hyphen or dash that stands for itself, and parts nothing from it.
    func sign(before start: Int) -> String {
        guard start > 0, "-–‐‑﹣".unicodeScalars.contains(scalars[start - 1]) else { return "" }
        guard start > 1 else { return "-" }
        let before = scalars[start - 2]
        return isLetterOrDigit(start - 2) || "°%)\"".unicodeScalars.contains(before) ? "" : "-"
    }

    private static let marks = [
        "...", "..", "…", "⋯", "to ", "bis ", "–", "—", "~", "～", "∼", "-", "〜", "から", "至", "到", "through ", "÷",
    ]

    /// The second number of a range, with its minus.
    func rangeEnd(_ index: Int) -> (Int, Int)? {
        let next = skipSpace(index)
        guard next < scalars.count else { return nil }
        let rest = string(next..<min(next + 9, scalars.count)).lowercased()
        if let mark = FigureReader.marks.first(where: { rest.hasPrefix($0) }) {
            return signedNumber(skipSpace(next + mark.unicodeScalars.count), takesMinus: mark != "-")
        }
        // `-40/+85 °C`: a stroke parts only what has a sign.
        let second = skipSpace(next + 1)
        if scalars[next] == "/", second < scalars.count, "+-".unicodeScalars.contains(scalars[second]) {
            return signedNumber(second, takesMinus: true)
        }
        return nil
    }

    private func signedNumber(_ index: Int, takesMinus: Bool) -> (Int, Int)? {
        guard index < scalars.count else { return nil }
        if takesMinus, scalars[index] == "-", let end = numberEnd(index + 1), isDigit(index + 1) { return (index, end) }
        let start = scalars[index] == "+" ? skipSpace(index + 1) : index
        guard isDigit(start), let end = numberEnd(start) else { return nil }
        return (start, end)
    }
}
