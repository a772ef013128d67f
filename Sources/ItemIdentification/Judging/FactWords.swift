import ExportControl

/// Facts that are claims of design or purpose, which nobody may take as said.
enum FactWords {
    private static let marks = [
        "special", "design", "modified", "military", "usable", "missile", "nuclear", "weapon", "space-qualified", "radiation",
        "intended", "for-development", "for-production", "for-use", "required", "capable-of-deliver", "warfare", "hardened",
        "underwater-use", "cryptanal", "explosive", "law-enforcement", "classified", "withstand", "limited-to", "only",
        "released", "exempt", "certified", "civil",
    ]

    static func isClaim(_ parameter: Vocabulary.ParameterID, _ vocabulary: Vocabulary) -> Bool {
        let id = vocabulary[parameter].naming.id
        return marks.contains { id.contains($0) }
    }
}
