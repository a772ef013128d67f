import Foundation

/// Where words stand: for each word the provisions that have it, in one flat array.
struct WordPostings: Sendable {
    let table: WordTable
    private let starts: [Int32]
    private let postings: [IdentificationIndex.Posting]
    /// In how many entries a word stands.
    let entryCounts: [Int32]
    /// How telling a word is; 0 for one that stands nowhere.
    let rarities: [Float]

    init() { self.init(words: [], found: [], table: WordTable(), nodes: [], entryCount: 0) }

    /// The provisions that have a word; nil for none.
    subscript(word: String) -> ArraySlice<IdentificationIndex.Posting>? { table.known(word).flatMap(postings(of:)) }

    func postings(of number: Int32) -> ArraySlice<IdentificationIndex.Posting>? {
        let range = Int(starts[Int(number)])..<Int(starts[Int(number) + 1])
        return range.isEmpty ? nil : postings[range]
    }

    func holds(_ word: String) -> Bool { table.known(word).map { entryCounts[Int($0)] > 0 } ?? false }

    func rarity(of word: String) -> Float { table.known(word).map { rarities[Int($0)] } ?? 0 }

    /// Gathers words provision by provision, then sorts them by word.
    struct Builder {
        private var best: [Float] = []
        private var touched: [Int32] = []
        private var words: [Int32] = []
        private var found: [IdentificationIndex.Posting] = []

        /// Words of one name of the provision that is being read; of several weights the highest counts.
        mutating func put(_ these: [Int32], weight: Float) {
            guard !these.isEmpty else { return }
            let scaled = weight * 2 / (1 + Float(min(these.count, 12)) / 4)
            for word in these {
                let place = Int(word)
                if place >= best.count { best += Array(repeating: 0, count: max(1024, place + 1)) }
                guard scaled > best[place] else { continue }
                if best[place] == 0 { touched.append(word) }
                best[place] = scaled
            }
        }

        /// Ends a provision: what was put belongs to it.
        mutating func close(node: Int32) {
            for word in touched {
                words.append(word)
                found.append(.init(node: node, weight: best[Int(word)]))
                best[Int(word)] = 0
            }
            touched.removeAll(keepingCapacity: true)
        }

        func build(_ table: WordTable, nodes: [ProvisionNode], entryCount: Int) -> WordPostings {
            WordPostings(words: words, found: found, table: table, nodes: nodes, entryCount: entryCount)
        }
    }

    private init(
        words: [Int32], found: [IdentificationIndex.Posting], table: WordTable, nodes: [ProvisionNode],
        entryCount: Int
    ) {
        self.table = table
        var starts = [Int32](repeating: 0, count: table.count + 1)
        for word in words { starts[Int(word) + 1] += 1 }
        for word in 0..<table.count { starts[word + 1] += starts[word] }
        var next = starts
        var sorted = found
        var lastEntry = [Int32](repeating: -1, count: table.count)
        var counts = [Int32](repeating: 0, count: table.count)
        let entries = nodes.map { Int32($0.entry) }
        for (word, posting) in zip(words, found) {
            sorted[Int(next[Int(word)])] = posting
            next[Int(word)] += 1
            // Provisions of one entry stand together.
            let entry = entries[Int(posting.node)]
            if lastEntry[Int(word)] != entry {
                lastEntry[Int(word)] = entry
                counts[Int(word)] += 1
            }
        }
        self.starts = starts
        postings = sorted
        entryCounts = counts
        rarities = counts.map { $0 == 0 ? 0 : log(1 + Float(entryCount) / Float($0)) }
    }
}
