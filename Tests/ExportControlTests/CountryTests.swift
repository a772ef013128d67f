import Testing

@testable import ExportControl

@Suite struct CountryTests {
    let atlas = TestKnowledge.shared.atlas
    let date = CalendarDate("2026-06-15")!

    func members(_ group: String) -> Set<String> { Set(atlas.groups[group]?.members(on: date).map(\.text) ?? []) }

    @Test func regimesHaveTheirMembersAndAgreeWithTheUSGroups() {
        #expect(members("wassenaar").count == 42 && members("mtcr").count == 35 && members("nsg").count == 48)
        #expect(members("australia-group").count == 42 && members("cwc").count == 193 && members("eu").count == 27)
        #expect(members("us-a2") == members("mtcr").subtracting(["RU"]))
        #expect(members("us-a3") == members("australia-group"))
        #expect(members("us-a4") == members("nsg").subtracting(["CN", "BY", "RU"]))
        let four = members("wassenaar").intersection(members("mtcr")).intersection(members("nsg")).intersection(
            members("australia-group"))
        #expect(four.count == 30 && members("jp-group-a") == four.subtracting(["JP", "TR", "UA"]))
    }

    @Test func treatyStatusIsUnknownForThoseThatNoSourceNames() throws {
        let cwc = try #require(atlas.groups["cwc"])
        for (code, truth) in [
            ("DE", Truth.yes), ("EG", .no), ("IL", .no), ("KP", .no), ("SS", .no), ("TW", .unknown), ("XK", .unknown),
        ] {
            #expect(cwc.holds(try #require(CountryCode(code)), on: date) == truth, "\(code)")
        }
    }

    @Test(arguments: [
        ("DE", "DE"), ("Germany", "DE"), ("ドイツ", "DE"), ("德國", "DE"), ("USA", "US"), ("South Korea", "KR"),
        ("北韓", "KP"), ("Türkiye", "TR"), ("Turkey", "TR"), ("Côte d’Ivoire", "CI"), ("uk", "GB"),
    ])
    func countriesAreFoundByCodeAndName(_ written: String, _ code: String) {
        #expect(atlas.country(written)?.code.text == code)
    }

    @Test func theTiersOfTheBaselinePackAreTheOnesOfItsSources() throws {
        let pack = try #require(TestKnowledge.shared.packs["baseline"])
        let placement = Placement(knowledge: TestKnowledge.shared, pack: pack, date: date, home: nil)
        for (code, column) in [
            ("DE", "safe"), ("JP", "safe"), ("TR", "watch"), ("UA", "non-safe"), ("MX", "non-safe"), ("KG", "watch"),
            ("CN", "arms-only"),
            ("SD", "arms-only"), ("LB", "arms-only"), ("IR", "comprehensive"), ("KP", "comprehensive"),
            ("RU", "comprehensive"), ("BY", "comprehensive"), ("CD", "arms-only"), ("CG", "non-safe"),
        ] {
            let country = try #require(CountryCode(code))
            #expect(placement.place(country, concerns: [], isDomestic: false)?.tier.column == column, "\(code)")
        }
        let safe = pack.tiers.first { $0.column == "safe" }
        #expect(atlas.countries.keys.filter { safe?.names($0, on: date, in: atlas) == true }.count == 28)
    }

    @Test(arguments: [
        ("2026-02-28", true), ("2026-02-29", false), ("2024-02-29", true), ("2026-13-01", false), ("26-01-01", false),
        ("2026-1-1", false),
    ])
    func datesMustExist(_ text: String, _ isDate: Bool) {
        #expect((CalendarDate(text) != nil) == isDate)
    }

    @Test func membershipsHavePeriods() throws {
        let eu = try #require(atlas.groups["eu"])
        let britain = try #require(CountryCode("GB"))
        #expect(eu.holds(britain, on: try #require(CalendarDate("2019-06-01"))) == .yes)
        #expect(eu.holds(britain, on: date) == .no)
    }
}
