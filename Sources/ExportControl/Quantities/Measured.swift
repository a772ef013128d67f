/// What is known of a value: the exact figure, a bound, a range or a figure with a tolerance. Always an interval.
public struct Measured: Sendable, Hashable, CustomStringConvertible {
    /// An end of the interval, in coherent base units.
    public struct Bound: Sendable, Hashable {
        public let value: ExactNumber
        public let isInclusive: Bool

        public init(_ value: ExactNumber, isInclusive: Bool = true) {
            self.value = value
            self.isInclusive = isInclusive
        }
    }

    /// nil where nothing bounds it from below.
    public let lower: Bound?
    /// nil where nothing bounds it from above.
    public let upper: Bound?
    public let dimension: Dimension
    /// As it was written, or worked out.
    public let printed: String

    init(lower: Bound?, upper: Bound?, dimension: Dimension, printed: String) {
        self.lower = lower
        self.upper = upper
        self.dimension = dimension
        self.printed = printed
    }

    /// A value known exactly, in coherent base units.
    public static func exactly(_ value: ExactNumber, dimension: Dimension = .number, printed: String? = nil) -> Measured
    {
        let bound = Bound(value)
        return Measured(lower: bound, upper: bound, dimension: dimension, printed: printed ?? value.description)
    }

    /// The single value, if it is known exactly.
    public var exactValue: ExactNumber? {
        guard let lower, let upper, lower.value == upper.value else { return nil }
        return lower.value
    }

    public var description: String { printed }

    /// Whether the value is at most the limit: yes if all of the interval is, no if none of it is, else unknown.
    public func isAtMost(_ limit: ExactNumber) -> Truth {
        if let upper, upper.value <= limit { return .yes }
        if let lower, lower.value > limit || (lower.value == limit && !lower.isInclusive) { return .no }
        return .unknown
    }

    public func isLessThan(_ limit: ExactNumber) -> Truth {
        if let upper, upper.value < limit || (upper.value == limit && !upper.isInclusive) { return .yes }
        if let lower, lower.value >= limit { return .no }
        return .unknown
    }

    public func isAtLeast(_ limit: ExactNumber) -> Truth { isLessThan(limit).negated }

    public func isMoreThan(_ limit: ExactNumber) -> Truth { isAtMost(limit).negated }
}
