import PartyMatching

/// A list while it is being read: takes what a format's reader finds, keeps count, and cleans names.
final class ListDraft {
    /// Positions that are named for one reason.
    static let mostPositions = 10
    /// No name is longer in any list met (the longest has 374); what is longer is a paragraph that ran in.
    static let longestName = 1_000

    /// The file that is being read, for positions.
    var file = ""
    var edition: String?
    /// Records that the file says it has.
    var stated: Int?
    private(set) var parties: [ListedParty] = []
    private(set) var repeatedNames = 0
    private(set) var met = 0
    private var places: [String: Int] = [:]
    private var countries: [String: String] = [:]
    private var skips = Tally()
    private var warnings = Tally()

    /// Takes a record.
    ///
    /// - Parameter place: Its line or identifier, for the report.
    func add(_ record: ListedParty, at place: String) {
        met += 1
        var party = record
        party.names = cleaned(party.names)
        guard let first = party.names.first else { return count("a record without a name", at: place) }
        if let index = party.names.firstIndex(where: { $0.quality == .primary }) {
            if index > 0 { party.names.insert(party.names.remove(at: index), at: 0) }
        } else if first.quality == .strong {
            party.names[0].quality = .primary
        }
        party.countries = unique(party.countries)
        party.births = unique(party.births)
        party.addresses = unique(party.addresses.map(oneLine).filter { !$0.isEmpty })
        party.identifiers = unique(party.identifiers.filter { !$0.value.isEmpty })
        party.programmes = unique(party.programmes.map(oneLine).filter { !$0.isEmpty })
        party.remarks = party.remarks.map(oneLine).flatMap { $0.isEmpty ? nil : $0 }
        if let other = places[party.id] {
            if parties[other] == party { return count("a record that stands twice", at: place) }
            warn("several records bear one identifier and were numbered", at: party.id)
            let id = party.id
            var number = 2
            while places["\(id)#\(number)"] != nil { number += 1 }
            party.id = "\(id)#\(number)"
        }
        places[party.id] = parties.count
        parties.append(party)
    }

    /// Counts a record that is not taken.
    func skip(_ reason: String, at place: String) {
        met += 1
        count(reason, at: place)
    }

    /// Counts something beside the records that is not taken: an alias of nobody, a broken row.
    func drop(_ reason: String, at place: String) { count(reason, at: place) }

    func warn(_ message: String, at place: String) { warnings.add(message, place) }

    /// A country by whatever the publisher calls it; what is not known is reported.
    func country(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        if let known = countries[text] { return known }
        if let code = CountryNames.code(of: text) {
            countries[text] = code
            return code
        }
        if !CountryNames.isNoCountry(text) { warn("countries that are not known", at: "`\(oneLine(text))`") }
        return nil
    }

    /// How many things were dropped for a reason.
    func droppedCount(_ reason: String) -> Int { skips.count(reason) }

    func party(_ id: String) -> ListedParty? { places[id].map { parties[$0] } }

    func report(format: String) -> ImportReport {
        var kinds: [String: Int] = [:]
        for party in parties { kinds[party.kind?.rawValue ?? "unknown", default: 0] += 1 }
        return ImportReport(
            format: format, edition: edition, records: parties.count, kinds: kinds,
            names: parties.reduce(0) { $0 + $1.names.count }, repeatedNames: repeatedNames,
            weakNames: parties.reduce(0) { $0 + $1.names.count { $0.quality == .weak } },
            skipped: skips.entries.map { .init(reason: $0.text, count: $0.count, positions: $0.places) },
            stated: stated, met: met,
            warnings: warnings.entries.map { entry in
                let more = entry.count > entry.places.count ? ", …" : ""
                return "\(entry.text): \(entry.count) (\(entry.places.joined(separator: ", "))\(more))"
            })
    }

    private func count(_ reason: String, at place: String) { skips.add(reason, place) }

    private func cleaned(_ names: [ListedName]) -> [ListedName] {
        var seen: Set<String> = []
        var kept: [ListedName] = []
        for var name in names {
            name.text = oneLine(name.text)
            name.family = name.family.map(oneLine).flatMap { $0.isEmpty ? nil : $0 }
            if name.text.utf8.count > ListDraft.longestName {
                warn("a name too long to be one was cut", at: String(name.text.prefix(40)) + "…")
                name.text = String(name.text.prefix(ListDraft.longestName / 4))
            }
            guard name.text.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
            if seen.insert(name.text).inserted { kept.append(name) } else { repeatedNames += 1 }
        }
        return kept
    }
}

/// Counts by text, with the first places of each, in the order in which they were met.
private struct Tally {
    struct Entry {
        var text: String
        var count = 0
        var places: [String] = []
    }

    private(set) var entries: [Entry] = []

    mutating func add(_ text: String, _ place: String) {
        let index = entries.firstIndex { $0.text == text } ?? entries.count
        if index == entries.count { entries.append(Entry(text: text)) }
        entries[index].count += 1
        if entries[index].places.count < ListDraft.mostPositions, !entries[index].places.contains(place) {
            entries[index].places.append(place)
        }
    }

    func count(_ text: String) -> Int { entries.first { $0.text == text }?.count ?? 0 }
}

/// A text with single blanks, none at its ends, and no control characters.
func oneLine(_ text: String) -> String {
    let bytes = text.utf8
    var wasSpace = true
    var isClean = true
    for byte in bytes {
        let isSpace = byte == 32
        // Beyond ASCII there are other blanks (U+00A0, U+3000), which the slow way knows.
        if byte < 32 || byte == 127 || isSpace && wasSpace || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 {
            isClean = false
        }
        wasSpace = isSpace
    }
    if isClean, !wasSpace || bytes.isEmpty { return text }
    return text.split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } }
        .joined(separator: " ")
}

/// Each element once, in order.
func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    guard elements.count > 1 else { return elements }
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
}
