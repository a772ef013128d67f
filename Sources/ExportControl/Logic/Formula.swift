/// A figure that can be worked out from others, such as a ratio of two lengths.
public struct Formula: Sendable, Hashable {
    /// The named functions that a vocabulary may use.
    public enum Function: String, Sendable, Hashable, CaseIterable {
        /// The first input divided by the second.
        case quotient
        /// All inputs multiplied.
        case product
        /// All inputs added.
        case sum
        /// The first input less the others.
        case difference

        /// How many inputs it takes.
        var inputCount: ClosedRange<Int> {
            switch self {
            case .quotient, .difference: 2...2
            case .product, .sum: 2...8
            }
        }
    }

    public let function: Function
    public let inputs: [Vocabulary.ParameterID]

    /// The figure, or nil while an input is missing.
    func value(_ measured: (Vocabulary.ParameterID) -> Measured?) -> Measured? {
        var values: [Measured] = []
        for input in inputs {
            guard let value = measured(input) else { return nil }
            values.append(value)
        }
        guard var result = values.first else { return nil }
        for value in values.dropFirst() {
            switch function {
            case .quotient: result = result / value
            case .product: result = result * value
            case .sum: result = result + value
            case .difference: result = result - value
            }
        }
        return result
    }
}
