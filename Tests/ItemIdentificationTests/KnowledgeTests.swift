import ExportControl
import Testing

@testable import ItemIdentification

/// Which descriptions are of software or technology.
@Suite struct KnowledgeTests {
    private func read(_ words: String, _ parameters: [String] = []) -> ItemWords {
        Fixture.identifier.read(
            ItemDescription(words: words, parameters: parameters.compactMap(ItemDescription.nameAndValue)))
    }

    @Test(arguments: [
        "CFD solver for re-entry flow", "sonar prediction code", "C code for missile guidance", "CNC kernel",
        "finite element package v3.2", "schematic editor", "beamforming algorithms", "Simulink model of a turbofan",
        "firmware patch for routers", "zero-click exploit chain", "暗号ライブラリ", "構造解析コード", "聲納演算法",
        "place and route tool", "code that lets a drone land by itself, source code",
    ])
    func namesOfSoftwareAreKnown(_ words: String) { #expect(read(words).isSoftware) }

    @Test(arguments: [
        "welding procedure for reactor vessels", "process sheets", "design rules for MMICs", "licence to manufacture",
        "cure cycle for carbon fibre wing skins", "operator training for gas centrifuges", "RTL netlist",
        "複合材成形手順書", "推進剤の製法", "渦輪葉片 加工工藝", "使用技術 搪玻璃反應釜 操作維修手冊", "設計文件",
    ])
    func namesOfTechnologyAreKnown(_ words: String) { #expect(read(words).isTechnology) }

    @Test(arguments: [
        "laser diode driver", "patch antenna", "EW sensor suite", "software-defined radio", "barcode reader",
        "server from which operators push zero-click exploits to phones", "電源コード", "軟體定義無線電 5 W",
        "data link whose channelizing codes the user can program", "ソフトウェア無線機", "flight training simulator",
        "camera with firmware update", "plug-in amplifier", "training ammunition",
        "single-point diamond turning lathe for infrared optics",
    ])
    func goodsStayGoods(_ words: String) { #expect(!read(words).isKnowledge) }

    @Test func whatSoftwareIsForMakesItSuchSoftware() throws {
        let words = read("source code for gravity meters")
        let kind = try #require(Fixture.library.vocabulary.type("gravity-meter-software"))
        #expect(words.likelyKinds.contains { $0.value == kind })
        #expect(read("重力計の校正プログラム").likelyKinds.contains { $0.value == kind })
        #expect(!read("gravity meter").likelyKinds.contains { $0.value == kind })
    }

    /// An entry of goods leaves software and technology out; what those are for is goods all the same.
    @Test(arguments: [
        "Manufacturing technology for voice encryptors, AES-256",
        "Assembly drawings for production of link encryptors with AES-256",
    ])
    func whatTechnologyIsForIsNoTechnology(_ words: String) throws {
        let found = Fixture.identify(words)
        #expect(try #require(Fixture.candidate("5E002", in: found)).verdict == .controlled)
    }
}
