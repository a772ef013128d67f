extension ScreeningResult {
    /// Puts together what the packs say: the worst of each output, every reason, each question once.
    init(
        request: Request, date: CalendarDate, language: Language, verdicts: [PackVerdict], knowledge: Knowledge
    ) {
        self.request = request
        self.date = date
        self.language = language
        packs = verdicts.map(\.outcome)
        risk = packs.map(\.risk).max() ?? .high
        authorisation = packs.map(\.authorisation).max() ?? .undetermined
        reasons = verdicts.flatMap(\.reasons)
        isHeld = reasons.contains { $0.effect.holds }
        isGated = reasons.contains { $0.effect.gates }
        let worst = packs.map(\.risk).max() == .high && packs.map(\.authorisation).max() == .prohibited
        isFinal = worst || packs.allSatisfy(\.isFinal)
        items = ScreeningResult.merged(verdicts.map(\.findings))
        countries = verdicts.flatMap(\.countries)
        var questions: [Question] = []
        for question in verdicts.flatMap(\.questions) {
            guard let index = questions.firstIndex(where: { $0.id == question.id }) else {
                questions.append(question)
                continue
            }
            questions[index].decides += question.decides.filter { !questions[index].decides.contains($0) }
            questions[index].fields += question.fields.filter { !questions[index].fields.contains($0) }
        }
        self.questions = questions
        var actions: [LocalizedText] = []
        for action in verdicts.flatMap(\.actions) where !actions.contains(action) { actions.append(action) }
        self.actions = actions
        decider = packs.max { $0.risk < $1.risk }?.decider ?? verdicts[0].outcome.decider
        openExceptions = verdicts.flatMap(\.openExceptions)
        var all = Surroundings()
        for one in verdicts.map(\.surroundings) {
            all.authorities += one.authorities.filter { notice in !all.authorities.contains { $0.title == notice.title }
            }
            all.documents += one.documents.filter { notice in !all.documents.contains { $0.title == notice.title } }
            all.penalties += one.penalties
            if let retention = one.retention, retention.years > all.retention?.years ?? 0 { all.retention = retention }
            all.schedule += one.schedule.filter { check in
                !all.schedule.contains { $0.title == check.title && $0.on == check.on }
            }
        }
        all.schedule.sort { $0.on < $1.on }
        surroundings = all
        lists = ScreeningResult.editions(of: packs.map(\.pack), knowledge)
        staleLists = []
    }

    /// The editions that an answer by these packs stands on.
    static func editions(
        of packs: [LawPack], _ knowledge: Knowledge
    ) -> [(id: String, edition: String, digest: Digest)] {
        var lists = knowledge.library.lists.map { (id: $0.id, edition: $0.edition, digest: $0.digest) }
        for pack in packs {
            lists.append((id: "pack:\(pack.id)", edition: pack.edition, digest: pack.digest))
            if let base = pack.base, let other = knowledge.packs[base],
                !lists.contains(where: { $0.id == "pack:\(base)" })
            {
                lists.append((id: "pack:\(base)", edition: other.edition, digest: other.digest))
            }
        }
        if let commerce = knowledge.commerceControls, packs.contains(where: { $0.id == "us" }) {
            lists.append((id: "us-commerce-control", edition: commerce.edition, digest: commerce.digest))
        }
        return lists
    }

    /// The findings of the packs differ in the lists that they apply: what any of them lacks is lacking.
    private static func merged(_ findings: [[ItemFinding]]) -> [ItemFinding] {
        guard let first = findings.first else { return [] }
        return first.indices.map { index in
            findings.dropFirst().map { $0[index] }.reduce(first[index]) { $0.joined(with: $1) }
        }
    }
}

extension ItemFinding {
    fileprivate func joined(with other: ItemFinding) -> ItemFinding {
        ItemFinding(
            line: line, truth: truth == .yes || other.truth == .yes ? .yes : truth.or(other.truth), entries: entries,
            statements: statements, gaps: gaps + other.gaps.filter { gap in !gaps.contains { $0.id == gap.id } },
            isUnidentified: isUnidentified, isWithoutSubject: isWithoutSubject)
    }
}
