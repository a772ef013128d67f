import ArgumentParser
import Checklists
import ExportControl

struct ChecklistCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "List what must exist before a screened case goes on, with the rule that asks for each line.",
        discussion: """
            CASE is a request, which is screened first, or the answer of `screen --format json`; then --request adds the request, so that
            what it shows already is seen. A fact that is not known asks for its line in doubt, and the list says so.

              exportcheck checklist case Examples/shipment-five-axis-mill-germany.yaml
              exportcheck checklist case Examples/incoming-researcher-materials.yaml --organisation Examples/checklists/university.yaml --format html > case.html
              exportcheck screen Examples/lecture-heat-transfer.yaml --format json > result.json; exportcheck checklist case result.json

            The list is filled in and read back like any other (`checklist status`).
            """)

    @Argument(help: "A request (YAML or JSON) or a screening result (JSON), or `-` for standard input.")
    var file: String
    @Option(help: ArgumentHelp("The request of a screening result.", valueName: "file"))
    var request: String?
    @Option(help: ArgumentHelp("Names the owners (default: lines name the role).", valueName: "file"))
    var organisation: String?
    @Option(help: "md, html, csv, json or xlsx.")
    var format: ChecklistFormat = .markdown
    @OptionGroup var judging: JudgingOptions

    func run() throws {
        let language = try judging.language.chosen()
        let catalogue = try ChecklistInput.catalogue(judging.lists)
        let organisation = try ChecklistInput.organisation(organisation, catalogue)
        let screened = try ScreenedCase.read(file, request: request, judging: judging)
        do {
            let list = try CaseList(
                catalogue: catalogue, file: screened, organisation: organisation, language: language
            )
            .list(on: screened.judgedOn ?? Day.today())
            Console.print(list.bytes(format, catalogue: catalogue))
        } catch let problems as DataProblems {
            throw Ending.problems(problems)
        }
    }
}
