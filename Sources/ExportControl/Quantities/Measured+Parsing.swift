extension Measured {
    /// Reads what people type of a value: `0.9 um`, `<= 1.2 um`, `3-5 GHz`, `5 um ± 0.5 um`, `1.2 um max`.
    ///
    /// A tolerance alone (`±2 um`) is its magnitude. Vague words (`about 5`) are refused: a range says what is meant.
    public init(parsing text: String) throws(QuantityError) {
        var reader = try QuantityText(text)
        for vague in ["~", "≈", "∼", "about", "approx", "approximately", "circa", "ca", "around", "typ"] {
            if reader.take(anyOf: [vague]) {
                throw .malformed(text, expected: "a figure or a range such as `4..6 um`, not an approximate figure")
            }
        }
        let comparison = Measured.comparison(&reader)
        if comparison == nil, reader.take(anyOf: ["±", "+/-", "+-"]) {
            let value = try Measured.figure(&reader, text)
            // A difference of temperatures has no point from which it counts.
            let width = value.baseValue - value.unit.offset
            guard width >= ExactNumber(0) else { throw .malformed(text, expected: "a tolerance that is not negative") }
            self = Measured(
                lower: Bound(width), upper: Bound(width), dimension: value.unit.dimension, printed: text.trimmed)
            return
        }
        if comparison == nil { _ = reader.take(anyOf: ["from", "between"]) }
        let number = try reader.number()
        if let comparison {
            let value = try Measured.quantity(number, reader.remainder, text)
            self.init(comparison, value, text)
            return
        }
        self = try Measured.continued(number, reader, text)
    }

    /// The same, refusing a value of another dimension.
    public init(parsing text: String, dimension: Dimension) throws(QuantityError) {
        let measured = try Measured(parsing: text)
        guard measured.dimension == dimension else {
            throw .wrongDimension(
                unit: Measured.unitText(of: text), given: measured.dimension, expected: dimension)
        }
        self = measured
    }

    private static let atMost = [
        "<=", "=<", "≤", "≦", "at most", "up to", "max.", "max", "maximum", "no more than", "not more than",
    ]
    private static let lessThan = ["<", "less than", "under", "below"]
    private static let atLeast = [
        ">=", "=>", "≥", "≧", "at least", "min.", "min", "minimum", "no less than", "not less than",
    ]
    private static let moreThan = [">", "more than", "over", "above", "greater than", "exceeding"]

    private static func comparison(_ reader: inout QuantityText) -> Limit.Comparator? {
        if reader.take(anyOf: atMost) { return .atMost }
        if reader.take(anyOf: atLeast) { return .atLeast }
        if reader.take(anyOf: lessThan) { return .lessThan }
        if reader.take(anyOf: moreThan) { return .moreThan }
        return nil
    }

    private init(_ comparison: Limit.Comparator, _ value: Quantity, _ text: String) {
        let bound = Bound(value.baseValue, isInclusive: comparison == .atMost || comparison == .atLeast)
        let isUpper = comparison == .atMost || comparison == .lessThan
        self.init(
            lower: isUpper ? nil : bound, upper: isUpper ? bound : nil, dimension: value.unit.dimension,
            printed: text.trimmed)
    }

    private static func single(_ value: Quantity, _ text: String) throws(QuantityError) -> Measured {
        .exactly(value.baseValue, dimension: value.unit.dimension, printed: text.trimmed)
    }

    /// What may follow a first figure: a unit, a tolerance, the other end of a range, or "max" and "min".
    private static func continued(
        _ first: ExactNumber, _ start: QuantityText, _ text: String
    ) throws(QuantityError) -> Measured {
        let rest = start.remainder
        for (marks, kind) in [
            (["±", "+/-", "+-"], true), (["...", "..", "…", " to ", "–", "~", " and ", "～"], false),
        ] {
            for mark in marks {
                guard let range = (" " + rest).firstRange(of: mark) else { continue }
                let whole = " " + rest
                let firstUnit = String(whole[..<range.lowerBound]).trimmed
                let second = String(whole[range.upperBound...]).trimmed
                return kind
                    ? try tolerance(first, firstUnit, second, text) : try self.range(first, firstUnit, second, text)
            }
        }
        if let (unit, second) = hyphenRange(rest) { return try self.range(first, unit, second, text) }
        for (words, comparison) in [
            (["max.", "max", "maximum", "or less", "or better"], Limit.Comparator.atMost),
            (["min.", "min", "minimum", "or more"], .atLeast),
        ] {
            for word in words where rest.lowercased().hasSuffix(" " + word) || rest.lowercased() == word {
                // "or better" says a direction only together with a limit; without one it is refused.
                if word == "or better" {
                    throw .malformed(text, expected: "a figure with `<=` or `>=` in place of `or better`")
                }
                let unit = String(rest.dropLast(word.count)).trimmed
                // "5 min" is five minutes; "5 um min" is a lower bound.
                if unit.isEmpty, word == "min" { break }
                return Measured(comparison, try quantity(first, unit, text), text)
            }
        }
        return try single(try quantity(first, rest, text), text)
    }

    /// `-5 GHz` or `GHz - 5 GHz` after a first figure; a hyphen before a digit and after a letter ends no exponent.
    private static func hyphenRange(_ rest: String) -> (unit: String, second: String)? {
        var index = rest.startIndex
        while let hyphen = rest[index...].firstIndex(of: "-") {
            let after = rest[rest.index(after: hyphen)...].drop(while: \.isWhitespace)
            let before = rest[..<hyphen]
            let startsFigure = after.first.map { $0.isNumber || $0 == "." } ?? false
            let isSpaced = before.last.map(\.isWhitespace) ?? true
            // `m.s-2` is a power; `GHz-5 GHz` has a unit after its figure.
            let hasUnitAfter = after.contains { $0.isLetter || $0 == "°" || $0 == "%" }
            if startsFigure, before.isEmpty || isSpaced || (hasUnitAfter && before.last != "^") {
                return (String(before).trimmed, String(after))
            }
            index = rest.index(after: hyphen)
        }
        return nil
    }

    private static func tolerance(
        _ first: ExactNumber, _ firstUnit: String, _ second: String, _ text: String
    ) throws(QuantityError) -> Measured {
        var reader = try QuantityText(second)
        let spread = try reader.number()
        let secondUnit = reader.remainder
        let centre = try quantity(first, firstUnit.isEmpty ? secondUnit : firstUnit, text)
        let width = try quantity(spread, secondUnit.isEmpty ? firstUnit : secondUnit, text)
        try width.requiring(centre.unit.dimension)
        // A tolerance is a difference: 20 °C ± 1 °C is no 274 K wide.
        let half = width.baseValue - width.unit.offset
        guard half >= ExactNumber(0) else { throw .malformed(text, expected: "a tolerance that is not negative") }
        return Measured(
            lower: Bound(centre.baseValue - half), upper: Bound(centre.baseValue + half),
            dimension: centre.unit.dimension, printed: text.trimmed)
    }

    private static func range(
        _ first: ExactNumber, _ firstUnit: String, _ second: String, _ text: String
    ) throws(QuantityError) -> Measured {
        var reader = try QuantityText(second)
        let last = try reader.number()
        let secondUnit = reader.remainder
        let low = try quantity(first, firstUnit.isEmpty ? secondUnit : firstUnit, text)
        let high = try quantity(last, secondUnit, text)
        try high.requiring(low.unit.dimension)
        guard low.baseValue <= high.baseValue else {
            throw .malformed(text, expected: "a range whose first end is the smaller")
        }
        return Measured(
            lower: Bound(low.baseValue), upper: Bound(high.baseValue), dimension: low.unit.dimension,
            printed: text.trimmed)
    }

    private static func figure(_ reader: inout QuantityText, _ text: String) throws(QuantityError) -> Quantity {
        let number = try reader.number()
        return try quantity(number, reader.remainder, text)
    }

    private static func quantity(
        _ number: ExactNumber, _ unit: String, _ text: String
    ) throws(QuantityError) -> Quantity {
        if let first = unit.first, first.isNumber && !unit.hasPrefix("1/") || "+<>=,;:".contains(first) {
            throw .malformed(text, expected: "one figure with its unit, a bound or a range")
        }
        return Quantity(number: number, unit: try Unit.parse(unit), printed: text.trimmed)
    }

    /// The unit that a refused text was written with, for the message.
    private static func unitText(of text: String) -> String {
        String(text.reversed().prefix { !$0.isNumber }.reversed()).trimmed
    }
}
