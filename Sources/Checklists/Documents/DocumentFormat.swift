/// How a document is written.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case html
    case markdown = "md"
    case json
    /// A YAML file with what is still to be filled in, for `--answers`.
    case answers
}

extension FilledDocument {
    public func text(_ format: DocumentFormat, catalogue: Catalogue) -> String {
        let words = ListWords(catalogue: catalogue, language: language)
        return switch format {
        case .html: DocumentPage(self, words).html
        case .markdown: DocumentMarkdown(self, words).text
        case .json: DocumentRecord(self).text
        case .answers: AnswersSkeleton(self).yaml
        }
    }
}
