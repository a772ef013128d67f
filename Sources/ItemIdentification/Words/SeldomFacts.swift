import ExportControl
import Foundation
import XMLReading

/// Facts that only few things of their kind have: `identification/seldom-facts.xml`.
///
/// Nobody's silence says them, so they are never taken as said; and it denies them no more, so they stay open.
struct SeldomFacts: Sendable {
    private let parameters: Set<Vocabulary.ParameterID>

    private static let file = "identification/seldom-facts.xml"

    init(folder: ListFolder, vocabulary: Vocabulary) throws(DataProblems) {
        var parameters: Set<Vocabulary.ParameterID> = []
        var problems: [DataProblem] = []
        if folder.holds(SeldomFacts.file) {
            let root = try folder.root(of: SeldomFacts.file, schema: "seldom-facts")
            for element in root.children(named: "facts") {
                for id in element.text.split(whereSeparator: \.isWhitespace).map(String.init) {
                    if let parameter = vocabulary.parameter(id), vocabulary[parameter].kind == .fact {
                        if parameters.insert(parameter).inserted { continue }
                        problems.append(problem(element.line, "`\(id)` stands here twice"))
                    } else {
                        problems.append(problem(element.line, "`\(id)` is no fact of the vocabulary"))
                    }
                }
            }
        }
        guard problems.isEmpty else { throw DataProblems(problems) }
        self.parameters = parameters
    }

    func contains(_ parameter: Vocabulary.ParameterID) -> Bool { parameters.contains(parameter) }
}

private func problem(_ line: Int, _ message: String) -> DataProblem {
    DataProblem(file: "identification/seldom-facts.xml", line: line, message: message)
}
