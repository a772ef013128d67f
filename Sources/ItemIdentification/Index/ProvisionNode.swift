import ExportControl

/// One provision as the search knows it: where it stands, and which words and concepts lead to it.
struct ProvisionNode: Sendable {
    let provision: Provision
    /// The entry that it stands in, by its place among all entries.
    let entry: Int
    /// The provision above; nil for an entry.
    let parent: Int?
}

/// An entry with the list that it stands in.
struct IndexedEntry: Sendable {
    let list: ControlList
    let provision: Provision
    /// Its nodes, the entry first.
    let nodes: Range<Int>
    /// Figures and facts that its conditions ask for, and the inputs of their formulas.
    var parameters: Set<Vocabulary.ParameterID> = []
    /// The same by number.
    var parametersInOrder: [Vocabulary.ParameterID] = []
    /// Parameters that its provisions name, each with the provision.
    var parameterNodes: [(parameter: Vocabulary.ParameterID, node: Int32)] = []
    /// The limits on each figure.
    var limits: [Vocabulary.ParameterID: [Limit]] = [:]
    /// Codes that its conditions refer to.
    var references: [ControlCode] = []
    var isSoftware = false
    var isTechnology = false

    var isKnowledge: Bool { isSoftware || isTechnology }

    /// The code that names it in an answer: of the dual-use numbering where there is one.
    var mainCode: ControlCode { provision.dualUse ?? provision.code }
}
