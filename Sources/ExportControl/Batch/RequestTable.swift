import Yams

/// Makes requests of the rows of one table.
///
/// The places of all columns are put into a tree once; a row is then built without any text between. An empty cell is a
/// value that nobody gave. Elements at the end of a list that hold nothing are left out; one that a constant speaks of stays,
/// so that its missing name is asked for, unless the mapping calls it optional.
public struct RequestTable: Sendable {
    /// A place with what fills it.
    private indirect enum Branch: Sendable {
        case group([(key: String, branch: Branch)])
        case elements([Branch?])
        case column(Int, RequestMapping.Column, takesSeveral: Bool)
        case constant(String, takesSeveral: Bool)
        case optional(Branch)
    }

    private let root: Branch
    private let file: String
    private let idColumn: Int?
    /// Columns that go nowhere.
    public let unused: [String]
    /// Where each column goes, by its place in the table; nil for one that goes nowhere.
    let columns: [RequestMapping.Column?]
    /// Places that are the same in all rows.
    let constants: [RequestPath]

    /// - Parameters:
    ///   - mapping: What the columns are.
    ///   - header: The columns that the table has.
    /// - Throws: Columns that the table lacks, and places that exclude one another.
    public init(_ mapping: RequestMapping, header: [String], file: String) throws(DataProblems) {
        let problems = ProblemCollector()
        var root = Branch.group([])
        func put(_ path: RequestPath, _ leaf: Branch, _ what: String) {
            guard let changed = RequestTable.put(leaf, at: path.steps[...], in: root) else {
                problems.report(
                    DataProblem(
                        file: file, line: 1, message: "\(what): `\(path)` is filled twice or is part of another place"))
                return
            }
            root = changed
        }
        for (path, value) in mapping.constants {
            put(path, .constant(value, takesSeveral: path.takesSeveral), "a constant")
        }
        var used: Set<String> = []
        var columns: [RequestMapping.Column?] = Array(repeating: nil, count: header.count)
        var idColumn: Int?
        for column in mapping.columns {
            guard let index = header.firstIndex(of: column.name) else {
                problems.report(
                    DataProblem(
                        file: file, line: 1,
                        message:
                            "the table has no column `\(column.name)`\(Suggestion.clause(for: column.name, among: header)); it has \(header.prefix(20).map { "`\($0)`" }.joined(separator: ", "))"
                    ))
                continue
            }
            used.insert(column.name)
            columns[index] = column
            for path in column.paths {
                put(path, .column(index, column, takesSeveral: path.takesSeveral), "the column `\(column.name)`")
                if path.description == "id" { idColumn = index }
            }
        }
        for path in mapping.optional {
            root = RequestTable.marking(path.steps[...], in: root)
        }
        try problems.throwIfAny()
        self.root = root
        self.file = file
        self.idColumn = idColumn
        self.columns = columns
        constants = mapping.constants.map(\.path)
        unused = header.filter { !$0.isEmpty && !used.contains($0) }
    }

    /// The request of a row.
    ///
    /// - Parameter cell: The text of a column, counted from 0.
    public func draft(_ cell: (Int) -> String) -> RequestDraft {
        RequestDraft(root: RequestTable.node(root, cell) ?? Node([(Node, Node)]()), file: file)
    }

    /// The identifier of a row; empty where no column holds one.
    public func id(_ cell: (Int) -> String) -> String { idColumn.map(cell) ?? "" }

    private static func put(_ leaf: Branch, at steps: ArraySlice<RequestPath.Step>, in branch: Branch?) -> Branch? {
        guard let step = steps.first else { return branch == nil ? leaf : nil }
        switch (step, branch) {
        case (.key(let key), .group(var known)?):
            if let index = known.firstIndex(where: { $0.key == key }) {
                guard let changed = put(leaf, at: steps.dropFirst(), in: known[index].branch) else { return nil }
                known[index].branch = changed
            } else {
                guard let made = put(leaf, at: steps.dropFirst(), in: nil) else { return nil }
                known.append((key, made))
            }
            return .group(known)
        case (.key, nil): return put(leaf, at: steps, in: .group([]))
        case (.index(let index), .elements(var known)?):
            while known.count <= index { known.append(nil) }
            guard let changed = put(leaf, at: steps.dropFirst(), in: known[index]) else { return nil }
            known[index] = changed
            return .elements(known)
        case (.index, nil): return put(leaf, at: steps, in: .elements([]))
        default: return nil
        }
    }

    private static func marking(_ steps: ArraySlice<RequestPath.Step>, in branch: Branch) -> Branch {
        guard let step = steps.first else { return .optional(branch) }
        switch (step, branch) {
        case (.key(let key), .group(let known)):
            return .group(
                known.map { ($0.key, $0.key == key ? marking(steps.dropFirst(), in: $0.branch) : $0.branch) })
        case (.index(let index), .elements(var known)) where known.indices.contains(index):
            known[index] = known[index].map { marking(steps.dropFirst(), in: $0) }
            return .elements(known)
        default: return branch
        }
    }

    /// The node of a branch; nil where it holds nothing.
    private static func node(_ branch: Branch, _ cell: (Int) -> String) -> Node? {
        switch branch {
        case .constant(let value, let takesSeveral): return scalar(value, takesSeveral)
        case .column(let index, let column, let takesSeveral):
            var value = cell(index)
            if !column.values.isEmpty { value = column.values[value.trimmed] ?? value }
            if let unit = column.unit, !value.trimmed.isEmpty { value += " " + unit }
            return scalar(value, takesSeveral)
        case .group(let known):
            var pairs: [(Node, Node)] = []
            for (key, branch) in known {
                if let value = node(branch, cell) { pairs.append((Node(key), value)) }
            }
            return pairs.isEmpty ? nil : Node(pairs)
        case .elements(let known):
            var nodes: [Node?] = known.map { $0.flatMap { node($0, cell) } }
            while let last = nodes.last, last == nil { nodes.removeLast() }
            return nodes.isEmpty ? nil : Node(nodes.map { $0 ?? Node([(Node, Node)]()) })
        case .optional(let inner):
            return isStated(inner, cell) ? node(inner, cell) : nil
        }
    }

    /// Whether any column of the branch has a value.
    private static func isStated(_ branch: Branch, _ cell: (Int) -> String) -> Bool {
        switch branch {
        case .constant: false
        case .column(let index, _, _): !cell(index).trimmed.isEmpty
        case .group(let known): known.contains { isStated($0.branch, cell) }
        case .elements(let known): known.contains { $0.map { isStated($0, cell) } ?? false }
        case .optional(let inner): isStated(inner, cell)
        }
    }

    /// A cell is text: quoted, so that a person called Null keeps the name.
    private static func scalar(_ value: String, _ takesSeveral: Bool) -> Node? {
        let text = value.trimmed
        if text.isEmpty { return nil }
        func quoted(_ text: String) -> Node { .scalar(Node.Scalar(text, Tag(.str), .doubleQuoted)) }
        guard takesSeveral else { return quoted(text) }
        let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
        let inner = isBracketed ? String(text.dropFirst().dropLast()) : text
        let parts = inner.split { $0 == ";" || (isBracketed && $0 == ",") }.map { String($0).trimmed }
        return Node(parts.filter { !$0.isEmpty }.map(quoted))
    }
}
