import ExportControl

/// What is asked of kinds again and again, worked out once: which are above which, and which are too general.
struct KindTraits: Sendable {
    private let starts: [Int32]
    private let lineages: [Int32]
    private let general: [Bool]
    private let knowledge: [Bool]
    private let agents: [Bool]
    private let platforms: [Bool]
    /// By kind: those right above it; and the same for kinds whose name says that they are none of their kindred.
    private let direct: [[Int32]]
    private var others: [Int: [Int32]] = [:]
    /// By kind: what is stated with it.
    private let implied: [[Int32]]
    /// By kind: those right below it.
    private var children: [[Int32]]
    /// Software and technology.
    let ofKnowledge: [Vocabulary.TypeID]

    init(_ vocabulary: Vocabulary) {
        var starts: [Int32] = [0]
        var lineages: [Int32] = []
        var general: [Bool] = []
        starts.reserveCapacity(vocabulary.types.count + 1)
        for id in vocabulary.typeNumbers {
            let type = vocabulary[id]
            lineages += type.lineage.map { Int32($0.number) }.sorted()
            starts.append(Int32(lineages.count))
            general.append(KindWords.isGeneral(id, vocabulary))
        }
        let agents = ["pathogen", "toxin"].compactMap { vocabulary.type($0) }
        self.agents = vocabulary.typeNumbers.map { id in
            vocabulary[id].lineage.contains(where: agents.contains)
        }
        let platforms = KindWords.platforms.compactMap { vocabulary.type($0) }
        self.platforms = vocabulary.typeNumbers.map { id in
            vocabulary[id].lineage.contains(where: platforms.contains)
        }
        direct = vocabulary.typeNumbers.map { vocabulary[$0].parents.map { Int32($0.number) } }
        implied = vocabulary.typeNumbers.map { vocabulary[$0].implied.map { Int32($0.number) } }
        children = Array(repeating: [], count: vocabulary.types.count)
        for (kind, parents) in direct.enumerated() {
            for parent in parents { children[Int(parent)].append(Int32(kind)) }
        }
        for id in vocabulary.typeNumbers where vocabulary[id].naming.id.hasPrefix("other-") {
            others[id.number] = vocabulary[id].parents.filter { !KindWords.isGeneral($0, vocabulary) }.map {
                Int32($0.number)
            }
        }
        self.starts = starts
        self.lineages = lineages
        self.general = general
        ofKnowledge = vocabulary.typeNumbers.filter { KindWords.isKnowledge($0, vocabulary) }
        knowledge = vocabulary.typeNumbers.map { KindWords.isKnowledge($0, vocabulary) }
    }

    /// Whether a kind is what its kindred do not fall under, such as *other magnetic metal*, and another one of those.
    func isOther(_ kind: Vocabulary.TypeID, than type: Vocabulary.TypeID) -> Bool {
        guard let parents = others[kind.number], kind != type, !isKind(kind, within: type), !isKind(type, within: kind)
        else {
            return false
        }
        return parents.contains { direct[type.number].contains($0) }
    }

    /// Kinds of the same sort: those right below what is right above a kind, unless that is too general.
    func siblings(of kind: Vocabulary.TypeID) -> [Int32] {
        direct[kind.number].filter { !general[Int($0)] }.flatMap { children[Int($0)] }
    }

    /// Whether two kinds stand right below one that is not too general.
    func areSiblings(_ one: Vocabulary.TypeID, _ other: Vocabulary.TypeID) -> Bool {
        direct[one.number].contains { !general[Int($0)] && direct[other.number].contains($0) }
    }

    /// Whether a kind that is stated states another with it.
    func implies(_ kind: Vocabulary.TypeID, _ other: Vocabulary.TypeID) -> Bool {
        implied[kind.number].contains(Int32(other.number))
    }

    /// Organisms and toxins.
    func isAgent(_ type: Vocabulary.TypeID) -> Bool { agents[type.number] }

    /// What other things are built for: vehicles, vessels, aircraft, spacecraft, reactors.
    func isPlatform(_ type: Vocabulary.TypeID) -> Bool { platforms[type.number] }

    func isGeneral(_ type: Vocabulary.TypeID) -> Bool { general[type.number] }

    /// Software or technology.
    func isKnowledge(_ type: Vocabulary.TypeID) -> Bool { knowledge[type.number] }

    /// How many kinds are above a kind, itself included.
    func depth(_ type: Vocabulary.TypeID) -> Int { Int(starts[type.number + 1] - starts[type.number]) }

    /// The numbers of a kind and of those above it.
    func lineage(_ type: Vocabulary.TypeID) -> ArraySlice<Int32> {
        lineages[Int(starts[type.number])..<Int(starts[type.number + 1])]
    }

    /// Whether a kind is another or below it.
    func isKind(_ type: Vocabulary.TypeID, within other: Vocabulary.TypeID) -> Bool {
        for place in Int(starts[type.number])..<Int(starts[type.number + 1]) where lineages[place] == other.number {
            return true
        }
        return false
    }
}
