public import ExportControl

/// What was found for an item that somebody describes: candidate entries, each judged, and what would settle them.
public struct Identification: Sendable {
    public enum Verdict: String, Sendable {
        case controlled
        case notControlled = "not-controlled"
        case undetermined
    }

    /// One entry that could apply.
    public struct Candidate: Sendable {
        public let list: ControlList
        /// The deepest provision that decides, or the entry.
        public let provision: Provision
        public let entry: Provision
        public let verdict: Verdict
        /// 0 to 1: how well the description fits the entry.
        public let score: Double
        public let because: [String]
        /// What is not known and would settle it, as questions.
        public let missing: [Question]
        /// Kinds that were assumed from the words.
        public let assumed: [String]
        /// Limits of which the item is within a tenth.
        public let near: [String]
        /// Provisions of the entry that the words do not speak of.
        public let open: [ControlCode]
        /// Releases that nobody claimed, with their citation.
        public let releases: [String]
        /// Other provisions that the text refers to.
        public let related: [ControlCode]
        /// Each limit beside its value.
        public let comparisons: [Comparison]
        /// The customs heading that points here too; it moves the order and nothing else.
        public let hint: Hint?
    }

    /// A customs heading that listed goods of an entry are known under.
    public struct Hint: Sendable, Hashable {
        /// Four or six digits.
        public let heading: String
        public let mark: Mark
    }

    /// A limit of a provision beside the value of the item.
    public struct Comparison: Sendable, Hashable {
        public let parameter: String
        public let name: String
        public let value: String
        public let limit: String
        public let isMet: Truth
        /// How far the value is from the limit, as a share of the limit: 0.05 is five per cent.
        public let distance: Double?
    }

    public struct Question: Sendable, Hashable {
        /// The parameter, `type` or `substance`.
        public let id: String
        public let ask: String
    }

    /// A figure or fact as it was understood.
    public struct Understood: Sendable, Hashable {
        public let parameter: String
        public let name: String
        public let value: String
        /// The words that it came from.
        public let words: String
        /// `named`, `by-unit`, `implied`, `typical` or `stated`.
        public let ground: String
    }

    public let words: String
    public let candidates: [Candidate]
    public let parameters: [Understood]
    /// The kinds of thing that the words name.
    public let kinds: [String]
    /// Open questions, the one that settles most first.
    public let questions: [(question: Question, decides: [ControlCode])]
    /// Figures and names that no candidate takes, or that several could.
    public let notUnderstood: [String]
    /// Answers that could not be read, each with what was expected.
    public let refused: [String]
    /// What stands beside the candidates and decides nothing, such as a customs heading that goes with none of them.
    public let notes: [String]
}
