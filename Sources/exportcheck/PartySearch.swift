import ArgumentParser
import ExportControl
import Foundation
import ListImport
import PartyMatching
import RecordReading

struct PartySearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Look names up on the party lists that you have, in any script.",
        discussion: """
            Lists are imported with `lists import`; --names screens against a plain CSV (id,name,aliases,kind,country) without importing it.
            Without a NAME, names are read from standard input, one a line. A hit is a likeness that a person has to decide
            (`party decide`); what is known beside the name raises or lowers the score and is shown with --explain.

              exportcheck party "Example Trading and Shipping" --names Examples/parties/prohibited.csv
              exportcheck party "Эрик Мустерманн" --kind person --born 1970 --explain

            Exit code 0 whether or not there are hits. docs/party-matching.md tells what a score means.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, ndjson }

    @Argument(help: "Names to look for; each is a party of its own.")
    var names: [String] = []
    @Option(help: ArgumentHelp("A country of the party, as a code or a name; may be repeated.", valueName: "country"))
    var country: [String] = []
    @Option(help: "person, organisation, vessel or aircraft.")
    var kind: PartyKindOption?
    @Option(help: ArgumentHelp("The year in which the person was born.", valueName: "year"))
    var born: Int?
    @Option(help: ArgumentHelp("A passport, registration, tax or IMO number.", valueName: "number"))
    var identifier: [String] = []
    @Option(help: ArgumentHelp("Only this imported list; may be repeated.", valueName: "id"))
    var list: [String] = []
    @Option(
        name: .customLong("names"),
        help: ArgumentHelp("A plain list to screen against, instead of the imported ones.", valueName: "csv"))
    var plainList: String?
    @Option(help: ArgumentHelp("The least score of a hit, 0 to 1.", valueName: "score"))
    var threshold: Double = NameIndex.defaultThreshold
    @Option(help: "The most hits of one name.")
    var limit = 20
    @Option(help: "text, json (one array) or ndjson (a line for each name).")
    var format: Format = .text
    @Flag(help: "Show which words matched how, and what was weighed.")
    var explain = false
    @OptionGroup var lists: ListsFolderOption

    func validate() throws {
        guard (0.3...1).contains(threshold) else { throw ValidationError("--threshold must lie between 0.3 and 1") }
        guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
        if plainList != nil, !list.isEmpty { throw ValidationError("--names and --list cannot be used together") }
    }

    func run() throws {
        let index = try self.index()
        let codes = try countryCodes()
        let births = born.map { [BirthDate(firstYear: $0, lastYear: $0)] } ?? []
        let identifiers = identifier.map { PartyIdentifier(type: "number", value: $0) }
        var records: [PartyRecord] = []
        func look(_ name: String) throws {
            let query = PartyQuery(
                names: [name], kind: kind?.kind, countries: codes, births: births, identifiers: identifiers)
            let hits: [PartyHit]
            do {
                hits =
                    name.allSatisfy(\.isWhitespace) ? [] : try index.search(query, threshold: threshold, limit: limit)
            } catch {
                throw Ending.failure(.badData, "\(error)")
            }
            let record = PartyRecord(query: name, hits: hits.map { PartyRecord.Hit($0, isExplained: explain) })
            switch format {
            case .ndjson: Console.print(StableJSON.line(record))
            case .json: records.append(record)
            case .text: Console.print(PartyText.lines(name, hits, isExplained: explain).joined(separator: "\n"))
            }
        }
        if names.isEmpty {
            do {
                let reader = try LineReader(.standardInput)
                while let row = try reader.next() {
                    switch row {
                    case .whole(let line): try look(line.text)
                    case .broken(let row): throw Ending.failure(.badData, row.problem.description)
                    }
                }
            } catch let problem as ReadingProblem {
                throw Ending.failure(.badData, problem.description)
            }
        } else {
            for name in names { try look(name) }
        }
        if format == .json { Console.print(StableJSON.pretty(records)) }
    }

    private func index() throws -> NameIndex {
        if let plainList {
            do {
                let imported = try ListImporter.read([.file(plainList)], as: "names", format: .named("plain-csv"))
                return try NameIndex(lists: [imported.list])
            } catch {
                throw Ending.failure(.badData, "\(error)")
            }
        }
        guard let screener = try PartyHome().screener(effects: try lists.partyEffects(), only: list) else {
            throw Ending.failure(
                .inputMissing, "no party list is imported; use `lists import FILE --as ID`, or --names LIST.csv")
        }
        return screener.index
    }

    /// Codes as they are; names by the countries of the lists folder.
    private func countryCodes() throws -> [String] {
        if country.allSatisfy({ CountryCode($0) != nil }) { return country.map { $0.uppercased() } }
        let atlas = try lists.knowledge().atlas
        return try country.map { written in
            guard let found = atlas.country(written) else {
                throw Ending.failure(.badData, "unknown country `\(written)`")
            }
            return found.code.text
        }
    }
}

/// The kinds as an option takes them.
enum PartyKindOption: String, ExpressibleByArgument, CaseIterable {
    case person, organisation, vessel, aircraft

    var kind: PartyKind? { PartyKind(rawValue: rawValue) }
}

/// The answer to one name, a line of `party --format ndjson`. Keys are a contract.
struct PartyRecord: Codable {
    struct Hit: Codable {
        let list: String
        let entry: String
        let name: String
        let score: Double
        let kind: String?
        let countries: [String]
        let part: String?
        /// Only with `--explain`: `longhua = longhua (equal)`, and what raised or lowered the score.
        let words: [String]?
        let evidence: [String]?

        init(_ hit: PartyHit, isExplained: Bool) {
            list = hit.list
            entry = hit.party.id
            name = hit.name?.text ?? hit.party.names.first?.text ?? ""
            score = (hit.score * 1000).rounded() / 1000
            kind = hit.party.kind?.rawValue
            countries = hit.party.countries
            part = hit.party.part
            words = isExplained ? hit.words.map(PartyText.word) : nil
            evidence = isExplained ? hit.evidence.map(PartyText.evidence) : nil
        }
    }

    let query: String
    let hits: [Hit]
}

/// Hits for people.
enum PartyText {
    static func lines(_ name: String, _ hits: [PartyHit], isExplained: Bool) -> [String] {
        if hits.isEmpty { return ["\(name): no hit"] }
        var lines = ["\(name): \(hits.count) \(hits.count == 1 ? "hit" : "hits")"]
        for hit in hits {
            let listed = hit.name?.text ?? hit.party.names.first?.text ?? ""
            let facts = [
                hit.party.kind?.rawValue,
                hit.party.countries.isEmpty ? nil : hit.party.countries.joined(separator: ", "),
            ]
            .compactMap { $0 }.joined(separator: ", ")
            let part = hit.party.part.map { " (\($0))" } ?? ""
            lines.append(
                "  \(String(format: "%.3f", hit.score))  \(listed)  \(hit.list)\(part) \(hit.party.id)\(facts.isEmpty ? "" : "  \(facts)")"
            )
            guard isExplained else { continue }
            if let name = hit.name, name.quality != .primary {
                lines.append("         alias, \(name.quality.rawValue)")
            }
            for one in hit.words { lines.append("         \(word(one))") }
            for one in hit.evidence { lines.append("         \(evidence(one))") }
        }
        return lines
    }

    static func word(_ match: WordMatch) -> String {
        let pair = [match.query ?? "–", match.listed ?? "–"].joined(separator: " = ")
        return
            "\(pair)  \(match.relation.rawValue)\(match.similarity < 1 && match.relation != .missing ? String(format: " %.2f", match.similarity) : "")"
    }

    static func evidence(_ one: PartyEvidence) -> String {
        "\(one.fact.rawValue): \(one.reason) (\(String(format: "%+.3f", one.effect)))"
    }
}
