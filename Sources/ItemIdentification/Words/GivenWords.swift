/// Words that stand in what is given by name.
enum GivenWords {
    /// Whether a value says yes or no; nil where it says something else.
    static func truth(_ value: String) -> Bool? {
        let lower = value.lowercased().filter { !$0.isWhitespace }
        if yes.contains(lower) { return true }
        return no.contains(lower) ? false : nil
    }

    private static let yes: Set<String> = [
        "yes", "true", "y", "✓", "included", "是", "有", "具備", "はい", "あり", "有り", "○",
    ]
    private static let no: Set<String> = [
        "no", "false", "n", "none", "not", "否", "無", "沒有", "不具備", "いいえ", "なし", "無し",
    ]

    /// Whether a value says that nobody knows.
    static func isUnknown(_ value: String) -> Bool {
        ["unknown", "n/a", "na", "tbd", "tbc", "?", "-", "不明", "未定", "未知"].contains(value.lowercased())
    }

    /// Whether a name asks what the item is for.
    static func isPurpose(_ name: String) -> Bool { purposes.contains(name.lowercased()) }

    /// Whether a name begins as what something is for does, or ends so in Chinese and Japanese: `for_satellite`, `衛星用`.
    static func beginsWithPurpose(_ name: String) -> Bool {
        let lower = name.lowercased()
        return ["for ", "used in ", "used on ", "used for ", "use in ", "of ", "in ", "part of ", "component of "]
            .contains(where: lower.hasPrefix) || ["用", "用途", "向け", "搭載", "内蔵", "內建"].contains(where: lower.hasSuffix)
    }

    private static let purposes: Set<String> = [
        "for", "use", "used for", "usage", "application", "applications", "intended use", "intended for",
        "intended application", "end use", "purpose", "field of use", "used in", "用途", "用於", "應用", "応用", "適用",
        "使用目的", "最終用途", "対象", "用途別",
    ]

    /// Whether a name asks of which class something is, so that its number is a part of a name: `generation=3`, `NIJ level=4`.
    static func isClass(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["class", "level", "generation", "gen", "grade", "等級", "級別", "世代", "代別", "レベル", "クラス", "級"]
            .contains(where: name.hasSuffix)
    }

    /// Whether a name asks in what form the item is.
    static func isForm(_ name: String) -> Bool { forms.contains(name.lowercased()) }

    private static let forms: Set<String> = [
        "form", "format", "type", "kind", "item", "product", "deliverable", "delivery", "content", "contents", "形式",
        "形態", "種類", "種別", "類型", "類別", "內容", "内容", "型態", "品目", "項目",
    ]

    enum Knowledge {
        /// It may only come with the goods.
        case software, technology
        /// It is software whatever it is called.
        case program
    }

    /// What a name says the item is, where it is true.
    static func knowledge(_ name: String) -> Knowledge? {
        switch name.lowercased() {
        case "source code", "object code", "software only", "ソースコード", "原始碼", "原始程式碼": .program
        case "software", "firmware", "computer program", "ソフトウェア", "プログラム", "ファームウェア", "軟體", "韌體", "程式":
            .software
        case "technology", "technical data", "drawings", "know how", "技術", "技術資料", "技術データ", "図面", "圖面": .technology
        default: nil
        }
    }

    /// How people deny a name: *not rad hard*, *non rad hard*, `非…`.
    static func negations(of name: String) -> [String] {
        guard name.unicodeScalars.contains(where: TextTokens.isSign) else {
            return ["not ", "non-", "no ", "without "].map { $0 + name } + [name + "-free"]
        }
        return ["非", "無", "不", "未"].map { $0 + name } + ["なし", "無し"].map { name + $0 }
    }

    /// Whether a phrase is all of a name.
    static func isWhole(_ phrase: String, of name: String) -> Bool {
        func plain(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
        return plain(phrase) == plain(name)
    }
}
