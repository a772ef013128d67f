/// Puts conditions, needs and traces into words, in one language.
public struct Wording: Sendable {
    public let vocabulary: Vocabulary
    public let language: Language
    let phrases: Phrases

    public init(vocabulary: Vocabulary, language: Language) {
        self.vocabulary = vocabulary
        self.language = language
        phrases = Phrases(language: language)
    }

    func name(of parameter: Vocabulary.ParameterID) -> String { vocabulary[parameter].naming.label[language] }
    func name(of type: Vocabulary.TypeID) -> String { vocabulary[type].naming.label[language] }
    func name(of part: Vocabulary.PartID) -> String { vocabulary[part].naming.label[language] }
    func name(of choice: Vocabulary.ChoiceID) -> String { vocabulary[choice].naming.label[language] }

    func name(of substance: CASNumber) -> String {
        vocabulary.substances[substance].map { "\($0.label[language]) (CAS \(substance))" } ?? "CAS \(substance)"
    }

    /// `travel length < 1.0 m`, or with a slope `error ≤ 1.7 um + 1 um × length / 1000 mm`.
    func text(of limit: Limit) -> String {
        "\(name(of: limit.parameter)) \(limit.comparator.symbol) \(bound(of: limit))"
    }

    func bound(of limit: Limit) -> String {
        guard let slope = limit.slope else { return limit.value.printed }
        return "\(limit.value) + \(slope.plus) × \(name(of: slope.parameter)) / \(slope.per)"
    }

    /// A condition as a sentence; provisions within it are left to their own lines.
    public func text(of condition: Condition) -> String {
        switch condition {
        case .all(let children): return joined(children, phrases.and)
        case .any(let children): return joined(children, phrases.or)
        case .not(let child): return phrases.not(text(of: child))
        case .isA(let type): return name(of: type)
        case .fact(let parameter): return name(of: parameter)
        case .oneOf(let parameter, let choices):
            return "\(name(of: parameter)): \(choices.map { name(of: $0) }.joined(separator: phrases.or))"
        case .limit(let limit): return text(of: limit)
        case .some(let quantified):
            return "\(phrases.some) \(name(of: quantified.part)): \(text(of: quantified.condition))"
        case .each(let quantified):
            return "\(phrases.each) \(name(of: quantified.part)): \(text(of: quantified.condition))"
        case .specifiedIn(let code): return "\(phrases.specifiedIn) \(code)"
        case .chemical(let cas): return name(of: cas)
        case .fractions(let sum): return text(of: sum)
        case .provision: return ""
        }
    }

    private func text(of sum: FractionSum) -> String {
        let limits = sum.shares.map { "\(name(of: $0.type)) \($0.limit)" }.joined(separator: ", ")
        return "\(phrases.sumOfFractions(name(of: sum.parameter))) ≥ \(sum.atLeast) (\(limits))"
    }

    private func joined(_ children: [Condition], _ word: String) -> String {
        children.map { text(of: $0) }.filter { !$0.isEmpty }.joined(separator: word)
    }

    /// A deciding step of a trace as one line: the value beside its limit.
    public func line(for trace: Trace) -> String {
        switch trace.step {
        case .limit(let limit, let measured):
            let value = measured?.printed ?? phrases.unknown
            let sign = trace.truth == .yes ? "✓" : trace.truth == .no ? "✗" : "?"
            return "\(name(of: limit.parameter)): \(value)  [\(limit.comparator.symbol) \(bound(of: limit)) \(sign)]"
        case .isA(let type): return "\(phrases.type): \(phrases.said(name(of: type), trace.truth))"
        case .fact(let parameter): return "\(name(of: parameter)): \(phrases.word(for: trace.truth))"
        case .oneOf(let parameter, _, let stated):
            let value = stated.isEmpty ? phrases.unknown : stated.map { name(of: $0) }.joined(separator: ", ")
            return "\(name(of: parameter)): \(value)"
        case .chemical(let cas): return phrases.said(name(of: cas), trace.truth)
        case .fractions(let sum, let value):
            let sign = trace.truth == .yes ? "✓" : trace.truth == .no ? "✗" : "?"
            return "\(phrases.sumOfFractions(name(of: sum.parameter))): \(value)  [≥ \(sum.atLeast) \(sign)]"
        case .specifiedIn(let code): return "\(phrases.specifiedIn) \(code): \(phrases.word(for: trace.truth))"
        case .release(let release):
            return "\(phrases.releasedBy) \(release.citation): \(release.title[language])"
        case .inclusion(let inclusion): return "\(inclusion.citation): \(inclusion.title[language])"
        case .component(let part, let number): return "\(name(of: part)) \(number): \(phrases.word(for: trace.truth))"
        default: return phrases.word(for: trace.truth)
        }
    }

    /// The lines that make a trace what it is, each once.
    public func because(_ trace: Trace, most: Int = 8) -> [String] {
        var lines: [String] = []
        trace.visitDeciding { step in
            let line = line(for: step)
            if !lines.contains(line) { lines.append(line) }
            return lines.count < most
        }
        return lines
    }

    /// The question that a need asks.
    public func question(for need: Need) -> String {
        let ask: String
        switch need.subject {
        case .parameter(let parameter): ask = vocabulary[parameter].question[language]
        case .part(let part): ask = vocabulary[part].question[language]
        case .type: ask = phrases.askType
        case .substance: ask = phrases.askSubstance
        case .code(let code): ask = phrases.askCode(code)
        }
        guard let outer = need.within.last else { return ask }
        return "\(name(of: outer)): \(ask)"
    }
}
