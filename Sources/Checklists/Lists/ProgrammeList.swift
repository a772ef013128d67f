public import ExportControl

/// Makes the checklist of a compliance programme for one organisation.
public struct ProgrammeList {
    private let catalogue: Catalogue
    private let organisation: Organisation
    private let frameworks: [Catalogue.Framework]
    private let profile: Catalogue.Profile
    private let words: ListWords
    private let start: CalendarDate

    /// - Parameter frameworks: Identifiers that the catalogue has; all of them give the merged list.
    public init(
        catalogue: Catalogue, organisation: Organisation, frameworks: [String], profile: Catalogue.Profile,
        language: Language, start: CalendarDate
    ) {
        self.catalogue = catalogue
        self.organisation = organisation
        self.frameworks = catalogue.frameworks.filter { frameworks.contains($0.id) }
        self.profile = profile
        self.start = start
        words = ListWords(catalogue: catalogue, language: language)
    }

    private var isMerged: Bool { frameworks.count == catalogue.frameworks.count }

    /// - Throws: Every role whose lines would have no owner.
    public func list() throws(DataProblems) -> Checklist {
        let lines = catalogue.lines.filter { line in
            line.profiles.contains(profile.id)
                && (isMerged || frameworks.contains { framework in !line.elements(of: framework.id).isEmpty })
        }
        try checkOwners(of: lines)
        var rows = lines.flatMap(rows)
        if let framework = frameworks.first, frameworks.count == 1 { rows = sorted(rows, by: framework) }
        return Checklist(
            header: Checklist.Header(
                kind: .programme, edition: catalogue.edition, language: words.language, organisation: organisation.name,
                profile: profile.id, frameworks: frameworks.map(\.id), start: start, caseID: nil, notices: notices,
                signOffs: signOffs(for: lines)),
            rows: rows, former: [])
    }

    private func checkOwners(of lines: [Catalogue.Line]) throws(DataProblems) {
        let problems = ProblemCollector()
        for role in catalogue.roles where organisation.holders(of: role.id).isEmpty {
            let waiting = lines.filter { $0.role == role.id }.map(\.id)
            guard !waiting.isEmpty else { continue }
            let substitute = profile.substitutes[role.id].map {
                ", or `\(role.id): {as: \($0)}` if `\($0)` stands in"
            }
            problems.report(
                DataProblem(
                    file: organisation.file, line: organisation.rolesLine ?? 1,
                    message:
                        "role `\(role.id)` (\(role.title(for: profile.id)[words.language])) has no owner, and \(waiting.joined(separator: ", ")) would have none; write `\(role.id): {name: …}` under `roles`\(substitute ?? "")"
                ))
        }
        try problems.throwIfAny()
    }

    private func rows(_ line: Catalogue.Line) -> [Checklist.Row] {
        let language = words.language
        let role = catalogue.role(line.role)?.title(for: profile.id)[language] ?? line.role
        return organisation.holders(of: line.role).map { department, holder in
            Checklist.Row(
                section: section(of: line), id: line.id, department: department ?? "",
                statement: line.statement(for: profile.id)[language], help: line.help(for: profile.id)[language],
                evidence: line.evidence.map { $0.title[language] }, role: role, owner: holder.name,
                deputy: holder.deputy ?? "", due: line.recurrence.every?.end(from: start),
                when: words.recurrence(line.recurrence), basis: basis(of: line),
                sources: line.sources.filter { source in
                    source.framework.map { id in frameworks.contains { $0.id == id } } ?? true
                }.map(words.source), note: "", answer: Checklist.Answer())
        }
    }

    /// Under its first element where there is one framework, else under its group.
    private func section(of line: Catalogue.Line) -> String {
        let language = words.language
        if frameworks.count == 1, let framework = frameworks.first, let id = line.elements(of: framework.id).first,
            let number = framework.elements.firstIndex(where: { $0.id == id })
        {
            return "\(number + 1). \(framework.elements[number].title[language])"
        }
        let group = catalogue.groups.first { group in group.lines.contains { $0.id == line.id } }
        return group.map { "\($0.id) \($0.title[language])" } ?? ""
    }

    private func sorted(_ rows: [Checklist.Row], by framework: Catalogue.Framework) -> [Checklist.Row] {
        let titles = framework.elements.enumerated().map { "\($0.offset + 1). \($0.element.title[words.language])" }
        func place(_ row: Checklist.Row) -> Int { titles.firstIndex(of: row.section) ?? titles.count }
        return rows.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(
            \.element)
    }

    /// The elements by framework; in brackets those that the line only touches; the sign is the mark of the source.
    private func basis(of line: Catalogue.Line) -> [String] {
        frameworks.flatMap { framework in
            line.serves.filter { $0.framework == framework.id }.map { service in
                let elements = service.elements.joined(separator: ", ")
                let marks = Set(line.sources.filter { $0.framework == framework.id }.map { ListWords.sign($0.mark) })
                return "\(framework.id): " + (service.isPartial ? "(\(elements))" : elements)
                    + marks.sorted().map { " " + $0 }.joined()
            }
        }
    }

    /// Roles that one person holds although they should stay apart.
    private var notices: [String] {
        profile.apart.compactMap { apart in
            let names = apart.roles.compactMap { role in organisation.roles[role]?.name }
            guard let name = names.first, names.count == apart.roles.count, Set(names).count == 1 else { return nil }
            let roles = apart.roles.compactMap { catalogue.role($0)?.title(for: profile.id)[words.language] }
            let and = words.language == .english ? ", " : "、"
            return "\(words("one-person")): \(name) (\(roles.joined(separator: and))). \(apart.why[words.language])"
        }
    }

    private func signOffs(for lines: [Catalogue.Line]) -> [Checklist.SignOff] {
        ["chief", "export-control-manager", "auditor"].flatMap { id -> [Checklist.SignOff] in
            guard let role = catalogue.role(id), let holder = organisation.roles[id] else { return [] }
            return [
                Checklist.SignOff(
                    role: role.title(for: profile.id)[words.language], name: holder.name, title: holder.title ?? "")
            ]
        }
    }
}
