import ExportControl

/// The entries that customs headings point to. They move the order of candidates and tell a heading that goes with none of them;
/// no verdict hangs on them.
struct HeadingHints: Sendable {
    /// That a heading points to an entry.
    struct Hint: Sendable {
        /// The four or six digits that the code given begins with.
        let heading: String
        let mark: Mark

        /// A subheading says more than its heading, and a text more than memory.
        var weight: Float { (heading.utf8.count > 4 ? 0.05 : 0.04) * (mark == .unverified ? 0.8 : 1) }
    }

    /// What the headings that one code begins with point to.
    struct Matched: Sendable {
        var hints: [Int: Hint] = [:]
        /// The codes that the longest heading points to, as its rows have them, and that heading.
        var codes: [ControlCode] = []
        var heading = ""
    }

    private var rows: [String: [(entries: [Int], codes: [ControlCode], mark: Mark)]] = [:]
    /// By entry: the chapters of the headings that point to it.
    private var chapters: [Int: Set<Substring>] = [:]

    init(_ headings: HSHeadings, _ places: EntriesByNumber) {
        // The same codes stand in many rows.
        var known: [ControlCode: [Int]] = [:]
        for code in headings.rows.flatMap(\.codes) where known[code] == nil { known[code] = places.entries(of: code) }
        for row in headings.rows {
            let codes = row.codes.filter { known[$0]?.isEmpty == false }
            let entries = codes.flatMap { known[$0] ?? [] }
            rows[row.heading, default: []].append((entries, codes, row.mark))
            for entry in entries { chapters[entry, default: []].insert(row.heading.prefix(2)) }
        }
    }

    /// What is known of a code: its subheading first, then its heading for entries that the subheading leaves out.
    func matched(_ code: HSCode) -> Matched {
        var matched = Matched()
        for length in [6, 4] where code.digits.utf8.count >= length {
            let heading = String(code.digits.prefix(length))
            for row in rows[heading] ?? [] {
                for entry in row.entries {
                    let hint = Hint(heading: heading, mark: row.mark)
                    if let known = matched.hints[entry], known.weight >= hint.weight { continue }
                    matched.hints[entry] = hint
                }
                if matched.heading.isEmpty || matched.heading == heading {
                    matched.heading = heading
                    matched.codes += row.codes.filter { !matched.codes.contains($0) }
                }
            }
        }
        return matched
    }

    /// Whether goods of an entry are known under other chapters only.
    func isElsewhere(_ entry: Int, _ heading: String) -> Bool {
        guard let known = chapters[entry] else { return false }
        return !known.contains(heading.prefix(2))
    }
}
