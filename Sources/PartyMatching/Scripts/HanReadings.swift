/// Readings of Korean and Vietnamese names that are written in characters: of common names only.
///
/// Not checked against a dictionary; a character that is missing leaves the name with its Chinese reading.
enum HanReadings {
    /// Characters (simplified), then the syllable that Koreans read for all of them.
    private static let korean = table(
        """
        김 金 리 李 박 朴 최 崔 정 郑正丁静贞廷政 강 姜康强江 조 赵曹朝祚 윤 尹允润 장 张章长 임 任 림 林 한 韩汉翰 오 吴五午 서 徐西瑞 신 申辛慎信新 \
        권 权 황 黄 안 安 송 宋松 유 柳刘兪有裕 홍 洪弘 전 全田 고 高 문 文 손 孙 양 梁杨 배 裴 백 白 허 许 남 南 심 沈 노 卢鲁 하 河夏 성 成星圣 차 车 \
        구 具九 곽 郭 우 禹佑宇雨友 주 朱周珠 나 罗 민 闵民敏旻珉 진 陈秦镇珍真振 지 池智志芝 엄 严 원 元源远媛 천 千天 방 方 공 孔公 현 玄贤显铉炫 함 咸 \
        변 卞边 염 廉 여 吕 추 秋 도 都道 석 石锡硕 소 苏昭素 설 薛 선 宣善仙先 길 吉 마 马 연 延妍渊 위 魏 왕 王 명 明 기 奇基起 반 潘 옥 玉 륙 陆 맹 孟 \
        탁 卓 국 国鞠 용 龙勇容 은 恩银殷 일 日一 영 永英荣泳映 철 哲喆铁澈 수 洙秀寿守洙 준 俊准浚骏 호 浩镐虎昊 미 美 경 京庆敬景 희 姬熙喜 순 顺淳 \
        숙 淑 인 仁寅 상 相尚祥 동 东 근 根 광 光 건 建健 규 奎圭 대 大 덕 德 만 万 무 武 범 范 병 炳秉 복 福 봉 奉 삼 三 승 昇承胜升 식 植 운 云 의 义 \
        익 益 재 在宰载 제 济 종 钟宗 중 重中 창 昌 춘 春 충 忠 태 泰太 택 泽 평 平 학 学 해 海 혁 赫 형 亨炯衡 혜 惠 화 花和 환 焕桓 회 会 효 孝 후 厚 훈 勋训 \
        철 喆 월 月 란 兰 련 莲 향 香 룡 龙 률 律 렬 烈 려 丽 락 洛 례 礼
        """)
    private static let vietnamese = table(
        """
        nguyen 阮 tran 陈 le 黎 pham 范 hoang 黄 phan 潘 vu 武 dang 邓 bui 裴 do 杜 ho 胡 ngo 吴 duong 杨 ly 李 dinh 丁 truong 张 trinh 郑 doan 段 \
        van 文 thi 氏 duc 德 minh 明 hung 雄兴 anh 英 hai 海 nam 南 son 山 dung 勇 quang 光 quoc 国 xuan 春 thanh 成清青 phuc 福 an 安 binh 平 \
        thang 胜 long 龙 ngoc 玉 hoa 花和 thu 秋 mai 梅 huong 香 hong 红 lan 兰 the 世 dai 大 cong 公功 huy 辉 tuan 俊 nghia 义 nhan 仁 \
        trung 忠中 hieu 孝 tam 心 giang 江 dong 东 tay 西 bac 北 cuong 强 kim 金 tien 进 chi 志 huu 友有 nhu 如 phuong 芳凤 yen 燕 khanh 庆 \
        vinh 荣 loc 禄 tho 寿 hien 贤 chinh 正
        """)

    private static func table(_ text: String) -> [Unicode.Scalar: String] {
        var table: [Unicode.Scalar: String] = [:]
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" })
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            for character in words[index + 1].unicodeScalars where table[character] == nil {
                table[character] = String(words[index])
            }
        }
        return table
    }

    /// Family name and given name as Koreans read them; `nil` unless every character is known.
    static func korean(_ characters: [Unicode.Scalar]) -> [String]? {
        guard let syllables = read(characters, korean) else { return nil }
        return [Romanisation.hangul(syllables[0][...]), Romanisation.hangul(syllables[1...].joined()[...])]
    }

    /// The syllables as Vietnamese read them, each a word.
    static func vietnamese(_ characters: [Unicode.Scalar]) -> [String]? { read(characters, vietnamese) }

    private static func read(_ characters: [Unicode.Scalar], _ table: [Unicode.Scalar: String]) -> [String]? {
        guard (2...4).contains(characters.count) else { return nil }
        let syllables = characters.compactMap { table[$0] }
        return syllables.count == characters.count ? syllables : nil
    }
}
