import Yams

/// What the columns of somebody's table are in a request, as a mapping file says it.
///
/// ```yaml
/// constants: {request: shipment, "parties[1].role": end-user}
/// columns:
///   Order no: id
///   Machine: {path: "items[1].type", values: {5X: milling-machine}}
///   Travel (mm): {path: "items[1].parts.linear-axis[1].travel-length", unit: mm}
/// optional: ["parties[2]"]
/// ```
public struct RequestMapping: Sendable {
    /// Where one column goes.
    public struct Column: Sendable {
        public let name: String
        public var paths: [RequestPath]
        /// What is put in place of a value; others stay as they are.
        public var values: [String: String] = [:]
        /// The unit of every figure of the column.
        public var unit: String?

        public init(name: String, paths: [RequestPath]) {
            self.name = name
            self.paths = paths
        }
    }

    public var constants: [(path: RequestPath, value: String)] = []
    public var columns: [Column] = []
    /// Elements that a row may leave out although constants speak of them.
    public var optional: [RequestPath] = []

    public init() {}

    /// The mapping of a table whose columns are request paths.
    ///
    /// - Throws: Each column that is no place in a request.
    public init(pathsOf header: [String], file: String) throws(DataProblems) {
        let problems = ProblemCollector()
        for name in header where !name.isEmpty {
            guard let path = RequestPath(name) else {
                problems.report(
                    DataProblem(
                        file: file, line: 1,
                        message:
                            "the column `\(name)` is not a place in a request; write a mapping file (--map), which "
                            + "`batch --describe` proposes"))
                continue
            }
            if let problem = path.problem {
                problems.report(
                    DataProblem(
                        file: file, line: 1,
                        message: "the column `\(name)`: \(problem); other columns need a mapping file (--map), which "
                            + "`batch --describe` proposes"))
            }
            columns.append(Column(name: name, paths: [path]))
        }
        try problems.throwIfAny()
    }

    /// Reads a mapping file.
    ///
    /// - Throws: All that is wrong with it, with lines.
    public init(text: String, file: String) throws(DataProblems) {
        let document = try RequestDocument(text: text, file: file)
        let problems = ProblemCollector()
        func report(_ node: Node, _ message: String) {
            problems.report(
                DataProblem(file: file, line: node.mark?.line, column: node.mark?.column, message: message))
        }
        func path(_ node: Node, isElement: Bool = false) -> RequestPath? {
            guard let text = node.string, let path = RequestPath(text) else {
                report(node, "`\(node.string ?? "")` is not a path such as items[1].type")
                return nil
            }
            if !isElement, let problem = path.problem { report(node, "`\(text)`: \(problem)") }
            return path
        }
        func pairs(_ node: Node) -> [(Node, Node)] {
            guard case .mapping(let mapping) = node else {
                report(node, "expected a mapping")
                return []
            }
            return mapping.map { ($0.key, $0.value) }
        }
        let keys = ["constants", "columns", "optional"]
        for (key, value) in pairs(document.root) {
            switch key.string {
            case "constants":
                for (place, constant) in pairs(value) {
                    guard let path = path(place) else { continue }
                    switch constant {
                    case .scalar(let scalar): constants.append((path, scalar.string))
                    case .sequence(let several) where path.takesSeveral:
                        constants.append((path, "[\(several.compactMap(\.string).joined(separator: ";"))]"))
                    default: report(constant, "`\(path)`: a constant is one value")
                    }
                }
            case "columns":
                for (name, target) in pairs(value) {
                    var column = Column(name: name.string ?? "", paths: [])
                    var places = [target]
                    if case .mapping(let parts) = target {
                        places = parts["path"].map { [$0] } ?? []
                        if places.isEmpty { report(name, "the column `\(column.name)` needs a `path`") }
                        column.unit = parts["unit"]?.string
                        for (from, to) in parts["values"].map(pairs) ?? [] {
                            column.values[from.string ?? ""] = to.string ?? ""
                        }
                        for (key, _) in parts where !["path", "unit", "values"].contains(key.string ?? "") {
                            report(key, "unknown key `\(key.string ?? "?")`; expected path, unit or values")
                        }
                    }
                    if let first = places.first, case .sequence(let several) = first { places = Array(several) }
                    column.paths = places.compactMap { path($0) }
                    columns.append(column)
                }
            case "optional":
                guard case .sequence(let several) = value else {
                    report(value, "`optional` must be a list")
                    continue
                }
                optional = several.compactMap { path($0, isElement: true) }
            default:
                report(
                    key,
                    "unknown key `\(key.string ?? "?")`\(Suggestion.clause(for: key.string ?? "", among: keys)); expected \(keys.joined(separator: ", "))"
                )
            }
        }
        try problems.throwIfAny()
    }
}
