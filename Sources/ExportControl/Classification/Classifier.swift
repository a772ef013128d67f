/// What the lists say of one item.
public struct ItemFinding: Sendable {
    /// What one entry says of it.
    public struct Entry: Sendable {
        public let list: ControlList
        /// The deepest provision that decides, or the entry.
        public let provision: Provision
        public let entry: Provision
        public let truth: Truth
        public let sensitive: Truth
        public let verySensitive: Truth
        public let trace: Trace
        /// Judged by a stated code alone.
        public let isStated: Bool
        /// How it reads, once somebody asked.
        let texts = EntryTexts()
    }

    /// How a stated code or record compares with what the facts say.
    public enum Statement: Sendable, Hashable {
        /// The facts bear the stated code out.
        case confirmed(ControlCode)
        /// Taken as said: the facts leave it open.
        case unverified(ControlCode)
        /// Taken as said: the list is not loaded.
        case listNotLoaded(ControlCode)
        /// The facts say that the code does not apply.
        case contradicted(ControlCode)
        /// A national number for what no regime lists, and nobody signed for it: it may hide a listing.
        case unsigned(ControlCode)
        /// Stated as not listed, but an entry controls it.
        case notListedContradicted(by: ControlCode)
        /// Stated as not listed, with nothing to judge it by.
        case notListed
        /// Knowledge that is free: published, or basic research without restrictions. The lists release it.
        case free
    }

    public let line: Int
    public let truth: Truth
    /// Entries that control it, then those that might, then those of its kind that do not.
    public let entries: [Entry]
    public let statements: [Statement]
    /// Lists that the pack applies, that are not loaded and that nobody answered for.
    public let gaps: [LawPack.AppliedList]
    /// Nothing says what the item is.
    public let isUnidentified: Bool
    /// Technology or software of which nobody says what it is for.
    public let isWithoutSubject: Bool

    /// The entries to show one by one, and the codes of those that only wait for what the knowledge is for.
    var shown: (entries: [Entry], waiting: [ControlCode]) {
        guard isWithoutSubject else { return (entries, []) }
        return (
            entries.filter { $0.truth == .yes }, entries.filter { $0.truth == .unknown }.map(\.entry.code).uniqued()
        )
    }

    /// Codes that are established, in the regime's numbering.
    public var controllingCodes: [ControlCode] {
        entries.filter { $0.truth == .yes }.map(\.provision.code)
    }
}

/// Judges items against every list.
struct Classifier {
    let library: ListLibrary
    /// The day whose rules count.
    let date: CalendarDate
    /// Judges every entry, also those that speak of other kinds of things: the plain way, for tests.
    var judgesAll = false

    /// The day of the newest list that counts then; a record made before it is of an older edition.
    private var newest: CalendarDate? {
        library.lists.compactMap { CalendarDate(startOf: $0.published) }.filter { $0 <= date }.max()
    }

    private func isStatedAsNotListed(_ item: Request.Item) -> Bool {
        item.classification?.saysNotListed(since: newest, until: date) == true
    }

    /// - Parameter isFree: Whether the item, if it is knowledge, is in the public domain or unrestricted basic research.
    func finding(for item: Request.Item, isFree: Truth, context: Facts, pack: LawPack) -> ItemFinding {
        let facts = item.facts
        let isUnidentified = facts.types == nil && facts.cas == nil && facts.parts.isEmpty
        let scope = Scope(facts, context: context, vocabulary: library.vocabulary)
        let isKnowledge = isKnowledge(scope)
        if isKnowledge, isFree == .yes {
            return ItemFinding(
                line: item.line, truth: .no, entries: [], statements: [.free], gaps: [], isUnidentified: false,
                isWithoutSubject: false)
        }
        var entries: [ItemFinding.Entry] = []
        if !isUnidentified { entries = judgedEntries(in: scope) }
        var statements: [ItemFinding.Statement] = []
        let isSettled = item.controlCode.map { !$0.isUnilateral } ?? false
        if isKnowledge, isWithoutSubject(facts), isSettled || isStatedAsNotListed(item) {
            // What it is for is not described, so the lists cannot judge it; a named person has.
            entries.removeAll { $0.truth == .unknown }
            if item.controlCode == nil, entries.isEmpty { statements.append(.notListed) }
        }
        if let code = item.controlCode {
            state(code, isSigned: item.classification?.isSigned(until: date) == true, in: scope, &entries, &statements)
        }
        let controls = entries.first { $0.truth == .yes }
        if isStatedAsNotListed(item) {
            if let controls {
                statements.append(.notListedContradicted(by: controls.provision.code))
            } else if isUnidentified, item.controlCode == nil {
                statements.append(.notListed)
            }
        }
        let gaps = gaps(for: item, pack)
        return ItemFinding(
            line: item.line, truth: truth(of: entries, statements, isUnidentified, gaps), entries: entries.sorted(),
            statements: statements, gaps: gaps, isUnidentified: isUnidentified && statements.isEmpty,
            isWithoutSubject: isKnowledge && isWithoutSubject(facts))
    }

    /// Whether it is technology or software for certain.
    private func isKnowledge(_ scope: Scope) -> Bool {
        ["technology", "software"].contains { name in
            library.vocabulary.type(name).map { scope.truth(of: $0) == .yes } ?? false
        }
    }

    private func isWithoutSubject(_ facts: Facts) -> Bool {
        library.vocabulary.part("subject").map { facts.parts[$0] == nil } ?? true
    }

    private func truth(
        of entries: [ItemFinding.Entry], _ statements: [ItemFinding.Statement], _ isUnidentified: Bool,
        _ gaps: [LawPack.AppliedList]
    ) -> Truth {
        for statement in statements {
            switch statement {
            case .unverified, .listNotLoaded, .unsigned: return .yes
            default: continue
            }
        }
        if entries.contains(where: { $0.truth == .yes }) { return .yes }
        for case .contradicted in statements { return .unknown }
        if entries.contains(where: { $0.truth == .unknown }) { return .unknown }
        if isUnidentified, !statements.contains(.notListed) { return .unknown }
        return gaps.isEmpty ? .no : .unknown
    }

    func judgedEntries(in scope: Scope) -> [ItemFinding.Entry] {
        let evaluator = library.evaluator
        var found: [ItemFinding.Entry] = []
        var kinds = EntryReach.Kinds(scope, library.vocabulary)
        for (index, list) in library.lists.enumerated() {
            let reach = library.reach[index]
            for (number, entry) in library.judged[index].enumerated() {
                if !judgesAll, !reach.mayReach(number, &kinds) { continue }
                let truth = evaluator.truth(of: entry, in: scope)
                if truth == .no, !reach.isOfKind(number, in: scope, evaluator) { continue }
                let trace = Tracer(evaluator: evaluator).trace(entry, in: scope)
                // That a chemical is not one of ninety others is no news; that a figure stays below its limit is.
                if truth == .no, !trace.deciding.contains(where: \.isOnFigures) { continue }
                let provisions = truth == .no ? [entry] : trace.provisions(truth)
                for provision in provisions {
                    let flags =
                        truth == .no ? (.no, .no) : evaluator.sensitivity(of: provision, entry: entry, in: scope)
                    found.append(
                        ItemFinding.Entry(
                            list: list, provision: provision, entry: entry, truth: truth, sensitive: flags.0,
                            verySensitive: flags.1, trace: trace, isStated: false))
                }
            }
        }
        return found
    }

    /// Compares a stated code with the facts.
    private func state(
        _ code: ControlCode, isSigned: Bool, in scope: Scope, _ entries: inout [ItemFinding.Entry],
        _ statements: inout [ItemFinding.Statement]
    ) {
        let places = library.references.places(of: code).filter { $0.provision.notUsed == nil && $0.entry != nil }
        guard !places.isEmpty else {
            // A number for what the regimes leave alone, such as 2B991, cannot stand beside an entry that controls.
            if code.isUnilateral, entries.contains(where: { $0.truth == .yes }) {
                statements.append(.contradicted(code))
            } else {
                statements.append(code.isUnilateral && !isSigned ? .unsigned(code) : .listNotLoaded(code))
            }
            return
        }
        let evaluator = library.evaluator
        var truth = Truth.no
        for place in places {
            guard let index = place.entry else { continue }
            truth = truth.or(
                evaluator.truth(of: library.judged[place.list][index], in: scope, focus: place.provision.code))
        }
        switch truth {
        case .yes: statements.append(.confirmed(code))
        case .no: statements.append(.contradicted(code))
        case .unknown:
            statements.append(.unverified(code))
            guard let place = places.first, let index = place.entry else { return }
            let entry = library.judged[place.list][index]
            let flags = evaluator.sensitivity(of: place.provision, entry: entry, in: scope)
            entries.append(
                ItemFinding.Entry(
                    list: library.lists[place.list], provision: place.provision, entry: entry, truth: .yes,
                    sensitive: flags.sensitive, verySensitive: flags.verySensitive,
                    trace: Tracer(evaluator: evaluator).trace(entry, in: scope), isStated: true))
            entries.removeAll { other in
                !other.isStated && other.truth == .unknown && place.provision.code.isWithin(other.entry.code)
            }
        }
    }

    /// The lists that the pack applies and that nobody has looked at: not loaded, or only in part, and not
    /// named by a record.
    private func gaps(for item: Request.Item, _ pack: LawPack) -> [LawPack.AppliedList] {
        let loaded = Set(library.lists.filter { !$0.isPartial }.map(\.id))
        let record = item.classification
        return pack.applies.filter { applied in
            if loaded.contains(applied.id) { return false }
            guard let record, isStatedAsNotListed(item) else { return true }
            return !record.lists.isEmpty && !record.lists.contains(applied.id)
        }
    }
}

extension Trace {
    /// Whether it compares a figure or asks for a fact, and not only for the kind of thing.
    fileprivate var isOnFigures: Bool {
        switch step {
        case .limit, .fact, .oneOf, .release, .fractions: true
        default: false
        }
    }
}

extension ItemFinding.Entry {
    /// Controlling first, then open, then not controlling; by code within each.
    fileprivate static func precedes(_ left: Self, _ right: Self) -> Bool {
        func rank(_ truth: Truth) -> Int { truth == .yes ? 0 : truth == .unknown ? 1 : 2 }
        if left.truth != right.truth { return rank(left.truth) < rank(right.truth) }
        return left.provision.code < right.provision.code
    }
}

extension [ItemFinding.Entry] {
    fileprivate func sorted() -> Self { sorted(by: ItemFinding.Entry.precedes) }
}
