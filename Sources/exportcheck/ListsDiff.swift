import ArgumentParser
import ExportControl

struct ListsDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two folders of control lists, or an imported party list with its previous edition.",
        discussion: """
            Prints what was added (+), removed (-) and changed (~). Exit code 0 if they are equal, 1 if not.

              exportcheck lists diff ControlLists-2025 ControlLists
              exportcheck lists diff ofac-sdn
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The older folder, or the id of an imported party list.")
    var old: String
    @Argument(help: "The newer folder.")
    var new: String?
    @Option(help: "text or json.")
    var format: Format = .text

    func run() throws {
        guard let new else {
            let changes = try PartyListChanges(old, in: PartyHome().store)
            Console.print(format == .json ? StableJSON.pretty(changes) : changes.lines.joined(separator: "\n"))
            if !changes.isEmpty { throw ExitCode(1) }
            return
        }
        let difference = ListDifference(from: try library(old).records(), to: try library(new).records())
        switch format {
        case .json: Console.print(StableJSON.pretty(difference.changes))
        case .text:
            for change in difference.changes { Console.print(change.description) }
            if difference.changes.isEmpty { Console.print("no difference") }
        }
        if !difference.changes.isEmpty { throw ExitCode(1) }
    }

    private func library(_ path: String) throws -> ListLibrary {
        do {
            let folder = try ListFolder.find(told: path, environment: [:], binary: nil)
            return try ListLibrary(folder: folder)
        } catch {
            throw Ending.problems(error)
        }
    }
}
