/// Changes a list in one place at a time and watches whether an example notices: the test of the examples.
public struct ListMutation {
    /// One change: where, what it was and what it became.
    public struct Mutant: Sendable, CustomStringConvertible {
        public let position: SourceLine
        public let code: ControlCode
        public let change: String
        let entry: Provision

        public var description: String { "\(position): \(code): \(change)" }
    }

    private let runner: ExampleRunner

    public init(runner: ExampleRunner) {
        self.runner = runner
    }

    /// Every change that can be made to one list: each figure by one unit of its last digit either way, each comparator
    /// between strict and not, each connective and quantifier for the other, each negation left out.
    public func mutants(of list: ControlList) -> [Mutant] {
        list.entries.flatMap { entry in
            variants(of: entry).map { variant in
                Mutant(position: variant.position, code: variant.code, change: variant.change, entry: variant.provision)
            }
        }
    }

    /// The changes that no example of the list notices.
    /// - Parameter progress: Called with the number of changes tried so far.
    public func unnoticed(inList index: Int, progress: (Int) -> Void = { _ in }) -> [Mutant] {
        let examples = runner.examples.filter { $0.list == index }.flatMap(\.examples.examples)
        var evaluator = runner.library.evaluator
        var survivors: [Mutant] = []
        for (count, mutant) in mutants(of: runner.library.lists[index]).enumerated() {
            progress(count)
            evaluator.replacement = mutant.entry.withReleasesInPlace()
            // The nearest examples first: one of them nearly always notices.
            var order: [[ListExample]] = [[], [], []]
            for example in examples { order[distance(of: example, from: mutant)].append(example) }
            let isNoticed = order.joined().contains { runner.check($0, with: evaluator, list: index) != nil }
            if !isNoticed { survivors.append(mutant) }
        }
        return survivors
    }

    /// 0 for the provision that was changed and what stands above or beneath it, 1 for the rest of its entry, 2 for others.
    private func distance(of example: ListExample, from mutant: Mutant) -> Int {
        guard case .provision(let code?, _) = example.expectation else { return 2 }
        if code.isWithin(mutant.code) || mutant.code.isWithin(code) { return 0 }
        return code.isWithin(mutant.entry.code) || mutant.entry.dualUse.map { code.isWithin($0) } == true ? 1 : 2
    }

    private struct Variant {
        let position: SourceLine
        let code: ControlCode
        let change: String
        let provision: Provision
    }

    private func variants(of provision: Provision) -> [Variant] {
        var found: [Variant] = []
        func add(
            _ condition: Condition, _ place: String, _ position: SourceLine, _ put: (Condition, inout Provision) -> Void
        ) {
            for change in changes(of: condition, at: provision, position) {
                var changed = provision
                put(change.condition, &changed)
                found.append(
                    Variant(
                        position: change.position, code: change.code,
                        change: place.isEmpty || change.code != provision.code
                            ? change.text : "\(place): \(change.text)",
                        provision: changed))
            }
        }
        add(provision.condition, "", provision.position) { $1.condition = $0 }
        for (index, exception) in provision.inclusions.enumerated() {
            add(exception.condition, exception.citation, exception.position) { $1.inclusions[index].condition = $0 }
        }
        for (index, exception) in provision.releases.enumerated() {
            add(exception.condition, exception.citation, exception.position) { $1.releases[index].condition = $0 }
        }
        if let flag = provision.sensitive {
            add(flag.condition, flag.citation, provision.position) { $1.sensitive?.condition = $0 }
        }
        if let flag = provision.verySensitive {
            add(flag.condition, flag.citation, provision.position) { $1.verySensitive?.condition = $0 }
        }
        return found
    }

    private struct Change {
        let text: String
        let code: ControlCode
        let position: SourceLine
        let condition: Condition
    }

    /// Every changed form of a condition, one change in each.
    private func changes(of condition: Condition, at provision: Provision, _ position: SourceLine) -> [Change] {
        func own(_ text: String, _ changed: Condition) -> Change {
            Change(text: text, code: provision.code, position: position, condition: changed)
        }
        func below(_ children: [Condition], _ rebuild: ([Condition]) -> Condition) -> [Change] {
            children.indices.flatMap { index in
                changes(of: children[index], at: provision, position).map { change in
                    var copy = children
                    copy[index] = change.condition
                    return Change(
                        text: change.text, code: change.code, position: change.position, condition: rebuild(copy))
                }
            }
        }
        switch condition {
        case .all(let children):
            return (children.count > 1 ? [own("all → any", .any(children))] : []) + below(children, Condition.all)
        case .any(let children):
            return (children.count > 1 ? [own("any → all", .all(children))] : []) + below(children, Condition.any)
        case .not(let child):
            return [own("not left out", child)] + below([child]) { .not($0[0]) }
        case .some(let quantified):
            return [own("some → each", .each(quantified))]
                + below([quantified.condition]) { changed in
                    var copy = quantified
                    copy.condition = changed[0]
                    return .some(copy)
                }
        case .each(let quantified):
            return [own("each → some", .some(quantified))]
                + below([quantified.condition]) { changed in
                    var copy = quantified
                    copy.condition = changed[0]
                    return .each(copy)
                }
        case .limit(let limit): return limitChanges(limit).map { own($0.text, .limit($0.limit)) }
        case .provision(let provision):
            return variants(of: provision).map { variant in
                Change(
                    text: variant.change, code: variant.code, position: variant.position,
                    condition: .provision(variant.provision))
            }
        case .fractions(let sum): return fractionChanges(sum).map { own($0.text, .fractions($0.sum)) }
        case .isA, .fact, .oneOf, .specifiedIn, .chemical: return []
        }
    }

    private func fractionChanges(_ sum: FractionSum) -> [(text: String, sum: FractionSum)] {
        var found: [(text: String, sum: FractionSum)] = []
        func add(_ text: String, _ change: (inout FractionSum) -> Void) {
            var copy = sum
            change(&copy)
            found.append((text, copy))
        }
        for changed in sum.atLeast.neighbours { add("sum \(sum.atLeast) → \(changed)") { $0.atLeast = changed } }
        for (index, share) in sum.shares.enumerated() {
            let name = runner.library.vocabulary[share.type].naming.id
            for changed in share.limit.neighbours where !changed.baseValue.isZero {
                add("share of \(name) \(share.limit) → \(changed)") { $0.shares[index].limit = changed }
            }
        }
        return found
    }

    private func limitChanges(_ limit: Limit) -> [(text: String, limit: Limit)] {
        let name = runner.library.vocabulary[limit.parameter].naming.id
        var found: [(text: String, limit: Limit)] = []
        func add(_ text: String, _ change: (inout Limit) -> Void) {
            var copy = limit
            change(&copy)
            found.append(("\(name) \(text)", copy))
        }
        let other: Limit.Comparator =
            switch limit.comparator {
            case .lessThan: .atMost
            case .atMost: .lessThan
            case .atLeast: .moreThan
            case .moreThan: .atLeast
            }
        add("\(limit.comparator.symbol) → \(other.symbol) \(limit.value)") { $0.comparator = other }
        for changed in limit.value.neighbours {
            add("\(limit.comparator.symbol) \(limit.value) → \(changed)") { $0.value = changed }
        }
        if let slope = limit.slope {
            for changed in slope.plus.neighbours { add("plus \(slope.plus) → \(changed)") { $0.slope?.plus = changed } }
            for changed in slope.per.neighbours { add("per \(slope.per) → \(changed)") { $0.slope?.per = changed } }
        }
        return found
    }
}

extension Quantity {
    /// The figures one unit of the last printed digit below and above this one.
    var neighbours: [Quantity] {
        let step = lastDigit
        return [number - step, number + step].map { changed in
            Quantity(number: changed, unit: unit, printed: "\(changed) \(unit.symbol)".trimmed)
        }
    }

    /// The value of one unit in the last printed digit: 0.01 of `0.90 um`, 1000 of `5e3 Gy`.
    private var lastDigit: ExactNumber {
        var decimals = 0
        var hasPoint = false
        var rest = printed[...]
        while let character = rest.first, character.isNumber || ".,".contains(character) {
            if character == "." { hasPoint = true } else if hasPoint, character.isNumber { decimals += 1 }
            rest.removeFirst()
        }
        var exponent = 0
        if rest.first == "e" || rest.first == "E" {
            exponent = Int(rest.dropFirst().prefix { $0.isNumber || $0 == "-" }) ?? 0
        }
        return ExactNumber(powerOfTen: exponent - decimals)
    }
}
