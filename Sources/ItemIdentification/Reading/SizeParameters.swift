import ExportControl

/// Which parameters are the sides of one thing, such as the length, width and thickness of a block.
struct SizeParameters: Sendable {
    /// By parameter: which of three sides it is, the longest first.
    private var sides: [Int: Int] = [:]
    /// By parameter: 0 for a diameter, 1 for what else a round thing has.
    private var rounds: [Int: Int] = [:]

    init(_ vocabulary: Vocabulary) {
        var known: [Substring: [Substring: Int]] = [:]
        for parameter in vocabulary.parameterNumbers {
            let id = vocabulary[parameter].naming.id
            guard vocabulary[parameter].kind == .quantity(SizeParameters.length), let mark = id.lastIndex(of: "-")
            else {
                continue
            }
            known[id[..<mark], default: [:]][id[id.index(after: mark)...]] = parameter.number
        }
        for things in known.values {
            if things["diameter"] != nil {
                for what in ["length", "height", "thickness"] {
                    guard let other = things[Substring(what)], let diameter = things["diameter"] else { continue }
                    rounds[diameter] = 0
                    rounds[other] = 1
                    break
                }
                continue
            }
            let ranked = SizeParameters.ranks.compactMap { what, rank in things[Substring(what)].map { ($0, rank) } }
            guard Set(ranked.map(\.1)).count > 1 else { continue }
            for (number, rank) in ranked { sides[number] = rank }
        }
    }

    /// Whether a side of a thing may be this parameter.
    func takes(_ figure: Figure, _ parameter: Vocabulary.ParameterID) -> Bool {
        switch figure.part {
        case .side(let rank): sides[parameter.number] == rank
        case .round(let rank): rounds[parameter.number] == rank
        default: false
        }
    }

    private static let ranks = [("length", 0), ("width", 1), ("thickness", 2), ("height", 2), ("depth", 2)]
    private static let length = ExportControl.Dimension(named: "length") ?? .number
}
