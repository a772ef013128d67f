import ExportControl
import ItemIdentification
import Testing

/// What figures say together, and where a figure is of another state than the one that a list asks for.
@Suite struct WorkedOutTests {
    private func verdict(_ code: String, _ words: String, _ parameters: [String]) throws -> Identification.Verdict {
        try #require(Fixture.candidate(code, in: Fixture.identify(words, parameters))).verdict
    }

    private func understood(_ parameter: String, _ words: String, _ parameters: [String]) -> Identification.Understood?
    {
        Fixture.identify(words, parameters).parameters.first { $0.parameter == parameter }
    }

    @Test(arguments: [
        ("max speed=40 m/s", Identification.Verdict.notControlled), ("air speed=250 km/h", .notControlled),
        // So near the speed of sound it depends on how warm the air is.
        ("max speed=290 m/s", .undetermined),
    ])
    func aSlowWindTunnelIsNoTransonicOne(_ figure: String, _ verdict: Identification.Verdict) throws {
        #expect(try self.verdict("9B105", "wind tunnel", [figure]) == verdict)
    }

    @Test func powerTimesFrequencyIsWorkedOut() throws {
        #expect(try verdict("3A001.b.1", "Helix TWT", ["frequency=2 to 8 GHz", "CW power=300 W"]) == .controlled)
    }

    @Test func theSmallestFeatureOfAScannerIsWorkedOut() {
        let given = ["wavelength=193 nm", "NA=1.35"]
        #expect(
            understood("minimum-resolvable-feature-size", "ArF immersion scanner", given)?.value.hasSuffix("50.04 nm")
                == true)
    }

    @Test(arguments: [("hafnium=2 %", Identification.Verdict.notControlled), ("Hf=80 ppm", .controlled)])
    func theShareOfHafniumIsARatio(_ figure: String, _ verdict: Identification.Verdict) throws {
        #expect(try self.verdict("1C234", "zirconium sponge", [figure]) == verdict)
    }

    @Test func aDensityIsASpecificGravity() {
        #expect(understood("specific-gravity", "ferrite tile absorber", ["density=5.2 g/cm3"])?.ground == "implied")
    }

    @Test func aPhaseNoiseIsNormalisedByItsOffsetAndCarrier() throws {
        let oscillator = "oven controlled crystal oscillator"
        let good = ["phase noise=-138 dBc/Hz at 100 Hz", "frequency=100 MHz"]
        #expect(try verdict("3A001.b.10", oscillator, good) == .controlled)
        // At other offsets it may be better.
        let other = ["phase noise=-110 dBc/Hz at 100 Hz", "frequency=100 MHz"]
        #expect(try verdict("3A001.b.10", oscillator, other) != .notControlled)
    }

    @Test func noTransceiversHaveNoRate() throws {
        #expect(try verdict("3A001.a.7", "CPLD", ["user I/O=72", "serial transceivers=0"]) == .notControlled)
    }

    /// Data sheets of tapes state it at 77 K, the list asks for it at 4.2 K.
    @Test func aFigureAtAnotherTemperatureClearsNothing() throws {
        let tape = ["length=200 m", "critical temperature=92 K"]
        for density in ["critical current density=600 A/mm2", "critical current density at 77 K=600 A/mm2"] {
            #expect(try verdict("1C005", "YBCO coated conductor tape", tape + [density]) != .notControlled)
        }
        #expect(
            try verdict(
                "1C005", "YBCO coated conductor tape", tape + ["critical current density=600 A/mm2 at 4.2 K, 12 T"])
                == .notControlled)
        for strength in ["tensile strength at 200 °C=230 MPa", "tensile strength=230 MPa at 200 °C"] {
            #expect(try verdict("1C202", "aluminium alloy tube", [strength]) != .notControlled, "\(strength)")
        }
    }

    @Test func rodentsAreNoOtherAnimals() throws {
        let found = Fixture.identify("Nose-only exposure system for 6 mice", ["rodents=6"])
        #expect(!found.parameters.contains { $0.parameter == "other-animals-exposed" })
    }
}
