public import ExportControl

/// What the words of a request's lines say, where nothing else does: candidates for the question what each item is.
public struct DescribedItems: Sendable {
    private let identifier: ItemIdentifier

    /// How many entries a question names.
    static let mostNamed = 5

    public init(identifier: ItemIdentifier) {
        self.identifier = identifier
    }

    /// The lines of which only a description is known.
    public static func lines(of request: Request) -> [(line: Int, words: String, hsCode: String?)] {
        request.items.compactMap { item in
            guard item.facts.types == nil, item.facts.cas == nil, item.facts.parts.isEmpty, item.controlCode == nil,
                let words = item.description, !words.isEmpty
            else { return nil }
            return (item.line, words, item.hsCode)
        }
    }

    /// Adds to each question what an item is the entries that its description fits. Nothing is cleared or controlled by it.
    public func complete(_ result: inout ScreeningResult, for request: Request) {
        for (line, words, hsCode) in DescribedItems.lines(of: request) {
            guard let place = result.questions.firstIndex(where: { $0.id == "item-\(line).type" }) else { continue }
            let found = identifier.identify(
                ItemDescription(words: words, hsCode: hsCode), top: DescribedItems.mostNamed)
            guard !found.candidates.isEmpty else { continue }
            let question = result.questions[place]
            let names = found.candidates.map { one in
                let code = one.provision.dualUse ?? one.provision.code
                return "\(code) (\(one.provision.title[identifier.language]))"
            }
            result.questions[place] = question.asking(
                "\(question.ask) “\(words)”: \(names.joined(separator: "; "))?",
                alsoDeciding: found.candidates.map(\.provision.code.text))
        }
    }
}
