import ArgumentParser
import ExportControl

struct ListsStatus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show which lists are loaded, in which edition, and how much they hold.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: "text or json.")
    var format: Format = .text
    @OptionGroup var lists: ListsFolderOption

    func run() throws {
        let knowledge = try lists.knowledge()
        let statuses = knowledge.library.lists.map { ListStatus(of: $0) }
        if format == .json {
            Console.print(StableJSON.pretty(statuses))
            return
        }
        for status in statuses {
            Console.print(
                "\(status.id)  \(status.edition)  \(status.document)\(status.partial ? "  (some entries only)" : "")")
            Console.print(
                "    \(status.entries) entries, \(status.provisions) provisions, \(status.notUsed) numbers not used, "
                    + "\(status.limits) limits, \(status.substances) substances, \(status.sensitive) sensitive, "
                    + "\(status.verySensitive) very sensitive")
            Console.print("    sha256 \(status.digest)")
        }
        try Console.print(coverage(of: statuses))
        let loaded = Set(statuses.filter { !$0.partial }.map(\.id))
        for pack in knowledge.packs.values.sorted(by: { $0.id < $1.id }) {
            let missing = pack.applies.filter { !loaded.contains($0.id) }.map(\.id)
            Console.print(
                "pack \(pack.id)  \(pack.edition)  \(pack.rules.count) rules, \(pack.tiers.count) tiers, review by \(pack.reviewBy)"
            )
            if !missing.isEmpty {
                Console.print("    applies, but not loaded, or only in part: \(missing.joined(separator: ", "))")
            }
        }
        Console.print("\(knowledge.atlas.countries.count) countries, \(knowledge.atlas.groups.count) groups")
        Console.print("all lists  sha256 \(knowledge.library.digest)")
    }

    /// What is here, beside what the regime says of the size of its lists.
    private func coverage(of statuses: [ListStatus]) throws -> String {
        try lists.coverage(of: statuses).map { coverage in
            let isPart = coverage.counted == .dualUse || coverage.counted == .munitions
            let what = coverage.counted.rawValue.replacing("-", with: coverage.counted == .dualUse ? "-" : " ")
            let here =
                isPart
                ? "\(coverage.entries) entries, \(coverage.provisions) provisions"
                : "\(coverage.entries) provisions named, \(coverage.provisions) with those beneath"
            return
                "coverage \(coverage.regime) \(what)  \(here); the regime spoke of about \(coverage.quoted) items in "
                + "\(coverage.year) (\(coverage.source))"
        }.joined(separator: "\n")
    }
}
