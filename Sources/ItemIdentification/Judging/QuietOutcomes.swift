import ExportControl
import Synchronization

/// What provisions come to for a description that says nothing of what they ask: worked out once, kept for every description.
///
/// INVARIANT: what is kept does not depend on the description, only on its `Manner`; see `TouchedProvisions`.
final class QuietOutcomes: Sendable {
    /// What of a description changes even what it says nothing of.
    struct Manner {
        fileprivate let number: Int

        init(_ words: ItemWords) {
            number =
                (words.isSubstance ? 1 : 0) + (words.isSoftware ? 2 : 0) + (words.isTechnology ? 4 : 0)
                + (words.substances.isEmpty ? 8 : 0) + (words.holdsAgents ? 16 : 0)
                + (words.isNamedAgent ? 32 : 0) + (words.isNumbered ? 64 : 0) + (words.namesToxin ? 128 : 0)
        }

        fileprivate static let count = 256
    }

    /// What a reference means: an entry, and the provision of it that counts.
    struct Target: Sendable {
        let entry: Int
        let node: Int
    }

    /// What a reference comes to where the description says nothing of what it means.
    struct Reference: Sendable {
        let targets: [Target]
        let outcome: Outcome
    }

    private let nodeCount: Int
    /// By manner, then by provision.
    private let kept = Mutex<[[Outcome?]]>(Array(repeating: [], count: Manner.count))

    private let references = Mutex<[[ControlCode: Reference]]>(Array(repeating: [:], count: Manner.count))

    init(nodeCount: Int) {
        self.nodeCount = nodeCount
    }

    subscript(node: Int, manner: Manner) -> Outcome? {
        kept.withLock { $0[manner.number].isEmpty ? nil : $0[manner.number][node] }
    }

    subscript(code: ControlCode, manner: Manner) -> Reference? {
        references.withLock { $0[manner.number][code] }
    }

    func keep(_ reference: Reference, of code: ControlCode, _ manner: Manner) {
        references.withLock { $0[manner.number][code] = reference }
    }

    func keep(_ outcome: Outcome, of node: Int, _ manner: Manner) {
        kept.withLock { kept in
            if kept[manner.number].isEmpty { kept[manner.number] = Array(repeating: nil, count: nodeCount) }
            kept[manner.number][node] = outcome
        }
    }
}
