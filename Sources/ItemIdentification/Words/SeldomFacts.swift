import ExportControl
import Foundation
import XMLReading

/// Facts that only few things of their kind have: `identification/seldom-facts.xml`.
///
/// Nobody's silence says them, so they are never taken as said. It denies them no more, so they stay open; but those that whoever sells
/// such a thing always names, such as radiation hardening, count as not claimed where nobody speaks of them.
struct SeldomFacts: Sendable {
    private var facts: Set<Vocabulary.ParameterID> = []
    private var advertised: Set<Vocabulary.ParameterID> = []

    private static let file = "identification/seldom-facts.xml"

    init(folder: ListFolder, vocabulary: Vocabulary) throws(DataProblems) {
        var problems: [DataProblem] = []
        if folder.holds(SeldomFacts.file) {
            let root = try folder.root(of: SeldomFacts.file, schema: "seldom-facts")
            for element in root.children(named: "facts") {
                read(element.text, element.line, into: \.facts, &problems, vocabulary) { $0 == .fact }
            }
            for element in root.children(named: "advertised") {
                read(element.text, element.line, into: \.advertised, &problems, vocabulary) { _ in true }
            }
        }
        guard problems.isEmpty else { throw DataProblems(problems) }
    }

    private mutating func read(
        _ text: String, _ line: Int, into set: WritableKeyPath<SeldomFacts, Set<Vocabulary.ParameterID>>,
        _ problems: inout [DataProblem], _ vocabulary: Vocabulary, if fits: (Vocabulary.Kind) -> Bool
    ) {
        for id in text.split(whereSeparator: \.isWhitespace).map(String.init) {
            if let parameter = vocabulary.parameter(id), fits(vocabulary[parameter].kind) {
                if self[keyPath: set].insert(parameter).inserted { continue }
                problems.append(problem(line, "`\(id)` stands here twice"))
            } else {
                problems.append(
                    problem(line, "`\(id)` is no \(fits(.count) ? "parameter" : "fact") of the vocabulary"))
            }
        }
    }

    func contains(_ parameter: Vocabulary.ParameterID) -> Bool { facts.contains(parameter) }

    /// Whether whoever sells a thing that has it says so.
    func isAdvertised(_ parameter: Vocabulary.ParameterID) -> Bool { advertised.contains(parameter) }
}

private func problem(_ line: Int, _ message: String) -> DataProblem {
    DataProblem(file: "identification/seldom-facts.xml", line: line, message: message)
}
