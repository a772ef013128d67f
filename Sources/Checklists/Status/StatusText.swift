public import ExportControl

/// The state of a list in text, with a bar for each part.
public struct StatusText {
    private let status: ChecklistStatus
    private let words: ListWords

    public init(_ status: ChecklistStatus, catalogue: Catalogue, language: Language? = nil) {
        self.status = status
        words = ListWords(catalogue: catalogue, language: language ?? status.list.header.language)
    }

    private static let barLength = 20

    public var text: String {
        let header = status.list.header
        var lines = [
            [ChecklistPage.title(status.list, words), header.organisation].filter { !$0.isEmpty }.joined(
                separator: ", "),
            "\(words("edition")) \(header.edition), \(words("state-on")) \(status.day)",
            "\(words("lines-answered")): \(status.rows.count { $0.row.answer.state != .open }) / \(status.rows.count); \(words("overdue")): \(status.overdue.count)",
        ]
        for group in status.groups {
            lines += ["", group.title.isEmpty ? group.id : group.title]
            for part in group.parts { lines.append("  " + line(part)) }
        }
        lines += ["", words("overdue") + ":"]
        lines +=
            status.overdue.isEmpty
            ? ["  " + words("nothing-overdue")]
            : status.overdue.map { "  \($0.nextDue?.description ?? "")  \($0.row.key)  \($0.row.owner)" }
        lines += ["", words("gaps") + ":"]
        lines +=
            status.gaps.isEmpty
            ? ["  " + words("no-gaps")]
            : status.gaps.map { gap in
                let texts = gap.gaps.map { words($0.rawValue) }.joined(
                    separator: words.language == .english ? "; " : "；")
                return "  \(gap.row.key)  \(texts) – \(gap.row.owner)"
            }
        if !status.unknown.isEmpty {
            lines += ["", words("not-in-catalogue") + ": " + status.unknown.joined(separator: ", ")]
        }
        if !status.list.former.isEmpty {
            lines += ["", words("dropped-line") + ": " + status.list.former.map(\.key).joined(separator: ", ")]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ part: ChecklistStatus.Part) -> String {
        let full = part.rows.isEmpty ? 0 : part.complete * StatusText.barLength / part.rows.count
        let half = part.rows.isEmpty ? 0 : (part.complete + part.partly) * StatusText.barLength / part.rows.count - full
        let bar =
            String(repeating: "█", count: full) + String(repeating: "▒", count: half)
            + String(repeating: "·", count: StatusText.barLength - full - half)
        let share = String(part.share)
        let overdue = part.overdue > 0 ? "; \(words("overdue")): \(part.overdue)" : ""
        return
            "\(bar) \(String(repeating: " ", count: 3 - share.count))\(share) %  \(part.complete)/\(part.rows.count)  \(words(part.maturity.rawValue))  \(part.name)\(overdue)"
    }
}
