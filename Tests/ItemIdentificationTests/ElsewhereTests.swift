import ExportControl
import Testing

@testable import ItemIdentification

/// Things that no list speaks of.
@Suite struct ElsewhereTests {
    private let vocabulary = Fixture.library.vocabulary

    private func read(_ words: String) -> ItemWords { Fixture.identifier.read(ItemDescription(words: words)) }

    private func own(_ words: String) -> [String] {
        read(words).kinds.filter { !$0.isAside }.map { vocabulary[$0.value].naming.id }
    }

    @Test(arguments: [
        "stealth bomber poster", "poster of a stealth bomber", "torpedo-shaped cat toy with catnip",
        "tank model kit 1:35",
        "toy drone for children with camera", "minesweeper computer game", "phosgene band T-shirt", "submarine comic",
        "ejector seat comic, 48 pages", "sarin gas song vinyl record", "戰車 拼圖", "戦車プラモデル", "玩具手槍", "手榴弾 キーホルダー",
        "torpedo heater", "heavy water bottle 2 L",
    ])
    func whatAnImageOrAToyShowsIsNotThere(_ words: String) {
        #expect(own(words).isEmpty)
        let found = Fixture.identify(words)
        #expect(!found.candidates.contains { $0.verdict == .controlled })
    }

    /// A dish is radio equipment, and no satellite.
    @Test(arguments: ["satellite dish", "satellite TV dish 80 cm"])
    func whatEndsSuchANameStays(_ words: String) {
        #expect(!own(words).contains { $0.contains("satellite") || $0 == "spacecraft" })
        #expect(!Fixture.identify(words).candidates.contains { $0.verdict == .controlled })
    }

    @Test(arguments: ["bulletproof hoodie", "book scanner with laser"])
    func onlyTheLastWordTellsAnImage(_ words: String) {
        #expect(read(words).elsewhere.isEmpty || !read(words).isEverydayThing || !own(words).isEmpty)
    }

    @Test func aBomberIsNoBomb() { #expect(!own("stealth bomber").contains("bomb")) }
}
