import ArgumentParser
import Checklists
import ExportControl

struct ChecklistStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Read a filled list back: how complete each element is, what is overdue, what is missing.",
        discussion: """
            FILE is a list in Markdown, CSV (also saved by Excel or LibreOffice) or JSON. A line is complete if it is answered yes, or does
            not apply with a reason, and is not due again; it is proven with evidence, day and signature as well. Nothing else counts.

              exportcheck checklist status Examples/checklists/filled.md --on 2027-03-01
              exportcheck checklist status Examples/checklists/filled.md --on 2027-03-01 --format html > status.html

            The page has a chart for each framework. A file that cannot be read gives its line, and exit code 65.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, json }

    @Argument(help: "The filled list, or `-` for standard input.")
    var file: String
    @Option(help: ArgumentHelp("The day on which the list is looked at (default: today).", valueName: "date"))
    var on: String?
    @Option(
        help: ArgumentHelp("The encoding of a CSV, such as big5 (default: detected).", valueName: "name"))
    var encoding: String?
    @Option(help: "text, html or json.")
    var format: Format = .text
    @Option(help: ArgumentHelp("en, zh-Hant or ja (default: that of the list).", valueName: "language"))
    var language: String?
    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        let language = try self.language.map { word in
            guard let found = Language(rawValue: word) else {
                throw ChecklistInput.unknown("language", word, Language.allCases.map(\.rawValue))
            }
            return found
        }
        let catalogue = try ChecklistInput.catalogue(lists)
        let day = try on.map { try Day.parsed($0, option: "--on") } ?? Day.today()
        let status = ChecklistStatus(
            try ChecklistInput.list(file, encoding: encoding, catalogue), catalogue: catalogue, on: day,
            language: language)
        switch format {
        case .text: Console.print(StatusText(status, catalogue: catalogue, language: language).text)
        case .html: Console.print(StatusPage(status, catalogue: catalogue, language: language).html)
        case .json: Console.print(StableJSON.line(StatusRecord(status)))
        }
    }
}
