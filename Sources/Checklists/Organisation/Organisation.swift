public import ExportControl

/// Who an organisation is and who does what in it.
public struct Organisation: Sendable {
    /// A person who holds a role.
    public struct Holder: Sendable, Hashable {
        public let name: String
        public let title: String?
        public let contact: String?
        public let deputy: String?
    }

    /// A part of the organisation with people of its own for some roles.
    public struct Department: Sendable {
        public let name: String
        public let roles: [String: Holder]
    }

    public let file: String
    public let name: String
    public let address: String?
    public let country: String?
    public let profile: String?
    public let frameworks: [String]
    public let start: CalendarDate?
    public let roles: [String: Holder]
    public let departments: [Department]
    /// Where `roles` stands in the file, for what is missing there.
    let rolesLine: Int?

    /// Who does what a role does: the whole organisation's holder, or one of each department that names somebody.
    ///
    /// A department without a holder of its own falls to the organisation's, whose row then comes first.
    func holders(of role: String) -> [(department: String?, holder: Holder)] {
        let own = departments.compactMap { department in
            department.roles[role].map { (department: Optional(department.name), holder: $0) }
        }
        guard let general = roles[role] else { return own.count == departments.count ? own : [] }
        return own.count == departments.count && !own.isEmpty ? own : [(department: nil, holder: general)] + own
    }

    /// What does not name a person: it would be a line without an owner in disguise.
    static func isName(_ text: String) -> Bool {
        let word = text.lowercased().trimmedWhiteSpace
        return word.contains(where: \.isLetter) && !placeholders.contains(word)
    }

    private static let placeholders: Set<String> = [
        "tbd", "t.b.d.", "tba", "tbc", "todo", "unknown", "none", "nobody", "no one", "n/a", "na", "n.a.", "vacant",
        "open", "xxx", "x", "to be decided", "to be determined", "to be named", "not decided", "anyone", "everyone",
        "未定", "待定", "待補", "未知", "不明", "無", "从缺", "從缺", "出缺", "なし", "無し", "欠員", "空席", "調整中", "該当者なし",
    ]
}
