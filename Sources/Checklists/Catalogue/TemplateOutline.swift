public import ExportControl

/// The document templates in text, one a line.
public struct TemplateOutline {
    private let catalogue: Catalogue
    private let language: Language

    public init(_ catalogue: Catalogue, language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    public var text: String {
        let width = catalogue.templates.map(\.id.count).max() ?? 0
        return catalogue.templates.map { template in
            let gap = String(repeating: " ", count: width - template.id.count + 2)
            let signers = template.signers.compactMap { catalogue.role($0)?.title[language] }
            let kind = catalogue.heading(template.isOfCase ? "case" : "organisation", language)
            return
                "\(template.id)\(gap)\(template.title[language]) (\(kind); \(signers.joined(separator: ", ")))\n    \(template.help[language])"
        }.joined(separator: "\n") + "\n"
    }
}
