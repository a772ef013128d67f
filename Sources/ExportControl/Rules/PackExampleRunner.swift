import XMLReading

/// Runs the examples of law packs: each rule or class against facts, and what must come out.
public struct PackExampleRunner {
    private let knowledge: Knowledge
    private let examples: [(pack: LawPack, examples: ListExamples)]

    public init(knowledge: Knowledge) throws(DataProblems) {
        let problems = ProblemCollector()
        let folder = knowledge.library.folder
        let schema = try folder.schema("examples")
        var all: [(pack: LawPack, examples: ListExamples)] = []
        for name in folder.files(in: "packs", examples: true) {
            do {
                let document = try folder.read(name, schema: schema).document
                let read = ListExamples(document, named: name, vocabulary: knowledge.vocabulary, problems: problems)
                guard let pack = knowledge.packs.values.first(where: { $0.file == folder.path + "/" + read.subject })
                else {
                    problems.report(
                        DataProblem(file: document.file, message: "examples for `\(read.subject)`, which is not there"))
                    continue
                }
                all.append((pack, read))
            } catch {
                error.problems.forEach(problems.report)
            }
        }
        try problems.throwIfAny()
        self.knowledge = knowledge
        examples = all
    }

    public var count: Int { examples.reduce(0) { $0 + $1.examples.examples.count } }

    /// The failures, in order, and the rules that have no example of each outcome.
    public func run() -> [String] {
        examples.flatMap { pack, examples in
            examples.examples.compactMap { failure(of: $0, in: pack) } + uncovered(pack, examples)
        }
    }

    private func failure(of example: ListExample, in pack: LawPack) -> String? {
        guard case .rule(let id, let expected) = example.expectation else {
            return "\(example.position): error: an example of a pack names a `rule`"
        }
        guard let condition = condition(id, in: pack) else {
            return "\(example.position): error: no rule `\(id)` in \(pack.id)"
        }
        let evaluator = knowledge.library.evaluator
        let scope = Scope(example.facts, context: example.facts, vocabulary: knowledge.vocabulary)
        let truth = evaluator.truth(of: condition, in: scope)
        guard truth == expected else {
            return "\(example.position): error: \(id): expected \(expected), found \(truth)\n    \(example.text)"
        }
        let asked = Tracer(evaluator: evaluator).trace(condition, in: scope).missing.map {
            knowledge.vocabulary.identifier(of: $0)
        }
        for wanted in example.asks where !asked.contains(wanted) {
            return "\(example.position): error: \(id): expected a question for `\(wanted)`, found \(asked)"
        }
        return nil
    }

    private func condition(_ id: String, in pack: LawPack) -> Condition? {
        if id.hasPrefix("class-") {
            return pack.classes.first { "class-" + $0.id == id }?.condition
        }
        if let fact = tests(of: pack).first(where: { $0.id == id }) { return fact.condition }
        return pack.rules.first { $0.id == id }?.condition ?? pack.exceptions.first { $0.id == id }?.condition
    }

    /// The facts that the pack works out from other facts, as `fact-NAME`.
    private func tests(of pack: LawPack) -> [(id: String, condition: Condition, position: SourceLine)] {
        pack.facts.compactMap { fact in
            guard case .condition(let condition) = fact.test else { return nil }
            return ("fact-" + knowledge.vocabulary[fact.parameter].naming.id, condition, fact.position)
        }
    }

    /// What the pack itself states, inherited parts left to the pack that states them, without an example of each outcome.
    private func uncovered(_ pack: LawPack, _ examples: ListExamples) -> [String] {
        var seen: [String: Set<Truth>] = [:]
        for example in examples.examples {
            if case .rule(let id, let truth) = example.expectation { seen[id, default: []].insert(truth) }
        }
        var stated = pack.rules.map { (id: $0.id, position: $0.position) }
        stated += pack.exceptions.map { (id: $0.id, position: $0.position) }
        stated += tests(of: pack).map { (id: $0.id, position: $0.position) }
        return stated.filter { $0.position.file == pack.file }.flatMap { rule in
            Truth.allCases.filter { seen[rule.id]?.contains($0) != true }.map {
                "\(rule.position): error: \(rule.id) has no example that gives \($0)"
            }
        }
    }
}
