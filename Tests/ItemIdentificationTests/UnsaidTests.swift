import ExportControl
import Testing

@testable import ItemIdentification

/// What a description says that it does not know, and letters of a maker's designation.
@Suite struct UnsaidTests {
    private static let figures = ["water evaporation capacity=1 kg/h", "mean particle size=5 µm"]

    @Test(arguments: [
        "Mini spray dryer; sterilisation in place not stated", "Mini spray dryer, sterilisable in situ: unknown",
        "Mini spray dryer, no information on sterilisation in place", "噴霧乾燥機 線上滅菌不明",
    ])
    func whatIsNotKnownIsAsked(_ words: String) {
        let found = Fixture.identify(words, Self.figures)
        #expect(Fixture.candidate("2B352.h", in: found)?.verdict == .undetermined)
    }

    @Test(arguments: [
        "Mini spray dryer, sterilisable in situ", "Mini spray dryer, sterilisable in situ, price unknown",
    ])
    func whatIsKnownDecides(_ words: String) {
        let found = Fixture.identify(words, Self.figures)
        #expect(Fixture.candidate("2B352.h", in: found)?.verdict == .controlled)
    }

    @Test func theThingItselfStays() {
        let words = Fixture.identifier.read(ItemDescription(words: "Spray dryer unknown capacity"))
        #expect(words.kinds.contains { Fixture.library.vocabulary[$0.value].naming.id == "spray-dryer" })
    }

    /// A maker's letters before a number name nothing beside the name of the thing.
    @Test func lettersOfADesignationNameNothing() {
        let vocabulary = Fixture.library.vocabulary
        func kinds(_ words: String) -> [String] {
            Fixture.identifier.read(ItemDescription(words: words)).kinds.map { vocabulary[$0.value].naming.id }
        }
        #expect(!kinds("Pulse discharge capacitor PDK-4040").contains("technology"))
        #expect(kinds("PDK for a 28 nm process").contains("technology"))
    }

    @Test(arguments: ["小型ROV 自律航行機能なし", "小型ROV 自律航行なし"])
    func aFunctionThatIsNotThereIsDenied(_ words: String) {
        let facts = Fixture.identifier.read(ItemDescription(words: words)).facts
        let fact = facts.first { Fixture.library.vocabulary[$0.key].naming.id == "autonomous-course-decision" }
        #expect(fact?.value.value != .yes)
    }

    /// The peak power of a pulsed laser is not its average power.
    @Test func aPeakIsNoMean() {
        let found = Fixture.identify("laser", ["wavelength=800 nm", "peak power=200 GW"])
        #expect(!found.parameters.contains { $0.parameter == "laser-average-output-power" && $0.ground == "named" })
    }

    /// What is missing keeps open: the strain of an influenza virus, the pulses of a laser, what a truck may weigh laden.
    @Test(arguments: [
        ("influenza A virus", "", "1C351"), ("Ti:sapphire laser", "average power=0.5 W", "6A005"),
        ("laser", "average power=5 W", "6A005"), ("Armoured truck", "weight=4 t", "ML6"),
    ])
    func nothingIsClearedThatLacksADecidingFigure(_ words: String, _ figure: String, _ code: String) throws {
        let found = Fixture.identify(words, figure.isEmpty ? [] : [figure])
        #expect(try #require(Fixture.candidate(code, in: found)).verdict != .notControlled)
    }
}
