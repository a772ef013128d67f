import ExportControl
import Foundation

/// Units and comparisons beside a number.
extension FigureReader {
    struct FoundUnit {
        let symbol: String
        let written: String
        let end: Int
    }

    /// The longest unit that stands at a place, after a space or hyphen or none.
    func unit(at index: Int) -> FoundUnit? {
        let start = skipSpace(index)
        guard start < scalars.count else { return nil }
        // Every notation asks what unit stands there.
        if let known = units.found[start] { return known }
        let unit = unit(from: start)
        units.found[start] = .some(unit)
        return unit
    }

    /// What was found at each place.
    final class Units {
        fileprivate var found: [Int: FoundUnit?] = [:]
    }

    private func unit(from index: Int) -> FoundUnit? {
        var start = index
        if scalars[start] == "-", start + 1 < scalars.count, isLetter(start + 1) { start += 1 }
        if speaksInWords, let found = overSomething(at: start) { return found }
        for length in stride(from: min(18, scalars.count - start), through: 1, by: -1) {
            let end = start + length
            let last = scalars[end - 1]
            guard last != " ", last != "-", last != "," else { continue }
            // `bit 1.5 GSPS` begins the next figure.
            if (start..<end - 1).contains(where: { scalars[$0] == " " && isDigit($0 + 1) }) { continue }
            if end < scalars.count, isLatin(scalars[end]), isLatin(last) { continue }
            if end < scalars.count, TextTokens.isDigit(scalars[end]), !isLetter(end - 1) { continue }
            let written = string(start..<end)
            if let known = UnitWords.symbols[written] ?? UnitWords.symbols[written.lowercased()] {
                return FoundUnit(symbol: known, written: written, end: end)
            }
            if written == "in", isAlone(end) { return FoundUnit(symbol: "in", written: written, end: end) }
            guard scalars[start..<end].allSatisfy(isUnitPart) else { continue }
            let lastWord = written.split(separator: " ").last.map(String.init) ?? written
            if !UnitWords.strangers.contains(lastWord), Unit.known(written) != nil {
                return FoundUnit(symbol: written, written: written, end: end)
            }
        }
        return speaksInWords ? oneWord(at: start) : nil
    }

    /// Whether nothing more stands there, so that `0.5 in` is no beginning of *in stock*.
    private func isAlone(_ end: Int) -> Bool {
        let next = skipSpace(end)
        return next >= scalars.count || ",;)(x×".unicodeScalars.contains(scalars[next]) && !isLetter(next + 1)
    }

    func isUnitPart(_ scalar: Unicode.Scalar) -> Bool {
        isLatin(scalar) || TextTokens.isDigit(scalar)
            || FigureReader.unitMarks.contains(scalar)
    }

    private static let unitMarks = Set("°µΩ%/·*^²³⁻¹()√'\"[].-‰℃Å ".unicodeScalars)

    /// What follows a bare number like a unit that nobody reads, such as `µA/lm` or `u`.
    func looseUnit(_ index: Int) -> String {
        if let mass = atomicMass(at: index) { return mass }
        let start = skipSpace(index)
        let rest = string(start..<min(scalars.count, start + 10)).lowercased()
        if FigureReader.months.contains(where: rest.hasPrefix) { return FigureReader.monthUnit }
        var end = start
        while end < scalars.count, end - start < 12, isUnitPart(scalars[end]), scalars[end] != " " { end += 1 }
        let text = string(start..<end)
        return text.contains("/") ? text : ""
    }

    /// The unit of what changes so much a month.
    static let monthUnit = "/month"
    private static let months = [
        "/month", "/ month", "/mo", "/mth", "/30 d", "/30d", "/月", "/ 月", "/個月", "/か月", "per month",
    ]

    /// Whether `±` stands before a number.
    func isEitherSide(_ start: Int) -> Bool {
        var place = start
        while place > 0, scalars[place - 1] == " " { place -= 1 }
        return place > 0 && scalars[place - 1] == "±" || place > 2 && string(place - 3..<place) == "+/-"
    }

    func leadingComparison(_ start: Int) -> String? {
        let from = max(0, start - 16)
        let close = start - sign(before: start).unicodeScalars.count
        var lead = string(from..<max(from, close)).lowercased().trimmingCharacters(in: .whitespaces)
        if lead.hasSuffix("±") || lead.hasSuffix("+/-") {
            lead = String(lead.dropLast(lead.hasSuffix("±") ? 1 : 3)).trimmingCharacters(in: .whitespaces)
        }
        for (marks, sign) in UnitWords.comparisons {
            for mark in marks where lead.hasSuffix(mark) {
                let rest = lead.dropLast(mark.count)
                // A word must stand by itself.
                if mark.first?.isLetter == true, mark.first?.isASCII == true, let before = rest.last, before.isLetter {
                    continue
                }
                return sign
            }
        }
        return nil
    }

    func trailingComparison(_ index: Int) -> (String, Int)? {
        let start = skipSpace(index)
        let rest = string(start..<min(scalars.count, start + 12)).lowercased()
        for (marks, sign) in UnitWords.trailing {
            for mark in marks where rest.hasPrefix(mark) { return (sign, start + mark.unicodeScalars.count) }
        }
        return nil
    }
}
