import Synchronization

/// Findings that were made before: rows of a batch speak of the same goods again and again.
///
/// A finding is a function of the item, of the facts of the case that the lists ask for, of the pack and of the day; all of them
/// stand in the key. Bounded: when it is full, all is forgotten. The threads of a batch share it.
final class FindingMemo: Sendable {
    struct Key: Hashable {
        let line: Int
        let facts: Facts
        let code: ControlCode?
        let classification: Request.Classification?
        let isFree: Truth
        let context: [Vocabulary.ParameterID: Facts.Value]
        let pack: String
        let date: CalendarDate
    }

    private struct Memory {
        var findings: [Key: ItemFinding] = [:]
        var entries = 0
    }

    /// Entries of all findings together; one of knowledge that nobody described has hundreds, and each keeps its
    /// trace (about 50 KB).
    private static let mostEntries = 1_000
    private static let mostFindings = 1_000

    private let asked: Set<Vocabulary.ParameterID>
    private let memory = Mutex(Memory())

    init(_ library: ListLibrary) {
        let vocabulary = library.vocabulary
        var asked = Set(vocabulary.parts.compactMap(\.count))
        for entry in library.judged.joined() {
            Condition.provision(entry).visit { asked.formUnion($0.parameters) }
        }
        if let form = vocabulary.parameter("form-of-listed-chemical") { asked.insert(form) }
        // A figure may be worked out from others.
        var open = Array(asked)
        while let next = open.popLast() {
            for input in vocabulary[next].formula?.inputs ?? [] where asked.insert(input).inserted {
                open.append(input)
            }
        }
        self.asked = asked
    }

    func key(
        for item: Request.Item, isFree: Truth, context: Facts, pack: LawPack, date: CalendarDate
    ) -> Key {
        Key(
            line: item.line, facts: item.facts, code: item.controlCode, classification: item.classification,
            isFree: isFree, context: context.values.filter { asked.contains($0.key) }, pack: pack.id, date: date)
    }

    func finding(_ key: Key, _ make: () -> ItemFinding) -> ItemFinding {
        if let known = memory.withLock({ $0.findings[key] }) { return known }
        let made = make()
        memory.withLock { memory in
            if memory.findings.count >= FindingMemo.mostFindings || memory.entries > FindingMemo.mostEntries {
                memory = Memory()
            }
            memory.findings[key] = made
            memory.entries += made.entries.count
        }
        return made
    }
}

extension Condition {
    /// The parameters that this condition itself compares.
    fileprivate var parameters: [Vocabulary.ParameterID] {
        switch self {
        case .fact(let parameter), .oneOf(let parameter, _): [parameter]
        case .limit(let limit): [limit.parameter] + (limit.slope.map { [$0.parameter] } ?? [])
        case .fractions(let sum): [sum.parameter]
        default: []
        }
    }
}
