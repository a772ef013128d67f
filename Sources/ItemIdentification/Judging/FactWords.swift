import ExportControl

/// What an unstated fact stands for: something that such a thing usually has, or a claim that somebody must make.
enum FactWords {
    enum Kind {
        /// A plain property: who sells the thing seldom says it.
        case plain
        /// Made for what the entry is about, such as *specially designed*: figures that meet its limits speak for it.
        case design
        /// Made for an end that nobody has by chance: military, missiles, space, weapons. Only words say it.
        case purpose
        /// What technology and software are for.
        case knowledge
        /// A grade that is measured, such as a protection level: like a figure it is never taken as said.
        case grade
    }

    private static let purposes = [
        "military", "usable-for-300", "usable-in-300", "missile", "weapon", "space-qualified",
        "intended", "warfare", "hardened", "classified", "released", "exempt",
    ]
    private static let knowledge = [
        "required", "for-development", "for-production", "for-repair", "for-operation-or-maintenance",
        "for-installation", "for-overhaul", "for-complete-production-installation",
    ]
    private static let design = ["special", "modified"]

    static func kind(of parameter: Vocabulary.ParameterID, _ vocabulary: Vocabulary) -> Kind {
        let id = vocabulary[parameter].naming.id
        func has(_ marks: [String]) -> Bool { marks.contains { id.contains($0) } }
        if has(purposes) { return .purpose }
        if has(["or-better", "-level-"]) { return .grade }
        if id == "for-use" || knowledge.contains(where: { id.hasPrefix($0) }) { return .knowledge }
        return has(design) ? .design : .plain
    }
}
