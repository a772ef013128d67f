import ArgumentParser
import ExportControl

struct ListsTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run every example that stands beside the lists and packs.",
        discussion: """
            Examples are written from the official text by another hand than the conditions. With --mutate each figure is
            changed by one unit of its last digit either way, each comparator between strict and not, each connective and
            quantifier for the other; what no example notices is printed.
            """)

    @OptionGroup var lists: ListsFolderOption
    @Flag(help: "Change figures, comparators and connectives in turn, and report what no example notices.")
    var mutate = false
    @Option(name: .customLong("list"), help: ArgumentHelp("Only this list.", valueName: "id"))
    var only: String?
    @Flag(name: .shortAndLong, help: "No progress.")
    var quiet = false

    func run() throws {
        let knowledge = try lists.knowledge(isFresh: true)
        let library = knowledge.library
        let runner: ExampleRunner
        let packRunner: PackExampleRunner
        do {
            runner = try ExampleRunner(library: library)
            packRunner = try PackExampleRunner(knowledge: knowledge)
        } catch {
            throw Ending.problems(error)
        }
        if let only, !library.lists.contains(where: { $0.id == only }) {
            throw Ending.failure(
                .wrongUsage, "no list `\(only)`; known are \(library.lists.map(\.id).joined(separator: ", "))")
        }
        var isFine = true
        let failures = runner.run().map(\.description) + packRunner.run()
        for failure in failures { Console.print(failure) }
        if !failures.isEmpty { isFine = false }
        for (index, list) in library.lists.enumerated() where only == nil || only == list.id {
            let examples = runner.examples.filter { $0.list == index }.flatMap(\.examples.examples)
            Console.print("\(list.id): \(examples.count) examples")
            if examples.isEmpty {
                Console.print("\(list.file): error: a list without examples is not tested")
                isFine = false
            }
            guard mutate else { continue }
            let mutation = ListMutation(runner: runner)
            let total = mutation.mutants(of: list).count
            let survivors = mutation.unnoticed(inList: index) { count in
                if !quiet, count % 100 == 0 { Console.error("\(list.id): \(count) of \(total) changes tried") }
            }
            for survivor in survivors { Console.print("unnoticed: \(survivor)") }
            Console.print("\(list.id): \(total) changes, \(survivors.count) unnoticed")
            if !survivors.isEmpty { isFine = false }
        }
        Console.print("\(packRunner.count) examples of law packs")
        Console.print(failures.isEmpty ? "every example that was run holds" : "\(failures.count) examples fail")
        if !isFine { throw Ending.findings }
    }
}
