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

    /// Whether what software or technology is for is judged: no list leaves that out as being either, unless it is named so.
    var isWithinSubject = false

    /// Whether a release is judged: then what nobody says is not there is unknown, as it would clear.
    var isWithinRelease = false

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
            inner.isWithinSubject = isWithinSubject || quantified.part == index.subject
            var outcome = inner.judge(quantified.condition, depth: depth)
            let isOfSubject = quantified.part == index.subject
            // What the parts of a thing are says less of it than what it is; what software is for says most of it.
            if !words.isKnowledge {
                outcome.evidence *= CandidateJudge.weightOfParts
                // The figures of a laser speak for the laser, not for its mirrors.
                if isOfSubject { outcome.speaking = 0 }
            }
            read(quantified.condition, isOfSubject: isOfSubject, into: &outcome)
            (outcome.isOfPart, outcome.lacksKind, outcome.isUnadvertised) = (true, false, false)
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
        if let pointer, pointer.code == provision.code || pointer.code == provision.dualUse {
            outcome.evidence += 1.2
            // What a word of the trade speaks of is not taken as not claimed: *rad-hard*.
            if outcome.isUnadvertised || outcome.stated == 0, outcome.truth == .unknown, waitsForAdvertised(outcome),
                !judging.isWhole(provision.code)
            {
                outcome.isSpokenOf()
            }
        }
        lazy var here = Shared(provision)
        if outcome.provision == nil { outcome.provision = here }
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
                if outcome.orPresumed == .yes, judged.stated > 0, hangsOnFigures(judged, release.condition),
                    !isAlwaysClaimed(judged)
                {
                    outcome.truth = .unknown
                    outcome.presumed = nil
                    outcome.need(judged.needs)
                }
                // One whose kind or facts the words name may well apply.
                if outcome.orPresumed == .yes, namesRelease(judged, of: outcome, from: provision.condition) {
                    outcome.truth = .unknown
                    outcome.presumed = nil
                    outcome.need(judged.needs)
                }
                outcome.unclaimed.append(Shared(release))
            case .no: break
            }
        }
        return outcome
    }
}
