/// Which entries of a list an item can reach: the others speak of other kinds of things, so that nobody need judge them.
///
/// An entry whose conditions begin with kinds that the item is certainly not is `no`, whatever else it says. Alternatives that
/// a note adds may lead past those kinds, so entries that have any are always judged.
struct EntryReach: Sendable {
    /// A condition on kinds alone at the head of an entry, and every kind that it names.
    private struct Head: Sendable {
        let condition: Condition
        let types: [Vocabulary.TypeID]
    }

    private let heads: [[Head]]
    /// Groups of kinds, of each of which the item must be one: those of the heads, or where there is none those of the branches.
    private let needed: [[[Vocabulary.TypeID]]]

    init(_ entries: [Provision]) {
        heads = entries.map { entry in
            entry.condition.typeConditions.map { Head(condition: $0, types: $0.typesNamed) }
        }
        needed = zip(entries, heads).map { entry, heads in
            if !entry.inclusions.isEmpty { return [] }
            if !heads.isEmpty { return heads.map(\.types) }
            return entry.condition.typesNeeded.map { [$0] } ?? []
        }
    }

    /// Whether the entry, by its number in the list, may be anything but `no`, or be worth showing all the same.
    func mayReach(_ entry: Int, _ kinds: inout Kinds) -> Bool {
        for group in needed[entry] {
            var isPossible = false
            for type in group where kinds.truth(of: type) != .no {
                isPossible = true
                break
            }
            if !isPossible { return false }
        }
        return true
    }

    /// The kinds that an entry needs, by number, one of each group; nil for an entry that any item may reach.
    func types(neededBy entry: Int) -> [[Int]]? {
        needed[entry].isEmpty ? nil : needed[entry].map { $0.map(\.index) }
    }

    /// Whether the item is of the kind that the entry speaks of, so that its limits are worth showing though it is not caught.
    func isOfKind(_ entry: Int, in scope: Scope, _ evaluator: Evaluator) -> Bool {
        !heads[entry].isEmpty && heads[entry].allSatisfy { evaluator.truth(of: $0.condition, in: scope) == .yes }
    }

    /// The kinds that an item is, each asked once.
    struct Kinds {
        private let scope: Scope
        private var known: [Truth?]

        init(_ scope: Scope, _ vocabulary: Vocabulary) {
            self.scope = scope
            known = Array(repeating: nil, count: vocabulary.types.count)
        }

        mutating func truth(of type: Vocabulary.TypeID) -> Truth {
            if let truth = known[type.index] { return truth }
            let truth = scope.truth(of: type)
            known[type.index] = truth
            return truth
        }
    }
}

extension Condition {
    /// The conditions on type alone that stand at the head of an entry.
    fileprivate var typeConditions: [Condition] {
        switch self {
        case .isA: [self]
        case .any(let children) where !children.isEmpty && children.allSatisfy({ $0.isOnType }): [self]
        case .all(let children): children.flatMap(\.typeConditions)
        default: []
        }
    }

    private var isOnType: Bool {
        switch self {
        case .isA: true
        case .any(let children), .all(let children): !children.isEmpty && children.allSatisfy(\.isOnType)
        default: false
        }
    }

    /// Kinds of which the item must be one for the condition to be anything but `no`; nil where it may be of any kind.
    fileprivate var typesNeeded: [Vocabulary.TypeID]? {
        switch self {
        case .isA(let type): return [type]
        case .all(let children):
            return children.compactMap(\.typesNeeded).min { $0.count < $1.count }
        case .any(let children):
            var found: [Vocabulary.TypeID] = []
            for child in children {
                guard let types = child.typesNeeded else { return nil }
                found += types
            }
            return found.uniqued()
        case .provision(let provision):
            if provision.notUsed != nil { return [] }
            return Condition.any([provision.condition] + provision.inclusions.map(\.condition)).typesNeeded
        default: return nil
        }
    }

    fileprivate var typesNamed: [Vocabulary.TypeID] {
        if case .isA(let type) = self { [type] } else { children.flatMap(\.typesNamed) }
    }
}
