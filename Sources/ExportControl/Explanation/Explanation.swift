/// What changes of a request would do, and which of its open questions matter most.
public struct Explanation {
    public let before: ScreeningResult
    public let after: ScreeningResult?
    public let changes: [(field: String, value: String)]
    /// The questions of the request as it is changed, the one that settles most first.
    public let ranking: [Inquiry.Ranked]
    private let wording: Wording

    /// - Throws: What is wrong with the request, before or after the changes.
    public init(
        of draft: RequestDraft, changes: [(String, String)], inquiry: Inquiry
    ) throws(DataProblems) {
        before = try inquiry.result(of: draft)
        var changed = draft
        var made: [(field: String, value: String)] = []
        for (name, value) in changes {
            let field = inquiry.field(called: name, in: before)
            changed = try changed.setting(field, to: value)
            made.append((field, value))
        }
        self.changes = made
        after = made.isEmpty ? nil : try inquiry.result(of: changed)
        ranking = inquiry.ranking(changed, after ?? before)
        wording = Wording(vocabulary: inquiry.knowledge.vocabulary, language: inquiry.language)
    }

    private var phrases: Phrases { wording.phrases }

    /// The reasons of one result that the other does not have.
    private func reasons(of one: ScreeningResult, notIn other: ScreeningResult) -> [ScreeningResult.Reason] {
        one.reasons.filter { reason in
            !other.reasons.contains {
                $0.rule == reason.rule && $0.pack == reason.pack && $0.fact == reason.fact && $0.value == reason.value
                    && $0.effect == reason.effect
            }
        }
    }

    private func answer(_ result: ScreeningResult) -> String {
        "\(phrases.risk(result.risk)), \(phrases.authorisation(result.authorisation))"
    }

    public func text(width: Int) -> String {
        var lines: [String] = []
        func add(_ text: String, _ indent: Int) {
            lines += TextWrapping.lines(of: text, width: max(40, width), indent: indent)
        }
        add("\(phrases.asItIs): \(answer(before))", 0)
        if let after {
            for change in changes { add("\(change.field) = \(change.value)", 2) }
            add("\(phrases.asChanged): \(answer(after))", 0)
            for (sign, list) in [("+", reasons(of: after, notIn: before)), ("−", reasons(of: before, notIn: after))] {
                for reason in list {
                    add(
                        "\(sign) \(reason.rule)  \(reason.title[wording.language]): \(reason.fact) = \(reason.value) → \(phrases.effectWords(reason.effect))",
                        2)
                }
            }
        }
        let open = (after ?? before).openExceptions
        if ranking.isEmpty {
            lines.append("")
            add(phrases.nothingOpen, 0)
        } else {
            lines += ["", phrases.headingRanking]
            for (index, ranked) in ranking.enumerated() {
                add("\(index + 1). \(ranked.question.ask)", 2)
                add("\(ranked.question.id) → \(ranked.question.fields.joined(separator: ", "))", 5)
                for branch in ranked.branches {
                    add(
                        "\(branch.answer): \(phrases.risk(branch.risk)), \(phrases.authorisation(branch.authorisation)), \(phrases.left(branch.questionsLeft))",
                        7)
                }
            }
        }
        if !open.isEmpty {
            lines += ["", phrases.headingExceptions]
            for exception in open {
                add("\(exception.exception.id)  \(exception.exception.title[wording.language])", 2)
                for question in exception.missing { add("\(question.id): \(question.ask)", 5) }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The form of `explain --format json`.
    public struct Record: Codable, Sendable {
        public struct Answer: Codable, Sendable {
            public let risk: String
            public let authorisation: String
            public let final: Bool
        }

        public struct Change: Codable, Sendable {
            public let field: String
            public let value: String
        }

        public struct Branch: Codable, Sendable {
            public let answer: String
            public let risk: String
            public let authorisation: String
            public let questionsLeft: Int
        }

        public struct Question: Codable, Sendable {
            public let id: String
            public let ask: String
            public let fields: [String]
            public let branches: [Branch]
        }

        public let before: Answer
        public let after: Answer?
        public let changes: [Change]
        public let questions: [Question]
        public let reasonsAdded: [ScreeningRecord.Reason]
        public let reasonsRemoved: [ScreeningRecord.Reason]
    }

    public var record: Record {
        func answer(_ result: ScreeningResult) -> Record.Answer {
            Record.Answer(
                risk: result.risk.rawValue, authorisation: result.authorisation.rawValue, final: result.isFinal)
        }
        func records(_ reasons: [ScreeningResult.Reason]) -> [ScreeningRecord.Reason] {
            reasons.map { ScreeningRecord.Reason($0, language: wording.language) }
        }
        return Record(
            before: answer(before), after: after.map(answer),
            changes: changes.map { .init(field: $0.field, value: $0.value) },
            questions: ranking.map { ranked in
                Record.Question(
                    id: ranked.question.id, ask: ranked.question.ask, fields: ranked.question.fields,
                    branches: ranked.branches.map {
                        Record.Branch(
                            answer: $0.answer, risk: $0.risk.rawValue, authorisation: $0.authorisation.rawValue,
                            questionsLeft: $0.questionsLeft)
                    })
            },
            reasonsAdded: after.map { records(reasons(of: $0, notIn: before)) } ?? [],
            reasonsRemoved: after.map { records(reasons(of: before, notIn: $0)) } ?? [])
    }
}
