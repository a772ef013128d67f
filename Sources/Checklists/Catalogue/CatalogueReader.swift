public import ExportControl
import XMLReading

/// Makes a catalogue out of the files of `checklists/`: first every part, then what the parts refer to.
struct CatalogueReader {
    let problems = ProblemCollector()
    var edition = ""
    var published: CalendarDate?
    var roles: [Catalogue.Role] = []
    var events: [Catalogue.Named] = []
    var frameworks: [Catalogue.Framework] = []
    var themes: [Catalogue.Theme] = []
    var groups: [Catalogue.Group] = []
    var caseLines: [Catalogue.CaseLine] = []
    var templates: [DocumentTemplate] = []
    var profiles: [Catalogue.Profile] = []
    var headings: [String: LocalizedText] = [:]
    var retention: [Catalogue.RetentionPeriod] = []
    var retentionHelp = LocalizedText()
    /// Words that must name something, looked at once everything is read.
    private var references: [(word: String, kind: Kind, position: SourceLine)] = []
    private var known: [Kind: Set<String>] = [:]

    enum Kind: String { case role, event, framework, element, theme, line, template, profile }

    mutating func read(_ document: XMLDocument) {
        let root = document.root
        edition = max(edition, root["edition"] ?? "")
        published = [published, root["published"].flatMap { CalendarDate($0) }].compactMap { $0 }.max()
        let file = document.file
        switch root.name {
        case "frameworks":
            roles = root.children(named: "role").map { role($0, file) }
            events = root.children(named: "event").map { element in
                define(element, .event, file)
                return named(element)
            }
            frameworks = root.children(named: "framework").map { framework($0, file) }
            themes = root.children(named: "theme").map { theme($0, file) }
        case "catalogue":
            groups = root.children(named: "group").map { group in
                Catalogue.Group(
                    id: group["id"] ?? "", title: text(group),
                    lines: group.children(named: "line").map { line($0, file) })
            }
        case "case": caseLines = root.children(named: "case-line").map { caseLine($0, file) }
        case "templates": templates = root.children(named: "template").map { template($0, file) }
        case "profiles": profiles = root.children(named: "profile").map { profile($0, file) }
        case "headings":
            for heading in root.children(named: "heading") { headings[heading["id"] ?? ""] = text(heading) }
        case "retention":
            retentionHelp = text(root, "help")
            retention = root.children(named: "period").map(period)
        default: problems.report(SourceLine(file: file, line: root.line), "unexpected element `\(root.name)`")
        }
    }

    /// - Throws: Every word that names nothing.
    mutating func finish() throws(DataProblems) -> Catalogue {
        for reference in references where !(known[reference.kind]?.contains(reference.word) ?? false) {
            let near = Suggestion.clause(for: reference.word, among: (known[reference.kind] ?? []).sorted())
            problems.report(reference.position, "unknown \(reference.kind.rawValue) `\(reference.word)`\(near)")
        }
        try problems.throwIfAny()
        guard let published else {
            throw DataProblems([DataProblem(file: "checklists", message: "no file of the catalogue was found")])
        }
        return Catalogue(
            edition: edition, published: published, roles: roles, events: events, frameworks: frameworks,
            themes: themes, groups: groups, caseLines: caseLines, templates: templates, profiles: profiles,
            headings: headings, retention: retention, retentionHelp: retentionHelp)
    }

    mutating func define(_ element: XMLElement, _ kind: Kind, _ file: String, as word: String? = nil) {
        let word = word ?? element["id"] ?? ""
        if known[kind, default: []].insert(word).inserted == false {
            problems.report(SourceLine(file: file, line: element.line), "\(kind.rawValue) `\(word)` stands twice")
        }
    }

    mutating func refer(_ words: [String], _ kind: Kind, at element: XMLElement, _ file: String) {
        for word in words { references.append((word, kind, SourceLine(file: file, line: element.line))) }
    }

    /// Elements are known by their framework: `us-bis/3`.
    mutating func refer(_ elements: [String], of framework: String, at element: XMLElement, _ file: String) {
        refer([framework], .framework, at: element, file)
        refer(elements.map { framework + "/" + $0 }, .element, at: element, file)
    }

    func words(_ text: String?) -> [String] { (text ?? "").split(whereSeparator: \.isWhitespace).map(String.init) }

    /// One wording a language, from children of one name.
    func text(_ element: XMLElement, _ name: String = "title") -> LocalizedText {
        var text = LocalizedText()
        for child in element.children(named: name) {
            guard let language = child["xml:lang"].flatMap(Language.init) else { continue }
            text[exactly: language] = child.text
        }
        return text
    }

    func named(_ element: XMLElement) -> Catalogue.Named {
        Catalogue.Named(id: element["id"] ?? "", title: text(element))
    }

    func sources(_ element: XMLElement) -> [Catalogue.Source] {
        element.children(named: "source").map { source in
            Catalogue.Source(text: source.text, mark: mark(source), framework: source["framework"])
        }
    }

    func mark(_ element: XMLElement) -> Mark { element["mark"].flatMap(Mark.init) ?? .unverified }

    func variants(_ element: XMLElement, _ name: String = "title") -> [String: LocalizedText] {
        Dictionary(
            element.children(named: "variant").map { ($0["profile"] ?? "", text($0, name)) }.filter { !$0.1.isEmpty },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Catalogue {
    /// Reads and checks the catalogue of a folder of knowledge.
    ///
    /// - Throws: Everything that is wrong with its files.
    public init(folder: ListFolder) throws(DataProblems) {
        var reader = CatalogueReader()
        let schema = try folder.schema("checklists")
        for file in folder.files(in: "checklists") {
            reader.read(try folder.read(file, schema: schema).document)
        }
        self = try reader.finish()
    }
}
