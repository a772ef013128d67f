import Foundation
import Testing

@testable import ExportControl

@Suite struct ScreeningTests {
    struct Case: Sendable, CustomStringConvertible {
        let name: String
        let risk: Risk
        let authorisation: Authorisation
        let isFinal: Bool
        var questions: [String] = []
        var description: String { name }
    }

    static let cases = [
        Case(name: "shipment-thiodiglycol-egypt", risk: .high, authorisation: .prohibited, isFinal: true),
        Case(
            name: "shipment-coats-sudan", risk: .medium, authorisation: .notRequired, isFinal: false,
            questions: ["source-of-funds-known"]),
        Case(name: "shipment-five-axis-mill-germany", risk: .medium, authorisation: .licenceRequired, isFinal: true),
        Case(name: "shipment-five-axis-mill-iran", risk: .high, authorisation: .licenceRequired, isFinal: true),
        Case(
            name: "shipment-five-axis-mill-missing-repeatability", risk: .medium, authorisation: .undetermined,
            isFinal: false, questions: ["unidirectional-positioning-repeatability"]),
        Case(name: "shipment-hobby-mill-japan", risk: .low, authorisation: .notRequired, isFinal: true),
        Case(
            name: "shipment-pressure-transducers-japan", risk: .medium, authorisation: .exceptionMayApply, isFinal: true
        ),
        Case(name: "technology-transfer-email", risk: .high, authorisation: .licenceRequired, isFinal: true),
        Case(name: "incoming-researcher-materials", risk: .high, authorisation: .licenceRequired, isFinal: false),
        Case(name: "student-admission", risk: .low, authorisation: .notRequired, isFinal: true),
        Case(name: "outgoing-travel-germany", risk: .low, authorisation: .notRequired, isFinal: false),
        Case(name: "joint-research-uav", risk: .high, authorisation: .licenceRequired, isFinal: true),
        Case(name: "commissioned-research", risk: .medium, authorisation: .notRequired, isFinal: true),
        Case(name: "equipment-loan-australia", risk: .medium, authorisation: .licenceRequired, isFinal: true),
        Case(name: "lecture-heat-transfer", risk: .low, authorisation: .notRequired, isFinal: true),
        Case(name: "publication-preprint", risk: .low, authorisation: .notRequired, isFinal: true),
        Case(name: "cloud-access", risk: .medium, authorisation: .licenceRequired, isFinal: true),
        Case(
            name: "technical-assistance-machine-tool", risk: .medium, authorisation: .exceptionMayApply, isFinal: true),
        Case(name: "departure-postdoc", risk: .high, authorisation: .licenceRequired, isFinal: true),
    ]

    /// Whole answers are kept for the shipments of the baseline and for one request of each kind of reasoning.
    static let golden = cases.filter { one in
        one.name.hasPrefix("shipment")
            || ["lecture-heat-transfer", "incoming-researcher-materials", "equipment-loan-australia"].contains(one.name)
    }

    @Test func everyExampleStandsInTheTable() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: TestKnowledge.root + "/Examples")
        let names = Set(files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) })
        #expect(names == Set(Self.cases.map(\.name)))
    }

    @Test(arguments: cases)
    func everyExampleHasItsOutcome(_ expected: Case) throws {
        let result = try TestKnowledge.screen(try TestKnowledge.example(expected.name))
        #expect(result.risk == expected.risk)
        #expect(result.authorisation == expected.authorisation)
        #expect(result.isFinal == expected.isFinal)
        #expect(result.questions.map(\.id) == expected.questions)
    }

    @Test(arguments: cases)
    func theOutputsCanBeWorkedOutFromTheReasons(_ expected: Case) throws {
        let result = try TestKnowledge.screen(try TestKnowledge.example(expected.name))
        let outputs = ScreeningResult.outputs(of: result.reasons, lines: result.request.items.map(\.line))
        #expect(outputs.risk == result.risk && outputs.authorisation == result.authorisation)
    }

    @Test(arguments: golden)
    func goldenTextAndJsonInThreeLanguages(_ expected: Case) throws {
        let request = try TestKnowledge.example(expected.name)
        for language in Language.allCases {
            let result = try TestKnowledge.screen(request, language: language)
            let wording = Wording(vocabulary: TestKnowledge.shared.vocabulary, language: language)
            let text = ScreeningText(result, wording: wording, width: 80, hasColour: false).text
            try Golden.check(withoutDigests(text), "\(expected.name).\(language.rawValue).txt")
            #expect(text.split(separator: "\n").allSatisfy { String($0).columns <= 80 })
            if language == .english {
                let json = StableJSON.pretty(ScreeningRecord(result, wording: wording, version: "test"))
                try Golden.check(withoutDigests(json), "\(expected.name).json")
            }
            let page = ScreeningPage(result, wording: wording, version: "test").html
            #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains(wording.phrases.risk(result.risk)))
        }
    }

    /// Digests change with every edit of a list; the golden files keep to what an answer says.
    private func withoutDigests(_ text: String) -> String {
        text.replacing(/[0-9a-f]{64}/, with: "DIGEST").replacing(/sha256 [0-9a-f]{16}…/, with: "sha256 DIGEST…")
    }

    func change(_ name: String, _ pairs: (String, String)...) throws -> ScreeningResult {
        var text = try TestKnowledge.text("Examples/\(name).yaml")
        for (old, new) in pairs {
            #expect(text.contains(old), "\(old)")
            text = text.replacingOccurrences(of: old, with: new)
        }
        return try TestKnowledge.screen(try TestKnowledge.request(text))
    }

    static let hobby = "shipment-hobby-mill-japan"

    @Test(arguments: [
        "id: EX-2026-0004\n", "createdOn: 2026-05-18\n", "plannedOn: 2026-06-15\n", "transferMode: physical-shipment\n",
        "destination: JP\n", "transit: []\n", "informReceived: no\n", "  others: no\n", "  unresolved: no\n",
        "  concealment: no\n",
        "    military: no\n", "    intermediary: no\n", "    listedOwner: no\n", "    priorDenial: no\n",
        "    foreignMilitaryFunding: no\n", "  weaponsOfMassDestruction: no\n", "    type: milling-machine\n",
        "    hsCode: \"8459.61\"\n", "    quantity: 1\n", "    country: Japan\n",
    ])
    func aMissingAnswerIsNeverLow(_ line: String) throws {
        let result = try change(Self.hobby, (line, ""))
        #expect(result.risk >= .medium && !result.isFinal && !result.questions.isEmpty, "\(line)")
    }

    @Test(arguments: [
        ("informReceived: no", "informReceived: yes", Risk.high, Authorisation.licenceRequired),
        ("  weaponsOfMassDestruction: no", "  weaponsOfMassDestruction: yes", .high, .licenceRequired),
        ("  concealment: no", "  concealment: yes", .high, .notRequired),
        ("    military: no", "    military: yes", .high, .notRequired),
        ("    intermediary: no", "    intermediary: yes", .medium, .notRequired),
        ("    priorDenial: no", "    priorDenial: yes", .high, .notRequired),
        ("    listedOwner: no", "    listedOwner: yes", .medium, .notRequired),
        ("result: clear", "result: possible", .high, .undetermined),
        ("result: clear", "result: confirmed, kind: prohibition", .high, .prohibited),
        ("result: clear", "result: confirmed", .high, .prohibited),
        ("result: clear", "result: confirmed, kind: licence", .high, .licenceRequired),
        ("result: clear", "result: confirmed, kind: advice", .high, .licenceRequired),
        ("result: clear", "result: confirmed, kind: advice, matchesConcern: no", .medium, .notRequired),
        ("  others: no", "  others: no\n  answers: {unusual-payment: yes}", .medium, .notRequired),
        ("  others: no", "  others: no\n  answers: {unusual-payment: yes, abnormal-route: yes}", .high, .notRequired),
        ("destination: JP", "destination: IR", .high, .licenceRequired),
        ("destination: JP", "destination: MX", .medium, .notRequired),
        ("destination: JP", "destination: KG", .high, .notRequired),
        ("transit: []", "transit: [AE]", .high, .notRequired),
        ("plannedOn: 2026-06-15", "plannedOn: 2029-06-15", .medium, .undetermined),
        ("plannedOn: 2026-06-15", "plannedOn: 2025-06-15", .medium, .undetermined),
    ])
    func anAdverseFactRaises(_ old: String, _ new: String, _ risk: Risk, _ authorisation: Authorisation) throws {
        let result = try change(Self.hobby, (old, new))
        #expect(
            result.risk == risk && result.authorisation == authorisation,
            "\(new): \(result.risk) \(result.authorisation)")
    }

    @Test(arguments: ["on: 2025-12-31", "on: 2026-12-01"])
    func aRecordOfAnOlderEditionOrOfTheFutureClearsNothing(_ day: String) throws {
        #expect(try change("student-admission", ("on: 2026-08-12", "on: 2026-08-13")).risk == .low)
        let result = try change("student-admission", ("on: 2026-08-12", day))
        #expect(result.risk == .medium && !result.isFinal && result.questions.contains { $0.id.contains("subject") })
    }

    @Test func aPartyWithoutACountryIsAskedFor() throws {
        let result = try change(
            Self.hobby,
            (
                "parties:\n",
                "parties:\n  - {role: forwarder, name: FX Freight, screening: [{list: x, on: 2026-05-11, result: clear}]}\n"
            ))
        #expect(result.risk == .medium && result.questions.map(\.id) == ["parties.country"])
    }

    @Test func oneFactRaisesOnceAndEveryRuleIsNamed() throws {
        let result = try change(
            Self.hobby, ("    intermediary: no", "    intermediary: yes"),
            ("  others: no", "  others: no\n  answers: {forwarder-as-destination: yes}"))
        #expect(result.risk == .medium)
        #expect(Set(result.reasons.map(\.rule)).isSuperset(of: ["M-end-user-intermediary", "RF-9"]))
    }

    @Test func mitigationLowersOneStepAndNeverBelowMediumForAListedItem() throws {
        let mill = "shipment-five-axis-mill-germany"
        #expect(
            try change(
                mill,
                (
                    "informReceived: no",
                    "informReceived: no\nanswers: {licence-held: yes, site-verified: yes, end-use-certificate: yes}"
                )
            ).risk == .medium)
        let raised = try change(mill, ("    intermediary: no", "    intermediary: yes"))
        #expect(raised.risk == .high)
        #expect(
            try change(
                mill, ("    intermediary: no", "    intermediary: yes"),
                ("informReceived: no", "informReceived: no\nanswers: {licence-held: yes}")
            ).risk == .medium)
        #expect(
            try change(mill, ("informReceived: no", "informReceived: yes\nanswers: {licence-held: yes}")).risk == .high)
    }

    @Test func aStatedCodeThatTheFiguresContradictIsAFinding() throws {
        let result = try change(
            Self.hobby, ("    type: milling-machine", "    type: milling-machine\n    controlCode: 2B001.b.2.a"))
        #expect(result.items[0].truth == .unknown && result.authorisation == .undetermined && result.isHeld)
        #expect(result.questions.contains { $0.id == "item-1.controlCode" })
        let confirmed = try change(
            "shipment-five-axis-mill-germany",
            ("    type: milling-machine", "    type: milling-machine\n    controlCode: 2B001.b.2.a"))
        #expect(confirmed.items[0].statements == [.confirmed(ControlCode("2B001.b.2.a")!)])
    }

    @Test func aStatedCodeOfAListThatIsNotLoadedIsTakenAsSaid() throws {
        let result = try change(
            Self.hobby, ("    type: milling-machine", "    type: milling-machine\n    controlCode: 3A611.a"))
        #expect(result.items[0].truth == .yes && result.authorisation == .licenceRequired && result.risk == .medium)
        let munitions = try change(
            Self.hobby, ("    type: milling-machine", "    type: milling-machine\n    controlCode: ML18.a"))
        #expect(munitions.risk == .high)
    }

    @Test func aCWCPartyThatIsNotSafeNeedsALicence() throws {
        let result = try change(
            "shipment-thiodiglycol-egypt", ("destination: EG", "destination: TH"),
            ("country: Egypt", "country: Thailand"))
        #expect(result.authorisation == .licenceRequired && result.risk >= .medium)
        let unknown = try change(
            "shipment-thiodiglycol-egypt", ("destination: EG", "destination: TW"), ("country: Egypt", "country: Taiwan")
        )
        #expect(unknown.risk == .high && unknown.questions.contains { $0.id == "destination-cwc-party" })
    }

    @Test func aMixtureAtTheLimitIsReleasedAndOneAboveIsNot() throws {
        func mixture(_ share: String) throws -> ScreeningResult {
            try change(
                "shipment-thiodiglycol-egypt",
                ("    cas: 111-48-8", "    constituents: [{cas: 111-48-8, weight-fraction: \(share)}]"))
        }
        #expect(try mixture("10 %").items[0].controllingCodes.isEmpty)
        #expect(try mixture("10.1 %").authorisation == .prohibited)
    }

    @Test func requestsWithoutItemsOrWithUnknownOnesAreNeverLow() throws {
        for text in [
            "id: A", "id: A\nitems: []", "id: A\nitems: [{description: box}]", "id: A\nitems: [{type: unknown}]",
            "items: [{type: goods}]",
        ] {
            let result = try TestKnowledge.screen(try TestKnowledge.request(text))
            #expect(result.risk >= .medium && result.authorisation != .notRequired && !result.isFinal, "\(text)")
        }
    }

    @Test func theWorstLineCounts() throws {
        let mill = try TestKnowledge.example("shipment-five-axis-mill-germany")
        var request = try TestKnowledge.example(Self.hobby)
        var item = mill.items[0]
        item.line = 2
        request.items.append(item)
        let result = try TestKnowledge.screen(request)
        #expect(result.risk == .medium && result.authorisation == .licenceRequired)
        #expect(result.reasons.contains { $0.items == [2] } && result.reasons.contains { $0.items == [1] })
        let outputs = ScreeningResult.outputs(of: result.reasons, lines: [1, 2])
        #expect(outputs.risk == result.risk && outputs.authorisation == result.authorisation)
    }

    @Test func theSameRequestGivesTheSameBytes() throws {
        let wording = Wording(vocabulary: TestKnowledge.shared.vocabulary, language: .english)
        let outputs = try (0..<3).map { _ in
            StableJSON.line(
                ScreeningRecord(
                    try TestKnowledge.screen(try TestKnowledge.example("shipment-five-axis-mill-iran")),
                    wording: wording, version: "test"))
        }
        #expect(Set(outputs).count == 1)
    }

    @Test func aPageEscapesWhatARequestSays() throws {
        let result = try change(Self.hobby, ("Hobby milling machine, three axes", "<script>alert(1)</script>"))
        let page = ScreeningPage(
            result, wording: Wording(vocabulary: TestKnowledge.shared.vocabulary, language: .english), version: "test"
        ).html
        #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
    }
}

/// Expected outputs as files; `UPDATE_EXPECTED=1` writes them anew.
enum Golden {
    static func check(_ text: String, _ name: String) throws {
        let path = TestKnowledge.root + "/Tests/Fixtures/expected/" + name
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1" {
            try FileManager.default.createDirectory(
                atPath: TestKnowledge.root + "/Tests/Fixtures/expected", withIntermediateDirectories: true)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            return
        }
        let expected = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        #expect(text == expected, "\(name) differs; UPDATE_EXPECTED=1 writes it anew")
    }
}
