import ExportControl
import Foundation

/// Words that are or make numbers, and those beside a figure that say what it is of.
extension FigureReader {
    /// Whether a number is that of a standard, as in `ISO 492 Class 4` or `DIN 620-2`: it is no figure of the thing.
    func isNumberOfStandard(_ start: Int) -> Bool {
        var place = start
        while place > 0, scalars[place - 1] == " " || scalars[place - 1] == "-" { place -= 1 }
        let end = place
        while place > 0, isLetter(place - 1) { place -= 1 }
        guard place < end, place == 0 || !isDigit(place - 1) else { return false }
        if isPartOfStandard(place, end) { return true }
        let word = String(String.UnicodeScalarView(scalars[place..<end])).lowercased()
        // `class=ISO 4` is of a class: no standard has so low a number that bearings or gears are made to.
        if word == "iso", isDigit(start), !isDigit(start + 1),
            FigureReader.classes.contains(where: about.lowercased().contains)
        {
            return false
        }
        return FigureReader.standards.contains(word)
    }

    /// `JIS B 1514`, `GB/T 307`, `MIL-STD-810`: letters between the name of a standard and its number.
    private func isPartOfStandard(_ start: Int, _ end: Int) -> Bool {
        guard end - start < 4, start > 1, " /-".unicodeScalars.contains(scalars[start - 1]) else { return false }
        var first = start - 1
        while first > 0, isLetter(first - 1) { first -= 1 }
        guard first < start - 1, first == 0 || !isLetterOrDigit(first - 1) else { return false }
        let word = string(first..<start - 1).lowercased()
        return FigureReader.standards.contains(word) || word == "gb" || word == "mil"
    }

    private static let classes = ["class", "grade", "tolerance", "等級", "級", "公差", "クラス"]
    private static let standards: Set<String> = [
        "iso", "din", "jis", "ansi", "abma", "agma", "iec", "astm", "ieee", "cns", "gost", "asme", "vdi", "sae", "std",
        "abec", "rbec",
    ]

    private static let letters: [String: Int] = [
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12,
    ]

    /// `two-plane`, `three axes`: small numbers in letters before another word.
    func numbersInLetters() -> [Figure] {
        text.tokens.indices.dropLast().compactMap { index in
            let token = text.tokens[index]
            let next = text.tokens[index + 1]
            guard token.kind == .word, next.kind == .word, next.range.lowerBound - token.range.upperBound == 1,
                let value = FigureReader.letters[string(token.range).lowercased()]
            else { return nil }
            return make(
                nil, .exactly(ExactNumber(value)), string(token.range), "", token.range.lowerBound,
                token.range.upperBound)
        }
    }

    /// `0.5+L/500 µm`, `(1.9 + 3L/1000) µm`: an error that grows with the length measured, read at length zero, where it is least.
    func growing(at start: Int, firstEnd: Int) -> ([Figure], Int)? {
        var next = skipSpace(firstEnd)
        var ownUnit: String?
        if let unit = unit(at: next) {
            ownUnit = unit.symbol
            next = skipSpace(unit.end)
        }
        guard next < scalars.count, scalars[next] == "+" else { return nil }
        let limit = min(scalars.count, next + 24)
        guard let slash = (next..<limit).first(where: { scalars[$0] == "/" }),
            string(next..<slash).contains(where: { $0 == "L" || $0 == "l" })
        else { return nil }
        var place = skipSpace(slash + 1)
        guard isDigit(place), let divisorEnd = numberEnd(place) else { return nil }
        place = skipSpace(divisorEnd)
        if place < scalars.count, scalars[place] == ")" { place = skipSpace(place + 1) }
        let last = unit(at: place)
        guard let symbol = ownUnit ?? last?.symbol,
            let measured = try? Measured(parsing: "\(digits(start..<firstEnd)) \(symbol)")
        else { return nil }
        let end = last?.end ?? place
        return ([make(measured, nil, string(start..<end), FigureReader.growingUnit, start, end)], end)
    }

    /// The unit that marks such an error.
    static let growingUnit = "+L/"

    private static let multipliers: [(word: String, power: Int, unit: String)] = [
        ("kilobases", 3, ""), ("kilobase", 3, ""), ("kbp", 3, ""), ("kb", 3, ""), ("thousand", 3, ""),
        ("megapixels", 6, "pixels"), ("megapixel", 6, "pixels"), ("million pixels", 6, "pixels"),
        ("mpixel", 6, "pixels"), ("mpx", 6, "pixels"), ("mp", 6, "pixels"), ("million", 6, ""), ("billion", 9, ""),
        ("百萬像素", 6, "pixels"), ("百万画素", 6, "pixels"), ("萬像素", 4, "pixels"), ("万画素", 4, "pixels"),
        ("百萬", 6, ""), ("百万", 6, ""), ("億", 8, ""), ("萬", 4, ""), ("万", 4, ""), ("千", 3, ""),
    ]

    /// `5 kb`, `12 megapixels`, `1.5 million`: what multiplies a number without a unit.
    func multiplier(at index: Int) -> (factor: ExactNumber, unit: String, end: Int)? {
        let start = skipSpace(index)
        let rest = string(start..<min(scalars.count, start + 16)).lowercased()
        for (word, power, unit) in FigureReader.multipliers where rest.hasPrefix(word) {
            let end = start + word.unicodeScalars.count
            if isLatin(scalars[end - 1]), end < scalars.count,
                isLatin(scalars[end]) || "/.".unicodeScalars.contains(scalars[end])
            {
                continue
            }
            return (ExactNumber(powerOfTen: power), unit, end)
        }
        return nil
    }

    /// How far beside a figure a word says what it is of.
    private static let reach = 14

    /// A figure with the words beside it, and the property that those right beside it name, as in *500 mm wide*; none where each side
    /// names one.
    func make(
        _ measured: Measured?, _ number: Measured?, _ written: String, _ unit: String, _ start: Int, _ end: Int
    ) -> Figure {
        let (before, after) = words(around: start..<end)
        let sides = (before: properties(before: start), after: properties(after: end))
        var figure = Figure(
            measured: measured, number: number, written: written.trimmingCharacters(in: .whitespaces), unit: unit,
            before: before, after: after, range: start..<end,
            properties: sides.after == 0 ? sides.before : sides.before == 0 ? sides.after : 0,
            isEitherSide: isEitherSide(start))
        figure.isBetweenRivals = PropertyWords.exclude(sides.before, sides.after)
        return figure
    }

    /// The property that the words right before a place name.
    func properties(before place: Int) -> PropertyWords.Properties {
        var start = place
        while start > 0, place - start < FigureReader.reach, !isDigit(start - 1), !isBreak(start - 1, start) {
            start -= 1
        }
        return PropertyWords.nearest(in: string(start..<place))
    }

    /// The property that the words right after a place name.
    func properties(after place: Int) -> PropertyWords.Properties {
        var end = place
        while end < scalars.count, end - place < FigureReader.reach, !isDigit(end), !isBreak(end, end + 1) { end += 1 }
        return PropertyWords.properties(in: string(place..<end))
    }
}
