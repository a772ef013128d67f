import ExportControl

/// What is asked of a parameter again and again, worked out once.
struct ParameterTraits: Sendable {
    /// Which end of a range a parameter takes, by its name.
    enum End: Sendable { case highest, lowest }

    let kind: Vocabulary.Kind
    let hasFormula: Bool
    let end: End?
    /// What it stands for where nobody states it.
    let claim: FactWords.Kind

    init(_ id: Vocabulary.ParameterID, _ vocabulary: Vocabulary, _ seldom: SeldomFacts) {
        let parameter = vocabulary[id]
        kind = parameter.kind
        hasFormula = parameter.formula != nil
        let name = Array(parameter.naming.id.utf8)
        func holds(_ marks: [[UInt8]]) -> Bool { marks.contains { name.holds($0) } }
        switch parameter.kind {
        case .quantity, .count:
            end = holds(ParameterTraits.highest) ? .highest : holds(ParameterTraits.lowest) ? .lowest : nil
        case .fact, .choice: end = nil
        }
        claim = seldom.contains(id) ? .seldom : FactWords.kind(of: id, vocabulary)
    }

    private static let highest = ["highest", "heaviest", "maximum", "largest", "longest", "upper"].map {
        Array($0.utf8)
    }
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
