import ExportControl
import Testing

@testable import ItemIdentification

/// What a thing sits on or is for, and what is done with it.
@Suite struct SeatTests {
    private let vocabulary = Fixture.library.vocabulary

    private func read(_ words: String) -> ItemWords { Fixture.identifier.read(ItemDescription(words: words)) }

    private func own(_ words: String) -> [String] {
        read(words).kinds.filter { !$0.isAside }.map { vocabulary[$0.value].naming.id }
    }

    @Test(arguments: [
        ("AUV-mounted bathymetric sonar head", "unmanned-submersible-vehicle"),
        ("truck mounted radar", "ground-vehicle"),
        ("サーバ組込型 暗号鍵管理装置", "computer-server"), ("ガス遠心分離機用ロータ組立装置", "gas-centrifuge"),
        ("無人機搭載レーダー", "unmanned-aerial-vehicle"),
    ])
    func whatAThingSitsOnIsNotTheThing(_ words: String, _ kind: String) throws {
        let kind = try #require(vocabulary.type(kind))
        #expect(
            !read(words).kinds.contains { !$0.isAside && Fixture.identifier.index.kinds.isKind($0.value, within: kind) }
        )
    }

    @Test func whatIsMountedIsTheThing() {
        #expect(own("camera mounted on a mast").contains { $0.contains("camera") })
        #expect(own("陀螺儀用於導航").contains { $0.contains("gyro") })
    }

    @Test func whatIsForMilitaryUseStaysSo() throws {
        let military = try #require(vocabulary.parameter("specially-designed-for-military-use"))
        #expect(read("軍用無線電").facts[military]?.value == read("無線電 軍用").facts[military]?.value)
    }

    @Test(arguments: [
        "embedded PC made for installation in locomotives", "data link whose channelizing codes the user can program",
        "fanless PC, installation in vehicles",
    ])
    func whatIsDoneNamesNothing(_ words: String) {
        #expect(!read(words).kinds.contains { ["process-plant", "software"].contains(vocabulary[$0.value].naming.id) })
    }

    @Test func theFigureOfWhatItIsForIsUsualOnly() throws {
        let axes = try #require(vocabulary.parameter("contouring-axes"))
        #expect(read("五軸加工機用主軸").implied[axes]?.isTypical != false)
    }
}
