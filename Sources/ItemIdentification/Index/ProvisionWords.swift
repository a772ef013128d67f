import ExportControl

/// Gathers the words of provisions while the index is built; names of the vocabulary are cut only once.
struct ProvisionWords {
    private let vocabulary: Vocabulary
    private let cut: CutVocabulary
    var table: WordTable
    /// Parameters of the entry that is being read, each with the provision that asks for it.
    var parameterNodes: [(parameter: Vocabulary.ParameterID, node: Int32)] = []
    private var builder = WordPostings.Builder()
    private var explanations: [Int: [[Int32]]] = [:]
    private var substances: [CASNumber: [CutName]] = [:]

    init(_ vocabulary: Vocabulary, _ cut: CutVocabulary, _ table: WordTable) {
        self.vocabulary = vocabulary
        self.cut = cut
        self.table = table
    }

    mutating func put(_ text: String, weight: Float) {
        builder.put(table.searchWords(table.cut(text)), weight: weight)
    }

    mutating func put(namesOf type: Vocabulary.TypeID, weight: Float) { put(cut.types[type.number], weight) }
    mutating func put(namesOf one: Vocabulary.ParameterID, weight: Float) { put(cut.parameters[one.number], weight) }
    mutating func put(namesOf choice: Vocabulary.ChoiceID, weight: Float) { put(cut.choices[choice.number], weight) }

    mutating func put(namesOf cas: CASNumber, weight: Float) {
        guard let substance = vocabulary.substances[cas] else { return }
        put(names(of: substance), weight)
    }

    mutating func put(explanationOf type: Vocabulary.TypeID, weight: Float) {
        if explanations[type.number] == nil {
            explanations[type.number] = vocabulary[type].naming.explanation.all.map {
                table.searchWords(table.cut($0.text))
            }
        }
        for words in explanations[type.number] ?? [] { builder.put(words, weight: weight) }
    }

    mutating func names(of substance: Vocabulary.Substance) -> [CutName] {
        if let known = substances[substance.cas] { return known }
        let names = substance.names.map { CutName($0.text, &table) }
        substances[substance.cas] = names
        return names
    }

    private mutating func put(_ names: [CutName], _ weight: Float) {
        for name in names { builder.put(name.words, weight: weight) }
    }

    /// Ends a provision: what was put belongs to it.
    mutating func close(node: Int32) { builder.close(node: node) }

    mutating func takeParameterNodes() -> [(parameter: Vocabulary.ParameterID, node: Int32)] {
        defer { parameterNodes.removeAll() }
        return parameterNodes
    }

    func postings(nodes: [ProvisionNode], entryCount: Int) -> WordPostings {
        builder.build(table, nodes: nodes, entryCount: entryCount)
    }
}
