public import PartyMatching

/// Compares the parties of a request with the party lists that the user has.
public struct PartyScreener: Sendable {
    /// A list at hand.
    public struct List: Sendable, Hashable {
        public let id: String
        public let title: String
        public let format: String
        /// The publisher's date, or that of the import where the file holds none.
        public let edition: String
        public let importedOn: String
        public let digest: String
        /// What the user said that the list means; nil for what its format means.
        public let kind: Party.Screening.ListKind?

        public init(
            id: String, title: String, format: String, edition: String, importedOn: String, digest: String,
            kind: Party.Screening.ListKind?
        ) {
            self.id = id
            self.title = title
            self.format = format
            self.edition = edition
            self.importedOn = importedOn
            self.digest = digest
            self.kind = kind
        }
    }

    public let index: NameIndex
    public let lists: [List]
    public let effects: PartyListEffects
    public let decisions: [PartyDecision]
    public let threshold: Double

    /// Below the threshold, from here on a likeness is shown and does nothing.
    public static let candidateDistance = 0.21

    /// Candidates are noted among so many likenesses of one party, best first.
    static let mostCandidates = 3

    private let byID: [String: List]
    private let decisionsByEntry: [String: [PartyDecision]]

    public init(
        index: NameIndex, lists: [List], effects: PartyListEffects, decisions: [PartyDecision] = [],
        threshold: Double = NameIndex.defaultThreshold
    ) {
        self.index = index
        self.lists = lists
        self.effects = effects
        self.decisions = decisions
        self.threshold = threshold
        byID = Dictionary(lists.map { ($0.id, $0) }) { first, _ in first }
        decisionsByEntry = Dictionary(grouping: decisions) { "\($0.list)\u{0}\($0.entry)" }
    }

    /// The same lists with a party's hits.
    public func hits(of query: PartyQuery, limit: Int = 10) throws(DataProblems) -> [PartyHit] {
        guard query.names.contains(where: { !$0.trimmed.isEmpty }) || !query.identifiers.isEmpty else { return [] }
        do {
            return try index.search(query, threshold: threshold - Self.candidateDistance, limit: limit)
        } catch {
            throw DataProblems(DataProblem(file: "party lists", message: "\(error)"))
        }
    }

    /// The newest decision on this pair, where one still holds.
    public func decision(on query: PartyQuery, _ hit: PartyHit) -> PartyDecision? {
        (decisionsByEntry["\(hit.list)\u{0}\(hit.party.id)"] ?? []).last { $0.holds(for: query, hit) }
    }

    /// What the list that a hit stands on means.
    public func kind(of hit: PartyHit) -> Party.Screening.ListKind {
        guard let list = byID[hit.list] else { return .prohibition }
        return list.kind ?? effects.kind(format: list.format, part: hit.party.part) ?? .prohibition
    }

    /// Whether a list was imported too long before the day to clear anybody on it.
    public func isStale(_ list: List, on date: CalendarDate) -> Bool {
        guard let day = CalendarDate(list.importedOn) else { return true }
        return day.adding(days: effects.staleAfter) < date
    }

    /// The comparisons with every list, as records like those that people write into a request.
    func screenings(of query: PartyQuery, on date: CalendarDate, today: CalendarDate) throws(DataProblems) -> [Party
        .Screening]
    {
        guard query.names.contains(where: { !$0.trimmed.isEmpty }) else { return [] }
        let hits = try hits(of: query)
        var records: [Party.Screening] = []
        for (number, hit) in hits.enumerated() where hit.score >= threshold || number < Self.mostCandidates {
            guard let list = byID[hit.list] else { continue }
            var record = Party.Screening()
            record.list = list.id
            record.on = today
            record.kind = kind(of: hit)
            record.entry = hit.party.id
            record.listedName = hit.name?.text ?? hit.party.names.first?.text
            record.score = hit.score
            record.concerns = effects.concerns(format: list.format, programmes: hit.party.programmes)
            if let decision = decision(on: query, hit) {
                record.result = decision.finding == .same ? .confirmed : .clear
                record.by = decision.by
                record.reason = decision.reason
            } else {
                record.result = hit.score >= threshold ? .possible : .candidate
            }
            records.append(record)
        }
        // What nobody is on counts only while the list is fresh, and only if one of the lists forbids dealing.
        let fresh = lists.filter { !isStale($0, on: date) }
        guard fresh.contains(where: { ($0.kind ?? effects.kind(format: $0.format)) == .prohibition }) else {
            return records
        }
        for list in fresh where !records.contains(where: { $0.list == list.id && $0.result != .candidate }) {
            var record = Party.Screening()
            record.list = list.id
            record.on = today
            record.kind = list.kind ?? effects.kind(format: list.format)
            record.result = .clear
            records.append(record)
        }
        return records
    }
}
