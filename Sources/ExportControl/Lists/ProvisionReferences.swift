/// Finds provisions by code, in either numbering, and says what a reference from one entry to others means.
public struct ProvisionReferences: Sendable {
    /// An entry to judge, and the provision within it that is meant; nil for the entry itself.
    struct Target: Sendable {
        let entry: Provision
        let focus: ControlCode?
    }

    /// Where a code stands: the list and entry by position, and the provision itself.
    public struct Place: Sendable {
        public let list: Int
        public let entry: Int?
        public let provision: Provision
        /// The codes above it.
        public let path: [ControlCode]
    }

    /// Where a code stands, in numbers: entries of a list count from 0, numbers not used from -1 downwards.
    struct Location: Sendable, Hashable {
        let list: Int
        let entry: Int
        let code: ControlCode
    }

    /// An entry by position, and the provision within it that is meant.
    struct Reference: Sendable, Hashable {
        let list: Int
        let entry: Int
        let focus: ControlCode?
    }

    /// What is worked out once, when lists are loaded, and can be kept with them.
    struct Index: Sendable {
        var locations: [ControlCode: [Location]] = [:]
        var resolved: [ControlCode: [Reference]] = [:]
        /// First steps of the lists that are whole.
        var firstSteps: Set<String> = []
        /// Entries of lists of which only some entries are here.
        var partialEntries: [ControlCode] = []
        var completeParts: [ControlCode] = []
    }

    private(set) var index: Index
    private let judged: [[Provision]]
    private let notUsed: [[Provision]]

    init(lists: [ControlList], judged: [[Provision]]) {
        self.init(index: Index(), lists: lists, judged: judged)
        for (listIndex, list) in lists.enumerated() {
            for (entryIndex, entry) in judged[listIndex].enumerated() {
                entry.visitEach { add($0, Location(list: listIndex, entry: entryIndex, code: $0.code)) }
            }
            for (number, provision) in list.notUsed.enumerated() {
                add(provision, Location(list: listIndex, entry: -1 - number, code: provision.code))
            }
        }
        let partial = Set(lists.indices.filter { lists[$0].isPartial })
        for (code, found) in index.locations where found.contains(where: { !partial.contains($0.list) }) {
            if let first = code.steps.first { index.firstSteps.insert(String(first)) }
        }
        index.completeParts = lists.flatMap(\.completeParts)
        for entry in partial.sorted().flatMap({ judged[$0] }) {
            index.partialEntries += [entry.code] + (entry.dualUse.map { [$0] } ?? [])
        }
        var referenced: Set<ControlCode> = []
        for entry in judged.joined() {
            Condition.provision(entry).visit { condition in
                if case .specifiedIn(let code) = condition { referenced.insert(code) }
            }
        }
        for code in referenced { index.resolved[code] = find(code) }
    }

    /// References of lists that were indexed before.
    init(index: Index, lists: [ControlList], judged: [[Provision]]) {
        self.index = index
        self.judged = judged
        notUsed = lists.map(\.notUsed)
    }

    private mutating func add(_ provision: Provision, _ location: Location) {
        index.locations[provision.code, default: []].append(location)
        if let dualUse = provision.dualUse, dualUse != provision.code {
            index.locations[dualUse, default: []].append(location)
        }
    }

    /// Where this code stands, in the regime's numbering or the dual-use one.
    public func places(of code: ControlCode) -> [Place] {
        (index.locations[code] ?? []).compactMap { location in
            if location.entry < 0 {
                return Place(
                    list: location.list, entry: nil, provision: notUsed[location.list][-1 - location.entry], path: [])
            }
            var provision = judged[location.list][location.entry]
            var path: [ControlCode] = []
            while provision.code != location.code {
                guard let next = provision.children.first(where: { location.code.isWithin($0.code) }) else {
                    return nil
                }
                path.append(provision.code)
                provision = next
            }
            return Place(list: location.list, entry: location.entry, provision: provision, path: path)
        }
    }

    /// Whether anything stands under this code.
    func holds(_ code: ControlCode) -> Bool { index.locations[code] != nil }

    /// Every code, in both numberings.
    public var codes: [ControlCode] { index.locations.keys.sorted() }

    /// Whether anything that is loaded is numbered like this code, so that a code it lacks is a mistake.
    func holdsNumbering(of code: ControlCode) -> Bool {
        code.steps.first.map { index.firstSteps.contains(String($0)) } == true
            || index.partialEntries.contains { code.isWithin($0) }
    }

    /// Whether a reference to a whole category or group reaches into a list of which only some entries are here.
    func isOpen(_ code: ControlCode) -> Bool {
        index.partialEntries.contains { $0.isWithin(code) && $0 != code }
            && !index.completeParts.contains { code.isWithin($0) }
    }

    /// Whether the list that would hold this code is loaded, so that a code it lacks is a mistake and not a gap.
    func holdsEntry(of code: ControlCode) -> Bool {
        guard let first = code.steps.first else { return false }
        if index.firstSteps.contains(String(first)) || index.partialEntries.contains(where: { code.isWithin($0) }) {
            return true
        }
        // Third digit 0: a Wassenaar entry; its category is loaded whole or not at all.
        let bytes = Array(first.utf8)
        guard code.isDualUseNumbering, bytes[2] == UInt8(ascii: "0") else { return false }
        return index.firstSteps.contains { step in
            let other = Array(step.utf8)
            return other.count == 5 && other[0] == bytes[0] && other[2] == bytes[2]
        }
    }

    /// What a reference means, or nil if nothing of it is loaded.
    func targets(of code: ControlCode) -> [Target]? {
        let found = index.resolved[code] ?? find(code)
        return found.isEmpty ? nil : found.map { Target(entry: judged[$0.list][$0.entry], focus: $0.focus) }
    }

    private func find(_ code: ControlCode) -> [Reference] {
        var within: [Reference] = []
        for (list, entries) in judged.enumerated() {
            for (number, entry) in entries.enumerated()
            where entry.code.isWithin(code) || entry.dualUse?.isWithin(code) == true {
                within.append(Reference(list: list, entry: number, focus: nil))
            }
        }
        if !within.isEmpty { return within }
        return places(of: code).compactMap { place in
            guard place.provision.notUsed == nil, let entry = place.entry else { return nil }
            return Reference(list: place.list, entry: entry, focus: place.provision.code)
        }
    }

    /// Whether a code that somebody stated is that one or stands below it, in either numbering.
    func isStated(_ stated: ControlCode, within code: ControlCode) -> Bool {
        if stated.isWithin(code) { return true }
        return places(of: stated).contains { place in
            place.provision.code.isWithin(code) || place.provision.dualUse?.isWithin(code) == true
        }
    }

    /// A cycle of references that judge the same item, as codes in order, or nil.
    static func cycle(among entries: [Provision]) -> [ControlCode]? {
        var edges: [ControlCode: Set<ControlCode>] = [:]
        for entry in entries {
            var named: Set<ControlCode> = []
            entry.collectOwnReferences(into: &named)
            edges[entry.code] = Set(
                entries.filter { other in
                    named.contains { code in
                        other.code.isWithin(code) || code.isWithin(other.code)
                            || other.dualUse.map { $0.isWithin(code) || code.isWithin($0) } == true
                    }
                }.map(\.code))
        }
        var finished: Set<ControlCode> = []
        func search(_ code: ControlCode, _ path: [ControlCode]) -> [ControlCode]? {
            if let start = path.firstIndex(of: code) { return Array(path[start...]) + [code] }
            if finished.contains(code) { return nil }
            for next in (edges[code] ?? []).sorted() {
                if let found = search(next, path + [code]) { return found }
            }
            finished.insert(code)
            return nil
        }
        for entry in entries {
            if let found = search(entry.code, []) { return found }
        }
        return nil
    }
}

extension Provision {
    /// The codes that this provision asks about the same item; those about its subject cannot run in a circle.
    fileprivate func collectOwnReferences(into found: inout Set<ControlCode>) {
        visitConditions { $0.collectOwnReferences(into: &found) }
    }
}

extension Condition {
    fileprivate func collectOwnReferences(into found: inout Set<ControlCode>) {
        switch self {
        case .specifiedIn(let code): found.insert(code)
        case .some, .each: return
        case .provision(let provision): provision.collectOwnReferences(into: &found)
        default: for child in children { child.collectOwnReferences(into: &found) }
        }
    }
}
