import ItemIdentification
import Testing

/// Kinds that the words name, and those that they do not.
@Suite struct KindNameTests {
    /// A pump is named by all of its words, and not by two of them.
    @Test(arguments: ["PTFE diaphragm vacuum pump for the laboratory", "oil-free diaphragm vacuum pump"])
    func aKindWhoseWordsNameAnotherIsNotAssumed(_ words: String) throws {
        let found = Fixture.identify(words, ["flow=3 m3/h", "wetted=PTFE"])
        #expect(try #require(Fixture.candidate("2B350.i", in: found)).verdict == .notControlled)
    }

    /// 2B001.d and 2B201.d are of other machines than those with a wire.
    @Test func whatIsNotOfTheWireTypeIsNoWireMachine() throws {
        let found = Fixture.identify("wire-cut EDM with taper cutting", ["axes=4"])
        #expect(try #require(Fixture.candidate("2B001.d", in: found)).verdict == .notControlled)
    }

    @Test func aClassOfIsoIsNoNumberOfAStandard() {
        let found = Fixture.identify("angular contact ball bearing", ["精度等級=ISO 4"]).parameters
        #expect(found.first { $0.parameter == "iso-492-tolerance-class" }?.value == "4")
    }

    @Test func aLengthOfStrandsIsCountedInNucleotides() {
        let found = Fixture.identify("oligonucleotide synthesiser", ["maximum length=180 nt"]).parameters
        #expect(found.first { $0.parameter == "continuous-nucleic-acid-length" }?.value == "180")
    }
}
