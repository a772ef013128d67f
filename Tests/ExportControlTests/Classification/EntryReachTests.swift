import Testing

@testable import ExportControl

/// Entries that are passed over because of their kinds are those that would have been judged `no` and not shown.
@Suite struct EntryReachTests {
    /// Facts of up to three kinds, with figures, substances and subjects now and then.
    func facts(_ random: inout SeededGenerator, _ vocabulary: Vocabulary) -> Facts {
        var facts = Facts()
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            facts.state(Vocabulary.TypeID(index: Int.random(in: vocabulary.types.indices, using: &random)))
        }
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let parameter = Vocabulary.ParameterID(index: Int.random(in: vocabulary.parameters.indices, using: &random))
            switch vocabulary[parameter].kind {
            case .fact: facts.values[parameter] = .truth([.yes, .no, .unknown].randomElement(using: &random) ?? .yes)
            case .choice:
                if let choice = vocabulary[parameter].choices.randomElement(using: &random) {
                    facts.values[parameter] = .choices([choice])
                }
            case .quantity(let dimension):
                let value = ExactNumber(Int.random(in: 0...5000, using: &random), over: 100)
                facts.values[parameter] = .measured(.exactly(value, dimension: dimension))
            case .count:
                facts.values[parameter] = .measured(.exactly(ExactNumber(Int.random(in: 0...9, using: &random))))
            }
        }
        let chance = Int.random(in: 0...9, using: &random)
        if chance == 0, let cas = vocabulary.substances.keys.sorted().randomElement(using: &random) {
            facts.state(cas, in: vocabulary)
        }
        if chance == 1, let part = vocabulary.part("subject") {
            facts.parts[part] = [self.facts(&random, vocabulary)]
        }
        if chance == 2, let cas = vocabulary.substances.keys.sorted().randomElement(using: &random) {
            var constituent = Facts()
            constituent.state(cas, in: vocabulary)
            facts.stateMixture(of: [constituent], in: vocabulary)
        }
        return facts
    }

    @Test func passingOverEntriesChangesNothing() {
        let library = TestKnowledge.shared.library
        var judged = 0
        for seed in UInt64(1)...24 {
            var random = SeededGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15)
            let scope = Scope(facts(&random, library.vocabulary), context: Facts(), vocabulary: library.vocabulary)
            let classifier = Classifier(library: library, date: CalendarDate(year: 2026, month: 6, day: 15)!)
            var plain = classifier
            plain.judgesAll = true
            func lines(_ entries: [ItemFinding.Entry]) -> [String] {
                entries.map { "\($0.list.id) \($0.entry.code) \($0.provision.code) \($0.truth) \($0.trace.missing)" }
            }
            let quick = lines(classifier.judgedEntries(in: scope))
            #expect(quick == lines(plain.judgedEntries(in: scope)), "seed \(seed)")
            judged += quick.count
        }
        #expect(judged > 20, "the random items reach something")
    }

    @Test func mostEntriesNeedAKind() {
        let library = TestKnowledge.shared.library
        let open = library.lists.indices.flatMap { list in
            library.judged[list].indices.filter { library.reach[list].types(neededBy: $0) == nil }
        }
        #expect(open.count * 5 < library.judged.joined().count)
    }
}
