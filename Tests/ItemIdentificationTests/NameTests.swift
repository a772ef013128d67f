import ExportControl
import Testing

@testable import ItemIdentification

/// Which words make one name, and which names are meant.
@Suite struct NameTests {
    private let vocabulary = Fixture.library.vocabulary

    private func read(_ words: String) -> ItemWords { Fixture.identifier.read(ItemDescription(words: words)) }

    private func own(_ words: String) -> [String] {
        read(words).kinds.filter { !$0.isAside }.map { vocabulary[$0.value].naming.id }
    }

    @Test(arguments: [
        ("solid rocket motor, case-bonded grain", "rocket-motor-case"),
        ("gyro star tracker, baffle not supplied", "star-tracker-baffle"),
    ])
    func aCommaEndsAName(_ words: String, _ kind: String) {
        #expect(!own(words).contains { $0 == kind })
    }

    @Test func aCommaInANumberedNameDoesNot() {
        #expect(!read("3,3-dimethyl-2-butanol").substances.isEmpty || !own("3,3-dimethyl-2-butanol").isEmpty)
    }

    /// What another name has in small letters does not let a name in capitals be meant.
    @Test(arguments: [
        ("crewed research submersible", "counter-ied-transmitting-equipment"),
        ("live distribution of an operating system", "louping-ill-virus"),
        ("filter that removes bacteria and viruses", "andes-virus"),
    ])
    func aNameInCapitalsIsMeantInCapitalsOnly(_ words: String, _ kind: String) {
        #expect(!read(words).kinds.contains { vocabulary[$0.value].naming.id == kind })
    }

    @Test func whatSealsLessIsNotAssumed() throws {
        let found = Fixture.identify("PFA lined pump, single mechanical seal", ["flow=30 m3/h"])
        #expect(!found.candidates.contains { $0.verdict == .controlled && $0.provision.code.text.hasSuffix("i.4") })
    }

    /// The longer word says the level, not the shorter one within it.
    @Test func theLongerWordSaysIt() throws {
        let level = try #require(vocabulary.parameter("nij-0101-06-level-iii-or-better"))
        #expect(read("防彈背心 NIJ III-A").facts[level]?.value != .yes)
    }

    @Test(arguments: ["cartridges 9x19 FMJ", "7.62x51 ammunition, 500 rounds"])
    func aCalibreIsAPartOfAName(_ words: String) throws {
        let found = Fixture.identify(words)
        #expect(try #require(Fixture.candidate("ML3", in: found)).verdict == .controlled)
    }
}
