import ExportControl
import Testing

@testable import ItemIdentification

/// What is given by name.
@Suite struct GivenTests {
    private let vocabulary = Fixture.library.vocabulary

    private func read(_ words: String, _ parameters: String...) -> ItemWords {
        Fixture.identifier.read(
            ItemDescription(words: words, parameters: parameters.compactMap(ItemDescription.nameAndValue)))
    }

    private func fact(_ id: String, _ words: ItemWords) -> Truth? {
        vocabulary.parameter(id).flatMap { words.facts[$0]?.value }
    }

    @Test func whatDataSheetsCallAFactIsUnderstood() {
        let yes = read("peptide synthesizer", "automated=yes")
        #expect(fact("partly-or-entirely-automated", yes) == .yes && yes.notUnderstood.isEmpty)
        #expect(fact("partly-or-entirely-automated", read("peptide synthesizer", "automated=no")) == .no)
    }

    @Test func sourceCodeIsSoftware() {
        #expect(read("real-time beamforming with towed hydrophone array", "source_code=yes").isSoftware)
        #expect(read("flight control laws", "form=source code").isSoftware)
        #expect(!read("CNC lathe", "software=yes").isSoftware)
        #expect(!read("CNC lathe", "source_code=no").isSoftware)
    }

    @Test func noOfAWordDeniesWhatItSays() throws {
        let dose = try #require(vocabulary.parameter("withstood-total-dose"))
        #expect(read("microprocessor", "rad_hard=no").implied[dose]?.isTypical == false)
        let kind = try #require(vocabulary.type("milling-machine"))
        #expect(read("machining cell", "milling_machine=no").deniedKinds.contains(kind))
        // What the item itself is called is not denied, nor what only a part of the name says.
        #expect(read("milling machine", "milling_machine=no").deniedKinds.isEmpty)
        #expect(read("machining cell", "milling_machine_housing=no").deniedKinds.isEmpty)
    }

    @Test func aChoiceKeepsWhatItsWordsImply() throws {
        let nickel = try #require(vocabulary.parameter("wetted-alloy-nickel-content"))
        #expect(read("magnetic drive pump", "wetted_material=316L").implied[nickel] != nil)
    }

    @Test func whatItIsForStandsAside() throws {
        let words = read("harmonic mixer", "for=spectrum analyzer", "RF max=220 GHz")
        let kind = try #require(vocabulary.type("signal-analyser"))
        #expect(words.kinds.contains { $0.value == kind && $0.isAside })
        #expect(!words.kinds.contains { $0.value == kind && !$0.isAside })
        #expect(!read("alloy", "use=up to 700 °C").figures.isEmpty)
        #expect(
            fact("specially-designed-for-military-use", read("camera", "application=military use"))
                == fact("specially-designed-for-military-use", read("camera for military use")))
    }

    @Test func theNameAndTheValueAreReadTogether() {
        let together = read("electric motor internally liquid cooled")
        let given = read("electric motor", "cooled=internally liquid")
        #expect(!together.facts.isEmpty || !together.choices.isEmpty)
        #expect(Set(given.facts.keys) == Set(together.facts.keys))
        #expect(given.notUnderstood.isEmpty)
        #expect(read("electric motor", "cooled=unknown").facts.isEmpty)
    }

    @Test func whatIsSpeciallyDesignedIsDesignedOrModified() {
        let yes = read("fire direction program", "specially_designed=yes")
        #expect(fact("specially-designed-or-modified", yes) == .yes && fact("designed-or-modified", yes) == .yes)
        let no = read("fire direction program", "designed_or_modified=no")
        #expect(fact("specially-designed", no) == .no && fact("specially-designed-or-modified", no) == .no)
        #expect(fact("designed-or-modified", read("fire direction program", "specially_designed=no")) == nil)
    }

    @Test(arguments: ["for_satellite=yes", "衛星用=yes"])
    func whatANameSaysItIsForStandsAside(_ given: String) {
        let found = Fixture.identify("ultrasonic cleaning bath", [given])
        #expect(found.candidates.allSatisfy { $0.verdict != .controlled })
    }
}
