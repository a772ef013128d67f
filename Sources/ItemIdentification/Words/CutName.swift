import ExportControl

/// A name of the vocabulary cut into words once: for phrases, for search and for likeness alike.
struct CutName {
    let text: String
    /// Without what stands in parentheses at its end, such as a unit.
    let tokens: [WordTable.Cut]
    /// The search words of the whole name.
    let words: [Int32]
    /// The search words without what stands in parentheses.
    let plainWords: [Int32]
    /// What stands in parentheses, with them; empty for nothing.
    let aside: String

    init(_ text: String, _ table: inout WordTable) {
        self.text = text
        let plain = PhraseBook.withoutAside(text)
        tokens = table.cut(plain)
        plainWords = table.searchWords(tokens)
        let hasAside = plain.utf8.count != text.utf8.count
        words = hasAside ? table.searchWords(table.cut(text)) : plainWords
        aside = hasAside ? String(text.dropFirst(plain.count)) : ""
    }
}

/// The names of kinds, parameters and choices, each cut into words once.
struct CutVocabulary {
    private(set) var types: [[CutName]] = []
    private(set) var parameters: [[CutName]] = []
    private(set) var choices: [[CutName]] = []
    /// By word of the trade: its names.
    private(set) var trade: [[CutName]] = []

    init(_ vocabulary: Vocabulary, _ trade: TradeWords, _ table: inout WordTable) {
        types = vocabulary.types.map { CutVocabulary.names($0.naming, &table) }
        parameters = vocabulary.parameters.map { CutVocabulary.names($0.naming, &table) }
        choices = vocabulary.choices.map { CutVocabulary.names($0.naming, &table) }
        self.trade = trade.entries.map { entry in entry.names.map { CutName($0, &table) } }
    }

    private static func names(_ naming: Vocabulary.Naming, _ table: inout WordTable) -> [CutName] {
        naming.terms.map { CutName($0.text, &table) }
    }

    /// An identifier as words.
    static func words(of identifier: String) -> String {
        String(decoding: identifier.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
