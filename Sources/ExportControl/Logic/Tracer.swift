/// Judges like ``Evaluator`` and keeps the reasons. Slower; for the few entries that an answer names.
struct Tracer {
    let evaluator: Evaluator

    private var vocabulary: Vocabulary { evaluator.vocabulary }

    func trace(_ provision: Provision, in scope: Scope) -> Trace {
        trace(.provision(provision), in: scope, within: [], depth: 0)
    }

    func trace(_ condition: Condition, in scope: Scope) -> Trace {
        trace(condition, in: scope, within: [], depth: 0)
    }

    private func trace(
        _ condition: Condition, in scope: Scope, within parts: [Vocabulary.PartID], depth: Int
    ) -> Trace {
        func below(_ condition: Condition) -> Trace { trace(condition, in: scope, within: parts, depth: depth) }
        func need(_ subject: Need.Subject) -> Need { Need(subject: subject, within: parts) }
        switch condition {
        case .all(let conditions):
            let children = conditions.map(below)
            return Trace(.all, children.reduce(.yes) { $0.and($1.truth) }, children: children)
        case .any(let conditions):
            let children = conditions.map(below)
            return Trace(.any, children.reduce(.no) { $0.or($1.truth) }, children: children)
        case .not(let one):
            let child = below(one)
            return Trace(.not, child.truth.negated, children: [child])
        case .isA(let type):
            return Trace(.isA(type), scope.truth(of: type), needs: [need(.type)])
        case .fact(let parameter):
            return Trace(.fact(parameter), scope.truth(of: parameter), needs: [need(.parameter(parameter))])
        case .oneOf(let parameter, let choices):
            var stated: [Vocabulary.ChoiceID] = []
            if case .choices(let found)? = scope.value(of: parameter) { stated = found }
            return Trace(
                .oneOf(parameter, choices, stated: stated), evaluator.truth(of: condition, in: scope),
                needs: [need(.parameter(parameter))])
        case .limit(let limit):
            return Trace(
                .limit(limit, scope.measured(limit.parameter)), limit.truth(in: scope),
                needs: missing(for: limit, in: scope).map { need(.parameter($0)) })
        case .chemical(let cas):
            return Trace(.chemical(cas), scope.truth(ofSubstance: cas), needs: [substanceNeed(in: scope, parts)])
        case .fractions(let sum):
            let judgement = sum.judgement(in: scope)
            var needs: [Need] = []
            let inside = scope.facts.parts[sum.part] == nil ? parts : parts + [sum.part]
            if judgement.isKindMissing { needs.append(Need(subject: .type, within: inside)) }
            if judgement.isFigureMissing { needs.append(Need(subject: .parameter(sum.parameter), within: inside)) }
            return Trace(.fractions(sum, judgement.sum), judgement.truth, needs: needs)
        case .some(let quantified), .each(let quantified):
            return trace(quantified, of: condition, in: scope, within: parts, depth: depth)
        case .specifiedIn(let code):
            return trace(reference: code, in: scope, within: parts, depth: depth)
        case .provision(let provision):
            var children = [below(provision.condition)]
            for inclusion in provision.inclusions {
                let child = below(inclusion.condition)
                children.append(Trace(.inclusion(inclusion), child.truth, children: [child]))
            }
            for release in provision.releases {
                let child = below(release.condition)
                children.append(Trace(.release(release), child.truth, children: [child]))
            }
            return Trace(
                .provision(provision), evaluator.truth(of: provision, in: scope, depth: depth), children: children)
        }
    }

    private func trace(
        _ quantified: Condition.Quantified, of condition: Condition, in scope: Scope,
        within parts: [Vocabulary.PartID], depth: Int
    ) -> Trace {
        let part = quantified.part
        var isEach = false
        if case .each = condition { isEach = true }
        let here = vocabulary[part].standsAlone ? parts + [part] : parts
        var children: [Trace] = []
        for (index, facts) in scope.components(of: part).enumerated() {
            if facts.isEmpty, vocabulary[part].standsAlone {
                children.append(
                    Trace(
                        .component(part, number: index + 1), .unknown,
                        needs: [Need(subject: .part(part), within: parts)]))
                continue
            }
            let inner = scope.component(facts, of: part)
            let child = trace(quantified.condition, in: inner, within: here, depth: depth + 1)
            var isMeant = Truth.yes
            if let substances = quantified.substances {
                isMeant = substances.reduce(.no) { $0.or(inner.truth(ofSubstance: $1)) }
            }
            let truth = isEach ? isMeant.negated.or(child.truth) : isMeant.and(child.truth)
            var needs: [Need] = []
            if isMeant == .unknown { needs.append(substanceNeed(in: inner, here)) }
            children.append(
                Trace(
                    .component(part, number: index + 1), truth,
                    children: child.truth == .unknown || truth == child.truth ? [child] : [], needs: needs))
        }
        let truth = children.reduce(isEach ? Truth.yes : Truth.no) { isEach ? $0.and($1.truth) : $0.or($1.truth) }
        return Trace(isEach ? .each(part) : .some(part), truth, children: children)
    }

    private func trace(
        reference code: ControlCode, in scope: Scope, within parts: [Vocabulary.PartID], depth: Int
    ) -> Trace {
        let truth = evaluator.truth(ofReference: code, in: scope, depth: depth)
        guard truth == .unknown else { return Trace(.specifiedIn(code), truth) }
        guard depth < Evaluator.deepestNesting, let targets = evaluator.references.targets(of: code) else {
            return Trace(.specifiedIn(code), truth, needs: [Need(subject: .code(code), within: parts)])
        }
        let children = targets.compactMap { target -> Trace? in
            let one = evaluator.truth(
                of: evaluator.current(target.entry), in: scope, focus: target.focus, depth: depth + 1)
            guard one == .unknown else { return nil }
            let entry = evaluator.current(target.entry)
            return trace(
                .provision(target.focus.map(entry.narrowed) ?? entry), in: scope, within: parts, depth: depth + 1)
        }
        let needs = children.isEmpty ? [Need(subject: .code(code), within: parts)] : []
        return Trace(.specifiedIn(code), truth, children: children, needs: needs)
    }

    /// The parameters that keep a comparison open: the figure itself, or the inputs that it still lacks.
    private func missing(for limit: Limit, in scope: Scope) -> [Vocabulary.ParameterID] {
        if let slope = limit.slope, scope.measured(slope.parameter) == nil, scope.measured(limit.parameter) != nil {
            return [slope.parameter]
        }
        if let formula = vocabulary[limit.parameter].formula, scope.value(of: limit.parameter) == nil {
            let absent = formula.inputs.filter { scope.measured($0) == nil }
            if absent.count < formula.inputs.count, !absent.isEmpty { return absent }
        }
        return [limit.parameter]
    }

    private func substanceNeed(in scope: Scope, _ parts: [Vocabulary.PartID]) -> Need {
        if scope.facts.cas != nil, let form = vocabulary.parameter("form-of-listed-chemical") {
            return Need(subject: .parameter(form), within: parts)
        }
        return Need(subject: .substance, within: parts)
    }
}
