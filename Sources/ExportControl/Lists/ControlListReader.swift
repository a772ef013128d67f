import XMLReading

/// Makes a control list out of its file.
struct ControlListReader {
    private let conditions: ConditionReader
    private let problems: ProblemCollector
    private let file: String

    init(vocabulary: Vocabulary, file: String, problems: ProblemCollector) {
        conditions = ConditionReader(vocabulary: vocabulary, file: file, problems: problems)
        self.problems = problems
        self.file = file
    }

    func list(_ document: XMLDocument, digest: Digest) -> ControlList {
        let root = document.root
        var groups: [ControlList.Group] = []
        var entries: [Provision] = []
        var notUsed: [Provision] = []
        func read(_ element: XMLElement) {
            switch element.name {
            case "group":
                if let code = code(element) {
                    groups.append(ControlList.Group(code: code, title: element.wordings("title")))
                }
                element.children.forEach(read)
            case "entry": if let entry = entry(element) { entries.append(entry) }
            case "not-used":
                if let code = code(element) { notUsed.append(placeholder(element, code: code, dualUse: nil)) }
            default: break
            }
        }
        root.children.forEach(read)
        return ControlList(
            id: root["id"] ?? "", regime: root["regime"] ?? "", part: root["part"] ?? "", category: root["category"],
            edition: root["edition"] ?? "", document: root["document"] ?? "", published: root["published"] ?? "",
            mark: root["mark"].flatMap(Mark.init) ?? .established,
            isPartial: root["coverage"] == "partial",
            completeParts: (root["complete"] ?? "").split(whereSeparator: \.isWhitespace).compactMap {
                ControlCode($0)
            },
            title: root.wordings("title"),
            sources: root.children(named: "source").map(\.text), groups: groups, entries: entries, notUsed: notUsed,
            file: file, digest: digest)
    }

    private func entry(_ element: XMLElement) -> Provision? {
        guard let code = code(element) else { return nil }
        return provision(element, code: code, dualUse: dualUse(element))
    }

    private func provision(_ element: XMLElement, code: ControlCode, dualUse: ControlCode?) -> Provision {
        let condition = conditions.conjunction(of: element) { child in
            guard let step = child["code"], ControlCode(step) != nil else {
                problems.report(line(child), "`\(child["code"] ?? "")` is not a step of a control code")
                return nil
            }
            let below = code.appending(step)
            let other = self.dualUse(child) ?? dualUse?.appending(step)
            if child.name == "not-used" { return placeholder(child, code: below, dualUse: other) }
            return provision(child, code: below, dualUse: other)
        }
        return Provision(
            heading: Provision.Heading(
                code: code, dualUse: dualUse, title: element.wordings("title"), terms: element.terms,
                notes: element.children(named: "note").map { note in
                    var text = LocalizedText()
                    if let language = note["xml:lang"].flatMap(Language.init) { text[exactly: language] = note.text }
                    return Provision.Note(citation: note["cite"], text: text)
                },
                related: element.children(named: "see").compactMap { $0["code"].flatMap { ControlCode($0) } },
                notUsed: nil, position: line(element)),
            condition: condition,
            inclusions: element.children(named: "includes").map(exception),
            releases: element.children(named: "unless").map(exception),
            sensitive: element.first("sensitive").map(flag), verySensitive: element.first("very-sensitive").map(flag))
    }

    private func placeholder(_ element: XMLElement, code: ControlCode, dualUse: ControlCode?) -> Provision {
        Provision(
            heading: Provision.Heading(
                code: code, dualUse: dualUse, title: LocalizedText(), terms: [], notes: [], related: [],
                notUsed: Provision.NotUsed(since: element["since"], see: element["see"]), position: line(element)),
            condition: .any([]), inclusions: [], releases: [], sensitive: nil, verySensitive: nil)
    }

    private func exception(_ element: XMLElement) -> Provision.Exception {
        Provision.Exception(
            citation: element["cite"] ?? "", title: element.wordings("title"),
            appliesTo: (element["applies-to"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init),
            condition: conditions.conjunction(of: element), position: line(element))
    }

    private func flag(_ element: XMLElement) -> Provision.Flag {
        Provision.Flag(citation: element["cite"] ?? "", condition: conditions.conjunction(of: element))
    }

    private func code(_ element: XMLElement) -> ControlCode? {
        if let code = element["code"].flatMap({ ControlCode($0) }) { return code }
        problems.report(line(element), "`\(element["code"] ?? "")` is not a control code")
        return nil
    }

    private func dualUse(_ element: XMLElement) -> ControlCode? {
        guard let written = element["dual-use"] else { return nil }
        if let code = ControlCode(written) { return code }
        problems.report(line(element), "`\(written)` is not a control code")
        return nil
    }

    private func line(_ element: XMLElement) -> SourceLine { SourceLine(file: file, line: element.line) }
}
