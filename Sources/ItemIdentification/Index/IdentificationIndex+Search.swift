import ExportControl
import Foundation

extension IdentificationIndex {
    /// What a search found of one entry.
    struct Hit {
        let entry: Int
        /// Of the best path from the entry down to a provision.
        var score: Float
        /// The share of the words' weight that this path has.
        var share: Float
        /// By node: what the path down to it scores.
        var path: NodeScores
        /// By node: what its own words score.
        var own: NodeScores
    }

    /// The entries that the words and concepts lead to, best first.
    func search(_ item: ItemWords, most: Int) -> [Hit] {
        var sought = SearchedWords(nodeCount: nodes.count)
        for (word, weight) in item.query {
            if let postings = words[word] {
                let isPair = word.unicodeScalars.first.map(TextTokens.isSign) ?? false
                sought.add(weight * rarity(of: word) * (isPair ? 0.55 : 1), postings)
            } else {
                sought.addUnknown(1.5 * weight)
            }
        }
        sought.closeWords()
        for stated in IdentificationIndex.once(item.kinds.map(\.value)) where !kinds.isGeneral(stated) {
            let slot = sought.add(1.2 * kindRarity(stated))
            for above in vocabulary[stated].lineage.sorted(by: { $0.number < $1.number }) where !kinds.isGeneral(above)
            {
                let distance = kinds.depth(stated) - kinds.depth(above)
                sought.add(types[above.number], pow(0.6, Float(max(0, distance))) * 1.4, to: slot)
            }
            for below in kindsBelow[stated.number] { sought.add(types[below.number], 0.6, to: slot) }
        }
        for likely in IdentificationIndex.once(item.likelyKinds.map(\.value)) where !kinds.isGeneral(likely) {
            let slot = sought.add(0.8 * kindRarity(likely))
            for above in vocabulary[likely].lineage.sorted(by: { $0.number < $1.number }) where !kinds.isGeneral(above)
            {
                let distance = kinds.depth(likely) - kinds.depth(above)
                sought.add(types[above.number], pow(0.6, Float(max(0, distance))) * 1.4, to: slot)
            }
        }
        for parameter in item.facts.keys.sorted(by: { $0.number < $1.number }) {
            sought.add(1, parameters[parameter] ?? [])
        }
        for (_, stated) in item.choices.sorted(by: { $0.key.number < $1.key.number }) {
            for choice in stated { sought.add(1, choices[choice.value] ?? []) }
        }
        for substance in IdentificationIndex.once(item.substances.map(\.value)) {
            let slot = sought.add(item.isSubstance ? 14 : 7)
            sought.add(substances[substance] ?? [], 1.5, to: slot)
            for type in vocabulary.substances[substance]?.types ?? [] where !kinds.isGeneral(type) {
                sought.add(types[type.number], 1, to: slot)
            }
        }
        for pointer in item.pointers {
            let slot = sought.add(6 * pointer.strength)
            for node in nodesOf(pointer.code) { sought.add(node, 1.5, to: slot) }
        }
        return sought.hits(in: self, most: most)
    }

    /// Each value once, in the order in which they first stand, so that sums come out the same at every start.
    static func once<Value: Hashable>(_ values: [Value]) -> [Value] {
        if values.count < 8 {
            return values.reduce(into: []) { once, value in if !once.contains(value) { once.append(value) } }
        }
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }

    private func kindRarity(_ type: Vocabulary.TypeID) -> Float {
        // Provisions of one entry stand together.
        var count = 0
        var last = -1
        for posting in types[type.number] where nodes[Int(posting.node)].entry != last {
            last = nodes[Int(posting.node)].entry
            count += 1
        }
        return log(1 + Float(entries.count) / Float(max(count, 2)))
    }

    /// The provisions of a code; of a code above entries their entries.
    func nodesOf(_ code: ControlCode) -> [Int] {
        if let found = nodeOfCode[code] { return found }
        return entries.filter { $0.provision.code.isWithin(code) || $0.provision.dualUse?.isWithin(code) == true }
            .map(\.nodes.lowerBound)
    }

    /// The provision that a reference means.
    func provision(of target: (entry: Provision, focus: ControlCode?)) -> Provision {
        target.focus.flatMap { provision($0, in: target.entry) } ?? target.entry
    }

    func provision(_ code: ControlCode, in entry: Provision) -> Provision? {
        (nodeOfCode[code] ?? []).map { nodes[$0] }.first { entries[$0.entry].provision.code == entry.code }?.provision
    }

    /// 0 to 1: which share of a kind's words stands in a text.
    ///
    /// - Parameter text: By word, whether it stands there.
    func likeness(of type: Vocabulary.TypeID, to text: [Bool]) -> Float {
        var best: Float = 0
        for words in kindTerms[type.number] {
            var found: Float = 0
            var whole: Float = 0
            for word in words {
                let weight = max(self.words.rarities[Int(word)], 0.5)
                whole += weight
                if text[Int(word)] { found += weight }
            }
            // One word alone may be any word, and pairs of signs stand in other words too; two words together name a thing.
            let isSure = words.count > 1 && !words.allSatisfy(self.words.table.isPair)
            if whole > 0 { best = max(best, isSure ? found / whole : 0.9 * found / whole) }
        }
        return best
    }
}
