import Foundation
import PartyMatching

/// Runs the labelled pairs through the search, and prints precision, recall and F1 by script and kind, and every failure.
struct Evaluation {
    struct Pair {
        var id: String
        var isMatch: Bool
        var script: String
        var kind: String
        var query: String
        var listed: String
    }

    struct Count {
        var right = 0
        var wrong = 0
        var missed = 0
        var total = 0

        var line: String {
            let precision = right + wrong == 0 ? 1 : Double(right) / Double(right + wrong)
            let recall = right + missed == 0 ? 1 : Double(right) / Double(right + missed)
            let f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
            return String(format: "%5d %9.3f %7.3f %7.3f", total, precision, recall, f1)
        }
    }

    let pairs: [Pair]

    init(file: String) throws {
        let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").dropFirst()
        pairs = rows.compactMap { row in
            let cells = Self.cells(row)
            guard cells.count == 6 else { return nil }
            return Pair(
                id: cells[0], isMatch: cells[1] == "match", script: cells[2], kind: cells[3], query: cells[4],
                listed: cells[5])
        }
    }

    /// The cells of a CSV row without line breaks in cells.
    private static func cells(_ row: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in row {
            if character == "\"" {
                isQuoted.toggle()
                if isQuoted && cells[cells.count - 1].isEmpty == false { cells[cells.count - 1].append("\"") }
            } else if character == "," && !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    /// Prints the figures; says whether there was a failure.
    func run(threshold: Double) throws -> Bool {
        let parties = pairs.map {
            ListedParty(id: $0.id, kind: PartyKind(rawValue: $0.kind), names: [ListedName($0.listed)])
        }
        let index = try NameIndex(lists: [PartyList(id: "pairs", title: "pairs", format: "csv", parties: parties)])
        var counts: [String: Count] = [:]
        var failures: [String] = []
        for pair in pairs {
            let hits = try index.search(PartyQuery(pair.query), threshold: 0.2, limit: 1000)
            let score = hits.first { $0.party.id == pair.id }?.score ?? 0
            let isFound = score >= threshold
            for key in ["all", "script " + pair.script, "kind " + pair.kind] {
                var count = counts[key, default: Count()]
                count.total += 1
                if isFound && pair.isMatch { count.right += 1 }
                if isFound && !pair.isMatch { count.wrong += 1 }
                if !isFound && pair.isMatch { count.missed += 1 }
                counts[key] = count
            }
            if isFound != pair.isMatch {
                failures.append(
                    "\(pair.id) \(pair.isMatch ? "missed" : "wrong ") \(String(format: "%.3f", score))  \(pair.query)  |  \(pair.listed)"
                )
            }
        }
        print("                        pairs precision  recall      F1")
        for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
            print(key.padding(toLength: 22, withPad: " ", startingAt: 0), count.line)
        }
        print(failures.isEmpty ? "no failures" : "failures:")
        for failure in failures { print(failure) }
        return failures.isEmpty
    }
}
