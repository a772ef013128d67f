import ExportControl

/// Kinds that are too general to say what a thing is.
enum KindWords {
    private static let general: Set<String> = [
        "goods", "component", "accessory", "equipment", "system", "software", "technology", "controller", "chemical", "material",
        "organism", "machine", "device", "released-information",
    ]

    static func isGeneral(_ type: Vocabulary.TypeID, _ vocabulary: Vocabulary) -> Bool {
        general.contains(vocabulary[type].naming.id)
    }

    static func isKnowledge(_ type: Vocabulary.TypeID, _ vocabulary: Vocabulary) -> Bool {
        let id = vocabulary[type].naming.id
        return id == "software" || id == "technology"
    }
}
