import ExportControl
import ItemIdentification
import Testing

/// Notations of figures, and what figures say together.
@Suite struct NotationTests {
    private func understood(_ parameter: String, _ words: String, _ parameters: [String] = []) -> Identification
        .Understood?
    {
        Fixture.identify(words, parameters).parameters.first { $0.parameter == parameter }
    }

    private func value(_ parameter: String, _ words: String, _ parameters: [String] = []) -> String? {
        understood(parameter, words, parameters)?.value
    }

    @Test(arguments: ["1 part in 500", "1 in 500", "1:500", "1/500", "1 part in 5e2"])
    func aShareOfPartsIsOneNumber(_ written: String) {
        let words = "UF6 mass spectrometer"
        #expect(value("mass-resolution-denominator", words, ["mass range=400 u", "resolution=\(written)"]) == "500")
    }

    @Test(arguments: [["M/ΔM=450"], ["resolving power=450"], ["resolution=450"]])
    func aResolvingPowerIsOnePartInSoMany(_ figure: [String]) {
        #expect(value("mass-resolution-denominator", "UF6 mass spectrometer", ["mass range=400 u"] + figure) == "450")
    }

    /// A bare resolution is a resolving power if it is large; as a number of parts it would clear wrongly.
    @Test func aBareResolutionIsNoNumberOfParts() throws {
        let words = "thermal ionisation mass spectrometer"
        #expect(value("mass-resolution-parts-in-230", words, ["mass range=400 u", "resolution=460"]) == "0.5")
        #expect(value("mass-resolution-parts-in-230", words, ["mass range=400 u", "resolution=80"]) == nil)
        #expect(value("mass-resolution-parts-in-230", words, ["mass range=400 u", "M/ΔM=460"]) == "0.5")
        #expect(value("mass-resolution-parts-in-230", words, ["mass range=400 u", "resolution=0.7 u"]) == "0.7")
        let found = Fixture.identify(words, ["mass range=4 to 310 u", "resolution=450"])
        #expect(try #require(Fixture.candidate("3A233", in: found)).verdict == .controlled)
    }

    @Test func aWidthInMassUnitsIsNoResolvingPower() {
        #expect(
            value("mass-resolution-denominator", "UF6 mass spectrometer", ["mass range=400 u", "resolution=0.5 u"])
                == nil)
    }

    @Test func aFigureOfAnotherThingClearsNothing() throws {
        let found = Fixture.identify(
            "Multibeam echo sounder, deep water, motion and sound velocity compensated",
            ["depth=11000 m", "swath=140 °", "soundings per swath=864"])
        #expect(found.parameters.first { $0.parameter == "sounding-resolution" }?.ground == "akin")
        #expect(try #require(Fixture.candidate("6A001", in: found)).verdict != .notControlled)
    }

    @Test(arguments: [
        ("cylindrical grinding machine", "max workpiece diameter=300 mm", "workpiece-capacity"),
        ("sinker EDM", "rotary axes=1", "contouring-rotary-axes"),
        ("aspheric optical element", "focal ratio=3", "focal-length-to-aperture-ratio"),
        ("12-bit SAR ADC", "throughput=1 MSPS", "adc-sample-rate"),
    ])
    func aNameOfTheSameThingIsSure(_ words: String, _ figure: String, _ parameter: String) {
        #expect(understood(parameter, words, [figure])?.ground == "named")
    }

    @Test func aSampleRateInHertzIsOneOfSamples() throws {
        let found = Fixture.identify("audio DAC", ["resolution=24 bit", "sample rate=192 kHz"])
        #expect(found.parameters.contains { $0.parameter == "adjusted-update-rate" && $0.ground == "named" })
        #expect(try #require(Fixture.candidate("3A001.a.5.b", in: found)).verdict == .notControlled)
        #expect(value("adc-sample-rate", "analogue-to-digital converter 12 bit", ["bandwidth=3 GHz"]) == nil)
        #expect(value("adc-sample-rate", "20 GHz sampling oscilloscope, 12 bit analogue-to-digital converter") == nil)
    }

    @Test(arguments: [
        "-55 to +125 °C", "−55 °C ~ +125 °C", "-55…+125 °C", "-55/+125 °C", "-55 °C...+125 °C", "–55 – +125 ℃",
        "-55°C至+125°C",
        "-55 ÷ +125 °C", "+125/-55 °C",
    ])
    func bothEndsOfARangeAreRead(_ range: String) throws {
        for (words, given) in [
            ("rugged computer", ["operating temperature=\(range)"]), ("rugged computer, \(range)", []),
        ] {
            let found = Fixture.identify(words, given)
            #expect(try #require(Fixture.candidate("4A001", in: found)).verdict == .controlled, "\(words) \(given)")
        }
        let other = Fixture.identify("rugged computer", ["operating temperature=-40 to -20 °C"])
        #expect(
            other.parameters.first { $0.parameter == "computer-highest-ambient-temperature" }?.value == "-40..-20 Cel")
    }

    @Test func aChoiceMayBeGivenByTheNameOfDataSheets() {
        #expect(value("transverse-mode", "fibre laser", ["mode=single"]) == "single")
        #expect(value("transverse-mode", "fibre laser", ["beam mode=multimode"]) == "multiple")
        #expect(value("photocathode-material", "image intensifier tube", ["photocathode=GaAs"]) == "gaas-or-gainas")
    }

    @Test(arguments: [
        ("M2=1.1", "single"), ("M²=<1.3", "single"), ("beam quality=1.2", "single"), ("M2=1.3", "multiple"),
        ("beam quality M2=4 to 6", "multiple"),
    ])
    func aBeamQualityTellsTheMode(_ figure: String, _ mode: String) {
        #expect(value("transverse-mode", "CW fibre laser", ["power=600 W", figure]) == mode)
    }

    @Test func aBeamQualityInWordsTellsTheMode() {
        #expect(value("transverse-mode", "CW fibre laser 600 W, M² < 1.3") == "single")
        #expect(value("transverse-mode", "CW fibre laser 600 W, beam quality M2 1.8") == "multiple")
        #expect(value("laser-beam-parameter-product", "CW fibre laser 600 W, M2 1.1") == nil)
        // It may be of either.
        #expect(value("transverse-mode", "CW fibre laser", ["M2=<1.5"]) == nil)
        #expect(value("transverse-mode", "CW fibre laser", ["m2=1.1"]) == "single")
        #expect(value("transverse-mode", "CW fibre laser", ["area m2=1.1"]) == nil)
        #expect(value("transverse-mode", "notebook computer with M2 8-core processor") == nil)
    }

    @Test(arguments: ["3.5 mm mrad", "3.5 mm·mrad", "3.5 mm*mrad", "3.5 mm-mrad", "3.5"])
    func aPlainNumberIsCountedInItsUnit(_ written: String) throws {
        #expect(try #require(value("laser-beam-parameter-product", "fibre laser", ["BPP=\(written)"])).hasPrefix("3.5"))
    }

    @Test(arguments: [["f-number=2.8"], ["F/#=2.8"], ["f number=2.8"], ["aperture=f/2.8"]])
    func aFocalRatioIsRead(_ figure: [String]) {
        #expect(value("focal-length-to-aperture-ratio", "aspheric optical element", figure) == "2.8")
    }

    @Test func aFocalRatioInWordsIsRead() {
        #expect(value("focal-length-to-aperture-ratio", "aspheric optical element f/2.8 500 mm diameter") == "2.8")
    }

    @Test(arguments: [("6N", "99.9999 %"), ("5N5", "99.9995 %"), ("4N", "99.99 %")])
    func ninesAreAPurity(_ written: String, _ purity: String) {
        #expect(value("tellurium-purity", "tellurium ingot \(written)") == purity)
        #expect(value("tellurium-purity", "tellurium", ["purity=\(written)"]) == purity)
    }

    @Test func newtonsAreNoPurity() {
        #expect(value("tellurium-purity", "tellurium metal spring load 5N") == nil)
    }

    /// The share of an element or of water is none of the substance.
    @Test(arguments: ["nitrogen=11.8 %", "moisture=12 %", "窒素分=11.8 %", "nitrogen content=12 %"])
    func aShareOfAnotherThingIsNoneOfTheSubstance(_ figure: String) {
        #expect(value("weight-fraction", "hydrazine", [figure]) == nil)
    }

    @Test(arguments: ["concentration=35 %", "purity=35 %", "純度=35 %", "hydrazine content=35 %", "hydrazine=35 %"])
    func aShareThatIsNamedSoIsOneOfTheSubstance(_ figure: String) {
        #expect(value("weight-fraction", "hydrazine solution", [figure]) == "35 %")
    }

    @Test(arguments: ["revolver made in 1874", "revolver, manufactured 1874", "revolver 1874年製"])
    func theYearAThingWasMadeIsRead(_ words: String) {
        #expect(value("year-of-manufacture", words) == "1874")
    }

    @Test func aModelIsNoYear() {
        #expect(value("year-of-manufacture", "revolver model 1873") == nil)
    }

    /// Makers of amplifiers state the band and mean that it is amplified at once. That is usual; no more is amplified for sure.
    @Test func theBandOfAnAmplifierIsUsuallyItsBandwidth() throws {
        let amplifier = "solid state power amplifier"
        let wide = Fixture.identify(amplifier, ["frequency=6 to 18 GHz", "rated output power=50 W"])
        let share = wide.parameters.first { $0.parameter == "fractional-bandwidth" }
        #expect(share?.value == "100 %" && share?.ground == "typical")
        #expect(try #require(Fixture.candidate("3A001.b.4", in: wide)).verdict == .controlled)
        let narrow = Fixture.identify(amplifier, ["frequency=9 to 9.2 GHz", "rated output power=500 W"])
        #expect(try #require(Fixture.candidate("3A001.b.4", in: narrow)).verdict == .notControlled)
        #expect(value("fractional-bandwidth", "tunable magnetron", ["frequency=8.5 to 9.6 GHz"]) == nil)
        #expect(value("fractional-bandwidth", amplifier, ["tuning range=6 to 18 GHz"]) == nil)
        #expect(
            value("fractional-bandwidth", amplifier, ["frequency=6 to 18 GHz", "instantaneous bandwidth=100 MHz"])
                != "100 %")
    }

    @Test func densitiesOfACellAreWorkedOut() throws {
        let given = ["nominal voltage=3.6 V", "capacity=19 Ah", "weight=100 g", "maximum continuous current=230 mA"]
        let found = Fixture.identify("primary cell, lithium", given)
        #expect(found.parameters.first { $0.parameter == "cell-energy-density" }?.value == "684 Wh/kg")
        #expect(found.parameters.first { $0.parameter == "cell-continuous-power-density" }?.value == "8.28 W/kg")
        let cell = "rechargeable lithium ion cell"
        let small = Fixture.identify(cell, ["nominal voltage=3.6 V", "capacity=3500 mAh", "weight=48 g"])
        #expect(try #require(Fixture.candidate("3A001.e.1", in: small)).verdict == .notControlled)
        #expect(
            value("cell-energy-density", cell, ["cut-off voltage=2.5 V", "capacity=3500 mAh", "weight=48 g"]) == nil)
        #expect(value("cell-energy-density", cell, ["nominal voltage=3.6 V", "weight=48 g"]) == nil)
    }

    @Test func aTravelToEitherSideIsNoAccuracy() {
        #expect(understood("overall-linear-accuracy", "LVDT linear position sensor ±50 mm")?.ground != "named")
        #expect(value("overall-linear-accuracy", "LVDT linear position sensor", ["measuring range=±50 mm"]) == nil)
        #expect(value("overall-linear-accuracy", "LVDT linear position sensor, range ±50 mm") == nil)
    }
}
