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

    private var places: [ControlCode: [Place]] = [:]
    private var entriesByCode: [(code: ControlCode, dualUse: ControlCode?, entry: Provision)] = []
    private var resolved: [ControlCode: [Target]] = [:]
    /// First steps of the lists that are whole.
    private var firstSteps: Set<Substring> = []
    /// Entries of lists of which only some entries are here.
    private var partialEntries: [ControlCode] = []
    private var completeParts: [ControlCode] = []

    init(lists: [ControlList], judged: [[Provision]]) {
        for (listIndex, list) in lists.enumerated() {
            for (entryIndex, entry) in judged[listIndex].enumerated() {
                entriesByCode.append((entry.code, entry.dualUse, entry))
                entry.visit { provision, path in
                    add(Place(list: listIndex, entry: entryIndex, provision: provision, path: path))
                }
            }
            for provision in list.notUsed {
                add(Place(list: listIndex, entry: nil, provision: provision, path: []))
            }
        }
        let partial = Set(lists.indices.filter { lists[$0].isPartial })
        for (code, found) in places where found.contains(where: { !partial.contains($0.list) }) {
            if let first = code.steps.first { firstSteps.insert(first) }
        }
        completeParts = lists.flatMap(\.completeParts)
        for entry in partial.sorted().flatMap({ judged[$0] }) {
            partialEntries += [entry.code] + (entry.dualUse.map { [$0] } ?? [])
        }
        var referenced: Set<ControlCode> = []
        for entry in judged.joined() {
            Condition.provision(entry).visit { condition in
                if case .specifiedIn(let code) = condition { referenced.insert(code) }
            }
        }
        for code in referenced { resolved[code] = find(code) }
    }

    private mutating func add(_ place: Place) {
        places[place.provision.code, default: []].append(place)
        if let dualUse = place.provision.dualUse, dualUse != place.provision.code {
            places[dualUse, default: []].append(place)
        }
    }

    /// Where this code stands, in the regime's numbering or the dual-use one.
    public func places(of code: ControlCode) -> [Place] { places[code] ?? [] }

    /// Every code, in both numberings.
    public var codes: [ControlCode] { places.keys.sorted() }

    /// Whether anything that is loaded is numbered like this code, so that a code it lacks is a mistake.
    func holdsNumbering(of code: ControlCode) -> Bool {
        code.steps.first.map(firstSteps.contains) == true || partialEntries.contains { code.isWithin($0) }
    }

    /// Whether a reference to a whole category or group reaches into a list of which only some entries are here.
    func isOpen(_ code: ControlCode) -> Bool {
        partialEntries.contains { $0.isWithin(code) && $0 != code } && !completeParts.contains { code.isWithin($0) }
    }

    /// Whether the list that would hold this code is loaded, so that a code it lacks is a mistake and not a gap.
    func holdsEntry(of code: ControlCode) -> Bool {
        guard let first = code.steps.first else { return false }
        if firstSteps.contains(first) || partialEntries.contains(where: { code.isWithin($0) }) { return true }
        // Third digit 0: a Wassenaar entry; its category is loaded whole or not at all.
        let bytes = Array(first.utf8)
        guard code.isDualUseNumbering, bytes[2] == UInt8(ascii: "0") else { return false }
        return firstSteps.contains { step in
            let other = Array(step.utf8)
            return other.count == 5 && other[0] == bytes[0] && other[2] == bytes[2]
        }
    }

    /// What a reference means, or nil if nothing of it is loaded.
    func targets(of code: ControlCode) -> [Target]? {
        let found = resolved[code] ?? find(code)
        return found.isEmpty ? nil : found
    }

    private func find(_ code: ControlCode) -> [Target] {
        let within = entriesByCode.filter { entry in
            entry.code.isWithin(code) || entry.dualUse?.isWithin(code) == true
        }
        if !within.isEmpty { return within.map { Target(entry: $0.entry, focus: nil) } }
        return places(of: code).compactMap { place in
            guard place.provision.notUsed == nil else { return nil }
            guard let top = place.path.first ?? Optional(place.provision.code),
                let entry = entriesByCode.first(where: { $0.code == top })?.entry
            else { return nil }
            return Target(entry: entry, focus: place.provision.code)
        }
    }

    /// Whether a code that somebody stated is that one or stands below it, in either numbering.
    func isStated(_ stated: ControlCode, within code: ControlCode) -> Bool {
        if stated.isWithin(code) { return true }
        var candidates: Set<ControlCode> = []
        for place in places(of: stated) {
            candidates.insert(place.provision.code)
            if let dualUse = place.provision.dualUse { candidates.insert(dualUse) }
        }
        return candidates.contains { $0.isWithin(code) }
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
