import PartyMatching
import XMLReading

extension ListFormat {
    /// The United Nations Security Council Consolidated List.
    static let unXML = ListFormat(
        "un-xml", "UN Security Council Consolidated List (XML)", .whole,
        recognises: { $0.root == "CONSOLIDATED_LIST" },
        read: { files, draft in
            try files.xmlRecords(containers: ["INDIVIDUALS", "ENTITIES"], draft) { record, parents in
                if draft.edition == nil { draft.edition = ListDates.iso(parents.first?["dateGenerated"]) }
                switch record.name {
                case "INDIVIDUAL": UNEntry(record: record, prefix: "INDIVIDUAL", draft: draft).add()
                case "ENTITY": UNEntry(record: record, prefix: "ENTITY", draft: draft).add()
                default: draft.warn("elements that are not known", at: "`\(record.name)`")
                }
            }
        })
}

/// One `INDIVIDUAL` or `ENTITY`.
private struct UNEntry {
    let record: XMLElement
    let prefix: String
    let draft: ListDraft

    func add() {
        guard let id = record.text("REFERENCE_NUMBER") ?? record.text("DATAID") else {
            return draft.skip("a record without `REFERENCE_NUMBER`", at: "line \(record.line)")
        }
        let remarks = record.text("COMMENTS1")
        var party = ListedParty(id: oneLine(id), kind: prefix == "ENTITY" ? .organisation : .person, names: names)
        let vessel = imo(in: remarks)
        if let vessel {
            // A ship, or a shipping company: both bear such numbers.
            party.kind = nil
            party.identifiers.append(PartyIdentifier(type: "IMO", value: vessel))
        }
        party.programmes = [record.text("UN_LIST_TYPE")].compactMap { $0 }
        party.listedOn = ListDates.iso(record.text("LISTED_ON"))
        let addresses = record.children(named: prefix + "_ADDRESS")
        let countries =
            record.children("NATIONALITY", "VALUE").map(\.text) + addresses.compactMap { $0.text("COUNTRY") }
        party.countries = countries.compactMap { draft.country($0) }
        party.addresses = addresses.map {
            $0.joined("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", by: ", ")
        }
        party.births = record.children(named: prefix + "_DATE_OF_BIRTH").compactMap(birth)
        for document in record.children(named: prefix + "_DOCUMENT") {
            guard let number = document.text("NUMBER") else { continue }
            let type = document.text("TYPE_OF_DOCUMENT") ?? document.text("TYPE_OF_DOCUMENT2") ?? "Document"
            party.identifiers.append(
                PartyIdentifier(
                    type: type, value: oneLine(number),
                    country: draft.country(document.text("ISSUING_COUNTRY") ?? document.text("COUNTRY_OF_ISSUE"))))
        }
        let words = record.children("TITLE", "VALUE") + record.children("DESIGNATION", "VALUE")
        party.remarks = (words.map(\.text) + [remarks ?? ""]).filter { !$0.isEmpty }.joined(separator: "; ")
        draft.add(party, at: party.id)
    }

    private var names: [ListedName] {
        let primary = record.joined("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
        var names = [ListedName(primary)]
        if let original = record.text("NAME_ORIGINAL_SCRIPT") {
            names += parts(original).map { ListedName($0, .strong) }
        }
        for alias in record.children(named: prefix + "_ALIAS") {
            let quality: ListedName.Quality =
                switch alias.text("QUALITY")?.lowercased() {
                case "low": .weak
                case "f.k.a.": .former
                default: .strong
                }
            names += parts(alias.text("ALIAS_NAME") ?? "").map { ListedName($0, quality) }
        }
        return names
    }

    /// Some fields hold several names.
    private func parts(_ text: String) -> [String] { text.split(separator: ";").map(String.init) }

    private func birth(_ element: XMLElement) -> BirthDate? {
        let isAbout = element.text("TYPE_OF_DATE") == "APPROXIMATELY"
        if let from = element.text("FROM_YEAR").flatMap(Int.init), let to = element.text("TO_YEAR").flatMap(Int.init),
            from <= to
        {
            return BirthDate(firstYear: from, lastYear: to, isApproximate: isAbout)
        }
        let day = ListDates.iso(element.text("DATE"))
        let year = day.flatMap { Int($0.prefix(4)) } ?? element.text("YEAR").flatMap { Int($0) }
        guard let year else { return nil }
        return BirthDate(firstYear: year, lastYear: year, day: isAbout ? nil : day, isApproximate: isAbout)
    }

    /// Vessels are listed as entities, and so are their owners; the number stands in the comments.
    private func imo(in text: String?) -> String? {
        guard prefix == "ENTITY", let text, let mark = text.firstRange(of: "IMO") else { return nil }
        let rest = text[mark.upperBound...].drop { !$0.isNumber && $0 != "," && $0 != ";" }
        let digits = String(rest.prefix { $0.isNumber })
        return digits.count == 7 ? digits : nil
    }
}
