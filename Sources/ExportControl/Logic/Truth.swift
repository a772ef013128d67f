/// A fact of law: yes, no, or not known. `and`, `or` and `not` follow strong Kleene logic.
///
/// Unknown is a result, not an absence: it never counts as "below the limit" and never clears anything.
public enum Truth: String, Sendable, Hashable, CaseIterable {
    case yes
    case no
    case unknown

    public init(_ value: Bool) {
        self = value ? .yes : .no
    }

    /// No if either is no; yes if both are yes; otherwise unknown.
    public func and(_ other: Truth) -> Truth {
        if self == .no || other == .no { return .no }
        if self == .yes && other == .yes { return .yes }
        return .unknown
    }

    /// Yes if either is yes; no if both are no; otherwise unknown.
    public func or(_ other: Truth) -> Truth {
        if self == .yes || other == .yes { return .yes }
        if self == .no && other == .no { return .no }
        return .unknown
    }

    /// The opposite; unknown stays unknown.
    public var negated: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }
}
