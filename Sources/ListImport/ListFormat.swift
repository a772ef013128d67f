/// A format of party lists: how it is told, and how it is read.
public struct ListFormat: Sendable {
    /// What the user names it by (`ofac-xml`).
    public let id: String
    /// What it is, for people.
    public let title: String
    /// How far the reader has been tried.
    public let proof: Proof
    /// Whether a file, by its beginning, is in this format.
    let recognises: @Sendable (FileSample) -> Bool
    let read: @Sendable (ImportFiles, ListDraft) throws -> Void

    /// How far a reader has been tried on what its publisher gives out.
    public enum Proof: String, Sendable {
        /// On a whole real file.
        case whole
        /// On real records cut from the file.
        case sample
        /// On made-up records after a description only.
        case description
    }

    init(
        _ id: String, _ title: String, _ proof: Proof, recognises: @escaping @Sendable (FileSample) -> Bool,
        read: @escaping @Sendable (ImportFiles, ListDraft) throws -> Void
    ) {
        self.id = id
        self.title = title
        self.proof = proof
        self.recognises = recognises
        self.read = read
    }

    /// Every format; the first that recognises a file has it.
    public static let all: [ListFormat] = [
        .ofacXML, .ofacAdvancedXML, .ofacCSV, .cslCompactJSON, .cslJSON, .cslCSV, .deniedPersons, .unXML, .euXML,
        .ukXML,
        .ukCSV, .ofsiCSV, .secoXML, .metiJSON, .metiCSV, .taiwanCSV, .mofcomJSON, .followTheMoney, .targetsSimple,
        .plain, .mapped,
    ]

    /// The format of that id.
    public static func named(_ id: String) -> ListFormat? { all.first { $0.id == id } }
}
