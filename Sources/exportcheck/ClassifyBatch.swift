import ExportControl
import ItemIdentification
import RecordReading

/// Classifies the rows of a table, one line of JSON each, as they are read.
struct ClassifyBatch {
    let path: String
    let top: Int
    let lists: [String]
    let language: Language

    func run(_ identifier: ItemIdentifier) throws {
        var broken = 0
        do {
            let reader = try CSVReader(path == "-" ? .standardInput : .file(path))
            guard let words = reader.header.index(of: "words") ?? reader.header.index(of: "description") else {
                throw Ending.failure(
                    .badData,
                    "\(path):1: expected a column `words`, beside id, params, hs and cas; found \(reader.header.names.joined(separator: ", "))"
                )
            }
            func column(_ name: String) -> Int? { reader.header.index(of: name) }
            let columns = (id: column("id"), params: column("params"), hs: column("hs"), cas: column("cas"))
            while let row = try reader.next() {
                switch row {
                case .broken(let row):
                    broken += 1
                    Console.error("\(row.problem)")
                case .whole(let record):
                    var item = ItemDescription(words: record[words], lists: lists)
                    item.hsCode = columns.hs.map { record[$0] }.flatMap { $0.isEmpty ? nil : $0 }
                    item.cas = columns.cas.map { record[$0] }.flatMap { $0.isEmpty ? nil : $0 }
                    for part in (columns.params.map { record[$0] } ?? "").split(separator: ";") {
                        if let pair = ItemDescription.nameAndValue(String(part)) {
                            item.parameters.append(pair)
                        } else if !part.allSatisfy(\.isWhitespace) {
                            broken += 1
                            Console.error("\(path):\(record.line): error: `\(part)` in params: expected NAME=VALUE")
                        }
                    }
                    let found = identifier.identify(item, top: top)
                    Console.print(
                        StableJSON.line(
                            IdentificationRecord(
                                found, id: columns.id.map { record[$0] } ?? "\(record.line)", language: language)))
                }
            }
        } catch let problem as ReadingProblem {
            throw Ending.failure(.badData, "\(problem)")
        }
        if broken > 0 { throw Ending.findings }
    }
}
