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
    private(set) var words: [String: [Posting]] = [:]
    private(set) var types: [Vocabulary.TypeID: [Posting]] = [:]
    private(set) var parameters: [Vocabulary.ParameterID: [Posting]] = [:]
    private(set) var choices: [Vocabulary.ChoiceID: [Posting]] = [:]
    private(set) var substances: [CASNumber: [Posting]] = [:]
    /// The kinds directly and indirectly below a kind.
    private(set) var kindsBelow: [Vocabulary.TypeID: [Vocabulary.TypeID]] = [:]
    /// In how many entries a word stands.
    private(set) var entryCount: [String: Int] = [:]
    private(set) var nodeOfCode: [ControlCode: [Int]] = [:]
    /// The search words of each name of each kind.
    let names: ParameterNames
    private(set) var kindTerms: [[[String]]] = []

    init(library: ListLibrary, trade: TradeWords, everyNth: Int = 1) {
        vocabulary = library.vocabulary
        names = ParameterNames(vocabulary: library.vocabulary, sheetNames: trade.sheetNames)
        addPhrases(trade)
        for (index, list) in library.lists.enumerated() {
            for (number, entry) in library.judgedEntries[index].enumerated()
            where entry.notUsed == nil && number % everyNth == 0 {
                add(entry, of: list)
            }
        }
        kindTerms = vocabulary.types.map { type in
            type.naming.terms.map { IdentificationIndex.searchWords(TextTokens($0.text).tokens).map(\.text) }
                .filter { !$0.isEmpty }
        }
        for id in vocabulary.typeNumbers {
            for above in vocabulary[id].lineage where above != id { kindsBelow[above, default: []].append(id) }
        }
        for (word, postings) in words {
            entryCount[word] = Set(postings.map { nodes[Int($0.node)].entry }).count
        }
    }

    private mutating func addPhrases(_ trade: TradeWords) {
        for id in vocabulary.typeNumbers {
            add(vocabulary[id].naming, .type(id))
        }
        for id in vocabulary.parameterNumbers {
            let parameter = vocabulary[id]
            if case .choice = parameter.kind { continue }
            if case .fact = parameter.kind { add(parameter.naming, .parameter(id)) }
        }
        for id in vocabulary.choiceNumbers { add(vocabulary[id].naming, .choice(id)) }
        for (cas, substance) in vocabulary.substances {
            for name in substance.names { phrases.add(name.text, .substance(cas)) }
            phrases.add(cas.description, .substance(cas))
        }
        for (number, entry) in trade.entries.enumerated() {
            for name in entry.names { phrases.add(name, .tradeWord(number)) }
            let saysNothing = entry.facts.types?.isEmpty ?? true && entry.facts.cas == nil && entry.facts.values.isEmpty
            if saysNothing, !entry.isElsewhere { phrases.pointers.insert(number) }
        }
    }

    /// Words of cases, journeys and law packs say nothing of an item.
    private static let otherFiles = ["/case.xml", "/journeys.xml", "/pack-"]

    private mutating func add(_ naming: Vocabulary.Naming, _ concept: Concept) {
        guard !IdentificationIndex.otherFiles.contains(where: { naming.position.file.contains($0) }) else { return }
        for term in naming.terms { phrases.add(term.text, concept) }
        if naming.id.contains("-") { phrases.add(naming.id.replacingOccurrences(of: "-", with: " "), concept) }
    }

    private mutating func add(_ entry: Provision, of list: ControlList) {
        let number = entries.count
        let first = nodes.count
        add(entry, entry: number, parent: nil)
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
        entries.append(indexed)
    }

    private func collect(
        _ parameter: Vocabulary.ParameterID, into found: inout Set<Vocabulary.ParameterID>, depth: Int
    ) {
        guard found.insert(parameter).inserted, depth < 6 else { return }
        for input in vocabulary[parameter].formula?.inputs ?? [] { collect(input, into: &found, depth: depth + 1) }
    }

    private mutating func add(_ provision: Provision, entry: Int, parent: Int?) {
        let number = nodes.count
        nodes.append(ProvisionNode(provision: provision, entry: entry, parent: parent))
        nodeOfCode[provision.code, default: []].append(number)
        if let dualUse = provision.dualUse, dualUse != provision.code {
            nodeOfCode[dualUse, default: []].append(number)
        }
        var best: [String: Float] = [:]
        for title in provision.title.all { put(title.text, weight: 1, into: &best) }
        for term in provision.terms { put(term.text, weight: 1.3, into: &best) }
        collect(provision.condition, of: Int32(number), weight: 1, into: &best)
        for (word, weight) in best {
            words[word, default: []].append(Posting(node: Int32(number), weight: weight))
        }
        for child in provision.children { add(child, entry: entry, parent: number) }
    }

    /// Words of the kinds, figures and substances that a provision's own condition names.
    private mutating func collect(
        _ condition: Condition, of node: Int32, weight: Float, into best: inout [String: Float]
    ) {
        switch condition {
        case .isA(let type):
            types[type, default: []].append(Posting(node: node, weight: weight))
            let naming = vocabulary[type].naming
            for term in naming.terms { put(term.text, weight: 0.9 * weight, into: &best) }
            for text in naming.explanation.all { put(text.text, weight: 0.25 * weight, into: &best) }
        case .fact(let parameter):
            parameters[parameter, default: []].append(Posting(node: node, weight: weight))
            for term in vocabulary[parameter].naming.terms { put(term.text, weight: 0.4 * weight, into: &best) }
        case .oneOf(let parameter, let these):
            parameters[parameter, default: []].append(Posting(node: node, weight: 0.5 * weight))
            for choice in these {
                choices[choice, default: []].append(Posting(node: node, weight: weight))
                for term in vocabulary[choice].naming.terms { put(term.text, weight: 0.5 * weight, into: &best) }
            }
        case .limit(let limit):
            parameters[limit.parameter, default: []].append(Posting(node: node, weight: weight))
            for term in vocabulary[limit.parameter].naming.terms { put(term.text, weight: 0.35 * weight, into: &best) }
        case .chemical(let cas):
            substances[cas, default: []].append(Posting(node: node, weight: weight))
            for name in vocabulary.substances[cas]?.names ?? [] { put(name.text, weight: 0.8 * weight, into: &best) }
        case .fractions(let sum):
            for share in sum.shares {
                types[share.type, default: []].append(Posting(node: node, weight: weight))
                for term in vocabulary[share.type].naming.terms { put(term.text, weight: 0.8 * weight, into: &best) }
            }
        case .not: break
        case .provision: break
        case .some(let quantified), .each(let quantified):
            collect(quantified.condition, of: node, weight: 0.6 * weight, into: &best)
        case .all, .any: for child in condition.below { collect(child, of: node, weight: weight, into: &best) }
        case .specifiedIn: break
        }
    }

    private func put(_ text: String, weight: Float, into best: inout [String: Float]) {
        let words = IdentificationIndex.searchWords(TextTokens(text).tokens)
        guard !words.isEmpty else { return }
        let scaled = weight * 2 / (1 + Float(min(words.count, 12)) / 4)
        for word in words where scaled > best[word.text] ?? 0 { best[word.text] = scaled }
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
                if token.text.unicodeScalars.count > 1, !CommonWords.contains(token.text) {
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

    /// How telling a word is.
    func rarity(of word: String) -> Float {
        guard let count = entryCount[word] else { return 0 }
        return log(1 + Float(entries.count) / Float(count))
    }
}

extension Provision {
    /// The letter of the product group, in either numbering: A to E; nil where there is none.
    fileprivate var mainLetter: Character? {
        let steps = code.steps
        if code.text.first?.isNumber == true || code.text.hasPrefix("M"), !code.text.hasPrefix("ML"), steps.count > 1,
            let letter = steps[1].first, steps[1].count == 1, letter.isLetter
        {
            return letter
        }
        if let dualUse, dualUse.isDualUseNumbering { return Array(dualUse.text)[1] }
        if code.isDualUseNumbering { return Array(code.text)[1] }
        return nil
    }
}
