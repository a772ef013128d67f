import Dispatch
import ExportControl
import ItemIdentification
import RecordReading
import Synchronization

/// Classifies the rows of a table, one line of JSON each, as they are read.
struct ClassifyBatch {
    let path: String
    let top: Int
    let lists: [String]
    let language: Language
    /// Threads that classify; the lines that come out are the same with any number.
    let jobs: Int

    /// So many rows for each thread are read before they are classified.
    private static let roundRows = 16

    private struct Row {
        let id: String
        let item: ItemDescription
    }

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
            var rows: [Row] = []
            while let row = try reader.next() {
                switch row {
                case .broken(let row):
                    broken += 1
                    Console.error("\(row.problem)")
                case .whole(let record):
                    var item = ItemDescription(words: record[words], lists: lists)
                    item.hsCode = columns.hs.map { record[$0] }.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
                    if let hs = item.hsCode, HSCode(hs) == nil {
                        broken += 1
                        Console.error("\(path):\(record.line): error: `\(hs)` in hs: expected \(HSCode.expected)")
                        item.hsCode = nil
                    }
                    item.cas = columns.cas.map { record[$0] }.flatMap { $0.isEmpty ? nil : $0 }
                    for part in (columns.params.map { record[$0] } ?? "").split(separator: ";") {
                        if let pair = ItemDescription.nameAndValue(String(part)) {
                            item.parameters.append(pair)
                        } else if !part.allSatisfy(\.isWhitespace) {
                            broken += 1
                            Console.error("\(path):\(record.line): error: `\(part)` in params: expected NAME=VALUE")
                        }
                    }
                    rows.append(Row(id: columns.id.map { record[$0] } ?? "\(record.line)", item: item))
                    if rows.count == ClassifyBatch.roundRows * jobs {
                        for line in lines(of: rows, identifier) { Console.print(line) }
                        rows.removeAll(keepingCapacity: true)
                    }
                }
            }
            for line in lines(of: rows, identifier) { Console.print(line) }
        } catch let problem as ReadingProblem {
            throw Ending.failure(.badData, "\(problem)")
        }
        if broken > 0 { throw Ending.findings }
    }

    /// One line for each row, in their order.
    private func lines(of rows: [Row], _ identifier: ItemIdentifier) -> [String] {
        let (top, language) = (top, language)
        @Sendable func line(of row: Row) -> String {
            StableJSON.line(
                IdentificationRecord(identifier.identify(row.item, top: top), id: row.id, language: language))
        }
        guard jobs > 1, rows.count > 1 else { return rows.map(line) }
        let next = Atomic<Int>(0)
        let done = Mutex<[(place: Int, line: String)]>([])
        DispatchQueue.concurrentPerform(iterations: min(jobs, rows.count)) { _ in
            while true {
                let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard place < rows.count else { return }
                let made = line(of: rows[place])
                done.withLock { $0.append((place, made)) }
            }
        }
        return done.withLock { $0.sorted { $0.place < $1.place }.map(\.line) }
    }
}
