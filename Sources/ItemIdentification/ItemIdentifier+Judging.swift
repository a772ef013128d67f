import ExportControl
import Foundation

extension ItemIdentifier {
    /// An entry that was found and judged.
    struct Judged {
        let hit: IdentificationIndex.Hit
        let entry: IndexedEntry
        let outcome: Outcome
        let assignment: FigureAssignment
        let score: Float
        let verdict: Identification.Verdict
        /// Controlled only if what is usual of such a thing is taken as said.
        let isPresumed: Bool
        /// Not controlled as nobody claims the purposes that a branch hangs on.
        let isUnclaimed: Bool
    }

    /// Judges the entries that may be shown, and of the others those that may be so much better that what is shown is not.
    func judge(_ hits: some Sequence<IdentificationIndex.Hit>, _ session: JudgingSession) -> [Judged] {
        guard remembers else { return hits.map { judge($0, session) } }
        var judged: [Judged] = []
        var others: [IdentificationIndex.Hit] = []
        for hit in hits {
            if hit.share >= ItemIdentifier.leastShare {
                judged.append(judge(hit, session))
            } else {
                // What refers to it takes the figures as it does.
                _ = takeFigures(hit, session)
                others.append(hit)
            }
        }
        for hit in others {
            let best = judged.map(\.score).max() ?? 0
            let most = ItemIdentifier.mostScore(hit)
            let isSettled =
                most <= best
                || judged.allSatisfy {
                    $0.hit.share < ItemIdentifier.leastShare || !ItemIdentifier.isFitting($0, best: best)
                        || ItemIdentifier.isFitting($0, best: most)
                }
            if !isSettled { judged.append(judge(hit, session)) }
        }
        return judged
    }

    /// A candidate covers that share of the words at least.
    static let leastShare: Float = 0.12

    /// Whether it fits beside the best one.
    static func isFitting(_ one: Judged, best: Float) -> Bool {
        one.score >= leastScore && one.score >= best * 0.35 && one.hit.share >= leastShare
    }

    /// How an entry takes the figures, and the provisions that the words lead to.
    private func takeFigures(
        _ hit: IdentificationIndex.Hit, _ session: JudgingSession
    ) -> (assignment: FigureAssignment, scope: ItemScope) {
        let entry = index.entries[hit.entry]
        let assignment = FigureAssignment(
            session.words, entry: entry, names: names, vocabulary: library.vocabulary,
            support: session.words.figures.isEmpty ? [:] : support(hit, entry), known: session.figures)
        let scope = ItemScope(session.facts(assignment), vocabulary: library.vocabulary)
        session.keep(assignment, scope, of: hit.entry)
        session.touched?.touch(hit.own, of: entry)
        return (assignment, scope)
    }

    private func judge(_ hit: IdentificationIndex.Hit, _ session: JudgingSession) -> Judged {
        let entry = index.entries[hit.entry]
        let words = session.words
        let (assignment, scope) = takeFigures(hit, session)
        let judge = CandidateJudge(
            session: session, judging: EntryJudging(session, hit.entry, assignment, scope, hit.own))
        var outcome = judge.judge(entry.provision)
        if outcome.truth == .no, let other = reread(outcome, hit, assignment, session) { outcome = other }
        var verdict = ItemIdentifier.verdict(outcome)
        let isPresumed =
            verdict == .undetermined && outcome.presumed == .yes && isLikely(outcome) && !words.isEverydayThing
        // The figures keep it out, but for purposes that nobody claims.
        let isUnclaimed =
            !isPresumed && outcome.truth == .unknown && outcome.silent == .no && outcome.failed + outcome.denied > 0
            && outcome.speaking == 0 && outcome.evidence >= 1
        if isPresumed { verdict = .controlled }
        if isUnclaimed { verdict = .notControlled }
        return Judged(
            hit: hit, entry: entry, outcome: outcome, assignment: assignment,
            score: score(hit, outcome, verdict, isAside: words.isKnowledge && !entry.isKnowledge), verdict: verdict,
            isPresumed: isPresumed,
            isUnclaimed: isUnclaimed)
    }

    /// Judges again without a figure that fails here, and that stands under another name in the same entry and lies in a window there:
    /// `532 nm` of a laser may be what it is doubled to. Nil where that changes nothing.
    private func reread(
        _ outcome: Outcome, _ hit: IdentificationIndex.Hit, _ assignment: FigureAssignment, _ session: JudgingSession
    ) -> Outcome? {
        let entry = index.entries[hit.entry]
        var other = assignment
        guard let decided = outcome.provision?.value.code,
            let place = index.nodeOfCode[decided]?.first(where: entry.nodes.contains),
            let above = index.nodes[place].parent
        else { return nil }
        let item = index.nodes[above].provision.code
        // It lies in a window that is asked for there, and not just on the side of a limit.
        func isWindow(_ limits: [Limit]) -> Bool {
            limits.contains { $0.comparator == .atLeast || $0.comparator == .moreThan }
                && limits.contains { $0.comparator == .atMost || $0.comparator == .lessThan }
        }
        for reason in outcome.reasons {
            guard case .limit(let limit, let assigned, _, .no) = reason, let figure = assigned?.figure else { continue }
            let isElsewhere = assignment.values.contains { parameter, value in
                guard parameter != limit.parameter, value.value == assigned?.value || value.figure == figure,
                    let limits = entry.limits[parameter],
                    index.mentions.nodes(asking: parameter, in: entry.nodes).contains(where: {
                        index.nodes[Int($0)].provision.code.isWithin(item)
                    })
                else { return false }
                let scope = ItemScope(session.facts(assignment), vocabulary: library.vocabulary)
                return isWindow(limits) && limits.allSatisfy { scope.truth(of: $0) == .yes }
            }
            if isElsewhere {
                other = other.without(limit.parameter, usual: session.words.implied[limit.parameter])
            }
            let free = entry.parametersInOrder.first { parameter in
                guard assignment.values[parameter] == nil,
                    let value = session.figures.value(of: figure, as: parameter),
                    let limits = entry.limits[parameter], isWindow(limits),
                    index.mentions.nodes(asking: parameter, in: entry.nodes).contains(where: {
                        index.nodes[Int($0)].provision.code.isWithin(item)
                    })
                else { return false }
                var facts = Facts()
                facts.values[parameter] = .measured(value)
                let scope = ItemScope(facts, vocabulary: library.vocabulary)
                return limits.allSatisfy { scope.truth(of: $0) == .yes }
            }
            if !isElsewhere, let free, let assigned {
                other = other.moving(
                    assigned, from: limit.parameter, to: free, usual: session.words.implied[limit.parameter])
            }
        }
        guard other.isChanged else { return nil }
        let scope = ItemScope(session.facts(other), vocabulary: library.vocabulary)
        session.references.removeAll()
        session.keep(other, scope, of: hit.entry)
        defer {
            session.references.removeAll()
            session.keep(
                assignment, ItemScope(session.facts(assignment), vocabulary: library.vocabulary), of: hit.entry)
        }
        let judge = CandidateJudge(
            session: session, judging: EntryJudging(session, hit.entry, other, scope, hit.own))
        let again = judge.judge(entry.provision)
        return again.truth == .no ? nil : again
    }

    /// Whether what is known speaks enough for a thing of the entry that the rest may be taken as said.
    private func isLikely(_ outcome: Outcome) -> Bool {
        let isOfUnnamedKind = outcome.presumptions.contains { if case .kind = $0 { true } else { false } }
        if isOfUnnamedKind {
            return outcome.met > 1 && outcome.failed == 0
                && (outcome.evidence >= 0.6 && hasTellingFigure(outcome) || isOfFigures(outcome))
        }
        if outcome.met > 0 { return outcome.evidence >= 1 || outcome.failed == 0 && isOfFigures(outcome) }
        // What it is a part of is not usual of anything that has no figures.
        if outcome.presumptions.contains(where: { if case .code = $0 { true } else { false } }) { return false }
        // Which substance it holds is not usual of anything that has no figures.
        if outcome.presumptions.contains(.substance) { return false }
        return outcome.evidence >= 1.9 && !asksForFigures(outcome)
    }

    /// Whether a figure that is met says more than how long, wide, heavy or of what alloy a thing is.
    private func hasTellingFigure(_ outcome: Outcome) -> Bool {
        outcome.reasons.contains { reason in
            guard case .limit(let limit, let assigned?, _, .yes) = reason, assigned.figure != nil else { return false }
            return !index.names.traits[limit.parameter.number].isSize
        }
    }

    /// Whether two or more figures that are named as this entry has them, all of them met, speak for a kind that no word names.
    private func isOfFigures(_ outcome: Outcome) -> Bool {
        var named: Set<Vocabulary.ParameterID> = []
        for case .limit(let limit, let assigned?, _, .yes) in outcome.reasons
        where assigned.ground == .named && assigned.likeness >= 0.7 {
            named.insert(limit.parameter)
        }
        return named.count > 1 && outcome.evidence >= 0.25
    }

    /// Whether a figure is among what is missing.
    private func asksForFigures(_ outcome: Outcome) -> Bool {
        outcome.needs.contains { need in
            guard case .parameter(let parameter) = need else { return false }
            switch library.vocabulary[parameter].kind {
            case .fact: return false
            case .quantity, .count, .choice: return true
            }
        }
    }

    /// Not controlled only where a figure, a fact or a release of the item says so; a kind that does not fit is no clearance.
    private static func verdict(_ outcome: Outcome) -> Identification.Verdict {
        switch outcome.truth {
        case .yes: .controlled
        case .unknown: .undetermined
        case .no: outcome.reasons.contains(where: \.isDeciding) ? .notControlled : .undetermined
        }
    }

    /// - Parameter isAside: The words are of software or technology, and the entry is what those are for.
    private func score(
        _ hit: IdentificationIndex.Hit, _ outcome: Outcome, _ verdict: Identification.Verdict, isAside: Bool
    ) -> Float {
        let kind = outcome.evidence / (outcome.evidence + 2)
        let figures = Float(min(outcome.stated, 3)) / 3
        var score = ItemIdentifier.score(hit, kind: kind, figures: figures)
        if isAside {
            score *= 0.6
        } else if verdict == .controlled {
            score += ItemIdentifier.weightOfControl
        }
        return min(1, score)
    }

    private static func score(_ hit: IdentificationIndex.Hit, kind: Float, figures: Float) -> Float {
        let fit = hit.score / (hit.score + 14)
        return 0.55 * fit + 0.2 * hit.share + 0.15 * kind + 0.06 * figures
    }

    private static let weightOfControl: Float = 0.12

    /// The most that it can come to, whatever it is judged.
    private static func mostScore(_ hit: IdentificationIndex.Hit) -> Float {
        score(hit, kind: 1, figures: 1) + weightOfControl
    }

    /// How far the words lead to the provisions that use a parameter.
    private func support(
        _ hit: IdentificationIndex.Hit, _ entry: IndexedEntry
    ) -> [Vocabulary.ParameterID: Float] {
        var found: [Vocabulary.ParameterID: Float] = [:]
        for (parameter, asking) in entry.parameterNodes {
            var node: Int? = Int(asking)
            while let here = node {
                if let score = hit.path[here] {
                    found[parameter] = max(found[parameter] ?? 0, score / 10)
                    break
                }
                node = index.nodes[here].parent
            }
        }
        return found
    }
}
