/// A numbered provision of a control list, from a whole entry down to a single line of it.
public struct Provision: Sendable {
    /// What names and describes the provision; it never changes and is shared by every copy.
    final class Heading: Sendable {
        let code: ControlCode
        let dualUse: ControlCode?
        let title: LocalizedText
        let terms: [(language: Language, text: String)]
        let notes: [Note]
        let related: [ControlCode]
        let notUsed: NotUsed?
        let position: SourceLine

        init(
            code: ControlCode, dualUse: ControlCode?, title: LocalizedText, terms: [(language: Language, text: String)],
            notes: [Note], related: [ControlCode], notUsed: NotUsed?, position: SourceLine
        ) {
            self.code = code
            self.dualUse = dualUse
            self.title = title
            self.terms = terms
            self.notes = notes
            self.related = related
            self.notUsed = notUsed
            self.position = position
        }
    }

    let heading: Heading
    /// What must hold, provisions below included.
    public internal(set) var condition: Condition
    /// Alternatives that a note adds.
    public internal(set) var inclusions: [Exception]
    /// What a note releases.
    public internal(set) var releases: [Exception]
    public internal(set) var sensitive: Flag?
    public internal(set) var verySensitive: Flag?

    /// The code in the regime's own numbering, whole: `2.B.1.b.2.a`.
    public var code: ControlCode { heading.code }
    /// The code in the dual-use numbering of the EU and others, where there is one: `2B001.b.2.a`.
    public var dualUse: ControlCode? { heading.dualUse }
    public var title: LocalizedText { heading.title }
    /// Words that people search by.
    public var terms: [(language: Language, text: String)] { heading.terms }
    public var notes: [Note] { heading.notes }
    /// Other provisions that the text refers to.
    public var related: [ControlCode] { heading.related }
    /// The number is kept, but nothing stands there any more.
    public var notUsed: NotUsed? { heading.notUsed }
    public var position: SourceLine { heading.position }

    /// A note in our own words, with what it restates.
    public struct Note: Sendable {
        public let citation: String?
        public let text: LocalizedText
    }

    /// A release or an inclusion, with the note that it comes from.
    public struct Exception: Sendable {
        public let citation: String
        public let title: LocalizedText
        /// Paths, relative to the provision in which it stands, that it speaks of; empty for that provision itself.
        public let appliesTo: [String]
        public internal(set) var condition: Condition
        public let position: SourceLine
    }

    /// A place on the sensitive or very sensitive list, with that list's own narrower condition.
    public struct Flag: Sendable {
        public let citation: String
        public internal(set) var condition: Condition
    }

    public struct NotUsed: Sendable {
        public let since: String?
        public let see: String?
    }

    /// The provisions directly below this one, in the order of the text.
    public var children: [Provision] {
        var found: [Provision] = []
        Provision.collect(condition, into: &found)
        return found
    }

    private static func collect(_ condition: Condition, into found: inout [Provision]) {
        if case .provision(let provision) = condition {
            found.append(provision)
        } else {
            for child in condition.children { collect(child, into: &found) }
        }
    }

    /// Calls the body with this provision and every provision below it, and the codes above each.
    public func visit(below path: [ControlCode] = [], _ body: (Provision, [ControlCode]) -> Void) {
        body(self, path)
        for child in children { child.visit(below: path + [code], body) }
    }

    /// Calls the body with this provision and every provision below it.
    func visitEach(_ body: (Provision) -> Void) {
        body(self)
        for child in children { child.visitEach(body) }
    }

    /// Calls the body with each condition that belongs to this provision: its own, its alternatives, releases and flags.
    func visitConditions(_ body: (Condition) -> Void) {
        body(condition)
        for exception in inclusions + releases { body(exception.condition) }
        if let sensitive { body(sensitive.condition) }
        if let verySensitive { body(verySensitive.condition) }
    }

    /// The substances that the provision's own conditions name, those of provisions below left out.
    var ownSubstances: [CASNumber] {
        var found: [CASNumber] = []
        Provision.collectSubstances(condition, into: &found)
        return found
    }

    private static func collectSubstances(_ condition: Condition, into found: inout [CASNumber]) {
        if case .chemical(let cas) = condition { found.append(cas) }
        if case .provision = condition { return }
        for child in condition.children { collectSubstances(child, into: &found) }
    }
}
