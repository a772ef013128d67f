/// Interval arithmetic for figures that are worked out: the result holds every value that the inputs allow.
extension Measured {
    public static func + (left: Measured, right: Measured) -> Measured {
        Measured(
            lower: combine(left.lower, right.lower, +), upper: combine(left.upper, right.upper, +),
            dimension: left.dimension, printed: "\(left) + \(right)")
    }

    public static func - (left: Measured, right: Measured) -> Measured {
        Measured(
            lower: combine(left.lower, right.upper, -), upper: combine(left.upper, right.lower, -),
            dimension: left.dimension, printed: "\(left) - \(right)")
    }

    public static func * (left: Measured, right: Measured) -> Measured {
        let dimension = left.dimension * right.dimension
        let printed = "\(left) × \(right)"
        guard let a = left.lower, let b = left.upper, let c = right.lower, let d = right.upper else {
            return unboundedProduct(left, right, dimension, printed)
        }
        let corners = [(a, c), (a, d), (b, c), (b, d)].map { one, other in
            Bound(
                one.value * other.value,
                isInclusive: (one.isInclusive && other.isInclusive)
                    || (one.value.isZero && one.isInclusive) || (other.value.isZero && other.isInclusive))
        }
        return Measured(
            lower: extreme(corners, <), upper: extreme(corners, >), dimension: dimension, printed: printed)
    }

    /// Division by an interval that holds zero says nothing about the result.
    public static func / (left: Measured, right: Measured) -> Measured {
        let dimension = left.dimension / right.dimension
        let printed = "\(left) / \(right)"
        guard let inverse = right.inverse else {
            return Measured(lower: nil, upper: nil, dimension: dimension, printed: printed)
        }
        let product = left * inverse
        return Measured(lower: product.lower, upper: product.upper, dimension: dimension, printed: printed)
    }

    private var inverse: Measured? {
        let one = ExactNumber(1)
        let zero = ExactNumber(0)
        func flip(_ bound: Bound) -> Bound { Bound(one / bound.value, isInclusive: bound.isInclusive) }
        let over = Dimension.number / dimension
        if let lower, lower.value > zero {
            // 1/x falls from 1/lower towards 1/upper, or towards zero where there is no upper end.
            let least = upper.map(flip) ?? Bound(zero, isInclusive: false)
            return Measured(lower: least, upper: flip(lower), dimension: over, printed: "1/\(printed)")
        }
        if let upper, upper.value < zero {
            let most = lower.map(flip) ?? Bound(zero, isInclusive: false)
            return Measured(lower: flip(upper), upper: most, dimension: over, printed: "1/\(printed)")
        }
        return nil
    }

    /// A product with an open-ended factor: bounded only where neither factor can be negative.
    private static func unboundedProduct(
        _ left: Measured, _ right: Measured, _ dimension: Dimension, _ printed: String
    ) -> Measured {
        guard let a = left.lower, let c = right.lower, a.value >= ExactNumber(0), c.value >= ExactNumber(0) else {
            return Measured(lower: nil, upper: nil, dimension: dimension, printed: printed)
        }
        let lower = Bound(
            a.value * c.value,
            isInclusive: (a.isInclusive && c.isInclusive) || (a.value.isZero && a.isInclusive)
                || (c.value.isZero && c.isInclusive))
        return Measured(lower: lower, upper: nil, dimension: dimension, printed: printed)
    }

    private static func combine(
        _ one: Bound?, _ other: Bound?, _ operation: (ExactNumber, ExactNumber) -> ExactNumber
    ) -> Bound? {
        guard let one, let other else { return nil }
        return Bound(operation(one.value, other.value), isInclusive: one.isInclusive && other.isInclusive)
    }

    private static func extreme(_ bounds: [Bound], _ isBetter: (ExactNumber, ExactNumber) -> Bool) -> Bound? {
        var best = bounds.first
        for bound in bounds.dropFirst() {
            guard let current = best else { continue }
            if isBetter(bound.value, current.value) {
                best = bound
            } else if bound.value == current.value, bound.isInclusive {
                best = bound
            }
        }
        return best
    }
}
