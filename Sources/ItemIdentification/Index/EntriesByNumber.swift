import ExportControl

/// The entries that a number leads to: its own, those below it, and those with a provision that has it or one below it.
struct EntriesByNumber {
    private var places: [Substring: [(code: ControlCode, entry: Int)]] = [:]
    private let nodes: [ControlCode: [Int]]

    init(_ index: IdentificationIndex) {
        nodes = index.nodeOfCode.mapValues { $0.map { index.nodes[$0].entry } }
        for node in index.nodes {
            add(node.provision.code, node.entry)
            if let dualUse = node.provision.dualUse, dualUse != node.provision.code { add(dualUse, node.entry) }
        }
    }

    private mutating func add(_ code: ControlCode, _ entry: Int) {
        guard let first = code.steps.first else { return }
        // Entries stand one after another: what the last one said need not be said again.
        if let last = places[first]?.last, last.entry == entry, code.isWithin(last.code) { return }
        places[first, default: []].append((code, entry))
    }

    func entries(of code: ControlCode) -> [Int] {
        let below = code.steps.first.flatMap { places[$0] } ?? []
        return IdentificationIndex.once(
            (nodes[code] ?? []) + below.filter { $0.code.isWithin(code) }.map(\.entry))
    }
}
