/// Tries out changes of a request: what a change would do, and which open question settles most.
public struct Inquiry: Sendable {
    public let knowledge: Knowledge
    /// The packs that somebody named instead of those that the request names.
    public let named: [String]
    public let language: Language
    /// The day that somebody named instead of the planned one, or the day of asking.
    public let date: CalendarDate?
    public let today: CalendarDate
    /// The party lists that the user has; nil to judge by what the request records.
    public let parties: PartyScreener?
    private var findings: FindingMemo?

    /// The same for many requests: what the lists say of goods is kept for the next that speaks of them.
    public func remembering() -> Inquiry {
        var copy = self
        copy.findings = FindingMemo(knowledge.library)
        return copy
    }

    public init(
        knowledge: Knowledge, named: [String], language: Language, date: CalendarDate?, today: CalendarDate,
        parties: PartyScreener? = nil
    ) {
        self.parties = parties
        self.knowledge = knowledge
        self.named = named
        self.language = language
        self.date = date
        self.today = today
    }

    /// Screens the request as it is.
    ///
    /// - Throws: What is wrong with the request, a law pack that is not there included.
    public func result(of draft: RequestDraft) throws(DataProblems) -> ScreeningResult {
        try result(of: draft.request(library: knowledge.library, atlas: knowledge.atlas))
    }

    /// What the party lists say of everybody in a request, in a fixed order; nothing without lists.
    public func comparisons(of request: Request) throws(DataProblems) -> PartyAnswers {
        guard let parties else { return PartyAnswers([], stale: []) }
        let day = day(of: request)
        return PartyAnswers(
            try request.comparisons(by: parties, on: day, today: today),
            stale: parties.lists.filter { parties.isStale($0, on: day) }.map(\.id))
    }

    /// The packs that a request is judged by.
    public func packs(for request: Request) -> [LawPack] {
        knowledge.packs(for: request, named: named, on: day(of: request)).packs
    }

    /// The editions that an answer by these packs names.
    public func editions(of packs: [LawPack]) -> [ScreeningRecord.List] {
        var lists = ScreeningResult.editions(of: packs, knowledge)
        if let parties { lists += parties.editions }
        return lists.map { ScreeningRecord.List(id: $0.id, edition: $0.edition, digest: $0.digest.hexadecimal) }
    }

    /// The day whose rules count for a request.
    func day(of request: Request) -> CalendarDate { date ?? request.plannedOn ?? today }

    /// Screens a request that was read.
    ///
    /// - Parameter comparisons: With the party lists, where they were made before.
    public func result(
        of request: Request, comparisons: PartyAnswers? = nil
    ) throws(DataProblems) -> ScreeningResult {
        let day = day(of: request)
        let (packs, unknown) = knowledge.packs(for: request, named: named, on: day)
        if let name = unknown.first {
            let known = knowledge.packs.keys.sorted().joined(separator: ", ")
            throw DataProblems(
                DataProblem(file: request.file, message: "unknown law pack `\(name)`; known are \(known)"))
        }
        var compared = request
        if let comparisons {
            compared = request.adding(comparisons.comparisons)
        } else if let parties {
            compared = try request.screened(by: parties, on: day, today: today)
        }
        var screener = Screener(knowledge: knowledge, packs: packs, language: language)
        screener.findings = findings
        var result = screener.screen(compared, on: day)
        if let parties { result.add(parties, on: day) }
        return result
    }

    /// Where a name that somebody typed stands in the request: a path, a fact of the case, or a parameter of its only line.
    public func field(called name: String, in result: ScreeningResult) -> String {
        let isPath = name.contains(".") || name.contains("[") || Request.keys.contains(name)
        if isPath { return name }
        if let question = result.questions.first(where: { $0.id == name }), question.fields.count == 1 {
            return question.fields[0]
        }
        guard let parameter = knowledge.vocabulary.parameter(called: name) else { return name }
        let id = knowledge.vocabulary[parameter].naming.id
        let file = knowledge.vocabulary[parameter].naming.position.file
        let isOfCase = ["case.xml", "journeys.xml", "/pack-"].contains { file.contains($0) }
        return isOfCase ? "answers.\(id)" : "items[1].parameters.\(id)"
    }

    /// What one answer to a question would lead to.
    public struct Branch: Sendable {
        public let answer: String
        public let risk: Risk
        public let authorisation: Authorisation
        public let questionsLeft: Int
    }

    public struct Ranked: Sendable {
        public let question: ScreeningResult.Question
        /// Empty where the answers cannot be listed.
        public let branches: [Branch]
        /// The questions that are left on average.
        public var average: Double {
            branches.isEmpty
                ? .infinity : Double(branches.map(\.questionsLeft).reduce(0, +)) / Double(branches.count)
        }
        /// Whether any answer changes one of the outputs.
        public let matters: Bool
    }

    /// The open questions, those first that leave the fewest others; ties in the order of the answer.
    public func ranking(_ draft: RequestDraft, _ result: ScreeningResult) -> [Ranked] {
        let ranked = result.questions.map { question in
            let branches = answers(to: question).compactMap { answer -> Branch? in
                guard let after = try? self.result(of: answering(question, answer, in: draft)) else { return nil }
                return Branch(
                    answer: answer, risk: after.risk, authorisation: after.authorisation,
                    questionsLeft: after.questions.count)
            }
            let matters = branches.contains { $0.risk != result.risk || $0.authorisation != result.authorisation }
            return Ranked(question: question, branches: branches, matters: matters)
        }
        return ranked.enumerated().sorted { left, right in
            if left.element.average != right.element.average { return left.element.average < right.element.average }
            if left.element.matters != right.element.matters { return left.element.matters }
            return left.offset < right.offset
        }.map(\.element)
    }

    /// The request with the question answered in every place that it stands for.
    public func answering(
        _ question: ScreeningResult.Question, _ answer: String, in draft: RequestDraft
    ) throws(DataProblems) -> RequestDraft {
        var draft = draft
        for field in question.fields { draft = try draft.setting(field, to: answer) }
        return draft
    }

    /// The answers that tell branches apart: yes and no, each choice, a figure on either side of every limit.
    public func answers(to question: ScreeningResult.Question) -> [String] {
        let vocabulary = knowledge.vocabulary
        let name = question.fields.first?.split(separator: ".").last.map(String.init) ?? question.id
        guard let parameter = vocabulary.parameter(name) else { return [] }
        switch vocabulary[parameter].kind {
        case .fact: return ["yes", "no"]
        case .choice: return vocabulary[parameter].choices.map { vocabulary[$0].naming.id }
        case .quantity, .count: return figures(around: parameter)
        }
    }

    private func figures(around parameter: Vocabulary.ParameterID) -> [String] {
        var limits: [Quantity] = []
        func collect(_ condition: Condition) {
            if case .limit(let limit) = condition, limit.parameter == parameter, limit.slope == nil,
                !limits.contains(limit.value)
            {
                limits.append(limit.value)
            }
        }
        for entry in knowledge.library.judged.joined() { Condition.provision(entry).visit(collect) }
        for pack in knowledge.packs.values {
            for condition in pack.rules.map(\.condition) + pack.exceptions.map(\.condition) { condition.visit(collect) }
        }
        guard let least = limits.min(by: { $0.baseValue < $1.baseValue }),
            let most = limits.max(by: { $0.baseValue < $1.baseValue })
        else { return [] }
        let ends = [least.scaled(by: ExactNumber(1) / ExactNumber(2)), most.scaled(by: ExactNumber(2))]
        return ([ends[0]] + limits.prefix(3).map(\.printed) + [ends[1]]).uniqued()
    }
}

extension Quantity {
    /// The quantity times a factor, as text with its unit.
    fileprivate func scaled(by factor: ExactNumber) -> String {
        let unit = printed.drop { !$0.isWhitespace }
        return "\(number * factor)\(unit)"
    }
}
