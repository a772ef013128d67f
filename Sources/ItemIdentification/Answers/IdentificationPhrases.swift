import ExportControl

/// The fixed words of an identification, in each language.
struct IdentificationPhrases: Sendable {
    let language: Language

    private func word(_ english: String, _ chinese: String, _ japanese: String) -> String {
        switch language {
        case .english: english
        case .traditionalChinese: chinese
        case .japanese: japanese
        }
    }

    func word(_ verdict: Identification.Verdict) -> String {
        switch verdict {
        case .controlled: word("controlled", "屬管制品項", "該当")
        case .notControlled: word("not controlled", "不屬管制", "非該当")
        case .undetermined: word("undetermined", "未定", "判定不能")
        }
    }

    var nothingFound: String {
        word(
            "No entry fits these words. That is no clearance: describe the item in other words, or name its figures.",
            "無相符之管制項目。此非解除管制之認定，請改以其他用語或規格描述。", "該当しそうな項目は見つかりません。非該当の判定ではありません。別の言葉や仕様値で記述してください。")
    }
    /// That a customs heading points to a candidate too.
    func hint(_ hint: Identification.Hint) -> String {
        let heading = HSCode(hint.heading)?.description ?? hint.heading
        return word(
            "customs heading \(heading) points here too (a hint; \(mark(hint.mark)))",
            "海關稅則號列 \(heading) 亦指向此項（僅供參考；\(mark(hint.mark))）",
            "HSコード \(heading) もこの項目を指す（参考。\(mark(hint.mark))）")
    }

    /// Where the words lead to nothing, what the customs heading points to.
    func headingAlone(_ heading: String, _ codes: String) -> String {
        word(
            "Listed goods of customs heading \(heading) are looked up under \(codes). That is a hint and no verdict.",
            "稅則號列 \(heading) 之管制貨品應查閱 \(codes)。此僅供參考，並非判定。",
            "HSコード \(heading) の規制貨物は \(codes) を確認する。参考であり判定ではない。")
    }

    /// Where the words lead to goods of quite other customs chapters.
    func headingElsewhere(_ heading: String, _ codes: String) -> String {
        word(
            "Customs heading \(heading) does not go with these entries: listed goods of it are looked up under \(codes). Check the heading and the description; the verdicts stand as they are.",
            "稅則號列 \(heading) 與上列項目不符：該號列之管制貨品應查閱 \(codes)。請核對稅則號列與品名描述；判定結果不變。",
            "HSコード \(heading) は上記の項目と合わない。このコードの規制貨物は \(codes) を確認する。コードと記述を確かめること。判定は変わらない。")
    }

    private func mark(_ mark: Mark) -> String {
        switch mark {
        case .established: word("from an official text", "依官方文件", "公的文書による")
        case .secondary: word("from a copy of an official text", "依官方文件之轉載", "公的文書の写しによる")
        case .unverified: word("unverified", "未經查證", "未確認")
        }
    }

    var open: String { word("not spoken of, and open", "未提及，仍待判定", "記述がなく未判定") }
    var unclaimed: String { word("would be free by", "符合下列者得排除", "次に当たれば除外") }
    var understood: String { word("Understood:", "判讀之參數：", "読み取った仕様値：") }
    var notUnderstood: String { word("Not used", "未採用", "未使用") }
    var askFirst: String { word("Asks first", "首要問題", "最初の質問") }
    var title: String { word("Classification sheet", "貨品鑑定表", "該非判定書（パラメータシート）") }
    var item: String { word("Item", "品項", "品名") }
    var maker: String { word("Maker", "製造商", "製造者") }
    var model: String { word("Model", "型號", "型番") }
    var result: String { word("Result", "鑑定結果", "判定結果") }
    var entry: String { word("Entry", "管制項目", "項番") }
    var list: String { word("List and edition", "清單及版本", "リスト及び版") }
    var limit: String { word("Limit", "管制值", "規制値") }
    var value: String { word("Value", "規格值", "仕様値") }
    var parameter: String { word("Parameter", "參數", "パラメータ") }
    var met: String { word("Met", "符合", "該否") }
    var reasons: String { word("Reasons", "理由", "判定理由") }
    var openQuestions: String { word("Open questions", "待釐清事項", "未確認事項") }
    var judgedBy: String { word("Judged by", "鑑定人", "判定者") }
    var on: String { word("Date", "日期", "判定日") }
    var secondChecker: String { word("Second check by", "複核人", "二次確認者") }
    var notice: String {
        word(
            "Worked out from the description above by exportcheck; the person who signs is responsible.",
            "由 exportcheck 依上述描述產生；由簽署人負責。", "exportcheck が上記の記述から作成。署名者が責任を負う。")
    }
}
