import Foundation
import PartyMatching

/// Compiles a watchlist, opens it, runs queries on one core, and prints one line of JSON per step.
///
/// Usage: `name-benchmark compile LIST.tsv INDEX`, `name-benchmark query INDEX QUERIES.tsv [THRESHOLD] [MISSES]`;
/// `name-benchmark hits INDEX QUERIES.tsv [THRESHOLD]` prints every hit, so that two versions can be compared byte by byte.
/// A list has the columns id, kind, countries, names (parted by tabs; names by `|`); queries the columns kind, id (empty
/// when unlisted), name.
@main
struct NameBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        switch arguments.dropFirst().first {
        case "compile" where arguments.count == 4: try compile(arguments[2], arguments[3])
        case "query" where arguments.count >= 4:
            try query(
                arguments[2], arguments[3], arguments.dropFirst(4).first.flatMap(Double.init),
                arguments.dropFirst(5).first)
        case "evaluate" where arguments.count >= 3:
            let threshold = arguments.dropFirst(3).first.flatMap(Double.init) ?? NameIndex.defaultThreshold
            _ = try Evaluation(file: arguments[2]).run(threshold: threshold)
        case "hits" where arguments.count >= 4:
            try hits(arguments[2], arguments[3], arguments.dropFirst(4).first.flatMap(Double.init))
        case "find" where arguments.count >= 4: try find(arguments[2], Array(arguments[3...]))
        default:
            FileHandle.standardError.write(
                Data(
                    "usage: name-benchmark compile LIST INDEX | query INDEX QUERIES | hits INDEX QUERIES | find INDEX NAME… | evaluate PAIRS\n"
                        .utf8))
            exit(64)
        }
    }

    static func lines(_ path: String) throws -> [Substring] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    }

    static func compile(_ list: String, _ index: String) throws {
        let parties = try lines(list).map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            let names = cells[3].split(separator: "|").enumerated().map {
                ListedName(String($1), $0 == 0 ? .primary : .strong)
            }
            var party = ListedParty(id: String(cells[0]), kind: PartyKind(rawValue: String(cells[1])), names: names)
            party.countries = cells[2].split(separator: " ").map(String.init)
            return party
        }
        let clock = ContinuousClock()
        let time = try clock.measure {
            try NameIndex.compile(
                lists: [PartyList(id: "list", title: "list", format: "tsv", parties: parties)], to: index)
        }
        print("{\"step\":\"compile\",\"parties\":\(parties.count),\"seconds\":\(seconds(time))}")
    }

    static func query(_ path: String, _ queries: String, _ threshold: Double?, _ misses: String?) throws {
        let clock = ContinuousClock()
        var opened: NameIndex?
        let openingBegan = processorTime()
        let opening = try clock.measure { opened = try NameIndex.open(path) }
        let openingUsed = processorTime() - openingBegan
        guard let index = opened else { return }
        let cells = try lines(queries).map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let asked = cells.map { PartyQuery($0[2]) }
        for query in asked.prefix(200) { _ = try index.search(query) }
        var answers: [[PartyHit]] = []
        answers.reserveCapacity(asked.count)
        let began = processorTime()
        let time = try clock.measure {
            for query in asked {
                answers.append(try index.search(query, threshold: threshold ?? NameIndex.defaultThreshold))
            }
        }
        let used = processorTime() - began
        var kinds: [String: (asked: Int, found: Int)] = [:]
        var missed = ""
        for (cell, hits) in zip(cells, answers) {
            let isListed = !cell[1].isEmpty
            let ids = cell[1].split(separator: " ").map(String.init)
            let found = isListed ? hits.contains { ids.contains($0.party.id) } : !hits.isEmpty
            kinds[cell[0], default: (0, 0)].asked += 1
            kinds[cell[0], default: (0, 0)].found += found ? 1 : 0
            if isListed != found {
                missed +=
                    "\(cell[0])\t\(cell[1])\t\(cell[2])\t\(hits.first.map { "\($0.name?.text ?? "") \($0.score)" } ?? "")\n"
            }
        }
        if let misses { try missed.write(toFile: misses, atomically: true, encoding: .utf8) }
        let listed = kinds.filter { !$0.key.hasPrefix("unlisted") }.values
        let unlisted = kinds.filter { $0.key.hasPrefix("unlisted") }.values
        let recall = Double(listed.reduce(0) { $0 + $1.found }) / Double(max(1, listed.reduce(0) { $0 + $1.asked }))
        let wrong = Double(unlisted.reduce(0) { $0 + $1.found }) / Double(max(1, unlisted.reduce(0) { $0 + $1.asked }))
        let byKind = kinds.sorted { $0.key < $1.key }.map { "\"\($0.key)\":[\($0.value.found),\($0.value.asked)]" }
        print(
            "{\"step\":\"query\",\"names\":\(index.nameCount),\"fileMB\":\(index.byteCount / 1_000_000),\"openMs\":\(rounded(openingUsed * 1000)),\"openMsByTheClock\":\(rounded(seconds(opening) * 1000)),"
                + "\"queries\":\(asked.count),\"queriesPerSecond\":\(Int(Double(asked.count) / used)),\"perSecondByTheClock\":\(Int(Double(asked.count) / seconds(time))),"
                + "\"recall\":\(rounded(recall)),\"falsePositives\":\(rounded(wrong)),\"peakMB\":\(peak()),"
                + "\"kinds\":{\(byKind.joined(separator: ","))}}")
    }

    /// Prints each query with its hits: entry, name, score and what became of each word.
    static func hits(_ path: String, _ queries: String, _ threshold: Double?) throws {
        let index = try NameIndex.open(path)
        for line in try lines(queries) {
            let name = line.split(separator: "\t", omittingEmptySubsequences: false)[2]
            print("?", name)
            let query = PartyQuery(String(name))
            for hit in try index.search(query, threshold: threshold ?? NameIndex.defaultThreshold) {
                let words = hit.words.map { "\($0.query ?? "-")=\($0.listed ?? "-") \($0.relation)" }
                print(hit.party.id, hit.name?.text ?? "", hit.score, hit.nameScore, words.joined(separator: "; "))
            }
        }
    }

    static func find(_ path: String, _ names: [String]) throws {
        let index = try NameIndex.open(path)
        for name in names {
            for hit in try index.search(PartyQuery(name), threshold: 0.3, limit: 5) {
                print(
                    name, hit.score, hit.party.id, hit.name?.text ?? "",
                    hit.words.map { "\($0.query ?? "-")=\($0.listed ?? "-") \($0.relation)" })
            }
        }
    }

    static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    /// Seconds of processor time that this process has used: what a core does, whatever else the machine is busy with.
    static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

    /// Most memory held so far, in megabytes.
    static func peak() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return (line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0) / 1024
    }
}
