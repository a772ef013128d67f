import ArgumentParser
import Checklists
import ExportControl

struct ChecklistNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make the checklist of a compliance programme for an organisation.",
        discussion: """
            The organisation file says who holds which role; every line gets its owner from there and its due date from the start date
            and its interval. A line without an owner is refused: the message names the role, the file and the line.

            FRAMEWORK is one of `exportcheck checklist frameworks`, several of them (repeat the option), or all for the merged list.
            The profile chooses the lines and their wording: sme, university, manufacturer or forwarder.

              exportcheck checklist new --framework taiwan-icp --profile sme --organisation Examples/checklists/machine-tools.yaml --start 2026-12-01
              exportcheck checklist new --framework all --language ja --organisation Examples/checklists/university.yaml --format html > list.html
              exportcheck checklist new --framework us-bis --organisation Examples/checklists/machine-tools.yaml --format xlsx > list.xlsx

            Formats: md, csv and json are filled in and read back by `status` and `merge`; html prints on A4; xlsx opens in Excel
            and LibreOffice and, saved as CSV, is read back too.
            """)

    @Option(
        help: ArgumentHelp(
            "A framework, or all; may be repeated (default: those of the organisation file, else all).", valueName: "id"
        ))
    var framework: [String] = []
    @Option(help: "sme, university, manufacturer or forwarder (default: that of the organisation file).")
    var profile: String?
    @Option(help: ArgumentHelp("Who does what (YAML or JSON), or `-` for standard input.", valueName: "file"))
    var organisation: String
    @Option(
        help: ArgumentHelp(
            "The day from which intervals count (default: that of the organisation file, else today).",
            valueName: "date"))
    var start: String?
    @Option(help: "md, html, csv, json or xlsx.")
    var format: ChecklistFormat = .markdown
    @OptionGroup var language: LanguageOption
    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        let language = try self.language.chosen()
        let catalogue = try ChecklistInput.catalogue(lists)
        guard let organisation = try ChecklistInput.organisation(self.organisation, catalogue) else { return }
        let frameworks = try frameworks(catalogue, organisation)
        let day = try start.map { try Day.parsed($0, option: "--start") } ?? organisation.start ?? Day.today()
        guard let name = profile ?? organisation.profile else {
            throw Ending.failure(.wrongUsage, "which profile? Use --profile or write `profile` in \(organisation.file)")
        }
        guard let profile = catalogue.profile(name) else {
            throw ChecklistInput.unknown("profile", name, catalogue.profiles.map(\.id))
        }
        do {
            let list = try ProgrammeList(
                catalogue: catalogue, organisation: organisation, frameworks: frameworks, profile: profile,
                language: language, start: day
            ).list()
            Console.print(list.bytes(format, catalogue: catalogue))
        } catch {
            throw Ending.problems(error)
        }
    }

    private func frameworks(_ catalogue: Catalogue, _ organisation: Organisation) throws -> [String] {
        let known = catalogue.frameworks.map(\.id)
        let chosen = framework.isEmpty ? organisation.frameworks : framework
        if chosen.isEmpty || chosen.contains("all") { return known }
        for id in chosen where !known.contains(id) { throw ChecklistInput.unknown("framework", id, known + ["all"]) }
        return chosen
    }
}
