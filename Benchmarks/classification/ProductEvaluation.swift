import ExportControl
import ItemIdentification

/// How well the answers agree with the labels.
struct ProductEvaluation {
    let showsAll: Bool
    private var listed = 0
    private var first = 0
    private var five = 0
    private var judged = 0
    private var verdictRight = 0
    private var judgedWithFigures = 0
    private var rightWithFigures = 0
    private var uncontrolled = 0
    private var falseAlarms = 0
    private var wronglyCleared = 0

    init(showsAll: Bool) { self.showsAll = showsAll }

    mutating func add(_ product: LabelledProduct, _ identifier: ItemIdentifier) {
        let found = identifier.identify(product.item, top: 10)
        var failures: [String] = []
        let hasFigures = !product.item.parameters.isEmpty
        let isAlarm = found.candidates.contains { $0.verdict == .controlled }
        if product.entries.isEmpty {
            uncontrolled += 1
            if isAlarm {
                falseAlarms += 1
                failures.append("false alarm")
            }
            count(!isAlarm, hasFigures)
        } else {
            listed += 1
            let place = found.candidates.firstIndex(where: product.isRight)
            if place == 0 { first += 1 } else { failures.append("first is another") }
            if let place, place < 5 {
                five += 1
            } else {
                failures.append("NOT AMONG FIVE (\(place.map { "\($0 + 1)" } ?? "–"))")
            }
            let rights = found.candidates.prefix(5).filter(product.isRight)
            let verdict =
                rights.contains { $0.verdict == .controlled }
                ? "controlled"
                : rights.first?.verdict.rawValue ?? "missing"
            if verdict != product.verdict {
                failures.append("VERDICT \(verdict)")
                if verdict == "not-controlled" { wronglyCleared += 1 }
            }
            count(verdict == product.verdict, hasFigures)
            if product.verdict == "not-controlled" {
                uncontrolled += 1
                if isAlarm {
                    falseAlarms += 1
                    failures.append("false alarm")
                }
            }
        }
        guard !failures.isEmpty || showsAll else { return }
        print(
            "\(product.id) [\(product.kind)] \(product.entries.joined(separator: "|")) \(product.verdict): \(failures.joined(separator: "; "))"
        )
        print("    \(product.item.words) \(product.item.parameters.map { "\($0.name)=\($0.value)" })")
        print(
            "    kinds \(found.kinds)  understood \(found.parameters.map { "\($0.parameter)=\($0.value)[\($0.ground)]" })  not \(found.notUnderstood)"
        )
        for candidate in found.candidates.prefix(5) {
            print(
                "    \(product.isRight(candidate) ? "→" : " ") \(candidate.score) \(candidate.verdict.rawValue) \(candidate.provision.code) = \(candidate.provision.dualUse?.text ?? candidate.entry.dualUse?.text ?? "") | \(candidate.because.prefix(4).joined(separator: " & ")) | ? \(candidate.missing.prefix(4).map(\.id))"
            )
        }
    }

    private mutating func count(_ isRight: Bool, _ hasFigures: Bool) {
        judged += 1
        if isRight { verdictRight += 1 }
        if hasFigures {
            judgedWithFigures += 1
            if isRight { rightWithFigures += 1 }
        }
    }

    func report() {
        func share(_ part: Int, _ whole: Int) -> String {
            whole == 0 ? "–" : "\((Double(part) * 1000 / Double(whole)).rounded() / 10) % (\(part)/\(whole))"
        }
        print("recall@1                    \(share(first, listed))")
        print("recall@5                    \(share(five, listed))")
        print("verdicts, parameters given  \(share(rightWithFigures, judgedWithFigures))")
        print("verdicts, all               \(share(verdictRight, judged))")
        print("wrongly called not-controlled \(wronglyCleared)")
        print("false alarms                \(share(falseAlarms, uncontrolled))")
    }
}
