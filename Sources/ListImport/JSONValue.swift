/// A JSON value, with members in the order of the text.
indirect enum JSONValue: Sendable {
    case object([(key: String, value: JSONValue)])
    case array([JSONValue])
    case string(String)
    /// As it is written: identifiers of many digits stay exact.
    case number(String)
    case bool(Bool)
    case null

    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// A string or a number as text; nil for anything else and for what is empty.
    var text: String? {
        switch self {
        case .string(let text), .number(let text): text.isEmpty ? nil : text
        default: nil
        }
    }

    var integer: Int? { text.flatMap(Int.init) }

    var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    /// Texts of an array, or the one text that stands in its place.
    var texts: [String] {
        guard case .array(let elements) = self else { return text.map { [$0] } ?? [] }
        return elements.compactMap(\.text)
    }
}
