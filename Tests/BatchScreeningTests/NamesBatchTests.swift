import ExportControl
import Foundation
import PartyMatching
import Testing

@testable import BatchScreening

/// A thousand names against an invented list: what is on it, what is only like it, what is missing.
@Suite struct NamesBatchTests {
    static func screener() throws -> PartyScreener {
        var tech = ListedParty(
            id: "L-1", kind: .organisation,
            names: [ListedName("FX Longhua Tech. Co., Limited"), ListedName("Longhua Keji", .strong)])
        tech.countries = ["CN"]
        var pegasus = ListedParty(
            id: "L-2", kind: .organisation,
            names: [ListedName("FX Qasr Al Bahr General Trading LLC"), ListedName("Pegasus", .weak)])
        pegasus.countries = ["AE"]
        let list = PartyList(id: "watch", title: "Invented list", format: "plain-csv", parties: [tech, pegasus])
        return PartyScreener(
            index: try NameIndex(lists: [list]),
            lists: [
                PartyScreener.List(
                    id: "watch", title: "Invented list", format: "plain-csv", edition: "2026-06-01",
                    importedOn: "2026-06-14", digest: "00", kind: .prohibition)
            ], effects: try PartyListEffects(folder: ListFolder(path: BatchFixture.root + "/ControlLists")))
    }

    static let mapping = """
        constants:
          pack: baseline
          plannedOn: 2026-06-15
          createdOn: 2026-05-18
          requester: FX Little Mill Trading
          transferMode: physical-shipment
          origin: TW
          transit: []
          "items[1].description": Hobby milling machine, three axes
          "items[1].model": FX-Hobby 3
          "items[1].maker": FX Little Mill Works
          "items[1].quantity": 1
          "items[1].unit": piece
          "items[1].value": 2400
          "items[1].currency": EUR
          "items[1].hsCode": "8459.61"
          "items[1].origin": TW
          "items[1].type": milling-machine
          "items[1].parameters.numerically-controllable": yes
          "items[1].parameters.contouring-axes": 3
          "items[1].parameters.contouring-linear-axes": 3
          "items[1].parameters.contouring-rotary-axes": 0
          "items[1].parts.linear-axis[1].travel-length": 300 mm
          "items[1].parts.linear-axis[1].unidirectional-positioning-repeatability": 20 um
          "items[1].parts.linear-axis[1].positioning-accuracy-iso-230-2-1988": 40 um
          "items[1].classification.result": not-listed
          "items[1].classification.by": L. Chen
          "items[1].classification.on": 2026-05-11
          "items[1].classification.secondCheckBy": M. Wu
          "parties[1].role": end-user
          "parties[1].kind": company
          "parties[1].military": no
          "parties[1].intermediary": no
          "parties[1].inWriting": yes
          "parties[1].listedOwner": no
          "parties[1].priorDenial": no
          "parties[1].foreignMilitaryFunding": no
          endUse.text: Teaching to mill aluminium and plastic parts
          endUse.place: Own workshop
          endUse.military: no
          endUse.weaponsOfMassDestruction: no
          endUse.inWriting: yes
          redFlags.answeredBy: L. Chen
          redFlags.answeredOn: 2026-05-12
          redFlags.others: no
          redFlags.unresolved: no
          redFlags.concealment: no
          informReceived: no
        columns:
          no: id
          name: "parties[1].name"
          local: "parties[1].localName"
          country: [destination, "parties[1].country"]
        """

    static let rows: [UInt8] = {
        var text = "no,name,local,country\n"
        for row in 1...1000 {
            switch row {
            case 17: text += "17,FX Longhua Technologies Co Ltd,,JP\n"
            case 318: text += "318,Pegasus Bookshop,,IE\n"
            case 502: text += "502,,,JP\n"
            case 777: text += "777,FX Dragon Flower Works,龙华科技,JP\n"
            default: text += "\(row),FX Aoba School Number \(row),,JP\n"
            }
        }
        return Array(text.utf8)
    }()

    func hits(_ result: [String: Any]) -> [[String: Any]] {
        ((result["parties"] as? [[String: Any]]) ?? []).flatMap { $0["hits"] as? [[String: Any]] ?? [] }
    }

    @Test func namesComeOutAsTheyMust() throws {
        let fixture = try BatchFixture(parties: Self.screener())
        let summary = try fixture.run(Self.rows, mapping: Self.mapping, jobs: 2)
        #expect(summary.rows == 1000 && summary.broken == 0)
        #expect(summary.worst == .high, "the exit code is that of the worst row")
        let results = try fixture.results()
        func level(_ row: Int) -> [String] {
            ["risk", "authorisation"].map { results[row - 1][$0] as? String ?? "" }
        }
        #expect(level(1) == ["low", "not-required"])
        #expect(hits(results[0]).isEmpty)

        #expect(level(17)[0] == "high" && level(17)[1] == "undetermined")
        #expect(hits(results[16]).first?["status"] as? String == "possible")
        #expect(results[16]["hold"] as? Bool == true)

        #expect(level(318) == ["low", "not-required"])
        #expect(hits(results[317]).allSatisfy { $0["status"] as? String == "candidate" })
        #expect(hits(results[317]).first?["entry"] as? String == "L-2")

        #expect(level(502)[0] != "low" && level(502)[1] == "undetermined")

        #expect(hits(results[776]).first?["entry"] as? String == "L-1")
        let latin = "no,name,local,country\n777,FX Dragon Flower Works,,JP\n"
        let without = try BatchFixture(parties: Self.screener())
        try without.run(Array(latin.utf8), mapping: Self.mapping)
        #expect(hits(try without.results()[0]).isEmpty, "the hit is that of the local name")

        let again = try BatchFixture(parties: Self.screener())
        try again.run(Self.rows, mapping: Self.mapping)
        #expect(try again.bytes() == fixture.bytes())
    }
}
