import ArgumentParser
import ExportControl
import ItemIdentification

struct Screen: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Screen a shipment, transfer or exchange and show every reason.",
        discussion: """
            REQUEST is a YAML or JSON file, or `-` for standard input. It may be a shipment, a technology transfer, an incoming
            person, a trip, joint research, a loan, a lecture, a publication, remote access, technical assistance or a departure;
            Examples/ has one of each, docs/requests.md tells how to write them, and ControlLists/schema/request.schema.json lets
            an editor complete and check them.

            Exit code 0 for low, 10 for medium, 20 for high risk. The licence question is answered beside it; the two are never merged.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

    @Argument(help: "The request, or `-` for standard input.")
    var request: String
    @Option(help: "text, json or html.")
    var format: Format = .text
    @OptionGroup var judging: JudgingOptions

    func run() throws {
        let text = try RequestInput.text(of: request)
        let inquiry = try judging.inquiry()
        var result: ScreeningResult
        do {
            let draft = try RequestDraft(text: text, file: RequestInput.name(of: request))
            result = try inquiry.result(of: draft)
            let library = inquiry.knowledge.library
            let read = try draft.request(library: library, atlas: inquiry.knowledge.atlas)
            if !DescribedItems.lines(of: read).isEmpty {
                // What a description could be is asked; it decides nothing.
                let identifier = try ItemIdentifier(library: library, language: inquiry.language)
                DescribedItems(identifier: identifier).complete(&result, for: read)
            }
        } catch {
            throw Ending.problems(error)
        }
        let wording = Wording(vocabulary: inquiry.knowledge.vocabulary, language: inquiry.language)
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
}
