import ExportControl

/// Conditions that must all hold, and branches of which one must.
extension CandidateJudge {
    func all(_ conditions: [Condition], _ depth: Int) -> Outcome {
        var result = Outcome(truth: .yes)
        let outcomes = conditions.map { judge($0, depth: depth) }
        for one in outcomes {
            result.truth = result.truth.and(one.truth)
            result.met += one.met
            result.failed += one.failed
            result.denied += one.denied
            result.speaking += one.speaking
            result.named += one.named
            if !one.presumptions.isEmpty { result.presumptions += one.presumptions }
            if !one.unmade.isEmpty { result.unmade += one.unmade }
            result.evidence += one.evidence
            result.stated += one.stated
        }
        // A thing whose kind nobody names is not found by its parts and figures alone.
        if outcomes.contains(where: \.isUnnamedKind) {
            result.evidence = min(result.evidence, CandidateJudge.mostWithoutKind)
        }
        result.isUnadvertised = outcomes.contains(where: \.isUnadvertised)
        // Figures of other lasers speak for no tunable one.
        if result.isUnadvertised { result.speaking = 0 }
        result.isOfPart = isOfPart(outcomes)
        result.lacksKind = outcomes.contains(where: \.lacksKind) || lacksKind(outcomes)
        for one in outcomes {
            if let provision = one.provision, one.truth == result.truth || result.provision == nil {
                // Of provisions that must all hold none is the one that decides.
                result.provision = result.provision == nil ? provision : nil
            }
            if !one.unclaimed.isEmpty { result.unclaimed += one.unclaimed }
            switch result.truth {
            case .yes: result.take(one)
            case .no:
                if one.truth == .no {
                    result.take(one)
                } else {
                    let aside = one.reasons.filter { !$0.isDeciding }
                    if !aside.isEmpty { result.reasons += aside }
                }
            case .unknown:
                if !one.reasons.isEmpty { result.reasons += one.reasons }
                result.need(one.needs)
                if !one.open.isEmpty { result.open += one.open }
            }
        }
        if outcomes.count(where: { $0.provision != nil }) > 1 { result.provision = nil }
        if result.truth == .no, let subject = outcomes.first(where: \.isOfSubject), failsBySizesAlone(outcomes) {
            // The weight of a part for a vehicle says nothing of the vehicle.
            result.truth = .unknown
            result.need(subject.needs)
        }
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
        if let met = outcomes.lazy.filter({ $0.truth == .yes }).max(by: { $0.evidence < $1.evidence }) { return met }
        // A branch that gives way to another entry says nothing of those beside it.
        let standing = outcomes.lazy.filter { $0.truth != .no || $0.reasons.contains(where: \.isDeciding) }
        let most = standing.map(\.evidence).max() ?? outcomes.lazy.map(\.evidence).max() ?? 0
        // Branches by their places, as there may be many.
        var kept = Array(outcomes.indices)
        var left: [Int] = []
        /// Branches of the same kind of thing: titles alone tell them apart.
        var alike = kept
        if most > 0.3 {
            let least = most * CandidateJudge.leastShare
            let named = outcomes.lazy.map(\.kindEvidence).max() ?? 0
            let kinds = outcomes.lazy.map(\.named).max() ?? 0
            alike = outcomes.indices.filter { outcomes[$0].kindEvidence >= named * CandidateJudge.leastShare }
            if alike.contains(where: { !outcomes[$0].lacksKind }) { alike.removeAll { outcomes[$0].lacksKind } }
            // Among those, one that the figures speak for is not left aside.
            let isOfKind = outcomes.contains { !$0.lacksKind && $0.named >= CandidateJudge.surelyNamed }
            func isKept(_ one: Outcome) -> Bool {
                if isOfKind, one.lacksKind { return false }
                if one.isMeant, one.truth == .unknown, one.named > 0 { return true }
                return one.evidence >= least && !(kinds >= CandidateJudge.surelyNamed && asksForUnnamedKind(one))
                    || one.truth == .unknown && one.speaking > 0
                        && (one.named >= kinds * CandidateJudge.leastShare || !asksForKind(one))
            }
            kept.removeAll(keepingCapacity: true)
            for place in outcomes.indices {
                if isKept(outcomes[place]) {
                    kept.append(place)
                } else if outcomes[place].truth == .unknown {
                    left.append(place)
                }
            }
        }
        var result = Outcome(truth: kept.reduce(.no) { $0.or(outcomes[$1].truth) })
        result.evidence = most
        result.isUnadvertised = kept.allSatisfy { outcomes[$0].isUnadvertised }
        result.isOfPart = isOfPart(outcomes)
        result.lacksKind = kept.allSatisfy { outcomes[$0].lacksKind }
        result.named = outcomes.lazy.map(\.named).max() ?? 0
        result.speaking = kept.lazy.filter { outcomes[$0].truth == .unknown }.map { outcomes[$0].speaking }.max() ?? 0
        result.stated = kept.reduce(0) { $0 + outcomes[$1].stated }
        let deciding = kept.filter { outcomes[$0].truth == result.truth }.sorted {
            (outcomes[$0].evidence, outcomes[$0].stated) > (outcomes[$1].evidence, outcomes[$1].stated)
        }
        result.take(deciding.lazy.map { outcomes[$0] })
        if result.truth == .unknown,
            let best = kept.lazy.filter({ outcomes[$0].presumed == .yes && outcomes[$0].met > 0 })
                .max(by: {
                    (outcomes[$0].isSettled ? 1 : 0, outcomes[$0].evidence)
                        < (outcomes[$1].isSettled ? 1 : 0, outcomes[$1].evidence)
                })
        {
            var likely = outcomes[best]
            likely.evidence = most
            likely.unclaiming = kept.reduce(.no) { $0.or(outcomes[$1].orUnclaiming) }
            likely.silent = outcomes.reduce(.no) { $0.or($1.orSilent) }
            (likely.isOfPart, likely.lacksKind) = (false, false)
            return likely
        }
        if result.truth == .unknown {
            read(outcomes, conditions, kept: kept, deciding: deciding, into: &result)
            // Nor does silence settle what only a title sets aside.
            if result.silent == .no,
                alike.contains(where: { outcomes[$0].truth == .unknown && outcomes[$0].orSilent != .no })
            {
                result.silent = nil
            }
            result.failed = alike.reduce(0) { $0 + outcomes[$1].failed }
            result.denied = alike.reduce(0) { $0 + outcomes[$1].denied }
        } else if result.truth == .no {
            result.failed = alike.reduce(0) { $0 + outcomes[$1].failed }
            result.denied = alike.reduce(0) { $0 + outcomes[$1].denied }
            // What only a title sets aside may still apply.
            // Nor is one of several properties of the same thing left aside for its title.
            let areProperties = conditions.allSatisfy { !asksForKind($0) }
            // Where only facts keep a branch out, as *CW* does the pulsed lasers, one of the same kind that lacks its figures is not left aside.
            let isByFacts = kept.allSatisfy { outcomes[$0].failsByFactsAlone }
            let areDenied = kept.allSatisfy { outcomes[$0].denied > 0 }
            let kinds = outcomes.lazy.map(\.named).max() ?? 0
            let lacking = outcomes.indices.filter { place in
                areProperties && lacksFiguresAlone(outcomes[place])
                    || isByFacts && (kinds == 0 && areDenied || kinds >= CandidateJudge.surelyNamed)
                        && outcomes[place].named >= kinds && lacksFigures(outcomes[place])
            }
            for place in alike + lacking
            where outcomes[place].truth == .unknown && outcomes[place].orUnclaiming != .no {
                result.truth = .unknown
                result.need(outcomes[place].needs)
            }
            if result.truth == .no {
                for place in kept + alike where outcomes[place].truth == .unknown {
                    let more = outcomes[place].unmade.filter { !result.unmade.contains($0) }
                    if !more.isEmpty { result.unmade += more }
                }
            }
        }
        if let first = deciding.first.map({ outcomes[$0] }) {
            if deciding.count == 1 { result.met = first.met }
            if deciding.count == 1 || isAhead(first, of: outcomes[deciding[1]]) { result.provision = first.provision }
        }
        for place in left { if let provision = outcomes[place].provision { result.open.append(provision) } }
        return result
    }

    /// Whether the words speak so much more for one branch than for the next that it is the one which decides.
    private func isAhead(_ first: Outcome, of second: Outcome) -> Bool {
        first.stated > 0 && second.stated == 0 || first.evidence > second.evidence * 1.1 + 0.1
            || first.evidence > second.evidence && first.provision?.value.dualUse != nil
    }

    func not(_ condition: Condition, _ depth: Int) -> Outcome {
        if isWithinSubject, words.isKnowledge, leavesOutKnowledge(condition) { return Outcome(truth: .yes) }
        let inner = unpointed.judge(condition, depth: depth)
        switch inner.truth {
        case .yes:
            if inner.reasons.contains(where: { if case .assumedKind = $0 { true } else { false } }) {
                return Outcome(truth: .yes)
            }
            // That it is specified elsewhere keeps this one from applying, and clears nothing.
            let isElsewhere = inner.reasons.contains { if case .reference = $0 { true } else { false } }
            return Outcome(
                truth: .no, reasons: isElsewhere ? inner.reasons.filter { !$0.isDeciding } : inner.reasons)
        case .no: return Outcome(truth: .yes, stated: inner.stated, reasons: inner.reasons.filter(\.isDeciding))
        case .unknown:
            // Figures that would take it out must be known; a kind or a claim that nobody named does not count.
            // In a release only a claim of purpose, which nobody makes by chance, counts as not made.
            // Kinds that no word names are not there.
            let isOfKinds =
                !inner.needs.isEmpty && inner.needs.allSatisfy { if case .kind = $0 { true } else { false } }
            if isWithinRelease && inner.presumed != .no && (!isOfKinds || isWithinPart)
                || hangsOnFigures(inner, condition)
            {
                return Outcome(truth: .unknown, needs: inner.needs)
            }
            return Outcome(truth: .yes)
        }
    }
}
