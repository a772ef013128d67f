import ExportControl

extension Condition {
    /// Whether figures are all that it asks for, alternatives and releases included; nil where it asks for nothing.
    var figuresAlone: Bool? {
        switch self {
        case .limit: true
        case .fact, .oneOf, .isA, .specifiedIn, .chemical, .some, .each, .fractions: false
        case .not(let condition): condition.figuresAlone
        case .all(let conditions), .any(let conditions): Condition.figuresAlone(conditions)
        case .provision(let provision):
            Condition.figuresAlone(
                [provision.condition] + provision.inclusions.map(\.condition) + provision.releases.map(\.condition)
                    + [provision.sensitive?.condition, provision.verySensitive?.condition].compactMap { $0 })
        }
    }

    private static func figuresAlone(_ conditions: [Condition]) -> Bool? {
        var found: Bool?
        for condition in conditions {
            guard let one = condition.figuresAlone else { continue }
            if !one { return false }
            found = true
        }
        return found
    }
}
