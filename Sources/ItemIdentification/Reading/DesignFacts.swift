import ExportControl

/// What is specially designed is also specially designed or modified, and that is also designed or modified; and the other way round,
/// what is not even that is none of them.
struct DesignFacts {
    let vocabulary: Vocabulary

    /// Narrowest first; each says the next.
    private static let names = ["specially-designed", "specially-designed-or-modified", "designed-or-modified"]

    func add(to words: inout ItemWords) {
        for (parameter, stated) in words.facts.sorted(by: { $0.key.number < $1.key.number }) {
            let id = vocabulary[parameter].naming.id
            guard let place = DesignFacts.names.indices.last(where: { isNamed(id, DesignFacts.names[$0]) }) else {
                continue
            }
            let rest = id.dropFirst(DesignFacts.names[place].count)
            let others: ArraySlice<String>
            switch stated.value {
            case .yes: others = DesignFacts.names[(place + 1)...]
            case .no: others = DesignFacts.names[..<place]
            case .unknown: continue
            }
            for name in others {
                guard let other = vocabulary.parameter(name + rest), words.facts[other] == nil,
                    case .fact = vocabulary[other].kind
                else { continue }
                words.facts[other] = stated
            }
        }
    }

    /// Whether an identifier is a name, or a name and what it is designed for.
    private func isNamed(_ id: String, _ name: String) -> Bool {
        id == name || id.hasPrefix(name + "-") && !id.hasPrefix(name + "-or-modified")
    }
}
