import ExportControl

/// Facts that are claims of design or purpose, which nobody may take as said.
enum FactWords {
    private static let marks = [
        "special", "modified", "military", "usable-for", "usable-in-missile", "usable-in-300", "missile", "weapon",
        "space-qualified", "radiation", "intended", "for-development", "for-production", "for-use", "required",
        "warfare",
        "hardened", "classified", "released", "exempt",
    ]

    static func isClaim(_ parameter: Vocabulary.ParameterID, _ vocabulary: Vocabulary) -> Bool {
        let id = vocabulary[parameter].naming.id
        return marks.contains { id.contains($0) }
    }
}
