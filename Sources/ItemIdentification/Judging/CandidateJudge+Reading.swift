import ExportControl

/// How a reader takes what is not said: as usual, as claimed, or as making no difference.
extension CandidateJudge {
    /// What a reader makes of a component or subject that nobody speaks of: parts are as usual, what it is made for is not claimed.
    /// - Parameter isOfSubject: It is what the item is for.
    func read(_ condition: Condition, isOfSubject: Bool, into outcome: inout Outcome) {
        guard outcome.truth == .unknown else { return }
        // That it is made for missiles or launch vehicles nobody leaves out by chance.
        if isOfSubject, !words.isKnowledge, !isWithinRelease, outcome.met == 0, outcome.evidence < 0.3,
            isOfMissiles(condition)
        {
            outcome.silent = .no
            outcome.unmade += [vocabulary.parameter("designed-or-modified")].compactMap { $0 }
        }
        guard outcome.stated == 0 else { return }
        var isSubject = false
        condition.visitAll { if case .specifiedIn = $0 { isSubject = true } }
        if isSubject {
            if outcome.evidence < 0.3 {
                outcome.unclaiming = .no
                // A part that is named for what it is part of is taken to be for that.
                if isOfSubject, !words.isKnowledge, !isWithinRelease, outcome.presumed == nil {
                    outcome.presumed = .yes
                    outcome.presumptions = Array(outcome.needs.prefix(1))
                }
            }
        } else if outcome.presumed == nil, outcome.needs.contains(.substance) {
            outcome.presumed = .yes
            outcome.presumptions = [.substance]
        }
    }

    /// Whether all that is missing of a part whose figures are met is its kind, and the part is called that: what a card contains
    /// as an integrated circuit is one.
    func isSettled(byNameOf part: Vocabulary.PartID, _ outcome: Outcome) -> Bool {
        guard outcome.truth == .unknown, outcome.met > 0, outcome.failed == 0 else { return false }
        let name = vocabulary[part].naming.id
        return outcome.needs.contains(where: isOpenKind)
            && outcome.needs.allSatisfy { need in
                switch need {
                case .kind(let type): name.hasSuffix("-" + vocabulary[type].naming.id)
                case .code: true
                default: false
                }
            }
    }

    private func isOpenKind(_ need: Outcome.Need) -> Bool {
        if case .kind = need { true } else { false }
    }

    /// What a reader makes of branches none of which is settled.
    /// - Parameters:
    ///   - kept: The places of those that are not left aside.
    ///   - deciding: The places of those of them that decide, that first which the words speak for most.
    func read(
        _ outcomes: [Outcome], _ conditions: [Condition], kept: [Int], deciding: [Int], into result: inout Outcome
    ) {
        let isAlone =
            deciding.count == 1
            || deciding.count > 1 && outcomes[deciding[0]].evidence > outcomes[deciding[1]].evidence * 1.1 + 0.1
        // Which of several properties it has is for somebody to say; that it has the one which all such things have is not.
        if let first = deciding.first.map({ outcomes[$0] }), first.presumed == .yes,
            first.met > 0 || first.evidence > 0 || isKnowledge(first),
            isAlone || kept.allSatisfy({ outcomes[$0].presumed == .yes })
        {
            result.presumed = .yes
            result.presumptions = first.presumptions
            result.met = max(result.met, first.met)
        } else if let open = eitherWay(outcomes, conditions, kept) {
            result.presumed = .yes
            result.presumptions = [open]
            result.met = max(result.met, kept.lazy.map { outcomes[$0].met }.max() ?? 0)
        } else if kept.contains(where: {
            outcomes[$0].presumed == .yes && outcomes[$0].presumptions == [.substance]
        }) {
            result.presumed = .yes
            result.presumptions = [.substance]
        }
        result.unclaiming = kept.reduce(.no) { $0.or(outcomes[$1].orUnclaiming) }
        result.silent = kept.reduce(.no) { $0.or(outcomes[$1].orSilent) }
        for place in kept where !outcomes[place].unmade.isEmpty { result.unmade += outcomes[place].unmade }
        if result.unclaiming == .no {
            for place in kept where outcomes[place].truth == .no {
                let deciding = outcomes[place].reasons.filter(\.isDeciding)
                if !deciding.isEmpty { result.reasons += deciding }
            }
        }
    }

    /// Whether all that is taken as said is what technology or software is for.
    private func isKnowledge(_ outcome: Outcome) -> Bool {
        words.isKnowledge
            && outcome.presumptions.allSatisfy { need in
                guard case .parameter(let parameter) = need else { return false }
                return index.names.traits[parameter.number].claim == .knowledge
            }
    }

    /// What several branches wait for alone, where each value of it leads to one of them: then one is met anyway.
    private func eitherWay(_ outcomes: [Outcome], _ conditions: [Condition], _ kept: [Int]) -> Outcome.Need? {
        var waiting: [Vocabulary.ParameterID: [Condition]] = [:]
        for place in kept {
            let one = outcomes[place]
            guard one.truth == .unknown, one.met > 0, one.failed == 0 else { continue }
            let open = one.needs.filter { !one.presumptions.contains($0) }
            guard open.count == 1, case .parameter(let parameter)? = open.first else { continue }
            waiting[parameter, default: []].append(conditions[place])
        }
        guard !waiting.isEmpty else { return nil }
        for (parameter, branches) in waiting.sorted(by: { $0.key.number < $1.key.number })
        where branches.count > 1 && coverAll(of: parameter, branches) {
            return .parameter(parameter)
        }
        return nil
    }

    /// Whether every value of a parameter lies in what one of the branches asks of it.
    private func coverAll(of parameter: Vocabulary.ParameterID, _ branches: [Condition]) -> Bool {
        var spans: [(from: ExactNumber?, to: ExactNumber?)] = []
        var choices: Set<Vocabulary.ChoiceID> = []
        for branch in branches {
            var span: (from: ExactNumber?, to: ExactNumber?) = (nil, nil)
            if narrow(&span, &choices, to: branch, parameter) { spans.append(span) }
        }
        if !vocabulary[parameter].choices.isEmpty { return vocabulary[parameter].choices.allSatisfy(choices.contains) }
        // From the lowest end upwards each span must begin where one before it ends.
        guard spans.contains(where: { $0.from == nil }) else { return false }
        var reached: ExactNumber?
        for span in spans.sorted(by: { one, other in
            other.from.map { to in one.from.map { $0 < to } ?? true } ?? false
        }) {
            if let from = span.from {
                guard let known = reached, from <= known else { return false }
            }
            guard let to = span.to else { return true }
            reached = reached.map { max($0, to) } ?? to
        }
        return false
    }

    /// Narrows a span to what a condition asks of a parameter in every case; false where it asks nothing of it so.
    private func narrow(
        _ span: inout (from: ExactNumber?, to: ExactNumber?), _ choices: inout Set<Vocabulary.ChoiceID>,
        to condition: Condition,
        _ parameter: Vocabulary.ParameterID
    ) -> Bool {
        switch condition {
        case .limit(let limit) where limit.parameter == parameter && limit.slope == nil:
            let value = limit.value.baseValue
            switch limit.comparator {
            case .lessThan, .atMost: span.to = span.to.map { min($0, value) } ?? value
            case .moreThan, .atLeast: span.from = span.from.map { max($0, value) } ?? value
            }
            return true
        case .oneOf(parameter, let these):
            choices.formUnion(these)
            return true
        case .all(let conditions):
            return conditions.reduce(false) { narrow(&span, &choices, to: $1, parameter) || $0 }
        case .provision(let provision): return narrow(&span, &choices, to: provision.condition, parameter)
        default: return false
        }
    }

    /// Whether the words name one of the kinds that a provision asks for, so that no word has to stand for it.
    func namesKind(of provision: Provision) -> Bool {
        var isNamed = false
        provision.condition.visitAll { condition in
            guard !isNamed, case .isA(let type) = condition, !index.kinds.isGeneral(type) else { return }
            isNamed = words.kinds.contains { !$0.isAside && index.kinds.isKind($0.value, within: type) }
        }
        return isNamed
    }

    /// Whether the words name another kind of the same sort: a wire machine where the other sort is asked for.
    func namesSibling(of type: Vocabulary.TypeID) -> Bool {
        words.kinds.contains { stated in
            !stated.isAside && index.kinds.areSiblings(type, stated.value)
                && !index.kinds.isKind(stated.value, within: type)
        }
    }

    /// Whether the words name the kind or a fact that a release asks for.
    ///
    /// - Parameter condition: What it is a release from; a kind that this asks for itself is no sign of one.
    func namesRelease(_ release: Outcome, of outcome: Outcome, from condition: Condition) -> Bool {
        if isAlwaysClaimed(release) { return false }
        func isKnown(_ type: Vocabulary.TypeID) -> Bool {
            let isChosen = outcome.reasons.contains { reason in
                if case .kind(let named, _) = reason { index.kinds.isKind(named, within: type) } else { false }
            }
            guard !isChosen else { return true }
            var isAsked = false
            condition.visitAll { if case .isA(type) = $0 { isAsked = true } }
            return isAsked
        }
        let asksForKind = release.needs.contains { need in
            guard case .kind(let type) = need else { return false }
            // It stands after *for* or *with*, and may be meant all the same.
            return !words.kinds.contains { $0.isAside && index.kinds.isKind($0.value, within: type) }
        }
        return release.reasons.contains { reason in
            switch reason {
            // That it is of the kind which the entry speaks of anyway is no sign of a release.
            case .kind(let type, _): !index.kinds.isGeneral(type) && !isKnown(type)
            case .fact(_, .yes, _), .choice(_, _, .yes): !asksForKind
            default: false
            }
        }
    }

    /// Whether a branch waits for a kind of thing, and the words name none that it has, nor anything else of it.
    func asksForUnnamedKind(_ outcome: Outcome) -> Bool {
        outcome.named == 0 && outcome.stated == 0
            && outcome.needs.contains { if case .kind(let type) = $0 { !index.kinds.isGeneral(type) } else { false } }
    }

    /// Whether a kind of thing is among what a branch waits for.
    func asksForKind(_ outcome: Outcome) -> Bool {
        outcome.needs.contains { if case .kind = $0 { true } else { false } }
    }

    func asksForKind(_ condition: Condition) -> Bool {
        var asks = false
        condition.visitAll { if case .isA = $0 { asks = true } }
        return asks
    }

    /// Whether all that is said of several conditions is said of a part of the thing.
    func isOfPart(_ outcomes: [Outcome]) -> Bool {
        outcomes.contains(where: \.isOfPart) && outcomes.allSatisfy { $0.isOfPart || $0.stated == 0 && $0.named == 0 }
    }

    /// Whether the kind that is asked for is named by no word, and the rest is of its parts alone: the fibre of a prepreg.
    func lacksKind(_ outcomes: [Outcome]) -> Bool {
        guard outcomes.contains(where: { $0.isUnnamedKind && $0.evidence == 0 && !$0.isOfPart }) else { return false }
        return outcomes.contains(where: \.isOfPart) && outcomes.allSatisfy { $0.isOfPart || $0.stated == 0 }
    }

    /// Whether only limits of sizes keep something from applying, which everything has.
    func failsBySizesAlone(_ outcomes: [Outcome]) -> Bool {
        outcomes.allSatisfy { one in
            one.truth != .no
                || one.failed > 0
                    && one.reasons.allSatisfy { reason in
                        switch reason {
                        case .limit(let limit, _, _, let truth):
                            truth != .no || index.names.traits[limit.parameter.number].isSize
                        case .kind, .assumedKind, .reference: true
                        default: false
                        }
                    }
        }
    }

    /// Whether nothing is missing but figures: a branch that nobody can leave aside for what the words say.
    func lacksFiguresAlone(_ outcome: Outcome) -> Bool {
        !outcome.needs.isEmpty
            && outcome.needs.allSatisfy { need in
                guard case .parameter(let parameter) = need else { return false }
                return index.names.traits[parameter.number].isFigure
            }
    }

    /// Whether figures are among what is missing.
    func lacksFigures(_ outcome: Outcome) -> Bool {
        outcome.needs.contains { need in
            guard case .parameter(let parameter) = need else { return false }
            return index.names.traits[parameter.number].isFigure
        }
    }

    /// Whether nothing is missing but what is always advertised.
    func waitsForAdvertised(_ outcome: Outcome) -> Bool {
        !outcome.unmade.isEmpty && outcome.unmade.allSatisfy { index.names.traits[$0.number].isAdvertised }
    }

    /// Whether figures alone would release it.
    func hangsOnFigures(_ outcome: Outcome, _ condition: Condition) -> Bool {
        condition.figuresAlone == true
    }

    /// Whether a release waits for nothing but what whoever has it says, such as the age of an antique.
    func isAlwaysClaimed(_ release: Outcome) -> Bool {
        var isClaimed = false
        for need in release.needs {
            switch need {
            case .parameter(let parameter) where index.names.traits[parameter.number].isAdvertised: isClaimed = true
            case .kind(let type) where session.likeness(of: type) < CandidateJudge.leastLikeness: break
            default: return false
            }
        }
        return isClaimed
    }
}
