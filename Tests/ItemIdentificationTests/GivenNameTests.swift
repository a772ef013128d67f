import ExportControl
import ItemIdentification
import Testing

/// Names that are given with figures: abbreviations, names within a value, sizes, so many times so much.
@Suite struct GivenNameTests {
    private func understood(_ parameter: String, _ words: String, _ parameters: [String]) -> Identification.Understood?
    {
        Fixture.identify(words, parameters).parameters.first { $0.parameter == parameter }
    }

    @Test(arguments: [
        ("CW fibre laser", "avg_power=20 W", "laser-average-output-power"),
        ("CW fibre laser", "wl=1064 nm", "laser-wavelength"),
        ("CW fibre laser", "avgPower=20 W", "laser-average-output-power"),
        ("gyroscope", "arw=0.01 °/√h", "angle-random-walk"),
        ("turning centre", "cont_axes=5", "contouring-axes"),
        ("solid state amplifier", "min_freq=2 GHz", "lowest-rated-frequency"),
        ("rugged computer", "op_temp=-40 to 85 C", "computer-highest-ambient-temperature"),
        ("rugged computer", "temp=-40 to 85 C", "computer-lowest-ambient-temperature"),
    ])
    func anAbbreviationIsWrittenOut(_ words: String, _ figure: String, _ parameter: String) {
        #expect(understood(parameter, words, [figure])?.ground == "named")
    }

    @Test func theLowestOfAThingIsNotItsHighest() {
        #expect(understood("highest-rated-frequency", "solid state amplifier", ["min_freq=2 GHz"]) == nil)
        #expect(understood("lowest-rated-frequency", "solid state amplifier", ["maximum frequency=18 GHz"]) == nil)
    }

    @Test func aNameWithinAValueIsThatOfItsFigure() {
        let pump = "diaphragm pump"
        let value = "wetted=316L (Ni 12 %, Cr 17 %)"
        #expect(understood("wetted-alloy-nickel-content", pump, [value])?.value == "12 %")
        #expect(understood("wetted-alloy-chromium-content", pump, [value])?.value == "17 %")
    }

    /// What is better with an aid, or worse without one, stands in parentheses: neither is thrown away.
    @Test func whatStandsInParenthesesCountsToo() throws {
        let found = Fixture.identify("inertial navigation system", ["CEP=5 nm/h (0.6 nm/h)"])
        #expect(try #require(Fixture.candidate("7A003", in: found)).verdict != .notControlled)
    }

    @Test func theWordsOfAValueAreRead() {
        let found = Fixture.identify("thermal camera", ["sensor=640 x 512 VOx microbolometer, 8 to 14 µm"])
        #expect(found.parameters.contains { $0.parameter == "microbolometer" && $0.value == "yes" })
    }

    @Test(arguments: [
        ["dimensions=620 x 300 x 150 mm"], ["size=150 x 620 x 300 mm"], ["尺寸=620x300x150 mm"], ["寸法=62 × 30 × 15 cm"],
        ["size=620 mm x 300 mm x 150 mm"],
    ])
    func threeSidesAreLengthWidthAndThickness(_ figure: [String]) {
        let given = ["density=1.78 g/cm3", "grain size=5 µm"] + figure
        let found = Fixture.identify("fine grain graphite", given).parameters
        for (side, millimetres) in [("length", "62"), ("width", "30"), ("thickness", "15")] {
            let one = found.first { $0.parameter == "machinable-block-\(side)" }
            #expect(one?.ground == "named" && one?.value.hasPrefix(millimetres) == true, "\(side): \(one?.value ?? "")")
        }
    }

    @Test func sidesInTheWordsAreThoseOfTheThing() throws {
        let found = Fixture.identify(
            "EDM graphite block, ultrafine 5 µm grain, 620 x 300 x 150 mm", ["density=1.78 g/cm3"])
        #expect(try #require(Fixture.candidate("1C107.a", in: found)).verdict == .controlled)
    }

    @Test(arguments: ["serdes=48x12.5 Gbit/s", "transceivers=48 × 12.5 Gb/s"])
    func soManyTimesSoMuchIsACountARateAndATotal(_ figure: String) {
        #expect(understood("serial-transceivers", "FPGA", [figure])?.value == "48")
        #expect(understood("peak-transceiver-data-rate", "FPGA", [figure])?.value == "12.5 Gbit/s")
        #expect(understood("aggregate-transceiver-data-rate", "FPGA", [figure])?.value == "48 × 12.5 Gbit/s")
    }

    @Test func thePowerOfOneOfSeveralClearsNothing() {
        #expect(
            understood("laser-average-output-power", "fibre laser", ["laser power=2×500 W", "wavelength=1070 nm"])?
                .ground
                == "akin")
    }
}
