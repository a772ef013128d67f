/// What a list holds, counted.
public struct ListStatus: Codable, Sendable, Equatable {
    public let id: String
    public let regime: String
    public let part: String
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
    /// Provisions that the sensitive list names.
    public let sensitive: Int
    public let verySensitive: Int
    /// Those and every provision in use beneath them.
    public let sensitiveWithin: Int
    public let verySensitiveWithin: Int
    /// Only some entries of the official list are here.
    public let partial: Bool

    public init(of list: ControlList) {
        id = list.id
        regime = list.regime
        part = list.part
        edition = list.edition
        document = list.document
        partial = list.isPartial
        digest = list.digest.hexadecimal
        entries = list.entries.count
        var provisions = 0
        var notUsed = 0
        var limits = 0
        var substances: Set<CASNumber> = []
        var sensitiveCodes: Set<ControlCode> = []
        var verySensitiveCodes: Set<ControlCode> = []
        var sensitiveWithin = 0
        var verySensitiveWithin = 0
        list.visitProvisions { provision, above in
            if provision.notUsed == nil { provisions += 1 } else { notUsed += 1 }
            if provision.sensitive != nil { sensitiveCodes.insert(provision.code) }
            if provision.verySensitive != nil { verySensitiveCodes.insert(provision.code) }
            guard provision.notUsed == nil else { return }
            let codes = [provision.code] + above
            if codes.contains(where: sensitiveCodes.contains) { sensitiveWithin += 1 }
            if codes.contains(where: verySensitiveCodes.contains) { verySensitiveWithin += 1 }
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
        sensitive = sensitiveCodes.count
        verySensitive = verySensitiveCodes.count
        self.sensitiveWithin = sensitiveWithin
        self.verySensitiveWithin = verySensitiveWithin
    }
}
