import ArgumentParser
import ExportControl

/// The language of an answer.
struct LanguageOption: ParsableArguments {
    @Option(help: ArgumentHelp("en, zh-Hant or ja.", valueName: "language"))
    var language = "en"

    func chosen() throws -> Language {
        guard let found = Language(rawValue: language) else {
            throw Ending.failure(.wrongUsage, "unknown language `\(language)`; expected en, zh-Hant or ja")
        }
        return found
    }
}
