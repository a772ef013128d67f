/// Words about party lists.
extension Phrases {
    var headingParties: String { pick("Likenesses on party lists", "名單相似對象", "当事者リストの類似候補") }

    func found(_ result: Party.Screening.Result?) -> String {
        switch result {
        case .possible: pick("to be decided", "待判定", "要判定")
        case .confirmed: pick("the listed party", "確認為列名者", "掲載者と確認")
        case .candidate: pick("below the threshold, noted", "未達門檻，僅記錄", "しきい値未満・記録のみ")
        case .clear: pick("another, as decided", "經判定非同一對象", "別人と判定")
        case nil: unknown
        }
    }

    func means(_ kind: Party.Screening.ListKind?) -> String {
        switch kind {
        case .prohibition, nil: pick("forbids dealing", "禁止交易", "取引禁止")
        case .licence: pick("asks for a licence", "須許可", "許可必要")
        case .advice: pick("asks for care", "提醒注意", "注意喚起")
        }
    }

    func stale(_ list: PartyScreener.List) -> String {
        pick(
            "\(list.id) was imported on \(list.importedOn): too long ago to clear anybody; import it again",
            "\(list.id) 於 \(list.importedOn) 匯入，已過時，不足以排除任何人；請重新匯入",
            "\(list.id) は \(list.importedOn) に取り込まれ、古いため誰も該当なしとできない。再度取り込むこと")
    }
}

extension ScreeningResult {
    /// A line for each likeness that somebody has to know of, and for each stale list.
    func likenesses(_ phrases: Phrases) -> [String] {
        var lines: [String] = []
        for (role, name, screenings) in comparisons {
            for screening in screenings where screening.listedName != nil || screening.result == .possible {
                let words = phrases.role("party:" + role)
                let place = [screening.list, screening.entry].compactMap { $0 }.joined(separator: " ")
                let score = screening.score.map { " \(Phrases.score($0))" } ?? ""
                let listed = screening.listedName.map { " ~ \($0)" } ?? ""
                lines.append(
                    "\(words.hasPrefix("party:") ? role : words): \(name)\(listed)  [\(place), \(phrases.means(screening.kind))]\(score)  \(phrases.found(screening.result))"
                )
            }
        }
        return lines + staleLists.map(phrases.stale)
    }
}

extension Phrases {
    /// Two places, cut: 0.999 is not 1.00.
    fileprivate static func score(_ score: Double) -> String {
        let hundredths = Int((score * 100).rounded(.down))
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
