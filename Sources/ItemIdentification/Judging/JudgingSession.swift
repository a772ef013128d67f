import ExportControl

/// What is worked out once for one description, while its candidates are judged.
final class JudgingSession {
    let words: ItemWords
    let text: Set<String>
    /// What a reference to a code comes to; nil while it is being worked out.
    var references: [ControlCode: Outcome?] = [:]
    var kinds: [Vocabulary.TypeID: Float] = [:]
    var scopes: [Int: (assignment: FigureAssignment, scope: ItemScope)] = [:]

    init(_ words: ItemWords) {
        self.words = words
        text = Set(words.query.map(\.word))
    }
}
