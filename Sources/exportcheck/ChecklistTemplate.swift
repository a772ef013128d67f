import ArgumentParser
import Checklists
import ExportControl

struct ChecklistTemplate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Fill a document from a case: classification sheet, end-use certificate, recovery plan and more.",
        discussion: """
            ID is one of `exportcheck checklist templates`. What the request, its screening and the organisation file say is filled in;
            what is unknown stays blank, and the number of required fields still empty is said on standard error. A signature is never
            filled in.

              exportcheck checklist template classification-sheet Examples/shipment-five-axis-mill-germany.yaml --format html > sheet.html
              exportcheck checklist template trade-recovery-plan --organisation Examples/checklists/machine-tools.yaml --format answers > plan.yaml
              exportcheck checklist template trade-recovery-plan --answers Examples/checklists/recovery-plan.yaml --format md

            With --answers the rest comes from a file (`--format answers` writes one to fill in). Then every task must name its owner:
            one without is refused with file and line.
            """)

    @Argument(help: "The template.")
    var id: String
    @Argument(help: "A request or a screening result; left out: the document is empty where they would speak.")
    var file: String?
    @Option(help: ArgumentHelp("The request of a screening result.", valueName: "file"))
    var request: String?
    @Option(help: ArgumentHelp("Gives name, address and contacts.", valueName: "file"))
    var organisation: String?
    @Option(help: ArgumentHelp("What a person fills in (YAML).", valueName: "file"))
    var answers: String?
    @Option(help: "md, html, json or answers.")
    var format: DocumentFormat = .markdown
    @OptionGroup var judging: JudgingOptions

    func run() throws {
        let language = try judging.language.chosen()
        let catalogue = try ChecklistInput.catalogue(judging.lists)
        guard let template = catalogue.template(id) else {
            throw ChecklistInput.unknown("template", id, catalogue.templates.map(\.id))
        }
        let organisation = try ChecklistInput.organisation(organisation, catalogue)
        let screened = try file.map { try ScreenedCase.read($0, request: request, judging: judging) }
        do {
            let written = try answers.map { path in
                try DocumentAnswers(
                    text: try RequestInput.text(of: path), file: RequestInput.name(of: path), template: template)
            }
            let document = try DocumentFiller(
                catalogue: catalogue, template: template, file: screened, organisation: organisation, answers: written,
                language: language
            ).document()
            Console.print(document.text(format, catalogue: catalogue))
            let empty = document.empty.count
            if empty > 0, format != .answers { Console.error("\(empty) required fields are still empty") }
        } catch let problems as DataProblems {
            throw Ending.problems(problems)
        }
    }
}

struct ChecklistTemplates: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates", abstract: "List the document templates.")

    @OptionGroup var language: LanguageOption
    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        let catalogue = try ChecklistInput.catalogue(lists)
        Console.print(TemplateOutline(catalogue, language: try language.chosen()).text)
    }
}
