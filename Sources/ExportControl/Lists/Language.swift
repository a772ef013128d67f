/// A language in which titles, questions and answers are written.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case traditionalChinese = "zh-Hant"
    case japanese = "ja"
}

/// One wording in several languages; English stands in where another is missing.
public struct LocalizedText: Sendable, Hashable {
    private var english: String?
    private var traditionalChinese: String?
    private var japanese: String?

    public init(_ wordings: [Language: String] = [:]) {
        english = wordings[.english]
        traditionalChinese = wordings[.traditionalChinese]
        japanese = wordings[.japanese]
    }

    public init(english: String) {
        self.english = english
    }

    /// The wording in a language, or nil if there is none.
    public subscript(exactly language: Language) -> String? {
        get {
            switch language {
            case .english: english
            case .traditionalChinese: traditionalChinese
            case .japanese: japanese
            }
        }
        set {
            switch language {
            case .english: english = newValue
            case .traditionalChinese: traditionalChinese = newValue
            case .japanese: japanese = newValue
            }
        }
    }

    /// The wording in a language, in English if that is missing, or the empty string.
    public subscript(language: Language) -> String {
        self[exactly: language] ?? english ?? ""
    }

    public var isEmpty: Bool { english == nil && traditionalChinese == nil && japanese == nil }

    /// Every wording, in the order of the languages.
    public var all: [(language: Language, text: String)] {
        Language.allCases.compactMap { language in self[exactly: language].map { (language, $0) } }
    }
}
