/// What has changed between two bases, and which requests it can touch.
///
/// An answer is a function of the request, the words and countries, the entries that its items reach, the packs that apply and
/// what their tiers make of its countries, what the party lists say of its parties, and the days of the lists. A request that no
/// change of one of these can reach has the same answer; where that is not certain, it is touched.
public struct BasisChange: Sendable {
    private let inquiry: Inquiry
    private let old: KnowledgeBasis
    private let new: KnowledgeBasis
    /// Kinds at the head of entries that were changed, added or taken away, as they were and as they are.
    private let heads: [[[Vocabulary.TypeID]]]
    private let reachesAll: Bool
    private let changedEntries: Int
    private let changedRests: Set<String>
    private let changedPlaces: [String: Set<String>]
    private let publishedChanged: Bool

    public init(from old: KnowledgeBasis, to new: KnowledgeBasis, _ inquiry: Inquiry) {
        self.inquiry = inquiry
        self.old = old
        self.new = new
        var heads: [[[Vocabulary.TypeID]]] = []
        var reachesAll = false
        var changed = 0
        for name in Set(old.entries.keys).union(new.entries.keys)
        where old.entries[name]?.mark != new.entries[name]?.mark {
            changed += 1
            for entry in [old.entries[name], new.entries[name]].compactMap({ $0 }) {
                if let groups = entry.heads {
                    heads.append(groups.map { $0.map(Vocabulary.TypeID.init(index:)) })
                } else {
                    reachesAll = true
                }
            }
        }
        self.heads = heads
        self.reachesAll = reachesAll
        changedEntries = changed
        let packs = Set(old.packs.keys).union(new.packs.keys)
        changedRests = packs.filter { old.packs[$0]?.rest != new.packs[$0]?.rest }
        changedPlaces = Dictionary(
            uniqueKeysWithValues: packs.map { id in
                let before = old.packs[id]?.places ?? [:]
                let now = new.packs[id]?.places ?? [:]
                return (id, Set(before.keys).union(now.keys).filter { before[$0] != now[$0] })
            })
        publishedChanged = old.published != new.published
    }

    /// Whether nothing can be said row by row: words, countries, treaties or the set of lists have changed.
    public var isEverything: Bool { old.common != new.common }

    /// What has changed, in one line.
    public var description: String {
        if isEverything {
            return "words, countries, treaties or the set of lists have changed: every row is screened anew"
        }
        var parts: [String] = []
        if changedEntries > 0 { parts.append("\(changedEntries) control entries") }
        if !changedRests.isEmpty { parts.append("the packs \(changedRests.sorted().joined(separator: ", "))") }
        let moved = changedPlaces.filter { !$0.value.isEmpty && !changedRests.contains($0.key) }
        for (pack, places) in moved.sorted(by: { $0.key < $1.key }) {
            parts.append("the tier of \(places.sorted().prefix(10).joined(separator: ", ")) in \(pack)")
        }
        if asksPartiesAgain { parts.append("the party lists") }
        return parts.isEmpty ? "nothing that decides has changed" : "changed: " + parts.joined(separator: "; ")
    }

    /// Whether the party lists, or what people decided, have changed: then they are asked again.
    public var asksPartiesAgain: Bool { old.parties != new.parties }

    /// Whether the answer to a request may be another than it was, the party lists left aside.
    ///
    /// - Throws: What is wrong with the request.
    public func touches(_ request: Request) throws(DataProblems) -> Bool {
        if isEverything { return true }
        let day = inquiry.day(of: request)
        if inquiry.date == nil, request.plannedOn == nil, old.today != new.today { return true }
        let (packs, unknown) = inquiry.knowledge.packs(for: request, named: inquiry.named, on: day)
        if !unknown.isEmpty { return true }
        for pack in packs {
            if changedRests.contains(pack.id) { return true }
            if let places = changedPlaces[pack.id], !places.isEmpty,
                request.countries.contains(where: { places.contains($0.text) })
            {
                return true
            }
        }
        if publishedChanged, touchesByPublication(request, on: day) { return true }
        if changedEntries == 0 { return false }
        return request.items.contains(where: mayReachChanged)
    }

    private func touchesByPublication(_ request: Request, on day: CalendarDate) -> Bool {
        var newest: [CalendarDate?] = []
        for basis in [old, new] {
            let days = basis.published.values.compactMap { CalendarDate(startOf: $0) }
            newest.append(days.filter { $0 <= day }.max())
            // A list that is younger than the day is named in the answer.
            let changed = basis.published.filter { old.published[$0.key] != new.published[$0.key] }
            if changed.values.contains(where: { CalendarDate(startOf: $0).map { day < $0 } ?? true }) { return true }
        }
        return newest[0] != newest[1] && request.items.contains { $0.classification != nil }
    }

    private func mayReachChanged(_ item: Request.Item) -> Bool {
        let facts = item.facts
        if item.controlCode != nil || facts.statesCodes { return true }
        // Nothing says what it is: no entry is judged.
        if facts.types == nil, facts.cas == nil, facts.parts.isEmpty { return false }
        if reachesAll { return true }
        let scope = Scope(facts, context: Facts(), vocabulary: inquiry.knowledge.vocabulary)
        var kinds = EntryReach.Kinds(scope, inquiry.knowledge.vocabulary)
        return heads.contains { groups in
            groups.allSatisfy { group in group.contains { kinds.truth(of: $0) != .no } }
        }
    }
}

extension Facts {
    /// Whether somebody stated a control code, of the item or of anything within it.
    fileprivate var statesCodes: Bool {
        !codes.isEmpty || parts.values.contains { $0.contains(where: \.statesCodes) }
    }
}

extension Request {
    /// Every country that the request names.
    fileprivate var countries: Set<CountryCode> {
        var found: [CountryCode?] = [origin, destination, finalCountry, access?.serverCountry]
        found += transit ?? []
        found += access?.remoteFrom ?? []
        found += items.map(\.origin)
        for party in parties { found += [party.country] + party.owners.map(\.country) }
        for person in persons {
            found += person.nationality + person.permanentResidence
            found += person.residenceHistory.map(\.country)
            found += (person.affiliations ?? []).map(\.country)
            found.append(person.nextEmployer?.country)
        }
        return Set(found.compactMap(\.self))
    }
}
