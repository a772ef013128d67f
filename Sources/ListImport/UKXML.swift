import PartyMatching
import XMLReading

extension ListFormat {
    /// The UK Sanctions List of the Foreign, Commonwealth and Development Office.
    static let ukXML = ListFormat(
        "uk-xml", "UK Sanctions List (XML)", .sample,
        recognises: { $0.root == "Designations" },
        read: { files, draft in
            try files.xmlRecords(draft) { record, _ in
                switch record.name {
                case "DateGenerated": draft.edition = ListDates.british(record.text)
                case "Designation": UKEntry(record: record, draft: draft).add()
                default: draft.warn("elements that are not known", at: "`\(record.name)`")
                }
            }
        })
}

/// One `Designation`.
private struct UKEntry {
    let record: XMLElement
    let draft: ListDraft

    func add() {
        guard let id = record.text("UniqueID") ?? record.text("OFSIGroupID") else {
            return draft.skip("a record without `UniqueID`", at: "line \(record.line)")
        }
        let kind = UKList.kind(record.text("IndividualEntityShip"))
        var party = ListedParty(id: id, kind: kind, names: [])
        for name in record.children("Names", "Name") {
            party.names.append(
                UKList.name(
                    (1...5).map { name.text("Name\($0)") }, name.text("Name6"), type: name.text("NameType"),
                    strength: name.text("AliasStrength"), kind))
        }
        party.names += record.children("NonLatinNames", "NonLatinName").compactMap {
            $0.text("NameNonLatinScript").map { ListedName($0, .strong) }
        }
        party.programmes = [record.text("RegimeName")].compactMap { $0 }
        party.listedOn = ListDates.british(record.text("DateDesignated"))
        let addresses = record.children("Addresses", "Address")
        party.addresses = addresses.map { address in
            ((1...6).map { "AddressLine\($0)" } + ["AddressPostalCode", "AddressCountry"])
                .compactMap { address.text($0) }.joined(separator: ", ")
        }
        add(details: &party)
        party.countries += addresses.compactMap { draft.country($0.text("AddressCountry")) }
        if let united = record.text("UNReferenceNumber") {
            party.identifiers.append(PartyIdentifier(type: "United Nations reference", value: united))
        }
        let measures = record.text("SanctionsImposed")?.replacing("|", with: ", ")
        party.remarks = [measures, record.text("OtherInformation")].compactMap { $0 }.joined(separator: "; ")
        draft.add(party, at: id)
    }

    private func add(details party: inout ListedParty) {
        for person in record.children("IndividualDetails", "Individual") {
            for date in person.children("DOBs", "DOB") where !date.text.isEmpty {
                if let birth = ListDates.birth(date.text) {
                    party.births.append(birth)
                } else {
                    draft.warn("birth dates that are not understood", at: "`\(date.text)`")
                }
            }
            party.countries += person.children("Nationalities", "Nationality").compactMap { draft.country($0.text) }
            for passport in person.children("PassportDetails", "Passport") {
                party.identifiers.append(
                    PartyIdentifier(type: "Passport", value: passport.text("PassportNumber") ?? ""))
            }
            for number in person.children("NationalIdentifierDetails", "NationalIdentifier") {
                party.identifiers.append(
                    PartyIdentifier(type: "National identifier", value: number.text("NationalIdentifierNumber") ?? ""))
            }
        }
        for entity in record.children("EntityDetails", "Entity") {
            party.identifiers += entity.children("BusinessRegistrationNumbers", "BusinessRegistrationNumber").map {
                PartyIdentifier(type: "Business registration number", value: $0.text)
            }
        }
        for ship in record.children("ShipDetails", "Ship") {
            party.identifiers += ship.children("IMONumbers", "IMONumber").map {
                PartyIdentifier(type: "IMO", value: $0.text.dropping("IMO").map(oneLine) ?? $0.text)
            }
            party.countries += ship.children("CurrentBelievedFlagOfShips", "CurrentBelievedFlagOfShip").compactMap {
                draft.country($0.text)
            }
        }
    }
}

/// What the formats of British lists share.
enum UKList {
    static func kind(_ text: String?) -> PartyKind? {
        switch text?.lowercased() {
        case "individual": .person
        case "entity": .organisation
        case "ship": .vessel
        default: nil
        }
    }

    /// Name 6 is the family name or the whole name; the others stand before it.
    static func name(
        _ given: [String?], _ last: String?, type: String?, strength: String?, _ kind: PartyKind?
    ) -> ListedName {
        let text = (given + [last]).compactMap { $0 }.joined(separator: " ")
        let quality: ListedName.Quality =
            switch (type?.lowercased(), strength?.lowercased().prefix(3)) {
            case (_, "low"): .weak
            case ("primary name", _), ("prime alias", _): .primary
            case ("fka", _): .former
            default: .strong
            }
        return ListedName(text, quality, family: kind == .person && text != last ? last : nil)
    }
}
