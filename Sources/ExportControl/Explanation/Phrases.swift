/// The fixed words of answers, in three languages. Words about items, rules and questions stand in the data.
public struct Phrases: Sendable {
    public let language: Language

    public init(language: Language) {
        self.language = language
    }

    func pick(_ english: String, _ chinese: String, _ japanese: String) -> String {
        switch language {
        case .english: english
        case .traditionalChinese: chinese
        case .japanese: japanese
        }
    }

    var and: String { pick(" and ", "且", "かつ") }
    var or: String { pick(" or ", "或", "又は") }
    var some: String { pick("at least one", "至少一個", "少なくとも一つの") }
    var each: String { pick("each", "每一個", "すべての") }
    var specifiedIn: String { pick("specified in", "列於", "該当項番") }
    var releasedBy: String { pick("released by", "依下列註解豁免：", "除外：") }
    var unknown: String { pick("unknown", "未知", "不明") }
    var type: String { pick("kind", "種類", "種類") }
    var askType: String {
        pick(
            "What kind of item is it? Give `type`, or `cas` for a chemical.", "該品項為何種類？請填 `type`，化學品請填 `cas`。",
            "どの種類の品目ですか。`type`（化学物質は `cas`）を記入してください。")
    }
    var askSubstance: String {
        pick("Which substance is it (CAS number or name)?", "為何種物質（CAS號碼或名稱）？", "どの物質ですか（CAS番号又は名称）。")
    }

    func askCode(_ code: ControlCode) -> String {
        pick(
            "Is it specified in \(code), a list that is not loaded?", "是否列於 \(code)（該清單未載入）？",
            "\(code)（未収録のリスト）に該当しますか。")
    }

    func askDeemedDestination(_ role: PlaceTest.Role) -> String {
        role == .citizenship
            ? pick(
                "What is the person's most recent citizenship or permanent residency?", "該人員最近取得之國籍或永久居留權為何國？",
                "最も新しく取得した国籍又は永住権の国はどこですか。")
            : pick("Where did the person live in the last five years?", "該人員最近五年居住於何處？", "過去5年間どこに居住していましたか。")
    }

    func sumOfFractions(_ name: String) -> String {
        pick("sum of \(name) over limit", "\(name)與限值比值之總和", "\(name)の限度比の合計")
    }
    func not(_ text: String) -> String { pick("not (\(text))", "非（\(text)）", "（\(text)）でない") }

    func word(for truth: Truth) -> String {
        switch truth {
        case .yes: pick("yes", "是", "はい")
        case .no: pick("no", "否", "いいえ")
        case .unknown: unknown
        }
    }

    func said(_ name: String, _ truth: Truth) -> String {
        switch truth {
        case .yes: name
        case .no: pick("not \(name)", "非\(name)", "\(name)ではない")
        case .unknown: "\(name)?"
        }
    }

    public func risk(_ risk: Risk) -> String {
        switch risk {
        case .low: pick("LOW", "低", "低")
        case .medium: pick("MEDIUM", "中", "中")
        case .high: pick("HIGH", "高", "高")
        }
    }

    public func authorisation(_ authorisation: Authorisation) -> String {
        switch authorisation {
        case .prohibited: pick("prohibited", "禁止", "禁止")
        case .licenceRequired: pick("licence required", "須申請許可", "許可が必要")
        case .exceptionMayApply: pick("an exception may apply", "可能適用例外", "例外適用の可能性あり")
        case .undetermined: pick("undetermined", "尚未確定", "未確定")
        case .notRequired: pick("not required", "無須許可", "許可不要")
        }
    }

    func verdict(_ truth: Truth) -> String {
        switch truth {
        case .yes: pick("controlled", "受管制", "該当")
        case .no: pick("not controlled", "不受管制", "非該当")
        case .unknown: pick("undetermined", "尚未確定", "判定未了")
        }
    }

    var headingRisk: String { pick("Risk", "風險", "リスク") }
    var headingAuthorisation: String { pick("Licence", "許可", "許可") }
    var headingDecider: String { pick("Decides", "決定者", "判断者") }
    var headingItems: String { pick("Items", "品項", "品目") }
    var headingReasons: String { pick("Reasons", "理由", "理由") }
    var headingQuestions: String { pick("Open questions", "待答問題", "未回答の質問") }
    var headingActions: String { pick("Next", "下一步", "次に行うこと") }
    var headingBasis: String { pick("Judged by", "判定依據", "判定の根拠") }
    var headingRoute: String { pick("Route", "路徑", "経路") }
    var item: String { pick("item", "品項", "品目") }
    var notFinal: String {
        pick("not final: questions are open", "非最終結果：尚有問題待答", "未確定：未回答の質問があります")
    }
    var final: String { pick("final", "最終結果", "確定") }
    var hold: String { pick("HOLD: nothing may leave yet", "暫停：目前不得放行", "保留：まだ出荷できません") }
    var judgedOn: String { pick("judged for", "判定基準日", "判定日") }
    var disclaimer: String {
        pick(
            "Decision support, not legal advice. Not listed is not cleared.", "本結果為決策支援，非法律意見。未列管不等於核准。",
            "意思決定の支援であり法的助言ではありません。非該当は許可を意味しません。")
    }
    var decides: String { pick("decides", "影響", "関係") }
    var effect: String { pick("effect", "效果", "効果") }
    var stated: String { pick("stated code, not verified by figures", "申報編號，未經規格驗證", "申告された項番（仕様値では未確認）") }
    var sensitive: String { pick("sensitive list", "敏感清單", "機微リスト") }
    var verySensitive: String { pick("very sensitive list", "極敏感清單", "特に機微なリスト") }
    var gaps: String {
        pick("Lists not loaded and not answered for", "未載入且未經人工確認之清單", "未収録かつ未確認のリスト")
    }

    func askGaps(_ names: String) -> String {
        pick(
            "Is the item listed in a list that this program does not hold yet (\(names))? Record `classification: {result: not-listed, by: …, on: …}` or give the code.",
            "該品項是否列於本程式尚未收錄之清單（\(names)）？請記錄 `classification: {result: not-listed, by: …, on: …}` 或填編號。",
            "本プログラム未収録のリスト（\(names)）に該当しますか。`classification: {result: not-listed, by: …, on: …}` を記録するか項番を記入してください。")
    }

    func askSignature(_ code: ControlCode) -> String {
        pick(
            "Who found \(code), and when? Record `classification: {result: not-listed, by: …, on: …}`.",
            "何人於何時鑑定為 \(code)？請記錄 `classification: {result: not-listed, by: …, on: …}`。",
            "誰がいつ \(code) と判定しましたか。`classification: {result: not-listed, by: …, on: …}` を記録してください。")
    }

    func askContradiction(_ code: ControlCode) -> String {
        pick(
            "The stated code \(code) does not fit the figures. Which is wrong?", "申報編號 \(code) 與規格不符，何者有誤？",
            "申告された項番 \(code) は仕様値と矛盾します。どちらが誤りですか。")
    }
}
