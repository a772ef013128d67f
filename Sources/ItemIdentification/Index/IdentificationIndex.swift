import ExportControl
import Foundation

/// Words and concepts of every provision, in memory: built once, in some tens of milliseconds, from the loaded lists.
struct IdentificationIndex: Sendable {
    struct Posting: Sendable {
        let node: Int32
        let weight: Float
    }

    let vocabulary: Vocabulary
    private(set) var nodes: [ProvisionNode] = []
    private(set) var entries: [IndexedEntry] = []
    private(set) var phrases = PhraseBook()
    private(set) var words = WordPostings()
    private(set) var spelling = SpellingIndex()
    let kinds: KindTraits
    /// What the item is for.
    let subject: Vocabulary.PartID?
    /// By kind.
    private(set) var types: [[Posting]]
    private(set) var parameters: [Vocabulary.ParameterID: [Posting]] = [:]
    private(set) var choices: [Vocabulary.ChoiceID: [Posting]] = [:]
    private(set) var substances: [CASNumber: [Posting]] = [:]
    /// By kind: the kinds directly and indirectly below it.
    private(set) var kindsBelow: [[Vocabulary.TypeID]]
    private(set) var nodeOfCode: [ControlCode: [Int]] = [:]
    let names: ParameterNames
    let kindTerms: KindTerms
    private(set) var mentions: ConditionMentions
    private(set) var quiet = QuietOutcomes(nodeCount: 0)

    init(library: ListLibrary, trade: TradeWords) {
        vocabulary = library.vocabulary
        var table = WordTable()
        let cut = CutVocabulary(library.vocabulary, trade, &table)
        names = ParameterNames(vocabulary: library.vocabulary, cut, trade, &table)
        kinds = KindTraits(library.vocabulary)
        subject = library.vocabulary.part("subject")
        types = Array(repeating: [], count: vocabulary.types.count)
        kindsBelow = types.map { _ in [] }
        kindTerms = KindTerms(cut, library.vocabulary, wordCount: table.count)
        mentions = ConditionMentions(library.vocabulary)
        var reader = ProvisionWords(vocabulary, cut, consume table)
        addPhrases(trade, cut, &reader)
        for (index, list) in library.lists.enumerated() {
            for entry in library.judgedEntries[index] where entry.notUsed == nil { add(entry, of: list, &reader) }
        }
        for id in vocabulary.typeNumbers {
            for above in vocabulary[id].lineage where above != id { kindsBelow[above.number].append(id) }
        }
        words = reader.postings(nodes: nodes, entryCount: entries.count)
        mentions.close(nodes, namedTwice: nodes.indices.map(isNamedTwice))
        quiet = QuietOutcomes(nodeCount: nodes.count)
        spelling = SpellingIndex(words)
    }

    /// Whether another provision of the entry is found by this one's code.
    private func isNamedTwice(_ node: Int) -> Bool {
        let entry = entries[nodes[node].entry].nodes
        return nodeOfCode[nodes[node].provision.code]?.first { entry.contains($0) } != node
    }

    private mutating func addPhrases(_ trade: TradeWords, _ cut: CutVocabulary, _ reader: inout ProvisionWords) {
        for id in vocabulary.typeNumbers { add(vocabulary[id].naming, cut.types[id.number], .type(id), &reader) }
        for id in vocabulary.parameterNumbers {
            if case .fact = names.traits[id.number].kind {
                add(vocabulary[id].naming, cut.parameters[id.number], .parameter(id), &reader)
            }
        }
        for id in vocabulary.choiceNumbers { add(vocabulary[id].naming, cut.choices[id.number], .choice(id), &reader) }
        for (cas, substance) in vocabulary.substances.sorted(by: { $0.key < $1.key }) {
            for name in reader.names(of: substance) { phrases.add(name, .substance(cas), reader.table) }
            phrases.add(CutName(cas.description, &reader.table), .substance(cas), reader.table)
        }
        for (number, entry) in trade.entries.enumerated() {
            for name in cut.trade[number] { phrases.add(name, .tradeWord(number), reader.table) }
            for parts in entry.partedNames {
                phrases.add(parts: parts.map { CutName($0, &reader.table) }, of: number, reader.table)
            }
            let saysNothing = entry.facts.types?.isEmpty ?? true && entry.facts.cas == nil && entry.facts.values.isEmpty
            if saysNothing, !entry.isElsewhere { phrases.pointers.insert(number) }
        }
    }

    /// Words of cases, journeys and law packs say nothing of an item.
    private static let otherFiles = ["/case.xml", "/journeys.xml", "/pack-"].map { Array($0.utf8) }

    private mutating func add(
        _ naming: Vocabulary.Naming, _ names: [CutName], _ concept: Concept, _ reader: inout ProvisionWords
    ) {
        let file = Array(naming.position.file.utf8)
        guard !IdentificationIndex.otherFiles.contains(where: { file.holds($0) }) else { return }
        for name in names { phrases.add(name, concept, reader.table) }
        if naming.id.utf8.contains(UInt8(ascii: "-")) {
            phrases.add(CutName(CutVocabulary.words(of: naming.id), &reader.table), concept, reader.table)
        }
    }

    private mutating func add(_ entry: Provision, of list: ControlList, _ reader: inout ProvisionWords) {
        let number = entries.count
        let first = nodes.count
        add(entry, entry: number, parent: nil, &reader)
        var indexed = IndexedEntry(list: list, provision: entry, nodes: first..<nodes.count)
        Condition.provision(entry).visitAll { condition in
            switch condition {
            case .limit(let limit):
                indexed.limits[limit.parameter, default: []].append(limit)
                collect(limit.parameter, into: &indexed.parameters, depth: 0)
                if let slope = limit.slope { collect(slope.parameter, into: &indexed.parameters, depth: 0) }
            case .fact(let parameter), .oneOf(let parameter, _): indexed.parameters.insert(parameter)
            case .specifiedIn(let code): indexed.references.append(code)
            case .fractions(let sum): indexed.parameters.insert(sum.parameter)
            default: break
            }
        }
        let head = entry.mainLetter
        indexed.isSoftware = head == "D" || entry.code.text == "ML21"
        indexed.isTechnology = head == "E" || entry.code.text == "ML22"
        indexed.parametersInOrder = indexed.parameters.sorted { $0.number < $1.number }
        indexed.parameterNodes = reader.takeParameterNodes()
        entries.append(indexed)
    }

    private func collect(
        _ parameter: Vocabulary.ParameterID, into found: inout Set<Vocabulary.ParameterID>, depth: Int
    ) {
        guard found.insert(parameter).inserted, depth < 6 else { return }
        for input in vocabulary[parameter].formula?.inputs ?? [] { collect(input, into: &found, depth: depth + 1) }
    }

    private mutating func add(
        _ provision: Provision, entry: Int, parent: Int?, _ reader: inout ProvisionWords
    ) {
        let number = nodes.count
        nodes.append(ProvisionNode(provision: provision, entry: entry, parent: parent))
        nodeOfCode[provision.code, default: []].append(number)
        mentions.add(provision, node: Int32(number), vocabulary)
        if let dualUse = provision.dualUse, dualUse != provision.code {
            nodeOfCode[dualUse, default: []].append(number)
        }
        for title in provision.title.all { reader.put(title.text, weight: 1) }
        for term in provision.terms { reader.put(term.text, weight: 1.3) }
        collect(provision.condition, of: Int32(number), weight: 1, &reader)
        reader.close(node: Int32(number))
        for child in provision.children { add(child, entry: entry, parent: number, &reader) }
    }

    /// Words of the kinds, figures and substances that a provision's own condition names.
    private mutating func collect(
        _ condition: Condition, of node: Int32, weight: Float, _ reader: inout ProvisionWords
    ) {
        switch condition {
        case .isA(let type):
            types[type.number].append(Posting(node: node, weight: weight))
            reader.put(namesOf: type, weight: 0.9 * weight)
            reader.put(explanationOf: type, weight: 0.25 * weight)
        case .fact(let parameter):
            add(parameter, node: node, weight: weight, &reader)
            reader.put(namesOf: parameter, weight: 0.4 * weight)
        case .oneOf(let parameter, let these):
            add(parameter, node: node, weight: 0.5 * weight, &reader)
            for choice in these {
                choices[choice, default: []].append(Posting(node: node, weight: weight))
                reader.put(namesOf: choice, weight: 0.5 * weight)
            }
        case .limit(let limit):
            add(limit.parameter, node: node, weight: weight, &reader)
            reader.put(namesOf: limit.parameter, weight: 0.35 * weight)
        case .chemical(let cas):
            substances[cas, default: []].append(Posting(node: node, weight: weight))
            reader.put(namesOf: cas, weight: 0.8 * weight)
        case .fractions(let sum):
            for share in sum.shares {
                types[share.type.number].append(Posting(node: node, weight: weight))
                reader.put(namesOf: share.type, weight: 0.8 * weight)
            }
        case .not: break
        case .provision: break
        case .some(let quantified), .each(let quantified):
            collect(quantified.condition, of: node, weight: 0.6 * weight, &reader)
        case .all, .any: for child in condition.below { collect(child, of: node, weight: weight, &reader) }
        case .specifiedIn: break
        }
    }

    private mutating func add(
        _ parameter: Vocabulary.ParameterID, node: Int32, weight: Float, _ reader: inout ProvisionWords
    ) {
        parameters[parameter, default: []].append(Posting(node: node, weight: weight))
        reader.parameterNodes.append((parameter, node))
    }

    struct SearchWord {
        let text: String
        let tokens: Range<Int>
    }

    /// Stems, and pairs of neighbouring signs; common words and numbers left out.
    static func searchWords(_ tokens: [Token]) -> [SearchWord] {
        var found: [SearchWord] = []
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .number: continue
            case .word:
                if isTelling(token.text) {
                    found.append(SearchWord(text: token.text, tokens: index..<index + 1))
                }
            case .sign:
                if index + 1 < tokens.count, tokens[index + 1].kind == .sign,
                    tokens[index + 1].range.lowerBound - token.range.upperBound <= 1
                {
                    found.append(SearchWord(text: token.text + tokens[index + 1].text, tokens: index..<index + 2))
                }
            }
        }
        return found
    }

    /// Whether a word is looked for.
    static func isTelling(_ word: String) -> Bool { word.unicodeScalars.count > 1 && !CommonWords.contains(word) }

    /// How telling a word is.
    func rarity(of word: String) -> Float {
        words.rarity(of: word)
    }
}

extension Provision {
    /// The letter of the product group, in either numbering: A to E; nil where there is none.
    fileprivate var mainLetter: Character? {
        let steps = code.steps
        if code.text.first?.isNumber == true || ["M", "N"].contains(where: code.text.hasPrefix),
            !code.text.hasPrefix("ML"),
            steps.count > 1,
            let letter = steps[1].first, steps[1].count == 1, letter.isLetter
        {
            return letter
        }
        if let dualUse, dualUse.isDualUseNumbering { return Array(dualUse.text)[1] }
        if code.isDualUseNumbering { return Array(code.text)[1] }
        return nil
    }
}
