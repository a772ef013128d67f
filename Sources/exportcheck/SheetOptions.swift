import ArgumentParser
import ExportControl
import Foundation
import ItemIdentification

/// Where a classification sheet goes, and who signs it.
struct SheetOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write a classification sheet; the ending chooses Markdown (.md), HTML (.html) or JSON (.json).",
            valueName: "path"))
    var sheet: String?
    @Option(help: ArgumentHelp("The maker, for the sheet.", valueName: "name"))
    var maker: String?
    @Option(help: ArgumentHelp("The model, for the sheet.", valueName: "name"))
    var model: String?
    @Option(help: ArgumentHelp("Who judges, for the sheet.", valueName: "name"))
    var judgedBy: String?
    @Option(help: ArgumentHelp("The day of the sheet (default: today).", valueName: "date"))
    var on: String?
    @Option(help: ArgumentHelp("The second checker, for the sheet.", valueName: "name"))
    var secondCheckBy: String?

    func write(_ found: Identification, language: Language) throws {
        guard let sheet else { return }
        let day = try on.map { try Day.parsed($0, option: "--on") } ?? Day.today()
        let made = ClassificationSheet(
            found,
            .init(maker: maker, model: model, judgedBy: judgedBy, on: "\(day)", secondCheckBy: secondCheckBy),
            language: language, version: ExportCheck.version)
        let text: String
        switch URL(fileURLWithPath: sheet).pathExtension.lowercased() {
        case "md", "markdown": text = made.markdown
        case "html", "htm": text = made.html
        case "json": text = StableJSON.pretty(made) + "\n"
        default:
            throw Ending.failure(.wrongUsage, "--sheet `\(sheet)`: expected a path that ends in .md, .html or .json")
        }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: sheet), options: .atomic)
        } catch {
            throw Ending.failure(.outputFailed, "cannot write \(sheet): \(error.localizedDescription)")
        }
        Console.error("→ \(sheet)")
    }
}
