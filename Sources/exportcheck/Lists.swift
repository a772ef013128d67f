import ArgumentParser

struct Lists: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look at, check, test, export and compare the control lists; import party lists.",
        subcommands: [
            ListsStatus.self, ListsValidate.self, ListsTest.self, ListsExport.self, ListsDiff.self, ListsImport.self,
        ],
        defaultSubcommand: ListsStatus.self)
}
