import ExportControl
import Foundation

extension ItemIdentifier {
    /// A value that close to a limit is pointed out.
    static let nearness = 0.1

    func answer(
        _ item: ItemDescription, _ words: ItemWords, _ judged: [Judged], _ heading: HeadingHints.Matched, top: Int
    ) -> Identification {
        let best = judged.map(\.score).max() ?? 0
        let fitting = judged.filter { ItemIdentifier.isFitting($0, best: best) }
        func rank(_ one: Judged) -> Float { one.score + (heading.hints[one.hit.entry]?.weight ?? 0) }
        let kept = openBeforeCleared(
            fitting.sorted { left, right in
                let (leftRank, rightRank) = (rank(left), rank(right))
                if abs(leftRank - rightRank) > 0.02 { return leftRank > rightRank }
                // Munitions are looked at before dual-use goods.
                let isLeft = left.entry.list.part == "munitions"
                if isLeft != (right.entry.list.part == "munitions") { return isLeft }
                return (leftRank, right.hit.entry) > (rightRank, left.hit.entry)
            }
        ).prefix(top)
        let candidates = kept.map { candidate($0, words, heading.hints[$0.hit.entry]) }
        return Identification(
            words: item.words, candidates: candidates, parameters: understood(Array(kept), words),
            kinds: words.kinds.map { library.vocabulary[$0.value].naming.id }.reduce(into: []) { list, kind in
                if !list.contains(kind) { list.append(kind) }
            },
            questions: questions(candidates), notUnderstood: notUnderstood(Array(kept), words),
            refused: words.refused, notes: note(on: heading, fitting).map { [$0] } ?? [])
    }

    /// Where several lists have a part of one dual-use entry, none clears before what another has of it and leaves open.
    private func openBeforeCleared(_ ranked: [Judged]) -> [Judged] {
        func dualUse(_ one: Judged) -> Substring? {
            let provision = one.outcome.provision?.value ?? one.entry.provision
            let code = provision.dualUse ?? one.entry.provision.dualUse ?? one.entry.provision.code
            return code.isDualUseNumbering ? code.text.prefix(7) : nil
        }
        func isNamed(_ one: Judged) -> Bool {
            one.outcome.reasons.contains {
                if case .kind(let type, _) = $0 { !index.kinds.isGeneral(type) } else { false }
            }
        }
        var result: [Judged] = []
        var taken: Set<Int> = []
        for (place, one) in ranked.enumerated() where !taken.contains(place) {
            if one.verdict == .notControlled, let entry = dualUse(one) {
                for (later, other) in ranked.enumerated().dropFirst(place + 1)
                where !taken.contains(later) && other.verdict != .notControlled
                    && dualUse(other).map(entry.hasPrefix) == true
                    && other.score >= one.score * 0.6 && (isNamed(other) || !isNamed(one))
                {
                    result.append(other)
                    taken.insert(later)
                }
            }
            result.append(one)
        }
        return result
    }

    private func candidate(
        _ one: Judged, _ words: ItemWords, _ hint: HeadingHints.Hint?
    ) -> Identification.Candidate {
        let outcome = one.outcome
        var because: [String] = []
        var near: [String] = []
        var comparisons: [Identification.Comparison] = []
        var assumed: [String] = []
        for reason in outcome.reasons {
            let line = line(for: reason)
            if !because.contains(line) { because.append(line) }
            switch reason {
            case .limit(let limit, let assigned, let measured, let truth):
                let distance = ItemIdentifier.distance(of: measured, from: limit)
                let comparison = Identification.Comparison(
                    parameter: library.vocabulary[limit.parameter].naming.id, name: wording.label(of: limit.parameter),
                    value: assigned?.value.printed ?? measured.printed,
                    limit: "\(limit.comparator.symbol) \(wording.label(of: limit))", isMet: truth, distance: distance)
                if !comparisons.contains(comparison) { comparisons.append(comparison) }
                if let distance, distance <= ItemIdentifier.nearness {
                    let text =
                        "\(comparison.name) \(comparison.value): within \(percent(distance)) of the limit \(comparison.limit)"
                    if !near.contains(text) { near.append(text) }
                }
            case .assumedKind(let type): assumed.append(wording.label(of: type))
            default: break
            }
        }
        if one.isPresumed {
            for presumption in outcome.presumptions {
                let line = "taken as usual of such a thing, to be confirmed: \(label(of: presumption))"
                if !because.contains(line) { because.append(line) }
            }
        }
        if one.verdict == .notControlled {
            for parameter in outcome.unmade {
                let line = "nobody claims it; with it, this would be open: \(wording.label(of: parameter))"
                if !because.contains(line) { because.append(line) }
            }
        }
        let missing = one.verdict == .undetermined || one.isPresumed ? questions(for: outcome) : []
        return Identification.Candidate(
            list: one.entry.list, provision: outcome.provision?.value ?? one.entry.provision,
            entry: one.entry.provision,
            verdict: one.verdict, score: Double((one.score * 1000).rounded() / 1000), because: because,
            missing: missing,
            assumed: assumed, near: near, open: outcome.open.prefix(12).map(\.value.code),
            releases: outcome.unclaimed.lazy.map(\.value).map { "\($0.citation): \($0.title[language])" }.reduce(
                into: []) { list, text in
                    if !list.contains(text), list.count < 8 { list.append(text) }
                },
            related: one.entry.provision.related, comparisons: comparisons,
            hint: hint.map { .init(heading: $0.heading, mark: $0.mark) })
    }

    private func label(of need: Outcome.Need) -> String {
        switch need {
        case .parameter(let parameter): wording.label(of: parameter)
        case .kind(let type): wording.label(of: type)
        case .part(let part): library.vocabulary[part].naming.id
        case .substance: wording.askSubstance
        case .code(let code): code.text
        }
    }

    private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }

    /// How far a value is from a limit, as a share of the limit.
    static func distance(of measured: Measured, from limit: Limit) -> Double? {
        let bound = limit.value.baseValue.doubleValue
        guard bound != 0, limit.slope == nil else { return nil }
        let ends = [measured.lower, measured.upper].compactMap { $0?.value.doubleValue }
        return ends.map { abs($0 - bound) / abs(bound) }.min()
    }

    private func line(for reason: Outcome.Reason) -> String {
        switch reason {
        case .limit(let limit, let assigned, let measured, let truth):
            let sign = truth == .yes ? "✓" : truth == .no ? "✗" : "?"
            var value = assigned?.value.printed ?? measured.printed
            if assigned == nil { value = measured.exactValue.map { "\($0)" } ?? value }
            var line =
                "\(wording.label(of: limit.parameter)): \(value)  [\(limit.comparator.symbol) \(wording.label(of: limit)) \(sign)]"
            if truth == .no, let distance = ItemIdentifier.distance(of: measured, from: limit) {
                line += " (\(percent(distance)) from the limit)"
            }
            if let assigned, assigned.ground == .byUnit { line += " – taken as this by its unit: “\(assigned.words)”" }
            return line
        case .fact(let parameter, let truth, let words):
            return "\(wording.label(of: parameter)): \(truth.rawValue) (“\(words)”)"
        case .choice(let parameter, let choices, _):
            return "\(wording.label(of: parameter)): \(choices.map { wording.label(of: $0) }.joined(separator: ", "))"
        case .kind(let type, let words): return "kind: \(wording.label(of: type)) (“\(words)”)"
        case .assumedFact(let parameter): return "\(wording.label(of: parameter)): yes, read from the words"
        case .duty(let parameter): return "to be made sure of: \(wording.label(of: parameter))"
        case .assumedKind(let type): return "kind assumed from the words: \(wording.label(of: type))"
        case .substance(let cas, let words): return "\(wording.label(of: cas)) (“\(words)”)"
        case .release(let release): return "released by \(release.citation): \(release.title[language])"
        case .deniedKind(let type): return "not of this kind, as answered: \(wording.label(of: type))"
        case .deniedReference(let code): return "not specified in \(code), as answered"
        case .reference(let code): return "as specified in \(code)"
        case .otherSubstance: return "another substance by its CAS number"
        case .otherAgent: return "named as another organism or toxin"
        }
    }

    private func questions(for outcome: Outcome) -> [Identification.Question] {
        var found: [Identification.Question] = []
        for need in outcome.needs {
            let question: Identification.Question
            switch need {
            case .parameter(let parameter):
                question = .init(
                    id: library.vocabulary[parameter].naming.id, ask: library.vocabulary[parameter].question[language])
            case .kind(let type): question = .init(id: library.vocabulary[type].naming.id, ask: askKind(type))
            case .part(let part):
                question = .init(
                    id: library.vocabulary[part].naming.id, ask: library.vocabulary[part].question[language])
            case .substance: question = .init(id: "substance", ask: wording.askSubstance)
            case .code(let code): question = .init(id: code.text, ask: askCode(code))
            }
            if !found.contains(question) { found.append(question) }
        }
        return Array(found.prefix(12))
    }

    private func askKind(_ type: Vocabulary.TypeID) -> String {
        let name = wording.label(of: type)
        switch language {
        case .english: return "Is it this kind of item: \(name)?"
        case .traditionalChinese: return "是否為：\(name)？"
        case .japanese: return "「\(name)」に当たりますか。"
        }
    }

    private func askCode(_ code: ControlCode) -> String {
        switch language {
        case .english: return "Is it, or what it is for, specified in \(code)?"
        case .traditionalChinese: return "其本身或其適用對象是否屬 \(code) 所列？"
        case .japanese: return "それ自体又は対象品目は \(code) に該当しますか。"
        }
    }

    /// Each question once, those first that most of the better candidates ask.
    private func questions(
        _ candidates: [Identification.Candidate]
    ) -> [(question: Identification.Question, decides: [ControlCode])] {
        var found: [(question: Identification.Question, decides: [ControlCode], weight: Double)] = []
        for candidate in candidates {
            for (place, question) in candidate.missing.enumerated() {
                let weight = candidate.score / Double(candidate.missing.count) / (1 + 0.1 * Double(place))
                if let known = found.firstIndex(where: { $0.question == question }) {
                    found[known].decides.append(candidate.provision.code)
                    found[known].weight += weight
                } else {
                    found.append((question, [candidate.provision.code], weight))
                }
            }
        }
        return found.enumerated().sorted {
            ($0.element.weight, $1.offset) > ($1.element.weight, $0.offset)
        }.map { ($0.element.question, $0.element.decides) }.prefix(12).map { $0 }
    }

    private func understood(_ kept: [Judged], _ words: ItemWords) -> [Identification.Understood] {
        var found: [Identification.Understood] = []
        func add(_ parameter: Vocabulary.ParameterID, _ value: String, _ words: String, _ ground: String) {
            let id = library.vocabulary[parameter].naming.id
            guard !found.contains(where: { $0.parameter == id }) else { return }
            found.append(
                .init(parameter: id, name: wording.label(of: parameter), value: value, words: words, ground: ground))
        }
        for one in kept {
            for (parameter, assigned) in one.assignment.values.sorted(by: { $0.key.number < $1.key.number })
            where assigned.words != ItemIdentifier.gravityWords {
                add(parameter, assigned.value.printed, assigned.words, assigned.ground.word)
            }
        }
        for (parameter, stated) in words.facts.sorted(by: { $0.key.number < $1.key.number }) {
            add(parameter, stated.value.rawValue, stated.words, "stated")
        }
        for (parameter, stated) in words.choices.sorted(by: { $0.key.number < $1.key.number }) {
            let values = stated.map { library.vocabulary[$0.value].naming.id }.joined(separator: " ")
            add(parameter, values, stated.map(\.words).joined(separator: ", "), "stated")
        }
        return found
    }

    private func notUnderstood(_ kept: [Judged], _ words: ItemWords) -> [String] {
        var lines = words.notUnderstood
        for (number, figure) in words.figures.enumerated() {
            let isUsed = kept.contains { one in one.assignment.values.values.contains { $0.figure == number } }
            guard !isUsed else { continue }
            let text = figure.name.map { "\($0)=\(figure.written)" } ?? figure.written
            let could = kept.lazy.compactMap { $0.assignment.ambiguous[number] }.first
            if let could, could.count > 1 {
                let names = could.map { library.vocabulary[$0].naming.id }.joined(separator: ", ")
                lines.append("\(text) (could be \(names))")
            } else {
                lines.append(text)
            }
        }
        return lines
    }
}
