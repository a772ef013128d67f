public import ExportControl
import Yams

/// One screened case: the request, the answer of `screen --format json`, or both.
public struct CaseFile {
    let request: Node?
    let result: Node?

    /// - Parameters:
    ///   - request: Text of a request and what messages call it.
    ///   - result: Text of a screening result.
    /// - Throws: What is not well-formed, and a result that is none.
    public init(request: (text: String, file: String)?, result: (text: String, file: String)?) throws(DataProblems) {
        if let request {
            self.request = try RequestDocument(text: request.text, file: request.file).root
        } else {
            self.request = nil
        }
        guard let result else {
            self.result = nil
            return
        }
        let root = try RequestDocument(text: result.text, file: result.file, kind: "a screening result").root
        guard CaseFile.isResult(root) else {
            throw DataProblems([
                DataProblem(
                    file: result.file, line: 1,
                    message:
                        "expected a screening result as `exportcheck screen --format json` writes it (`risk`, `authorisation`, `reasons` …)"
                )
            ])
        }
        self.result = root
    }

    /// Whether a text is the answer of a screening and not a request.
    public static func isResult(_ text: String, file: String) throws(DataProblems) -> Bool {
        isResult(try RequestDocument(text: text, file: file, kind: "a request or a screening result").root)
    }

    private static func isResult(_ root: Node) -> Bool {
        ["risk", "authorisation", "reasons", "asOf"].allSatisfy { root[$0] != nil }
    }

    /// The values at a path such as `items[].model`, `parties.end-user.name`, `result.risk`; those that are unknown are nil.
    func values(at path: String) -> [String?] {
        let steps = path.split(separator: ".").map(String.init)
        if steps.first == "result" { return CaseFile.values(result, steps.dropFirst()) }
        return CaseFile.values(request, steps[...])
    }

    /// The nodes of a list such as `items` or `result.items`.
    func nodes(at path: String) -> [Node] {
        let steps = path.split(separator: ".").map(String.init)
        var node = steps.first == "result" ? result : request
        for step in steps where step != "result" { node = node?[step] }
        guard case .sequence(let sequence)? = node else { return [] }
        return Array(sequence)
    }

    static func values(_ node: Node?, _ steps: ArraySlice<String>) -> [String?] {
        guard let node else { return [nil] }
        guard let step = steps.first else { return [text(node)] }
        let rest = steps.dropFirst()
        if step.hasSuffix("[]") {
            let name = String(step.dropLast(2))
            guard let list = name.isEmpty ? node : node[name] else { return [nil] }
            guard case .sequence(let elements) = list else { return values(list, rest) }
            return elements.isEmpty ? [nil] : elements.flatMap { values($0, rest) }
        }
        // `parties.end-user` is the party with that role.
        if step == "parties", let role = rest.first, case .sequence(let parties)? = node[step] {
            let found = parties.filter { $0["role"]?.string == role }
            return found.isEmpty ? [nil] : found.flatMap { values($0, rest.dropFirst()) }
        }
        return values(node[step], rest)
    }

    /// What a value says; nil where it is empty or unknown, which is never an answer.
    static func text(_ node: Node) -> String? {
        switch node {
        case .scalar(let scalar):
            let text = scalar.string.trimmedWhiteSpace
            if DocumentFields.isNothing(node) || text.lowercased() == "unknown" { return nil }
            return text
        case .sequence(let list):
            let texts = list.compactMap(text)
            return texts.isEmpty ? nil : texts.joined(separator: "; ")
        case .mapping(let mapping):
            let texts = mapping.compactMap { key, value in text(value).map { "\(key.string ?? ""): \($0)" } }
            return texts.isEmpty ? nil : texts.joined(separator: "; ")
        case .alias: return nil
        }
    }

    /// A single text of the result, such as its risk.
    func fact(_ name: String) -> String? { result?[name].flatMap(CaseFile.text) }

    var id: String? { (request?["id"] ?? result?["id"]).flatMap(CaseFile.text) }
    var journey: String? { fact("journey") ?? request?["request"].flatMap(CaseFile.text) }
    public var judgedOn: CalendarDate? { fact("asOf").flatMap { CalendarDate($0) } }
    var plannedOn: CalendarDate? { request?["plannedOn"].flatMap(CaseFile.text).flatMap { CalendarDate($0) } }
}
