import ExportControl
import Testing

@testable import ItemIdentification

/// What follows from figures that are stated under other names.
@Suite struct FollowingTests {
    private func verdict(_ code: String, _ words: String, _ figures: [String]) -> Identification.Verdict? {
        Fixture.candidate(code, in: Fixture.identify(words, figures))?.verdict
    }

    /// ½CV²: 800 J and 0.2 J; without the capacitance nothing follows.
    @Test func theEnergyOfACapacitorFollows() {
        let words = "Low inductance pulse discharge capacitor"
        #expect(verdict("3A201", words, ["rated voltage=40 kV", "capacitance=1 µF", "ESL=20 nH"]) == .controlled)
        #expect(
            verdict("3A201", words, ["rated voltage=1.5 kV", "capacitance=0.2 µF", "ESL=40 nH"]) == .notControlled)
        #expect(verdict("3A201", words, ["rated voltage=40 kV", "ESL=5 nH"]) == .undetermined)
    }

    /// 256 x 192 elements are no row, and no scanning camera has 8192 of them in one; without its frame rate it is not let out.
    @Test func aFormatIsTwoDimensional() {
        #expect(
            verdict(
                "6A003", "Handheld thermal camera for electrical inspection",
                ["resolution=256x192", "spectral range=8-14 µm", "frame rate=9 Hz"]) == .notControlled)
        #expect(
            verdict(
                "6A003", "Handheld thermal camera for electrical inspection",
                ["resolution=256x192", "spectral range=8-14 µm"]) == .controlled)
    }

    /// A share of what is read is at most that of the full scale, so that it meets a limit and clears none.
    @Test func aShareOfReadingIsAtMostThatOfTheFullScale() {
        let words = "Ceramic capacitance manometer, absolute, alumina diaphragm and seals"
        let found = Fixture.identify(words, ["full scale=10 Torr", "accuracy=0.2 % of reading"])
        #expect(found.parameters.contains { $0.parameter == "accuracy-of-full-scale" })
        #expect(verdict("2B230", words, ["full scale=10 Torr", "accuracy=2 % of reading"]) != .notControlled)
    }

    /// The energy of a pulse over its shortest duration bounds its power; ten times as much is left for its shape.
    @Test func thePeakOfAPulseIsBounded() {
        let figures = ["average power=50 W", "wavelength=1064 nm", "pulse width=10~200 ns", "pulse energy=1 mJ"]
        let found = Fixture.identify("MOPA pulsed fibre laser for marking", figures)
        let peak = found.parameters.first { $0.parameter == "laser-peak-power" }
        #expect(peak?.ground == "implied")
        #expect(peak?.value.hasPrefix("<") == true || peak?.value.hasPrefix("≤") == true)
    }

    /// The *5* of *5-axis* is no surer than the word, and does not take its place.
    @Test func aNumberInAWordDoesNotHideWhatTheWordMeans() {
        let found = Fixture.identify("5-axis CNC milling machine")
        #expect(found.parameters.first { $0.parameter == "contouring-axes" }?.ground == "implied")
    }

    /// `7,5-13,5 µm` has two decimal commas; `2,4-D` has none.
    @Test func aRangeMayHaveDecimalCommas() {
        let values = FigureReader("spectral band 7,5-13,5 µm").figures().compactMap(\.measured?.printed)
        #expect(values == ["7.5..13.5 um"] || values == ["7.5..13.5 µm"])
    }

    @Test func aLongMisspeltWordIsUnderstood() {
        let found = Fixture.identify("Quartz flexure acclerometer", ["range=±60 g"])
        #expect(found.kinds.contains { $0.contains("acceleromet") })
    }

    /// A substance or organism one letter away is another one: a misspelt name is none of those.
    @Test(arguments: ["dimethyl methylphosphinate", "Bacillus anthracsi spores"])
    func aMisspeltNameIsNoSubstanceAndNoOrganism(_ words: String) {
        let read = Fixture.identifier.read(ItemDescription(words: words))
        #expect(read.substances.isEmpty && !read.isNamedAgent)
    }

    /// What a display shows, and a camera that scans, say nothing of how long the rows of its detector are.
    @Test(arguments: ["Infrared camera, LCD 640 x 480", "Infrared scanning camera 640 x 480"])
    func theFormatOfADisplayIsNotThatOfTheDetector(_ words: String) {
        let found = Fixture.identify(words)
        #expect(!found.parameters.contains { $0.parameter == "linear-array-elements" && $0.ground == "implied" })
    }

    @Test func aTuningRangeIsNoWavelength() {
        func isNamed(_ found: Identification) -> Bool {
            found.parameters.contains { $0.parameter == "laser-wavelength" && $0.ground == "named" }
        }
        #expect(!isNamed(Fixture.identify("Tunable laser, 200 nm tuning range")))
        #expect(!isNamed(Fixture.identify("Tunable laser", ["tuning range=200 nm"])))
        #expect(isNamed(Fixture.identify("Tunable laser", ["tuning range=700-900 nm"])))
    }

    @Test func anOperatingVoltageIsNoRating() {
        let found = Fixture.identify("Pulse discharge capacitor", ["operating voltage=1 kV", "capacitance=0.2 µF"])
        #expect(!found.parameters.contains { $0.parameter == "capacitor-total-energy" })
    }

    @Test(arguments: [
        "RTK GNSS rover, no interference nulling, one antenna", "GNSS receiver without interference nulling",
    ])
    func aWordMayStandBetweenNoAndWhatIsDenied(_ words: String) {
        let facts = Fixture.identifier.read(ItemDescription(words: words)).facts
        #expect(
            !facts.contains {
                Fixture.library.vocabulary[$0.key].naming.id == "anti-jam-features" && $0.value.value == .yes
            })
    }
}
