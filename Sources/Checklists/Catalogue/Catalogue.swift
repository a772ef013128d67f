public import ExportControl

/// What a compliance programme asks for, and what each framework calls it: the files of `checklists/`.
public struct Catalogue: Sendable {
    /// Year and month of the catalogue; a filled list names it.
    public let edition: String
    public let published: CalendarDate
    public let roles: [Role]
    public let events: [Named]
    public let frameworks: [Framework]
    public let themes: [Theme]
    public let groups: [Group]
    public let caseLines: [CaseLine]
    public let templates: [DocumentTemplate]
    public let profiles: [Profile]
    public let headings: [String: LocalizedText]
    public let retention: [RetentionPeriod]
    /// What is said of the retention table as a whole.
    public let retentionHelp: LocalizedText

    /// Something with an identifier and a name.
    public struct Named: Sendable {
        public let id: String
        public let title: LocalizedText
    }

    /// Who does a thing. An outside role signs papers and owns no line.
    public struct Role: Sendable {
        public let id: String
        /// The abbreviation of the merged catalogue, such as ECM.
        public let code: String?
        public let isOutside: Bool
        public let title: LocalizedText
        /// What a profile calls it instead.
        public let variants: [String: LocalizedText]

        public func title(for profile: String?) -> LocalizedText { profile.flatMap { variants[$0] } ?? title }
    }

    /// Who asks for something, and how sure that is.
    public struct Source: Sendable {
        public let text: String
        public let mark: Mark
        public let framework: String?
    }

    /// A published scheme of compliance programmes.
    public struct Framework: Sendable {
        public let id: String
        public let mark: Mark
        public let asOf: String
        public let title: LocalizedText
        public let sources: [Source]
        public let elements: [Element]
    }

    public struct Element: Sendable {
        public let id: String
        public let mark: Mark
        public let title: LocalizedText
        public let sources: [Source]
    }

    /// A subject that frameworks share; `places` is the crosswalk.
    public struct Theme: Sendable {
        public let id: String
        public let title: LocalizedText
        public let places: [Place]

        public struct Place: Sendable {
            public let framework: String
            public let elements: [String]
            /// The elements touch the theme without being about it.
            public let isPartial: Bool
            /// The framework's own word, where it is not the title of an element.
            public let name: String?
        }
    }

    /// A heading over lines, such as COM.
    public struct Group: Sendable {
        public let id: String
        public let title: LocalizedText
        public let lines: [Line]
    }

    /// One fact to confirm.
    public struct Line: Sendable {
        public let id: String
        public let role: String
        public let theme: String
        public let recurrence: Recurrence
        public let profiles: [String]
        /// Added here so that no element stays empty; the merged catalogue does not have it.
        public let isOurs: Bool
        public let statement: LocalizedText
        public let variants: [String: LocalizedText]
        public let help: LocalizedText
        public let helpVariants: [String: LocalizedText]
        public let evidence: [Named]
        public let serves: [Service]
        public let sources: [Source]

        public func statement(for profile: String?) -> LocalizedText {
            profile.flatMap { variants[$0] } ?? statement
        }

        public func help(for profile: String?) -> LocalizedText { profile.flatMap { helpVariants[$0] } ?? help }

        /// The elements of a framework that it serves.
        public func elements(of framework: String) -> [String] {
            serves.filter { $0.framework == framework }.flatMap(\.elements)
        }

        /// The elements that it proves; those that it only touches are left out.
        public func proves(of framework: String) -> [String] {
            serves.filter { $0.framework == framework && !$0.isPartial }.flatMap(\.elements)
        }
    }

    /// How often a line is due, and after which events.
    public struct Recurrence: Sendable {
        public let every: CalendarSpan?
        public let events: [String]
        /// Time allowed after an event.
        public let within: CalendarSpan?
    }

    public struct Service: Sendable {
        public let framework: String
        public let elements: [String]
        public let isPartial: Bool
    }

    /// A kind of organisation.
    public struct Profile: Sendable {
        public let id: String
        public let title: LocalizedText
        public let help: LocalizedText
        /// Frameworks that are offered first.
        public let frameworks: [String]
        public let templates: [String]
        /// Who usually stands in for a role.
        public let substitutes: [String: String]
        /// Roles that one person may not hold together, and why.
        public let apart: [(roles: [String], why: LocalizedText)]
    }

    /// How long records are kept.
    public struct RetentionPeriod: Sendable {
        public let id: String
        public let jurisdiction: String
        public let years: Int
        /// What the years count from.
        public let after: String
        public let mark: Mark
        public let title: LocalizedText
        public let sources: [Source]
    }

    public var lines: [Line] { groups.flatMap(\.lines) }

    public func framework(_ id: String) -> Framework? { frameworks.first { $0.id == id } }
    public func profile(_ id: String) -> Profile? { profiles.first { $0.id == id } }
    public func role(_ id: String) -> Role? { roles.first { $0.id == id } }
    public func event(_ id: String) -> Named? { events.first { $0.id == id } }
    public func template(_ id: String) -> DocumentTemplate? { templates.first { $0.id == id } }
    public func line(_ id: String) -> Line? { lines.first { $0.id == id } }

    /// A word of the pages; empty only if the data lacks it, which a test refuses.
    public func heading(_ id: String, _ language: Language) -> String { headings[id]?[language] ?? "" }
}
