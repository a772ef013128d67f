/// Reads figures as people type them: decimal commas, grouped digits, powers of ten, full-width digits.
struct QuantityText {
    /// What is left to read.
    private(set) var rest: Substring
    private let whole: String

    /// Longer texts are no quantity.
    static let longest = 200

    init(_ text: String) throws(QuantityError) {
        guard text.utf8.count <= QuantityText.longest else {
            throw .malformed(String(text.prefix(40)) + "…", expected: "at most \(QuantityText.longest) bytes")
        }
        whole = QuantityText.normalised(text).trimmed
        rest = whole[...]
        if whole.isEmpty { throw .malformed(text, expected: "a figure with its unit, such as `0.9 um`") }
    }

    /// Half-width digits and signs, plain spaces and minus signs.
    private static func normalised(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0xA0, 0x2007, 0x2009, 0x202F, 0x3000: result.append(" ")
            case 0x2212, 0x2010, 0x2011: result.append("-")
            case 0x2013, 0x2014, 0x301C: result.append("–")
            case 0x200B, 0xFEFF, 0x200E, 0x200F: continue
            case 0x3BC: result.append("µ")
            case 0x2126: result.append("Ω")
            default:
                if let plain = squaredUnits[scalar] {
                    result.append(contentsOf: plain.unicodeScalars)
                } else {
                    result.append(scalar)
                }
            }
        }
        return String(result)
    }

    /// Units that East Asian keyboards write as one sign.
    private static let squaredUnits: [Unicode.Scalar: String] = [
        "㎚": "nm", "㎛": "um", "㎜": "mm", "㎝": "cm", "㎞": "km", "㎎": "mg", "㎏": "kg", "㎐": "Hz", "㎑": "kHz", "㎒": "MHz",
        "㎓": "GHz", "㎔": "THz", "㎩": "Pa", "㎪": "kPa", "㎫": "MPa", "㎬": "GPa", "㎽": "mW", "㎾": "kW", "㎿": "MW",
        "㏈": "dB",
        "㎰": "ps", "㎱": "ns", "㎲": "us", "㎳": "ms", "㎟": "mm2", "㎠": "cm2", "㎡": "m2", "㎣": "mm3", "㎤": "cm3",
        "㎥": "m3",
    ]

    /// The text that has not been read, without white space at its ends.
    var remainder: String { String(rest.trimmed) }

    var isAtEnd: Bool { rest.trimmed.isEmpty }

    mutating func skipSpace() { rest = rest.drop(while: \.isWhitespace) }

    /// Takes one of these words or signs, whatever its case, if it comes next.
    mutating func take(anyOf words: [String]) -> Bool {
        skipSpace()
        let lower = rest.lowercased()
        for word in words where lower.hasPrefix(word) {
            let after = rest.dropFirst(word.count)
            if word.last?.isLetter == true, let next = after.first, next.isLetter { continue }
            rest = after
            return true
        }
        return false
    }

    /// Reads an optional sign, a figure and an optional power of ten.
    mutating func number() throws(QuantityError) -> ExactNumber {
        skipSpace()
        let start = rest
        var sign = ""
        if let first = rest.first, first == "-" || first == "+" {
            if first == "-" { sign = "-" }
            rest.removeFirst()
            skipSpace()
        }
        let digits = try figure()
        guard !digits.isEmpty else {
            throw .notANumber(String(start.trimmed.isEmpty ? whole[...] : start.trimmed))
        }
        let exponent = try powerOfTen()
        guard let mantissa = ExactNumber(decimal: sign + digits), abs(exponent) <= ExactNumber.largestExponent else {
            throw .outOfRange(whole)
        }
        let result = mantissa * ExactNumber(powerOfTen: exponent)
        guard result.isZero || result.magnitude < ExactNumber(powerOfTen: ExactNumber.largestExponent) else {
            throw .outOfRange(whole)
        }
        return result
    }

    /// The digits of a figure with a decimal point, grouping removed.
    private mutating func figure() throws(QuantityError) -> String {
        var groups: [(digits: String, separator: Character?)] = []
        while true {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            var separator: Character?
            if let mark = rest.first, mark == "." || mark == "," || mark == "'" || mark == " ",
                let next = rest.dropFirst().first, next.isASCII, next.isNumber
            {
                if mark == " " || mark == "'" {
                    // A space or apostrophe groups only whole groups of three.
                    let after = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
                    if after.count == 3, (1...3).contains(digits.count) || !groups.isEmpty { separator = mark }
                } else if rest.dropFirst().first != "." {
                    separator = mark
                }
            }
            groups.append((String(digits), separator))
            guard separator != nil else { break }
            rest.removeFirst()
        }
        return try joined(groups)
    }

    private func joined(_ groups: [(digits: String, separator: Character?)]) throws(QuantityError) -> String {
        let separators = groups.compactMap(\.separator)
        guard !separators.isEmpty else { return groups[0].digits }
        let points = separators.filter { $0 == "." }.count
        let commas = separators.filter { $0 == "," }.count
        let fine = groups.dropFirst().allSatisfy { $0.digits.count == 3 } && !groups[0].digits.isEmpty
        // The mark that stands last and once is the decimal mark, if another mark groups or the digits say so.
        let last = separators[separators.count - 1]
        let isDecimal: Bool
        switch last {
        case ".": isDecimal = points == 1
        case ",":
            if commas > 1 {
                isDecimal = false
            } else if points > 0 || separators.count > 1 {
                isDecimal = true
            } else {
                let whole = groups[0].digits
                let fraction = groups[1].digits
                if fraction.count == 3, whole != "0", !whole.isEmpty, whole.count <= 3, !whole.hasPrefix("0") {
                    throw .ambiguous(
                        "\(whole),\(fraction)", instead: "write \(whole)\(fraction) or \(whole).\(fraction)")
                }
                isDecimal = true
            }
        default: isDecimal = false
        }
        let wholeGroups = isDecimal ? Array(groups.dropLast()) : groups
        let wellGrouped =
            wholeGroups.dropFirst().allSatisfy { $0.digits.count == 3 }
            && (wholeGroups.count == 1 || (1...3).contains(wholeGroups[0].digits.count))
        guard wellGrouped, isDecimal || fine else { throw .notANumber(whole) }
        let integer = wholeGroups.map(\.digits).joined()
        return isDecimal ? integer + "." + groups[groups.count - 1].digits : integer
    }

    /// `e3`, `E-3`, `x 10^3`, `×10³`, `·10^3`, `* 10**3`.
    private mutating func powerOfTen() throws(QuantityError) -> Int {
        if let mark = rest.first, mark == "e" || mark == "E" {
            let after = rest.dropFirst()
            let sign = after.first.map { $0 == "-" || $0 == "+" } ?? false
            let digits = after.dropFirst(sign ? 1 : 0).prefix { $0.isASCII && $0.isNumber }
            if !digits.isEmpty {
                rest = after.dropFirst(digits.count + (sign ? 1 : 0))
                guard digits.count <= 3, let value = Int(digits) else { throw .outOfRange(whole) }
                return after.first == "-" ? -value : value
            }
        }
        var after = rest.drop(while: \.isWhitespace)
        guard let mark = after.first, "x×X·*⋅".contains(mark) else { return 0 }
        after = after.dropFirst().drop(while: \.isWhitespace)
        guard after.hasPrefix("10") else { return 0 }
        after = after.dropFirst(2)
        var text = ""
        if after.hasPrefix("^") || after.hasPrefix("**") {
            after = after.dropFirst(after.first == "^" ? 1 : 2)
            if let sign = after.first, sign == "-" || sign == "+" {
                if sign == "-" { text = "-" }
                after = after.dropFirst()
            }
            let digits = after.prefix { $0.isASCII && $0.isNumber }
            text += digits
            after = after.dropFirst(digits.count)
        } else {
            let superscripts: [Character: Character] = [
                "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
                "⁻": "-",
            ]
            while let mapped = after.first.flatMap({ superscripts[$0] }) {
                text.append(mapped)
                after = after.dropFirst()
            }
        }
        guard let value = Int(text) else {
            throw .malformed(whole, expected: "a power of ten such as `5 x 10^3`")
        }
        guard abs(value) <= ExactNumber.largestExponent else { throw .outOfRange(whole) }
        rest = after
        return value
    }
}
