import PartyMatching
import XMLReading

extension ListFormat {
    /// OFAC's `sdn.xml` and `consolidated.xml`. Namespaces have changed with OFAC's sites; local names have not.
    static let ofacXML = ListFormat(
        "ofac-xml", "OFAC sanctions list (SDN.XML, CONSOLIDATED.XML)", .sample,
        recognises: { $0.root == "sdnList" },
        read: { files, draft in
            try files.xmlRecords(draft) { record, _ in
                switch record.name {
                case "publshInformation":
                    draft.edition = ListDates.american(record.text("Publish_Date"))
                    draft.stated = record.text("Record_Count").flatMap(Int.init)
                case "sdnEntry": OFACEntry(record, draft).add()
                default: draft.warn("elements that are not known", at: "`\(record.name)`")
                }
            }
        })
}

/// One `sdnEntry`.
private struct OFACEntry {
    let entry: XMLElement
    let draft: ListDraft

    init(_ entry: XMLElement, _ draft: ListDraft) {
        self.entry = entry
        self.draft = draft
    }

    func add() {
        guard let id = entry.text("uid") else { return draft.skip("a record without `uid`", at: "line \(entry.line)") }
        let kind = OFAC.kind(entry.text("sdnType"))
        var party = ListedParty(id: id, kind: kind, names: [name(of: entry, .primary, kind)])
        for alias in entry.children("akaList", "aka") {
            party.names.append(
                name(of: alias, OFAC.quality(type: alias.text("type"), category: alias.text("category")), kind))
        }
        party.programmes = entry.children("programList", "program").map(\.text)
        for address in entry.children("addressList", "address") {
            let parts = ["address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country"]
            let text = parts.compactMap { address.text($0) }.joined(separator: ", ")
            if !text.isEmpty { party.addresses.append(text) }
        }
        let countries =
            entry.children("nationalityList", "nationality").map { $0.text("country") }
            + entry.children("citizenshipList", "citizenship").map { $0.text("country") }
            + [entry.first("vesselInfo")?.text("vesselFlag")]
            + entry.children("addressList", "address").map { $0.text("country") }
        party.countries = countries.compactMap { draft.country($0) }
        for item in entry.children("dateOfBirthList", "dateOfBirthItem") {
            guard let text = item.text("dateOfBirth") else { continue }
            if let date = ListDates.birth(text) {
                party.births.append(date)
            } else {
                draft.warn("birth dates that are not understood", at: "`\(text)`")
            }
        }
        addIdentifiers(to: &party)
        party.remarks = OFAC.remarks(entry.text("title"), entry.text("remarks"), details)
        draft.add(party, at: id)
    }

    private func name(of element: XMLElement, _ quality: ListedName.Quality, _ kind: PartyKind?) -> ListedName {
        ListedName(
            element.joined("firstName", "lastName"), quality,
            family: kind == .person && element.text("firstName") != nil ? element.text("lastName") : nil)
    }

    private func addIdentifiers(to party: inout ListedParty) {
        for id in entry.children("idList", "id") {
            guard let type = id.text("idType"), let number = id.text("idNumber"), !OFAC.isRemark(type) else { continue }
            party.identifiers.append(
                PartyIdentifier(
                    type: number.hasPrefix("IMO ") ? "IMO" : type,
                    value: number.hasPrefix("IMO ") ? String(number.dropFirst(4)) : number,
                    country: draft.country(id.text("idCountry"))))
        }
        if let sign = entry.first("vesselInfo")?.text("callSign") {
            party.identifiers.append(PartyIdentifier(type: "Call sign", value: sign))
        }
    }

    /// What `idList` says that is no number, and the vessel's type and owner.
    private var details: [String] {
        let vessel = entry.first("vesselInfo")
        return entry.children("idList", "id").compactMap { id in
            guard let type = id.text("idType"), OFAC.isRemark(type) else { return nil }
            return "\(type) \(id.text("idNumber") ?? "")"
        } + ["vesselType", "vesselOwner"].compactMap { name in vessel?.text(name).map { "\(name): \($0)" } }
            + entry.children("placeOfBirthList", "placeOfBirthItem").compactMap {
                $0.text("placeOfBirth").map { "POB \($0)" }
            }
    }
}
