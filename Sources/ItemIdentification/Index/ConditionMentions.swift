import ExportControl

/// Which provisions ask for a kind, a parameter or a substance, releases and alternatives included: what a description says
/// nothing of comes out the same every time.
struct ConditionMentions: Sendable {
    /// By kind and by parameter: provisions whose own conditions name it, in their order.
    private(set) var types: [[Int32]]
    private(set) var parameters: [[Int32]]
    private(set) var substances: [CASNumber: [Int32]] = [:]
    /// By provision: what it comes to hangs on other entries as well.
    private(set) var hangsOnOthers: [Bool] = []
    private(set) var nodeOfCode: [ControlCode: Int32] = [:]

    /// Formulas stand so deep in one another at most.
    private static let deepestFormula = 6

    init(_ vocabulary: Vocabulary) {
        types = Array(repeating: [], count: vocabulary.types.count)
        parameters = Array(repeating: [], count: vocabulary.parameters.count)
    }

    /// Takes the conditions of a provision, those of provisions below left out.
    mutating func add(_ provision: Provision, node: Int32, _ vocabulary: Vocabulary) {
        nodeOfCode[provision.code] = node
        hangsOnOthers.append(false)
        add(provision.condition, node, vocabulary)
        for exception in provision.inclusions + provision.releases {
            var holdsProvision = false
            exception.condition.visitAll { if case .provision = $0 { holdsProvision = true } }
            if holdsProvision { hangsOnOthers[Int(node)] = true }
            add(exception.condition, node, vocabulary)
        }
    }

    private mutating func add(_ condition: Condition, _ node: Int32, _ vocabulary: Vocabulary) {
        switch condition {
        case .isA(let type): ConditionMentions.put(node, into: &types[type.number])
        case .fact(let parameter), .oneOf(let parameter, _): add(parameter, node, vocabulary, depth: 0)
        case .limit(let limit):
            add(limit.parameter, node, vocabulary, depth: 0)
            if let slope = limit.slope { add(slope.parameter, node, vocabulary, depth: 0) }
        case .chemical(let cas): ConditionMentions.put(node, into: &substances[cas, default: []])
        case .specifiedIn, .fractions: hangsOnOthers[Int(node)] = true
        case .provision: break
        case .not(let one): add(one, node, vocabulary)
        case .some(let quantified), .each(let quantified): add(quantified.condition, node, vocabulary)
        case .all(let conditions), .any(let conditions): for one in conditions { add(one, node, vocabulary) }
        }
    }

    private mutating func add(
        _ parameter: Vocabulary.ParameterID, _ node: Int32, _ vocabulary: Vocabulary, depth: Int
    ) {
        ConditionMentions.put(node, into: &parameters[parameter.number])
        guard depth < ConditionMentions.deepestFormula,
            let formula = vocabulary.parameters[parameter.number].formula
        else { return }
        for input in formula.inputs { add(input, node, vocabulary, depth: depth + 1) }
    }

    private static func put(_ node: Int32, into list: inout [Int32]) {
        if list.last != node { list.append(node) }
    }

    /// Ends the reading: what hangs on others makes those above hang on them too.
    mutating func close(_ nodes: [ProvisionNode], namedTwice: [Bool]) {
        for node in nodes.indices.reversed() {
            if namedTwice[node] { hangsOnOthers[node] = true }
            if hangsOnOthers[node], let parent = nodes[node].parent { hangsOnOthers[parent] = true }
        }
    }

    /// The provisions of one entry that ask for a parameter.
    func nodes(asking parameter: Vocabulary.ParameterID, in entry: Range<Int>) -> ArraySlice<Int32> {
        let list = parameters[parameter.number]
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if Int(list[middle]) < entry.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < list.count, Int(list[end]) < entry.upperBound { end += 1 }
        return list[low..<end]
    }
}
