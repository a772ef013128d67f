import ArgumentParser
import ExportControl
import Foundation
import ItemIdentification

struct Classify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the entries that could apply to an item described in plain words, and judge each.",
        discussion: """
            WORDS is what a data sheet, a shop or an engineer says, in English, Traditional Chinese or Japanese; figures may stand in it.

              exportcheck classify "5-axis CNC milling machine" --param "positioning repeatability=0.8 um"
              exportcheck classify "uncooled microbolometer 640 x 512, 17 µm pitch, 60 Hz"
              exportcheck classify "triethanolamine" --cas 102-71-6
              exportcheck classify --file datasheet.txt --format json

            Each candidate is controlled, not controlled (with the limit that it stays under) or undetermined (with what is missing). What is
            missing never clears an item. What was assumed from the words is said. Entries that nobody described are not judged: an
            answer without a candidate is no clearance.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The description.")
    var words: [String] = []
    @Option(name: .customLong("param"), help: ArgumentHelp("A value with its unit, under whatever name people use.", valueName: "name=value"))
    var parameters: [String] = []
    @Option(help: "The customs (HS) code: a hint, never a verdict.")
    var hs: String?
    @Option(help: "The CAS number.")
    var cas: String?
    @Option(help: ArgumentHelp("Read the description from a text file, such as a data sheet.", valueName: "path"))
    var file: String?
    @Option(help: ArgumentHelp("Only this list or regime; may be repeated.", valueName: "id"))
    var list: [String] = []
    @Option(help: "How many candidates at most.")
    var top = 10
    @Option(help: "text or json.")
    var format: Format = .text
    @OptionGroup var language: LanguageOption
    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        let language = try self.language.chosen()
        let item = try description()
        let identifier = try self.identifier(language)
        let found = identifier.identify(item, top: top)
        switch format {
        case .json: Console.print(StableJSON.line(IdentificationRecord(found, language: language)))
        case .text: Console.print(StableJSON.line(IdentificationRecord(found, language: language)))
        }
    }

    private func description() throws -> ItemDescription {
        var text = words.joined(separator: " ")
        if let file { text += (text.isEmpty ? "" : "\n") + (try RequestInput.text(of: file)) }
        guard !text.allSatisfy(\.isWhitespace) || cas != nil else {
            throw Ending.failure(.wrongUsage, "nothing to classify; give a description, --file or --cas")
        }
        var item = ItemDescription(words: text, hsCode: hs, cas: cas, lists: list)
        for parameter in parameters {
            guard let mark = parameter.firstIndex(of: "="), mark > parameter.startIndex,
                parameter.index(after: mark) < parameter.endIndex
            else {
                throw Ending.failure(.badData, "--param `\(parameter)`: expected NAME=VALUE, such as \"wavelength=1550 nm\"")
            }
            item.parameters.append((String(parameter[..<mark]), String(parameter[parameter.index(after: mark)...])))
        }
        if let cas, CASNumber(cas) == nil {
            throw Ending.failure(.badData, "--cas `\(cas)`: expected a CAS number with its check digit, such as 102-71-6")
        }
        return item
    }

    private func identifier(_ language: Language) throws -> ItemIdentifier {
        let knowledge = try lists.knowledge()
        do {
            return try ItemIdentifier(library: knowledge.library, language: language)
        } catch {
            throw Ending.problems(error)
        }
    }
}
