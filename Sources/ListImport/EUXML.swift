import PartyMatching
import XMLReading

extension ListFormat {
    /// The EU's consolidated financial sanctions list, XML 1.1: everything is in attributes.
    static let euXML = ListFormat(
        "eu-xml", "EU consolidated financial sanctions list (xmlFullSanctionsList_1_1)", .sample,
        recognises: { $0.root == "export" && $0.text.contains("sanctionEntity") },
        read: { files, draft in
            try files.xmlRecords(draft) { record, parents in
                if draft.edition == nil { draft.edition = ListDates.iso(parents.first?["generationDate"]) }
                if record.name == "sanctionEntity" {
                    EUEntry(record: record, draft: draft).add()
                } else {
                    draft.warn("elements that are not known", at: "`\(record.name)`")
                }
            }
        })
}

/// One `sanctionEntity`.
private struct EUEntry {
    let record: XMLElement
    let draft: ListDraft

    func add() {
        guard let id = record.value("euReferenceNumber") ?? record.value("logicalId") else {
            return draft.skip("a record without `euReferenceNumber`", at: "line \(record.line)")
        }
        let kind: PartyKind? =
            switch record.first("subjectType")?["code"] {
            case "person": .person
            case "enterprise": .organisation
            default: nil
            }
        var party = ListedParty(id: id, kind: kind, names: names(kind))
        party.listedOn = ListDates.iso(record["designationDate"])
        party.programmes = record.children(named: "regulation").compactMap { $0.value("programme") }
        let placed = record.children(named: "citizenship") + record.children(named: "address")
        party.countries = placed.compactMap { draft.country($0.value("countryIso2Code")) }
        for address in record.children(named: "address") {
            let parts = ["street", "poBox", "zipCode", "city", "region", "place", "countryDescription"].compactMap {
                address.value($0)
            }
            party.addresses.append(parts.filter { $0 != "-" && $0 != "UNKNOWN" }.joined(separator: ", "))
        }
        party.births = record.children(named: "birthdate").compactMap(birth)
        for number in record.children(named: "identification") {
            guard let value = number.value("number") ?? number.value("latinNumber") else { continue }
            party.identifiers.append(
                PartyIdentifier(
                    type: number.value("identificationTypeDescription") ?? number.value("identificationTypeCode")
                        ?? "Number",
                    value: value, country: draft.country(number.value("countryIso2Code"))))
        }
        if let united = record.value("unitedNationId") {
            party.identifiers.append(PartyIdentifier(type: "United Nations reference", value: united))
        }
        let functions = record.children(named: "nameAlias").compactMap { $0.value("function") }
        let remarks =
            [record.value("designationDetails")].compactMap { $0 } + unique(functions)
            + record.children(named: "remark").map(\.text)
        party.remarks = remarks.isEmpty ? nil : remarks.joined(separator: "; ")
        draft.add(party, at: id)
    }

    /// There is no mark of the primary name: it is the oldest in Latin letters.
    private func names(_ kind: PartyKind?) -> [ListedName] {
        let aliases = record.children(named: "nameAlias").map { alias -> (name: ListedName, age: Int, isLatin: Bool) in
            let parts = ["firstName", "middleName", "lastName"].compactMap { alias.value($0) }
            let text = alias.value("wholeName") ?? parts.joined(separator: " ")
            let family = kind == .person ? alias.value("lastName") : nil
            let name = ListedName(text, alias["strong"] == "false" ? .weak : .strong, family: family)
            let isLatin = !text.unicodeScalars.contains {
                $0.properties.isAlphabetic && $0.value > 0x24F && $0.value < 0x1E00
            }
            return (name, alias["logicalId"].flatMap { Int($0) } ?? .max, isLatin)
        }
        let strong = aliases.filter { $0.name.quality == .strong }
        let pool = strong.isEmpty ? aliases : strong
        let primary = (pool.filter(\.isLatin).isEmpty ? pool : pool.filter(\.isLatin)).min { $0.age < $1.age }
        guard let primary else { return [] }
        return [ListedName(primary.name.text, .primary, family: primary.name.family)]
            + aliases.filter { $0.age != primary.age || $0.name != primary.name }.map(\.name)
    }

    private func birth(_ element: XMLElement) -> BirthDate? {
        if let calendar = element.value("calendarType"), calendar != "GREGORIAN" {
            draft.warn("birth dates in another calendar were left out", at: calendar)
            return nil
        }
        let isAbout = element["circa"] == "true"
        func number(_ name: String) -> Int? { element.value(name).flatMap { Int($0) } }
        if let from = number("yearRangeFrom"), let to = number("yearRangeTo"), from <= to {
            return BirthDate(firstYear: from, lastYear: to, isApproximate: isAbout)
        }
        if let day = ListDates.iso(element.value("birthdate")), let year = Int(day.prefix(4)) {
            return BirthDate(firstYear: year, lastYear: year, day: isAbout ? nil : day, isApproximate: isAbout)
        }
        return ListDates.birth(
            year: number("year"), month: number("monthOfYear"), day: number("dayOfMonth"), isApproximate: isAbout)
    }
}
