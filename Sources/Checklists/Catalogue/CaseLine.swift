public import ExportControl

extension Catalogue {
    /// What must exist before one case goes on.
    public struct CaseLine: Sendable {
        /// The moment before which it must be true.
        public enum Moment: String, Sendable, CaseIterable {
            case release, final, start, departure, schedule, close
        }

        public let id: String
        public let role: String
        public let before: Moment
        /// Lines of the catalogue that it applies.
        public let lines: [String]
        public let template: String?
        /// Paths of the request that show that it is there; without one, a person confirms it.
        public let shownBy: [String]
        /// Any one is enough.
        public let occasions: [Occasion]
        public let statement: LocalizedText
        public let evidence: [Named]
        public let sources: [Source]
    }

    /// When a case line counts: every test must hold, each by one of its values. Without tests it always does.
    public struct Occasion: Sendable {
        public let tests: [(name: String, values: [String])]
    }
}
