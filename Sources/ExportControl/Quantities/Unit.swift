/// A unit of measurement: UCUM codes, and what people type instead of them.
public struct Unit: Sendable, Hashable, CustomStringConvertible {
    /// As it was written.
    public let symbol: String
    public let dimension: Dimension
    /// How many coherent base units make one of it.
    public let scale: ExactNumber
    /// What is added after scaling; not zero only for degrees Celsius and Fahrenheit and for dBW.
    public let offset: ExactNumber

    public var description: String { symbol }

    /// The unit of plain numbers.
    public static let one = Unit(symbol: "", dimension: .number, scale: ExactNumber(1), offset: ExactNumber(0))

    init(symbol: String, dimension: Dimension, scale: ExactNumber, offset: ExactNumber = ExactNumber(0)) {
        self.symbol = symbol
        self.dimension = dimension
        self.scale = scale
        self.offset = offset
    }

    /// Reads a unit such as `um`, `µm`, `mA/mm2`, `m.s^-2`, `fT/rtHz` or `''`.
    public static func parse(_ text: some StringProtocol) throws(QuantityError) -> Unit {
        try parse(text, suggests: true)
    }

    /// A unit that is known; nil for anything else, without looking for what was meant.
    package static func known(_ text: some StringProtocol) -> Unit? { try? parse(text, suggests: false) }

    private static func parse(_ text: some StringProtocol, suggests: Bool) throws(QuantityError) -> Unit {
        let written = String(text).trimmed
        if written.isEmpty { return one }
        if let atom = UnitTable.atom(written) { return atom.named(written) }
        var parser = UnitParser(written, suggests: suggests)
        return try parser.unit()
    }

    func named(_ symbol: String) -> Unit {
        Unit(symbol: symbol, dimension: dimension, scale: scale, offset: offset)
    }

    /// A logarithmic level that is counted from another point than its base unit.
    var isShiftedLevel: Bool { offset != ExactNumber(0) && dimension == Dimension(named: "power-level") }

    /// The value in coherent base units.
    func baseValue(of number: ExactNumber) -> ExactNumber { number * scale + offset }
}

/// Reads products, quotients and powers of units.
struct UnitParser {
    private let text: String
    private var rest: Substring
    /// Whether an error names what was most likely meant.
    private let suggests: Bool

    /// Words after a unit that say how it was measured and change no figure.
    private static let qualifiers: Set<String> = ["rms", "tir", "peak", "pk", "p-p", "cw", "avg"]

    init(_ text: String, suggests: Bool) {
        self.text = text
        self.suggests = suggests
        var words = text.split(separator: " ")
        while words.count > 1, let last = words.last, UnitParser.qualifiers.contains(last.lowercased()) {
            words.removeLast()
        }
        rest = Substring(words.joined(separator: " "))
    }

    mutating func unit() throws(QuantityError) -> Unit {
        let whole = String(rest)
        if let atom = UnitTable.atom(whole) { return atom.named(whole) }
        let result = try product(depth: 0)
        skipSpace()
        guard rest.isEmpty else { throw unknown() }
        return result.named(text)
    }

    private mutating func product(depth: Int) throws(QuantityError) -> Unit {
        var result = try power(depth: depth)
        while true {
            let hadSpace = skipSpace()
            guard let next = rest.first, next != ")" else { return result }
            var divides = false
            if next == "/" {
                divides = true
                rest.removeFirst()
            } else if next == "." || next == "*" || next == "·" || next == "×" || next == "⋅" {
                rest.removeFirst()
            } else if !hadSpace {
                throw unknown()
            }
            skipSpace()
            let factor = try power(depth: depth)
            let dimension = divides ? result.dimension / factor.dimension : result.dimension * factor.dimension
            guard dimension.isPlausible else { throw unknown() }
            // A level over anything would lose what it is counted from: 1 dBW/Hz is not 1 dBm/Hz.
            guard !result.isShiftedLevel, !factor.isShiftedLevel else { throw unknown() }
            // Inside a product a degree Celsius is a difference: its offset has no meaning.
            result = Unit(
                symbol: "", dimension: dimension,
                scale: divides ? result.scale / factor.scale : result.scale * factor.scale)
        }
    }

    private mutating func power(depth: Int) throws(QuantityError) -> Unit {
        guard depth < 8 else { throw unknown() }
        if let root = try rootFactor(depth: depth) { return root }
        var base: Unit
        if rest.first == "(" {
            rest.removeFirst()
            base = try product(depth: depth + 1)
            guard rest.first == ")" else { throw unknown() }
            rest.removeFirst()
        } else if rest.first == "1", rest.dropFirst().first.map({ "/.*".contains($0) }) ?? true {
            rest.removeFirst()
            return .one
        } else if rest.first == "/" {
            return .one
        } else {
            base = try atom()
        }
        guard let exponent = try exponent() else { return base }
        if exponent.isHalf {
            guard let dimension = base.dimension.squareRoot, let scale = base.scale.squareRoot else { throw unknown() }
            base = Unit(symbol: "", dimension: dimension, scale: scale)
        }
        let power = exponent.value
        guard abs(power) <= 12, base.scale.width * abs(power) <= 4096 else { throw unknown() }
        let dimension = base.dimension.power(power)
        guard dimension.isPlausible, !base.isShiftedLevel else { throw unknown() }
        return Unit(symbol: "", dimension: dimension, scale: base.scale.power(power))
    }

    /// `rtHz`, `rt(h)`, `sqrt(Hz)`, `√Hz`.
    private mutating func rootFactor(depth: Int) throws(QuantityError) -> Unit? {
        let before = rest
        for mark in ["sqrt", "√", "rt"] where rest.hasPrefix(mark) {
            rest = rest.dropFirst(mark.count)
            let inParentheses = rest.first == "("
            if let inner = inParentheses ? try power(depth: depth + 1) : try? atom(),
                let dimension = inner.dimension.squareRoot, let scale = inner.scale.squareRoot
            {
                return Unit(symbol: "", dimension: dimension, scale: scale)
            }
            rest = before
        }
        return nil
    }

    private mutating func atom() throws(QuantityError) -> Unit {
        let name = rest.prefix { character in
            character.isLetter || "'\"µμΩ°%[]_‰℃℉Å".contains(character)
        }
        var length = name.count
        while length > 0 {
            if let unit = UnitTable.atom(String(name.prefix(length))) {
                rest = rest.dropFirst(length)
                skipAnnotation()
                return unit
            }
            // Only the whole word may be a unit, but for marks such as '' that need no space after them.
            if name.allSatisfy(\.isLetter) { break }
            length -= 1
        }
        throw unknown(String(name))
    }

    private mutating func exponent() throws(QuantityError) -> (value: Int, isHalf: Bool)? {
        var digits = ""
        let superscripts: [Character: Character] = [
            "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
            "⁻": "-",
        ]
        while let mapped = rest.first.flatMap({ superscripts[$0] }) {
            digits.append(mapped)
            rest.removeFirst()
        }
        if digits.isEmpty {
            var inner = rest
            if inner.hasPrefix("**") {
                inner = inner.dropFirst(2)
            } else if inner.first == "^" {
                inner = inner.dropFirst()
            }
            let isMarked = inner.startIndex != rest.startIndex
            for half in ["0.5", "1/2", "(1/2)"] where inner.hasPrefix(half) && (isMarked || half == "1/2") {
                rest = inner.dropFirst(half.count)
                return (1, true)
            }
            if let sign = inner.first, sign == "-" || sign == "−" || sign == "+" {
                if sign != "+" { digits.append("-") }
                inner = inner.dropFirst()
            }
            let figures = inner.prefix { $0.isASCII && $0.isNumber }
            guard !figures.isEmpty else {
                if isMarked { throw unknown() }
                return nil
            }
            digits += figures
            rest = inner.dropFirst(figures.count)
        }
        guard let value = Int(digits) else { throw unknown() }
        return (value, false)
    }

    private mutating func skipAnnotation() {
        if rest.first == "{", let end = rest.firstIndex(of: "}") { rest = rest[rest.index(after: end)...] }
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let before = rest.count
        rest = rest.drop(while: \.isWhitespace)
        return rest.count != before
    }

    private func unknown(_ name: String? = nil) -> QuantityError {
        guard suggests else { return .unknownUnit(text, suggestion: nil) }
        let word = name.flatMap { $0.isEmpty ? nil : $0 } ?? text
        return .unknownUnit(
            text, suggestion: UnitTable.suggestion(for: word).map { text.replacing(word, with: $0, maxReplacements: 1) }
        )
    }
}
