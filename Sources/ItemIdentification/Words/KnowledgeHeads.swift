import Foundation

/// Last words of names of software and technology: *CFD solver*, *welding procedure*, `解析コード`.
///
/// Such a word counts only as the last one of what names the item itself, as many of them are parts of names of goods too.
enum KnowledgeHeads {
    enum Meaning { case software, technology }

    /// What the names at the ends of the parts of a text say the item is; of the first part only if `first`.
    ///
    /// - Parameter text: In lower case.
    static func meanings(of text: String, first: Bool) -> Set<Meaning> {
        var found: Set<Meaning> = []
        let parts = parts(of: text)
        for part in parts.prefix(first ? 1 : parts.count).joined() {
            let name = ownName(of: part)
            if name.last?.isASCII == true {
                let words = plainWords(of: name)
                if ends(words, with: softwareEnds, but: notSoftware) { found.insert(.software) }
                if ends(words, with: technologyEnds, but: []) { found.insert(.technology) }
            } else {
                if softwareSigns.contains(where: name.hasSuffix) { found.insert(.software) }
                if technologySigns.contains(where: name.hasSuffix) { found.insert(.technology) }
            }
            // What comes with the item, or what it is made by, is not the item.
            if name.count < part.trimmed.count, turnsToOthers(part.dropFirst(name.count)) { break }
        }
        return found
    }

    /// The parts of a text between commas and brackets, each cut at the blanks of Chinese and Japanese.
    private static func parts(of text: String) -> [[Substring]] {
        text.split { separators.contains($0) }.map { part -> [Substring] in
            guard part.contains(where: isSign) else { return [part] }
            return part.split(separator: " ")
        }.filter { $0.contains { $0.contains { !$0.isWhitespace } } }
    }

    private static let separators: Set<Character> = [
        ",", ";", ":", "(", ")", "（", "）", "、", "，", "；", "：", "。", "|", "\n",
    ]

    private static func isSign(_ character: Character) -> Bool {
        character.unicodeScalars.first.map(TextTokens.isSign) ?? false
    }

    /// What stands before *for*, *of*, *in* and the like.
    private static func ownName(of part: Substring) -> Substring {
        var end = part.endIndex
        let quick = QuickText(part)
        for turn in turns where quick.mayHold(turn) {
            if let place = part.range(of: turn)?.lowerBound, place < end, place > part.startIndex { end = place }
        }
        return part[..<end].trimmed
    }

    private static func turnsToOthers(_ rest: Substring) -> Bool {
        [" with ", " using ", " incl", " by ", " based on "].contains { rest.hasPrefix($0) }
    }

    private static let turns = [
        " for ", " of ", " from ", " in ", " on ", " to ", " with ", " using ", " incl", " by ", " based on ", " that ",
        " which ", " whose ", " where ", " at ", " under ", " covering ", " describing ",
    ]

    /// The words without a version and the like at the end.
    private static func plainWords(of name: Substring) -> [Substring] {
        var words = name.split { !$0.isLetter && !$0.isNumber && $0 != "." }
        while let last = words.last, last.contains(where: \.isNumber) || last == "version" { words.removeLast() }
        return words
    }

    private static func ends(_ words: [Substring], with names: [[Substring]], but others: [[Substring]]) -> Bool {
        func ends(with name: [Substring]) -> Bool { words.suffix(name.count).elementsEqual(name) }
        return names.contains(where: ends) && !others.contains(where: ends)
    }

    private static func cut(_ text: String) -> [[Substring]] {
        text.split(whereSeparator: \.isNewline).flatMap { $0.split(separator: ",") }
            .map { $0.split(separator: " ") }.filter { !$0.isEmpty }
    }

    private static let softwareEnds = cut(
        """
        code, codes, microcode, kernel, solver, solvers, simulator software, design suite, analysis suite
        simulation suite, software suite, tool suite, analysis package, simulation package, design package software
        finite element package, fem package, fea package, cfd package, cad package, software package, program package
        editor, compiler, sdk, software development kit, plug in, plugin, plugins, app, apps, applet, device driver
        device drivers, printer driver, executable, executables, binaries, script, scripts, security patch
        software patch, firmware patch, update package, map update, upgrade key, activation key, unlock key, unlock code
        matlab toolbox, simulink toolbox, signal processing toolbox, analysis toolbox, eda, eda tools, cad tool
        cad tools, design tool software, matlab model, simulink model, algorithm, algorithms, trojan, rootkit, botnet
        ransomware, exploit, exploits, exploit chain, malware, spyware
        """)

    /// Codes that are no programs.
    private static let notSoftware = cut(
        """
        bar code, postal code, qr code, zip code, area code, colour code, color code, building code, dress code
        hs code, product code, part code, date code, discount code, gift code, morse code, train driver
        """)

    private static let technologyEnds = cut(
        """
        procedure, procedures, process plan, process plans, process sheet, process sheets, process specification
        process specifications, production documents, production documentation, production file, manufacturing file
        manufacturing dossier, manufacturing data, manufacturing documents, manufacturing documentation, design report
        design reports, design study, design review, design guide, design rules, technology transfer, transfer package
        manufacturing licence, manufacturing license, formulation data, formulation sheet
        formulation sheets, formulation recipe, formulation recipes, cure cycle, cure cycles, lab notebook
        lab notebooks, laboratory notebook, simulation model data, training, consulting, consultancy
        engineering support, technical support, engineering services, rtl, netlist, netlists, gds, gdsii, mask data
        mask layout, ip core, ip cores, process manual, production manual, manufacturing manual, test report data
        """)

    private static let softwareSigns = [
        "應用程式", "軟體模組", "軟體套件", "分析套件", "設計套件", "模擬套件", "原始程式", "更新檔", "授權金鑰", "解鎖碼",
        "解鎖金鑰", "演算法", "模擬器軟體", "函式庫", "核心程式", "驅動程式", "アプリ", "解析コード", "計算コード", "予測コード", "航法コード", "制御コード",
        "シミュレーションコード", "ライブラリ", "ライブラリー", "カーネル",
        "ライセンスキー", "解除キー", "アルゴリズム", "設計ツール", "解析ツール", "開発ツール", "修正パッチ", "セキュリティパッチ", "コンパイラ", "ソルバー", "ソルバ",
        "プラグイン", "スクリプト", "シミュレーションモデル",
    ]

    private static let technologySigns = [
        "程序書", "製造工藝", "生產工藝", "加工工藝", "工藝文件", "工藝參數", "工藝規程", "配方", "訓練", "技轉", "技術轉移", "製作圖",
        "圖紙", "製程規範", "製造規範", "作業標準", "作業標準書", "手順書", "レシピ", "製法", "加工条件", "配合表", "処方", "処方箋データ",
        "技術移転", "製造仕様書", "研修", "技術支援", "設計報告", "設計報告書", "回路図", "標準作業書", "製造記録", "マスクデータ",
        "光罩資料", "電路圖",
    ]
}

extension Substring {
    fileprivate var trimmed: Substring {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return self[startIndex..<startIndex] }
        return self[first...last]
    }
}
