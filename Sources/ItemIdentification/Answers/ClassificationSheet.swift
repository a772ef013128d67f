public import ExportControl

/// The paper that states a classification: item, lists, each limit beside each value, result, who, when, second checker.
public struct ClassificationSheet: Encodable, Sendable {
    public struct Signature: Sendable {
        public var maker: String?
        public var model: String?
        public var judgedBy: String?
        public var on: String?
        public var secondCheckBy: String?

        public init(
            maker: String? = nil, model: String? = nil, judgedBy: String? = nil, on: String? = nil,
            secondCheckBy: String? = nil
        ) {
            self.maker = maker
            self.model = model
            self.judgedBy = judgedBy
            self.on = on
            self.secondCheckBy = secondCheckBy
        }
    }

    public struct Comparison: Encodable, Sendable {
        public let parameter: String
        public let name: String
        public let value: String
        public let limit: String
        /// `yes`, `no` or `unknown`.
        public let met: String
    }

    public struct Judgement: Encodable, Sendable {
        public let code: String
        public let dualUse: String?
        public let title: String
        public let list: String
        public let edition: String
        public let document: String
        public let verdict: String
        public let comparisons: [Comparison]
        public let because: [String]
        public let missing: [String]
        public let nearLimit: [String]
    }

    public let item: String
    public let maker: String?
    public let model: String?
    public let judgements: [Judgement]
    public let judgedBy: String?
    public let on: String?
    public let secondCheckBy: String?
    public let program: String
    let language: String

    private enum CodingKeys: String, CodingKey {
        case item, maker, model, judgements, judgedBy, on, secondCheckBy, program
    }

    public init(_ found: Identification, _ signature: Signature, language: Language, version: String) {
        item = found.words
        maker = signature.maker
        model = signature.model
        judgedBy = signature.judgedBy
        on = signature.on
        secondCheckBy = signature.secondCheckBy
        program = "exportcheck \(version)"
        self.language = language.rawValue
        judgements = found.candidates.map { one in
            Judgement(
                code: one.provision.code.text, dualUse: (one.provision.dualUse ?? one.entry.dualUse)?.text,
                title: one.provision.title[language], list: one.list.id, edition: one.list.edition,
                document: one.list.document, verdict: one.verdict.rawValue,
                comparisons: one.comparisons.map {
                    Comparison(
                        parameter: $0.parameter, name: $0.name, value: $0.value, limit: $0.limit, met: $0.isMet.rawValue
                    )
                }, because: one.because, missing: one.missing.map(\.ask), nearLimit: one.near)
        }
    }

    private var phrases: IdentificationPhrases {
        IdentificationPhrases(language: Language(rawValue: language) ?? .english)
    }

    private func word(_ verdict: String) -> String {
        Identification.Verdict(rawValue: verdict).map(phrases.word) ?? verdict
    }

    private var fields: [(String, String)] {
        [
            (phrases.item, item), (phrases.maker, maker ?? ""), (phrases.model, model ?? ""),
            (phrases.judgedBy, judgedBy ?? ""), (phrases.on, on ?? ""), (phrases.secondChecker, secondCheckBy ?? ""),
        ]
    }

    public var markdown: String {
        func cell(_ text: String) -> String {
            text.replacing("|", with: "\\|").split(whereSeparator: \.isNewline).joined(separator: " ")
        }
        var lines = ["# \(phrases.title)", "", "| | |", "|---|---|"]
        lines += fields.map { "| \($0) | \(cell($1)) |" }
        for one in judgements {
            lines += [
                "", "## \(one.code)\(one.dualUse.map { $0 == one.code ? "" : " = \($0)" } ?? ""): \(word(one.verdict))",
                "",
                one.title, "", "\(phrases.list): \(one.list) \(one.edition), \(one.document)",
            ]
            if !one.comparisons.isEmpty {
                lines += [
                    "", "| \(phrases.parameter) | \(phrases.limit) | \(phrases.value) | \(phrases.met) |",
                    "|---|---|---|---|",
                ]
                lines += one.comparisons.map {
                    "| \(cell($0.name)) | \(cell($0.limit)) | \(cell($0.value)) | \($0.met) |"
                }
            }
            lines += section(phrases.reasons, one.because + one.nearLimit)
            lines += section(phrases.openQuestions, one.missing)
        }
        lines += ["", phrases.notice, program, ""]
        return lines.joined(separator: "\n")
    }

    private func section(_ title: String, _ texts: [String]) -> [String] {
        texts.isEmpty ? [] : ["", "\(title):", ""] + texts.map { "- \($0)" }
    }

    public var html: String {
        func safe(_ text: String) -> String {
            text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
                "\"", with: "&quot;")
        }
        func row(_ cells: [String], _ tag: String = "td") -> String {
            "<tr>" + cells.map { "<\(tag)>\(safe($0))</\(tag)>" }.joined() + "</tr>"
        }
        var body = "<h1>\(safe(phrases.title))</h1>\n<table>"
        for (name, value) in fields { body += "<tr><th>\(safe(name))</th><td>\(safe(value))</td></tr>" }
        body += "</table>\n"
        for one in judgements {
            let dualUse = one.dualUse.map { $0 == one.code ? "" : " = \($0)" } ?? ""
            body += "<h2>\(safe(one.code + dualUse)): \(safe(word(one.verdict)))</h2>\n<p>\(safe(one.title))</p>\n"
            body += "<p>\(safe(phrases.list)): \(safe("\(one.list) \(one.edition), \(one.document)"))</p>\n"
            if !one.comparisons.isEmpty {
                body += "<table>" + row([phrases.parameter, phrases.limit, phrases.value, phrases.met], "th")
                for line in one.comparisons { body += row([line.name, line.limit, line.value, line.met]) }
                body += "</table>\n"
            }
            for (title, texts) in [
                (phrases.reasons, one.because + one.nearLimit), (phrases.openQuestions, one.missing),
            ]
            where !texts.isEmpty {
                body += "<h3>\(safe(title))</h3>\n<ul>" + texts.map { "<li>\(safe($0))</li>" }.joined() + "</ul>\n"
            }
        }
        body += "<p>\(safe(phrases.notice)) \(safe(program))</p>\n"
        return """
            <!DOCTYPE html>
            <html lang="\(language)"><head><meta charset="utf-8"><title>\(safe(phrases.title))</title>
            <style>body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em;line-height:1.4}table{border-collapse:collapse;margin:1em 0}td,th{border:1px solid #888;padding:.3em .6em;text-align:left;vertical-align:top}</style></head><body>
            \(body)</body></html>

            """
    }
}
