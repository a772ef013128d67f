import ExportControl

/// What is worked out once for one description, while its candidates are judged.
final class JudgingSession {
    let index: IdentificationIndex
    let library: ListLibrary
    let words: ItemWords
    let figures: FigureValues
    /// By word, whether it stands in the text.
    private let text: [Bool]
    /// The same without the names of what was given: `frame_rate` is the frame of no *framing camera*.
    private let ownText: [Bool]
    /// Words of what the item is for or goes with.
    private let aside: Set<Int32>
    /// By word: the kinds that phrases with it name.
    private var named: [Int32: [Vocabulary.TypeID]] = [:]
    /// What a reference to a code comes to; nil while it is being worked out.
    var references: [Reference: Outcome?] = [:]

    struct Reference: Hashable {
        let code: ControlCode
        let isWithinPart: Bool
        let isWithinSubject: Bool
        let isWithinRelease: Bool
    }

    private var scopes: [Int: (assignment: FigureAssignment, scope: ItemScope)] = [:]
    /// By kind and by parameter; below 0 what is not yet known.
    private var kinds: [Float]
    /// By kind and by parameter: whether the text has a word of one of its names.
    private var hasKindWord: [Bool]
    private var hasParameterWord: [Bool]
    private var shares: [Float]
    /// What the words say, figures left out.
    let stated: Facts

    /// What the description says anything of; nil where everything is judged anew.
    private(set) var touched: TouchedProvisions?
    let manner: QuietOutcomes.Manner

    init(_ words: ItemWords, index: IdentificationIndex, library: ListLibrary, remembers: Bool) {
        self.index = index
        self.library = library
        self.words = words
        figures = FigureValues(words.figures, index.names)
        var text = [Bool](repeating: false, count: index.words.table.count)
        for (word, _) in words.query {
            if let number = index.words.table.known(word) { text[Int(number)] = true }
        }
        for word in words.negated {
            if let number = index.words.table.known(word) { text[Int(number)] = false }
        }
        self.text = text
        for (word, weight) in words.query where weight <= ItemWords.weightOfNames {
            if let number = index.words.table.known(word) { text[Int(number)] = false }
        }
        ownText = text
        hasKindWord = Array(repeating: false, count: index.types.count)
        hasParameterWord = Array(repeating: false, count: index.names.traits.count)
        for (word, _) in words.query {
            guard let number = index.words.table.known(word), text[Int(number)] else { continue }
            for type in index.kindTerms.kinds(with: number) { hasKindWord[type.number] = true }
            for parameter in index.names.parameters(with: number) { hasParameterWord[parameter.number] = true }
        }
        aside = Set(words.aside.compactMap { index.words.table.known($0) })
        for (kind, naming) in words.namingKinds where naming.count > 1 {
            for word in naming {
                if let number = index.words.table.known(word) { named[number, default: []].append(kind) }
            }
        }
        kinds = Array(repeating: -1, count: index.types.count)
        shares = Array(repeating: -1, count: index.names.traits.count)
        var stated = Facts()
        for (parameter, one) in words.facts where !one.isTypical { stated.values[parameter] = .truth(one.value) }
        for (parameter, these) in words.choices {
            let sure = these.filter { !$0.isTypical }
            if !sure.isEmpty { stated.values[parameter] = .choices(sure.map(\.value)) }
        }
        for kind in words.kinds { stated.state(kind.value) }
        self.stated = stated
        manner = QuietOutcomes.Manner(words)
        if remembers { touched = TouchedProvisions(words, self) }
    }

    /// Whether the words name a kind below one as well: then that says no more of the item.
    func hasNarrower(_ type: Vocabulary.TypeID) -> Bool {
        words.kinds.contains { !$0.isAside && $0.value != type && index.kinds.isKind($0.value, within: type) }
    }

    /// 0 to 1: which share of a kind's words stands in the text.
    func likeness(of type: Vocabulary.TypeID) -> Float {
        guard hasKindWord[type.number] else { return 0 }
        if kinds[type.number] < 0 { kinds[type.number] = index.likeness(of: type, to: ownText) }
        return kinds[type.number]
    }

    /// Whether the words that are like a kind's name stand in the name of another kind: a diaphragm *vacuum pump* is named as one.
    func isNamedOtherwise(_ type: Vocabulary.TypeID) -> Bool {
        if !words.isKnowledge, !aside.isEmpty {
            // What it is for or goes with is not what it is.
            let own = index.kindTerms[type.number].contains { name in
                name.count > 1 && !aside.contains(name[name.count - 1]) && name.allSatisfy { text[Int($0)] }
            }
            if !own { return true }
        }
        guard !named.isEmpty else { return false }
        let whole = index.kindTerms[type.number].filter { $0.allSatisfy { text[Int($0)] } }
        return !whole.isEmpty
            && whole.allSatisfy { name in
                guard let kinds = named[name[name.count - 1]] else { return false }
                return kinds.allSatisfy {
                    !index.kinds.isKind(type, within: $0) && !index.kinds.isKind($0, within: type)
                }
            }
    }

    /// 0 to 1: which share of a parameter's name stands in the text.
    func share(of parameter: Vocabulary.ParameterID) -> Float {
        guard hasParameterWord[parameter.number] else { return 0 }
        if shares[parameter.number] < 0 {
            shares[parameter.number] = index.names.share(of: parameter, in: text)
        }
        return shares[parameter.number]
    }

    /// How an entry takes the figures where nothing but their words speaks for a parameter.
    func scope(of entry: Int) -> (assignment: FigureAssignment, scope: ItemScope) {
        if let known = scopes[entry] { return known }
        let assignment = FigureAssignment(
            words, entry: index.entries[entry], names: index.names, vocabulary: library.vocabulary, support: [:],
            known: figures)
        let scope = ItemScope(facts(assignment), vocabulary: library.vocabulary)
        keep(assignment, scope, of: entry)
        return (assignment, scope)
    }

    func keep(_ assignment: FigureAssignment, _ scope: ItemScope, of entry: Int) {
        scopes[entry] = (assignment, scope)
        touched?.touch(assignment, of: index.entries[entry])
    }

    /// Where the targets of a reference stand; nil if one of them is not among what is searched.
    func places(of targets: [(entry: Provision, focus: ControlCode?)]) -> [QuietOutcomes.Target]? {
        var places: [QuietOutcomes.Target] = []
        for target in targets {
            guard let entry = index.nodeOfCode[target.entry.code]?.first.map({ index.nodes[$0].entry }),
                let node = index.mentions.nodeOfCode[index.provision(of: target).code].map(Int.init),
                index.entries[entry].nodes.contains(node)
            else { return nil }
            places.append(.init(entry: entry, node: node))
        }
        return places
    }

    /// Whether the description says nothing of them, whatever figures it has.
    func areQuiet(_ targets: [QuietOutcomes.Target]) -> Bool {
        guard let touched else { return false }
        return targets.allSatisfy { target in
            if scopes[target.entry] == nil { _ = scope(of: target.entry) }
            return !touched[target.node] && !index.mentions.hangsOnOthers[target.node]
        }
    }

    /// The facts that figures are compared in: one bag, as a data sheet is.
    func facts(_ assignment: FigureAssignment) -> Facts {
        var facts = stated
        for (parameter, assigned) in assignment.values where facts.values[parameter] == nil {
            facts.values[parameter] = .measured(assigned.value)
        }
        return facts
    }
}
