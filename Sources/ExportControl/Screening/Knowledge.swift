/// Everything that an answer stands on: lists, vocabulary, countries and law packs of one folder.
public struct Knowledge: Sendable {
    public let library: ListLibrary
    public let atlas: Atlas
    public let packs: [String: LawPack]

    /// Loads and checks the whole folder.
    public init(folder: ListFolder) throws(DataProblems) {
        library = try ListLibrary(folder: folder)
        atlas = try Atlas(folder: folder)
        packs = try LawPack.all(in: folder, vocabulary: library.vocabulary, atlas: atlas)
    }

    public var vocabulary: Vocabulary { library.vocabulary }
}
