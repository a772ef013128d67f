/// Tells the encoding of a text that is not UTF-8 from a sample of it, or refuses to.
///
/// East Asian encodings overlap, and a wrong guess makes names that match nothing. So a sample is decoded in each, and the
/// guess holds only where the decoded characters are the everyday ones of that language and no rival comes near.
/// Single-byte encodings decode anything and are never guessed.
enum EncodingGuess {
    /// Characters that fill half of the names, addresses and dates of business papers in each language.
    private static let everyday: [(TextEncoding, Set<Unicode.Scalar>)] = [
        (.big5, scalars("公司有限技術股份科工業國際中華臺台灣北市縣路區號樓大學研究院所電子機械貿易發展實驗室的之人名姓稱地址項目說明類型日月年期")),
        (.gb18030, scalars("公司有限技术股份科工业国际中华人民共和北京上海市省路区号楼大学研究院所电子机械贸易发展实验室的之名姓称地址项目说明类型日月年期")),
        (.shiftJIS, scalars("株式会社東京都道府県市区町村大学研究所電子工業機械製作技術製品開発日本名前住所番号国際有限の株年月日第者用途")),
        (.eucJP, scalars("株式会社東京都道府県市区町村大学研究所電子工業機械製作技術製品開発日本名前住所番号国際有限の株年月日第者用途")),
        (.eucKR, scalars("주식회사대한민국서울특별시부산구동로길대학교연구소원전자공업기계기술산업무역국제이름주소번호년월일김박최정강조윤장임한")),
    ]

    private static func scalars(_ text: String) -> Set<Unicode.Scalar> { Set(text.unicodeScalars) }

    /// What a share of everyday characters must reach, and how far ahead of the next it must be.
    private static let least = 0.25
    private static let lead = 1.5

    /// The encoding, or those that it may be.
    static func encoding(of sample: [UInt8]) -> (TextEncoding?, candidates: [TextEncoding]) {
        var scores: [(TextEncoding, Double)] = []
        for (encoding, common) in everyday {
            guard let text = Transcoder.decodeSample(sample, encoding) else { continue }
            var known = 0.0
            var all = 0.0
            for scalar in text.unicodeScalars where !scalar.isASCII && !(0x3000...0x303F).contains(scalar.value) {
                all += 1
                switch scalar.value {
                case 0x3041...0x30FE where encoding == .shiftJIS || encoding == .eucJP: known += 1
                // Rows of half-width kana are what other encodings look like in Shift-JIS.
                case 0xFF61...0xFF9F: known -= 1
                case 0xE000...0xF8FF, 0xFFFD: known -= 1
                default: if common.contains(scalar) { known += 1 }
                }
            }
            if all > 0 { scores.append((encoding, known / all)) }
        }
        scores.sort { $0.1 > $1.1 }
        let candidates = scores.filter { $0.1 > 0 }.map(\.0)
        guard let best = scores.first, best.1 >= least, best.1 >= lead * (scores.dropFirst().first?.1 ?? 0) else {
            return (nil, candidates)
        }
        return (best.0, candidates)
    }

    /// UTF-16 without a mark: every other byte of Latin text is zero.
    static func sixteenBit(_ sample: [UInt8]) -> TextEncoding? {
        let pairs = sample.count / 2
        guard pairs >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        for index in 0..<(2 * pairs) where sample[index] == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        if zeros.odd * 3 > pairs, zeros.even * 20 < pairs { return .utf16LittleEndian }
        if zeros.even * 3 > pairs, zeros.odd * 20 < pairs { return .utf16BigEndian }
        return nil
    }
}
