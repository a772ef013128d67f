import ExportControl
import Foundation

/// Notations of figures that are no plain number with a unit: fractions of an inch, `DN50`, `λ/20`, `.308`, names of steels.
extension FigureReader {
    /// What stands at a digit or a point in such a notation; the figures may be none where it is a name.
    func notation(at start: Int) -> ([Figure], Int)? {
        if let rate = operations(at: start) { return rate }
        if let share = partsOrPurity(at: start) { return share }
        if let ratio = ratioToOne(at: start) { return ratio }
        if let optics = beamQuality(at: start) ?? focalRatio(at: start) { return optics }
        return fraction(at: start) ?? steel(at: start) ?? tow(at: start) ?? partOfWavelength(at: start) ?? calibre(
            at: start)
            ?? year(at: start)
    }

    /// What stands right before a number, lower case, without marks of equality and comparison.
    func lead(before start: Int, _ length: Int = 32) -> String {
        var lead = string(max(0, start - length)..<start).lowercased()
        while let last = lead.last, " =:：<>≤≥≦≧~≈".contains(last) { lead.removeLast() }
        for word in [" of", " is", " factor", " value"] where lead.hasSuffix(word) { lead.removeLast(word.count) }
        return lead
    }

    /// A bare number with its comparison, or a range of them; nil where a unit follows.
    func plain(at start: Int) -> (value: Measured, end: Int)? {
        guard let first = numberEnd(start) else { return nil }
        if let (secondStart, end) = rangeEnd(first), unit(at: end) == nil,
            let range = try? Measured(parsing: "\(string(start..<first))..\(string(secondStart..<end))")
        {
            return (range, end)
        }
        guard unit(at: first) == nil,
            let value = try? Measured(parsing: (leadingComparison(start) ?? "") + string(start..<first))
        else { return nil }
        return (value, first)
    }

    /// `made in 1874`, `1874年製`: the year a thing was made.
    private func year(at start: Int) -> ([Figure], Int)? {
        let end = start + 4
        guard end <= scalars.count, (start..<end).allSatisfy(isDigit), !isLetterOrDigit(end),
            let year = Int(string(start..<end)), FigureReader.years.contains(year), unit(at: end) == nil
        else { return nil }
        let before = lead(before: start)
        let after = string(end..<min(scalars.count, end + 4))
        let isMade =
            FigureReader.makingWords.contains { word in
                guard before.hasSuffix(word) else { return false }
                return before.dropLast(word.count).last?.isLetter != true
            } || FigureReader.madeWords.contains(where: after.hasPrefix)
        guard isMade else { return nil }
        let value = Measured.exactly(ExactNumber(year), printed: string(start..<end))
        return ([make(nil, value, string(start..<end), "", start, end).beside("year", "manufactur")], end)
    }

    private static let years = 1500...2099
    private static let makingWords = [
        "made in", "manufactured", "manufactured in", "built", "built in", "produced in", "year of manufacture",
        "year of make",
        "製造年", "製造年份",
    ]
    private static let madeWords = ["年製", "年 製", "年产", "年産"]

    /// `100000:1`: so many to one.
    private func ratioToOne(at start: Int) -> ([Figure], Int)? {
        guard isDigit(start), let end = numberEnd(start), end + 1 < scalars.count, scalars[end] == ":",
            scalars[end + 1] == "1", !isDigit(end + 2), end + 2 >= scalars.count || scalars[end + 2] != ":",
            let value = try? Measured(parsing: string(start..<end))
        else { return nil }
        return ([make(nil, value, string(start..<end + 2), "", start, end + 2)], end + 2)
    }

    /// `1/4 inch`, `1 1/2"`, `3/8 NPT`; a fraction without a word for inches is none.
    private func fraction(at start: Int) -> ([Figure], Int)? {
        guard isDigit(start) else { return nil }
        var whole = 0
        var place = start
        while isDigit(place) { place += 1 }
        let first = Int(string(start..<place))
        if place < scalars.count, scalars[place] == " " || scalars[place] == "-", isDigit(place + 1) {
            let before = place
            place += 1
            let numeratorStart = place
            while isDigit(place) { place += 1 }
            if place < scalars.count, scalars[place] == "/", let first {
                whole = first
                return fraction(from: start, whole: whole, numeratorStart..<place)
            }
            place = before
        }
        guard place < scalars.count, scalars[place] == "/" else { return nil }
        return fraction(from: start, whole: 0, start..<place)
    }

    private func fraction(from start: Int, whole: Int, _ numerator: Range<Int>) -> ([Figure], Int)? {
        var end = numerator.upperBound + 1
        let denominatorStart = end
        while isDigit(end) { end += 1 }
        guard let upper = Int(string(numerator)), let lower = Int(string(denominatorStart..<end)),
            [2, 4, 8, 16, 32, 64].contains(lower), upper < lower, upper > 0, end >= scalars.count || scalars[end] != "/"
        else { return nil }
        let mark = skipSpace(end)
        let rest = string(mark..<min(scalars.count, mark + 8)).lowercased()
        let inch = FigureReader.inches.first { word in
            guard rest.hasPrefix(word) else { return false }
            let after = mark + word.unicodeScalars.count
            return !word.utf8.allSatisfy { (0x61...0x7A).contains($0) } || !isLetter(after)
        }
        guard let inch else { return ([], end) }
        let value = Double(whole) + Double(upper) / Double(lower)
        guard let measured = try? Measured(parsing: "\(value) in") else { return nil }
        let close = mark + inch.unicodeScalars.count
        return ([make(measured, nil, string(start..<close), "in", start, close)], close)
    }

    private static let inches = [
        "\"", "”", "″", "inches", "inch", "in.", "in", "英吋", "吋", "インチ", "npt", "bsp", "vcr", "od tube", "od",
    ]

    /// `316L`, `7010C`: the name of a steel or a part number with its letter, and no litres or degrees.
    private func steel(at start: Int) -> ([Figure], Int)? {
        var end = start
        while isDigit(end) { end += 1 }
        guard end > start, end < scalars.count, "LCKFH".unicodeScalars.contains(scalars[end]), !isLetterOrDigit(end + 1)
        else { return nil }
        let number = string(start..<end)
        let isSteel = FigureReader.steels.contains(number) && "LH".unicodeScalars.contains(scalars[end])
        return isSteel || number.utf8.count > 3 ? ([], end + 1) : nil
    }

    private static let steels: Set<String> = [
        "301", "302", "303", "304", "309", "310", "316", "317", "321", "347", "904",
    ]

    /// `12K tow`: thousands of filaments.
    private func tow(at start: Int) -> ([Figure], Int)? {
        var end = start
        while isDigit(end) { end += 1 }
        guard end > start, end < scalars.count, scalars[end] == "K" || scalars[end] == "k", !isLetterOrDigit(end + 1)
        else {
            return nil
        }
        let rest = string(skipSpace(end + 1)..<min(scalars.count, end + 14)).lowercased()
        let words = ["tow", "filament", "fibre", "fiber", "yarn", "carbon", "roving", "絲束", "フィラメント", "トウ", "碳纖"]
        return words.contains(where: rest.hasPrefix) || words.contains(where: about.lowercased().contains)
            ? ([], end + 1) : nil
    }

    /// `λ/20`: a part of a wavelength.
    private func partOfWavelength(at start: Int) -> ([Figure], Int)? {
        let before = string(max(0, start - 12)..<start).lowercased()
        let marks = ["λ/", "λ /", "lambda/", "lambda /", "lambda over ", "wave/", "波長/"]
        guard marks.contains(where: before.hasSuffix), let end = numberEnd(start),
            let parts = ExactNumber(decimal: string(start..<end)), parts != ExactNumber(0)
        else { return nil }
        let value = Measured.exactly(ExactNumber(1) / parts, printed: "λ/\(string(start..<end))")
        return ([make(nil, value, "λ/\(string(start..<end))", "", start, end)], end)
    }

    /// `.308 Win`, `.50 cal`: inches, where the text is of weapons.
    private func calibre(at start: Int) -> ([Figure], Int)? {
        guard scalars[start] == ".", start == 0 || !isDigit(start - 1), let end = numberEnd(start),
            (3...4).contains(end - start), !isLetter(end)
        else { return nil }
        let rest = about.lowercased() + " " + String(String.UnicodeScalarView(folded))
        guard FigureReader.weaponWords.contains(where: rest.contains),
            let measured = try? Measured(parsing: "0\(string(start..<end)) in")
        else { return nil }
        return ([make(measured, nil, string(start..<end), "in", start, end).beside("calib")], end)
    }

    private static let weaponWords = [
        "rifle", "pistol", "revolver", "cartridge", "ammunition", "suppressor", "silencer", "calib", " cal", "bullet",
        "gun",
        " win", " acp", "magnum", " bmg", " rem", "barrel", "scope",
    ]

    /// `DN50`, `DN 80`: the nominal size of pipes, in millimetres.
    func nominalSize(at start: Int) -> (Figure, Int)? {
        guard start + 2 < scalars.count, scalars[start] == "D", scalars[start + 1] == "N",
            start == 0 || !isLetterOrDigit(start - 1)
        else { return nil }
        let digits = skipSpace(start + 2)
        guard isDigit(digits), let end = numberEnd(digits), !isLetter(end),
            let measured = try? Measured(parsing: "\(string(digits..<end)) mm")
        else { return nil }
        return (make(measured, nil, string(start..<end), FigureReader.nominalUnit, start, end).beside("dn"), end)
    }

    static let nominalUnit = "DN"
}

extension Figure {
    /// The same, with words that say of what it is, the nearest first.
    func beside(_ words: String...) -> Figure {
        Figure(
            measured: measured, number: number, written: written, unit: unit, before: words + before, after: after,
            range: range, properties: properties, isEitherSide: isEitherSide)
    }
}

extension FigureReader {
    /// Where a figure stands without what its unit says beside it, such as `CW` of `80 W CW`.
    func rangeOfValue(_ figure: Figure) -> Range<Int> {
        let range = figure.range
        let written = string(range).lowercased()
        for word in [" cw", " rms", " avg", " average", " peak", " p-p"] where written.hasSuffix(word) {
            return range.lowerBound..<range.upperBound - word.unicodeScalars.count
        }
        return range
    }
}
