public import ExportControl

/// The words around the lines in one language; what is read back is understood in every language.
public struct ListWords: Sendable {
    let catalogue: Catalogue
    let language: Language

    public init(catalogue: Catalogue, language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    func callAsFunction(_ heading: String) -> String { catalogue.heading(heading, language) }

    func label(_ column: Column, _ kind: Checklist.Header.Kind) -> String { self(column.heading(kind)) }

    func answer(_ state: Checklist.Answer.State) -> String { self("answer-" + state.rawValue) }

    /// The column that a label stands for.
    func column(_ label: String) -> Column? {
        let wanted = label.trimmedWhiteSpace.lowercased()
        for column in Column.allCases {
            if column.rawValue.lowercased() == wanted { return column }
            for kind in Checklist.Header.Kind.allCases {
                let heading = catalogue.headings[column.heading(kind)] ?? LocalizedText()
                if heading.all.contains(where: { $0.text.lowercased() == wanted }) { return column }
            }
        }
        return nil
    }

    /// The answer that a word stands for; nil if it is none.
    func state(_ text: String) -> Checklist.Answer.State? {
        let wanted = text.trimmedWhiteSpace.lowercased()
        if wanted.isEmpty { return .open }
        if let short = ListWords.shortAnswers[wanted] { return short }
        return Checklist.Answer.State.allCases.first { state in
            state.rawValue == wanted
                || (catalogue.headings["answer-" + state.rawValue] ?? LocalizedText()).all.contains {
                    $0.text.lowercased() == wanted
                }
        }
    }

    /// What people write instead of the word.
    private static let shortAnswers: [String: Checklist.Answer.State] = [
        "y": .yes, "n": .no, "n/a": .notApplicable, "na": .notApplicable, "does not apply": .notApplicable,
        "不適用": .notApplicable, "該当なし": .notApplicable,
    ]

    /// Every answer as it is printed.
    var choices: [Checklist.Answer.State] { [.yes, .partly, .no, .notApplicable] }

    /// How often and when a line is due, in words.
    func recurrence(_ recurrence: Catalogue.Recurrence) -> String {
        var parts: [String] = []
        if let every = recurrence.every { parts.append(self("interval-\(every)")) }
        parts += recurrence.events.compactMap { catalogue.event($0)?.title[language] }
        if let within = recurrence.within { parts.append(self("within-\(within)")) }
        return parts.joined(separator: language == .english ? "; " : "；")
    }

    /// A source with its mark: ● read in an official text, ◐ secondary, ○ unverified.
    func source(_ source: Catalogue.Source) -> String { ListWords.sign(source.mark) + " " + source.text }

    static func sign(_ mark: Mark) -> String {
        switch mark {
        case .established: "●"
        case .secondary: "◐"
        case .unverified: "○"
        }
    }

    var legend: String {
        Mark.allCases.map { ListWords.sign($0) + " " + self("mark-\($0.rawValue)") }.joined(separator: " · ")
    }
}
