import ArgumentParser
import ExportControl
import Foundation
import ListImport

/// The options of every command that judges a request: the day, the packs, the language.
struct JudgingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Judge by the rules of this day (default: the planned day of the request).", valueName: "date"))
    var asOf: String?
    @Option(
        help: ArgumentHelp(
            "A law pack; may be repeated (default: those that the request names, else that of the exporter's country, else baseline).",
            valueName: "id"))
    var pack: [String] = []
    @Option(
        name: .customLong("names"),
        help: ArgumentHelp(
            "A plain list of parties (CSV: id,name,aliases,kind,country) to compare with, instead of the imported lists; counts as a prohibition.",
            valueName: "csv"))
    var names: String?
    @Flag(help: "Do not compare with the imported party lists.")
    var noParties = false
    @OptionGroup var language: LanguageOption
    @OptionGroup var lists: ListsFolderOption

    /// The party lists that the user has.
    private func partyScreener() throws -> PartyScreener? {
        guard !noParties || names != nil else { return nil }
        let home = PartyHome()
        if let names { return try home.screener(ofPlainList: names, effects: try lists.partyEffects()) }
        guard !home.store.ids().isEmpty else { return nil }
        return try home.screener(effects: try lists.partyEffects())
    }

    /// Loads the knowledge and checks the options.
    ///
    /// - Parameter today: Instead of the day of the clock, for a run that goes on.
    func inquiry(today: CalendarDate? = nil) throws -> Inquiry {
        let language = try self.language.chosen()
        let day = try asOf.map { try Day.parsed($0, option: "--as-of") }
        let knowledge = try lists.knowledge()
        for name in pack where knowledge.packs[name] == nil {
            let known = knowledge.packs.keys.sorted().joined(separator: ", ")
            throw Ending.failure(.wrongUsage, "unknown law pack `\(name)`; known are \(known)")
        }
        return Inquiry(
            knowledge: knowledge, named: pack, language: language, date: day, today: try today ?? Day.today(),
            parties: try partyScreener())
    }
}

/// Days as the command line gives and needs them.
enum Day {
    static func parsed(_ text: String, option: String) throws -> CalendarDate {
        guard let day = CalendarDate(text), CalendarDate.plausibleYears.contains(day.year) else {
            throw Ending.failure(
                .badData, "\(option): `\(text)` is not a day such as 2026-06-15 between 1950 and 2100")
        }
        return day
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
