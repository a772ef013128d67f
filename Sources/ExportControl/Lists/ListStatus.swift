/// What a list holds, counted.
public struct ListStatus: Codable, Sendable, Equatable {
    public let id: String
    public let regime: String
    public let edition: String
    public let document: String
    public let digest: String
    public let entries: Int
    /// Entries and provisions that are in use.
    public let provisions: Int
    public let notUsed: Int
    /// Figures that are compared.
    public let limits: Int
    /// Different substances that are named.
    public let substances: Int
    /// Entries with a provision on the sensitive list.
    public let sensitive: Int
    public let verySensitive: Int
    /// Only some entries of the official list are here.
    public let partial: Bool

    public init(of list: ControlList) {
        id = list.id
        regime = list.regime
        edition = list.edition
        document = list.document
        partial = list.isPartial
        digest = list.digest.hexadecimal
        entries = list.entries.count
        var provisions = 0
        var notUsed = 0
        var limits = 0
        var substances: Set<CASNumber> = []
        var sensitive = 0
        var verySensitive = 0
        list.visitProvisions { provision, _ in
            if provision.notUsed == nil { provisions += 1 } else { notUsed += 1 }
            if provision.sensitive != nil { sensitive += 1 }
            if provision.verySensitive != nil { verySensitive += 1 }
        }
        for entry in list.entries {
            Condition.provision(entry).visit { condition in
                if case .limit = condition { limits += 1 }
                if case .fractions(let sum) = condition { limits += sum.shares.count }
                if case .chemical(let cas) = condition { substances.insert(cas) }
            }
        }
        self.provisions = provisions
        self.notUsed = notUsed
        self.limits = limits
        self.substances = substances.count
        self.sensitive = sensitive
        self.verySensitive = verySensitive
    }
}
