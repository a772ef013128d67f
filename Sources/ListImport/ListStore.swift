import Foundation
public import PartyMatching

/// Keeps imported lists under a home folder: of each list the current edition and the one before it.
///
/// ```
/// HOME/parties/ofac-sdn/current.ndjson     first line: ListEdition; then one ListedParty a line
///                       previous.ndjson
/// ```
/// A file is written beside its place and renamed, so that a reader sees an edition whole or not at all, also after a
/// power cut. Changes are made one after another (`HOME/parties/.lock`), whoever makes them. The previous edition is a second name of the file that was current, made before the new one takes its place.
public struct ListStore: Sendable {
    /// The home folder.
    public let home: String

    public init(home: String) {
        self.home = home
    }

    /// The home that the environment names: `EXPORTCHECK_HOME`, else `exportcheck` in the XDG data folder.
    public init(environment: [String: String]) {
        if let home = environment["EXPORTCHECK_HOME"], !home.isEmpty {
            self.init(home: home)
        } else if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
            self.init(home: data + "/exportcheck")
        } else {
            self.init(home: (environment["HOME"] ?? ".") + "/.local/share/exportcheck")
        }
    }

    /// Which of the two kept editions.
    public enum Age: String, Sendable, CaseIterable { case current, previous }

    private var folder: String { home + "/parties" }

    private func path(_ id: String, _ age: Age) -> String { "\(folder)/\(id)/\(age.rawValue).ndjson" }

    /// Whether a list may bear that id: letters, digits, `-`, `_` and `.`, as it is a folder's name.
    public static func isValid(id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= 100 && id.first != "." && id.first != "-"
            && id.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || [45, 46, 95].contains(byte)
            }
    }

    /// Keeps an imported list as its current edition, and the edition until now as the previous one.
    ///
    /// - Parameter importedOn: ISO date, for reports.
    /// - Throws: ``ImportProblem`` of the kind `shrunken` where it lost more than ``ListImporter/greatestShrinkage`` of the
    ///   kept edition and `acceptsShrunken` is false; `storage` where it cannot be written. What is kept stays then.
    @discardableResult
    public func keep(_ imported: Imported, importedOn: String, acceptsShrunken: Bool = false) throws(ImportProblem)
        -> ListEdition
    {
        let list = imported.list
        guard ListStore.isValid(id: list.id) else {
            throw ImportProblem(
                .storage, file: home, "`\(list.id)` cannot be a list's id; use letters, digits and hyphens")
        }
        let body = EditionText.body(of: list.parties)
        let digest = SHA256.hexadecimal(of: body)
        let edition = ListEdition(list, imported.report, digest: digest, importedOn: importedOn)
        return try StoreLock.holding(folder) { () throws(ImportProblem) in
            try replace(list.id, by: edition, body, acceptsShrunken)
        }
    }

    /// Makes the edition the current one, unless it is kept already; gives what is kept then.
    private func replace(_ id: String, by edition: ListEdition, _ body: [UInt8], _ acceptsShrunken: Bool)
        throws(ImportProblem) -> ListEdition
    {
        let current = path(id, .current)
        if FileManager.default.fileExists(atPath: current) {
            // What is kept but damaged must neither keep a new edition out nor take the place of the one before it.
            if let kept = try? verified(id, .current).edition {
                if kept.digest == edition.digest, kept.edition == edition.edition { return kept }
                try ListStore.refuseShrinkage(from: kept, to: edition, acceptsShrunken)
                try AtomicFile.link(current, to: path(id, .previous))
            }
        }
        try AtomicFile.write([EditionText.line(edition), body], to: current)
        return edition
    }

    private static func refuseShrinkage(from kept: ListEdition, to new: ListEdition, _ accepts: Bool)
        throws(ImportProblem)
    {
        let lost = kept.report.records - new.report.records
        guard !accepts, Double(lost) > ListImporter.greatestShrinkage * Double(kept.report.records) else { return }
        throw ImportProblem(
            .shrunken, file: new.id,
            "the list has \(new.report.records) records, the kept edition\(kept.edition.map { " of \($0)" } ?? "") "
                + "\(kept.report.records): a list that loses more than 5 % is more often a broken file than a wave of removals"
        )
    }

    /// The ids of all kept lists, in order.
    public func ids() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { ListStore.isValid(id: $0) && FileManager.default.fileExists(atPath: path($0, .current)) }
            .sorted()
    }

    /// What is known of a kept edition, without reading its parties.
    public func edition(_ id: String, _ age: Age = .current) throws(ImportProblem) -> ListEdition {
        try EditionText.edition(in: try firstLine(id, age), path(id, age))
    }

    /// The digest of a kept edition: the same for the same parties. For the name index, to know whether it is still true.
    public func digest(_ id: String) throws(ImportProblem) -> String { try edition(id).digest }

    /// A kept edition whole, its digest verified.
    public func load(_ id: String, _ age: Age = .current) throws(ImportProblem) -> (
        list: PartyList, edition: ListEdition
    ) {
        let (edition, body) = try verified(id, age)
        let parties = try EditionText.parties(in: body, path(id, age))
        let list = PartyList(
            id: id, title: edition.title, format: edition.format, edition: edition.edition, parties: parties)
        return (list, edition)
    }

    /// An edition's line and the text of its parties, which is what the digest says.
    private func verified(_ id: String, _ age: Age) throws(ImportProblem) -> (edition: ListEdition, body: [UInt8]) {
        guard ListStore.isValid(id: id) else { throw missing(id, age) }
        let path = path(id, age)
        let bytes = try AtomicFile.read(path, or: missing(id, age))
        guard let end = bytes.firstIndex(of: 10) else {
            throw ImportProblem(.storage, file: path, "the kept list is damaged")
        }
        let edition = try EditionText.edition(in: Array(bytes[..<end]), path)
        let body = Array(bytes[(end + 1)...])
        guard SHA256.hexadecimal(of: body) == edition.digest else {
            throw ImportProblem(
                .storage, file: path, "the kept list is damaged: its digest does not hold; import it again")
        }
        return (edition, body)
    }

    /// What an import changed: from the previous edition to the current one.
    public func difference(_ id: String) throws(ImportProblem) -> ListDifference {
        let (old, new) = (try load(id, .previous).list, try load(id, .current).list)
        return ListDifference(from: old, to: new)
    }

    /// Forgets a list and its editions.
    public func remove(_ id: String) throws(ImportProblem) {
        guard ListStore.isValid(id: id), FileManager.default.fileExists(atPath: path(id, .current)) else {
            throw missing(id, .current)
        }
        try StoreLock.holding(folder) { () throws(ImportProblem) in
            do { try FileManager.default.removeItem(atPath: folder + "/" + id) } catch {
                throw ImportProblem(
                    .storage, file: folder + "/" + id, "the list cannot be removed: \(error.localizedDescription)")
            }
        }
    }

    private func missing(_ id: String, _ age: Age) -> ImportProblem {
        let known = ids()
        return ImportProblem(
            .storage, file: home,
            age == .previous
                ? "there is no previous edition of `\(id)`"
                : "there is no list `\(id)`" + (known.isEmpty ? "" : "; there are \(known.joined(separator: ", "))"))
    }

    private func firstLine(_ id: String, _ age: Age) throws(ImportProblem) -> [UInt8] {
        guard ListStore.isValid(id: id) else { throw missing(id, age) }
        return try AtomicFile.firstLine(path(id, age), or: missing(id, age))
    }
}
