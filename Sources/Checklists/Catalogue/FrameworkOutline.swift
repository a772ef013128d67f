public import ExportControl

/// The frameworks in text: their elements with the lines that prove them, and the crosswalk between them.
public struct FrameworkOutline {
    private let catalogue: Catalogue
    private let words: ListWords

    public init(_ catalogue: Catalogue, language: Language) {
        self.catalogue = catalogue
        words = ListWords(catalogue: catalogue, language: language)
    }

    private var language: Language { words.language }

    /// Every framework in one line, the crosswalk theme by theme, and how long records are kept.
    public var text: String {
        var lines = ["\(words("edition")) \(catalogue.edition), \(catalogue.lines.count) \(words("lines"))", ""]
        for framework in catalogue.frameworks {
            lines.append(
                "\(framework.id)  \(ListWords.sign(framework.mark)) \(framework.title[language]) (\(framework.asOf)), \(framework.elements.count) × \(words("element"))"
            )
        }
        lines += ["", words("crosswalk") + ":"]
        for theme in catalogue.themes {
            lines.append("  " + theme.title[language])
            for place in theme.places {
                let elements = place.elements.joined(separator: ", ")
                let name = place.name.map { " – \($0)" } ?? ""
                lines.append("    \(place.framework): \(place.isPartial ? "(\(elements))" : elements)\(name)")
            }
        }
        lines += ["", words("retention") + ":", "  " + catalogue.retentionHelp[language]]
        for period in catalogue.retention {
            let years = words("years-after-" + period.after).replacing("{years}", with: String(period.years))
            lines.append("  \(ListWords.sign(period.mark)) \(period.title[language]): \(years)")
        }
        return (lines + ["", words.legend]).joined(separator: "\n") + "\n"
    }

    /// One framework with its elements and their lines.
    public func text(of framework: Catalogue.Framework) -> String {
        var lines = ["\(framework.id)  \(framework.title[language]) (\(framework.asOf))"]
        lines += framework.sources.map { "  " + words.source($0) }
        for element in framework.elements {
            lines += ["", "\(element.id)  \(ListWords.sign(element.mark)) \(element.title[language])"]
            for line in catalogue.lines where line.elements(of: framework.id).contains(element.id) {
                let isProof = line.proves(of: framework.id).contains(element.id)
                let id = isProof ? line.id : "(\(line.id))"
                lines.append("    \(id)  \(line.statement[language])")
            }
        }
        return (lines + ["", words.legend]).joined(separator: "\n") + "\n"
    }
}
