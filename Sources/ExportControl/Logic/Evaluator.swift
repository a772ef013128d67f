/// Judges conditions over facts, in three values.
///
/// It is pure: the same condition, facts and lists give the same truth. ``Tracer`` gives the same answers with reasons.
struct Evaluator {
    let vocabulary: Vocabulary
    let references: ProvisionReferences
    /// An entry to judge in place of the one of the same code: for trying out a change of it.
    var replacement: Provision?

    /// The entry as it is judged here.
    func current(_ entry: Provision) -> Provision {
        if let replacement, replacement.code == entry.code { return replacement }
        return entry
    }

    /// How deep a subject may stand within subjects; deeper is unknown.
    static let deepestNesting = 24

    func truth(of condition: Condition, in scope: Scope, focus: ControlCode? = nil, depth: Int = 0) -> Truth {
        switch condition {
        case .all(let conditions):
            var result = Truth.yes
            for one in conditions {
                result = result.and(truth(of: one, in: scope, focus: focus, depth: depth))
                if result == .no { return .no }
            }
            return result
        case .any(let conditions):
            if let focus, let branch = conditions.first(where: { $0.contains(focus) }) {
                return truth(of: branch, in: scope, focus: focus, depth: depth)
            }
            var result = Truth.no
            for one in conditions {
                result = result.or(truth(of: one, in: scope, focus: focus, depth: depth))
                if result == .yes { return .yes }
            }
            return result
        case .not(let one): return truth(of: one, in: scope, depth: depth).negated
        case .isA(let type): return scope.truth(of: type)
        case .fact(let parameter): return scope.truth(of: parameter)
        case .oneOf(let parameter, let choices): return truth(ofChoice: parameter, among: choices, in: scope)
        case .limit(let limit): return limit.truth(in: scope)
        case .chemical(let cas): return scope.truth(ofSubstance: cas)
        case .fractions(let sum): return sum.judgement(in: scope).truth
        case .some(let quantified):
            return components(of: quantified, in: scope, depth: depth, focus: focus).reduce(.no) { result, one in
                result.or(one.isMeant.and(one.holds))
            }
        case .each(let quantified):
            return components(of: quantified, in: scope, depth: depth, focus: focus).reduce(.yes) { result, one in
                result.and(one.isMeant.negated.or(one.holds))
            }
        case .specifiedIn(let code): return truth(ofReference: code, in: scope, depth: depth)
        case .provision(let provision): return truth(of: provision, in: scope, focus: focus, depth: depth)
        }
    }

    /// Whether the provision controls the item: its conditions or an alternative hold, and nothing releases it.
    ///
    /// - Parameter focus: A provision below; then only the branch that leads to it counts.
    func truth(of provision: Provision, in scope: Scope, focus: ControlCode? = nil, depth: Int = 0) -> Truth {
        if provision.notUsed != nil { return .no }
        let inner = focus == provision.code ? nil : focus
        var result = truth(of: provision.condition, in: scope, focus: inner, depth: depth)
        if inner == nil {
            for inclusion in provision.inclusions where result != .yes {
                result = result.or(truth(of: inclusion.condition, in: scope, depth: depth))
            }
        }
        for release in provision.releases where result != .no {
            result = result.and(truth(of: release.condition, in: scope, depth: depth).negated)
        }
        return result
    }

    func truth(ofReference code: ControlCode, in scope: Scope, depth: Int) -> Truth {
        if scope.facts.codes.contains(where: { references.isStated($0, within: code) }) { return .yes }
        guard depth < Evaluator.deepestNesting, let targets = references.targets(of: code) else { return .unknown }
        var result = Truth.no
        for target in targets {
            let one = truth(
                of: current(target.entry), in: scope, focus: target.focus, depth: depth + 1)
            result = result.or(one)
            if result == .yes { return .yes }
        }
        return references.isOpen(code) ? result.or(.unknown) : result
    }

    private func truth(
        ofChoice parameter: Vocabulary.ParameterID, among choices: [Vocabulary.ChoiceID], in scope: Scope
    ) -> Truth {
        guard case .choices(let stated)? = scope.value(of: parameter), !stated.isEmpty else { return .unknown }
        return Truth(stated.contains(where: choices.contains))
    }

    private func components(
        of quantified: Condition.Quantified, in scope: Scope, depth: Int, focus: ControlCode?
    ) -> [(isMeant: Truth, holds: Truth)] {
        let part = quantified.part
        return scope.components(of: part).map { facts in
            if facts.isEmpty, vocabulary.parts[part.index].standsAlone { return (.yes, .unknown) }
            let inner = scope.component(facts, of: part)
            var isMeant = Truth.yes
            if let substances = quantified.substances {
                isMeant = substances.reduce(.no) { $0.or(inner.truth(ofSubstance: $1)) }
            }
            return (isMeant, truth(of: quantified.condition, in: inner, focus: focus, depth: depth + 1))
        }
    }
}

extension Condition {
    /// Whether the provision with this code is this condition or stands within it.
    func contains(_ code: ControlCode) -> Bool {
        if case .provision(let provision) = self { return code.isWithin(provision.code) }
        return children.contains { $0.contains(code) }
    }
}

extension Provision {
    /// The entry with only the branch that leads to a provision within it, as the evaluator judges a focus.
    func narrowed(to code: ControlCode) -> Provision {
        if code == self.code { return self }
        var provision = self
        provision.condition = condition.narrowed(to: code)
        provision.inclusions = []
        return provision
    }
}

extension Condition {
    fileprivate func narrowed(to code: ControlCode) -> Condition {
        switch self {
        case .all(let children): return .all(children.map { $0.narrowed(to: code) })
        case .any(let children):
            guard let branch = children.first(where: { $0.contains(code) }) else { return self }
            return branch.narrowed(to: code)
        case .some(var quantified):
            quantified.condition = quantified.condition.narrowed(to: code)
            return .some(quantified)
        case .each(var quantified):
            quantified.condition = quantified.condition.narrowed(to: code)
            return .each(quantified)
        case .provision(let provision):
            return .provision(code.isWithin(provision.code) ? provision.narrowed(to: code) : provision)
        default: return self
        }
    }
}

extension Limit {
    /// How the known value compares with the limit; unknown while either is.
    func truth(in scope: Scope) -> Truth {
        guard let measured = scope.measured(parameter) else { return .unknown }
        guard let slope else { return compare(measured, with: value.baseValue) }
        guard !slope.per.baseValue.isZero, let along = scope.measured(slope.parameter) else { return .unknown }
        let rate = slope.plus.baseValue / slope.per.baseValue
        let growth = along * Measured.exactly(rate, dimension: measured.dimension)
        return compare(measured - growth, with: value.baseValue)
    }

    private func compare(_ measured: Measured, with limit: ExactNumber) -> Truth {
        switch comparator {
        case .lessThan: measured.isLessThan(limit)
        case .atMost: measured.isAtMost(limit)
        case .atLeast: measured.isAtLeast(limit)
        case .moreThan: measured.isMoreThan(limit)
        }
    }
}
