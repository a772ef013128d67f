import ExportControl
import Foundation

/// Units written out: `gigahertz`, `litres per minute`, `pT rms per square root Hz`, `deg/rt-h`.
enum UnitNames {
    /// What stands for a unit that is written out, such as `kilowatts`; nil where the word is none.
    static func symbol(of word: String) -> String? {
        let word = word.lowercased()
        if let plain = plain(word) { return plain }
        for (prefix, sign) in prefixes where word.hasPrefix(prefix) {
            let rest = String(word.dropFirst(prefix.count))
            if unprefixed.contains(rest) { continue }
            if let unit = plain(rest) { return sign + unit }
        }
        return nil
    }

    private static func plain(_ word: String) -> String? {
        units[word] ?? (word.hasSuffix("s") ? units[String(word.dropLast())] : nil)
    }

    private static let units: [String: String] = [
        "watt": "W", "volt": "V", "hertz": "Hz", "second": "s", "sec": "s", "joule": "J", "newton": "N", "pascal": "Pa",
        "gram": "g", "gramme": "g", "metre": "m", "meter": "m", "litre": "L", "liter": "L", "amp": "A", "ampere": "A",
        "tesla": "T", "bit": "bit", "byte": "B", "becquerel": "Bq", "curie": "Ci", "radian": "rad", "ohm": "Ohm",
        "farad": "F", "henry": "H", "gray": "Gy", "electronvolt": "eV", "kelvin": "K", "minute": "min", "hour": "h",
        "hr": "h", "decibel": "dB", "degree": "deg", "inch": "in", "foot": "ft", "feet": "ft", "yard": "yd",
        "gallon": "[gal_us]", "tonne": "t", "knot": "kn", "revolution": "1", "pound": "lb", "mole": "mol",
        "nsec": "ns", "usec": "us", "µsec": "us", "msec": "ms", "psec": "ps", "fsec": "fs",
    ]

    /// Units of time and the like, which nobody writes with a prefix.
    private static let unprefixed: Set<String> = [
        "minute", "minutes", "hour", "hours", "hr", "hrs", "inch", "foot", "feet", "yard", "yards", "gallon", "gallons",
        "knot", "knots", "revolution", "revolutions", "decibel", "decibels", "degree", "degrees", "nsec", "usec",
        "msec",
        "psec",
        "fsec",
    ]

    private static let prefixes: [(String, String)] = [
        ("kilo", "k"), ("mega", "M"), ("giga", "G"), ("tera", "T"), ("peta", "P"), ("milli", "m"), ("micro", "u"),
        ("nano", "n"), ("pico", "p"), ("femto", "f"), ("centi", "c"), ("hecto", "h"),
    ]

    /// Marks of a square root in what a unit is counted over, the longer ones first.
    static let roots = [
        "per square root of ", "per square root ", "per sqrt(", "per sqrt ", "per root-", "per root ", "per rt-",
        "per rt ",
        "per √", "/square root ", "/ square root ", "/root-", "/root ", "/ root ", "/sqrt(", "/ sqrt(", "/sqrt ",
        "/sqrt",
        "/rt-", "/rt(", "/rt ", "/ rt(", "/ rt", "/rt", "/√(", "/ √(", "/√ ", "/√", "/ √", "√",
    ]
    /// What stands under such a root.
    static let underRoots: [(String, String)] = [
        ("hertz", "Hz"), ("hz", "Hz"), ("hours", "h"), ("hour", "h"), ("hrs", "h"), ("hr", "h"), ("h", "h"),
        ("seconds", "s"), ("second", "s"), ("sec", "s"), ("s", "s"),
    ]
    /// Ways to write that something is counted over a root after what is counted.
    static let rootPowers: [(String, String)] = [
        ("/hz^0.5", "Hz"), ("/hz^(1/2)", "Hz"), ("/hz^1/2", "Hz"), ("/hz½", "Hz"), ("/hz^½", "Hz"), (" hz^-1/2", "Hz"),
        (" hz^-0.5", "Hz"), (" hz-1/2", "Hz"), ("·hz^-1/2", "Hz"), (" hz⁻½", "Hz"), ("/h^0.5", "h"), ("/hr^0.5", "h"),
        ("/h^(1/2)", "h"), ("/h^1/2", "h"), ("/hr^1/2", "h"), ("/h½", "h"), ("/hr½", "h"), ("/hr^½", "h"),
        ("/h^½", "h"),
    ]
}

extension FigureReader {
    /// A unit over another in words or over a root, which stands at a place; nil where there is none.
    func overSomething(at index: Int) -> FoundUnit? {
        guard index < scalars.count, !isDigit(index) else { return nil }
        let rest = string(index..<min(scalars.count, index + 48))
        guard let first = rest.unicodeScalars.first, isLatin(first) || first == "°" || first == "µ" else { return nil }
        return overRoot(rest, index) ?? over(rest, index)
    }

    /// `pT rms per square root Hz`, `deg/rt-h`, `µg/√Hz`.
    private func overRoot(_ rest: String, _ index: Int) -> FoundUnit? {
        let lower = rest.lowercased()
        guard lower.utf8.count == rest.utf8.count else { return nil }
        let quick = QuickText(lower)
        for mark in UnitNames.roots where quick.mayHold(mark) {
            guard let found = lower.range(of: mark) else { continue }
            let before = String(rest[..<found.lowerBound])
            guard let above = counted(before, overRoot: true) else { continue }
            let after = lower[found.upperBound...]
            for (word, symbol) in UnitNames.underRoots where after.hasPrefix(word) {
                var close = after.dropFirst(word.count)
                if let next = close.first, next.isLetter, next.isASCII { continue }
                if mark.hasSuffix("("), close.first == ")" { close = close.dropFirst() }
                return made("\(above)/rt(\(symbol))", rest, close.startIndex, lower, index)
            }
        }
        for (mark, symbol) in UnitNames.rootPowers where quick.mayHold(mark) {
            guard let found = lower.range(of: mark),
                let above = counted(String(rest[..<found.lowerBound]), overRoot: true)
            else { continue }
            return made("\(above)/rt(\(symbol))", rest, found.upperBound, lower, index)
        }
        return nil
    }

    /// `litres per minute`, `deg per hour`, `gigabits per second`.
    private func over(_ rest: String, _ index: Int) -> FoundUnit? {
        let lower = rest.lowercased()
        guard lower.utf8.count == rest.utf8.count, let found = lower.range(of: " per "),
            let above = counted(String(rest[..<found.lowerBound]))
        else { return nil }
        let word = lower[found.upperBound...].prefix { $0.isLetter }
        guard let below = UnitNames.symbol(of: String(word)), word.count > 1 else { return nil }
        return made("\(above)/\(below)", rest, word.endIndex, lower, index)
    }

    /// `gigahertz`, `millijoules`.
    func oneWord(at index: Int) -> FoundUnit? {
        let rest = string(index..<min(scalars.count, index + 24))
        let word = rest.prefix { $0.isLetter || $0 == "µ" }
        guard word.count > 3, let symbol = UnitNames.symbol(of: String(word)), symbol != "1" else { return nil }
        return made(symbol, rest, word.endIndex, rest, index)
    }

    /// The symbol of what is counted; nil for more than a unit.
    private func counted(_ text: String, overRoot: Bool = false) -> String? {
        var text = text.trimmingCharacters(in: .whitespaces)
        for word in [" rms", " RMS", " p-p", " peak"] where text.hasSuffix(word) { text.removeLast(word.count) }
        guard !text.isEmpty, text.count <= 18, !text.contains(where: { ",;:=".contains($0) }) else { return nil }
        let lower = text.lowercased()
        for (name, symbol) in UnitNames.cubes where lower == name { return symbol }
        if overRoot { for (name, symbol) in UnitNames.accelerations where lower == name { return symbol } }
        if let known = UnitWords.symbols[text] ?? UnitNames.symbol(of: text) { return known }
        return Unit.known(text) != nil ? text : nil
    }

    private func made(
        _ symbol: String, _ rest: String, _ end: String.Index, _ lower: String, _ index: Int
    ) -> FoundUnit? {
        guard Unit.known(symbol) != nil else { return nil }
        let length = lower[..<end].unicodeScalars.count
        return FoundUnit(symbol: symbol, written: string(index..<index + length), end: index + length)
    }
}

extension UnitNames {
    static let cubes: [(String, String)] = [
        ("cubic metres", "m3"), ("cubic meters", "m3"), ("cubic metre", "m3"), ("cubic meter", "m3"),
        ("cubic feet", "ft3"), ("cubic foot", "ft3"), ("cubic centimetres", "cm3"), ("cubic centimeters", "cm3"),
        ("square metres", "m2"), ("square meters", "m2"),
    ]
    /// What is an acceleration over a root, and a mass otherwise.
    static let accelerations: [(String, String)] = [
        ("micro-g", "ug_n"), ("micro g", "ug_n"), ("ug", "ug_n"), ("µg", "ug_n"), ("mg", "mg_n"), ("milli-g", "mg_n"),
        ("g", "g_n"),
    ]
}

extension FigureReader {
    /// Whether a text has letters in a row, as units in words have, or a root.
    static func hasWords(_ folded: [Unicode.Scalar]) -> Bool {
        var run = 0
        for scalar in folded {
            if "√^½⁻".unicodeScalars.contains(scalar) { return true }
            run = (0x61...0x7A).contains(scalar.value) ? run + 1 : 0
            if run > 2 { return true }
        }
        return folded.contains("/")
    }
}
