/// What somebody tells of an item: words, and whatever else is at hand.
public struct ItemDescription: Sendable {
    public var words: String
    /// Names and values as people write them.
    public var parameters: [(name: String, value: String)]
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
}
