import Foundation

/// Words that tell software and technology from goods.
enum KnowledgeWords {
    /// Whether one of the words is said of the item itself, and not of what goes with it or what it is made by.
    static func areSaid(_ words: [String], of text: String) -> Bool {
        let quick = QuickText(text)
        return words.contains { word in
            guard quick.mayHold(word) else { return false }
            var rest = text[...]
            while let found = rest.range(of: word) {
                let before = text[..<found.lowerBound]
                let isPart = isPart(word, before.last, text[found.upperBound...].first)
                if !isPart, !isAttribute(word, text[found.upperBound...]), !asides.contains(where: before.contains) {
                    return true
                }
                rest = rest[found.upperBound...]
            }
            return false
        }
    }

    /// Whether it is a part of another word: `ソフトタイプ` is no software, and `可程式` means programmable.
    private static func isPart(_ word: String, _ before: Character?, _ after: Character?) -> Bool {
        func isKatakana(_ character: Character?) -> Bool {
            character?.unicodeScalars.first.map { (0x30A1...0x30FC).contains($0.value) } ?? false
        }
        return word == "程式" && before == "可" || isKatakana(word.last) && isKatakana(after)
    }

    /// Whether the word only says what something is governed by: a *software-defined radio* is goods.
    private static func isAttribute(_ word: String, _ after: Substring) -> Bool {
        guard attributive.contains(word) else { return false }
        let rest = after.first == "-" || after.first == " " ? after.dropFirst() : after
        return governed.contains(where: rest.hasPrefix)
    }

    private static let attributive: Set<String> = ["software", "firmware", "ソフトウェア", "ソフトウエア", "軟體", "軟件"]
    private static let governed = [
        "defined", "configurable", "controlled", "selectable", "programmable", "adjustable", "upgradable",
        "upgradeable",
        "無線", "定義",
    ]

    /// Whether a program of a computer is spoken of.
    static func isProgram(_ text: String) -> Bool {
        guard text.contains("program") else { return false }
        let words = text.split { !$0.isLetter && !$0.isNumber }
        return words.indices.contains { place in
            guard ["program", "programme", "programs"].contains(words[place]) else { return false }
            return place == 0
                || !otherPrograms.contains(String(words[place - 1])) && !isVerb(after: words[place - 1])
        }
            && !asides.contains { aside in
                text.range(of: aside).map { text[$0.upperBound...].contains("program") } ?? false
            }
    }

    /// Whether a word that follows says what is done: codes that the user *can program*.
    static func isVerb(after word: some StringProtocol) -> Bool { beforeVerbs.contains(String(word)) }

    private static let beforeVerbs: Set<String> = [
        "to", "can", "could", "may", "might", "will", "would", "shall", "should", "must", "cannot", "who", "you", "we",
        "they", "users", "customers", "operators",
    ]

    /// What comes after these goes with the item, or is how it is made.
    private static let asides = [" with ", " using ", " incl", " based on ", " by ", " via ", "搭載", "付き", "附", "使用"]
    private static let otherPrograms: Set<String> = [
        "space", "training", "weapon", "weapons", "missile", "nuclear", "research", "exchange", "test", "study", "tv",
    ]

    static let software = [
        "software", "source code", "firmware", "object code", "computer program", "algorithm library", "toolkit code",
        "軟體", "程式", "原始碼", "韌體", "ソフトウェア", "ソフトウエア", "プログラム", "ソースコード", "ファームウェア", "ソフト",
        "program code", "vpn client", "client software", "mobile app", "messaging app", "licence key", "license key",
        "firmware key", "unlock key", "code library", "eda tool",
        "place and route tool", "driver update", "control program", "mission program", "韌體", "軟件", "程式碼", "演算法",
        "応用ソフト",
        "simulation code",
    ]

    /// Software that breaks in; goods that go with it are often told by it too.
    static let intruding = ["exploit", "malware", "spyware"]

    static let technology = [
        "technology", "technical data", "know-how", "knowhow", "drawings", "blueprint", "process recipe", "design data",
        "manufacturing process", "technical assistance", "training on", "training course", "manual for",
        "specifications for", "licence to manufacture", "license to manufacture", "licence to produce",
        "drawing set", "design documentation", "process documentation", "recipe for", "design package", "documentation",
        "design files", "schematics", "layout files", "gdsii files", "process flow", "process parameters",
        "work instructions",
        "production data", "test procedure", "training material", "recipes", "technical report", "design study",
        "設計資料", "設計檔", "製造技術", "生產技術", "製作圖", "操作手冊", "維修手冊", "配方資料", "訓練課程", "製程參數", "技術移轉",
        "設計情報", "製造技術", "生産技術", "作業手順書", "製造図面", "製造条件", "技術指導", "整備マニュアル", "保守マニュアル", "設計ファイル",
        "drawing", "manufacturing instructions", "engineering data", "maintenance manual", "overhaul manual",
        "repair manual",
        "repair instructions", "overhaul instructions", "service manual", "welding procedure", "data package",
        "技術資料", "技術", "圖面", "設計圖", "製程", "技術データ", "図面", "設計図", "製造工程", "ノウハウ", "設計データ", "技術文書",
    ]
}

/// Words that may stand beside the name of a chemical without making it something else.
enum SubstanceWords {
    static func contains(_ stem: String) -> Bool { stems.contains(stem) }

    private static let stems: Set<String> = Set(
        """
        reagent grade purity pure anhydrous acs technical analytical lab laboratory bottle drum ampoule sample gas liquid
        solid powder crystalline crystal crystals pellets flakes chemical compound cas industrial bulk kg liter litre g ml l
        iso tank solution standard metal ingot synthesis intermediate raw material precursor tank container cylinder ton tonne
        cas-no distilled stabilized colourless white salt vial mg extract lyophilized purified
        """.split(whereSeparator: \.isWhitespace).map { Stem.of(String($0)) })

    /// Words of things that hold, test for or protect from organisms and toxins.
    static let agentHolders = [
        "antitoxin", "antivenom", "antibody", "antibodies", "antiserum", "antisera", "elisa", "test kit", "test strip",
        "detection kit",
        "rapid test", "lateral flow", "pcr kit", "assay kit", "immunoassay", "dosimeter", "disinfectant", "bactericid",
        "virucid",
        "抗毒素", "抗体", "抗體", "検査キット", "檢測試劑", "檢驗試劑", "試験紙", "試紙", "消毒",
    ]

    /// Words that make it something that holds the substance.
    static let holders = [
        "toothpaste", "containing", "contains", "mouthwash", "cleaner", "detergent", "shampoo", "fertilizer",
        "fertiliser",
        "tablet", "paint", "ink", "cosmetic", "含有", "含む", "配合", "洗剤", "歯磨", "牙膏", "清潔劑", "肥料", "battery", "電池",
        "adhesive", "coating", "pen ", "polish", "glass cleaner", "disinfect", "syrup", "buffer", "kit", "sensor",
        "detector",
        "electrode", "resistant", "monitor", "pump", "valve", "mask",
    ]
}
