import ExportControl
import Foundation

/// Figures that a sign for *times* joins: `640 x 512`, `620 x 300 x 150 mm`, `Ø120 x 50 mm`, `4 x 6.6 Gbit/s`.
extension FigureReader {
    func timesEnd(_ index: Int) -> (Int, Int)? {
        var next = skipSpace(index)
        guard next < scalars.count, "x×X*✕⨯".unicodeScalars.contains(scalars[next]) else { return nil }
        next = skipSpace(next + 1)
        guard isDigit(next), let end = numberEnd(next) else { return nil }
        // `x 10^3` is a power.
        if string(next..<end) == "10", end < scalars.count, "^⁰¹²³⁴⁵⁶⁷⁸⁹⁻".unicodeScalars.contains(scalars[end]) {
            return nil
        }
        return (next, end)
    }

    /// How many there are; with a unit of length each side by itself; with another unit so many times so much.
    func product(at start: Int, firstEnd: Int) -> ([Figure], Int)? {
        if let sides = sidesWithUnits(at: start, firstEnd: firstEnd) { return sides }
        var sides = [digits(start..<firstEnd)]
        var end = firstEnd
        while let (secondStart, secondEnd) = timesEnd(end) {
            sides.append(digits(secondStart..<secondEnd))
            end = secondEnd
        }
        guard sides.count > 1 else { return nil }
        // `4x4` is how many wheels are driven.
        if sides.count == 2, end - start == 3, sides.allSatisfy({ $0.utf8.count == 1 }), unit(at: end) == nil {
            return ([], end)
        }
        if let unit = unit(at: end) {
            let figures = sides.compactMap { try? Measured(parsing: "\($0) \(unit.symbol)") }.filter {
                $0.dimension != .number
            }
            if figures.count == sides.count {
                if let times = times(sides, figures, unit, start) { return (times, unit.end) }
                return (self.sides(figures, unit.written, start, unit.end), unit.end)
            }
        }
        let numbers = sides.compactMap { ExactNumber(decimal: $0.replacingOccurrences(of: ",", with: "")) }
        guard numbers.count == sides.count else { return nil }
        let all = numbers.dropFirst().reduce(numbers[0], *)
        let whole = Measured.exactly(all, printed: string(start..<end).trimmingCharacters(in: .whitespaces))
        return ([make(nil, whole, string(start..<end), "pixels", start, end)], end)
    }

    /// `620 mm x 300 mm x 150 mm`.
    private func sidesWithUnits(at start: Int, firstEnd: Int) -> ([Figure], Int)? {
        var found: [Measured] = []
        var numberStart = start
        var numberEnd = firstEnd
        var written = ""
        var close = firstEnd
        while let unit = unit(at: numberEnd),
            let measured = try? Measured(parsing: "\(digits(numberStart..<numberEnd)) \(unit.symbol)"),
            measured.dimension == FigureReader.length
        {
            found.append(measured)
            written = unit.written
            close = unit.end
            guard let (nextStart, nextEnd) = timesEnd(unit.end) else { break }
            (numberStart, numberEnd) = (nextStart, nextEnd)
        }
        guard found.count > 1 else { return nil }
        return (sides(found, written, start, close), close)
    }

    /// The sides of something, each with its place.
    private func sides(_ values: [Measured], _ unit: String, _ start: Int, _ end: Int) -> [Figure] {
        let isRound = values.count == 2 && FigureReader.roundSigns.contains(where: lead(before: start).hasSuffix)
        let isLength = values.allSatisfy { $0.dimension == FigureReader.length }
        let order = values.indices.sorted {
            (values[$1].lower?.value ?? ExactNumber(0), $0) < (values[$0].lower?.value ?? ExactNumber(0), $1)
        }
        return values.indices.map { place in
            var figure = make(values[place], nil, string(start..<end), unit, start, end)
            if isRound {
                figure.part = .round(place)
            } else if isLength, values.count == 3 {
                figure.part = .side(order.firstIndex(of: place) ?? place)
            }
            return figure
        }
    }

    /// `4 x 6.6 Gbit/s`, `2×500 W`: how many, what one has and what all have.
    private func times(_ sides: [String], _ values: [Measured], _ unit: FoundUnit, _ start: Int) -> [Figure]? {
        guard sides.count == 2, values[1].dimension != FigureReader.length, sides[0].allSatisfy(\.isNumber),
            let count = Int(sides[0]), (1...FigureReader.mostTimes).contains(count),
            let one = try? Measured(parsing: "\(sides[1]) \(unit.symbol)"), let exact = one.exactValue
        else { return nil }
        let written = string(start..<unit.end)
        let all = Measured.exactly(
            exact * ExactNumber(count), dimension: one.dimension, printed: "\(count) × \(one.printed)")
        var each = make(one, nil, written, unit.written, start, unit.end)
        each.part = .each
        var total = make(all, nil, written, unit.written, start, unit.end)
        total.part = .total
        guard !about.isEmpty else { return [each, total] }
        let number = Measured.exactly(ExactNumber(count), printed: sides[0])
        var many = make(nil, number, sides[0], "", start, unit.end)
        many.part = .count
        return [each, total, many]
    }

    private static let mostTimes = 4096
    private static let length = ExportControl.Dimension(named: "length") ?? .number
    private static let roundSigns = ["ø", "⌀", "φ", "∅", "dia", "dia.", "diameter", "od", "直徑", "直径", "外徑", "外径"]
}
