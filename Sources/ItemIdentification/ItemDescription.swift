/// What somebody tells of an item: words, and whatever else is at hand.
public struct ItemDescription: Sendable {
    public var words: String
    /// Names and values as people write them.
    public var parameters: [(name: String, value: String)]
    /// Answers to questions, by the identifier of what was asked.
    public var answers: [(id: String, value: String)] = []
    /// The customs code in any form that `HSCode` reads: a hint for the order of candidates.
    public var hsCode: String?
    public var cas: String?
    /// Only lists with these identifiers or regimes.
    public var lists: [String]

    public init(
        words: String, parameters: [(name: String, value: String)] = [], hsCode: String? = nil, cas: String? = nil,
        lists: [String] = []
    ) {
        self.words = words
        self.parameters = parameters
        self.hsCode = hsCode
        self.cas = cas
        self.lists = lists
    }

    /// Parts `tensile modulus=324 GPa`; nil where one side is missing.
    public static func nameAndValue(_ text: String) -> (name: String, value: String)? {
        guard let mark = text.firstIndex(of: "=") else { return nil }
        let name = text[..<mark].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let value = text[text.index(after: mark)...].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return name.isEmpty || value.isEmpty ? nil : (name, value)
    }
}
