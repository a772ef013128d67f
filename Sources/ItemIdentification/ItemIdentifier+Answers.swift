import ExportControl

extension ItemIdentifier {
    /// Takes an answer to a question: a value of a parameter, or whether the item is of a kind.
    func answer(_ id: String, _ value: String, to words: inout ItemWords) {
        let vocabulary = library.vocabulary
        if let parameter = vocabulary.parameter(id) {
            let text = ItemIdentifier.truthWord(value)?.rawValue ?? value
            switch vocabulary.value(text, of: parameter) {
            case .truth(let truth): words.facts[parameter] = .init(value: truth, words: value)
            case .choices(let choices):
                words.choices[parameter] = choices.map { .init(value: $0, words: value, isGiven: true) }
            case .measured(let measured): words.implied[parameter] = .init(value: measured, words: value)
            case nil: words.refused.append("`\(value)`: expected \(hint(for: id))")
            }
            return
        }
        if let type = vocabulary.type(id) {
            switch ItemIdentifier.truthWord(value) {
            case .yes: words.kinds.append(.init(value: type, words: value))
            case .no: words.deniedKinds.insert(type)
            case .unknown: break
            case nil: words.refused.append("`\(value)`: expected yes or no")
            }
            return
        }
        if id == "substance" {
            if let cas = CASNumber(value) ?? vocabulary.substance(named: value) {
                words.substances = [.init(value: cas, words: value)]
                words.isSubstance = true
            } else {
                words.refused.append("`\(value)`: expected a CAS number or the name of a listed substance")
            }
            return
        }
        if let code = ControlCode(id) {
            switch ItemIdentifier.truthWord(value) {
            case .yes: words.pointers.append((code, value, 2))
            case .no: words.deniedCodes.insert(code)
            case .unknown: break
            case nil: words.refused.append("`\(value)`: expected yes or no")
            }
        }
    }

    private static func truthWord(_ text: String) -> Truth? {
        switch text.lowercased() {
        case "y", "yes", "是", "はい": .yes
        case "n", "no", "否", "いいえ": .no
        case "unknown": .unknown
        default: nil
        }
    }

    /// What an answer looks like, for a prompt.
    public func hint(for id: String) -> String {
        let vocabulary = library.vocabulary
        guard let parameter = vocabulary.parameter(id) else { return id == "substance" ? "CAS/?" : "yes/no/?" }
        switch vocabulary[parameter].kind {
        case .fact: return "yes/no/?"
        case .choice:
            return vocabulary[parameter].choices.map { vocabulary[$0].naming.id }.joined(separator: "/") + "/?"
        case .count: return "5/?"
        case .quantity:
            let limits = index.entries.lazy.compactMap { $0.limits[parameter]?.first?.value.printed }
            return (limits.first ?? "1.5") + "/?"
        }
    }
}
