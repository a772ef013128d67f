import ExportControl
import Testing

@testable import ItemIdentification

/// Names that are meant only as they are written: short ones in capitals, and those of what does something.
@Suite struct WritingTests {
    private func kinds(_ words: String) -> [String] {
        Fixture.identifier.read(ItemDescription(words: words)).kinds.map {
            Fixture.library.vocabulary[$0.value].naming.id
        }
    }

    @Test(arguments: [
        ("Live fish transport tank", "louping-ill-virus"), ("live video encoder", "louping-ill-virus"),
        ("timing analysis tool", "mass-spectrometer"), ("TIMING ANALYSIS TOOL", "mass-spectrometer"),
        ("vacuum furnace, coil 900 mm", "oxygen-iodine-laser"), ("GAAFET test chip", "compound-semiconductor"),
    ])
    func aCommonWordIsNoShortName(_ words: String, _ kind: String) {
        #expect(!kinds(words).contains { $0.contains(kind) })
        #expect(!Fixture.identify(words).candidates.contains { $0.verdict == .controlled })
    }

    @Test(arguments: [
        ("LIV reference material", "louping-ill-virus"), ("TIMS with five collectors", "mass-spectrometer"),
    ])
    func aShortNameInCapitalsIsMeant(_ words: String, _ kind: String) {
        #expect(kinds(words).contains { $0.contains(kind) })
    }

    /// Two names of one stem, each with a writing of its own.
    @Test func formsOfOnePhraseKeepTheirWriting() {
        var forms: [PhraseForm] = []
        let one = Concept.tradeWord(1)
        let two = Concept.tradeWord(2)
        PhraseForm.add(PhraseForm("LIV", isWord: true, one), to: &forms)
        PhraseForm.add(PhraseForm("live", isWord: true, two), to: &forms)
        func named(_ written: String) -> [Concept] {
            PhraseForm.concepts(of: forms, written: Array(written.unicodeScalars)[...])
        }
        #expect(named("live") == [two])
        #expect(named("LIV") == [one, two])
        #expect(named("LIVs") == [one, two])
        #expect(named("lives") == [two])
    }
}
