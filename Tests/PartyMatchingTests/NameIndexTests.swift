import Foundation
import Testing

@testable import PartyMatching

@Suite struct NameIndexTests {
    static func index(_ names: [String], kind: PartyKind? = nil) throws -> NameIndex {
        let parties = names.enumerated().map { ListedParty(id: "p\($0)", kind: kind, names: [ListedName($1)]) }
        return try NameIndex(lists: [PartyList(id: "list", title: "A list", format: "test", parties: parties)])
    }

    func best(_ query: String, _ listed: String, kind: PartyKind? = nil) throws -> Double {
        try Self.index([listed], kind: kind).search(PartyQuery(query), threshold: 0.05).first?.score ?? 0
    }

    @Test(arguments: [
        "Ivan Sergeevich Petrov", "Alpha Trading Co., Ltd.", "61st Research Institute", "Торвела ООО", "张伟民",
        "محمد حسن", "دانشگاه پارسا",
        "דוד כהן", "Γιώργος Παπαδόπουλος", "김정은", "田中太郎", "สมชาย ใจดี", "राजेश कुमार", "Müller & Söhne GmbH",
        "Abd al-Rahman Khalil",
    ])
    func aNameFindsItselfWithFullScore(name: String) throws {
        #expect(try best(name, name) == 1)
    }

    @Test func anEntryIsGivenWholeWithItsListAndName() throws {
        var party = ListedParty(
            id: "36", kind: .organisation,
            names: [ListedName("Torvela LLC"), ListedName("Belmar Tools", .former, family: "Tools")])
        party.part = "EL"
        party.countries = ["RU", "AE"]
        party.births = [BirthDate(firstYear: 1960, lastYear: 1962, day: nil, isApproximate: true)]
        party.identifiers = [PartyIdentifier(type: "Tax", value: "77-0123456", country: "RU")]
        party.addresses = ["1 Mill Street, Karvel"]
        party.programmes = ["X"]
        party.remarks = "none"
        party.listedOn = "2024-01-02"
        let list = PartyList(id: "us", title: "US", format: "csv", edition: "2026-01-01", parties: [party])
        let index = try NameIndex(lists: [list], sourceDigest: "abc")
        let hit = try #require(try index.search(PartyQuery("Belmar Tools")).first)
        #expect(hit.party == party)
        #expect(hit.name == party.names[1])
        #expect(hit.list == "us" && hit.edition == "2026-01-01")
        #expect(index.sourceDigest == "abc" && index.lists.first?.parties == 1)
    }

    @Test func lettersInCapitalsFindTheNameThatTheyStandFor() throws {
        let index = try Self.index(["Karvelian National Oil Company"], kind: .organisation)
        let hit = try #require(try index.search(PartyQuery("KNOC")).first)
        #expect(hit.words.map(\.relation) == [.acronym])
        #expect(hit.words.first?.query == "knoc" && hit.words.first?.listed == "knoc")
        #expect(hit.score > NameIndex.defaultThreshold && hit.score < 0.8)
        #expect(try index.search(PartyQuery("K.N.O.C.")).count == 1)
        for other in ["knoc", "KNO", "KNOC Trading", "KNOD"] {
            #expect(try index.search(PartyQuery(other)).isEmpty, "\(other)")
        }
        #expect(try index.search(PartyQuery("KNOC", kind: .person)).isEmpty)
        #expect(try Self.index(["Kurt Norbert Otto Conrad"], kind: .person).search(PartyQuery("KNOC")).isEmpty)
    }

    /// Names alone are never raised, so that nothing below the threshold is looked at for them; evidence still raises.
    @Test func evidenceRaisesANameThatIsJustBelow() throws {
        var party = ListedParty(id: "1", kind: .person, names: [ListedName("Joaquin Torvela Belmar Lorra Vega")])
        party.countries = ["KP"]
        let index = try NameIndex(lists: [PartyList(id: "l", title: "", format: "", parties: [party])])
        let name = "Joaquim Torvella"
        let alone = try #require(try index.search(PartyQuery(name), threshold: 0.05).first).score
        #expect(try index.search(PartyQuery(name), threshold: alone + 0.02).isEmpty)
        let query = PartyQuery(name, kind: .person, countries: ["KP"])
        #expect(try index.search(query, threshold: alone + 0.02).count == 1)
    }

    @Test func bestComesFirstAndTiesGoByListAndEntry() throws {
        let party = { (id: String, name: String) in ListedParty(id: id, kind: .person, names: [ListedName(name)]) }
        let index = try NameIndex(lists: [
            PartyList(id: "b", title: "", format: "", parties: [party("2", "Ivan Petrov"), party("1", "Ivan Petrov")]),
            PartyList(
                id: "a", title: "", format: "", parties: [party("9", "Ivan Petrov"), party("3", "Ivan Lvovich Petrov")]),
        ])
        let hits = try index.search(PartyQuery("Ivan Petrov"))
        #expect(hits.map { $0.list + $0.party.id } == ["a9", "b1", "b2", "a3"])
        #expect(try index.search(PartyQuery("Ivan Petrov"), limit: 1).count == 1)
    }

    @Test func aContradictionIsShownAndNeverHidesAStrongName() throws {
        var party = ListedParty(id: "1", kind: .person, names: [ListedName("Ivan Petrov")])
        party.births = [BirthDate(firstYear: 1950, lastYear: 1950)]
        party.countries = ["RU"]
        let index = try NameIndex(lists: [PartyList(id: "l", title: "", format: "", parties: [party])])
        let query = PartyQuery(
            "Ivan Petrov", kind: .organisation, countries: ["BR"], births: [BirthDate(firstYear: 1990, lastYear: 1990)])
        let hit = try #require(try index.search(query).first)
        #expect(hit.score < hit.nameScore && hit.score >= NameIndex.defaultThreshold)
        #expect(Set(hit.evidence.filter { $0.effect < 0 }.map(\.fact)) == [.kind, .country, .birth])
    }

    @Test func anIdentifierFindsAPartyWhateverItsName() throws {
        var party = ListedParty(id: "1", kind: .vessel, names: [ListedName("Ocean Pearl")])
        party.identifiers = [PartyIdentifier(type: "IMO number", value: "IMO 9074729")]
        let index = try NameIndex(lists: [PartyList(id: "l", title: "", format: "", parties: [party])])
        let query = PartyQuery("Silver Dawn", identifiers: [PartyIdentifier(type: "IMO", value: "9074729")])
        let hit = try #require(try index.search(query).first)
        #expect(hit.score == PartyHit.identifierScore && hit.name == nil)
        #expect(hit.evidence.first?.fact == .identifier)
    }

    @Test func eachWordIsAccountedFor() throws {
        let index = try Self.index(["Public Joint Stock Company Tchaikovsky Plant 61"], kind: .organisation)
        let hit = try #require(try index.search(PartyQuery("Chaykovskiy Zavod No. sixty-one PAO")).first)
        #expect(Set(hit.words.map(\.relation)) == [.sameSound, .equal, .number, .legalForm])
        #expect(!hit.words.contains { $0.relation == .missing })
    }

    @Test func aWeakNameCountsLess() throws {
        let party = ListedParty(
            id: "1", kind: .person, names: [ListedName("Ivan Petrov"), ListedName("Big Vanya", .weak)])
        let index = try NameIndex(lists: [PartyList(id: "l", title: "", format: "", parties: [party])])
        let hit = try #require(try index.search(PartyQuery("Big Vanya")).first)
        #expect(abs(hit.score - 0.9) < 0.001)
        #expect(hit.evidence.contains { $0.fact == .nameQuality })
    }

    @Test func numbersAgreeHoweverTheyAreWritten() throws {
        #expect(try best("Sixty-First Institute", "61 Institute", kind: .organisation) >= NameIndex.defaultThreshold)
        #expect(try best("Institute No. 61", "Institute 62", kind: .organisation) < NameIndex.defaultThreshold)
    }

    @Test func emptyAndStrangeQueriesFindNothing() throws {
        let index = try Self.index(["Ivan Petrov", ""])
        for name in ["", " ", "...", "()", "\u{0}", String(repeating: "a ", count: 5000), "🙂", "'", "&"] {
            #expect(try index.search(PartyQuery(name)).isEmpty)
        }
    }
}
