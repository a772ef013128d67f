import ExportControl

/// Kinds that are too general to say what a thing is.
enum KindWords {
    private static let general: Set<String> = [
        "goods", "component", "accessory", "equipment", "system", "software", "technology", "controller", "chemical",
        "material",
        "organism", "machine", "device", "released-information",
    ]

    /// Kinds that stand before the names of what is built for them.
    static let platforms = [
        "vessel", "submersible-vehicle", "spacecraft", "satellite", "manned-aircraft", "unmanned-aerial-vehicle",
        "ground-vehicle", "nuclear-reactor", "rocket-system", "space-launch-vehicle", "torpedo",
    ]

    static func isGeneral(_ type: Vocabulary.TypeID, _ vocabulary: Vocabulary) -> Bool {
        general.contains(vocabulary[type].naming.id)
    }

    /// Names of kinds that mostly stand beside figures, where they name something else.
    static func isWordOfFigures(_ type: Vocabulary.TypeID, _ vocabulary: Vocabulary) -> Bool {
        ["pitch"].contains(vocabulary[type].naming.id)
    }

    static func isKnowledge(_ type: Vocabulary.TypeID, _ vocabulary: Vocabulary) -> Bool {
        let id = vocabulary[type].naming.id
        return id == "software" || id == "technology"
    }
}
