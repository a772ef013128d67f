import ArgumentParser
import ExportControl

struct Packs: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the law packs: which there are, and what one of them says.",
        discussion: """
              exportcheck packs
              exportcheck packs japan
            """)

    @Argument(help: "The pack to show; left out: a list of all.")
    var id: String?
    @OptionGroup var language: LanguageOption
    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        let language = try self.language.chosen()
        let knowledge = try lists.knowledge()
        guard let id else {
            for pack in knowledge.packs.values.sorted(by: { $0.id < $1.id }) {
                let base = pack.base.map { ", extends \($0)" } ?? ""
                Console.print(
                    "\(pack.id)  \(pack.edition)  \(pack.title[language])\(base)\n    \(pack.rules.count) rules, \(pack.exceptions.count) exceptions, \(pack.tiers.count) tiers, review by \(pack.reviewBy)"
                )
            }
            return
        }
        guard let pack = knowledge.packs[id] else {
            let known = knowledge.packs.keys.sorted().joined(separator: ", ")
            throw Ending.failure(.wrongUsage, "unknown law pack `\(id)`; known are \(known)")
        }
        let wording = Wording(vocabulary: knowledge.vocabulary, language: language)
        Console.print(PackOutline(pack, wording: wording, atlas: knowledge.atlas).text(width: Console.width))
    }
}
