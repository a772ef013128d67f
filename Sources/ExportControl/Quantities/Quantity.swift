/// One exact figure with its unit, as a list prints it: `0.9 um`.
public struct Quantity: Sendable, Hashable, CustomStringConvertible {
    /// The figure as printed.
    public let number: ExactNumber
    public let unit: Unit
    /// The text that it was read from.
    public let printed: String
    /// The value in coherent base units.
    public let baseValue: ExactNumber

    init(number: ExactNumber, unit: Unit, printed: String) {
        self.number = number
        self.unit = unit
        self.printed = printed
        baseValue = unit.baseValue(of: number)
    }

    /// A figure whose base value is known.
    init(number: ExactNumber, unit: Unit, printed: String, baseValue: ExactNumber) {
        self.number = number
        self.unit = unit
        self.printed = printed
        self.baseValue = baseValue
    }

    /// Reads a figure and a unit; a bound, a range or a tolerance is refused.
    public init(parsing text: String) throws(QuantityError) {
        var reader = try QuantityText(text)
        let number = try reader.number()
        let unit = try Unit.parse(reader.remainder)
        self.init(number: number, unit: unit, printed: text.trimmed)
    }

    /// - Throws: An error that names both dimensions, if this is of another.
    public func requiring(_ dimension: Dimension) throws(QuantityError) {
        if unit.dimension != dimension {
            throw .wrongDimension(unit: unit.symbol, given: unit.dimension, expected: dimension)
        }
    }

    public var description: String { printed }

    public static func == (left: Quantity, right: Quantity) -> Bool {
        left.baseValue == right.baseValue && left.unit.dimension == right.unit.dimension
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(baseValue)
        hasher.combine(unit.dimension)
    }
}
