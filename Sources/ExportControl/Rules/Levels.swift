/// How much care a case asks for.
public enum Risk: String, Sendable, Hashable, CaseIterable, Comparable {
    case low, medium, high

    public static func < (left: Risk, right: Risk) -> Bool { left.rank < right.rank }

    private var rank: Int { self == .low ? 0 : self == .medium ? 1 : 2 }

    /// One step up; high stays high.
    public var raised: Risk { self == .low ? .medium : .high }

    /// One step down; low stays low.
    public var lowered: Risk { self == .high ? .medium : .low }
}

/// The answer to the licence question, from the mildest to the most severe.
public enum Authorisation: String, Sendable, Hashable, CaseIterable, Comparable {
    case notRequired = "not-required"
    /// Something is missing that decides it.
    case undetermined
    case exceptionMayApply = "exception-may-apply"
    case licenceRequired = "licence-required"
    case prohibited

    public static func < (left: Authorisation, right: Authorisation) -> Bool { left.rank < right.rank }

    private var rank: Int { Authorisation.allCases.firstIndex(of: self) ?? 0 }
}

/// What one reason does to the two outputs. The outputs can be worked out from the effects alone.
public struct Effect: Sendable, Hashable, CustomStringConvertible {
    /// The level that the item class and the destination give before anything else.
    public var base: Risk?
    /// The authorisation that the class asks for, before any rule; an exception can relieve from it.
    public var baseAuthorisation: Authorisation?
    /// What an exception turns that into.
    public var relievesTo: Authorisation?
    /// The level is at least this.
    public var atLeast: Risk?
    /// One step up, once for each name.
    public var raises: String?
    /// One step down, never below the floor of a mitigation.
    public var lowers = false
    /// The authorisation is at least this.
    public var authorisation: Authorisation?
    /// Nothing may leave until it is settled.
    public var holds = false
    /// No approval is final while it stands.
    public var gates = false
    /// Where the case stands in the table: class or column.
    public var places: String?

    public init() {}

    /// The form that a program reads: `risk=medium; authorisation>=licence-required`.
    public var description: String {
        var parts: [String] = []
        if let places { parts.append(places) }
        if let base { parts.append("risk=\(base.rawValue)") }
        if let baseAuthorisation { parts.append("authorisation=\(baseAuthorisation.rawValue)") }
        if let relievesTo { parts.append("authorisation->\(relievesTo.rawValue)") }
        if let atLeast { parts.append("risk>=\(atLeast.rawValue)") }
        if let raises { parts.append("risk+1 (\(raises))") }
        if lowers { parts.append("risk-1") }
        if let authorisation { parts.append("authorisation>=\(authorisation.rawValue)") }
        if holds { parts.append("hold") }
        if gates { parts.append("gate") }
        return parts.isEmpty ? "note" : parts.joined(separator: "; ")
    }
}
