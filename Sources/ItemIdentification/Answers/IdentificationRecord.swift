public import ExportControl

/// An identification as stable JSON.
public struct IdentificationRecord: Encodable, Sendable {
    public struct Candidate: Encodable, Sendable {
        public let code: String
        public let dualUse: String?
        public let entry: String
        public let list: String
        public let edition: String
        public let title: String
        public let verdict: String
        public let score: Double
        public let because: [String]
        public let missing: [String]
        public let assumed: [String]
        public let nearLimit: [String]
        /// Provisions of the entry that the words do not speak of; they are not judged.
        public let open: [String]
        /// Releases that would free it and that nobody claimed.
        public let releases: [String]
        public let related: [String]
        /// The customs heading that points here too, with how well that is established.
        public let hint: String?
    }

    public struct Parameter: Encodable, Sendable {
        public let name: String
        public let value: String
        public let from: String
        public let ground: String
    }

    public struct Question: Encodable, Sendable {
        public let id: String
        public let ask: String
        public let decides: [String]
    }

    /// The caller's own number for it, in a batch.
    public var id: String?
    public let words: String
    public let candidates: [Candidate]
    public let parameters: [String: Parameter]
    public let questions: [Question]
    public let kinds: [String]
    public let notUnderstood: [String]
    public let notes: [String]

    public init(_ found: Identification, id: String? = nil, language: Language = .english) {
        self.id = id
        words = found.words
        candidates = found.candidates.map { one in
            Candidate(
                code: one.provision.code.text, dualUse: (one.provision.dualUse ?? one.entry.dualUse)?.text,
                entry: one.entry.code.text, list: one.list.id, edition: one.list.edition,
                title: one.provision.title[language], verdict: one.verdict.rawValue, score: one.score,
                because: one.because, missing: one.missing.map(\.ask), assumed: one.assumed, nearLimit: one.near,
                open: one.open.map(\.text), releases: one.releases, related: one.related.map(\.text),
                hint: one.hint.map { "HS \($0.heading) (\($0.mark.rawValue))" })
        }
        var parameters: [String: Parameter] = [:]
        for one in found.parameters {
            parameters[one.parameter] = Parameter(
                name: one.name, value: one.value, from: one.words, ground: one.ground)
        }
        self.parameters = parameters
        questions = found.questions.map {
            Question(id: $0.question.id, ask: $0.question.ask, decides: $0.decides.map(\.text))
        }
        kinds = found.kinds
        notUnderstood = found.notUnderstood
        notes = found.notes
    }
}
