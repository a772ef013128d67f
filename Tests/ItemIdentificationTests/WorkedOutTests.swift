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

    /// What is rated for a band has no larger bandwidth; stated twice it is one band.
    @Test func aRatedBandIsTheMostThatABandwidthCanBe() throws {
        let narrow = ["frequency=13.75 to 14.5 GHz", "saturated output power=400 W"]
        #expect(try verdict("3A001.b.4", "Ku-band solid state amplifier 13.75-14.5 GHz", narrow) == .notControlled)
        let wide = ["frequency=27 to 31 GHz", "saturated output power=12 W"]
        #expect(try verdict("3A001.b.2", "GaN MMIC amplifier 27 to 31 GHz", wide) == .controlled)
    }

    /// The limit is least at length zero.
    @Test func anUncertaintyBelowTheLeastLimitNeedsNoLength() throws {
        let given = ["resolution=0.1 nm", "measurement uncertainty=1.2 nm"]
        #expect(try verdict("2B006.b.3", "laser interferometer", given) == .controlled)
        let coarse = ["resolution=0.1 nm", "measurement uncertainty=1.9 nm"]
        #expect(try verdict("2B006.b.3", "laser interferometer", coarse) == .undetermined)
    }

    @Test func anAccuracyPerMetreIsThatOverTheLength() {
        let given = ["accuracy=±1 µm/m", "measuring length=600 mm"]
        #expect(understood("overall-linear-accuracy", "linear encoder", given)?.value == "0.6 um")
    }

    @Test func theRateOfATransformFollowsFromItsTime() throws {
        #expect(try verdict("3A001.a.12", "FFT processor", ["points=4096", "execution time=4 ms"]) == .notControlled)
        #expect(try verdict("3A001.a.12", "FFT processor", ["FFT points=4096", "FFT time=1 ms"]) == .controlled)
    }

    @Test func aResolvingPowerIsSoManyPartsIn230() throws {
        let given = ["mass range=2 to 300 u", "resolving power=400"]
        #expect(try verdict("3A233", "ICP mass spectrometer", given) == .controlled)
    }

    @Test func aRadiatedPowerIsLessAsOfADipole() {
        let given = ["frequency=45 GHz", "EIRP=30 dBm"]
        let found = understood(
            "antenna-effective-radiated-power", "electronically steerable phased array antenna", given)
        #expect(found?.value.contains("less 2.15 dB") == true)
    }

    @Test func whatHasNoPulsesHasNoPulseEnergy() throws {
        let given = ["tuning range=720 to 980 nm", "output power=4 W"]
        #expect(understood("laser-pulse-energy", "CW Ti:sapphire laser", given)?.value == "0 J")
        #expect(try verdict("6A005.c", "tunable CW Ti:sapphire laser", given) == .notControlled)
    }

    @Test func whatHasOneWavelengthIsNotTuned() throws {
        let given = ["wavelength=1080 nm", "power=400 W"]
        let found = understood("tunable-laser", "CW fibre laser", given)
        #expect(found?.value == "no")
        #expect(understood("tunable-laser", "CW dye laser", given)?.value != "no")
    }

    @Test func anOpticHasNoMoreThanItsCylinder() throws {
        let given = ["diameter=50.8 mm", "thickness=9 mm"]
        #expect(try verdict("6A004.b", "ZnSe lens", given) == .notControlled)
    }

    /// What a card contains as an integrated circuit is one.
    @Test func theFiguresOfACardAreThoseOfItsCircuits() throws {
        #expect(try verdict("4A507", "accelerator card for AI training", ["TPP=7200"]) == .controlled)
        #expect(try verdict("4A507", "accelerator card for AI training", ["TPP=2400"]) != .controlled)
    }

    @Test func aRocketThatFarWithThatLoadIsAMissile() throws {
        let words = "guidance set of a 450 km rocket with 900 kg payload"
        #expect(try verdict("7A117", words, ["system accuracy=2.5 % of range"]) == .controlled)
    }

    @Test func anAccuracyOfReadingIsThatAtTheAskedPressure() {
        let given = ["full scale=100 kPa", "accuracy=0.2 % of reading"]
        #expect(understood("accuracy-at-13-kpa", "capacitance manometer", given)?.value == "26 Pa")
    }

    /// The light that comes out is green; the laser itself works at 1064 nm.
    @Test func greenLightOfANeodymiumLaserIsDoubled() throws {
        let given = ["wavelength=532 nm", "average power=75 W"]
        #expect(try verdict("6A205.f", "frequency-doubled Nd:YVO4 laser, Q-switched", given) == .controlled)
    }

    @Test func aShareOfHafniumMayBeCalledItsContent() {
        let found = understood("zirconium-parts-per-part-hafnium", "海綿鋯", ["鉿含量=1.9 %"])
        #expect(found?.ground == "implied")
    }

    /// The words may say again what is given by name.
    @Test func whatIsStatedTwiceIsOneFigure() throws {
        let given = ["nominal voltage=3.7 V", "capacity=2.6 Ah", "mass=46 g"]
        #expect(try verdict("3A001.e.1", "Li-ion 18650 cell 2.6 Ah", given) == .notControlled)
        let band = ["frequency=8.4 to 9.9 GHz", "saturated output power=250 W"]
        #expect(try verdict("3A001.b.4", "X-band solid state amplifier, 8.5 to 9.8 GHz", band) == .controlled)
    }

    @Test func anOffsetMayStandInTheNameOfANoise() throws {
        let given = ["phase noise at 1 kHz offset=-160 dBc/Hz", "frequency=10 GHz"]
        #expect(try verdict("3A001.b.10", "sapphire oscillator", given) == .controlled)
    }

    /// A mortar is none that was made before 1890 because the release names mortars.
    @Test func aReleaseByAKindThatIsAskedForAnywayIsNoSignOfOne() throws {
        #expect(try verdict("ML2", "smooth-bore infantry mortar", ["calibre=120 mm"]) == .controlled)
    }
}
