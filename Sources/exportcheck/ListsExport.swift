import ArgumentParser
import ExportControl

struct ListsExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write every provision, flattened, for other programs.",
        discussion:
            "ndjson: one provision a line, with its own limits. json: one array. Stable order, equal lists give equal bytes."
    )

    enum Format: String, ExpressibleByArgument, CaseIterable { case ndjson, json }

    @Option(help: "ndjson or json.")
    var format: Format = .ndjson
    @Option(name: .customLong("list"), help: ArgumentHelp("Only this list.", valueName: "id"))
    var only: String?
    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        let library = try lists.library()
        if let only, !library.lists.contains(where: { $0.id == only }) {
            throw Ending.failure(
                .wrongUsage, "no list `\(only)`; known are \(library.lists.map(\.id).joined(separator: ", "))")
        }
        let records = library.records().filter { only == nil || $0.list == only }
        switch format {
        case .ndjson: Console.print(records.map { StableJSON.line($0) }.joined(separator: "\n"))
        case .json: Console.print(StableJSON.pretty(records))
        }
    }
}
