import ArgumentParser

@main
struct ExportCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exportcheck",
        abstract: "May this item go to that person, in that place, for that use, and what must I do first?",
        discussion: """
            exportcheck screens shipments, transfers and exchanges against export control lists, country tiers and law packs,
            offline, and shows every reason. It is decision support and not legal advice.

              exportcheck screen Examples/shipment-five-axis-mill-germany.yaml
              exportcheck explain Examples/shipment-five-axis-mill-germany.yaml --what-if destination=IR
              exportcheck ask Examples/shipment-five-axis-mill-missing-repeatability.yaml
              exportcheck country Egypt
              exportcheck packs japan
              exportcheck lookup 2B001.b.2
              exportcheck checklist case Examples/shipment-five-axis-mill-germany.yaml
              exportcheck lists status

            Exit codes: 0 low, 10 medium, 20 high (screen, batch, explain, ask); 64 wrong usage; 65 bad input data, with file, line and what was
            expected; 66 input missing; 70 internal error; 73 output cannot be written.
            """,
        version: ExportCheck.version,
        subcommands: [
            Screen.self, Batch.self, Explain.self, Ask.self, Classify.self, Country.self, Packs.self, Lookup.self,
            PartyCommand.self, ChecklistCommand.self, Lists.self,
        ])

    /// The version of the program; the lists have their own editions.
    static let version = "0.1.0"

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let end as Ending {
            end.leave()
        } catch {
            ExportCheck.exit(withError: error)
        }
    }
}
