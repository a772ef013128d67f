import ExportControl
import Foundation
import XMLReading

/// What data sheets call the figures of the lists: `identification/sheet-names.xml`.
///
/// Unlike the terms of the vocabulary such a name may belong to many figures, as *power* and *range* do; it counts only beside an
/// entry that asks for the figure.
struct SheetNames: Sendable {
    let names: [Vocabulary.ParameterID: [String]]
    /// What data sheets call the choices of the lists, lower case, such as *mode*.
    private let choices: [String: [Vocabulary.ParameterID]]
    /// What data sheets call the facts of the lists, lower case, such as *automated*.
    private let facts: [String: [Vocabulary.ParameterID]]

    private static let file = "identification/sheet-names.xml"

    init(folder: ListFolder, vocabulary: Vocabulary) throws(DataProblems) {
        var names: [Vocabulary.ParameterID: [String]] = [:]
        var problems: [DataProblem] = []
        if folder.holds(SheetNames.file) {
            let root = try folder.root(of: SheetNames.file, schema: "sheet-names")
            for element in root.children(named: "figure") {
                let id = element["parameter"] ?? ""
                guard let parameter = vocabulary.parameter(id) else {
                    problems.append(
                        DataProblem(
                            file: SheetNames.file, line: element.line,
                            message: "`\(id)` is no parameter of the vocabulary"))
                    continue
                }
                names[parameter, default: []] += element.children(named: "term").flatMap {
                    TradeWords.parted($0.text, at: "|")
                }
            }
        }
        guard problems.isEmpty else { throw DataProblems(problems) }
        self.names = names
        var choices: [String: [Vocabulary.ParameterID]] = [:]
        var facts: [String: [Vocabulary.ParameterID]] = [:]
        for parameter in names.keys.sorted(by: { $0.number < $1.number }) {
            for name in names[parameter] ?? [] {
                switch vocabulary[parameter].kind {
                case .choice: choices[SheetNames.key(name), default: []].append(parameter)
                case .fact: facts[SheetNames.key(name), default: []].append(parameter)
                default: break
                }
            }
        }
        self.choices = choices
        self.facts = facts
    }

    /// A name as it is compared: `rad_hard`, *rad-hard* and *Rad hard* are one.
    private static func key(_ name: String) -> String {
        name.lowercased().split { $0 == "_" || $0 == "-" || $0 == " " }.joined(separator: " ")
    }

    /// The choices that a name of data sheets may stand for.
    func choices(called name: String) -> [Vocabulary.ParameterID] { choices[SheetNames.key(name)] ?? [] }

    /// The facts that a name of data sheets may stand for.
    func facts(called name: String) -> [Vocabulary.ParameterID] { facts[SheetNames.key(name)] ?? [] }
}
