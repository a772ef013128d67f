import Foundation
import Testing

/// The commands around a request: what a change would do, the questions at the terminal, countries and packs.
@Suite struct DialogueTests {
    private let commands = CommandTests()

    @Test func explainShowsWhatAChangeWouldDo() throws {
        let outcome = try commands.run([
            "explain", "Examples/shipment-five-axis-mill-germany.yaml", "--what-if", "destination=IR", "--what-if",
            "endUse.humanitarian=no",
        ])
        #expect(outcome.status == 20)
        #expect(outcome.output.contains("As it is: MEDIUM") && outcome.output.contains("Changed: HIGH"))
        #expect(outcome.output.contains("+ HR-2"))
    }

    @Test func explainRanksTheQuestionsWithTheirAnswers() throws {
        let outcome = try commands.run([
            "explain", "Examples/shipment-five-axis-mill-missing-repeatability.yaml", "--format", "json",
        ])
        #expect(outcome.status == 10)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let questions = try #require(object["questions"] as? [[String: Any]])
        #expect(questions.first?["id"] as? String == "unidirectional-positioning-repeatability")
        let branches = try #require(questions.first?["branches"] as? [[String: Any]])
        #expect(Set(branches.compactMap { $0["risk"] as? String }) == ["low", "medium"])
    }

    @Test(arguments: [
        ("destination", "expected FIELD=VALUE"), ("items[9].value=3", "no such place"),
        ("destinaton=DE", "unknown key"),
    ])
    func aBadChangeIsSaidSo(_ change: String, _ message: String) throws {
        let outcome = try commands.run([
            "explain", "Examples/shipment-five-axis-mill-germany.yaml", "--what-if", change,
        ])
        #expect([64, 65].contains(outcome.status) && outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test func askTakesAnswersAndWritesTheCompletedRequest() throws {
        let path = FileManager.default.temporaryDirectory.path + "/completed-\(UUID().uuidString).yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let outcome = try commands.run(
            ["ask", "Examples/shipment-five-axis-mill-missing-repeatability.yaml", "--output", path],
            input: "plenty\n0.8 µm\n")
        #expect(outcome.status == 10 && outcome.errors.contains("repeatability"), "\(outcome.errors)")
        let screened = try commands.run(["screen", path, "--format", "json"])
        #expect(screened.status == 10 && screened.output.contains("\"authorisation\":\"licence-required\""))
        let original = try String(
            contentsOfFile: CommandTests.root + "/Examples/shipment-five-axis-mill-missing-repeatability.yaml",
            encoding: .utf8)
        #expect(!original.contains("0.8 µm"))
    }

    @Test func askLeavesOpenWhatNobodyKnows() throws {
        let outcome = try commands.run(
            ["ask", "Examples/shipment-five-axis-mill-missing-repeatability.yaml", "--output", "-"], input: "?\n")
        #expect(outcome.status == 10 && outcome.output.contains("request: shipment"))
    }

    @Test func countryShowsMembershipsAndTiersWithDates() throws {
        let korea = try commands.run(["country", "South Korea", "--as-of", "2026-06-15"])
        #expect(korea.status == 0 && korea.output.contains("[KR]") && korea.output.contains("Group A"))
        let json = try commands.run(["country", "埃及", "--format", "json"])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["code"] as? String == "EG")
        let memberships = try #require(object["memberships"] as? [[String: Any]])
        #expect(memberships.contains { $0["group"] as? String == "cwc" && $0["member"] as? String == "no" })
        let unknown = try commands.run(["country", "Egipt"])
        #expect(unknown.status == 65 && unknown.errors.contains("did you mean `Egypt`"))
    }

    @Test func packsAreListedAndShown() throws {
        let all = try commands.run(["packs"])
        for id in ["baseline", "eu", "japan", "taiwan", "us"] {
            #expect(all.output.contains("\n\(id)  ") || all.output.hasPrefix("\(id)  "))
        }
        let japan = try commands.run(["packs", "japan"])
        #expect(japan.status == 0 && japan.output.contains("JP-small-value") && japan.output.contains("records"))
        #expect(try commands.run(["packs", "atlantis"]).status == 64)
    }

    @Test func severalPacksAreJudgedAndTheWorstCounts() throws {
        let outcome = try commands.run([
            "screen", "Examples/shipment-five-axis-mill-germany.yaml", "--pack", "japan", "--pack", "us", "--format",
            "json",
        ])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let packs = try #require(object["packs"] as? [[String: Any]])
        #expect(packs.compactMap { $0["id"] as? String } == ["japan", "us"])
        let order = ["low", "medium", "high"]
        let worst = packs.compactMap { $0["risk"] as? String }.max {
            order.firstIndex(of: $0)! < order.firstIndex(of: $1)!
        }
        #expect(object["risk"] as? String == worst)
    }
}
