/// Readings of Japanese names written in characters, where the characters of a known family name show them to be Japanese.
enum JapaneseReadings {
    private static let surnames = table(
        """
        佐藤 sato 铃木 suzuki 高桥 takahashi 田中 tanaka 伊藤 ito 渡边 watanabe 山本 yamamoto 中村 nakamura 小林 kobayashi 加藤 kato 吉田 \
        yoshida 山田 yamada \
        佐佐木 sasaki 山口 yamaguchi 松本 matsumoto 井上 inoue 木村 kimura 林 hayashi 斋藤 saito 清水 shimizu 山崎 yamazaki 森 mori 池田 \
        ikeda 桥本 hashimoto \
        阿部 abe 石川 ishikawa 山下 yamashita 中岛 nakajima 石井 ishii 小川 ogawa 前田 maeda 冈田 okada 长谷川 hasegawa 藤田 fujita 后藤 goto \
        近藤 kondo 村上 murakami \
        远藤 endo 青木 aoki 坂本 sakamoto 福田 fukuda 太田 ota 西村 nishimura 藤井 fujii 金子 kaneko 冈本 okamoto 藤原 fujiwara 中野 nakano 三浦 \
        miura 原田 harada \
        松田 matsuda 竹内 takeuchi 小野 ono 田村 tamura 中山 nakayama 和田 wada 石田 ishida 森田 morita 上田 ueda 原 hara 内田 uchida 柴田 \
        shibata 酒井 sakai 宫崎 miyazaki \
        横山 yokoyama 高木 takagi 安藤 ando 宫本 miyamoto 大野 ono 小岛 kojima 谷口 taniguchi 工藤 kudo 今井 imai 高田 takada 丸山 maruyama 增田 \
        masuda 杉山 sugiyama \
        村田 murata 大冢 otsuka 新井 arai 小山 koyama 平野 hirano 藤本 fujimoto 河野 kono 上野 ueno 野口 noguchi 武田 takeda 松井 matsui 千叶 \
        chiba 菅原 sugawara \
        岩崎 iwasaki 久保 kubo 木下 kinoshita 佐野 sano 野村 nomura 松尾 matsuo 菊地 kikuchi 菊池 kikuchi 杉本 sugimoto 市川 ichikawa 古川 \
        furukawa 大西 onishi 岛田 shimada \
        水野 mizuno 樱井 sakurai 高野 takano 吉川 yoshikawa 山内 yamauchi 西田 nishida 饭田 iida 西川 nishikawa 小松 komatsu 北村 kitamura \
        安田 yasuda 五十岚 igarashi \
        川口 kawaguchi 平田 hirata 关 seki 中田 nakata 久保田 kubota 服部 hattori 东 higashi 岩田 iwata 土屋 tsuchiya 川崎 kawasaki 福岛 \
        fukushima 本田 honda 三菱 mitsubishi \
        日立 hitachi 丰田 toyota 东芝 toshiba 川岛 kawashima 松下 matsushita 三井 mitsui 住友 sumitomo 富士 fuji 富士通 fujitsu 岛津 shimadzu \
        安倍 abe 黑泽 kurosawa
        """)
    private static let given = table(
        """
        太郎 taro 一郎 ichiro 次郎 jiro 二郎 jiro 三郎 saburo 健太 kenta 健一 kenichi 健二 kenji 贤治 kenji 翔太 shota 大辅 daisuke 大介 daisuke \
        直树 naoki 直人 naoto 拓也 takuya \
        达也 tatsuya 和也 kazuya 和夫 kazuo 正夫 masao 正男 masao 博 hiroshi 浩 hiroshi 宏 hiroshi 博之 hiroyuki 浩之 hiroyuki 浩二 koji 幸司 \
        koji 隆 takashi 孝 takashi 健 ken 诚 makoto 真 makoto \
        实 minoru 茂 shigeru 清 kiyoshi 勇 isamu 修 osamu 进 susumu 学 manabu 明 akira 亮 ryo 龙 ryu 翼 tsubasa 刚 tsuyoshi 聪 \
        satoshi 智 satoshi 哲也 tetsuya 雄一 yuichi 裕子 yuko 优子 yuko \
        花子 hanako 阳子 yoko 洋子 yoko 惠子 keiko 庆子 keiko 京子 kyoko 幸子 sachiko 和子 kazuko 久美子 kumiko 由美子 yumiko 真由美 mayumi 美咲 \
        misaki 樱 sakura 爱 ai 葵 aoi 结衣 yui 美穂 miho 美穗 miho \
        智子 tomoko 典子 noriko 纪子 noriko 直子 naoko 直美 naomi 晴美 harumi 信夫 nobuo 义男 yoshio 晋三 shinzo 纯一郎 junichiro 英樹 hideki \
        秀树 hideki 英树 hideki 胜 masaru 弘 hiroshi 武 takeshi 武志 takeshi
        """)

    private static func table(_ text: String) -> [String: String] {
        var table: [String: String] = [:]
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
        for index in stride(from: 0, to: words.count - 1, by: 2) where table[words[index]] == nil {
            table[words[index]] = words[index + 1]
        }
        return table
    }

    /// Family and given name; `nil` unless both are known, or the whole is a known family name of two characters.
    static func words(_ text: String) -> [String]? {
        let characters = Array(text)
        for count in stride(from: min(3, characters.count), through: 1, by: -1) {
            guard let family = surnames[String(characters[..<count])] else { continue }
            if count == characters.count { return count > 1 ? [family] : nil }
            if let name = given[String(characters[count...])] { return [family, name] }
        }
        return nil
    }
}
