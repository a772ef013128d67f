import ArgumentParser
import Checklists
import ExportControl

struct ChecklistFrameworks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frameworks",
        abstract: "Show the frameworks, their elements and the crosswalk between them.",
        discussion: """
              exportcheck checklist frameworks
              exportcheck checklist frameworks taiwan-icp --language zh-Hant
            """)

    @Argument(help: "The framework to show; left out: all, with the crosswalk.")
    var id: String?
    @OptionGroup var language: LanguageOption
    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        let catalogue = try ChecklistInput.catalogue(lists)
        let outline = FrameworkOutline(catalogue, language: try language.chosen())
        guard let id else {
            Console.print(outline.text)
            return
        }
        guard let framework = catalogue.framework(id) else {
            throw ChecklistInput.unknown("framework", id, catalogue.frameworks.map(\.id))
        }
        Console.print(outline.text(of: framework))
    }
}
