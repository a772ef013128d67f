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
              exportcheck classify "triethanolamine 99 %" --cas 102-71-6
              exportcheck classify --file Examples/classification/thermal-camera.txt --format json
              exportcheck classify --batch Examples/classification/items.csv
              exportcheck classify "ring laser gyro" --interactive --sheet gyro.md

            Each candidate is controlled, not controlled (with the limit that it stays under) or undetermined (with what is missing). What is
            missing never clears an item; what was assumed from the words is said. Provisions that the words do not speak of are not
            judged and are named as open. An answer without a candidate is no clearance.

            A batch is a CSV file with the columns id, words, params (`name=value;name=value`), hs, cas; one line of JSON comes out for
            each row, in order, whatever the number of threads. See docs/classification.md.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The description.")
    var words: [String] = []
    @Option(
        name: .customLong("param"),
        help: ArgumentHelp(
            "A value with its unit, under whatever name people use; may be repeated.", valueName: "name=value"))
    var parameters: [String] = []
    @Option(
        help: ArgumentHelp(
            "The customs (HS) code, 4 to 12 digits: moves the order of candidates, never a verdict; one that goes with none of them is noted.",
            valueName: "code"))
    var hs: String?
    @Option(help: ArgumentHelp("The CAS number.", valueName: "number"))
    var cas: String?
    @Option(
        help: ArgumentHelp(
            "Read the description from a text file, such as a data sheet (`-`: standard input).", valueName: "path"))
    var file: String?
    @Option(help: ArgumentHelp("Only this list or regime; may be repeated.", valueName: "id"))
    var list: [String] = []
    @Option(help: ArgumentHelp("How many candidates at most.", valueName: "n"))
    var top = 10
    @Option(help: "text or json.")
    var format: Format = .text
    @Flag(help: "Ask for what is missing, that first which settles most.")
    var interactive = false
    @Option(help: ArgumentHelp("Classify every row of a table; one line of JSON each.", valueName: "csv"))
    var batch: String?
    @Option(help: ArgumentHelp("Threads of a batch (default: one for each core).", valueName: "n"))
    var jobs: Int?
    @OptionGroup var sheet: SheetOptions
    @OptionGroup var language: LanguageOption
    @OptionGroup var lists: ListsFolderOption

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs must lie between 1 and 256") }
    }

    func run() throws {
        let language = try self.language.chosen()
        guard top > 0 else { throw Ending.failure(.wrongUsage, "--top: expected a number above 0") }
        if let batch {
            try ClassifyBatch(
                path: batch, top: top, lists: list, language: language,
                jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
            ).run(identifier(language))
            return
        }
        var item = try description()
        let identifier = try self.identifier(language)
        var found = identifier.identify(item, top: top)
        if interactive {
            found = ClassifyDialogue(identifier: identifier, top: top, language: language).run(&item, found)
        }
        try sheet.write(found, language: language)
        switch format {
        case .json: Console.print(StableJSON.line(IdentificationRecord(found, language: language)))
        case .text: Console.print(IdentificationText(found, language: language).text)
        }
    }

    private func description() throws -> ItemDescription {
        var text = words.joined(separator: " ")
        if let file { text += (text.isEmpty ? "" : "\n") + (try RequestInput.text(of: file)) }
        guard !text.allSatisfy(\.isWhitespace) || cas != nil else {
            throw Ending.failure(.wrongUsage, "nothing to classify; give a description, --file, --batch or --cas")
        }
        var item = ItemDescription(words: text, hsCode: hs, cas: cas, lists: list)
        for parameter in parameters {
            guard let (name, value) = ItemDescription.nameAndValue(parameter) else {
                throw Ending.failure(
                    .badData, "--param `\(parameter)`: expected NAME=VALUE, such as \"wavelength=1550 nm\"")
            }
            item.parameters.append((name, value))
        }
        if let cas, CASNumber(cas) == nil {
            throw Ending.failure(
                .badData, "--cas `\(cas)`: expected a CAS number with its check digit, such as 102-71-6")
        }
        if let hs, HSCode(hs) == nil {
            throw Ending.failure(.badData, "--hs `\(hs)`: expected \(HSCode.expected)")
        }
        return item
    }

    private func identifier(_ language: Language) throws -> ItemIdentifier {
        let library = try lists.knowledge().library
        for id in list where !library.lists.contains(where: { $0.id == id || $0.regime == id }) {
            let known = Set(library.lists.map(\.regime)).sorted().joined(separator: ", ")
            throw Ending.failure(.wrongUsage, "unknown list `\(id)`; regimes are \(known)")
        }
        do {
            return try ItemIdentifier(library: library, language: language)
        } catch {
            throw Ending.problems(error)
        }
    }
}
