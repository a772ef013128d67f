import ArgumentParser
import ExportControl
import Foundation
import ListImport
import PartyMatching

struct PartyDecide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Record what a person found of a hit: the listed party, or another of a like name.",
        discussion: """
            The decision is kept with who, when and why, and holds until the list entry or what is known of the party changes.
            With --request the party is taken as the request describes it, so that `screen` finds the decision again.

              exportcheck party decide "Example Trading" --list own-blocked --entry P-2 --different \\
                --by "K. Sato" --reason "other address, founded 1974" --request order.yaml
            """)

    @Argument(help: "The party's name as it is written.")
    var name: String
    @Option(help: ArgumentHelp("The list of the hit.", valueName: "id"))
    var list: String
    @Option(help: ArgumentHelp("The entry of the hit.", valueName: "id"))
    var entry: String
    @Flag(help: "It is the listed party.")
    var same = false
    @Flag(help: "It is another.")
    var different = false
    @Option(help: ArgumentHelp("Who decided.", valueName: "person"))
    var by: String
    @Option(help: "Why.")
    var reason: String
    @Option(help: ArgumentHelp("The request in which the party stands.", valueName: "file"))
    var request: String?
    @Option(help: ArgumentHelp("A country of the party (code).", valueName: "country"))
    var country: [String] = []
    @Option(help: "person, organisation, vessel or aircraft.")
    var kind: PartyKindOption?
    @OptionGroup var lists: ListsFolderOption

    func validate() throws {
        guard same != different else { throw ValidationError("say either --same or --different") }
        guard !by.allSatisfy(\.isWhitespace), !reason.allSatisfy(\.isWhitespace) else {
            throw ValidationError("--by and --reason must say something")
        }
    }

    func run() throws {
        let home = PartyHome()
        guard let screener = try home.screener(effects: try lists.partyEffects(), only: [list]) else {
            throw Ending.failure(.inputMissing, "no party list is imported")
        }
        let query = try self.query()
        guard let hit = try search(screener, query).first(where: { $0.party.id == entry }) else {
            throw Ending.failure(
                .badData, "`\(name)` has no hit on entry `\(entry)` of `\(list)`; nothing is recorded")
        }
        let decision = PartyDecision(
            list: list, entry: hit.party, query: query, finding: same ? .same : .different, by: by,
            on: try Day.today().description, reason: reason)
        try home.keep(decision)
        Console.print(
            "recorded: \(name) is \(same ? "" : "not ")\(hit.name?.text ?? hit.party.names.first?.text ?? "") (\(list) \(entry)), \(by), \(decision.on)"
        )
    }

    private func search(_ screener: PartyScreener, _ query: PartyQuery) throws -> [PartyHit] {
        do {
            return try screener.hits(of: query, limit: 200)
        } catch {
            throw Ending.problems(error)
        }
    }

    private func query() throws -> PartyQuery {
        guard let request else {
            return PartyQuery(names: [name], kind: kind?.kind, countries: country.map { $0.uppercased() })
        }
        let text = try RequestInput.text(of: request)
        let knowledge = try lists.knowledge()
        let read: Request
        do {
            read = try RequestDraft(text: text, file: RequestInput.name(of: request))
                .request(library: knowledge.library, atlas: knowledge.atlas)
        } catch {
            throw Ending.problems(error)
        }
        guard let found = read.partyQueries.first(where: { $0.names.contains(name) }) else {
            throw Ending.failure(.badData, "\(request): error: nobody in it is called `\(name)`")
        }
        return found
    }
}
