/// Where facts are looked up: a component first, then the item it belongs to, then the case.
final class Scope {
    let facts: Facts
    private let outer: Scope?
    let context: Facts
    private let vocabulary: Vocabulary
    /// The kind of component that this is; nil for the item itself.
    private let part: Vocabulary.PartID?

    init(_ facts: Facts, context: Facts, vocabulary: Vocabulary) {
        self.facts = facts
        self.context = context
        self.vocabulary = vocabulary
        outer = nil
        part = nil
    }

    private init(
        _ facts: Facts, within outer: Scope?, part: Vocabulary.PartID, context: Facts, vocabulary: Vocabulary
    ) {
        self.part = part
        self.facts = facts
        self.outer = outer
        self.context = context
        self.vocabulary = vocabulary
    }

    /// The scope of one component of the item.
    func component(_ facts: Facts, of part: Vocabulary.PartID) -> Scope {
        Scope(
            facts, within: vocabulary.parts[part.index].standsAlone ? nil : self, part: part, context: context,
            vocabulary: vocabulary)
    }

    func value(of parameter: Vocabulary.ParameterID) -> Facts.Value? {
        if let own = facts.values[parameter] { return own }
        // A share of one constituent says nothing of another.
        let isShare =
            part != nil && part == vocabulary.constituent && vocabulary.parameters[parameter.index].part == part
        return (isShare ? nil : outer?.value(of: parameter)) ?? context.values[parameter]
    }

    /// What is known of a figure: as stated, or worked out from its inputs.
    func measured(_ parameter: Vocabulary.ParameterID) -> Measured? {
        if case .measured(let measured)? = value(of: parameter) { return measured }
        return vocabulary.parameters[parameter.index].formula?.value { measured($0) }
    }

    func truth(of fact: Vocabulary.ParameterID) -> Truth {
        if case .truth(let truth)? = value(of: fact) { return truth }
        return .unknown
    }

    /// What is stated, and what is stated with it.
    private lazy var statedTypes: Set<Vocabulary.TypeID>? = facts.types.map { types in
        types.reduce(into: types) { $0.formUnion(vocabulary.types[$1.index].implied) }
    }

    /// Whether the item is of a type: yes at or below it, unknown below a stated type that nothing narrows, otherwise no.
    func truth(of type: Vocabulary.TypeID) -> Truth {
        guard let stated = statedTypes, !stated.isEmpty else { return .unknown }
        for one in stated where vocabulary.types[one.index].lineage.contains(type) { return .yes }
        if let part = vocabulary.constituent, let constituents = facts.parts[part], !constituents.isEmpty,
            let chemical = vocabulary.type("chemical"), vocabulary.types[type.index].lineage.contains(chemical)
        {
            // A mixture is of a kind of chemical if one of its constituents is.
            return constituents.reduce(.no) { $0.or(component($1, of: part).truth(of: type)) }
        }
        if facts.typesAreExact { return .no }
        let above = vocabulary.types[type.index].lineage
        for one in stated where above.contains(one) {
            let isNarrowed = stated.contains { other in
                other != one && vocabulary.types[other.index].lineage.contains(one)
            }
            if !isNarrowed { return .unknown }
        }
        return .no
    }

    /// The components of one kind: those that are listed, one without facts where none is or where some are missing.
    ///
    /// A listing is taken as whole unless the number of components is stated and is larger.
    func components(of part: Vocabulary.PartID) -> [Facts] {
        if vocabulary.parts[part.index].isItemItself, facts.parts[part] == nil { return [facts] }
        guard let listed = facts.parts[part] ?? outerComponents(of: part), !listed.isEmpty else { return [Facts()] }
        guard let count = vocabulary.parts[part.index].count, let stated = measured(count) else { return listed }
        return stated.isAtMost(ExactNumber(listed.count)) == .yes ? listed : listed + [Facts()]
    }

    private func outerComponents(of part: Vocabulary.PartID) -> [Facts]? {
        outer?.facts.parts[part] ?? outer?.outerComponents(of: part)
    }

    /// Whether the substance is this one, or one of the constituents is.
    func truth(ofSubstance cas: CASNumber) -> Truth {
        if let own = facts.cas { return truth(of: own, being: cas) }
        guard let part = vocabulary.constituent, let constituents = facts.parts[part] else { return .unknown }
        var result = Truth.no
        for constituent in constituents {
            result = result.or(component(constituent, of: part).truth(ofSubstance: cas))
        }
        return result
    }

    /// A number outside the register may still be a hydrate or another form of a listed substance: unknown, until said.
    private func truth(of own: CASNumber, being cas: CASNumber) -> Truth {
        if own == cas { return .yes }
        if vocabulary.substances[own] != nil { return .no }
        guard let form = vocabulary.parameter("form-of-listed-chemical") else { return .unknown }
        return truth(of: form) == .no ? .no : .unknown
    }
}
