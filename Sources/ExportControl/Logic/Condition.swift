/// A condition over the facts of an item or a case: what a control entry, a release and a rule all are.
public indirect enum Condition: Sendable {
    /// Every condition holds; the empty one always does.
    case all([Condition])
    /// At least one holds.
    case any([Condition])
    case not(Condition)
    /// The item is of this type, or of a kind of it.
    case isA(Vocabulary.TypeID)
    /// A fact that somebody stated.
    case fact(Vocabulary.ParameterID)
    case oneOf(Vocabulary.ParameterID, [Vocabulary.ChoiceID])
    case limit(Limit)
    case some(Quantified)
    case each(Quantified)
    /// The item is controlled by the provisions that the code names.
    case specifiedIn(ControlCode)
    /// The item, or one of its constituents, is this substance.
    case chemical(CASNumber)
    /// A sum over components of their shares in the limits of their kinds.
    case fractions(FractionSum)
    /// A numbered provision with its own conditions and releases.
    case provision(Provision)

    /// A condition on the components of one kind.
    public struct Quantified: Sendable {
        public let part: Vocabulary.PartID
        /// Only the constituents that are one of these substances; nil for every component.
        public var substances: [CASNumber]?
        /// Whether `substances` is still to be taken from the provision that a release names.
        var matchesProvision: Bool
        public var condition: Condition

        init(
            part: Vocabulary.PartID, substances: [CASNumber]? = nil, matchesProvision: Bool = false,
            condition: Condition
        ) {
            self.part = part
            self.substances = substances
            self.matchesProvision = matchesProvision
            self.condition = condition
        }
    }

    /// The conditions directly below this one, releases and flags of a provision left out.
    var children: [Condition] {
        switch self {
        case .all(let conditions), .any(let conditions): conditions
        case .not(let condition): [condition]
        case .some(let quantified), .each(let quantified): [quantified.condition]
        case .provision(let provision): [provision.condition]
        case .isA, .fact, .oneOf, .limit, .specifiedIn, .chemical, .fractions: []
        }
    }

    /// Calls the body with this condition and everything below it, alternatives and releases included.
    func visit(_ body: (Condition) -> Void) {
        body(self)
        if case .provision(let provision) = self {
            provision.visitConditions { $0.visit(body) }
        } else {
            for child in children { child.visit(body) }
        }
    }
}

/// A comparison of a parameter with a limit as printed.
public struct Limit: Sendable, Hashable {
    /// The comparator of the text; the direction is never guessed.
    public enum Comparator: String, Sendable, Hashable, CaseIterable {
        case lessThan = "<"
        case atMost = "<="
        case atLeast = ">="
        case moreThan = ">"

        /// The element that writes it in a list.
        var element: String {
            switch self {
            case .lessThan: "less-than"
            case .atMost: "at-most"
            case .atLeast: "at-least"
            case .moreThan: "more-than"
            }
        }

        /// `≤` and the like, for people.
        public var symbol: String {
            switch self {
            case .lessThan: "<"
            case .atMost: "≤"
            case .atLeast: "≥"
            case .moreThan: ">"
            }
        }
    }

    /// A part of the limit that grows with another parameter: `plus` for every `per` of it.
    public struct Slope: Sendable, Hashable {
        public var plus: Quantity
        public var per: Quantity
        public let parameter: Vocabulary.ParameterID
    }

    public let parameter: Vocabulary.ParameterID
    public var comparator: Comparator
    public var value: Quantity
    public var slope: Slope?
}
