import ExportControl
import ItemIdentification

/// Asks for what is missing, that first which settles most, until nothing more can be settled.
struct ClassifyDialogue {
    let identifier: ItemIdentifier
    let top: Int
    let language: Language

    /// Enough to settle any item; more would tire.
    static let mostQuestions = 30

    func run(_ item: inout ItemDescription, _ start: Identification) -> Identification {
        var found = start
        var asked: Set<String> = []
        for _ in 0..<ClassifyDialogue.mostQuestions {
            Console.error(IdentificationText(summary: found, language: language).text)
            guard let next = found.questions.first(where: { !asked.contains($0.question.id) }) else { break }
            asked.insert(next.question.id)
            Console.prompt(
                "\n\(next.question.ask)  [\(next.decides.prefix(4).map(\.text).joined(separator: ", "))]\n  \(identifier.hint(for: next.question.id)) > "
            )
            guard let answer = readLine(strippingNewline: true) else { break }
            let value = answer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if value == "." { break }
            if value.isEmpty || value == "?" { continue }
            var tried = item
            tried.answers.append((next.question.id, value))
            let after = identifier.identify(tried, top: top)
            if let refused = after.refused.last {
                Console.error("  \(refused)")
                asked.remove(next.question.id)
                continue
            }
            item = tried
            found = after
        }
        return found
    }
}
