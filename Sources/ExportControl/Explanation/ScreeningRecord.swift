/// The answer of `screen --format json`, one object. Keys are a contract: they are added to, never renamed.
public struct ScreeningRecord: Codable, Sendable, Equatable {
    public struct Reason: Codable, Sendable, Equatable {
        public let rule: String
        public let pack: String
        public let fact: String
        public let value: String
        public let source: String
        public let effect: String
        public let title: String
        /// The lines of the shipment that it speaks of; absent for all.
        public let items: [Int]?
    }

    public struct Item: Codable, Sendable, Equatable {
        public let line: Int
        public let verdict: String
        public let entries: [Entry]
    }

    public struct Entry: Codable, Sendable, Equatable {
        public let code: String
        public let dualUse: String?
        public let list: String
        public let verdict: String
        public let because: [String]
        public let missing: [String]
    }

    public struct PartyRecord: Codable, Sendable, Equatable {
        public let role: String
        public let name: String
        public let hits: [Hit]
    }

    public struct Hit: Codable, Sendable, Equatable {
        public let list: String
        public let entry: String
        /// The listed name that fits best.
        public let name: String
        public let score: Double
        /// `possible`, `confirmed`, or `candidate` below the threshold.
        public let status: String
        /// What the list means: `prohibition`, `licence` or `advice`.
        public let kind: String?
    }

    public struct Question: Codable, Sendable, Equatable {
        public let id: String
        public let ask: String
        public let decides: [String]
        /// Where in the request the answer goes.
        public let fields: [String]
    }

    public struct Pack: Codable, Sendable, Equatable {
        public let id: String
        public let edition: String
        public let risk: String
        public let authorisation: String
        public let final: Bool
        public let decider: String
    }

    /// An exception with what it still lacks.
    public struct Exception: Codable, Sendable, Equatable {
        public let id: String
        public let pack: String
        public let title: String
        public let source: String
        public let missing: [Question]
    }

    public struct Notice: Codable, Sendable, Equatable {
        public let id: String
        public let title: String
        public let source: String
    }

    public struct Check: Codable, Sendable, Equatable {
        public let id: String
        public let on: String
        public let title: String
    }

    public struct Retention: Codable, Sendable, Equatable {
        public let years: Int
        public let after: String
        public let source: String
    }

    public struct List: Codable, Sendable, Equatable {
        public let id: String
        public let edition: String
        public let digest: String
    }

    public let id: String
    public let risk: String
    public let authorisation: String
    public let final: Bool
    public let hold: Bool
    public let reasons: [Reason]
    public let items: [Item]
    public let parties: [PartyRecord]
    public let questions: [Question]
    public let actions: [String]
    public let decider: String
    public let asOf: String
    public let lists: [List]
    public let version: String
    public let journey: String
    public let packs: [Pack]
    /// Something must be done before an approval can be final.
    public let gate: Bool
    public let exceptions: [Exception]
    public let documents: [Notice]
    public let authorities: [Notice]
    public let penalties: [Notice]
    public let schedule: [Check]
    public let retention: Retention?
    /// What the check afterwards found: `as-approved`, `deviated` or `cannot-verify`; absent before it.
    public let postCheck: String?

    public init(_ result: ScreeningResult, wording: Wording, version: String) {
        let language = wording.language
        id = result.request.id ?? ""
        risk = result.risk.rawValue
        authorisation = result.authorisation.rawValue
        final = result.isFinal
        hold = result.isHeld
        reasons = result.reasons.map { Reason($0, language: language) }
        items = result.items.map { finding in
            Item(
                line: finding.line, verdict: finding.truth.outcome,
                entries: finding.entries.map { entry in
                    entry.texts.record(wording.language) { Entry(entry, wording: wording) }
                })
        }
        let roles = Set(Party.Role.allCases.map(\.rawValue))
        parties = result.comparisons.filter { party in
            roles.contains(party.role) || party.role.isEmpty || party.screenings.contains { $0.result != .clear }
        }.map { party in
            PartyRecord(
                role: party.role, name: party.name,
                hits: party.screenings.filter { $0.result != .clear }.map { screening in
                    // Where a person recorded the hit, a confirmed one is certain, a possible one is not.
                    Hit(
                        list: screening.list ?? "", entry: screening.entry ?? "",
                        name: screening.listedName ?? party.name,
                        score: screening.score.map { ($0 * 1000).rounded() / 1000 }
                            ?? (screening.result == .confirmed ? 1 : 0.5),
                        status: screening.result?.rawValue ?? "", kind: screening.kind?.rawValue)
                })
        }
        questions = result.questions.map(Question.init)
        actions = result.actions.map { $0[language] }
        decider = result.decider.title[language]
        asOf = result.date.description
        lists = result.lists.map { List(id: $0.id, edition: $0.edition, digest: $0.digest.hexadecimal) }
        self.version = version
        journey = result.request.journey.rawValue
        packs = result.packs.map { outcome in
            Pack(
                id: outcome.pack.id, edition: outcome.pack.edition, risk: outcome.risk.rawValue,
                authorisation: outcome.authorisation.rawValue, final: outcome.isFinal,
                decider: outcome.decider.title[language])
        }
        gate = result.isGated
        exceptions = result.openExceptions.map { open in
            Exception(
                id: open.exception.id, pack: open.pack, title: open.exception.title[language],
                source: "\(open.exception.sources.joined(separator: "; ")) [\(open.exception.mark.rawValue)]",
                missing: open.missing.map(Question.init))
        }
        func notices(_ notices: [LawPack.Notice]) -> [Notice] {
            notices.map { Notice(id: $0.id, title: $0.title[language], source: $0.cited) }
        }
        let around = result.surroundings
        documents = notices(around.documents)
        authorities = notices(around.authorities)
        penalties = notices(around.penalties)
        schedule = around.schedule.map { Check(id: $0.id, on: $0.on.description, title: $0.title[language]) }
        postCheck = result.request.postCheck?.result?.rawValue
        retention = around.retention.map {
            Retention(years: $0.years, after: $0.start.rawValue, source: $0.notice.cited)
        }
    }
}

extension ScreeningRecord.Reason {
    init(_ reason: ScreeningResult.Reason, language: Language) {
        self.init(
            rule: reason.rule, pack: reason.pack, fact: reason.fact, value: reason.value, source: reason.source,
            effect: reason.effect.description, title: reason.title[language],
            items: reason.items.isEmpty ? nil : reason.items.sorted())
    }
}

extension ScreeningRecord.Question {
    init(_ question: ScreeningResult.Question) {
        self.init(id: question.id, ask: question.ask, decides: question.decides, fields: question.fields)
    }
}

extension ScreeningRecord.Entry {
    init(_ entry: ItemFinding.Entry, wording: Wording) {
        code = entry.provision.code.text
        dualUse = entry.provision.dualUse?.text
        list = entry.list.id
        verdict = entry.truth.outcome
        because = entry.isStated ? [wording.phrases.stated] : wording.because(entry.decidingTrace)
        missing = entry.trace.missing.map { wording.vocabulary.identifier(of: $0) }
    }
}

extension ItemFinding.Entry {
    /// The part of the trace that leads to the provision that was found.
    var decidingTrace: Trace {
        guard truth == .yes else { return trace }
        return trace.narrowed(to: provision.code)
    }
}

extension Trace {
    /// The same trace, alternatives that lead elsewhere left out.
    fileprivate func narrowed(to code: ControlCode) -> Trace {
        var kept = children
        if case .any = step, let branch = children.first(where: { $0.leads(to: code) }) { kept = [branch] }
        return Trace(step, truth, children: kept.map { $0.narrowed(to: code) }, needs: needs)
    }

    private func leads(to code: ControlCode) -> Bool {
        if case .provision(let provision) = step { return code.isWithin(provision.code) }
        return children.contains { $0.leads(to: code) }
    }
}
