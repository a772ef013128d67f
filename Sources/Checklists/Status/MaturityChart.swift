/// The parts of one framework as bars: complete, partly, open, with the level beside each.
struct MaturityChart {
    private let group: ChecklistStatus.Group
    private let words: ListWords

    init(_ group: ChecklistStatus.Group, _ words: ListWords) {
        self.group = group
        self.words = words
    }

    // In units of the drawing, which is as wide as the text of an A4 page.
    private static let (width, label, bar, rowHeight) = (700, 290, 220, 24)
    private static let colours: [ChecklistStatus.Maturity: String] = [
        .missing: "#b3261e", .started: "#b26a00", .inPlace: "#4a7c59", .proven: "#1b5e20",
    ]

    var svg: String {
        let height = group.parts.count * MaturityChart.rowHeight + 6
        let rows = group.parts.enumerated().map { row($1, top: $0 * MaturityChart.rowHeight + 3) }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(MaturityChart.width) \(height)" width="\(MaturityChart.width)" height="\(height)" role="img" aria-label="\(PrintedPage.escaped(words("maturity")))">
            \(rows.joined(separator: "\n"))
            </svg>
            """
    }

    private func row(_ part: ChecklistStatus.Part, top: Int) -> String {
        let escaped = PrintedPage.escaped
        let count = max(part.rows.count, 1)
        let full = part.complete * MaturityChart.bar / count
        let half = part.partly * MaturityChart.bar / count
        let colour = MaturityChart.colours[part.maturity] ?? "#555"
        let name = part.name
        let after = MaturityChart.label + MaturityChart.bar + 10
        return """
            <g><title>\(escaped(name)): \(part.complete)/\(part.rows.count)</title>
            <text x="0" y="\(top + 15)">\(escaped(shortened(name)))</text>
            <rect x="\(MaturityChart.label)" y="\(top + 3)" width="\(MaturityChart.bar)" height="15" fill="#eee" stroke="#999" stroke-width=".5"/>
            <rect x="\(MaturityChart.label)" y="\(top + 3)" width="\(full)" height="15" fill="\(colour)"/>
            <rect x="\(MaturityChart.label + full)" y="\(top + 3)" width="\(half)" height="15" fill="\(colour)" fill-opacity=".35"/>
            <text x="\(after)" y="\(top + 15)">\(part.complete)/\(part.rows.count) · \(escaped(words(part.maturity.rawValue)))</text></g>
            """
    }

    /// As much as stands before the bar: East Asian characters are twice as wide.
    private func shortened(_ text: String) -> String {
        var width = 0
        var result = ""
        for character in text {
            width += (character.unicodeScalars.first?.value ?? 0) >= 0x2E80 ? 2 : 1
            if width > 44 { return result + "…" }
            result.append(character)
        }
        return result
    }
}
