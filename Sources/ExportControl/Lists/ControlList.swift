/// One control list file: a category, an item group or a schedule of a regime, in one edition.
public struct ControlList: Sendable {
    /// The identifier that answers name, such as `wassenaar-2`.
    public let id: String
    /// The regime: `wassenaar`, `australia-group`, `cwc` …
    public let regime: String
    /// The part of the regime's lists: `dual-use`, `munitions`, `chemical-precursors` …
    public let part: String
    public let category: String?
    /// Year, month or day of the edition.
    public let edition: String
    /// The official document that it restates.
    public let document: String
    public let published: String
    public let mark: Mark
    /// Only some entries of the list are here: what is not found in it stays open.
    public let isPartial: Bool
    /// Categories, items or groups of a partial list that are here whole.
    public let completeParts: [ControlCode]
    public let title: LocalizedText
    public let sources: [String]
    public let groups: [Group]
    /// Every entry as the file has it, in order, entries of groups included.
    public internal(set) var entries: [Provision]
    /// Entry numbers that are no longer used.
    public let notUsed: [Provision]
    public let file: String
    public let digest: Digest

    /// A heading over entries, such as 2.B.
    public struct Group: Sendable {
        public let code: ControlCode
        public let title: LocalizedText
    }

    /// Every provision, numbers not used included, with the codes above each.
    public func visitProvisions(_ body: (Provision, [ControlCode]) -> Void) {
        for entry in entries { entry.visit(body) }
        for entry in notUsed { entry.visit(body) }
    }
}
