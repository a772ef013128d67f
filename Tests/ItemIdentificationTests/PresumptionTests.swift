import ExportControl
import ItemIdentification
import Testing

/// What may be taken as said, and what never.
@Suite struct PresumptionTests {
    private func candidate(_ code: String, _ words: String, _ parameters: [String] = []) throws
        -> Identification.Candidate
    {
        try #require(Fixture.candidate(code, in: Fixture.identify(words, parameters)))
    }

    @Test func figuresThatAreMetSpeakForSpecialDesignAndItIsAsked() throws {
        let computer = try candidate("4A001", "rugged computer", ["temperature=-55 to 85 °C"])
        #expect(computer.verdict == .controlled)
        #expect(computer.because.contains { $0.contains("to be confirmed") })
        #expect(computer.missing.contains { $0.id == "specially-designed-for-extreme-temperature-or-radiation" })
    }

    @Test func aPurposeInTheWordsSaysTheClaim() throws {
        let rods = "control rod drive mechanism"
        #expect(try candidate("0A001", rods + " for a pressurised water reactor").verdict == .controlled)
        #expect(
            try candidate("0B004", "exchange tower for heavy water plant", ["diameter=6 m", "pressure=2.2 MPa"]).verdict
                == .controlled)
    }

    @Test(arguments: [
        ("GNSS receiver for surveying", "7A005"), ("digital camera", "ML15"), ("truck", "ML6"),
        ("hard armour plate", "ML13"), ("bellows-sealed valve", "0B001"),
    ])
    func aPurposeOrGradeIsNeverTakenAsSaid(_ words: String, _ code: String) {
        let found = Fixture.identify(words)
        #expect(Fixture.candidate(code, in: found)?.verdict != .controlled)
    }

    /// The rate below and above which other figures count is not needed where both are met.
    @Test func whatMakesNoDifferenceIsNotAsked() throws {
        let gyro = try candidate(
            "7A002", "fibre optic gyro", ["bias stability=0.01 deg/h", "angle random walk=0.001 deg/√h"])
        #expect(gyro.verdict == .controlled)
    }

    /// Nothing with a missing deciding parameter is called not controlled.
    @Test func withoutFiguresNothingOfAListedKindIsCleared() throws {
        let products = try Fixture.rows("products.csv").filter {
            $0["kind"] == "listed" && !($0["params"] ?? "").isEmpty
        }
        for row in products.prefix(60) {
            let words = (row["words"] ?? "").filter { !$0.isNumber }
            for one in Fixture.identify(words).candidates where one.verdict == .notControlled {
                // What is said in words may decide; a figure that nobody stated may not.
                #expect(
                    one.comparisons.allSatisfy { $0.isMet != .unknown } && one.missing.isEmpty,
                    "\(words): \(one.provision.code)")
            }
        }
    }

    /// A figure that stands without a name may be another one: it clears nothing.
    @Test func aFigureThatIsKnownByItsUnitAloneClearsNothing() throws {
        for words in try Fixture.rows("products.csv").prefix(120).compactMap({ $0["words"] }) + ["ArF scanner, 193 nm"]
        {
            for one in Fixture.identify(words).candidates where one.verdict == .notControlled {
                let failing = one.because.filter { $0.contains("✗") }
                #expect(
                    failing.isEmpty || !failing.allSatisfy { $0.contains("by its unit") },
                    "\(words): \(one.provision.code): \(failing)")
            }
        }
    }

    /// Where figures meet a branch, the claim that it still waits for is asked, and not taken as unmade.
    @Test func aClaimThatIsAllThatIsMissingStaysOpen() throws {
        let steel = try candidate("1C116", "maraging steel sheet", ["tensile strength=1750 MPa", "thickness=3 mm"])
        #expect(steel.verdict == .undetermined)
        #expect(steel.missing.contains { $0.id.hasPrefix("usable-in") })
    }

    @Test func aStatedFigureUnderTheLimitIsNeverOutweighedByAMissingOne() throws {
        // 60 qubits meet one branch whose error rate is unknown, and miss another.
        #expect(try candidate("4A506", "superconducting quantum processor", ["qubits=60"]).verdict == .undetermined)
    }

    /// What a laser that is tunable is sold by is not claimed of one that is stated at one wavelength.
    @Test func aClaimThatSellersMakeIsNotClaimedInSilence() throws {
        let laser = try candidate(
            "6A005", "thulium fibre laser, CW", ["wavelength=1950 nm", "output power=40 W", "mode=multimode"])
        #expect(laser.verdict == .notControlled)
        #expect(
            try candidate("6A005", "tunable CW laser", ["wavelength=700 to 980 nm", "output power=40 W"]).verdict
                != .notControlled)
    }

    @Test func aPurposeThatNobodyClaimsIsNamed() throws {
        let cooler = try candidate("6A002", "rotary Stirling cryocooler", ["MTTF=1800 h"])
        #expect(cooler.verdict == .notControlled)
        #expect(cooler.because.contains { $0.contains("space") })
    }

    /// A fibre is no prepreg of such fibres.
    @Test func anotherKindThatOnlyItsPartsFitIsLeftAside() throws {
        let fibre = try candidate(
            "1C010", "UHMWPE multifilament yarn", ["modulus=110 GPa", "strength=3.3 GPa", "density=0.97 g/cm3"])
        #expect(fibre.verdict == .notControlled)
        #expect(
            try candidate("1C010", "carbon fibre prepreg", ["modulus=240 GPa", "density=1.8 g/cm3"]).verdict
                != .notControlled)
    }

    @Test func aKindThatIsNamedForNotBeingAnotherIsNotThat() throws {
        #expect(try candidate("2B001.d", "ワイヤ放電加工機 5軸").verdict == .notControlled)
        #expect(try candidate("2B001.d", "sinker EDM, 5 axes").verdict != .notControlled)
    }

    @Test func anAntiqueIsCalledSo() throws {
        #expect(try candidate("ML2", "60 mm smooth-bore infantry mortar", ["calibre=60 mm"]).verdict == .controlled)
    }

    /// Who makes an engine for missiles says so; that claim is named.
    @Test func whatIsForMissilesIsSaid() throws {
        let engine = try candidate("9A101", "hobby turbojet engine, kerosene", ["thrust=160 N"])
        #expect(engine.verdict == .notControlled)
        #expect(
            try candidate("9A101", "turbojet engine for cruise missiles", ["thrust=160 N"]).verdict != .notControlled)
    }
}
