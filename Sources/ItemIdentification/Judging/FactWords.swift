import ExportControl

/// What an unstated fact stands for: something that such a thing usually has, or a claim that somebody must make.
enum FactWords {
    enum Kind: Sendable {
        /// A plain property: who sells the thing seldom says it.
        case plain
        /// Made for what the entry is about, such as *specially designed*: figures that meet its limits speak for it.
        case design
        /// Made for an end that nobody has by chance: military, missiles, space, weapons. Only words say it.
        case purpose
        /// What technology and software are for.
        case knowledge
        /// What few things of the kind have: nobody's silence says it or denies it.
        case seldom
        /// A grade that is measured, such as a protection level: like a figure it is never taken as said.
        case grade
    }

    private static let purposes = [
        "military", "usable-for-300", "usable-in-300", "missile", "weapon", "space-qualified",
        "intended", "warfare", "proven-effective", "ranging-code", "hardened", "classified", "released", "exempt",
    ].map { Array($0.utf8) }
    private static let knowledge = [
        "required", "for-development", "for-production", "for-repair", "for-operation-or-maintenance",
        "for-installation", "for-overhaul", "for-complete-production-installation",
    ].map { Array($0.utf8) }
    private static let design = ["special", "modified"].map { Array($0.utf8) }
    private static let grades = ["or-better", "-level-"].map { Array($0.utf8) }

    static func kind(of parameter: Vocabulary.ParameterID, _ vocabulary: Vocabulary) -> Kind {
        let id = Array(vocabulary[parameter].naming.id.utf8)
        func has(_ marks: [[UInt8]]) -> Bool { marks.contains { id.holds($0) } }
        if has(purposes) { return .purpose }
        if has(grades) { return .grade }
        if id.elementsEqual("for-use".utf8) || knowledge.contains(where: { id.starts(with: $0) }) { return .knowledge }
        return has(design) ? .design : .plain
    }
}
