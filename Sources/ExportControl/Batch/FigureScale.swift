/// The limits that a figure is compared with anywhere in the lists and packs, in order. No judgement tells two figures apart
/// that lie in the same places between them.
struct FigureScale: Sendable {
    private let limits: [ExactNumber]

    init(_ limits: some Sequence<ExactNumber>) {
        self.limits = Set(limits).sorted()
    }

    /// The places of both ends, with what else a comparison sees of them.
    func place(of measured: Measured) -> String {
        func end(_ bound: Measured.Bound?) -> String {
            bound.map { "\(place(of: $0.value))\($0.isInclusive ? "i" : "e")" } ?? "-"
        }
        return end(measured.lower) + end(measured.upper) + (measured.exactValue == nil ? "" : "=")
    }

    /// Odd on a limit, even between two.
    func place(of value: ExactNumber) -> Int {
        var low = 0
        var high = limits.count
        while low < high {
            let middle = (low + high) / 2
            if limits[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < limits.count && limits[low] == value ? 2 * low + 1 : 2 * low
    }
}

/// Which figures are only ever compared with limits, and with which; of the others every digit counts.
struct FigureUse {
    private var limits: [Vocabulary.ParameterID: Set<ExactNumber>] = [:]
    private var entangled: Set<Vocabulary.ParameterID> = []
    private let vocabulary: Vocabulary
    private let lowValues: [Int]

    init(_ knowledge: Knowledge) {
        vocabulary = knowledge.vocabulary
        lowValues = knowledge.commerceControls?.entries.values.flatMap { $0.exceptions.compactMap(\.value) } ?? []
        for parameter in vocabulary.parameters {
            if let formula = parameter.formula { entangled.formUnion(formula.inputs) }
        }
        for (index, parameter) in vocabulary.parameters.enumerated() where parameter.formula != nil {
            entangled.insert(Vocabulary.ParameterID(index: index))
        }
        entangled.formUnion(vocabulary.parts.compactMap(\.count))
        for entry in knowledge.library.judged.joined() { Condition.provision(entry).visit { add($0) } }
        for pack in knowledge.packs.values { for condition in pack.conditions { condition.visit { add($0) } } }
    }

    private mutating func add(_ condition: Condition) {
        switch condition {
        case .limit(let limit):
            limits[limit.parameter, default: []].insert(limit.value.baseValue)
            if let slope = limit.slope { entangled.formUnion([limit.parameter, slope.parameter]) }
        case .fractions(let sum): entangled.insert(sum.parameter)
        case .fact(let parameter), .oneOf(let parameter, _): entangled.insert(parameter)
        default: break
        }
    }

    /// The scale of a figure that is only compared; nil for any other.
    func scale(of parameter: Vocabulary.ParameterID) -> FigureScale? {
        switch vocabulary[parameter].kind {
        case .quantity, .count: break
        case .fact, .choice: return nil
        }
        return entangled.contains(parameter) ? nil : FigureScale(limits[parameter] ?? [])
    }

    /// The scale of the value of goods in any currency.
    var values: FigureScale? {
        let parameters = vocabulary.parameters.indices.map(Vocabulary.ParameterID.init(index:)).filter {
            vocabulary[$0].naming.id.hasPrefix("item-value-")
        }
        if !entangled.isDisjoint(with: parameters) { return nil }
        return FigureScale(parameters.flatMap { limits[$0] ?? [] } + lowValues.map { ExactNumber($0) })
    }
}

extension LawPack {
    /// Every condition of the pack.
    fileprivate var conditions: [Condition] {
        var found = classes.map(\.condition) + rules.map(\.condition) + exceptions.map(\.condition)
        for fact in facts {
            if case .condition(let condition) = fact.test { found.append(condition) }
        }
        let notices = authorities + documents + penalties + retentions.map(\.notice) + followUps.map(\.notice)
        return found + notices.map(\.condition)
    }
}
