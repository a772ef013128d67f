import ExportControl
import Foundation

/// Finds the figures in a free text: values with units, bounds, ranges, tolerances, products of pixels, bare numbers.
struct FigureReader {
    let scalars: [Unicode.Scalar]
    let folded: [Unicode.Scalar]
    let text: TextTokens
    /// What the whole is said to be of: the name that a value was given with.
    let about: String
    /// Whether a unit in words, such as *litres per minute*, may stand in it.
    let speaksInWords: Bool
    /// Whether rates of operations stand in it.
    let speaksOfOperations: Bool
    let units = Units()

    /// - Parameters:
    ///   - text: Of any of the three languages; a table has one row a line, its cells parted by tabs, `|` or two spaces.
    ///   - name: The name that a value was given with.
    init(_ text: String, about name: String = "") {
        about = name
        scalars = Array(FigureReader.prepared(text).unicodeScalars)
        self.text = TextTokens(String(String.UnicodeScalarView(scalars)))
        folded = self.text.scalars
        speaksInWords = FigureReader.hasWords(folded)
        speaksOfOperations = FigureReader.saysOperations(folded, name)
    }

    /// The prepared text.
    var written: [Unicode.Scalar] { scalars }

    /// The tokens of the prepared text, so that ranges agree.
    var tokens: TextTokens { text }

    /// Full width becomes half width, one scalar for one.
    static func prepared(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x3000, 0xA0, 0x2009, 0x202F: result.append(" ")
            case 0x2212: result.append("-")
            case 0x3BC: result.append("µ")
            case 0x2126: result.append("Ω")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    func figures() -> [Figure] {
        var found: [Figure] = []
        var index = 0
        while index < scalars.count {
            guard isDigit(index) || (scalars[index] == "." && isDigit(index + 1)) else {
                if let (figure, end) = nominalSize(at: index) {
                    found.append(figure)
                    index = end
                    continue
                }
                index += 1
                continue
            }
            if isInsideName(index) {
                index += 1
                while isLetterOrDigit(index) { index += 1 }
                continue
            }
            if isNumberOfStandard(index) {
                while isDigit(index)
                    || (index + 1 < scalars.count && "-:.".unicodeScalars.contains(scalars[index])
                        && isDigit(index + 1))
                { index += 1 }
                continue
            }
            if let (figures, end) = figure(at: index) {
                found += figures
                index = max(end, index + 1)
            } else {
                index += 1
                while isDigit(index) || (index < scalars.count && isLetter(index)) { index += 1 }
            }
        }
        return parted(found) + numbersInLetters()
    }

    func figure(at start: Int) -> ([Figure], Int)? {
        guard let end = numberEnd(start) else { return nil }
        let number = sign(before: start) + digits(start..<end)
        if let notation = notation(at: start) { return notation }
        if let product = product(at: start, firstEnd: end) { return product }
        if let growing = growing(at: start, firstEnd: end) { return growing }
        var lead = leadingComparison(start)
        if let range = range(number, start, end) { return range }
        if let unit = unit(at: end) {
            // `5 um ± 0.5`: what follows is a tolerance.
            var close = unit.end
            if lead == nil, let (trail, after) = trailingComparison(unit.end) {
                lead = trail
                close = after
            }
            let value = "\(lead ?? "")\(number) \(unit.symbol)"
            if let measured = try? Measured(parsing: value) {
                let written = (lead.map { $0 + " " } ?? "") + sign(before: start) + string(start..<unit.end)
                let isPlain = measured.dimension == .number
                return (
                    [make(isPlain ? nil : measured, isPlain ? measured : nil, written, unit.written, start, close)],
                    close
                )
            }
        }
        if let (factor, unit, close) = multiplier(at: end), let value = ExactNumber(decimal: number) {
            let product = value * factor
            if unit.isEmpty, let counted = self.unit(at: close),
                let measured = try? Measured(parsing: "\(lead ?? "")\(product) \(counted.symbol)"),
                measured.dimension != .number
            {
                let written = string(start..<counted.end)
                return ([make(measured, nil, written, counted.written, start, counted.end)], counted.end)
            }
            let written = string(start..<close)
            return ([make(nil, .exactly(product, printed: written), written, unit, start, close)], close)
        }
        if let exact = try? Measured(parsing: "\(lead ?? "")\(number)") {
            var close = end
            if lead == nil, let (trail, after) = trailingComparison(end),
                let bound = try? Measured(parsing: "\(trail)\(number)")
            {
                close = after
                return ([make(nil, bound, trail + " " + number, "", start, close)], close)
            }
            return ([make(nil, exact, (lead.map { $0 + " " } ?? "") + number, looseUnit(end), start, close)], close)
        }
        return nil
    }

    func numberEnd(_ start: Int) -> Int? {
        var end = start
        var hasPoint = false
        while isDigit(end) { end += 1 }
        while end + 1 < scalars.count, scalars[end] == "." || scalars[end] == "," || scalars[end] == " ",
            isDigit(end + 1)
        {
            var next = end + 1
            while isDigit(next) { next += 1 }
            if scalars[end] == ",", isDecimalComma(start, end, next) {
                end = next
                hasPoint = true
                break
            }
            if scalars[end] == " " || scalars[end] == ",", next - end != 4 || hasPoint { break }
            if scalars[end] == " ", isLetter(next) == false, next < scalars.count, scalars[next] == "." { break }
            if scalars[end] == " ", end - start > 3 { break }
            // `f/2.8 500 mm` is two numbers.
            if scalars[end] == "." { hasPoint = true }
            end = next
        }
        if end < scalars.count, scalars[end] == "e" || scalars[end] == "E" {
            var next = end + 1
            if next < scalars.count, scalars[next] == "-" || scalars[next] == "+" { next += 1 }
            if isDigit(next) {
                while isDigit(next) { next += 1 }
                if !isLetter(next) { end = next }
            }
        } else {
            var next = skipSpace(end)
            if next < scalars.count, "x×X·*".unicodeScalars.contains(scalars[next]) {
                next = skipSpace(next + 1)
                if next + 2 < scalars.count, string(next..<next + 2) == "10" {
                    var after = next + 2
                    if scalars[after] == "^" {
                        after += 1
                        if after < scalars.count, scalars[after] == "-" || scalars[after] == "+" { after += 1 }
                        let digits = after
                        while isDigit(after) { after += 1 }
                        if after > digits { end = after }
                    } else {
                        let marks = after
                        while after < scalars.count, "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".unicodeScalars.contains(scalars[after]) {
                            after += 1
                        }
                        if after > marks { end = after }
                    }
                }
            }
        }
        return end > start ? end : nil
    }

    /// `0,005 mm` and `4,5 K`, as most of Europe writes them; not `1,064 nm`, `1,2,3` and `2,4-D`.
    private func isDecimalComma(_ start: Int, _ comma: Int, _ end: Int) -> Bool {
        let isZero = comma == start + 1 && scalars[start] == "0"
        guard isZero || end - comma < 4, (start..<comma).allSatisfy(isDigit) else { return false }
        if start > 1, scalars[start - 1] == ",", isDigit(start - 2) { return false }
        guard end < scalars.count else { return true }
        if scalars[end] == "-", isDecimalComma(after: end) { return true }
        return !(",-".unicodeScalars.contains(scalars[end]) && (isLetterOrDigit(end + 1)))
    }

    /// `7,5-13,5 µm`: the number after a hyphen has a comma as well.
    private func isDecimalComma(after hyphen: Int) -> Bool {
        var comma = hyphen + 1
        while isDigit(comma) { comma += 1 }
        return comma > hyphen + 1 && comma < scalars.count && scalars[comma] == "," && isDigit(comma + 1)
    }

    /// A number as it is calculated with: without marks between thousands, and with a point.
    func digits(_ range: Range<Int>) -> String {
        let text = string(range)
        guard text.contains(",") || text.contains(" ") else { return text }
        var plain: [Unicode.Scalar] = []
        for index in range {
            let isBetween =
                index > range.lowerBound && isDigit(index - 1) && index + 1 < range.upperBound && isDigit(index + 1)
            if scalars[index] == ",", isBetween {
                var next = index + 1
                while next < range.upperBound, isDigit(next) { next += 1 }
                if isDecimalComma(range.lowerBound, index, next) { plain.append(".") }
            } else if scalars[index] != " " || !isBetween {
                plain.append(scalars[index])
            }
        }
        return String(String.UnicodeScalarView(plain))
    }

    func words(around range: Range<Int>) -> (before: [String], after: [String]) {
        var before: [String] = []
        var after: [String] = []
        let tokens = text.tokens
        let here = tokens.firstIndex { $0.range.upperBound > range.lowerBound } ?? tokens.count
        var index = here - 1
        while index >= 0, before.count < 10, !isBreak(tokens[index].range.upperBound, range.lowerBound) {
            if tokens[index].kind != .number { before.append(wordAt(index)) }
            index -= 1
        }
        index = tokens.firstIndex { $0.range.lowerBound >= range.upperBound } ?? tokens.count
        while index < tokens.count, after.count < 6, !isBreak(range.upperBound, tokens[index].range.lowerBound) {
            if tokens[index].kind == .number { break }
            after.append(wordAt(index))
            index += 1
        }
        return (before, after)
    }

    /// A stem, or a sign with the one after it.
    func wordAt(_ index: Int) -> String {
        let token = text.tokens[index]
        guard token.kind == .sign, index + 1 < text.tokens.count, text.tokens[index + 1].kind == .sign else {
            return token.text
        }
        return token.text + text.tokens[index + 1].text
    }

    /// Whether a clause ends between two places.
    func isBreak(_ from: Int, _ to: Int) -> Bool {
        guard from < to else { return false }
        for index in from..<to {
            switch scalars[index] {
            case ",", ";", "\n", "、", "，", "；", "。", "|": return true
            case ".":
                if index + 1 >= scalars.count || scalars[index + 1] == " " || scalars[index + 1] == "\n" { return true }
            default: continue
            }
        }
        return false
    }

    func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    func isDigit(_ index: Int) -> Bool { index < scalars.count && TextTokens.isDigit(scalars[index]) }

    func isLetter(_ index: Int) -> Bool { index < scalars.count && isLatin(scalars[index]) }

    func isLetterOrDigit(_ index: Int) -> Bool { isDigit(index) || isLetter(index) }

    func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value) || scalar == "µ" || scalar == "Ω"
    }

    /// Whether a digit belongs to a name such as `T1100G` or `Cs-137`.
    func isInsideName(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = scalars[index - 1]
        if isLatin(before) || before == "^" { return true }
        if before == "-", index > 1, isLatin(scalars[index - 2]) {
            // `Ti-6Al`, `Cs-137`: a name; `range-5 m` is rare.
            return true
        }
        return before == "." && index > 1 && isDigit(index - 2)
    }

    func skipSpace(_ index: Int) -> Int {
        var next = index
        while next < scalars.count, scalars[next] == " " || scalars[next] == "\t" { next += 1 }
        return next
    }
}
