/// Why a text is no quantity that can be compared.
public enum QuantityError: Error, Sendable, Equatable, CustomStringConvertible {
    case unknownUnit(String, suggestion: String?)
    /// The unit as written, what it measures, and what was expected.
    case wrongDimension(unit: String, given: Dimension, expected: Dimension)
    case notANumber(String)
    /// Too many digits or too large an exponent.
    case outOfRange(String)
    /// Two readings are possible; the second text says how to write either.
    case ambiguous(String, instead: String)
    case malformed(String, expected: String)

    /// One lower-case sentence without a full stop.
    public var description: String {
        switch self {
        case .unknownUnit(let unit, let suggestion):
            "unknown unit `\(unit)`" + (suggestion.map { "; did you mean `\($0)`?" } ?? "")
        case .wrongDimension(let unit, let given, let expected):
            unit.isEmpty
                ? "a number without a unit cannot stand for \(Self.article(expected)); write its unit"
                : "`\(unit)` measures \(given), not \(expected)"
        case .notANumber(let text): "`\(text)` is not a number"
        case .outOfRange(let text):
            "`\(text)` is out of range (at most \(ExactNumber.mostDigits) digits and powers of ten up to \(ExactNumber.largestExponent))"
        case .ambiguous(let text, let instead): "`\(text)` can be read in two ways; \(instead)"
        case .malformed(let text, let expected): "`\(text)` is not a quantity; expected \(expected)"
        }
    }

    private static func article(_ dimension: Dimension) -> String {
        let name = dimension.description
        return ("aeiou".contains(name.first ?? "x") ? "an " : "a ") + name
    }
}
