import ArgumentParser
import ExportControl
import Foundation

struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask the open questions of a request at the terminal and write the completed request.",
        discussion: """
            Each time the question comes first that settles most. Answer with yes, no, a value with its unit, or one of the words
            that are shown; `?` leaves a question open, `.` ends. The answers go into a new file beside the request
            (NAME.completed.yaml), or where --output says; the request itself is not touched.

            Exit code as for screen, of the completed request.
            """)

    @Argument(help: "The request.")
    var request: String
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where the completed request goes; `-` for standard output.", valueName: "file"))
    var output: String?
    @OptionGroup var judging: JudgingOptions

    func run() throws {
        guard request != "-" else {
            throw Ending.failure(.wrongUsage, "ask reads the answers from standard input; name the request as a file")
        }
        let text = try RequestInput.text(of: request)
        let inquiry = try judging.inquiry()
        var draft: RequestDraft
        var result: ScreeningResult
        do {
            draft = try RequestDraft(text: text, file: request)
            result = try inquiry.result(of: draft)
        } catch {
            throw Ending.problems(error)
        }
        let phrases = Phrases(language: inquiry.language)
        var left: Set<String> = []
        while let question = next(result, draft, inquiry, left) {
            Console.error("")
            Console.error(
                "\(phrases.standing): \(phrases.risk(result.risk)), \(phrases.authorisation(result.authorisation)); \(phrases.left(result.questions.count))"
            )
            Console.error(question.ask)
            Console.prompt("  [\(hint(question, inquiry))] > ")
            guard let line = readLine() else { break }
            let answer = line.trimmingCharacters(in: .whitespaces)
            if answer == "." { break }
            if answer.isEmpty || answer == "?" {
                left.insert(question.id)
                continue
            }
            do {
                let changed = try inquiry.answering(question, normalised(answer), in: draft)
                result = try inquiry.result(of: changed)
                draft = changed
                if result.questions.contains(where: { $0.id == question.id }) { left.insert(question.id) }
            } catch {
                Console.error(error.problems.map(\.message).joined(separator: "\n"))
            }
        }
        let elsewhere = result.questions.filter { !isAnswerable($0, inquiry) }
        for question in elsewhere {
            Console.error("\(phrases.fillIn) \(question.fields.joined(separator: ", ")): \(question.ask)")
        }
        Console.error("")
        Console.error(
            "\(phrases.standing): \(phrases.risk(result.risk)), \(phrases.authorisation(result.authorisation)); \(phrases.left(result.questions.count))"
        )
        try write(draft)
        throw Ending.risk(result.risk)
    }

    /// The question that settles most, then what only the request itself can say.
    private func next(
        _ result: ScreeningResult, _ draft: RequestDraft, _ inquiry: Inquiry, _ left: Set<String>
    ) -> ScreeningResult.Question? {
        inquiry.ranking(draft, result).map(\.question).first { !left.contains($0.id) && isAnswerable($0, inquiry) }
    }

    /// Whether one line can answer it: not a whole party or list of parts.
    private func isAnswerable(_ question: ScreeningResult.Question, _ inquiry: Inquiry) -> Bool {
        if !inquiry.answers(to: question).isEmpty { return true }
        let whole = [
            "parties", "persons", "items", "classification", "training", "loan", "project", "access", "licences",
            "edition-of",
        ]
        return question.fields.allSatisfy { field in
            let last = field.split(separator: ".").last.map(String.init) ?? field
            return !whole.contains(last) && !field.hasPrefix("parties.") && !field.hasPrefix("persons.")
                && !question.id.hasPrefix("edition-of")
        }
    }

    private func hint(_ question: ScreeningResult.Question, _ inquiry: Inquiry) -> String {
        let name = question.fields.first?.split(separator: ".").last.map(String.init) ?? ""
        let vocabulary = inquiry.knowledge.vocabulary
        guard let parameter = vocabulary.parameter(name) else { return "?" }
        switch vocabulary[parameter].kind {
        case .fact: return "yes/no/?"
        case .choice: return inquiry.answers(to: question).joined(separator: "/") + "/?"
        default: return inquiry.answers(to: question).first.map { "\($0) …/?" } ?? "?"
        }
    }

    private func normalised(_ answer: String) -> String {
        switch answer.lowercased() {
        case "y", "yes", "是", "はい": "yes"
        case "n", "no", "否", "いいえ": "no"
        default: answer
        }
    }

    private func write(_ draft: RequestDraft) throws {
        let yaml: String
        do {
            yaml = try draft.yaml()
        } catch {
            throw Ending.problems(error)
        }
        if output == "-" {
            Console.print(yaml)
            return
        }
        let url = URL(fileURLWithPath: request)
        let path = output ?? url.deletingPathExtension().path + ".completed.yaml"
        do {
            try Data(yaml.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Ending.failure(.outputFailed, "cannot write \(path): \(error.localizedDescription)")
        }
        Console.error("→ \(path)")
    }
}
