/// The answer as one HTML page without scripts or outside resources; it prints well.
public struct ScreeningPage {
    private let result: ScreeningResult
    private let wording: Wording
    private let version: String
    private var phrases: Phrases { wording.phrases }

    public init(_ result: ScreeningResult, wording: Wording, version: String) {
        self.result = result
        self.wording = wording
        self.version = version
    }

    public var html: String {
        let title = "\(phrases.journey(result.request.journey)) \(result.request.id ?? "")"
        return """
            <!DOCTYPE html>
            <html lang="\(wording.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(title))</title>
            <style>\(ScreeningPage.style)</style>
            </head>
            <body>
            <header class="\(result.risk.rawValue)">
            <h1>\(escaped(title))</h1>
            <p>\(escaped(route)) · \(escaped(phrases.judgedOn)) \(result.date)</p>
            <dl>
            <dt>\(escaped(phrases.headingRisk))</dt><dd class="level">\(escaped(phrases.risk(result.risk)))</dd>
            <dt>\(escaped(phrases.headingAuthorisation))</dt><dd>\(escaped(phrases.authorisation(result.authorisation)))</dd>
            <dt>\(escaped(phrases.headingDecider))</dt><dd>\(escaped(result.decider.title[wording.language]))</dd>
            </dl>
            \(packs)
            <p>\(escaped(finality))\(result.isHeld ? " <strong>\(escaped(phrases.hold))</strong>" : "")</p>
            </header>
            \(section(phrases.headingItems, items))
            \(section(phrases.headingRoute, countries))
            \(section(phrases.headingParties, bullets(result.likenesses(phrases))))
            \(section(phrases.headingReasons, reasons))
            \(section(phrases.headingQuestions, questions))
            \(section(phrases.headingExceptions, exceptions))
            \(section(phrases.headingActions, actions))
            \(section(phrases.headingDocuments, bullets(result.surroundings.documents.map { $0.title[wording.language] })))
            \(section(phrases.headingSchedule, bullets(result.surroundings.schedule.map { "\($0.on) \($0.title[wording.language])" })))
            \(section(phrases.headingRecords, records))
            \(section(phrases.headingBasis, basis))
            <footer>\(escaped(phrases.disclaimer)) exportcheck \(escaped(version))</footer>
            </body>
            </html>

            """
    }

    private var finality: String {
        if result.isFinal { return phrases.final }
        return result.questions.isEmpty ? phrases.notFinalGate : phrases.notFinal
    }

    /// What each law pack says, where several do.
    private var packs: String {
        guard result.packs.count > 1 else { return "" }
        let rows = result.packs.map { outcome in
            "<tr><td>\(escaped(outcome.pack.title[wording.language]))</td><td>\(escaped(phrases.risk(outcome.risk)))</td><td>\(escaped(phrases.authorisation(outcome.authorisation)))</td></tr>"
        }
        return "<table>\(rows.joined())</table>"
    }

    private var exceptions: String {
        bullets(
            result.openExceptions.map { open in
                "\(open.exception.id): \(open.exception.title[wording.language]) (\(phrases.needs): \(open.missing.map(\.id).joined(separator: ", ")))"
            })
    }

    private var records: String {
        var texts: [String] = []
        if let retention = result.surroundings.retention {
            texts.append("\(phrases.retention(retention)) (\(retention.notice.cited))")
        }
        texts += result.surroundings.authorities.map { "\($0.title[wording.language]) (\($0.cited))" }
        return bullets(texts)
    }

    private func bullets(_ texts: [String]) -> String {
        texts.isEmpty ? "" : "<ul>\(texts.map { "<li>\(escaped($0))</li>" }.joined())</ul>"
    }

    private var route: String {
        [result.request.origin, result.request.destination].compactMap { $0?.text }.joined(separator: " → ")
    }

    private var items: String {
        result.items.map { finding in
            let item = result.request.items.first { $0.line == finding.line }
            let (shown, waiting) = finding.shown
            let open =
                waiting.isEmpty
                ? "" : "<p>\(escaped(phrases.waiting)): \(escaped(waiting.map(\.text).joined(separator: ", ")))</p>"
            let entries = shown.map { entry -> String in
                let code =
                    entry.provision.dualUse.map { "\(entry.provision.code) (\($0))" } ?? entry.provision.code.text
                let because = (entry.isStated ? [phrases.stated] : wording.because(entry.decidingTrace)).map {
                    "<li>\(escaped($0))</li>"
                }.joined()
                return """
                    <li><strong>\(escaped(code))</strong>: \(escaped(phrases.verdict(entry.truth))), \(escaped(entry.provision.title[wording.language]))
                    <ul>\(because)</ul><small>\(escaped(entry.list.document)), \(escaped(entry.list.edition))</small></li>
                    """
            }.joined()
            let gaps =
                finding.gaps.isEmpty || finding.truth == .yes
                ? ""
                : "<p>\(escaped(phrases.gaps)): \(escaped(finding.gaps.map { $0.title[wording.language] }.joined(separator: ", ")))</p>"
            return
                "<h3>\(finding.line). \(escaped(item?.description ?? "")) – \(escaped(phrases.verdict(finding.truth)))</h3><ul>\(entries)</ul>\(open)\(gaps)"
        }.joined(separator: "\n")
    }

    private var countries: String {
        let rows = result.countries.map { country in
            "<tr><td>\(escaped(phrases.role(country.role)))</td><td>\(escaped(country.name[wording.language])) [\(country.country)]</td><td>\(escaped(country.tier.title[wording.language]))</td><td>\(escaped(country.tier.asOf))</td></tr>"
        }
        return rows.isEmpty ? "" : "<table>\(rows.joined())</table>"
    }

    private var reasons: String {
        let rows = result.reasons.map { reason in
            let items =
                reason.items.isEmpty ? "" : " [\(reason.items.sorted().map(String.init).joined(separator: ", "))]"
            return
                "<tr><td>\(escaped(reason.rule + items))\(result.packs.count > 1 ? "<br><small>\(escaped(reason.pack))</small>" : "")</td><td>\(escaped(reason.title[wording.language]))<br><small>\(escaped(reason.source))</small></td><td>\(escaped(reason.fact)) = \(escaped(reason.value))</td><td>\(escaped(phrases.effectWords(reason.effect)))</td></tr>"
        }
        return "<table>\(rows.joined(separator: "\n"))</table>"
    }

    private var questions: String {
        list(result.questions.map { "\($0.ask) (\($0.id); \(phrases.decides) \($0.decides.joined(separator: ", ")))" })
    }

    private var actions: String { list(result.actions.map { $0[wording.language] }) }

    private var basis: String {
        let rows = result.lists.map {
            "<tr><td>\(escaped($0.id))</td><td>\(escaped($0.edition))</td><td><code>\($0.digest.hexadecimal)</code></td></tr>"
        }
        return "<table>\(rows.joined())</table>"
    }

    private func list(_ texts: [String]) -> String {
        texts.isEmpty ? "" : "<ol>\(texts.map { "<li>\(escaped($0))</li>" }.joined())</ol>"
    }

    private func section(_ heading: String, _ body: String) -> String {
        body.isEmpty ? "" : "<section><h2>\(escaped(heading))</h2>\(body)</section>"
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
        return result
    }

    private static let style = """
        body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
        header{border-left:.6rem solid #888;padding:.2rem 1rem;background:#f6f6f6}
        header.high{border-color:#b3261e}header.medium{border-color:#b26a00}header.low{border-color:#2e7d32}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{color:#555}dd{margin:0}.level{font-weight:700}
        table{border-collapse:collapse;width:100%}td{border-top:1px solid #ddd;padding:.3rem .5rem;vertical-align:top;overflow-wrap:break-word}
        td:first-child{min-width:8rem}td:last-child{min-width:9rem}code{overflow-wrap:anywhere}
        h2{font-size:1.1rem;margin-top:1.6rem}small{color:#555}footer{margin-top:2rem;color:#555}
        @media print{body{margin:0;max-width:none}header{background:none}tr{break-inside:avoid}}
        """
}
