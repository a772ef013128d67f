import ArgumentParser

/// `exportcheck party …`.
struct PartyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "party", abstract: "Look a name up on the party lists that you have, in any script.",
        subcommands: [PartySearch.self, PartyDecide.self], defaultSubcommand: PartySearch.self)
}
