import ArgumentParser
import ExportControl
import ItemIdentification

struct ListsValidate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check every data file against its grammar and the files against one another.",
        discussion: "Prints every problem with file and line and ends with exit code 65 if there is one.")

    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        let knowledge = try lists.knowledge(isFresh: true)
        let runner: ExampleRunner
        do {
            runner = try ExampleRunner(library: knowledge.library)
            // Reads what descriptions are understood by: words of the trade, names in data sheets, customs headings.
            _ = try ItemIdentifier(library: knowledge.library)
        } catch {
            throw Ending.problems(error)
        }
        let count = runner.examples.reduce(0) { $0 + $1.examples.examples.count }
        Console.print(
            "valid: \(knowledge.library.lists.count) lists, \(knowledge.packs.count) law packs, "
                + "\(knowledge.atlas.countries.count) countries, \(knowledge.atlas.groups.count) groups, \(count) examples"
        )
    }
}
