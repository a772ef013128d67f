import ArgumentParser
import ExportControl

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what a change would do, and which open question settles most.",
        discussion: """
            Without --what-if, every open question is tried with each of its answers; those come first that leave the fewest
            others open. With --what-if FIELD=VALUE (repeatable; all changes together) the answer before and after is shown, with
            the reasons that come and go. FIELD is a path such as `endUse.military`, `items[1].value` or
            `items[1].parameters.travel-length`, or the name of a question or parameter.

              exportcheck explain Examples/shipment-five-axis-mill-germany.yaml --what-if destination=IR
              exportcheck explain Examples/shipment-five-axis-mill-missing-repeatability.yaml

            Exit code as for screen, of the request as it is changed.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The request, or `-` for standard input.")
    var request: String
    @Option(help: ArgumentHelp("A change to try; may be repeated.", valueName: "field=value"))
    var whatIf: [String] = []
    @Option(help: "text or json.")
    var format: Format = .text
    @OptionGroup var judging: JudgingOptions

    func run() throws {
        let text = try RequestInput.text(of: request)
        let changes = try whatIf.map { change -> (String, String) in
            guard let sign = change.firstIndex(of: "="), sign != change.startIndex else {
                throw Ending.failure(.wrongUsage, "--what-if: expected FIELD=VALUE, not `\(change)`")
            }
            return (String(change[..<sign]), String(change[change.index(after: sign)...]))
        }
        let inquiry = try judging.inquiry()
        let explanation: Explanation
        do {
            explanation = try Explanation(
                of: RequestDraft(text: text, file: RequestInput.name(of: request)), changes: changes, inquiry: inquiry)
        } catch {
            throw Ending.problems(error)
        }
        switch format {
        case .text: Console.print(explanation.text(width: Console.width))
        case .json: Console.print(StableJSON.line(explanation.record))
        }
        throw Ending.risk((explanation.after ?? explanation.before).risk)
    }
}
