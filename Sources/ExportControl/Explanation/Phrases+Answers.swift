extension Phrases {
    /// What is asked for, as a heading.
    func journey(_ journey: Request.Journey) -> String {
        switch journey {
        case .shipment: pick("Shipment", "出貨", "輸出")
        case .technologyTransfer: pick("Technology transfer", "技術移轉", "技術の提供")
        case .incomingPerson: pick("Incoming person", "外來人員", "受入れ")
        case .outgoingTravel: pick("Outgoing travel", "出國", "海外出張")
        case .jointResearch: pick("Joint research", "共同研究", "共同研究")
        case .equipmentLoan: pick("Equipment loan", "設備借用", "設備の貸与")
        case .lecture: pick("Lecture", "演講", "講義")
        case .publication: pick("Publication", "發表", "公表")
        case .remoteAccess: pick("Remote access", "遠端存取", "リモートアクセス")
        case .technicalAssistance: pick("Technical assistance", "技術協助", "技術支援")
        case .departure: pick("Departure", "離職", "転出")
        }
    }

    var headingPacks: String { pick("By law pack", "依法規", "法令別") }
    var headingExceptions: String { pick("Exceptions that may still apply", "尚可能適用之例外", "適用の可能性が残る例外") }
    var headingDocuments: String { pick("Papers to have", "應備文件", "備える書類") }
    var headingSchedule: String { pick("Dates", "日期", "期日") }
    var headingRecords: String { pick("Records and authorities", "紀錄與主管機關", "記録と当局") }
    var notFinalGate: String {
        pick("not final: something must be done first", "非最終結果：須先完成必要事項", "未確定：先に行うべきことがあります")
    }
    var asItIs: String { pick("As it is", "現況", "現状") }
    var asChanged: String { pick("Changed", "變更後", "変更後") }
    var nothingOpen: String { pick("No question is open.", "無待答問題。", "未回答の質問はありません。") }
    var headingRanking: String {
        pick("Open questions, the one that settles most first", "待答問題（最能確定結果者優先）", "未回答の質問（最も結論に近づくものから）")
    }

    public func left(_ count: Int) -> String {
        pick(count == 1 ? "1 question left" : "\(count) questions left", "餘 \(count) 題", "残り\(count)問")
    }

    /// Where the case stands now.
    public var standing: String { pick("Now", "目前", "現在") }
    /// What has to be filled in by hand.
    public var fillIn: String { pick("Fill in", "請填寫", "記入してください：") }

    var postCheck: String { pick("Check afterwards", "事後查核", "事後確認") }

    func found(_ check: PostCheck.Result) -> String {
        switch check {
        case .asApproved: pick("as approved", "與核准相符", "承認どおり")
        case .deviated: pick("deviated", "有偏離", "逸脱あり")
        case .cannotVerify: pick("cannot verify", "無法查證", "確認不能")
        }
    }

    var waiting: String {
        pick("Waits for what it is for (`subject`)", "待說明用途（`subject`）", "対象（`subject`）の記入待ち")
    }

    var needs: String { pick("needs", "尚缺", "不足") }

    func retention(_ retention: LawPack.Retention) -> String {
        let start =
            switch retention.start {
            case .export: pick("the export or provision", "輸出或提供", "輸出・提供")
            case .endOfYear: pick("the end of the calendar year", "該曆年結束", "暦年の末日")
            case .transaction: pick("the transaction", "交易", "取引")
            }
        return pick(
            "Keep the record for \(retention.years) years from \(start)", "紀錄自\(start)起保存 \(retention.years) 年",
            "記録を\(start)から\(retention.years)年間保存")
    }

    /// The part that a country plays: a place of the route, or the country of a party.
    func role(_ role: String) -> String {
        switch role {
        case "destination": pick("destination", "目的地", "仕向地")
        case "finalCountry": pick("final country", "最終使用國", "最終仕向国")
        case "transit": pick("transit", "轉運", "経由地")
        case "party:end-user": pick("end user", "最終使用者", "需要者")
        case "party:purchaser": pick("purchaser", "買方", "買主")
        case "party:intermediate-consignee": pick("intermediate consignee", "中間收貨人", "中間荷受人")
        case "party:ultimate-consignee": pick("ultimate consignee", "最終收貨人", "最終荷受人")
        case "party:forwarder": pick("forwarder", "貨運承攬業者", "運送業者")
        case "party:agent": pick("agent", "代理人", "代理人")
        case "party:broker": pick("broker", "仲介", "仲介者")
        case "party:funder": pick("funder", "資金提供者", "資金提供者")
        case "party:bank": pick("bank", "銀行", "銀行")
        case "party:partner": pick("partner", "合作方", "相手方")
        case "party:borrower": pick("borrower", "借用人", "借用者")
        case "party:host": pick("host", "接待方", "受入れ先")
        case "at-home": pick("at home", "國內", "国内")
        case "server": pick("server", "伺服器", "サーバー")
        case "remote-access": pick("remote access", "遠端存取", "リモートアクセス")
        case "next-employer": pick("next employer", "下一任職機構", "転出先")
        case "deemed-export": pick("person who counts as abroad", "視同境外人員", "国外とみなされる者")
        default: role
        }
    }

    func effectWords(_ effect: Effect) -> String {
        var parts: [String] = []
        if let places = effect.places { parts.append(places) }
        if let base = effect.base {
            parts.append(pick("starts at \(risk(base))", "起始等級\(risk(base))", "出発点 \(risk(base))"))
        }
        if let base = effect.baseAuthorisation { parts.append(authorisation(base)) }
        if let relief = effect.relievesTo {
            parts.append(
                pick("relieves: \(authorisation(relief))", "豁免：\(authorisation(relief))", "緩和：\(authorisation(relief))")
            )
        }
        if effect.raises != nil { parts.append(pick("one step up", "升一級", "一段階上げる")) }
        if effect.lowers { parts.append(pick("one step down", "降一級", "一段階下げる")) }
        if let atLeast = effect.atLeast {
            parts.append(pick("at least \(risk(atLeast))", "至少\(risk(atLeast))", "\(risk(atLeast))以上"))
        }
        if let authorisation = effect.authorisation { parts.append(self.authorisation(authorisation)) }
        if effect.holds { parts.append(pick("hold", "暫停", "保留")) }
        if effect.gates { parts.append(pick("no final approval before this", "完成前不得最終核准", "完了まで最終承認不可")) }
        return parts.isEmpty ? pick("note", "備註", "注記") : parts.joined(separator: "; ")
    }
}
