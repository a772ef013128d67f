import ExportControl
import Foundation
import ItemIdentification
import RecordReading

/// Measures classification from words on labelled products and terms.
///
/// Usage: `classification-benchmark evaluate LISTS PRODUCTS.csv [--all]`, `… terms LISTS TERMS.csv`, `… speed LISTS PRODUCTS.csv`,
/// with `--whole` over all lists alone, `… answers LISTS PRODUCTS.csv`: the whole answer to each row as a line of JSON, to compare before and after a change;
/// with `--plain` everything is judged anew for each row; `… leave-out LISTS REASONS.csv PRODUCTS.csv`: one given figure after the other of what is controlled is
/// left out, and nothing may be cleared by that but what the first file explains (columns `id`, `figure`, `reason`).
@main
struct ClassificationBenchmark {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 3 else { usage() }
        let library = try ListLibrary(folder: ListFolder(path: arguments[1]))
        switch arguments[0] {
        case "evaluate":
            let identifier = try ItemIdentifier(library: library)
            var evaluation = ProductEvaluation(showsAll: arguments.contains("--all"))
            for file in arguments.dropFirst(2) where !file.hasPrefix("--") {
                for row in try rows(of: file) { evaluation.add(LabelledProduct(row), identifier) }
            }
            evaluation.report()
        case "terms":
            let identifier = try ItemIdentifier(library: library)
            TermEvaluation.run(try rows(of: arguments[2]), identifier)
        case "answers":
            let identifier = try ItemIdentifier(library: library, remembers: !arguments.contains("--plain"))
            for row in try rows(of: arguments[2]) {
                let product = LabelledProduct(row)
                print(
                    StableJSON.line(
                        IdentificationRecord(identifier.identify(product.item), id: product.id, language: .english)))
            }
        case "leave-out":
            let identifier = try ItemIdentifier(library: library)
            let files = arguments.dropFirst(2)
            let reasons = try rows(of: files.first ?? "").map { row in
                ("\(row["id", default: ""])|\(row["figure", default: ""])", row["reason", default: ""])
            }
            var leavingOut = LeavingOut(reasons: Dictionary(reasons) { _, last in last })
            for file in files.dropFirst() {
                for row in try rows(of: file) { leavingOut.add(LabelledProduct(row), identifier) }
            }
            if !leavingOut.report() { exit(1) }
        case "speed":
            try SpeedMeasurement.run(
                library, try rows(of: arguments[2]).map(LabelledProduct.init), isWhole: arguments.contains("--whole"))
        default: usage()
        }
    }

    static func usage() -> Never {
        FileHandle.standardError.write(
            Data(
                "usage: classification-benchmark evaluate|terms|speed|answers|leave-out LISTS-FOLDER FILE.csv … [--all] [--plain] [--whole]\n"
                    .utf8))
        exit(64)
    }

    static func rows(of path: String) throws -> [[String: String]] {
        let reader = try CSVReader(.file(path))
        var rows: [[String: String]] = []
        while let row = try reader.next() {
            guard case .whole(let record) = row else { continue }
            var fields: [String: String] = [:]
            for (place, name) in reader.header.names.enumerated() { fields[name] = record[place] }
            rows.append(fields)
        }
        return rows
    }
}
