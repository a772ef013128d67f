import ArgumentParser
import ExportControl

struct Lookup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a provision by its code, in either numbering, or find entries by words, CAS number or name.",
        discussion: """
            exportcheck lookup 2.B.1.b.2        the regime's own numbering
            exportcheck lookup 2B001.b.2        the dual-use numbering
            exportcheck lookup 111-48-8         a chemical by CAS number
            exportcheck lookup 五軸加工機        words in English, Chinese or Japanese
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "A code, a CAS number, or words.")
    var words: [String]
    @Option(help: "text or json.")
    var format: Format = .text
    @OptionGroup var language: LanguageOption
    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        let language = try self.language.chosen()
        let library = try lists.library()
        let query = words.joined(separator: " ")
        let found = ListLookup(library: library).find(query)
        guard !found.isEmpty else {
            let near = ListLookup(library: library).suggestion(for: query).map { "; did you mean `\($0)`?" } ?? ""
            throw Ending.failure(.inputMissing, "nothing found for `\(query)`\(near)")
        }
        switch format {
        case .json:
            let records = found.map { library.record($0.provision, path: $0.path, in: $0.list, withChildren: true) }
            Console.print(records.count == 1 ? StableJSON.pretty(records[0]) : StableJSON.pretty(records))
        case .text:
            let outline = ProvisionOutline(wording: Wording(vocabulary: library.vocabulary, language: language))
            Console.print(found.map { outline.text(of: $0.provision, in: $0.list) }.joined(separator: "\n"))
        }
    }
}
