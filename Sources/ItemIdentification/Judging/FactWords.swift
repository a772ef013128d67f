/// Facts that are claims of design or purpose, which nobody may take as said.
enum FactWords {
    private static let marks = [
        "special", "modified", "military", "usable-for", "usable-in-missile", "usable-in-300", "missile", "weapon",
        "space-qualified", "radiation", "intended", "for-development", "for-production", "for-use", "required",
        "warfare",
        "hardened", "classified", "released", "exempt",
    ].map { Array($0.utf8) }

    /// - Parameter identifier: Of a fact, as UTF-8.
    static func isClaim(_ identifier: [UInt8]) -> Bool {
        marks.contains { identifier.holds($0) }
    }
}
