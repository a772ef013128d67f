import Dispatch
import Synchronization
import XMLReading

/// An example of a list or pack: facts, and what must come out.
public struct ListExample: Sendable {
    public enum Expectation: Sendable {
        /// The truth of the named provision, or of the whole file, where any entry that is yes makes it yes.
        case provision(ControlCode?, Truth)
        /// The truth of a rule of a law pack.
        case rule(String, Truth)
    }

    public let expectation: Expectation
    /// Whether the sensitive list must name the provision.
    public let sensitive: Truth?
    /// Whether the very sensitive list must name it.
    public let verySensitive: Truth?
    /// Parameters that must be among those asked for.
    public let asks: [String]
    public let facts: Facts
    public let text: String
    public let position: SourceLine
}

/// The examples of one file.
public struct ListExamples: Sendable {
    public let examples: [ListExample]
    /// The file that they speak of, as a path within the folder of lists.
    public let subject: String

    /// Reads an examples file; broken notations are reported, the rest is kept.
    init(_ document: XMLDocument, named name: String, vocabulary: Vocabulary, problems: ProblemCollector) {
        let notation = FactNotation(vocabulary: vocabulary)
        var found: [ListExample] = []
        for element in document.root.children(named: "example") {
            let position = SourceLine(file: document.file, line: element.line)
            do {
                let facts = try notation.facts(element.text)
                found.append(
                    ListExample(
                        expectation: ListExamples.expectation(element),
                        sensitive: element["sensitive"].flatMap(Truth.init),
                        verySensitive: element["very-sensitive"].flatMap(Truth.init),
                        asks: (element["asks"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init),
                        facts: facts, text: element.text, position: position))
            } catch {
                problems.report(position, "\(error)")
            }
        }
        examples = found
        let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
        subject = folder + (document.root["for"] ?? "")
    }

    private static func expectation(_ element: XMLElement) -> ListExample.Expectation {
        let outcome = element["outcome"] ?? ""
        if let rule = element["rule"] { return .rule(rule, Truth(rawValue: outcome) ?? .unknown) }
        let truth: Truth
        switch outcome {
        case "controlled": truth = .yes
        case "not-controlled": truth = .no
        default: truth = .unknown
        }
        return .provision(element["provision"].flatMap { ControlCode($0) }, truth)
    }
}

/// Runs examples against the lists.
public struct ExampleRunner: Sendable {
    let library: ListLibrary
    /// Examples of every list file, by the list that they speak of.
    public let examples: [(list: Int, examples: ListExamples)]

    /// What an example should have given and did.
    public struct Failure: Sendable, CustomStringConvertible {
        public let example: ListExample
        public let message: String

        public var description: String { "\(example.position): error: \(message)\n    \(example.text)" }
    }

    /// Reads the examples that stand beside the lists.
    ///
    /// - Parameter only: The lists whose examples are read; nil for all.
    public init(library: ListLibrary, only: Set<String>? = nil) throws(DataProblems) {
        let stems = only.map { ids in library.lists.filter { ids.contains($0.id) }.map { $0.file.dropLast(4) + "." } }
        let problems = ProblemCollector()
        let schema = try library.folder.schema("examples")
        var all: [(list: Int, examples: ListExamples)] = []
        for name in library.folder.listFiles(examples: true) {
            let path = library.folder.path + "/" + name
            if let stems, !stems.contains(where: { path.hasPrefix($0) }) { continue }
            do {
                let document = try library.folder.read(name, schema: schema).document
                let read = ListExamples(document, named: name, vocabulary: library.vocabulary, problems: problems)
                let file = library.folder.path + "/" + read.subject
                guard let list = library.lists.firstIndex(where: { $0.file == file }) else {
                    problems.report(
                        DataProblem(file: document.file, message: "examples for `\(read.subject)`, which is not there"))
                    continue
                }
                all.append((list, read))
            } catch {
                error.problems.forEach(problems.report)
            }
        }
        try problems.throwIfAny()
        self.library = library
        examples = all
    }

    /// Runs everything on all processors; the failures, in order.
    public func run() -> [Failure] {
        let all = examples.flatMap { list, examples in examples.examples.map { (list: list, example: $0) } }
        let share = 500
        let found = Mutex<[Int: [Failure]]>([:])
        DispatchQueue.concurrentPerform(iterations: (all.count + share - 1) / share) { turn in
            let evaluator = library.evaluator
            let failures = all[turn * share..<min(all.count, (turn + 1) * share)].compactMap { list, example in
                check(example, with: evaluator, list: list).map { Failure(example: $1, message: $0) }
            }
            if !failures.isEmpty { found.withLock { $0[turn] = failures } }
        }
        return found.withLock { found in found.sorted { $0.key < $1.key }.flatMap(\.value) }
    }

    /// What is wrong with the outcome of one example, with the example, or nil.
    func check(_ example: ListExample, with evaluator: Evaluator, list: Int) -> (String, ListExample)? {
        guard case .provision(let code, let expected) = example.expectation else { return nil }
        let scope = Scope(example.facts, context: Facts(), vocabulary: library.vocabulary)
        guard let code else {
            let truth = library.judged[list].reduce(Truth.no) {
                $0.or(evaluator.truth(of: evaluator.current($1), in: scope))
            }
            return truth == expected ? nil : ("expected \(expected.outcome), found \(truth.outcome)", example)
        }
        guard let place = library.references.places(of: code).first(where: { $0.list == list }),
            place.provision.notUsed == nil, let entryIndex = place.entry
        else { return ("no provision `\(code)` in this list", example) }
        let entry = evaluator.current(library.judged[list][entryIndex])
        let truth = evaluator.truth(of: entry, in: scope, focus: place.provision.code)
        if truth != expected {
            return ("\(code): expected \(expected.outcome), found \(truth.outcome)", example)
        }
        if !example.asks.isEmpty {
            let asked = Tracer(evaluator: evaluator).trace(entry, in: scope).missing.map {
                library.vocabulary.identifier(of: $0)
            }
            for wanted in example.asks where !asked.contains(wanted) {
                return ("\(code): expected a question for `\(wanted)`, found \(asked.joined(separator: ", "))", example)
            }
        }
        if let sensitive = example.sensitive {
            let found = evaluator.sensitivity(of: place.provision, entry: entry, in: scope).sensitive
            if found != sensitive { return ("\(code): expected sensitive \(sensitive), found \(found)", example) }
        }
        if let expected = example.verySensitive {
            let found = evaluator.sensitivity(of: place.provision, entry: entry, in: scope).verySensitive
            if found != expected { return ("\(code): expected very sensitive \(expected), found \(found)", example) }
        }
        return nil
    }
}

extension Truth {
    /// The word that lists use for a judged provision.
    public var outcome: String {
        switch self {
        case .yes: "controlled"
        case .no: "not-controlled"
        case .unknown: "undetermined"
        }
    }
}

extension Vocabulary {
    /// The identifier of a question: the parameter, part or kind of thing asked for, after the subject it is asked of.
    func identifier(of need: Need) -> String {
        let name =
            switch need.subject {
            case .parameter(let parameter): self[parameter].naming.id
            case .part(let part): self[part].naming.id
            case .type: "type"
            case .substance: "cas"
            case .code(let code): "listed-in-\(code)"
            }
        return (need.within.map { self[$0].naming.id } + [name]).joined(separator: ".")
    }
}
