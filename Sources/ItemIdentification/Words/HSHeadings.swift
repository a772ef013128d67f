import ExportControl
import XMLReading

/// Customs headings, each with the entries that goods of it may fall under: `identification/hs-headings.xml`. Hints, never verdicts.
struct HSHeadings: Sendable {
    struct Row: Sendable {
        /// Four or six digits.
        let heading: String
        let codes: [ControlCode]
        let mark: Mark
        let position: SourceLine
    }

    let rows: [Row]

    private static let file = "identification/hs-headings.xml"

    /// - Throws: Each heading that there is not, stands twice from one source, or names a source that is not told, and each code that is none.
    init(folder: ListFolder) throws(DataProblems) {
        var rows: [Row] = []
        var problems: [DataProblem] = []
        guard folder.holds(HSHeadings.file) else {
            self.rows = []
            return
        }
        let root = try folder.root(of: HSHeadings.file, schema: "hs-headings")
        var sources: Set<String> = []
        for source in root.children(named: "source") {
            if !sources.insert(source["id"] ?? "").inserted {
                problems.append(
                    DataProblem(
                        file: HSHeadings.file, line: source.line,
                        message: "the source `\(source["id"] ?? "")` stands twice")
                )
            }
        }
        var seen: Set<String> = []
        for element in root.children(named: "heading") {
            let position = SourceLine(file: HSHeadings.file, line: element.line)
            func report(_ message: String) { problems.append(DataProblem(at: position, message: message)) }
            let heading = element["code"] ?? ""
            let source = element["source"] ?? ""
            if ![4, 6].contains(heading.utf8.count) || HSCode(heading)?.digits != heading {
                report("`\(heading)` is no heading: expected four or six digits, such as 8459 or 845961")
            }
            let written = element["mark"] ?? ""
            let mark = Mark(rawValue: written)
            if mark == nil {
                let known = Mark.allCases.map(\.rawValue)
                report(
                    "unknown mark `\(written)`\(Suggestion.clause(for: written, among: known)); expected \(known.joined(separator: ", "))"
                )
            }
            if !sources.contains(source) {
                report("unknown source `\(source)`\(Suggestion.clause(for: source, among: sources.sorted()))")
            }
            if !seen.insert(heading + " " + source).inserted {
                report("the heading `\(heading)` stands twice with the source `\(source)`")
            }
            rows.append(
                Row(
                    heading: heading, codes: TradeWords.codes(element["look-at"], position, &problems),
                    mark: mark ?? .unverified, position: position))
        }
        guard problems.isEmpty else { throw DataProblems(problems) }
        self.rows = rows
    }
}
