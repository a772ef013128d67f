import ArgumentParser
import ExportControl
import Foundation
import ListImport
import PartyMatching
import RecordReading

struct ListsImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import an official party list, or one of your own, and keep it for screening.",
        discussion: """
            The format is detected. What was read is counted; a file that is truncated, that is no list, or that lost more than 5 % of the
            kept edition is refused, and what is kept stays. The previous edition is kept beside the new one: `lists diff ID`.

              exportcheck lists import sdn.csv alt.csv add.csv sdn_comments.csv --as ofac-sdn
              exportcheck lists import UN_consolidated.xml.gz --as un
              exportcheck lists import Examples/parties/prohibited.csv --as own-blocked --means prohibition

            A list of your own is a CSV with the columns id,name,aliases,kind,country, or any table with --map; it says with --means what
            standing on it means. docs/party-lists.md tells which formats are read and how far each was tried. Lists are kept under
            EXPORTCHECK_HOME, by default the XDG data folder.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: ArgumentHelp("The file, or the files that belong together.", valueName: "file"))
    var files: [String]
    @Option(name: .customLong("as"), help: ArgumentHelp("What to call the list.", valueName: "id"))
    var id: String
    @Option(name: .customLong("input-format"), help: ArgumentHelp("Instead of detecting it.", valueName: "format"))
    var inputFormat: String?
    @Option(help: ArgumentHelp("A mapping file for the columns of a table of your own.", valueName: "file"))
    var map: String?
    @Option(help: ArgumentHelp("prohibition, licence or advice: what standing on the list means.", valueName: "kind"))
    var means: String?
    @Option(help: "The text encoding of a table, instead of detecting it (big5, shift-jis, gb18030 …).")
    var encoding: String?
    @Option(help: "A title for reports.")
    var title: String?
    @Flag(help: "Take the list although it is smaller than it says, or than the kept edition.")
    var acceptShrunken = false
    @Option(help: "How to print the report: text or json.")
    var format: Format = .text
    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        let home = PartyHome()
        let effects = try lists.partyEffects()
        let kind = try means.map { word -> Party.Screening.ListKind in
            guard let kind = Party.Screening.ListKind(rawValue: word) else {
                throw Ending.failure(.wrongUsage, "`\(word)` is not one of prohibition, licence, advice")
            }
            return kind
        }
        guard ListStore.isValid(id: id) else {
            throw Ending.failure(.wrongUsage, "`\(id)` cannot be a list's id; use letters, digits and hyphens")
        }
        var options = ImportOptions()
        options.acceptsShrunken = acceptShrunken
        options.title = title
        do {
            if let encoding {
                guard let named = TextEncoding(named: encoding) else {
                    throw Ending.failure(.wrongUsage, "unknown encoding `\(encoding)`")
                }
                options.encoding = named
            }
            if let map { options.mapping = try ColumnMapping(try RequestInput.text(of: map), file: map) }
            let reader = try inputFormat.map { name -> ListFormat in
                guard let format = ListFormat.named(name) else {
                    throw Ending.failure(
                        .wrongUsage,
                        "unknown format `\(name)`; known are \(ListFormat.all.map(\.id).joined(separator: ", "))")
                }
                return format
            }
            let imported = try ListImporter.read(files.map(Input.file), as: id, format: reader, options: options)
            if kind == nil, effects.kind(format: imported.list.format) == nil, try home.meanings()[id] == nil {
                throw Ending.failure(
                    .wrongUsage, "say with --means what standing on the list means: prohibition, licence or advice")
            }
            let edition = try home.store.keep(
                imported, importedOn: try Day.today().description, acceptsShrunken: acceptShrunken)
            if let kind { try home.keep(kind, for: id) }
            report(imported.report, edition)
        } catch let problem as ImportProblem {
            let advice = problem.mayBeAccepted ? "; --accept-shrunken takes it all the same" : ""
            throw Ending.failure(.badData, problem.description + advice)
        }
    }

    private func report(_ report: ImportReport, _ edition: ListEdition) {
        if format == .json { return Console.print(StableJSON.pretty(edition)) }
        Console.print("\(id)  \(edition.title)  \(edition.edition ?? "no date in the file")")
        let kinds = report.kinds.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        Console.print("    \(report.records) records (\(kinds)), \(report.names) names, \(report.weakNames) weak")
        if let stated = report.stated {
            Console.print("    the file says it has \(stated)\(report.agrees == true ? ": agrees" : "")")
        }
        for skipped in report.skipped {
            Console.print(
                "    skipped \(skipped.count): \(skipped.reason) (\(skipped.positions.joined(separator: ", ")))")
        }
        for warning in report.warnings { Console.print("    note: \(warning)") }
        Console.print("    sha256 \(edition.digest)")
    }
}
