import ExportControl

/// Limits, and what a figure says of them that is unsure or of which a part is missing.
extension CandidateJudge {
    func limit(_ limit: Limit) -> Outcome {
        guard let measured = scope.measured(limit.parameter) else {
            var outcome = Outcome(truth: .unknown, needs: missing(limit.parameter))
            unclaim(limit.parameter, &outcome)
            return outcome
        }
        var truth = scope.truth(of: limit)
        let assigned = assignment.values[limit.parameter]
        if truth == .no, let others = assigned?.others, !others.isEmpty {
            truth = others.reduce(truth) { $0.or(self.truth(of: limit, for: $1)) }
        }
        var needs: [Outcome.Need] = []
        // A figure that is taken for this one by its unit alone may be another, and one that is usual of such a thing may be
        // otherwise: they clear nothing.
        let isDoubtful = truth == .no && assigned.map { !$0.isSure(against: limit) } == true
        if truth == .unknown, isMetAtLeast(limit) { truth = .yes }
        if isDoubtful { truth = .unknown }
        if truth == .unknown {
            needs = [
                .parameter(
                    limit.slope.map { scope.measured($0.parameter) == nil ? $0.parameter : limit.parameter }
                        ?? limit.parameter)
            ]
        }
        var outcome = Outcome(
            truth: truth, met: truth == .yes ? 1 : 0,
            failed: truth == .no ? 1 : 0,
            speaking: truth == .yes && assigned.map(\.ground.isSure) ?? true ? 1 : 0, stated: 1,
            reasons: [.limit(limit, assigned, measured, truth)], needs: needs)
        if isDoubtful {
            outcome.presumed = .no
            if assigned?.ground == .typical { unclaim(limit.parameter, &outcome) }
        } else if truth == .unknown, let assigned, assigned.isSpan {
            // A thing that works from 2 to 18 GHz works above 8 GHz.
            outcome.presumed = .yes
            outcome.unclaiming = .yes
            outcome.presumptions = [.parameter(limit.parameter)]
            outcome.met = 1
        }
        return outcome
    }

    /// Whether a limit that grows with what nobody states, such as the length that is measured, is met where it is least.
    private func isMetAtLeast(_ limit: Limit) -> Bool {
        guard let slope = limit.slope, [.atMost, .lessThan].contains(limit.comparator),
            scope.measured(slope.parameter) == nil, case .quantity(let dimension) = vocabulary[slope.parameter].kind
        else { return false }
        var facts = session.facts(assignment)
        func truth(at number: Int) -> Truth {
            facts.values[slope.parameter] = .measured(
                .exactly(ExactNumber(number), dimension: dimension, printed: "\(number)"))
            return ItemScope(facts, vocabulary: vocabulary).truth(of: limit)
        }
        return truth(at: 0) == .yes && truth(at: 1000) == .yes
    }

    /// The limit for another figure than the one that the item is taken to have.
    private func truth(of limit: Limit, for measured: Measured) -> Truth {
        var facts = session.facts(assignment)
        facts.values[limit.parameter] = .measured(measured)
        return ItemScope(facts, vocabulary: vocabulary).truth(of: limit)
    }

    /// The figure, or the inputs that its formula still lacks.
    func missing(_ parameter: Vocabulary.ParameterID) -> [Outcome.Need] {
        guard index.names.traits[parameter.number].hasFormula, let formula = vocabulary[parameter].formula else {
            return [.parameter(parameter)]
        }
        let absent = formula.inputs.filter { scope.measured($0) == nil }
        return absent.count < formula.inputs.count && !absent.isEmpty
            ? absent.flatMap(missing) : [.parameter(parameter)]
    }
}
