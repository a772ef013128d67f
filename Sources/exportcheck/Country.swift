import ArgumentParser
import ExportControl

struct Country: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show every membership, group and tier of a country, with dates and sources.",
        discussion: """
            The country is an ISO 3166 code or a name in English, Traditional Chinese or Japanese.

              exportcheck country Egypt
              exportcheck country KR --as-of 2022-01-01
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "A code or a name.")
    var country: String
    @Option(help: ArgumentHelp("The day that counts (default: today).", valueName: "date"))
    var asOf: String?
    @Option(help: "text or json.")
    var format: Format = .text
    @OptionGroup var language: LanguageOption
    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        let language = try self.language.chosen()
        let date = try asOf.map { try Day.parsed($0, option: "--as-of") } ?? Day.today()
        let knowledge = try lists.knowledge()
        guard let found = CountryProfile(of: country, on: date, in: knowledge, language: language) else {
            let near = knowledge.atlas.suggestion(for: country).map { "; did you mean `\($0)`?" } ?? ""
            throw Ending.failure(.badData, "unknown country `\(country)`\(near) (ISO 3166 code or name)")
        }
        Console.print(format == .json ? StableJSON.line(found) : found.text(width: Console.width))
    }
}
