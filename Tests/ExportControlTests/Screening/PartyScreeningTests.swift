import PartyMatching
import Testing

@testable import ExportControl

/// What standing on a list of each kind does to a case. Every party is invented.
@Suite struct PartyScreeningTests {
    private func list(_ id: String, _ parties: [ListedParty], format: String = "plain-csv") -> PartyList {
        PartyList(id: id, title: id, format: format, edition: "2026-06-01", parties: parties)
    }

    private func party(
        _ id: String, _ name: String, _ aliases: ListedName..., country: String = "DE", programmes: [String] = []
    )
        -> ListedParty
    {
        var party = ListedParty(id: id, kind: .organisation, names: [ListedName(name)] + aliases)
        party.countries = [country]
        party.programmes = programmes
        return party
    }

    private func screener(
        _ lists: [(PartyList, Party.Screening.ListKind?)], decisions: [PartyDecision] = [],
        importedOn: String = "2026-06-10"
    ) throws -> PartyScreener {
        try PartyScreener(
            index: NameIndex(lists: lists.map(\.0)),
            lists: lists.map { list, kind in
                PartyScreener.List(
                    id: list.id, title: list.title, format: list.format, edition: "2026-06-01", importedOn: importedOn,
                    digest: String(repeating: "0", count: 64), kind: kind)
            }, effects: PartyListEffects(folder: TestKnowledge.folder), decisions: decisions)
    }

    /// The hobby mill for a school, with another end user and without its own comparisons.
    private func result(
        _ screener: PartyScreener, endUser: String, _ changes: [(String, String)] = [],
        example: String = "shipment-hobby-mill-japan"
    ) throws -> ScreeningResult {
        var draft = try RequestDraft(text: try TestKnowledge.text("Examples/\(example).yaml"), file: example)
        for (path, value) in [("parties[1].screening", "~"), ("parties[1].name", endUser)] + changes {
            draft = try draft.setting(path, to: value)
        }
        let today = try #require(CalendarDate("2026-06-15"))
        return try Inquiry(
            knowledge: TestKnowledge.shared, named: [], language: .english, date: nil, today: today, parties: screener
        ).result(of: draft)
    }

    private func decision(_ hit: PartyHit, _ query: PartyQuery, _ finding: PartyDecision.Finding) -> PartyDecision {
        PartyDecision(
            list: hit.list, entry: hit.party, query: query, finding: finding, by: "K. Sato", on: "2026-06-12",
            reason: "read the register")
    }

    private let blocked = "FX Blocked Precision Works GmbH"

    @Test func aLikenessHoldsUntilSomebodyDecides() throws {
        let own = list("own-blocked", [party("P-1", blocked)])
        let open = try result(screener([(own, .prohibition)]), endUser: "FX Blocked Precision Works")
        #expect(open.risk == .high && open.authorisation == .undetermined && open.isHeld)
        let screener = try screener([(own, .prohibition)])
        let query = open.request.parties[0].query
        let hit = try #require(try screener.hits(of: query).first)
        let same = try self.screener([(own, .prohibition)], decisions: [decision(hit, query, .same)])
        let confirmed = try result(same, endUser: "FX Blocked Precision Works")
        #expect(confirmed.risk == .high && confirmed.authorisation == .prohibited)
        let other = try self.screener([(own, .prohibition)], decisions: [decision(hit, query, .different)])
        #expect(try result(other, endUser: "FX Blocked Precision Works").risk == .low)
        // Another country is another party: the decision no longer holds.
        let moved = try result(other, endUser: "FX Blocked Precision Works", [("parties[1].country", "DE")])
        #expect(moved.risk == .high && moved.authorisation == .undetermined)
        // So is a changed entry.
        let changed = list("own-blocked", [party("P-1", blocked, country: "AT")])
        let anew = try self.screener([(changed, .prohibition)], decisions: [decision(hit, query, .different)])
        #expect(try result(anew, endUser: "FX Blocked Precision Works").risk == .high)
    }

    @Test func whatAListMeansDecidesTheAnswer() throws {
        let clear = list("clear", [party("C-1", "FX Nobody In Particular")])
        let own = list("own", [party("P-1", blocked)])
        func confirmed(_ kind: Party.Screening.ListKind) throws -> ScreeningResult {
            let lists: [(PartyList, Party.Screening.ListKind?)] = [(clear, .prohibition), (own, kind)]
            let query = try result(screener(lists), endUser: blocked).request.parties[0].query
            let hit = try #require(try screener(lists).hits(of: query).first)
            return try result(screener(lists, decisions: [decision(hit, query, .same)]), endUser: blocked)
        }
        let licence = try confirmed(.licence)
        #expect(licence.risk == .high && licence.authorisation == .licenceRequired)
        let advice = try confirmed(.advice)
        #expect(advice.risk > .low)
        #expect(advice.authorisation != .prohibited)
    }

    /// An advice list that names concerns: the same concern as the goods weighs more than another.
    @Test func theConcernOfAnAdviceListIsComparedWithTheGoods() throws {
        let clear = list("clear", [party("C-1", "FX Nobody In Particular")])
        func risk(_ programme: String) throws -> ScreeningResult {
            let advice = list("meti", [party("M-1", blocked, programmes: [programme])], format: "meti-csv")
            let lists: [(PartyList, Party.Screening.ListKind?)] = [(clear, .prohibition), (advice, nil)]
            let example = "shipment-five-axis-mill-germany"
            let query = try result(screener(lists), endUser: blocked, example: example).request.parties[0].query
            let hit = try #require(try screener(lists).hits(of: query).first)
            return try result(
                screener(lists, decisions: [decision(hit, query, .same)]), endUser: blocked, example: example)
        }
        let same = try risk("N")
        #expect(same.risk == .high)
        #expect(same.reasons.contains { $0.fact.contains("party-advice-listed-matching") && $0.value.hasPrefix("yes") })
        let other = try risk("B")
        #expect(
            !other.reasons.contains { $0.fact.contains("party-advice-listed-matching") && $0.value.hasPrefix("yes") })
    }

    @Test func aWeakLikenessIsNotedAndDoesNothing() throws {
        let weak = list(
            "own", [party("W-1", "FX Pegasus Trading House LLC", ListedName("Pegasus", .weak), country: "AE")])
        let found = try result(
            screener([(weak, .prohibition)]), endUser: "Pegasus Bookshop", [("parties[1].country", "IE")])
        #expect(found.risk == .low || !found.reasons.contains { $0.fact.contains("party-hit-open") })
    }

    @Test func aStaleListClearsNobody() throws {
        let own = list("own-blocked", [party("P-1", blocked)])
        let old = try result(
            screener([(own, .prohibition)], importedOn: "2025-01-01"), endUser: "FX Aoba Technical High School")
        #expect(old.risk > .low)
        #expect(old.staleLists.map(\.id) == ["own-blocked"])
        let fresh = try result(screener([(own, .prohibition)]), endUser: "FX Aoba Technical High School")
        #expect(fresh.risk == .low && fresh.staleLists.isEmpty)
    }

    /// Only a list that forbids dealing can show that dealing is not forbidden.
    @Test func anAdviceListAloneClearsNobody() throws {
        let own = list("own", [party("P-1", blocked)])
        #expect(try result(screener([(own, .advice)]), endUser: "FX Aoba Technical High School").risk > .low)
    }

    @Test(arguments: ["50", "49"])
    func listedOwnersOfHalfOrMoreCount(_ share: String) throws {
        let own = list("own", [party("P-1", blocked)])
        let owner = "[{name: FX Blocked Precision Works GmbH, share: \(share)}, {name: FX Founders, share: 51}]"
        let changes = [("parties[1].owners", owner), ("parties[1].listedOwner", "~")]
        let lists: [(PartyList, Party.Screening.ListKind?)] = [(own, .prohibition)]
        let name = "FX Aoba Technical High School"
        let open = try result(screener(lists), endUser: name, changes)
        #expect(open.risk == .high && open.authorisation == .undetermined)
        let query = open.request.parties[0].owners[0].query
        let hit = try #require(try screener(lists).hits(of: query).first)
        let decided = try result(
            screener(lists, decisions: [decision(hit, query, .same)]), endUser: name, changes)
        #expect(share == "50" ? decided.risk > .low : decided.risk == .low, "\(decided.risk) \(decided.authorisation)")
    }

    @Test func aNameInAnotherScriptIsFoundByItsLocalName() throws {
        let own = list(
            "own", [party("P-1", "FX Longhua Tech. Co., Limited", ListedName("Longhua Keji", .strong), country: "CN")])
        let without = try result(screener([(own, .prohibition)]), endUser: "FX Morgenrot Handel")
        #expect(without.risk == .low)
        let with = try result(
            screener([(own, .prohibition)]), endUser: "FX Morgenrot Handel", [("parties[1].localName", "龙华科技")])
        #expect(with.risk == .high && with.authorisation == .undetermined)
    }
}
