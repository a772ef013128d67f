import ArgumentParser
import ExportControl
import Foundation
import ListImport
import PartyMatching
import RecordReading

/// What the tool keeps: imported party lists, their compiled index, and decisions on hits.
struct PartyHome {
    let store: ListStore

    init() {
        store = ListStore(environment: ProcessInfo.processInfo.environment)
    }

    private var indexPath: String { store.home + "/parties.index" }
    private var decisionsPath: String { store.home + "/decisions.ndjson" }
    private var meaningsPath: String { store.home + "/meanings.json" }

    /// The screener over all imported lists; nil where there is none.
    func screener(
        effects: PartyListEffects, only: [String] = [], threshold: Double? = nil
    ) throws -> PartyScreener? {
        let ids = store.ids()
        for id in only where !ids.contains(id) {
            throw Ending.failure(
                .wrongUsage, "no imported list `\(id)`; there are \(ids.isEmpty ? "none" : ids.joined(separator: ", "))"
            )
        }
        let chosen = only.isEmpty ? ids : ids.filter(only.contains)
        guard !chosen.isEmpty else { return nil }
        do {
            let meanings = try self.meanings()
            var lists: [PartyScreener.List] = []
            for id in chosen {
                let edition = try store.edition(id)
                lists.append(
                    PartyScreener.List(
                        id: id, title: edition.title, format: edition.format,
                        edition: edition.edition ?? edition.importedOn, importedOn: edition.importedOn,
                        digest: edition.digest, kind: meanings[id]))
            }
            let index =
                try only.isEmpty ? compiledIndex(lists) : NameIndex(lists: chosen.map { try store.load($0).list })
            return PartyScreener(
                index: index, lists: lists, effects: effects, decisions: try decisions(),
                threshold: threshold ?? NameIndex.defaultThreshold)
        } catch let problem as ImportProblem {
            throw Ending.failure(.badData, problem.description)
        } catch let problem as NameIndexError {
            throw Ending.failure(.badData, "\(problem)")
        }
    }

    /// A screener over a plain list that is not imported; it counts as a prohibition.
    func screener(ofPlainList path: String, effects: PartyListEffects) throws -> PartyScreener {
        do {
            let bytes = try ByteStream(.file(path)).readAll()
            let list = try ListImporter.read(
                [.memory(bytes, named: path)], as: "names", format: .named("plain-csv")
            ).list
            let today = try Day.today().description
            return PartyScreener(
                index: try NameIndex(lists: [list]),
                lists: [
                    PartyScreener.List(
                        id: "names", title: path, format: list.format, edition: today, importedOn: today,
                        digest: Digest(of: bytes).hexadecimal, kind: .prohibition)
                ], effects: effects, decisions: try decisions())
        } catch let end as Ending {
            throw end
        } catch {
            throw Ending.failure(.badData, "\(error)")
        }
    }

    /// The kept index, compiled anew where a list has changed or the file cannot be trusted.
    private func compiledIndex(_ lists: [PartyScreener.List]) throws -> NameIndex {
        let digest = lists.map { "\($0.id) \($0.digest)" }.joined(separator: "\n")
        if let index = try? NameIndex.open(indexPath), index.sourceDigest == digest { return index }
        let loaded = try lists.map { try store.load($0.id).list }
        do {
            try NameIndex.compile(lists: loaded, to: indexPath, sourceDigest: digest)
            return try NameIndex.open(indexPath)
        } catch {
            // A home that cannot be written to only costs time.
            return try NameIndex(lists: loaded, sourceDigest: digest)
        }
    }

    /// What the user said that a list of his own means.
    func meanings() throws -> [String: Party.Screening.ListKind] {
        guard let data = FileManager.default.contents(atPath: meaningsPath) else { return [:] }
        guard let words = try? JSONDecoder().decode([String: String].self, from: data) else {
            throw Ending.failure(
                .badData, "\(meaningsPath): error: the kept meanings of lists are damaged; import the lists again")
        }
        return words.compactMapValues(Party.Screening.ListKind.init)
    }

    func keep(_ kind: Party.Screening.ListKind, for id: String) throws {
        var words = try meanings().mapValues(\.rawValue)
        words[id] = kind.rawValue
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try write(try encoder.encode(words), to: meaningsPath)
    }

    func decisions() throws -> [PartyDecision] {
        guard let data = FileManager.default.contents(atPath: decisionsPath) else { return [] }
        let decoder = JSONDecoder()
        return try data.split(separator: 10).enumerated().map { index, line in
            guard let decision = try? decoder.decode(PartyDecision.self, from: Data(line)) else {
                throw Ending.failure(.badData, "\(decisionsPath):\(index + 1): error: expected a decision as JSON")
            }
            return decision
        }
    }

    func keep(_ decision: PartyDecision) throws {
        let kept = FileManager.default.contents(atPath: decisionsPath) ?? Data()
        try write(kept + Data((StableJSON.line(decision) + "\n").utf8), to: decisionsPath)
    }

    private func write(_ data: Data, to path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: store.home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try data.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Ending.failure(.outputFailed, "\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
