import ExportControl
import ItemIdentification
import Testing

/// How figures and their names are read.
@Suite struct ReadingTests {
    private func value(_ parameter: String, of words: String, _ parameters: [String] = []) -> String? {
        Fixture.identify(words, parameters).parameters.first { $0.parameter == parameter }?.value
    }

    @Test(arguments: [
        ("thyristor", "di/dt=50 kA/µs", "turn-on-current-rate-of-rise"),
        ("field programmable gate array", "user I/O=900", "single-ended-digital-ios"),
        ("frequency converter three-phase", "output=15 kVA", "multiphase-output-power"),
        ("inertial navigation system", "CEP=0.6 nm/h", "position-error-growth-rate"),
        ("electrodynamic shaker", "acceleration=20 g", "vibration-level-20-to-2000-hz"),
        ("gene synthesiser", "length=5 kb", "continuous-nucleic-acid-length"),
        ("合成開口ソナー", "面積取得率=800 m2/s", "area-coverage-rate"),
        ("渦輪分子泵", "抽速=2000 L/s", "pumping-speed"),
    ])
    func whatDataSheetsCallAFigureIsUnderstood(_ words: String, _ figure: String, _ parameter: String) {
        #expect(value(parameter, of: words, [figure]) != nil)
    }

    /// A name that data sheets share among many figures is none for requests.
    @Test func aNameOfDataSheetsIsNoNameForRequests() {
        #expect(Fixture.library.vocabulary.parameter(called: "power") == nil)
        #expect(Fixture.library.vocabulary.parameter(called: "blocking voltage") == nil)
    }

    @Test func aWidthIsNoThickness() throws {
        #expect(value("polyimide-thickness", of: "polyimide film roll 500 mm wide") == nil)
        #expect(value("polyimide-thickness", of: "polyimide film", ["width=500 mm"]) == nil)
        #expect(value("polyimide-thickness", of: "polyimide film 0.3 mm thick") != nil)
    }

    @Test func anAccuracyIsNoRepeatability() {
        #expect(
            value("unidirectional-positioning-repeatability", of: "machining centre", ["positioning accuracy=5 µm"])
                == nil)
    }

    @Test func smallNumbersInLettersCount() {
        #expect(value("unbalance-correction-planes", of: "two-plane turbocharger balancing machine") != nil)
    }

    @Test func aNumberThatBelongsToANameIsNoClass() {
        #expect(value("iso-492-tolerance-class", of: "precision ball bearing 6205") == nil)
    }

    /// The error is least at length zero, so that there it is compared.
    @Test(arguments: [("1.5+L/400 µm", Identification.Verdict.controlled), ("3+L/250 µm", .notControlled)])
    func anErrorThatGrowsWithLengthIsCompared(_ error: String, _ verdict: Identification.Verdict) throws {
        let found = Fixture.identify("CNC coordinate measuring machine", ["MPE=\(error)"])
        #expect(try #require(Fixture.candidate("2B006", in: found)).verdict == verdict)
    }

    @Test func aKindWithinAPointerIsStillSaid() {
        #expect(Fixture.identify("semi-automatic pistol 9 mm").kinds.contains("handgun"))
        #expect(!Fixture.identify("beryllium copper rod").kinds.contains("beryllium-metal-item"))
        #expect(!Fixture.identify("toy gun").kinds.contains("firearm"))
    }
}
