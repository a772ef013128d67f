import ExportControl
import Foundation

/// The conditions that hold no others: facts, choices, substances, references, kinds.
extension CandidateJudge {
    func fact(_ parameter: Vocabulary.ParameterID) -> Outcome {
        guard let stated = words.facts[parameter], stated.value != .unknown else {
            if session.share(of: parameter) >= CandidateJudge.leastShareOfName {
                return Outcome(
                    truth: .yes, stated: 1, reasons: [.assumedFact(parameter)])
            }
            return unsaid(parameter)
        }
        if stated.isTypical { return usual(.parameter(parameter), Truth(stated.value == .yes)) }
        return Outcome(
            truth: stated.value, stated: 1, reasons: [.fact(parameter, stated.value, words: stated.words)])
    }

    /// What is usual of things that are called so: it may be taken as said, and clears nothing.
    private func usual(_ need: Outcome.Need, _ truth: Truth) -> Outcome {
        var outcome = Outcome(truth: .unknown, stated: 1, needs: [need])
        outcome.presumed = truth
        if truth == .yes { outcome.presumptions = [need] }
        return outcome
    }

    /// A fact that nobody states.
    private func unsaid(_ parameter: Vocabulary.ParameterID) -> Outcome {
        if isWithinRelease, index.names.traits[parameter.number].isDuty {
            return Outcome(truth: .yes, reasons: [.duty(parameter)])
        }
        var outcome = Outcome(truth: .unknown, needs: [.parameter(parameter)])
        let kind = index.names.traits[parameter.number].claim
        switch kind {
        case .plain: outcome.presumed = .yes
        case .design: outcome.presumed = .yes
        case .knowledge where words.isKnowledge: outcome.presumed = .yes
        case .purpose, .knowledge: outcome.presumed = .no
        case .grade, .seldom: break
        }
        if outcome.presumed == .yes { outcome.presumptions = [.parameter(parameter)] }
        if kind == .design || outcome.presumed == .no { outcome.unclaiming = .no }
        if kind == .purpose {
            outcome.silent = .no
            outcome.unmade = [parameter]
        }
        unclaim(parameter, &outcome)
        return outcome
    }

    /// What is always advertised is not claimed where nobody speaks of it.
    func unclaim(_ parameter: Vocabulary.ParameterID, _ outcome: inout Outcome) {
        guard index.names.traits[parameter.number].isAdvertised else { return }
        outcome.unclaiming = .no
        outcome.silent = .no
        outcome.unmade = [parameter]
    }

    func choice(_ parameter: Vocabulary.ParameterID, _ choices: [Vocabulary.ChoiceID]) -> Outcome {
        let all = words.choices[parameter] ?? []
        let stated = all.filter { !$0.isTypical }.map(\.value)
        if stated.isEmpty, !all.isEmpty {
            return usual(.parameter(parameter), Truth(all.contains { choices.contains($0.value) }))
        }
        guard !stated.isEmpty else { return Outcome(truth: .unknown, needs: [.parameter(parameter)]) }
        let truth = Truth(stated.contains(where: choices.contains))
        // What a thing is for may be more than the words say: that they say another purpose clears nothing.
        if truth == .no, index.names.traits[parameter.number].isPurpose,
            !all.contains(where: { $0.isGiven || $0.isByDefinition })
        {
            var outcome = Outcome(truth: .unknown, stated: 1, needs: [.parameter(parameter)])
            outcome.presumed = .no
            return outcome
        }
        return Outcome(
            truth: truth, evidence: truth == .yes ? 0.4 : 0, stated: 1, reasons: [.choice(parameter, stated, truth)])
    }

    func substance(_ cas: CASNumber) -> Outcome {
        if words.isSubstance, words.substances.isEmpty { return Outcome(truth: .no) }
        guard let stated = words.substances.first(where: { $0.value == cas }) else {
            if words.isSubstance, !words.substances.isEmpty { return Outcome(truth: .no) }
            return Outcome(truth: .unknown, needs: [.substance])
        }
        guard words.isSubstance else { return Outcome(truth: .unknown, evidence: 1, needs: [.substance]) }
        return Outcome(truth: .yes, evidence: 3, reasons: [.substance(cas, words: stated.words)])
    }

    func reference(_ code: ControlCode, _ depth: Int) -> Outcome {
        if words.pointers.contains(where: { $0.strength > 1 && $0.code.isWithin(code) }) {
            return Outcome(truth: .yes, evidence: 1, reasons: [.reference(code)])
        }
        if words.deniedCodes.contains(code) { return Outcome(truth: .no, stated: 1, reasons: [.deniedReference(code)]) }
        let key = JudgingSession.Reference(code: code, isWithinPart: isWithinPart, isWithinRelease: isWithinRelease)
        if let known = session.references[key] { return known ?? Outcome(truth: .unknown, needs: [.code(code)]) }
        session.references[key] = .some(nil)
        let outcome = worked(out: code, depth)
        session.references[key] = outcome
        return outcome
    }

    func worked(out code: ControlCode, _ depth: Int) -> Outcome {
        guard depth < 3 else { return Outcome(truth: .unknown, needs: [.code(code)]) }
        if !isWithinRelease, let kept = index.quiet[code, session.manner], session.areQuiet(kept.targets) {
            return kept.outcome
        }
        guard let targets = library.targets(of: code), targets.count <= 12 else {
            return Outcome(truth: .unknown, needs: [.code(code)])
        }
        let outcome = worked(out: code, targets, depth)
        if !isWithinRelease, let places = session.places(of: targets), session.areQuiet(places) {
            index.quiet.keep(.init(targets: places, outcome: outcome), of: code, session.manner)
        }
        return outcome
    }

    private func worked(
        out code: ControlCode, _ targets: [(entry: Provision, focus: ControlCode?)], _ depth: Int
    ) -> Outcome {
        var best = Outcome(truth: .no)
        for target in targets {
            let provision = index.provision(of: target)
            var other = judging.judge(ofEntry: target.entry.code) ?? self
            other.isWithinPart = isWithinPart
            other.isWithinRelease = isWithinRelease
            var one = other.judge(provision, depth: depth + 1)
            one.provision = nil
            if one.truth == .yes {
                if !words.isKnowledge { one.evidence *= CandidateJudge.weightOfParts }
                one.reasons = one.reasons.filter(\.isDeciding) + [.reference(code)]
                return one
            }
            if one.truth == .unknown, best.truth == .no || one.evidence > best.evidence {
                let evidence = max(best.evidence, one.evidence)
                best = one
                best.evidence = evidence
            } else if best.truth == .no, one.evidence >= best.evidence {
                best = one
            }
        }
        if !words.isKnowledge { best.evidence *= CandidateJudge.weightOfParts }
        // That it is no such thing is for its own candidate to say, not for the words alone.
        if best.truth == .no, best.stated == 0 { best.truth = .unknown }
        if best.truth == .unknown { best.needs = [.code(code)] + best.needs.filter { $0 != .code(code) } }
        return best
    }

    func kind(_ type: Vocabulary.TypeID) -> Outcome {
        var outcome = evidence(for: type)
        outcome.named = outcome.evidence
        return outcome
    }

    /// Whether a kind is what another is said not to be, as a wire machine of *non-wire* ones.
    private func isOpposite(_ stated: Vocabulary.TypeID, of type: Vocabulary.TypeID) -> Bool {
        let id = vocabulary[type].naming.id
        guard id.hasPrefix("non-") else { return false }
        let rest = id.dropFirst(4)
        return vocabulary[stated].naming.id == rest
    }

    private func evidence(for type: Vocabulary.TypeID) -> Outcome {
        let traits = index.kinds
        if !words.deniedKinds.isEmpty, words.deniedKinds.contains(where: { traits.isKind(type, within: $0) }) {
            return Outcome(truth: .no, stated: 1, reasons: [.deniedKind(type)])
        }
        var best: (distance: Int, words: String)?
        var isAbove = false
        var aside: Float = 0
        for stated in words.kinds {
            let isKind = traits.isKind(stated.value, within: type)
            if words.holdsAgents, traits.isAgent(stated.value) { continue }
            if stated.isAside, !isWithinPart, !words.isKnowledge {
                if isKind, !traits.isGeneral(type) { aside = 0.8 }
                continue
            }
            if isKind {
                let distance = max(0, traits.depth(stated.value) - traits.depth(type))
                if best.map({ distance < $0.distance }) ?? true { best = (distance, stated.words) }
            } else if traits.isKind(type, within: stated.value), !traits.isGeneral(stated.value) {
                isAbove = true
            }
        }
        if let best {
            let general: Float = traits.isGeneral(type) ? 0.15 : 1
            return Outcome(
                truth: .yes, evidence: 2 * general * pow(0.6, Float(best.distance)),
                reasons: [.kind(type, words: best.words)])
        }
        if traits.isKnowledge(type) {
            let isSpoken =
                vocabulary[type].naming.id == "software" ? words.isSoftware : words.isTechnology
            return isSpoken
                ? Outcome(truth: .yes, evidence: 0.5, reasons: [.kind(type, words: vocabulary[type].naming.id)])
                : Outcome(truth: .unknown, needs: [.kind(type)])
        }
        if words.isSubstance,
            words.substances.contains(where: { stated in
                vocabulary.substances[stated.value]?.types.contains { vocabulary[$0].lineage.contains(type) } ?? false
                    || vocabulary[type].naming.id == "chemical"
            })
        {
            return Outcome(
                truth: .yes, evidence: traits.isGeneral(type) ? 0.1 : 1.5,
                reasons: [.kind(type, words: words.substances[0].words)])
        }
        if let pointing, aside == 0, !traits.isGeneral(type), !namesSibling(of: type) {
            return Outcome(truth: .yes, evidence: 1.2, reasons: [.kind(type, words: pointing)])
        }
        if words.kinds.contains(where: {
            !$0.isAside && (traits.isOther($0.value, than: type) || isOpposite($0.value, of: type))
        }) {
            return Outcome(truth: .no, stated: 1, reasons: [.deniedKind(type)])
        }
        // What a note releases counts as of the kind that it is released from.
        let isLikely =
            words.likelyKinds.contains { traits.isKind($0.value, within: type) }
            || words.kinds.contains { !$0.isAside && traits.implies($0.value, type) }
        let likeness = isLikely && !traits.isGeneral(type) ? 1 : session.likeness(of: type)
        // A named kind is not another of the same sort; that alone clears nothing.
        if aside == 0, !isAbove, !isLikely, namesSibling(of: type) {
            return Outcome(truth: .no, needs: [.kind(type)])
        }
        let isAgent = words.holdsAgents && traits.isAgent(type)
        if isAgent { return Outcome(truth: .unknown, evidence: 0.8, needs: [.kind(type)]) }
        if likeness >= 0.95, isLikely || !session.isNamedOtherwise(type) {
            return Outcome(truth: .yes, evidence: 1.6, reasons: [.assumedKind(type)], needs: [.kind(type)])
        }
        var outcome = Outcome(
            truth: .unknown,
            evidence: max(aside, isAbove ? 0.7 : 0) + (likeness > CandidateJudge.leastLikeness ? likeness : 0),
            needs: [.kind(type)])
        let isFree =
            aside == 0 && !traits.isGeneral(type) && !words.holdsAgents && !words.isSubstance
            && words.kinds.allSatisfy { traits.isGeneral($0.value) }
        if isFree || likeness >= CandidateJudge.likelyKind && !session.isNamedOtherwise(type) {
            outcome.presumed = .yes
            outcome.presumptions = [.kind(type)]
        }
        return outcome
    }
}
