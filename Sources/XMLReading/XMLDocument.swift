/// An element of a document that was read whole.
public struct XMLElement: Sendable {
    /// The local name, without a prefix.
    public let name: String
    public let namespace: String
    /// In the order of the document; `xml:lang` and the like keep their prefix.
    public let attributes: [(name: String, value: String)]
    public let line: Int
    public internal(set) var children: [XMLElement] = []
    /// The element's own character data, without white space at both ends.
    public internal(set) var text: String = ""

    /// The value of an attribute, or nil.
    public subscript(attribute: String) -> String? {
        for one in attributes where one.name == attribute { return one.value }
        return nil
    }

    public func children(named name: String) -> [XMLElement] { children.filter { $0.name == name } }

    public func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }
}

/// A document that was read whole.
public struct XMLDocument: Sendable {
    public let file: String
    public let root: XMLElement
    /// How many bytes the file had.
    public let bytes: Int
}

/// How much a document may ask for. What is over a limit is refused with the limit named.
public struct XMLLimits: Sendable {
    /// Larger than any list published in one file.
    public var maximumBytes = 64 << 20
    /// Far deeper than any list; recursion over a document stays safe.
    public var maximumDepth = 64
    /// Bytes of one text or attribute value.
    public var maximumTextLength = 1 << 20
    public var maximumElements = 5_000_000
    /// Attributes of one element.
    public var maximumAttributes = 64

    public static let `default` = XMLLimits()

    public init() {}
}
