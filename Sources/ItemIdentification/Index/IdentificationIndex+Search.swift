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
        var path: [Int: Float]
        /// By node: what its own words score.
        var own: [Int: Float]
    }

    /// The entries that the words and concepts lead to, best first.
    func search(_ item: ItemWords, most: Int) -> [Hit] {
        // What is looked for: words by their rarity, and concepts as words of their own.
        var weights: [Float] = []
        var names: [String] = []
        var byEntry: [Int: [Int: [(slot: Int, weight: Float)]]] = [:]
        func add(_ name: String, _ weight: Float, _ postings: [Posting], _ share: Float = 1, slot: Int? = nil) {
            let place = slot ?? weights.count
            if slot == nil {
                weights.append(weight)
                names.append(name)
            }
            for posting in postings {
                let node = Int(posting.node)
                byEntry[nodes[node].entry, default: [:]][node, default: []].append((place, posting.weight * share))
            }
        }
        for (word, weight) in item.query {
            let rarity = rarity(of: word)
            if let postings = words[word] {
                let isPair = word.unicodeScalars.first.map(TextTokens.isSign) ?? false
                add(word, weight * rarity * (isPair ? 0.55 : 1), postings)
            } else {
                weights.append(1.5 * weight)
                names.append("")
            }
        }
        let unknown = names.indices.filter { names[$0].isEmpty }
        for place in unknown.dropFirst(4) { weights[place] = 0.3 }
        for stated in IdentificationIndex.once(item.kinds.map(\.value)) {
            let slot = weights.count
            let own = kindRarity(stated)
            guard !KindWords.isGeneral(stated, vocabulary) else { continue }
            weights.append(1.2 * own)
            names.append(vocabulary[stated].naming.id)
            for above in vocabulary[stated].lineage where !KindWords.isGeneral(above, vocabulary) {
                let distance = vocabulary[stated].lineage.count - vocabulary[above].lineage.count
                add("", 0, types[above] ?? [], pow(0.6, Float(max(0, distance))) * 1.4, slot: slot)
            }
            for below in kindsBelow[stated] ?? [] { add("", 0, types[below] ?? [], 0.6, slot: slot) }
        }
        for parameter in item.facts.keys.sorted(by: { $0.number < $1.number }) {
            add("fact", 1, parameters[parameter] ?? [])
        }
        for (_, stated) in item.choices.sorted(by: { $0.key.number < $1.key.number }) {
            for choice in stated { add("choice", 1, choices[choice.value] ?? []) }
        }
        for substance in IdentificationIndex.once(item.substances.map(\.value)) {
            add("substance", item.isSubstance ? 14 : 7, substances[substance] ?? [], 1.5)
            for type in vocabulary.substances[substance]?.types ?? [] where !KindWords.isGeneral(type, vocabulary) {
                add("", 0, types[type] ?? [], 1, slot: weights.count - 1)
            }
        }
        for pointer in item.pointers {
            let slot = weights.count
            weights.append(6 * pointer.strength)
            names.append(pointer.code.text)
            for node in nodesOf(pointer.code) {
                byEntry[nodes[node].entry, default: [:]][node, default: []].append((slot, 1.5))
            }
        }
        let whole = weights.reduce(0, +)
        guard whole > 0 else { return [] }
        var hits: [Hit] = []
        hits.reserveCapacity(byEntry.count)
        for (entry, found) in byEntry.sorted(by: { $0.key < $1.key }) {
            hits.append(hit(entry, found, weights, whole))
        }
        return Array(hits.sorted { ($0.score, $1.entry) > ($1.score, $0.entry) }.prefix(most))
    }

    private func hit(
        _ entry: Int, _ found: [Int: [(slot: Int, weight: Float)]], _ weights: [Float], _ whole: Float
    ) -> Hit {
        var path: [Int: Float] = [:]
        var own: [Int: Float] = [:]
        var best: (score: Float, share: Float) = (0, 0)
        var all: Set<Int> = []
        for node in found.keys.sorted() {
            var slots: [Int: Float] = [:]
            var above: Int? = node
            var decay: Float = 1
            while let here = above {
                for (slot, weight) in found[here] ?? [] {
                    let value = weight * (here == node ? 1 : decay)
                    if value > slots[slot] ?? 0 { slots[slot] = value }
                }
                above = nodes[here].parent
                decay *= 0.92
            }
            var score: Float = 0
            var covered: Float = 0
            for (slot, weight) in slots.sorted(by: { $0.key < $1.key }) {
                score += weights[slot] * weight
                covered += weights[slot] * min(1, weight)
            }
            path[node] = score
            own[node] = (found[node] ?? []).reduce(0) { $0 + weights[$1.slot] * $1.weight }
            if score > best.score { best = (score, covered / whole) }
            all.formUnion(slots.keys)
        }
        // Words that other branches of the entry have add a little.
        let rest = all.sorted().reduce(Float(0)) { $0 + weights[$1] } - best.share * whole
        return Hit(
            entry: entry, score: best.score + 0.1 * max(0, rest), share: best.share, path: path, own: own)
    }

    /// Each value once, in the order in which they first stand, so that sums come out the same at every start.
    static func once<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }

    private func kindRarity(_ type: Vocabulary.TypeID) -> Float {
        let count = Set((types[type] ?? []).map { nodes[Int($0.node)].entry }).count
        return log(1 + Float(entries.count) / Float(max(count, 2)))
    }

    /// The provisions of a code; of a code above entries their entries.
    func nodesOf(_ code: ControlCode) -> [Int] {
        if let found = nodeOfCode[code] { return found }
        return entries.filter { $0.provision.code.isWithin(code) || $0.provision.dualUse?.isWithin(code) == true }
            .map(\.nodes.lowerBound)
    }

    func provision(_ code: ControlCode, in entry: Provision) -> Provision? {
        (nodeOfCode[code] ?? []).map { nodes[$0] }.first { entries[$0.entry].provision.code == entry.code }?.provision
    }

    /// 0 to 1: which share of a kind's words stands in a text.
    func likeness(of type: Vocabulary.TypeID, to text: Set<String>) -> Float {
        var best: Float = 0
        for words in kindTerms[type.number] {
            var found: Float = 0
            var whole: Float = 0
            for word in words {
                let weight = max(rarity(of: word), 0.5)
                whole += weight
                if text.contains(word) { found += weight }
            }
            // One word alone may be any word; two that stand together name a thing.
            if whole > 0 { best = max(best, words.count < 2 ? 0.9 * found / whole : found / whole) }
        }
        return best
    }
}
