import ExportControl
import ItemIdentification
import Testing

@Suite struct IdentificationTests {
    @Test func figuresInAFreeTextBecomeParameters() throws {
        let found = Fixture.identify("14-bit 3 GSPS ADC")
        let first = try #require(found.candidates.first)
        #expect(first.verdict == .controlled)
        #expect(first.provision.dualUse?.text.hasPrefix("3A001.a.5.a") == true)
        #expect(found.parameters.contains { $0.parameter == "adc-sample-rate" && $0.words.contains("3 GSPS") })
    }

    @Test func aValueUnderItsLimitIsNotControlledAndSaysByHowMuch() throws {
        let found = Fixture.identify("turbomolecular pump", ["pumping speed=300 L/s"])
        let pump = try #require(Fixture.candidate("2B231", in: found))
        #expect(pump.verdict == .notControlled && pump.missing.isEmpty)
        #expect(pump.because.contains { $0.contains("% from the limit") })
    }

    /// What is missing never clears: without its figure the same pump stays open.
    @Test(arguments: [
        ("turbomolecular pump", "2B231"), ("ring laser gyro", "7A002"), ("carbon fibre yarn", "1C010"),
        ("thermal imaging camera", "6A003"), ("maraging steel bar", "1C216"),
    ])
    func withoutItsFigureNothingIsCleared(_ words: String, _ code: String) throws {
        let found = try #require(Fixture.candidate(code, in: Fixture.identify(words)))
        #expect(found.verdict == .undetermined && !found.missing.isEmpty)
    }

    @Test func aValueNearItsLimitIsPointedOut() throws {
        let found = Fixture.identify("maraging steel bar", ["ultimate tensile strength=1900 MPa"])
        let steel = try #require(Fixture.candidate("1C216", in: found))
        #expect(steel.near.contains { $0.contains("2.6 %") })
    }

    @Test func aCASNumberIsEnoughForAChemical() throws {
        let found = Fixture.identify("amine for cement", cas: "102-71-6")
        let first = try #require(Fixture.candidate("1C350", in: found))
        #expect(first.verdict == .controlled)
    }

    @Test(arguments: ["espresso machine 15 bar", "office chair", "washing machine", "文具 鉛筆", "洗濯機"])
    func everydayThingsAreNeverCalledControlled(_ words: String) {
        #expect(!Fixture.identify(words).candidates.contains { $0.verdict == .controlled })
    }

    @Test func aSpellingSlipIsForgiven() {
        #expect(Fixture.candidate("6A006", in: Fixture.identify("caesium vapour magnetometre")) != nil)
        #expect(Fixture.candidate("2B350", in: Fixture.identify("heat exchangr graphite")) != nil)
    }

    @Test func softwareIsLookedForAmongSoftware() throws {
        let first = try #require(Fixture.identify("CNC controller software for five axes").candidates.first)
        #expect((first.provision.dualUse ?? first.entry.dualUse)?.text.hasPrefix("2D") == true)
    }

    @Test func anAnswerSettlesAQuestion() throws {
        var item = ItemDescription(words: "turbomolecular pump")
        item.answers = [("pumping-speed", "300 L/s")]
        let pump = try #require(Fixture.candidate("2B231", in: Fixture.identifier.identify(item)))
        #expect(pump.verdict == .notControlled)
        item.answers = [("pumping-speed", "fast")]
        #expect(!Fixture.identifier.identify(item).refused.isEmpty)
    }

    @Test func theSheetNamesListsLimitsAndPeople() {
        let found = Fixture.identify("maraging steel bar", ["ultimate tensile strength=2050 MPa"])
        let sheet = ClassificationSheet(
            found, .init(maker: "A|B <Ltd>", judgedBy: "C", on: "2026-11-21", secondCheckBy: "D"), language: .english,
            version: "0")
        #expect(sheet.markdown.contains("≥ 1950 MPa") && sheet.markdown.contains("A\\|B"))
        #expect(sheet.html.contains("A|B &lt;Ltd&gt;") && sheet.html.contains("2050 MPa"))
    }

    @Test(arguments: [
        "", "   ", "🜁🜂", "9999999999999999999999 x 9999999999999999999 x 1e999", "<<<===>>> ± ±", "５５５ｎｍ", "a-", "-1-",
        "1..2..3 nm", "%",
    ])
    func oddTextIsNoTrouble(_ words: String) {
        _ = Fixture.identify(words)
        _ = Fixture.identify("laser", ["wavelength=" + (words.isEmpty ? "x" : words)])
    }
}
