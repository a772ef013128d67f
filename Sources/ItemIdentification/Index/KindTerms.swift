import ExportControl

/// The search words of every name of every kind, and which kinds have a word.
struct KindTerms: Sendable {
    /// By kind, then by name.
    let names: [[[Int32]]]
    /// By word.
    private let kinds: [[Int32]]
    private let ids: [Vocabulary.TypeID]

    init(_ cut: CutVocabulary, _ vocabulary: Vocabulary, wordCount: Int) {
        // *seal-less pump*: its telling word is that there is none.
        names = cut.types.map { names in
            names.filter { !KindTerms.denies($0.text) }.map(\.words).filter { !$0.isEmpty }
        }
        var kinds = [[Int32]](repeating: [], count: wordCount)
        for (kind, words) in names.enumerated() {
            for word in words.joined() where kinds[Int(word)].last != Int32(kind) {
                kinds[Int(word)].append(Int32(kind))
            }
        }
        self.kinds = kinds
        ids = vocabulary.typeNumbers
    }

    /// Whether a name says what a thing does not have or is not.
    private static func denies(_ name: String) -> Bool {
        ["less ", "-free ", "non-", "without ", "other than "].contains(where: name.contains)
    }

    subscript(kind: Int) -> [[Int32]] { names[kind] }

    /// The kinds with a word in one of their names.
    func kinds(with word: Int32) -> [Vocabulary.TypeID] {
        Int(word) < kinds.count ? kinds[Int(word)].map { ids[Int($0)] } : []
    }
}
