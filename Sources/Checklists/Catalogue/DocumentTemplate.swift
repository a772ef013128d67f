public import ExportControl

/// A document that is filled from a case or kept by the organisation.
public struct DocumentTemplate: Sendable {
    public let id: String
    /// Filled from one case; otherwise kept for the organisation.
    public let isOfCase: Bool
    /// Roles that sign it.
    public let signers: [String]
    public let title: LocalizedText
    public let help: LocalizedText
    public let sources: [Catalogue.Source]
    public let sections: [Section]

    public struct Section: Sendable {
        public let id: String
        /// One row for each element of that list of the request or result.
        public let each: String?
        /// Empty rows to fill in by hand.
        public let rows: Int
        public let title: LocalizedText
        /// Sentences that are printed as they stand.
        public let undertakings: [LocalizedText]
        public let fields: [Field]
    }

    public struct Field: Sendable {
        public enum Kind: String, Sendable {
            case text
            case longText = "long-text"
            case date, number, choice
            case yesNo = "yes-no"
            case owner, signature
        }

        public let id: String
        public let kind: Kind
        public let isRequired: Bool
        /// Where the value comes from; nil where a person fills it in.
        public let from: String?
        public let title: LocalizedText
        public let choices: [Catalogue.Named]
    }
}
