/// A place in a request, such as `items[1].parameters.contouring-axes`; elements are counted from 1.
public struct RequestPath: Sendable, Hashable, CustomStringConvertible {
    enum Step: Sendable, Hashable {
        case key(String)
        /// Counted from 0.
        case index(Int)
    }

    /// More lines, parties or people than a row of a table has columns for.
    static let mostElements = 1_000

    let steps: [Step]
    public let description: String

    /// - Returns: nil where the text is not a path.
    public init?(_ text: String) {
        var steps: [Step] = []
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
            guard let key = pieces.first, !key.isEmpty else { return nil }
            steps.append(.key(String(key)))
            for piece in pieces.dropFirst() {
                guard piece.hasSuffix("]"), let number = Int(piece.dropLast()),
                    (1...RequestPath.mostElements).contains(number)
                else { return nil }
                steps.append(.index(number - 1))
            }
        }
        self.steps = steps
        description = text
    }

    private static let lists: Set<String> = [
        "transit", "aliases", "nationality", "permanentResidence", "remoteFrom", "pack", "lists", "technology",
    ]

    /// Whether a value may be several, parted by a semicolon.
    var takesSeveral: Bool {
        if case .key(let key)? = steps.last { RequestPath.lists.contains(key) } else { false }
    }

    private static let elements: [String: [String]] = [
        "items": Request.itemKeys, "parties": Request.partyKeys, "persons": Request.personKeys,
        "training": Request.trainingKeys, "licences": Request.licenceKeys,
    ]
    private static let groups: [String: [String]] = [
        "endUse": Request.endUseKeys, "redFlags": Request.redFlagKeys, "project": Request.projectKeys,
        "access": Request.accessKeys, "loan": Request.loanKeys, "postCheck": Request.postCheckKeys,
    ]

    /// What is wrong with the path as a place in a request; nil where its first keys are known.
    public var problem: String? {
        guard case .key(let first) = steps[0] else { return "expected a key" }
        guard Request.keys.contains(first) else {
            return "a request has no `\(first)`\(Suggestion.clause(for: first, among: Request.keys))"
        }
        if let keys = RequestPath.elements[first] {
            guard steps.count > 2, case .index = steps[1], case .key(let second) = steps[2] else {
                return "expected a place such as `\(first)[1].\(keys[0])`"
            }
            return keys.contains(second)
                ? nil : "`\(first)` has no `\(second)`\(Suggestion.clause(for: second, among: keys))"
        }
        if let keys = RequestPath.groups[first] {
            guard steps.count > 1, case .key(let second) = steps[1] else {
                return "expected a place such as `\(first).\(keys[0])`"
            }
            return keys.contains(second)
                ? nil : "`\(first)` has no `\(second)`\(Suggestion.clause(for: second, among: keys))"
        }
        if first == "answers" { return steps.count > 1 ? nil : "expected a place such as `answers.end-use-wmd`" }
        return steps.count == 1 ? nil : "`\(first)` has no parts"
    }
}
