/// What is known of one item, component or case. What is not here is unknown.
public struct Facts: Sendable, Hashable {
    public enum Value: Sendable, Hashable {
        case measured(Measured)
        case truth(Truth)
        /// The choices that apply; any other is no.
        case choices([Vocabulary.ChoiceID])
    }

    /// The types that somebody stated, nil if none: any other type is then no, unless it stands below a stated one.
    public var types: Set<Vocabulary.TypeID>?
    /// The stated types say all there is, even of the kinds below them: true of a registered substance.
    public var typesAreExact = false
    public var cas: CASNumber?
    /// Control codes that somebody stated.
    public var codes: [ControlCode] = []
    public var values: [Vocabulary.ParameterID: Value] = [:]
    public var parts: [Vocabulary.PartID: [Facts]] = [:]

    public init() {}

    public var isEmpty: Bool {
        types == nil && cas == nil && codes.isEmpty && values.isEmpty && parts.isEmpty
    }

    /// Adds a type to those that are stated.
    public mutating func state(_ type: Vocabulary.TypeID) {
        types = (types ?? []).union([type])
    }

    /// Makes the item that substance, of all the kinds that the register gives it.
    public mutating func state(_ cas: CASNumber, in vocabulary: Vocabulary) {
        self.cas = cas
        if let chemical = vocabulary.type("chemical") { state(chemical) }
        if let substance = vocabulary.substances[cas] {
            for type in substance.types { state(type) }
            typesAreExact = true
        }
    }

    /// Derives what follows from the constituents: a mixture is a chemical. Which kinds of chemical is asked of each
    /// constituent.
    public mutating func stateMixture(of constituents: [Facts], in vocabulary: Vocabulary) {
        guard let part = vocabulary.part("constituent"), !constituents.isEmpty else { return }
        parts[part] = constituents
        for identifier in ["chemical", "chemical-mixture"] {
            if let type = vocabulary.type(identifier) { state(type) }
        }
    }
}
