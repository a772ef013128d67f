/// A language in which titles, questions and answers are written.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case traditionalChinese = "zh-Hant"
    case japanese = "ja"
}

/// One wording in several languages; English stands in where another is missing.
public struct LocalizedText: Sendable, Hashable {
    private var wordings: [Language: String]

    public init(_ wordings: [Language: String] = [:]) {
        self.wordings = wordings
    }

    public init(english: String) {
        wordings = [.english: english]
    }

    /// The wording in a language, or nil if there is none.
    public subscript(exactly language: Language) -> String? {
        get { wordings[language] }
        set { wordings[language] = newValue }
    }

    /// The wording in a language, in English if that is missing, or the empty string.
    public subscript(language: Language) -> String {
        wordings[language] ?? wordings[.english] ?? ""
    }

    public var isEmpty: Bool { wordings.isEmpty }

    /// Every wording, in the order of the languages.
    public var all: [(language: Language, text: String)] {
        Language.allCases.compactMap { language in wordings[language].map { (language, $0) } }
    }
}
