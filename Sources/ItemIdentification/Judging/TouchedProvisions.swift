import ExportControl

/// The provisions that a description says anything of; all others come out as they always do.
///
/// A provision is touched where its conditions, releases and alternatives included, ask for a kind that is stated, denied, above
/// or below a stated one or like the words, for a fact, choice, substance or figure that is stated, where a word of the trade
/// points to it, or where its title has a word of the description; and with it every provision above.
final class TouchedProvisions {
    private let index: IdentificationIndex
    private var isTouched: [Bool]

    /// What the words say; figures are added entry by entry, as each takes them otherwise.
    init(_ words: ItemWords, _ session: JudgingSession) {
        index = session.index
        isTouched = Array(repeating: false, count: index.nodes.count)
        for stated in words.kinds {
            for type in index.kinds.lineage(stated.value) { touch(index.mentions.types[Int(type)]) }
            for type in index.vocabulary[stated.value].implied { touch(index.mentions.types[type.number]) }
            if !index.kinds.isGeneral(stated.value) { touchKinds(below: stated.value) }
            if let other = index.kinds.opposite(of: stated.value) { touch(index.mentions.types[other.number]) }
            for sibling in index.kinds.siblings(of: stated.value) { touch(index.mentions.types[Int(sibling)]) }
        }
        for likely in words.likelyKinds {
            for type in index.kinds.lineage(likely.value) { touch(index.mentions.types[Int(type)]) }
        }
        for denied in words.deniedKinds {
            touch(index.mentions.types[denied.number])
            touchKinds(below: denied)
        }
        if words.isKnowledge {
            for type in index.kinds.ofKnowledge { touch(index.mentions.types[type.number]) }
        }
        for stated in words.substances {
            touch(index.mentions.substances[stated.value] ?? [])
            for type in index.vocabulary.substances[stated.value]?.types ?? [] {
                for above in index.kinds.lineage(type) { touch(index.mentions.types[Int(above)]) }
            }
        }
        if words.isSubstance, let chemical = index.vocabulary.type("chemical") {
            touch(index.mentions.types[chemical.number])
        }
        for parameter in words.facts.keys { touch(index.mentions.parameters[parameter.number]) }
        for parameter in words.choices.keys { touch(index.mentions.parameters[parameter.number]) }
        for (word, _) in words.query {
            guard let number = index.words.table.known(word) else { continue }
            for parameter in index.names.parameters(with: number)
            where session.share(of: parameter) >= CandidateJudge.leastShareOfName {
                touch(index.mentions.parameters[parameter.number])
            }
            for type in index.kindTerms.kinds(with: number)
            where session.likeness(of: type) > CandidateJudge.leastLikeness {
                touch(index.mentions.types[type.number])
            }
        }
        for pointer in words.pointers where pointer.strength == 1 { touch(pointer.code) }
    }

    subscript(node: Int) -> Bool { isTouched[node] }

    /// Figures as an entry takes them.
    func touch(_ assignment: FigureAssignment, of entry: IndexedEntry) {
        for (parameter, assigned) in assignment.values where assigned.words != ItemIdentifier.gravityWords {
            for node in index.mentions.nodes(asking: parameter, in: entry.nodes) { touch(Int(node)) }
        }
    }

    /// Provisions that have words of the description.
    func touch(_ own: NodeScores, of entry: IndexedEntry) {
        for node in entry.nodes where own[node] != nil { touch(node) }
    }

    /// A provision that a word of the trade points to, and every code above it, in either numbering.
    private func touch(_ code: ControlCode) {
        var text = code.text
        while true {
            if let here = ControlCode(text) { for node in index.nodeOfCode[here] ?? [] { touch(node) } }
            guard let stop = text.lastIndex(of: ".") else { return }
            text = String(text[..<stop])
        }
    }

    private func touchKinds(below type: Vocabulary.TypeID) {
        for below in index.kindsBelow[type.number] { touch(index.mentions.types[below.number]) }
    }

    private func touch(_ nodes: [Int32]) {
        for node in nodes { touch(Int(node)) }
    }

    private func touch(_ node: Int) {
        var here: Int? = node
        while let node = here, !isTouched[node] {
            isTouched[node] = true
            here = index.nodes[node].parent
        }
    }
}
