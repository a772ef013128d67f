import Yams

/// A request as somebody wrote it, which can be changed field by field before it is read.
public struct RequestDraft {
    private var document: RequestDocument

    /// - Throws: What keeps the text from being YAML or JSON.
    public init(text: String, file: String) throws(DataProblems) {
        document = try RequestDocument(text: text, file: file)
    }

    /// A request that was put together without a text.
    init(root: Node, file: String) {
        document = RequestDocument(root: root, file: file)
    }

    /// The identifier as it stands, for messages.
    public var id: String? {
        guard case .mapping(let mapping) = document.root else { return nil }
        return mapping["id"]?.string
    }

    /// Reads the request; all that is wrong is thrown.
    public func request(library: ListLibrary, atlas: Atlas) throws(DataProblems) -> Request {
        try Request(document, library: library, atlas: atlas)
    }

    /// The request as YAML.
    public func yaml() throws(DataProblems) -> String {
        do {
            return try Yams.serialize(node: document.root, width: -1, allowUnicode: true)
        } catch {
            throw DataProblems(DataProblem(file: document.file, message: "cannot be written as YAML: \(error)"))
        }
    }

    /// The same request with one field changed.
    ///
    /// - Parameter field: A path such as `endUse.military`, `items[1].parameters.travel-length` or `answers.end-use-wmd`;
    ///   lines and people are counted from 1, and without a number all of them are meant.
    /// - Parameter value: As YAML: `yes`, `0.6 m`, `[JP, US]`.
    public func setting(_ field: String, to value: String) throws(DataProblems) -> RequestDraft {
        func problem(_ message: String) -> DataProblems {
            DataProblems(DataProblem(file: document.file, message: "`\(field)`: \(message)"))
        }
        guard let steps = RequestDraft.steps(of: field), !steps.isEmpty else {
            throw problem("expected a path such as endUse.military or items[1].value")
        }
        var node: Node
        do {
            guard let read = try Yams.compose(yaml: value) else { throw problem("expected a value") }
            node = read
        } catch let problems as DataProblems {
            throw problems
        } catch {
            throw problem("`\(value)` is not a value")
        }
        if case .scalar = node { node = Node(value) }
        guard let changed = RequestDraft.set(document.root, steps[...], to: node) else {
            throw problem("there is no such place in the request")
        }
        var draft = self
        draft.document.root = changed
        return draft
    }

    private enum Step {
        case key(String)
        case index(Int)
    }

    private static func steps(of field: String) -> [Step]? {
        var steps: [Step] = []
        for part in field.split(separator: ".", omittingEmptySubsequences: false) {
            guard let open = part.firstIndex(of: "[") else {
                if part.isEmpty { return nil }
                steps.append(.key(String(part)))
                continue
            }
            guard part.hasSuffix("]"), let index = Int(part[part.index(after: open)...].dropLast()), index >= 1 else {
                return nil
            }
            if open != part.startIndex { steps.append(.key(String(part[..<open]))) }
            steps.append(.index(index - 1))
        }
        return steps
    }

    /// The node with the value at the place; keys that are not there yet are made, elements are not.
    private static func set(_ node: Node?, _ steps: ArraySlice<Step>, to value: Node) -> Node? {
        guard let step = steps.first else { return value }
        let rest = steps.dropFirst()
        switch step {
        case .key(let key):
            if case .sequence(var sequence)? = node {
                for index in sequence.indices {
                    guard let changed = set(sequence[index], steps, to: value) else { return nil }
                    sequence[index] = changed
                }
                return .sequence(sequence)
            }
            var mapping: Node.Mapping
            switch node {
            case .mapping(let known): mapping = known
            case nil: mapping = Node.Mapping([])
            case .scalar(let scalar) where ["", "~", "null"].contains(scalar.string): mapping = Node.Mapping([])
            default: return nil
            }
            guard let changed = set(mapping[Node(key)], rest, to: value) else { return nil }
            mapping[Node(key)] = changed
            return .mapping(mapping)
        case .index(let index):
            guard case .sequence(var sequence)? = node, sequence.indices.contains(index),
                let changed = set(sequence[index], rest, to: value)
            else { return nil }
            sequence[index] = changed
            return .sequence(sequence)
        }
    }
}
