public import ExportControl

/// An identification as text for a terminal.
public struct IdentificationText: Sendable {
    public let text: String

    /// - Parameter most: Lines of reasons and questions for each candidate.
    public init(_ found: Identification, language: Language = .english, most: Int = 6) {
        let phrases = IdentificationPhrases(language: language)
        var lines: [String] = []
        if found.candidates.isEmpty { lines.append(phrases.nothingFound) }
        for (place, candidate) in found.candidates.enumerated() {
            lines.append(IdentificationText.head(candidate, place + 1, phrases, language))
            lines += candidate.because.prefix(most).map { "     \($0)" }
            lines += candidate.near.map { "     ! \($0)" }
            if !candidate.missing.isEmpty {
                lines += candidate.missing.prefix(most).map { "     ? \($0.ask)" }
                if candidate.missing.count > most { lines.append("     ? … \(candidate.missing.count - most)") }
            }
            if !candidate.releases.isEmpty, candidate.verdict != .notControlled {
                lines.append("     \(phrases.unclaimed): \(candidate.releases.prefix(3).joined(separator: "; "))")
            }
            if !candidate.open.isEmpty {
                lines.append("     \(phrases.open): \(candidate.open.map(\.text).joined(separator: ", "))")
            }
            if let hint = candidate.hint { lines.append("     ~ \(phrases.hint(hint))") }
            if !candidate.related.isEmpty {
                lines.append("     → \(candidate.related.map(\.text).joined(separator: ", "))")
            }
        }
        if !found.notes.isEmpty {
            lines.append("")
            lines += found.notes.map { "! \($0)" }
        }
        if !found.parameters.isEmpty {
            lines.append("")
            lines.append(phrases.understood)
            lines += found.parameters.map { "  \($0.name) = \($0.value)  (“\($0.words)”, \($0.ground))" }
        }
        if !found.notUnderstood.isEmpty {
            lines.append("")
            lines.append("\(phrases.notUnderstood): \(found.notUnderstood.joined(separator: "; "))")
        }
        if let first = found.questions.first {
            lines.append("")
            lines.append("\(phrases.askFirst): \(first.question.ask)  [--param \(first.question.id)=…]")
        }
        text = lines.joined(separator: "\n")
    }

    /// One line for each of the first candidates, for a dialogue.
    public init(summary found: Identification, language: Language) {
        let phrases = IdentificationPhrases(language: language)
        text =
            found.candidates.isEmpty
            ? phrases.nothingFound
            : found.candidates.prefix(5).enumerated().map { IdentificationText.head($1, $0 + 1, phrases, language) }
                .joined(separator: "\n")
    }

    private static func head(
        _ candidate: Identification.Candidate, _ number: Int, _ phrases: IdentificationPhrases, _ language: Language
    ) -> String {
        var code = candidate.provision.code.text
        if let dualUse = candidate.provision.dualUse ?? candidate.entry.dualUse, dualUse.text != code {
            code += " = \(dualUse)"
        }
        let title = candidate.provision.title[language]
        return
            "\(number). \(code)  \(phrases.word(candidate.verdict))  \(title)  (\(candidate.list.id) \(candidate.list.edition))"
    }
}
