import ExportControl

extension BatchSummary {
    private static let colours = [
        "high": "#b3261e", "medium": "#b26a00", "low": "#2e7d32", "prohibited": "#b3261e",
        "licence-required": "#b26a00",
        "exception-may-apply": "#8a7a00", "undetermined": "#5f6368", "not-required": "#2e7d32",
    ]

    /// A page of its own: no script, nothing from elsewhere.
    public func page(version: String) -> String {
        let record = record(version: version)
        var html = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Batch summary</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem .6rem;border-bottom:1px solid #ddd}
            td.n{text-align:right}</style></head><body>
            <h1>Batch summary</h1>
            <p>\(rows) rows, \(broken) of them broken, \(final) final, \(hits) with a likeness on a party list.</p>

            """
        html += "<h2>Risk</h2>\n" + chart(Risk.allCases.reversed().map { ($0.rawValue, record.risk[$0.rawValue] ?? 0) })
        html +=
            "<h2>Authorisation</h2>\n"
            + chart(Authorisation.allCases.reversed().map { ($0.rawValue, record.authorisation[$0.rawValue] ?? 0) })
        html += table(
            "Reasons in most rows", ["Rows", "Rule", ""], record.reasons.map { ["\($0.rows)", $0.id, $0.text] })
        html += table(
            "Questions that would settle most rows", ["Rows", "Alone", "Question", ""],
            record.questions.map { ["\($0.rows)", "\($0.alone)", $0.id, $0.text] })
        html += table(
            "Judged by", ["List", "Edition", "SHA-256"], record.lists.map { [$0.id, $0.edition, $0.digest] })
        return html
            + "<p>exportcheck \(BatchSummary.escaped(version)). Decision support, not legal advice.</p>\n</body></html>\n"
    }

    /// Bars of counts, with the numbers beside them, so that nothing rests on colour alone.
    private func chart(_ bars: [(name: String, count: Int)]) -> String {
        let most = max(1, bars.map(\.count).max() ?? 1)
        var svg =
            "<svg role=\"img\" viewBox=\"0 0 640 \(bars.count * 28)\" width=\"100%\" xmlns=\"http://www.w3.org/2000/svg\">\n"
        for (index, bar) in bars.enumerated() {
            let width = bar.count == 0 ? 0 : max(2, bar.count * 380 / most)
            svg +=
                "<text x=\"0\" y=\"\(index * 28 + 18)\" font-size=\"14\">\(bar.name)</text>"
                + "<rect x=\"160\" y=\"\(index * 28 + 4)\" width=\"\(width)\" height=\"20\" fill=\"\(BatchSummary.colours[bar.name] ?? "#555")\"/>"
                + "<text x=\"\(168 + width)\" y=\"\(index * 28 + 18)\" font-size=\"14\">\(bar.count)</text>\n"
        }
        return svg + "</svg>\n"
    }

    private func table(_ title: String, _ header: [String], _ rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "" }
        let head = header.map { "<th>\($0)</th>" }.joined()
        let body = rows.map { row in
            "<tr>" + row.map { "<td>\(BatchSummary.escaped($0))</td>" }.joined() + "</tr>"
        }.joined(separator: "\n")
        return "<h2>\(title)</h2>\n<table><tr>\(head)</tr>\n\(body)\n</table>\n"
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: out.unicodeScalars.append(character)
            }
        }
        return out
    }
}
