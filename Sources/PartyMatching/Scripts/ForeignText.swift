import Foundation

/// Text outside Latin, made even: one form of each letter, no optional marks, simplified characters.
enum ForeignText {
    enum Script {
        case latin, cyrillic, greek, arabic, hebrew, han, kana, hangul, thai, devanagari, other
    }

    static func script(of scalar: Unicode.Scalar) -> Script {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x590...0x5FF: .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: .arabic
        case 0x900...0x97F: .devanagari
        case 0xE00...0xE7F: .thai
        case 0x3005, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
        case 0x3040...0x30FF, 0x31F0...0x31FF: .kana
        case 0xAC00...0xD7AF, 0x1100...0x11FF, 0x3130...0x318F: .hangul
        default: .other
        }
    }

    /// Lower case, without optional marks; separators become blanks.
    static func even(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            switch scalar.value {
            // Marks that combine with Latin, Greek and Cyrillic; Hebrew points; Arabic vowels and the stretcher; nukta.
            case 0x300...0x36F, 0x591...0x5C7, 0x64B...0x65F, 0x670, 0x640, 0x621, 0x93C: continue
            // Apostrophes and Hebrew quotation marks join.
            case 0x27, 0x60, 0x2018, 0x2019, 0x2BB, 0x2BC, 0x5F3, 0x5F4, 0x200D: continue
            case 0x22 where result.last.map { script(of: $0) == .hebrew } == true: continue
            case 0x660...0x669: append(scalar.value - 0x660 + 0x30)
            case 0x6F0...0x6F9: append(scalar.value - 0x6F0 + 0x30)
            case 0x966...0x96F: append(scalar.value - 0x966 + 0x30)
            case 0xE50...0xE59: append(scalar.value - 0xE50 + 0x30)
            case 0x622, 0x623, 0x625, 0x671: append(0x627)
            case 0x649, 0x6CC, 0x626: append(0x64A)
            case 0x624: append(0x648)
            case 0x629, 0x6C0, 0x6C1, 0x6BE: append(0x647)
            case 0x6A9: append(0x643)
            case 0x451: append(0x435)
            case 0x5DA: append(0x5DB)
            case 0x5DD: append(0x5DE)
            case 0x5DF: append(0x5E0)
            case 0x5E3: append(0x5E4)
            case 0x5E5: append(0x5E6)
            case 0x3C2: append(0x3C3)
            case 0x370...0x3FF, 0x1F00...0x1FFF:
                for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
                where !(0x300...0x36F).contains(part.value) { result.append(part) }
            case 0x30FB, 0x00B7, 0x2022: append(0x20)
            default:
                let plain = scalar.value > 0x7F ? LatinLetters.plain(scalar.value) : 0
                if plain != 0 {
                    append(UInt32(plain & 0xFF))
                    if plain > 0xFF { append(UInt32(plain >> 8)) }
                } else {
                    result.append(scalar)
                }
            }
        }
        let evened = String(result)
        return result.contains { script(of: $0) == .han } ? simplified(evened) : evened

        func append(_ value: UInt32) {
            if let scalar = Unicode.Scalar(value) { result.append(scalar) }
        }
    }

    /// Traditional and Japanese forms of characters as simplified ones.
    private static func simplified(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(japaneseForms[scalar] ?? scalar) }
        let traditional = String(result)
        return traditional.applyingTransform(StringTransform("Traditional-Simplified"), reverse: false) ?? traditional
    }

    /// Japanese form, then the one that Chinese uses (simplified).
    private static let japaneseForms: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs = """
            沢泽 広广 竜龙 辺边 斎斋 斉齐 浜滨 桜樱 塩盐 黒黑 栄荣 恵惠 徳德 真真 実实 気气 関关 竹竹 鉄铁 楽乐 駅驿 図图 団团 伝传 円圆 労劳 囲围 圧压 変变 壱壹 売卖 \
            歩步 毎每 海海 渋涩 済济 渓溪 滝泷 焼烧 犠牺 猟猎 獣兽 瑶瑶 畳叠 発发 県县 硏研 砕碎 禅禅 稲稻 穂穗 粛肃 経经 総总 縁缘 繊纤 聴听 蔵藏 薬药 蛍萤 蛮蛮 覚觉 覧览 観观 訳译 \
            読读 譲让 豊丰 転转 軽轻 辞辞 込込 逓递 遅迟 郷乡 酔醉 釈释 鉱矿 銭钱 録录 隠隐 隣邻 随随 雑杂 霊灵 静静 顔颜 頼赖 顕显 験验 髪发 鶏鸡 麦麦 黙默 歯齿 涙泪 児儿 剣剑 剤剂 勧劝 \
            単单 厳严 巣巢 帯带 庁厅 弐贰 弾弹 従从 応应 恋恋 悩恼 悪恶 戦战 戯戏 払拂 抜拔 択择 拡扩 挙举 挟挟 捜搜 掲揭 摂摄 撃击 斗斗 昼昼 晩晚 暁晓 曽曾 條条 枢枢 検检 権权 欧欧 歓欢 歳岁 残残 \
            髙高 﨑崎 嶋岛 邊边 邉边 櫻樱 淵渊 渕渊 冨富 舘馆 藪薮 條条 仮假 価价 倹俭 偽伪 収收 勲勋 即即 参参 双双 呉吴 囑嘱 圏圈 場场 増增 壊坏 奥奥 姫姬 学学 宝宝 将将 専专 対对 寿寿 尽尽 属属 \
            峡峡 \
            巻卷 画画 砿矿 窓窗 駆驱 亜亚 仏佛 体体 両两 乗乘 予预 争争 亀龟 国国 栃枥 峠岭 畑田 榊神
            """
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for pair in pairs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let scalars = Array(pair.unicodeScalars)
            if scalars.count == 2 { table[scalars[0]] = scalars[1] }
        }
        return table
    }()
}
