public import ExportControl

/// Makes the checklist of one screened case: what must exist before it goes on, and the rule that asks for each line.
public struct CaseList {
    private let catalogue: Catalogue
    private let file: CaseFile
    private let organisation: Organisation?
    private let words: ListWords
    private let profile: String?

    /// - Parameter organisation: Names the owners; without it a line names the role alone.
    public init(catalogue: Catalogue, file: CaseFile, organisation: Organisation?, language: Language) {
        self.catalogue = catalogue
        self.file = file
        self.organisation = organisation
        profile = organisation?.profile
        words = ListWords(catalogue: catalogue, language: language)
    }

    /// - Parameter on: The day of the list where the result names none.
    /// - Throws: Roles without an owner in the organisation file.
    public func list(on: CalendarDate) throws(DataProblems) -> Checklist {
        let problems = ProblemCollector()
        var rows: [(moment: Int, row: Checklist.Row)] = []
        for line in catalogue.caseLines {
            let fits = line.occasions.map { $0.fit(file) }.filter { $0.holds != false }
            guard !fits.isEmpty else { continue }
            let holder = organisation?.roles[line.role] ?? organisation?.holders(of: line.role).first?.holder
            if let organisation, holder == nil {
                problems.report(
                    DataProblem(
                        file: organisation.file, line: organisation.rolesLine ?? 1,
                        message: "role `\(line.role)` has no owner, and line `\(line.id)` of the case needs one"))
            }
            rows.append((CaseList.order.firstIndex(of: line.before) ?? 0, row(line, fits, holder)))
        }
        try problems.throwIfAny()
        let ordered = rows.enumerated().sorted {
            ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
        }.map(\.element.row)
        return Checklist(
            header: Checklist.Header(
                kind: .oneCase, edition: catalogue.edition, language: words.language,
                organisation: organisation?.name ?? "", profile: profile, frameworks: [],
                start: file.judgedOn ?? on, caseID: file.id, notices: notices, signOffs: signOffs),
            rows: ordered, former: [])
    }

    private static let order: [Catalogue.CaseLine.Moment] = [.final, .release, .start, .departure, .schedule, .close]

    private func row(
        _ line: Catalogue.CaseLine, _ fits: [Catalogue.Occasion.Fit], _ holder: Organisation.Holder?
    ) -> Checklist.Row {
        let language = words.language
        var asked: [String] = []
        for said in fits.flatMap(\.askedBy) where !asked.contains(said) { asked.append(said) }
        // A doubt counts only where nothing else asks for the line anyway.
        let doubts = fits.contains { $0.holds == true } ? [] : Set(fits.flatMap(\.unknown)).sorted()
        if !doubts.isEmpty { asked.append("\(words("in-doubt")) \(doubts.joined(separator: ", "))") }
        let due: CalendarDate? =
            switch line.before {
            case .schedule: fits.compactMap(\.on).min()
            case .close: nil
            default: file.plannedOn
            }
        let template = line.template.flatMap { catalogue.template($0) }.map {
            "\(words("template")): \($0.title[language]) (\($0.id))"
        }
        return Checklist.Row(
            section: words("before-\(line.before.rawValue)"), id: line.id, department: "",
            statement: line.statement[language], help: template ?? "",
            evidence: line.evidence.map { $0.title[language] },
            role: catalogue.role(line.role)?.title(for: profile)[language] ?? line.role, owner: holder?.name ?? "",
            deputy: holder?.deputy ?? "", due: due, when: words("before-\(line.before.rawValue)"), basis: asked,
            sources: line.sources.map(words.source), note: note(line), answer: Checklist.Answer())
    }

    /// Whether the request shows it. A person still confirms the line: what a request says is not yet a paper.
    private func note(_ line: Catalogue.CaseLine) -> String {
        if line.lines.contains("REC-1"), let years = file.values(at: "result.retention.years").compactMap({ $0 }).first
        {
            let after = file.values(at: "result.retention.after").compactMap { $0 }.first ?? "not-stated"
            let source = file.values(at: "result.retention.source").compactMap { $0 }.first ?? ""
            let period = words.catalogue.headings["years-after-" + after]?[words.language]
                .replacing("{years}", with: years)
            return "\(words("retention")): \(period ?? "\(years), \(after)") (\(source))"
        }
        guard !line.shownBy.isEmpty, file.request != nil else { return words("to-confirm") }
        var shown: [String] = []
        for path in line.shownBy {
            let values = file.values(at: path)
            guard !values.isEmpty, values.allSatisfy({ $0 != nil && !["no", "false"].contains($0) }) else {
                return "\(words("not-yet")): \(path)"
            }
            shown.append("\(path): \(values.compactMap { $0 }.joined(separator: ", "))")
        }
        return "\(words("shown")): \(shown.joined(separator: "; "))"
    }

    private var notices: [String] {
        var notices: [String] = []
        let colon = words.language == .english ? ": " : "："
        if let risk = file.fact("risk") { notices.append(words("risk") + colon + words("risk-" + risk)) }
        if let answer = file.fact("authorisation") {
            notices.append(words("authorisation") + colon + words("authorisation-" + answer))
        }
        return notices + [words("nothing-leaves")]
    }

    private var signOffs: [Checklist.SignOff] {
        ["department", "export-control-manager", "chief"].compactMap { id in
            guard id != "chief" || file.fact("risk") == "high" || file.fact("authorisation") == "prohibited",
                let role = catalogue.role(id)
            else { return nil }
            let holder = organisation?.roles[id]
            return Checklist.SignOff(
                role: role.title(for: profile)[words.language], name: holder?.name ?? "", title: holder?.title ?? "")
        }
    }
}
