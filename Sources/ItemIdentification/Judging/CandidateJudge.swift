import ExportControl
import Foundation

/// Judges an entry for an item that is described in words.
///
/// Like the judge of stated facts, but the words choose the branch: where an entry has several kinds of thing, only those that the
/// words point to are judged, and the others are named as open. Kinds may be assumed, figures and facts never are; a release
/// that nobody claims does not release. What is missing stays unknown.
struct CandidateJudge {
    let session: JudgingSession
    let judging: EntryJudging

    /// Whether a word of the trade names this provision or one below it: then it is of the kind that the provision asks for.
    var pointing: String?

    /// Whether a component is judged: then what stands beside the item's own name counts as well.
    var isWithinPart = false

    /// Whether a release is judged: then what nobody says is not there is unknown, as it would clear.
    var isWithinRelease = false

    var unpointed: CandidateJudge {
        var judge = self
        judge.pointing = nil
        return judge
    }

    /// A kind or a fact is taken as named by words that have at least that share of its name.
    static let leastLikeness: Float = 0.45
    static let leastShareOfName: Float = 0.8
    /// A kind is taken as meant by words that have that share of its name, where several figures of it are stated and met.
    static let likelyKind: Float = 0.6

    /// Kinds that the words name give at least that; then titles alone keep no other branch.
    static let surelyNamed: Float = 1.2

    /// What evidence for a component counts for the whole.
    static let weightOfParts: Float = 0.6

    /// The most evidence for a branch whose kind of thing the words do not name.
    static let mostWithoutKind: Float = 0.9

    /// Branches that the words point to that much less than to the best one are left aside.
    static let leastShare: Float = 0.8

    var assignment: FigureAssignment { judging.assignment }
    var scope: ItemScope { judging.scope }
    var index: IdentificationIndex { session.index }
    var library: ListLibrary { session.library }
    var vocabulary: Vocabulary { session.index.vocabulary }
    var words: ItemWords { session.words }

    func judge(_ condition: Condition, depth: Int = 0) -> Outcome {
        switch condition {
        case .all(let conditions): return all(conditions, depth)
        case .any(let conditions): return any(conditions, depth)
        case .not(let one): return not(one, depth)
        case .isA(let type): return kind(type)
        case .fact(let parameter): return fact(parameter)
        case .oneOf(let parameter, let choices): return choice(parameter, choices)
        case .limit(let limit): return self.limit(limit)
        case .some(let quantified), .each(let quantified):
            var inner = unpointed
            inner.isWithinPart = true
            var outcome = inner.judge(quantified.condition, depth: depth)
            let isOfSubject = quantified.part == vocabulary.part("subject")
            // What the parts of a thing are says less of it than what it is; what software is for says most of it.
            if !words.isKnowledge {
                outcome.evidence *= CandidateJudge.weightOfParts
                // The figures of a laser speak for the laser, not for its mirrors.
                if isOfSubject { outcome.speaking = 0 }
            }
            read(quantified.condition, isOfSubject: isOfSubject, into: &outcome)
            if isSettled(byNameOf: quantified.part, outcome) { outcome.truth = .yes }
            // What a component or a subject is shall be known by itself; that the words fit it is not enough to release.
            if outcome.truth == .unknown, outcome.needs.isEmpty { outcome.needs = [.part(quantified.part)] }
            return outcome
        case .specifiedIn(let code): return reference(code, depth)
        case .chemical(let cas): return substance(cas)
        case .fractions(let sum):
            let truth = scope.truth(of: sum)
            return Outcome(truth: truth, needs: truth == .unknown ? [.parameter(sum.parameter)] : [])
        case .provision(let provision): return judge(provision, depth: depth)
        }
    }

    func judge(_ provision: Provision, depth: Int = 0) -> Outcome {
        guard let node = quietNode(of: provision) else { return worked(provision, depth) }
        if let known = index.quiet[node, session.manner] { return known }
        let outcome = worked(provision, depth)
        index.quiet.keep(outcome, of: node, session.manner)
        return outcome
    }

    /// The place of a provision that the description says nothing of; nil for one that must be judged.
    private func quietNode(of provision: Provision) -> Int? {
        guard let touched = session.touched, !isWithinRelease, pointing == nil || provision.inclusions.isEmpty,
            let node = index.mentions.nodeOfCode[provision.code].map(Int.init), judging.nodes.contains(node),
            !touched[node], !index.mentions.hangsOnOthers[node]
        else { return nil }
        return node
    }

    private func worked(_ provision: Provision, _ depth: Int) -> Outcome {
        var inner = self
        let pointer = words.pointers.first { pointer in
            pointer.strength == 1
                && (pointer.code.isWithin(provision.code)
                    || provision.dualUse.map { pointer.code.isWithin($0) } == true)
        }
        inner.pointing = pointer.flatMap { namesKind(of: provision) ? nil : $0.words }
        var outcome = inner.judge(provision.condition, depth: depth)
        outcome.titled = judging.titleEvidence(provision.code)
        outcome.evidence += outcome.titled
        if let pointer, pointer.code == provision.code || pointer.code == provision.dualUse { outcome.evidence += 1.2 }
        let here = Shared(provision)
        if outcome.provision == nil || outcome.truth == .no { outcome.provision = outcome.provision ?? here }
        for inclusion in provision.inclusions where outcome.truth != .yes {
            var other = judge(inclusion.condition, depth: depth)
            if other.truth == .yes {
                other.provision = here
                other.evidence = max(other.evidence, outcome.evidence)
                outcome = other
            } else if other.truth == .unknown, outcome.truth == .no, other.evidence > outcome.evidence {
                outcome.open.append(here)
            }
        }
        guard outcome.truth != .no else { return outcome }
        for release in provision.releases {
            var releasing = unpointed
            releasing.isWithinRelease = true
            let judged = releasing.judge(release.condition, depth: depth)
            switch judged.truth {
            case .yes where judged.reasons.contains(where: { if case .assumedKind = $0 { true } else { false } }):
                outcome.unclaimed.append(Shared(release))
            case .yes:
                outcome.truth = .no
                outcome.presumed = nil
                outcome.reasons = judged.reasons + [.release(release)]
                outcome.needs = []
                outcome.provision = here
                return outcome
            case .unknown:
                // A release by figures is open until they are known; one by a claim that nobody makes is not claimed.
                if outcome.orPresumed == .yes, judged.stated > 0, hangsOnFigures(judged, release.condition) {
                    outcome.truth = .unknown
                    outcome.presumed = nil
                    outcome.needs += judged.needs.filter { !outcome.needs.contains($0) }
                }
                // One whose kind or facts the words name may well apply.
                if outcome.orPresumed == .yes, namesRelease(judged, of: outcome, from: provision.condition) {
                    outcome.truth = .unknown
                    outcome.presumed = nil
                    outcome.needs += judged.needs.filter { !outcome.needs.contains($0) }
                }
                outcome.unclaimed.append(Shared(release))
            case .no: break
            }
        }
        return outcome
    }

    func all(_ conditions: [Condition], _ depth: Int) -> Outcome {
        var result = Outcome(truth: .yes)
        let outcomes = conditions.map { judge($0, depth: depth) }
        for one in outcomes {
            result.truth = result.truth.and(one.truth)
            result.met += one.met
            result.failed += one.failed
            result.speaking += one.speaking
            result.named += one.named
            result.presumptions += one.presumptions
            result.unmade += one.unmade
            result.evidence += one.evidence
            result.stated += one.stated
        }
        // A thing whose kind nobody names is not found by its parts and figures alone.
        if outcomes.contains(where: \.isUnnamedKind) {
            result.evidence = min(result.evidence, CandidateJudge.mostWithoutKind)
        }
        for one in outcomes {
            if let provision = one.provision, one.truth == result.truth || result.provision == nil {
                // Of provisions that must all hold none is the one that decides.
                result.provision = result.provision == nil ? provision : nil
            }
            result.unclaimed += one.unclaimed
            switch result.truth {
            case .yes: result.take(one)
            case .no:
                if one.truth == .no {
                    result.take(one)
                } else {
                    result.reasons += one.reasons.filter { !$0.isDeciding }
                }
            case .unknown:
                result.reasons += one.reasons
                result.need(one.needs)
                result.open += one.open
            }
        }
        if outcomes.filter({ $0.provision != nil }).count > 1 { result.provision = nil }
        if result.truth == .unknown, outcomes.contains(where: { $0.presumed != nil }) {
            result.presumed = outcomes.reduce(.yes) { $0.and($1.orPresumed) }
        }
        if result.truth == .unknown, outcomes.contains(where: { $0.unclaiming != nil }) {
            result.unclaiming = outcomes.reduce(.yes) { $0.and($1.orUnclaiming) }
        }
        if result.truth == .unknown, outcomes.contains(where: { $0.silent != nil }) {
            result.silent = outcomes.reduce(.yes) { $0.and($1.orSilent) }
        }
        return result
    }

    func any(_ conditions: [Condition], _ depth: Int) -> Outcome {
        let outcomes = conditions.map { judge($0, depth: depth) }
        // A branch that gives way to another entry says nothing of those beside it.
        let standing = outcomes.filter { $0.truth != .no || $0.reasons.contains(where: \.isDeciding) }
        let most = (standing.isEmpty ? outcomes : standing).map(\.evidence).max() ?? 0
        if let met = outcomes.filter({ $0.truth == .yes }).max(by: { $0.evidence < $1.evidence }) { return met }
        var kept = outcomes
        var keptConditions = conditions
        var left: [Outcome] = []
        /// Branches of the same kind of thing: titles alone tell them apart.
        var alike = outcomes
        if most > 0.3 {
            let least = most * CandidateJudge.leastShare
            let named = outcomes.map(\.kindEvidence).max() ?? 0
            let kinds = outcomes.map(\.named).max() ?? 0
            alike = outcomes.filter { $0.kindEvidence >= named * CandidateJudge.leastShare }
            // Among those, one that the figures speak for is not left aside.
            func isKept(_ one: Outcome) -> Bool {
                one.evidence >= least && !(kinds >= CandidateJudge.surelyNamed && asksForUnnamedKind(one))
                    || one.truth == .unknown && one.speaking > 0
                        && (one.named >= kinds * CandidateJudge.leastShare || !asksForKind(one))
            }
            kept = outcomes.filter(isKept)
            keptConditions = zip(outcomes, conditions).filter { isKept($0.0) }.map(\.1)
            left = outcomes.filter { !isKept($0) && $0.truth == .unknown }
        }
        var result = Outcome(truth: kept.reduce(.no) { $0.or($1.truth) })
        result.evidence = most
        result.named = outcomes.map(\.named).max() ?? 0
        result.speaking = outcomes.filter { $0.truth == .unknown }.map(\.speaking).max() ?? 0
        result.stated = kept.map(\.stated).reduce(0, +)
        let deciding = kept.filter { $0.truth == result.truth }.sorted {
            ($0.evidence, $0.stated) > ($1.evidence, $1.stated)
        }
        result.take(deciding)
        if result.truth == .unknown,
            let likely = kept.filter({ $0.presumed == .yes && $0.met > 0 }).max(by: { $0.evidence < $1.evidence })
        {
            var likely = likely
            likely.evidence = most
            likely.unclaiming = kept.reduce(.no) { $0.or($1.orUnclaiming) }
            likely.silent = outcomes.reduce(.no) { $0.or($1.orSilent) }
            return likely
        }
        if result.truth == .unknown {
            read(kept, deciding, keptConditions, into: &result)
            result.failed = alike.map(\.failed).reduce(0, +)
        } else if result.truth == .no {
            result.failed = alike.map(\.failed).reduce(0, +)
            // What only a title sets aside may still apply.
            // Nor is one of several properties of the same thing left aside for its title.
            let areProperties = conditions.allSatisfy { !asksForKind($0) }
            for one in alike + (areProperties ? outcomes.filter(lacksFiguresAlone) : [])
            where one.truth == .unknown && one.orUnclaiming != .no {
                result.truth = .unknown
                result.needs += one.needs.filter { !result.needs.contains($0) }
            }
            if result.truth == .no {
                for one in kept + alike where one.truth == .unknown {
                    result.unmade += one.unmade.filter { !result.unmade.contains($0) }
                }
            }
        }
        if deciding.count == 1 { result.met = deciding[0].met }
        if deciding.count == 1
            || (deciding.count > 1
                && (deciding[0].stated > 0 && deciding[1].stated == 0
                    || deciding[0].evidence > deciding[1].evidence * 1.1 + 0.1
                    || deciding[0].evidence > deciding[1].evidence && deciding[0].provision?.value.dualUse != nil))
        {
            result.provision = deciding[0].provision
        }
        for one in left { if let provision = one.provision { result.open.append(provision) } }
        return result
    }
}
