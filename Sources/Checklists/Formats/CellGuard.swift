/// Keeps spreadsheet programs from taking a text for a formula: an apostrophe goes before it, and comes off on reading.
enum CellGuard {
    /// What begins a formula, and the apostrophe itself, so that nothing is lost on the way back.
    private static let openers: Set<Character> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "'", "＝", "＋", "－", "＠",
    ]

    static func guarded(_ text: String) -> String {
        guard let first = text.first, openers.contains(first) else { return text }
        return "'" + text
    }

    static func plain(_ text: String) -> String {
        guard text.first == "'", let second = text.dropFirst().first, openers.contains(second) else { return text }
        return String(text.dropFirst())
    }
}
