import ExportControl

extension ItemIdentifier {
    /// Of so many of the first candidates one should be of the heading.
    private static let mostCompared = 3
    /// Headings of machinery point to thirty codes and more; a note names so many.
    private static let mostNamedCodes = 12

    /// What to say where a heading that listed goods are known under goes with nothing that the words lead to; of other headings nothing.
    func note(on heading: HeadingHints.Matched, _ fitting: [Judged]) -> String? {
        guard !heading.codes.isEmpty, let printed = HSCode(heading.heading)?.description else { return nil }
        let named = heading.codes.prefix(ItemIdentifier.mostNamedCodes).map(\.text)
        let codes = (named + (named.count < heading.codes.count ? ["…"] : [])).joined(separator: ", ")
        let phrases = IdentificationPhrases(language: language)
        if fitting.isEmpty { return phrases.headingAlone(printed, codes) }
        let best = fitting.sorted { ($0.score, $1.hit.entry) > ($1.score, $0.hit.entry) }
            .prefix(ItemIdentifier.mostCompared)
        guard best.allSatisfy({ headings.isElsewhere($0.hit.entry, heading.heading) }) else { return nil }
        return phrases.headingElsewhere(printed, codes)
    }
}
