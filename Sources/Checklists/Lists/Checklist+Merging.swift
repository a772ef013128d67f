import ExportControl

extension Checklist {
    /// What carrying answers over did.
    public struct Merging: Sendable {
        public let list: Checklist
        /// Lines whose answers were carried over.
        public let carried: [String]
        /// Of these, lines whose wording changed: their answers want a second look.
        public let changed: [String]
        /// Lines that the older list did not have.
        public let added: [String]
        /// Lines whose answers went to the appendix.
        public let dropped: [String]
        /// Lines that have another owner now.
        public let ownersChanged: [String]
    }

    /// The newer list with the answers of an older one; what finds no place goes to the appendix, so that nothing is lost.
    ///
    /// An answer that the newer list already has stays; the older one then goes to the appendix if it says something else.
    public func merging(_ old: Checklist, catalogue: Catalogue) -> Merging {
        let words = ListWords(catalogue: catalogue, language: header.language)
        var result = self
        var waiting = Dictionary(old.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var (carried, changed, added, owners): ([String], [String], [String], [String]) = ([], [], [], [])
        var former: [Row] = []
        for (index, row) in rows.enumerated() {
            guard let before = waiting.removeValue(forKey: row.key) else {
                added.append(row.key)
                result.rows[index].note = Checklist.joined(row.note, words("new-line"))
                continue
            }
            if before.owner != row.owner { owners.append(row.key) }
            if !words.isOurs(note: before.note) {
                result.rows[index].note = Checklist.joined(row.note, before.note)
            }
            guard !before.answer.isEmpty else { continue }
            guard row.answer.isEmpty else {
                if row.answer != before.answer { former.append(before) }
                continue
            }
            result.rows[index].answer = before.answer
            carried.append(row.key)
            let isSame = before.statement == row.statement
            // Where the language changed nobody can tell whether the wording did, except within one edition.
            let isKnownSame = old.header.language == header.language ? isSame : old.header.edition == header.edition
            if !isKnownSame { changed.append(row.key) }
            result.rows[index].note = Checklist.joined(
                result.rows[index].note,
                "\(words("carried-over")) (\(old.header.edition))" + (isKnownSame ? "" : "; " + words("changed-line")))
        }
        // A line that stood for the whole organisation and now stands for departments, or the other way round, is not
        // answered for them: its answer is kept beside the list.
        let left = old.rows.filter { waiting[$0.key] != nil && !$0.answer.isEmpty }
        former += left
        let signed = old.header.signOffs.filter { !$0.date.isEmpty || !$0.signature.isEmpty }.map { signOff in
            Row(signOff, section: words("sign-off"), edition: old.header.edition)
        }
        for row in former + old.former + signed where !result.former.contains(row) { result.former.append(row) }
        return Merging(
            list: result, carried: carried, changed: changed, added: added, dropped: left.map(\.key),
            ownersChanged: owners)
    }

    private static func joined(_ note: String, _ more: String) -> String {
        note.isEmpty || note == more ? more : note + "; " + more
    }
}

extension ListWords {
    /// Whether a note is one that a list is made with, and not what somebody wrote there.
    fileprivate func isOurs(note: String) -> Bool {
        note.isEmpty
            || ["carried-over", "new-line", "shown", "to-confirm", "not-yet", "retention"].contains { heading in
                (catalogue.headings[heading] ?? LocalizedText()).all.contains { note.hasPrefix($0.text) }
            }
    }
}

extension Checklist.Row {
    /// A signature under an older list, kept as a line of the appendix.
    fileprivate init(_ signOff: Checklist.SignOff, section: String, edition: String) {
        self.init(
            section: section, id: "sign-off", department: "", statement: "\(section) \(edition)", help: "",
            evidence: [],
            role: signOff.role, owner: signOff.name, deputy: "", due: nil, when: "", basis: [], sources: [], note: "",
            answer: Checklist.Answer(
                doneOn: RowReader.date(signOff.date), signedBy: signOff.signature,
                remarks: [signOff.title, RowReader.date(signOff.date) == nil ? signOff.date : ""].filter { !$0.isEmpty }
                    .joined(separator: ", ")))
    }
}
