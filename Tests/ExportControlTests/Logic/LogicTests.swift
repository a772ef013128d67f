import Testing

@testable import ExportControl

@Suite struct LogicTests {
    @Test func kleeneLawsHoldForEveryTruth() {
        for a in Truth.allCases {
            #expect(
                a.negated.negated == a && a.and(.yes) == a && a.or(.no) == a && a.and(.no) == .no && a.or(.yes) == .yes)
            #expect(a.and(a) == a && a.or(a) == a)
            for b in Truth.allCases {
                #expect(a.and(b) == b.and(a) && a.or(b) == b.or(a))
                #expect(a.and(b).negated == a.negated.or(b.negated))
                #expect(a.or(a.and(b)) == a && a.and(a.or(b)) == a)
                for c in Truth.allCases {
                    #expect(a.and(b).and(c) == a.and(b.and(c)) && a.or(b).or(c) == a.or(b.or(c)))
                    #expect(a.and(b.or(c)) == a.and(b).or(a.and(c)))
                }
            }
        }
    }

    /// What an entry speaks of: facts at random out of anything else would say nothing about it.
    struct Words {
        var parameters: Set<Vocabulary.ParameterID> = []
        var parts: Set<Vocabulary.PartID> = []
        var types: Set<Vocabulary.TypeID> = []
        var substances: Set<CASNumber> = []

        init(of entry: Provision) {
            let vocabulary = TestKnowledge.shared.vocabulary
            Condition.provision(entry).visit { condition in
                switch condition {
                case .isA(let type): types.insert(type)
                case .fact(let parameter), .oneOf(let parameter, _): parameters.insert(parameter)
                case .limit(let limit):
                    parameters.insert(limit.parameter)
                    if let slope = limit.slope { parameters.insert(slope.parameter) }
                case .some(let quantified), .each(let quantified): parts.insert(quantified.part)
                case .chemical(let cas): substances.insert(cas)
                default: break
                }
            }
            for parameter in parameters { parameters.formUnion(vocabulary[parameter].formula?.inputs ?? []) }
            for part in parts { if let count = vocabulary[part].count { parameters.insert(count) } }
        }
    }

    /// Facts made at random out of what an entry asks.
    static func randomFacts(_ words: Words, _ random: inout SeededGenerator, depth: Int = 0) -> Facts {
        let vocabulary = TestKnowledge.shared.vocabulary
        var facts = Facts()
        let types = words.types.sorted { $0.index < $1.index }
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            if let type = types.randomElement(using: &random) { facts.state(type) }
        }
        if Int.random(in: 0..<6, using: &random) == 0, let cas = words.substances.sorted().randomElement(using: &random)
        {
            facts.state(cas, in: vocabulary)
        }
        for id in words.parameters.sorted(by: { $0.index < $1.index }) where Int.random(in: 0..<3, using: &random) > 0 {
            switch vocabulary[id].kind {
            case .fact: facts.values[id] = .truth(Bool.random(using: &random) ? .yes : .no)
            case .choice: facts.values[id] = .choices([vocabulary[id].choices.randomElement(using: &random)!])
            case .count: facts.values[id] = .measured(.exactly(ExactNumber(Int.random(in: 0...6, using: &random))))
            case .quantity(let dimension):
                let value = ExactNumber(
                    Int.random(in: 0...40, using: &random),
                    over: [1, 10, 1000, 1_000_000].randomElement(using: &random)!)
                facts.values[id] = .measured(.exactly(value, dimension: dimension))
            }
        }
        // A figure beside inputs that give another one is a contradiction of the request, not of the logic.
        for id in words.parameters {
            if let formula = vocabulary[id].formula, formula.inputs.contains(where: { facts.values[$0] != nil }) {
                facts.values[id] = nil
            }
        }
        if depth < 2 {
            for part in words.parts.sorted(by: { $0.index < $1.index }) where Bool.random(using: &random) {
                facts.parts[part] = (0..<Int.random(in: 1...2, using: &random)).map { _ in
                    randomFacts(words, &random, depth: depth + 1)
                }
            }
        }
        // A figure of a component that stands on the item stands in for components without one: either here or there.
        for id in words.parameters {
            if let part = vocabulary[id].part, facts.parts[part] != nil { facts.values[id] = nil }
        }
        return facts
    }

    /// Takes values away. Types and the number of components stay: a listing without a number is taken as whole.
    static func withLess(_ facts: Facts, _ random: inout SeededGenerator) -> Facts {
        var less = facts
        let counts = TestKnowledge.shared.vocabulary.parts.compactMap(\.count)
        for index in TestKnowledge.shared.vocabulary.parameters.indices {
            let key = Vocabulary.ParameterID(index: index)
            if Int.random(in: 0..<3, using: &random) == 0, !counts.contains(key) { less.values[key] = nil }
        }
        for part in facts.parts.keys.sorted(by: { $0.index < $1.index }) {
            less.parts[part] = facts.parts[part]?.map { withLess($0, &random) }
        }
        return less
    }

    @Test func aFactTakenAwayNeverMakesAnotherVerdict() {
        let seed: UInt64 = 8_001
        var random = SeededGenerator(seed: seed)
        let library = TestKnowledge.shared.library
        let evaluator = library.evaluator
        for entry in library.judged.joined() {
            let words = Words(of: entry)
            for _ in 0..<40 {
                let facts = Self.randomFacts(words, &random)
                let less = Self.withLess(facts, &random)
                let full = evaluator.truth(
                    of: entry, in: Scope(facts, context: Facts(), vocabulary: library.vocabulary))
                let part = evaluator.truth(of: entry, in: Scope(less, context: Facts(), vocabulary: library.vocabulary))
                #expect(part == .unknown || part == full, "seed \(seed), \(entry.code): \(full), with less \(part)")
            }
        }
    }

    @Test func theTracerAgreesWithTheEvaluatorAndAsksWhereItIsUnknown() {
        let seed: UInt64 = 8_002
        var random = SeededGenerator(seed: seed)
        let library = TestKnowledge.shared.library
        let evaluator = library.evaluator
        for entry in library.judged.joined() {
            let words = Words(of: entry)
            for _ in 0..<25 {
                let facts = Self.withLess(Self.randomFacts(words, &random), &random)
                let scope = Scope(facts, context: Facts(), vocabulary: library.vocabulary)
                let trace = Tracer(evaluator: evaluator).trace(entry, in: scope)
                #expect(trace.truth == evaluator.truth(of: entry, in: scope), "seed \(seed), \(entry.code)")
                #expect((trace.truth == .unknown) == !trace.missing.isEmpty, "seed \(seed), \(entry.code)")
                #expect((trace.truth == .yes) == !trace.provisions(.yes).isEmpty)
            }
        }
    }

    @Test func anItemWithoutFactsIsUnknownEverywhere() {
        let library = TestKnowledge.shared.library
        for entry in library.judged.joined() {
            let scope = Scope(Facts(), context: Facts(), vocabulary: library.vocabulary)
            #expect(library.evaluator.truth(of: entry, in: scope) == .unknown, "\(entry.code)")
        }
    }

    @Test(arguments: [
        ("milling-machine", "machine-tool", Truth.yes), ("milling-machine", "milling-machine", .yes),
        ("machine-tool", "milling-machine", .unknown), ("milling-machine", "grinding-machine", .no),
        ("machine-tool; milling-machine", "grinding-machine", .no), ("cas 111-48-8", "organophosphorus-compound", .no),
        ("chemical", "organophosphorus-compound", .unknown), ("clothing", "chemical", .no),
    ])
    func statedTypesAreClosedButForKindsOfThem(_ stated: String, _ asked: String, _ expected: Truth) throws {
        let vocabulary = TestKnowledge.shared.vocabulary
        let facts = try FactNotation(vocabulary: vocabulary).facts(stated)
        let type = try #require(vocabulary.type(asked))
        #expect(Scope(facts, context: Facts(), vocabulary: vocabulary).truth(of: type) == expected)
    }

    @Test func aComponentThatIsCountedButNotListedKeepsTheAnswerOpen() throws {
        let library = TestKnowledge.shared.library
        let notation = FactNotation(vocabulary: library.vocabulary)
        let machine =
            "jig-boring-machine; numerically-controllable; linear-axis (unidirectional-positioning-repeatability 5 um)"
        let entry = try #require(library.judged.joined().first { $0.code.text == "2.B.1" })
        for (facts, expected) in [
            (machine, Truth.no), (machine + "; linear-axes 3", .unknown), (machine + "; linear-axes 1", .no),
        ] {
            let scope = Scope(try notation.facts(facts), context: Facts(), vocabulary: library.vocabulary)
            #expect(library.evaluator.truth(of: entry, in: scope) == expected, "\(facts)")
        }
    }
}
