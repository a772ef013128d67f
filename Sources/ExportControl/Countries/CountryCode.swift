/// An ISO 3166-1 alpha-2 code in capitals, or a user-assigned one such as `XK`.
public struct CountryCode: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let text: String

    /// nil unless the text is two letters.
    public init?(_ text: some StringProtocol) {
        let capitals = text.uppercased()
        guard capitals.utf8.count == 2, capitals.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
        self.text = capitals
    }

    /// A code already known to be well formed.
    init(unchecked text: String) {
        self.text = text
    }

    public var description: String { text }

    public static func < (left: CountryCode, right: CountryCode) -> Bool { left.text < right.text }
}
