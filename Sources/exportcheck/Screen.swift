import ArgumentParser
import ExportControl
import Foundation

struct Screen: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Screen one shipment and show every reason.",
        discussion: """
            REQUEST is a YAML or JSON file, or `-` for standard input; Examples/ has one for each outcome, and
            ControlLists/schema/request.schema.json lets an editor complete and check it.

            Exit code 0 for low, 10 for medium, 20 for high risk. The licence question is answered beside it; the two are never merged.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

    @Argument(help: "The request, or `-` for standard input.")
    var request: String
    @Option(
        help: ArgumentHelp(
            "Judge by the rules of this day (default: the planned day of the request).", valueName: "date"))
    var asOf: String?
    @Option(
        help: ArgumentHelp(
            "A law pack; may be repeated (default: those that the request names, else that of the exporter's country, else baseline).",
            valueName: "id"))
    var pack: [String] = []
    @Option(help: "text, json or html.")
    var format: Format = .text
    @Option(help: ArgumentHelp("en, zh-Hant or ja.", valueName: "language"))
    var language = "en"
    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        guard let language = Language(rawValue: language) else {
            throw Ending.failure(.wrongUsage, "unknown language `\(self.language)`; expected en, zh-Hant or ja")
        }
        var day: CalendarDate?
        if let asOf {
            day = CalendarDate(asOf)
            guard let day, CalendarDate.plausibleYears.contains(day.year) else {
                throw Ending.failure(
                    .badData, "--as-of: `\(asOf)` is not a day such as 2026-06-15 between 1950 and 2100")
            }
        }
        let text = try RequestInput.text(of: request)
        let knowledge = try lists.knowledge()
        let parsed: Request
        do {
            parsed = try Request(
                text: text, file: request == "-" ? "standard input" : request, library: knowledge.library,
                atlas: knowledge.atlas)
        } catch {
            throw Ending.problems(error)
        }
        let date = try day ?? parsed.plannedOn ?? Screen.today()
        let (packs, unknown) = knowledge.packs(for: parsed, named: pack, on: date)
        if let name = unknown.first {
            let known = knowledge.packs.keys.sorted().joined(separator: ", ")
            throw Ending.failure(pack.isEmpty ? .badData : .wrongUsage, "unknown law pack `\(name)`; known are \(known)")
        }
        let screener = Screener(knowledge: knowledge, packs: packs, language: language)
        let result = screener.screen(parsed, on: date)
        let wording = Wording(vocabulary: knowledge.vocabulary, language: language)
        switch format {
        case .text:
            Console.print(
                ScreeningText(result, wording: wording, width: Console.width, hasColour: Console.hasColour).text)
        case .json:
            Console.print(StableJSON.line(ScreeningRecord(result, wording: wording, version: ExportCheck.version)))
        case .html: Console.print(ScreeningPage(result, wording: wording, version: ExportCheck.version).html)
        }
        throw Ending.risk(result.risk)
    }

    /// The day of asking, for a request without a planned day; such an answer is never final.
    static func today() throws -> CalendarDate {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        guard let year = parts.year, let month = parts.month, let day = parts.day,
            let today = CalendarDate(year: year, month: month, day: day)
        else { throw Ending.failure(.internalError, "the clock gives no date; use --as-of") }
        return today
    }
}
