import ExportControl
import Testing

@testable import ItemIdentification

/// What a thing is for, comes with and holds.
@Suite struct AsideTests {
    private let vocabulary = Fixture.library.vocabulary

    private func read(_ words: String) -> ItemWords { Fixture.identifier.read(ItemDescription(words: words)) }

    private func own(_ words: String) -> [String] {
        read(words).kinds.filter { !$0.isAside }.map { vocabulary[$0.value].naming.id }
    }

    @Test func whatItIsForEndsAtTheComma() {
        #expect(own("ballast block for yacht keels, depleted uranium").contains("depleted-uranium"))
        #expect(own("ricin for injection, licensed medicine").contains("pharmaceutical-formulation"))
    }

    @Test(arguments: [
        "test kit for sarin, soman, tabun", "spare parts for milling machines, lathes and grinding machines",
        "trolley with gas centrifuge, vacuum pump",
    ])
    func whatIsListedStaysAside(_ words: String) {
        #expect(
            !own(words).contains { ["sarin", "soman", "tabun", "milling-machine", "gas-centrifuge"].contains($0) })
    }

    @Test(arguments: ["zirconium plate for reactors, hafnium 1.8 %", "steel rod, beryllium < 2 %"])
    func aShareIsOfAConstituent(_ words: String) {
        #expect(!own(words).contains { $0.contains("hafnium") || $0.contains("beryllium") })
    }

    @Test func whatIsGrownOnAnotherIsOneMaterial() {
        #expect(own("GaN on SiC low noise amplifier MMIC").contains("mmic-amplifier"))
    }

    @Test(arguments: [
        ("衛星姿態用 陀螺儀", "spacecraft"), ("装甲車両用 ヒンジ", "armoured-vehicle"), ("無人機機體用 接頭", "unmanned-aerial-vehicle"),
    ])
    func whatStandsBeforeTheMarkIsWhatItIsFor(_ words: String, _ kind: String) throws {
        let kind = try #require(vocabulary.type(kind))
        #expect(
            !read(words).kinds.contains { !$0.isAside && Fixture.identifier.index.kinds.isKind($0.value, within: kind) }
        )
    }

    @Test func aFieldOfUseIsNoThing() {
        #expect(own("離心泵化工用").contains { $0.contains("pump") })
    }

    /// What a part weighs says nothing of the vehicle.
    @Test(arguments: ["装甲車両用 部品", "bracket for armoured vehicles"])
    func theSizeOfAPartClearsNoWhole(_ words: String) {
        let found = Fixture.identify(words, ["weight=4 kg"])
        #expect(!found.candidates.contains { $0.verdict == .notControlled && $0.provision.code.text.hasPrefix("ML6") })
    }

    @Test func whatGoesWithAThingIsNotTheThing() {
        #expect(!own("gas centrifuge trolley").contains { $0.contains("centrifuge") })
        #expect(!own("radar tripod, aluminium").contains { $0.contains("radar") })
    }

    @Test func aPurposeByNameStandsAside() {
        let words = Fixture.identifier.read(
            ItemDescription(words: "Valve", parameters: [("for_satellite", "yes")].map { ($0.0, $0.1) }))
        #expect(!words.kinds.contains { !$0.isAside && vocabulary[$0.value].naming.id.contains("satellite") })
    }
}
