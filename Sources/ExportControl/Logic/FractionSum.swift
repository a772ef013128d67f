/// The sum over components of a figure divided by the limit of each one's kind, against a bound: the rule that adds up
/// the radioactive sources of a consignment.
public struct FractionSum: Sendable, Hashable {
    /// The limit for one kind of component.
    public struct Share: Sendable, Hashable {
        public let type: Vocabulary.TypeID
        public var limit: Quantity
    }

    public let part: Vocabulary.PartID
    public let parameter: Vocabulary.ParameterID
    public var shares: [Share]
    /// The sum counts from here on, this bound included.
    public var atLeast: Quantity
}

extension FractionSum {
    /// What the components add up to as far as is known, and what is missing of them.
    struct Judgement {
        let sum: Measured
        let truth: Truth
        var isKindMissing = false
        var isFigureMissing = false
    }

    /// A component that is of none of the kinds adds nothing; one of unknown kind may be of the strictest.
    func judgement(in scope: Scope) -> Judgement {
        var lower = ExactNumber(0)
        var upper: ExactNumber? = ExactNumber(0)
        var isKindMissing = false
        var isFigureMissing = false
        for facts in scope.components(of: part) {
            let inner = scope.component(facts, of: part)
            let figure = inner.measured(parameter)
            let known = shares.filter { inner.truth(of: $0.type) == .yes }
            let possible = known.isEmpty ? shares.filter { inner.truth(of: $0.type) == .unknown } : known
            guard let strictest = possible.map(\.limit.baseValue).min() else { continue }
            if known.isEmpty { isKindMissing = true }
            guard let figure else {
                isFigureMissing = true
                upper = nil
                continue
            }
            if !known.isEmpty, let least = figure.lower?.value, !(least < ExactNumber(0)) {
                lower = lower + least / strictest
            }
            if let sum = upper, let most = figure.upper?.value { upper = sum + most / strictest } else { upper = nil }
            if figure.upper == nil { isFigureMissing = true }
        }
        let sum = Measured(
            lower: Measured.Bound(lower), upper: upper.map { Measured.Bound($0) }, dimension: .number,
            printed: upper == lower ? FractionSum.printed(lower) : "\(FractionSum.printed(lower)) or more")
        return Judgement(
            sum: sum, truth: sum.isAtLeast(atLeast.baseValue), isKindMissing: isKindMissing,
            isFigureMissing: isFigureMissing)
    }

    /// Rounded down to three places, as people read it.
    private static func printed(_ number: ExactNumber) -> String {
        let text = number.description
        guard text.contains("/") || text.count > 6 else { return text }
        let rounded = (number.doubleValue * 1000).rounded(.down) / 1000
        return "\(rounded)"
    }
}
