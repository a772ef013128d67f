import ItemIdentification
import Testing

/// Units that stand in the names of figures, as spreadsheets and data bases have them.
@Suite struct UnitInNameTests {
    private func understood(_ parameter: String, _ words: String, _ figure: String) -> Identification.Understood? {
        Fixture.identify(words, [figure]).parameters.first { $0.parameter == parameter }
    }

    @Test(arguments: [
        ("solid state amplifier", "frequency_GHz=3.4-3.8", "highest-rated-frequency", "GHz"),
        ("solid state amplifier", "Psat (W)=75", "peak-saturated-power-output", "W"),
        ("solid state amplifier", "Psat dBm=43", "peak-saturated-power-output", "dBm"),
        ("AD converter", "bits=14", "converter-resolution", "bit"),
        ("AD converter", "MSPS=500", "adc-sample-rate", "MSPS"),
        ("AD converter", "sample rate [GSa/s]=1.2", "adc-sample-rate", "GSPS"),
        ("turbomolecular pump", "speed_L_per_s=2300", "pumping-speed", "L/s"),
        ("fibre optic gyro", "ARW_deg_per_rt_hr=0.002", "angle-random-walk", "deg/rt(h)"),
        ("冷等静圧プレス", "圧力［MPa］=400", "maximum-working-pressure", "MPa"),
        ("isostatic press", "chamber dia (in)=10", "chamber-inside-diameter", "in"),
        ("fluxgate magnetometer", "noise (pT/√Hz at 1 Hz)=7", "magnetometer-sensitivity-1-hz", "pT/rt(Hz)"),
        ("SRAM", "Tmax_C=150", "maximum-rated-ambient-temperature", "Cel"),
    ])
    func aUnitInTheNameIsThatOfTheNumber(_ words: String, _ figure: String, _ parameter: String, _ unit: String) throws
    {
        let found = try #require(understood(parameter, words, figure), "\(figure)")
        #expect(found.ground == "named")
        #expect(found.value.hasSuffix(" \(unit)"), "\(found.value)")
    }

    @Test func aSignAndTheEndsOfARangeStay() {
        let found = Fixture.identify("SRAM", ["T_min (°C)=-55", "T_max (°C)=125"]).parameters
        #expect(found.first { $0.parameter == "minimum-rated-ambient-temperature" }?.value.hasPrefix("-55") == true)
        #expect(found.first { $0.parameter == "maximum-rated-ambient-temperature" }?.value.hasPrefix("125") == true)
    }

    /// A letter after *class* says which, and a value with its own unit keeps it.
    @Test func whatOnlyLooksLikeAUnitIsNone() {
        #expect(
            understood("peak-saturated-power-output", "solid state amplifier", "Psat (W)=48 dBm")?.value == "48 dBm")
        #expect(Fixture.identify("rectifier diode", ["type A=5"]).parameters.allSatisfy { !$0.value.contains("5 A") })
        #expect(Fixture.identify("SRAM", ["T_min=25"]).parameters.allSatisfy { !$0.value.contains("25 min") })
    }

    @Test func aNominalSizeIsRead() {
        #expect(understood("valve-nominal-size", "bellows sealed valve", "DN=80")?.value == "80 mm")
        #expect(understood("valve-nominal-size", "bellows sealed valve", "NPS=1.5")?.value == "1.5 in")
    }

    @Test func countsOfInputsAndOutputsHaveOneName() {
        #expect(understood("single-ended-digital-ios", "FPGA", "I/O=960")?.ground == "named")
        #expect(understood("single-ended-digital-ios", "FPGA", "number of I/Os=96")?.ground == "named")
    }

    /// `output=30 kV, 2 A` is of two things.
    @Test func whatIsPutOutIsNamedByItsUnit() {
        let found = Fixture.identify("high voltage direct current power supply", ["output=30 kV, 2 A"]).parameters
        #expect(found.contains { $0.parameter == "power-supply-output-voltage" && $0.ground == "named" })
        #expect(found.contains { $0.parameter == "power-supply-output-current" && $0.ground == "named" })
    }

    @Test func millionsHaveUnitsToo() {
        #expect(understood("framing-speed", "ultra high speed camera", "frame rate=5 million fps")?.ground == "named")
    }

    /// ABEC 7 is a class of its own numbering, as ISO 492 is the number of the standard.
    @Test func aNumberOfAClassIsNoFigure() throws {
        let found = Fixture.identify("deep groove ball bearing 6004", ["tolerance=ABEC 9"])
        #expect(try #require(Fixture.candidate("2A101", in: found)).verdict != .notControlled)
    }

    @Test func lettersOfDimensionsAndSecondsOfAnglesAreRead() {
        let bearing = Fixture.identify("radial deep groove ball bearing", ["d=25 mm", "D=52 mm", "B=15 mm"]).parameters
        #expect(bearing.first { $0.parameter == "bearing-bore-diameter" }?.value == "25 mm")
        #expect(bearing.first { $0.parameter == "bearing-outside-diameter" }?.value == "52 mm")
        let encoder = understood("angular-position-accuracy", "ロータリエンコーダ", "角度精度=±0.7 秒")
        #expect(encoder?.value == "0.7 arcsec")
    }

    @Test func aRatioMayBeLarge() {
        let found = understood("pressure-ratio", "bellows-sealed scroll vacuum pump", "compression ratio=200000:1")
        #expect(found?.ground == "named")
    }

    /// `Gen=3` is read as *Gen 3*.
    @Test func aNumberOfAClassIsReadWithItsName() {
        let found = Fixture.identify("image intensifier tube", ["Gen=3"]).parameters
        #expect(found.contains { $0.parameter == "photocathode-material" })
    }
}
