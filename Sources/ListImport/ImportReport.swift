public import PartyMatching
public import RecordReading

/// How a file is to be read.
public struct ImportOptions: Sendable {
    /// Takes a file that is smaller than it says, or than the edition that is kept.
    public var acceptsShrunken = false
    /// Of tables and JSON; nil to detect it. XML states its own.
    public var encoding: TextEncoding?
    /// For a table of the user's own.
    public var mapping: ColumnMapping?
    /// What the list is called in reports; nil for the format's title.
    public var title: String?
    public var limits: ReadingLimits

    public init() {
        limits = ReadingLimits()
        // Four times the largest list, the advanced XML of OFAC.
        limits.maximumBytes = 512 << 20
    }
}

/// A list that was read, and what there is to say of it.
public struct Imported: Sendable {
    public let list: PartyList
    public let report: ImportReport
}

/// What an import found.
public struct ImportReport: Sendable, Hashable, Codable {
    /// Records of one reason that were not taken.
    public struct Skipped: Sendable, Hashable, Codable {
        public let reason: String
        public let count: Int
        /// The first of them, as `file:line` or the publisher's identifier; at most ``ListDraft/mostPositions``.
        public let positions: [String]
    }

    public var format: String
    public var edition: String?
    /// Parties taken.
    public var records: Int
    /// By kind: `person`, `organisation`, `vessel`, `aircraft`, `unknown`.
    public var kinds: [String: Int]
    /// Names of all of them, each once in its record.
    public var names: Int
    /// Names that stood twice in one record.
    public var repeatedNames: Int
    public var weakNames: Int
    public var skipped: [Skipped]
    /// How many records the file itself says it has.
    public var stated: Int?
    /// How many records were met, taken or not.
    public var met: Int
    public var warnings: [String]

    /// Whether the file's own count holds; nil where it has none.
    public var agrees: Bool? { stated.map { $0 == met } }
}
