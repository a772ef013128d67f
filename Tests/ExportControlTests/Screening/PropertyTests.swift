import Foundation
import Testing

@testable import ExportControl

/// What must hold for any request: tried on the scenarios and examples with facts added and taken away at random.
@Suite struct PropertyTests {
    /// Requests of every journey, as they were written.
    static let seeds: [(name: String, text: String)] = {
        ["Tests/Fixtures/scenarios", "Examples"].flatMap { folder -> [(name: String, text: String)] in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(TestKnowledge.root)/\(folder)")) ?? []
            return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
                (try? TestKnowledge.text("\(folder)/\(name)")).map { (name, $0) }
            }
        }
    }()

    /// Facts that are adverse whatever else holds, each with the answer that is not.
    static let adverse: [(field: String, good: String, bad: String)] = [
        ("endUse.weaponsOfMassDestruction", "no", "yes"), ("endUse.military", "no", "yes"),
        ("informReceived", "no", "yes"),
        ("redFlags.concealment", "no", "yes"), ("redFlags.unresolved", "no", "yes"),
        ("answers.red-flag-evasive-about-use", "no", "yes"), ("answers.red-flag-abnormal-route", "no", "yes"),
        ("answers.red-flag-unusual-payment", "no", "yes"), ("answers.end-user-wmd", "no", "yes"),
        ("answers.end-use-human-rights", "no", "yes"), ("answers.person-affiliation-listed", "no", "yes"),
        ("answers.person-affiliation-matching", "no", "yes"), ("answers.person-specified-category", "no", "yes"),
        ("answers.residency-stated-non-resident", "no", "yes"), ("answers.prior-denial", "no", "yes"),
        ("answers.owner-listed", "no", "yes"), ("answers.party-advice-listed-other", "no", "yes"),
        ("answers.party-licence-listed", "no", "yes"), ("answers.party-prohibited", "no", "yes"),
        ("answers.foreign-military-funding", "no", "yes"), ("answers.end-user-intermediary", "no", "yes"),
        ("answers.end-user-military", "no", "yes"), ("answers.item-cyber-surveillance", "no", "yes"),
        ("answers.party-hit-open", "no", "yes"), ("answers.partner-high-concern", "no", "yes"),
        ("project.publicationRestriction", "no", "yes"), ("project.foreignNationalRestriction", "no", "yes"),
        ("postCheck", "{result: as-approved}", "{result: cannot-verify}"),
        ("postCheck", "{result: cannot-verify}", "{result: deviated}"),
    ]

    static let packs = [[], ["baseline"], ["japan"], ["taiwan"], ["eu"], ["us"], ["japan", "us"]]

    private func result(_ draft: RequestDraft, _ packs: [String]) -> ScreeningResult? {
        try? TestKnowledge.inquiry(named: packs).result(of: draft)
    }

    /// A seed with some of its fields taken away.
    private func thinned(_ generator: inout SeededGenerator) throws -> (draft: RequestDraft, name: String) {
        let seed = Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &generator)]
        var lines = seed.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
            let index = Int.random(in: 0..<lines.count, using: &generator)
            // Only whole simple lines, so that the rest stays YAML.
            if lines[index].contains(": "), !lines[index].contains("- "), !lines[index].hasPrefix("request:") {
                lines.remove(at: index)
            }
        }
        return (try RequestDraft(text: lines.joined(separator: "\n"), file: seed.name), seed.name)
    }

    @Test func anAddedAdverseFactNeverLowersEitherOutput() throws {
        var generator = SeededGenerator(seed: 20_261_121)
        var tried = 0
        for _ in 0..<120 {
            let (draft, name) = try thinned(&generator)
            let fact = Self.adverse[Int.random(in: 0..<Self.adverse.count, using: &generator)]
            let packs = Self.packs[Int.random(in: 0..<Self.packs.count, using: &generator)]
            guard let good = try? draft.setting(fact.field, to: fact.good),
                let bad = try? draft.setting(fact.field, to: fact.bad),
                let before = result(good, packs), let after = result(bad, packs)
            else { continue }
            tried += 1
            #expect(after.risk >= before.risk, "\(name) \(packs) \(fact.field)")
            #expect(after.authorisation >= before.authorisation, "\(name) \(packs) \(fact.field)")
        }
        #expect(tried > 60)
    }

    @Test func aRemovedFactNeverYieldsLowWithSomethingMissing() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<120 {
            let (draft, name) = try thinned(&generator)
            let packs = Self.packs[Int.random(in: 0..<Self.packs.count, using: &generator)]
            guard let result = result(draft, packs) else { continue }
            if result.risk == .low {
                #expect(result.questions.isEmpty, "\(name) \(packs) \(result.questions.map(\.id))")
            }
            if !result.questions.isEmpty {
                #expect(!result.isFinal || result.authorisation == .prohibited, "\(name) \(packs)")
            }
        }
    }

    @Test func theReasonsAloneGiveTheAnswerAndItIsTheSameEveryTime() throws {
        var generator = SeededGenerator(seed: 99)
        let wording = Wording(vocabulary: TestKnowledge.shared.vocabulary, language: .english)
        for _ in 0..<80 {
            let (draft, name) = try thinned(&generator)
            let packs = Self.packs[Int.random(in: 0..<Self.packs.count, using: &generator)]
            guard let first = result(draft, packs), let again = result(draft, packs) else { continue }
            let lines = first.request.items.map(\.line)
            if !lines.isEmpty {
                let outputs = ScreeningResult.outputs(of: first.reasons, lines: lines)
                #expect(outputs.risk == first.risk && outputs.authorisation == first.authorisation, "\(name) \(packs)")
            }
            func bytes(_ result: ScreeningResult) -> String {
                StableJSON.line(ScreeningRecord(result, wording: wording, version: "test"))
            }
            #expect(bytes(first) == bytes(again), "\(name)")
        }
    }

    /// Nationality alone changes nothing but where listed knowledge counts as exported, and it is never a reason by itself.
    @Test func nationalityIsNeverTheOnlyFactOfAReason() throws {
        for (name, text) in Self.seeds where text.contains("nationality:") {
            let draft = try RequestDraft(text: text, file: name)
            for packs in Self.packs {
                guard let result = result(draft, packs) else { continue }
                for reason in result.reasons {
                    #expect(reason.fact != "nationality" && reason.fact != "citizenship", "\(name) \(reason.rule)")
                    if reason.fact.hasPrefix("deemed-export") {
                        #expect(reason.fact.contains("item"), "\(name) \(reason.fact)")
                    }
                }
            }
        }
    }

    @Test func nationalityChangesNothingForGoodsAndFreeKnowledge() throws {
        for (name, text) in Self.seeds where text.contains("nationality:") {
            let draft = try RequestDraft(text: text, file: name)
            for packs in [["baseline"], ["japan"], ["taiwan"], ["eu"]] {
                guard let one = result(try draft.setting("persons.nationality", to: "[IR]"), packs),
                    let other = result(try draft.setting("persons.nationality", to: "[NO]"), packs)
                else { continue }
                #expect(one.risk == other.risk && one.authorisation == other.authorisation, "\(name) \(packs)")
            }
        }
    }
}
