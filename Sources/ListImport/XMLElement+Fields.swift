import XMLReading

extension XMLElement {
    /// The text of the first child of that name, or nil where it is missing or empty.
    func text(_ name: String) -> String? {
        guard let text = first(name)?.text, !text.isEmpty else { return nil }
        return text
    }

    /// The elements of that name in the children of another.
    func children(_ list: String, _ name: String) -> [XMLElement] {
        children.filter { $0.name == list }.flatMap { $0.children(named: name) }
    }

    /// Texts of several children in that order, those that there are, with blanks between.
    func joined(_ names: String..., by separator: String = " ") -> String {
        names.compactMap { text($0) }.joined(separator: separator)
    }

    /// An attribute that is there and not empty.
    func value(_ name: String) -> String? {
        guard let value = self[name], !value.isEmpty else { return nil }
        return value
    }
}
