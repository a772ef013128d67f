/// The answer as text for a terminal or a letter: finding first, then what it stands on.
public struct ScreeningText {
    private let result: ScreeningResult
    private let wording: Wording
    private let width: Int
    private let hasColour: Bool
    private var phrases: Phrases { wording.phrases }

    public init(_ result: ScreeningResult, wording: Wording, width: Int, hasColour: Bool) {
        self.result = result
        self.wording = wording
        self.width = max(40, width)
        self.hasColour = hasColour
    }

    public var text: String {
        var lines: [String] = []
        lines += summary
        lines += section(phrases.headingItems, result.items.flatMap { itemLines($0) })
        lines += section(phrases.headingRoute, routeLines)
        lines += section(phrases.headingParties, result.likenesses(phrases).flatMap { wrapped($0, indent: 2) })
        lines += section(phrases.headingReasons, result.reasons.flatMap { reasonLines($0) })
        lines += section(phrases.headingQuestions, questionLines)
        lines += section(phrases.headingExceptions, exceptionLines)
        lines += section(phrases.headingActions, numbered(result.actions.map { $0[wording.language] }))
        lines += section(phrases.headingDocuments, documentLines)
        lines += section(
            phrases.headingSchedule,
            result.surroundings.schedule.flatMap { wrapped("\($0.on)  \($0.title[wording.language])", indent: 2) })
        lines += section(phrases.headingRecords, recordLines)
        lines += section(phrases.headingBasis, basisLines)
        lines.append("")
        lines += wrapped(phrases.disclaimer, indent: 0)
        return lines.joined(separator: "\n") + "\n"
    }

    private var summary: [String] {
        var lines: [String] = []
        let id = result.request.id.map { " \($0)" } ?? ""
        let route = [result.request.origin, result.request.destination].compactMap { $0?.text }.joined(separator: " → ")
        lines += wrapped(
            "\(phrases.journey(result.request.journey))\(id)  \(route)  \(phrases.judgedOn) \(result.date)", indent: 0)
        lines.append(String(repeating: "─", count: min(width, 78)))
        let labels = [phrases.headingRisk, phrases.headingAuthorisation, phrases.headingDecider]
        let column = (labels.map { $0.columns }.max() ?? 0) + 2
        func row(_ label: String, _ value: String, _ style: String) {
            for (index, line) in wrapped(value, indent: column).enumerated() {
                let text = String(line.dropFirst(column))
                lines.append(
                    (index == 0 ? label.padded(to: column) : String(repeating: " ", count: column))
                        + styled(text, style))
            }
        }
        let colour = result.risk == .high ? "1;31" : result.risk == .medium ? "1;33" : "1;32"
        row(labels[0], phrases.risk(result.risk), colour)
        row(labels[1], phrases.authorisation(result.authorisation), "1")
        row(labels[2], result.decider.title[wording.language], "")
        if result.packs.count > 1 {
            for outcome in result.packs {
                let answer = "\(phrases.risk(outcome.risk)), \(phrases.authorisation(outcome.authorisation))"
                lines += wrapped("\(outcome.pack.title[wording.language]): \(answer)", indent: column)
            }
        }
        lines += wrapped(finality, indent: column)
        if let check = result.request.postCheck?.result {
            lines += wrapped("\(phrases.postCheck): \(phrases.found(check))", indent: column)
        }
        if result.isHeld { lines += wrapped(phrases.hold, indent: column).map { styled($0, "1;31") } }
        return lines
    }

    private var finality: String {
        if result.isFinal { return phrases.final }
        return result.questions.isEmpty ? phrases.notFinalGate : phrases.notFinal
    }

    private func itemLines(_ finding: ItemFinding) -> [String] {
        let item = result.request.items.first { $0.line == finding.line }
        var lines = wrapped(
            "\(finding.line). \(item?.description ?? "")  –  \(phrases.verdict(finding.truth))", indent: 2)
        let (entries, waiting) = finding.shown
        if !waiting.isEmpty {
            lines += wrapped(
                "\(phrases.waiting): \(waiting.map(\.text).joined(separator: ", "))", indent: 5)
        }
        for entry in entries {
            let code = entry.provision.dualUse.map { "\(entry.provision.code) (\($0))" } ?? entry.provision.code.text
            lines += wrapped(
                "\(code): \(phrases.verdict(entry.truth)), \(entry.provision.title[wording.language])", indent: 5)
            if entry.isStated { lines += wrapped(phrases.stated, indent: 7) }
            if entry.sensitive == .yes { lines += wrapped(phrases.sensitive, indent: 7) }
            if entry.verySensitive == .yes { lines += wrapped(phrases.verySensitive, indent: 7) }
            if !entry.isStated {
                for line in wording.because(entry.decidingTrace) { lines += wrapped(line, indent: 7) }
            }
            lines += wrapped("\(entry.list.document), \(entry.list.edition)", indent: 7).map { styled($0, "2") }
        }
        if !finding.gaps.isEmpty, finding.truth != .yes {
            lines += wrapped(
                "\(phrases.gaps): \(finding.gaps.map { $0.title[wording.language] }.joined(separator: ", "))", indent: 5
            )
        }
        return lines
    }

    private var routeLines: [String] {
        result.countries.flatMap { country -> [String] in
            var lines = wrapped(
                "\(phrases.role(country.role)): \(country.name[wording.language]) [\(country.country)]  \(country.tier.title[wording.language]), \(country.tier.asOf)\(packMark(country.pack))",
                indent: 2)
            for note in country.notes {
                lines += wrapped("(\(note.title[wording.language]))", indent: 4).map { styled($0, "2") }
            }
            return lines
        }
    }

    private func reasonLines(_ reason: ScreeningResult.Reason) -> [String] {
        let items =
            reason.items.isEmpty
            ? "" : " [\(phrases.item) \(reason.items.sorted().map(String.init).joined(separator: ", "))]"
        let pack = packMark(reason.pack.split(separator: "@").first.map(String.init) ?? "")
        var lines = wrapped("\(reason.rule)\(items)  \(reason.title[wording.language])\(pack)", indent: 2).map {
            styled($0, "1")
        }
        lines += wrapped("\(reason.fact) = \(reason.value)", indent: 5)
        lines += wrapped("→ \(phrases.effectWords(reason.effect))", indent: 5)
        lines += wrapped(reason.source, indent: 5).map { styled($0, "2") }
        return lines
    }

    private var questionLines: [String] {
        numbered(
            result.questions.map { question in
                "\(question.ask)  [\(question.id); \(phrases.decides) \(question.decides.joined(separator: ", "))]"
            })
    }

    /// Which pack speaks, where several do.
    private func packMark(_ pack: String) -> String { result.packs.count > 1 ? " [\(pack)]" : "" }

    private var exceptionLines: [String] {
        result.openExceptions.flatMap { open -> [String] in
            let missing = open.missing.map(\.id).joined(separator: ", ")
            return wrapped(
                "\(open.exception.id)  \(open.exception.title[wording.language])\(packMark(open.pack))", indent: 2)
                + wrapped("\(phrases.needs): \(missing)", indent: 5)
        }
    }

    private var documentLines: [String] {
        result.surroundings.documents.flatMap { wrapped("– \($0.title[wording.language])", indent: 2) }
    }

    private var recordLines: [String] {
        var lines: [String] = []
        if let retention = result.surroundings.retention {
            lines += wrapped(phrases.retention(retention), indent: 2)
            lines += wrapped(retention.notice.cited, indent: 5).map { styled($0, "2") }
        }
        for authority in result.surroundings.authorities {
            lines += wrapped(authority.title[wording.language], indent: 2)
            lines += wrapped(authority.cited, indent: 5).map { styled($0, "2") }
        }
        return lines
    }

    private var basisLines: [String] {
        result.lists.flatMap { list in
            wrapped("\(list.id)  \(list.edition)  sha256 \(list.digest.hexadecimal.prefix(16))…", indent: 2)
        }
    }

    private func numbered(_ texts: [String]) -> [String] {
        texts.enumerated().flatMap { index, text -> [String] in
            let mark = "\(index + 1). "
            var lines = wrapped(text, indent: 2 + mark.count)
            if let first = lines.first { lines[0] = "  " + mark + String(first.dropFirst(2 + mark.count)) }
            return lines
        }
    }

    private func section(_ heading: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", styled(heading, "1;4")] + lines
    }

    private func styled(_ text: String, _ code: String) -> String {
        guard hasColour, !code.isEmpty else { return text }
        let body = text.drop { $0 == " " }
        let indent = text.prefix(text.count - body.count)
        return "\(indent)\u{1B}[\(code)m\(body)\u{1B}[0m"
    }

    private func wrapped(_ text: String, indent: Int) -> [String] {
        TextWrapping.lines(of: text, width: width, indent: indent)
    }
}

extension LawPack.Notice {
    /// The sources, and how sure they are.
    var cited: String { "\(sources.joined(separator: "; ")) [\(mark.rawValue)]" }
}
