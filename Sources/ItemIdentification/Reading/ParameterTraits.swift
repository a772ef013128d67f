import ExportControl
import Foundation

/// What is asked of a parameter again and again, worked out once.
struct ParameterTraits: Sendable {
    /// Which end of a range a parameter takes, by its name.
    enum End: Sendable {
        case highest, lowest

        /// What names begin or end with; nil where they say neither.
        init?(of names: [String]) {
            func says(_ marks: [String], _ last: [String]) -> Bool {
                names.contains { name in
                    let name = name.lowercased()
                    return marks.contains { name.hasPrefix($0) } || last.contains { name.hasSuffix($0) }
                }
            }
            if says(["maximum ", "max ", "highest ", "最高", "最大"], [" max", " max.", " maximum", "上限"]) {
                self = .highest
            } else if says(["minimum ", "min ", "lowest ", "最低", "最小"], [" min", " min.", " minimum", "下限"]) {
                self = .lowest
            } else {
                return nil
            }
        }
    }

    /// How a parameter counts a share such as *1 part in 500*.
    enum Parts: Sendable, Equatable {
        /// N of 1 part in N.
        case denominator
        /// How many parts in so many.
        case numerator(of: Int)

        /// A share as it is counted.
        func counted(_ share: Measured) -> Measured {
            let counted =
                switch self {
                case .denominator: Measured.exactly(ExactNumber(1)) / share
                case .numerator(let whole): Measured.exactly(ExactNumber(whole)) * share
                }
            guard let exact = counted.exactValue else { return counted }
            return .exactly(exact, printed: String(format: "%.6g", exact.doubleValue))
        }

        /// A bare number may be N, not how many of a certain number; less than ten is the width of a peak in mass units.
        func takes(bare number: Measured) -> Bool {
            guard self == .denominator, let least = (number.lower ?? number.upper)?.value else { return false }
            return least >= Parts.mostOfPeak
        }

        /// A width of so many mass units at mass 230 is as many parts in 230.
        func takes(width: Measured) -> Bool {
            guard self != .denominator, let most = (width.upper ?? width.lower)?.value else { return false }
            return most < Parts.mostOfPeak
        }

        private static let mostOfPeak = ExactNumber(10)

        init?(_ terms: [String]) {
            for term in terms {
                if term.contains("1 part in N") {
                    self = .denominator
                    return
                }
                if let mark = term.range(of: "parts in "),
                    let whole = Int(term[mark.upperBound...].prefix(while: \.isNumber))
                {
                    self = .numerator(of: whole)
                    return
                }
            }
            return nil
        }
    }

    let kind: Vocabulary.Kind
    /// A quantity or a count.
    let isFigure: Bool
    let hasFormula: Bool
    let end: End?
    /// What it is an end of, so that the two ends of one range are known; nil where it is none.
    let spanned: String?
    let parts: Parts?
    /// How much of a constituent there is, so that the share of another thing is none.
    let isShareOfSubstance: Bool
    /// How long, wide or heavy a thing is, or of what it is made: everything has that.
    let isSize: Bool
    /// Worked out from what is measured, such as a phase noise less that of the carrier: a raw figure is another.
    let isNormalised: Bool
    /// Of several things together, such as an aggregate rate.
    let isOfAll: Bool
    /// What several have together, by its name.
    let isAggregate: Bool
    /// What a thing may weigh with its load.
    let isGross: Bool
    /// A power as it is on average.
    let isMean: Bool
    /// How much less it is than something, such as a side lobe than its main lobe.
    let isBelow: Bool
    /// How much it changes in a month.
    let isPerMonth: Bool
    /// Radiated as from a half-wave dipole.
    let isOfDipole: Bool
    /// An accuracy in a unit, and no share.
    let isAccuracy: Bool
    /// Of one of several things, such as a peak rate.
    let isOfEach: Bool
    /// The temperature at which it is stated, in kelvins. Where that is far from a room's, a figure without it may be another;
    /// and so may a figure that is stated at another temperature.
    let temperature: Double?
    var isAtRoom: Bool { temperature.map(ParameterTraits.room.contains) ?? true }
    /// A choice of what a thing is for.
    let isPurpose: Bool
    /// What it stands for where nobody states it.
    let claim: FactWords.Kind
    /// Whoever sells a thing that has it says so.
    let isAdvertised: Bool
    /// What somebody must do for a release to apply.
    let isDuty: Bool

    init(_ id: Vocabulary.ParameterID, _ vocabulary: Vocabulary, _ seldom: SeldomFacts) {
        let parameter = vocabulary[id]
        kind = parameter.kind
        isFigure =
            switch parameter.kind {
            case .quantity, .count: true
            case .fact, .choice: false
            }
        hasFormula = parameter.formula != nil
        let name = Array(parameter.naming.id.utf8)
        isNormalised = name.starts(with: Array("normalised".utf8))
        isPurpose = parameter.kind == .choice && ParameterTraits.purposes.contains { name.holds($0) }
        func holds(_ marks: [[UInt8]]) -> Bool { marks.contains { name.holds($0) } }
        isSize = parameter.naming.id.split(separator: "-").contains { ParameterTraits.sizes.contains($0) }
        temperature = ParameterTraits.temperature(in: parameter.naming.id)
        isAggregate = holds([Array("aggregate".utf8)])
        isGross = holds([Array("gross-vehicle-weight".utf8)])
        isMean = holds(
            ["average-output-power", "average-power", "mean-power", "continuous-wave"].map { Array($0.utf8) })
        isBelow = holds([Array("below-peak".utf8)])
        isPerMonth = holds([Array("per-month".utf8)])
        isOfDipole = holds([Array("effective-radiated-power".utf8)])
        isAccuracy = parameter.kind != .quantity(.number) && holds([Array("accuracy".utf8), Array("uncertainty".utf8)])
        isOfAll = holds(ParameterTraits.ofAll)
        isOfEach = holds(ParameterTraits.ofEach)
        switch parameter.kind {
        case .quantity, .count:
            end = holds(ParameterTraits.highest) ? .highest : holds(ParameterTraits.lowest) ? .lowest : nil
        case .fact, .choice: end = nil
        }
        spanned =
            end == nil
            ? nil
            : parameter.naming.id.split(separator: "-").filter { !ParameterTraits.ends.contains(String($0)) }
                .joined(separator: "-")
        isShareOfSubstance = parameter.naming.id == "weight-fraction"
        parts = kind == .quantity(.number) ? Parts(parameter.naming.terms.map(\.text)) : nil
        isAdvertised = seldom.isAdvertised(id)
        isDuty = seldom.isDuty(id)
        claim = seldom.contains(id) ? .seldom : FactWords.kind(of: id, vocabulary)
    }

    /// The temperature that an identifier names, as in `tensile-strength-at-473-k` or `…-4-2-k-12-t`.
    private static func temperature(in id: String) -> Double? {
        let parts = id.split(separator: "-")
        guard let unit = parts.lastIndex(of: "k"), unit > 0 else { return nil }
        var first = unit
        while first > 0, parts[first - 1].allSatisfy(\.isNumber) { first -= 1 }
        guard first < unit, unit - first < 3, let kelvins = Double(parts[first..<unit].joined(separator: ".")) else {
            return nil
        }
        return kelvins
    }

    static let room = 250.0...330.0
    private static let ends: Set<String> = [
        "highest", "maximum", "largest", "longest", "upper", "lowest", "minimum", "smallest", "shortest", "lower",
    ]
    private static let sizes: Set<Substring> = [
        "diameter", "length", "width", "thickness", "height", "size", "mass", "weight", "content",
    ]
    private static let purposes = ["nuclear-process", "purpose"].map { Array($0.utf8) }
    private static let highest = ["highest", "heaviest", "maximum", "largest", "longest", "upper"].map {
        Array($0.utf8)
    }
    private static let ofAll = ["aggregate", "total", "combined"].map { Array($0.utf8) }
    private static let ofEach = ["peak", "each", "per-", "single"].map { Array($0.utf8) }
    private static let lowest = ["lowest", "minimum", "smallest", "shortest", "lower"].map { Array($0.utf8) }
}

extension [UInt8] {
    /// Whether other bytes stand in these.
    func holds(_ other: [UInt8]) -> Bool {
        guard let first = other.first, count >= other.count else { return other.isEmpty }
        for start in 0...(count - other.count) where self[start] == first {
            var length = 1
            while length < other.count, self[start + length] == other[length] { length += 1 }
            if length == other.count { return true }
        }
        return false
    }
}
