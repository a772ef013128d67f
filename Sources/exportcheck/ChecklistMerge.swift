import ArgumentParser
import Checklists
import ExportControl

struct ChecklistMerge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Carry the answers of a filled list over to a newer one; nothing is lost.",
        discussion: """
            OLD is the filled list, NEW a fresh one of the newer edition (`checklist new`). Answers move by the number of the line and its
            department. Lines whose wording changed are marked, new lines stay open, and the answers of lines that have left go to an
            appendix. The newer list is printed; what was done is said on standard error.

              exportcheck checklist new --framework taiwan-icp --organisation Examples/checklists/machine-tools.yaml --format md > new.md
              exportcheck checklist merge Examples/checklists/filled.md new.md > renewed.md
            """)

    @Argument(help: "The filled list (Markdown, CSV or JSON).")
    var old: String
    @Argument(help: "The newer list (Markdown, CSV or JSON).")
    var new: String
    @Option(help: "md, html, csv, json or xlsx (default: that of NEW).")
    var format: ChecklistFormat?
    @Option(
        help: ArgumentHelp("The encoding of OLD, if it is a CSV, such as big5 (default: detected).", valueName: "name"))
    var encoding: String?
    @Flag(help: "Say nothing of what was done.")
    var quiet = false
    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        let catalogue = try ChecklistInput.catalogue(lists)
        let newer = try ChecklistInput.list(new, catalogue)
        let older = try ChecklistInput.list(old, encoding: encoding, catalogue)
        guard newer.header.kind == older.header.kind else {
            throw Ending.failure(
                .wrongUsage,
                "\(old) is a list of a \(older.header.kind.rawValue), \(new) one of a \(newer.header.kind.rawValue)")
        }
        let merging = newer.merging(older, catalogue: catalogue)
        let format = try format ?? Checklist.format(of: RequestInput.bytes(of: new, kind: "a checklist"))
        Console.print(merging.list.bytes(format, catalogue: catalogue))
        guard !quiet else { return }
        func say(_ what: String, _ lines: [String]) {
            if !lines.isEmpty { Console.error("\(lines.count) \(what): \(lines.joined(separator: ", "))") }
        }
        Console.error(
            "\(merging.carried.count) answers carried over from edition \(older.header.edition) to \(newer.header.edition)"
        )
        say("with changed wording, to be confirmed again", merging.changed)
        say("new lines", merging.added)
        say("answers in the appendix, because their lines have left", merging.dropped)
        say("lines with another owner", merging.ownersChanged)
    }
}
