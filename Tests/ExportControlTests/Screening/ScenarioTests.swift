import Foundation
import Testing

@testable import ExportControl

/// The acceptance scenarios, each with its variants: requests and a table of what must come out, written from the
/// scenarios and not from what the program says.
@Suite struct ScenarioTests {
    struct Row: Sendable, CustomStringConvertible {
        let file: String
        let risk: String
        let authorisation: String
        let mustHave: [String]
        let mustNotHave: [String]
        var description: String { file }
    }

    static let folder = "Tests/Fixtures/scenarios"

    static let rows: [Row] = {
        guard let table = try? TestKnowledge.text("\(folder)/expected.tsv") else { return [] }
        return table.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            func list(_ index: Int, _ separator: Character) -> [String] {
                guard index < cells.count else { return [] }
                return cells[index].split(separator: separator).map { $0.trimmingCharacters(in: .whitespaces) }
            }
            return Row(
                file: cells[0], risk: cells[1], authorisation: cells[2], mustHave: list(3, ","),
                mustNotHave: list(4, ";"))
        }
    }()

    static func result(_ file: String, language: Language = .english) throws -> ScreeningResult {
        let draft = try RequestDraft(text: try TestKnowledge.text("\(folder)/\(file)"), file: file)
        return try TestKnowledge.inquiry(language).result(of: draft)
    }

    @Test func theTableNamesEveryScenario() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(TestKnowledge.root)/\(Self.folder)")
        let requests = Set(files.filter { $0.hasSuffix(".yaml") })
        #expect(requests == Set(Self.rows.map(\.file)))
        for scenario in ["01", "02", "03", "04", "05", "06", "07", "08", "10"] {
            #expect(requests.contains { $0.hasPrefix("F-\(scenario)") }, "F-\(scenario)")
        }
    }

    @Test(arguments: rows)
    func theScenarioComesOutAsItMust(_ row: Row) throws {
        let result = try Self.result(row.file)
        if row.risk.hasSuffix("+") {
            let least = try #require(Risk(rawValue: String(row.risk.dropLast())))
            #expect(result.risk >= least)
        } else {
            #expect(result.risk.rawValue == row.risk)
        }
        if row.authorisation != "*" { #expect(result.authorisation.rawValue == row.authorisation) }
        let rules = Set(result.reasons.map(\.rule))
        for rule in row.mustHave { #expect(rules.contains(rule), "\(rule) is not among \(rules.sorted())") }
        let words = result.reasons.map { "\($0.rule) \($0.fact) = \($0.value)" }.joined(separator: "\n").lowercased()
        for word in row.mustNotHave { #expect(!words.contains(word.lowercased()), "\(word)") }
    }

    @Test(arguments: rows)
    func whatHoldsForEveryScenario(_ row: Row) throws {
        let result = try Self.result(row.file)
        let outputs = ScreeningResult.outputs(of: result.reasons, lines: result.request.items.map(\.line))
        #expect(outputs.risk == result.risk && outputs.authorisation == result.authorisation)
        #expect(result.lists.contains { $0.id.hasPrefix("pack:") } && result.lists.count > 3)
        if result.risk == .low { #expect(result.questions.isEmpty) }
        for reason in result.reasons where reason.rule == "tier" {
            #expect(reason.value.contains(": ") && reason.source.contains("as of"), "\(reason.value)")
        }
        let wording = Wording(vocabulary: TestKnowledge.shared.vocabulary, language: .english)
        let first = StableJSON.line(ScreeningRecord(result, wording: wording, version: "test"))
        let again = StableJSON.line(ScreeningRecord(try Self.result(row.file), wording: wording, version: "test"))
        #expect(first == again)
    }

    @Test func aSmallListedItemToJapanKeepsItsRecord() throws {
        let result = try Self.result("F-01-base.yaml")
        #expect(result.surroundings.retention?.years == 5)
        #expect(result.reasons.contains { $0.effect.relievesTo == .exceptionMayApply && !$0.source.isEmpty })
    }

    @Test func aTraderIsHeldUntilTheEndUserIsNamed() throws {
        let result = try Self.result("F-02-base.yaml")
        #expect(result.isHeld && !result.isFinal)
        let actions = result.actions.map { $0[.english].lowercased() }
        #expect(actions.contains { $0.contains("end user") })
    }

    @Test func aLoanSchedulesTheReturnCheck() throws {
        let result = try Self.result("F-07-base.yaml")
        #expect(result.surroundings.schedule.contains { $0.on.description == "2026-10-07" })
    }

    @Test func theTreatyStatusIsNamedWithItsDate() throws {
        for pack in ["eu", "japan", "baseline"] {
            let result = try Self.result("F-10-egypt-\(pack).yaml")
            let reason = try #require(result.reasons.first { $0.rule == "HR-6" })
            #expect(reason.value.contains("EG") && reason.value.contains("as of 20"))
        }
    }

    /// Requests of an audit by a second pair of eyes: what must at least come out, and twins that must not differ.
    @Test func whatAnAuditFoundStaysMended() throws {
        let table = try TestKnowledge.text("Tests/Fixtures/audit/expected.tsv")
        for line in table.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let result = try audited(cells[0])
            let risk = try #require(Risk(rawValue: cells[1]))
            let authorisation = try #require(Authorisation(rawValue: cells[2]))
            #expect(result.risk >= risk && result.authorisation >= authorisation, "\(cells[0])")
        }
        let german = try audited("A4-us-mill-german-on-team.yaml")
        let iranian = try audited("A4-us-mill-iranian-on-team.yaml")
        #expect(german.risk == iranian.risk && german.authorisation == iranian.authorisation)
        for pack in ["baseline", "eu", "us"] {
            let lecture = try audited("A13-\(pack)-public-lecture-student-from-iran.yaml")
            #expect(lecture.risk == .low && lecture.authorisation == .notRequired, "\(pack)")
        }
    }

    private func audited(_ file: String) throws -> ScreeningResult {
        let text = try TestKnowledge.text("Tests/Fixtures/audit/\(file)")
        return try TestKnowledge.inquiry().result(of: RequestDraft(text: text, file: file))
    }
}
