import ExportControl
import Testing

@testable import ItemIdentification

/// Substances, organisms and toxins that are called by their name or number.
@Suite struct SubstanceTests {
    private func verdict(_ words: String, _ code: String, cas: String? = nil) -> Identification.Verdict? {
        Fixture.candidate(code, in: Fixture.identify(words, cas: cas))?.verdict
    }

    @Test(arguments: ["Brucella ovis reference strain", "Burkholderia thailandensis E264 culture"])
    func aNamedNeighbourIsNoneOfTheListed(_ words: String) {
        #expect(verdict(words, "1C351") == .notControlled)
    }

    @Test(arguments: ["Escherichia coli culture", "Clostridium culture", "bacterial culture, freeze-dried"])
    func aGroupIsNoNeighbour(_ words: String) {
        #expect(verdict(words, "1C351") != .notControlled)
    }

    @Test func anotherNumberIsAnotherChemical() {
        #expect(verdict("2-phenylethanol", "1C350", cas: "60-12-8") != .controlled)
        #expect(verdict("二乙醇胺 25 公斤", "1C350", cas: "111-42-2") == .notControlled)
    }

    @Test(arguments: ["氟化鉀 化學純", "硫化鈉 工業級 袋裝"])
    func threeSignsAreNoAbbreviation(_ words: String) {
        #expect(verdict(words, "1C350") == .controlled)
    }

    @Test func capitalsMeanTheExplosive() {
        #expect(Fixture.identifier.read(ItemDescription(words: "RDX powder for shaped charges")).isSubstance)
        #expect(!Fixture.identifier.read(ItemDescription(words: "HF transceiver")).isSubstance)
    }
}
