import PartyMatching
import XMLReading

extension ListFormat {
    /// OFAC's `sdn_advanced.xml` and `cons_advanced.xml`: names in other scripts, reference tables, programmes at the end.
    static let ofacAdvancedXML = ListFormat(
        "ofac-advanced-xml", "OFAC sanctions list (SDN_ADVANCED.XML, CONS_ADVANCED.XML)", .sample,
        recognises: {
            $0.root == "Sanctions" && $0.text.contains("DistinctPart")
                || $0.root == "Sanctions" && $0.text.contains("ReferenceValueSets")
        },
        read: { files, draft in
            let reader = OFACAdvancedReader(draft)
            let containers: Set = [
                "ReferenceValueSets", "Locations", "IDRegDocuments", "DistinctParties", "SanctionsEntries",
                "ProfileRelationships",
            ]
            try files.xmlRecords(containers: containers, draft) { record, _ in reader.take(record) }
            reader.finish()
        })
}

/// Gathers the parts of the advanced model; a party is whole only when the entries at the end of the file have been read.
private final class OFACAdvancedReader {
    private let draft: ListDraft
    private var references = OFACReferences()
    private var parties: [(party: ListedParty, profile: String)] = []
    private var places: [String: Int] = [:]
    /// Numbers by the identity that bears them.
    private var identifiers: [String: [PartyIdentifier]] = [:]
    private var profilesWithEntry: Set<String> = []

    init(_ draft: ListDraft) {
        self.draft = draft
    }

    func take(_ record: XMLElement) {
        switch record.name {
        case "DateOfIssue": draft.edition = OFACReferences.day(record)
        case "Location": references.add(location: record)
        case "IDRegDocument": take(document: record)
        case "DistinctParty": take(party: record)
        case "SanctionsEntry": take(entry: record)
        case "ProfileRelationship": break
        default: references.add(set: record)
        }
    }

    private func take(document: XMLElement) {
        guard let identity = document["IdentityID"], let number = document.text("IDRegistrationNo") else { return }
        let type = references.label("IDRegDocType", document["IDRegDocTypeID"]) ?? "Document"
        let isIMO = number.hasPrefix("IMO ")
        identifiers[identity, default: []].append(
            PartyIdentifier(
                type: isIMO ? "IMO" : type, value: isIMO ? String(number.dropFirst(4)) : number,
                country: draft.country(references.country(document["IssuedBy-CountryID"]))))
    }

    private func take(party element: XMLElement) {
        guard let profile = element.first("Profile"), let id = element["FixedRef"] ?? profile["ID"] else {
            return draft.skip("a party without a profile", at: "line \(element.line)")
        }
        let kind = references.kind(profile["PartySubTypeID"])
        if kind == nil { draft.warn("parties of a kind that is not known", at: id) }
        var party = ListedParty(id: id, kind: kind, names: [])
        for identity in profile.children(named: "Identity") where identity["False"] != "true" {
            party.names +=
                OFACAdvancedNames(identity, references, isMain: identity["Primary"] != "false", kind: kind).names
            party.identifiers += identifiers[identity["ID"] ?? ""] ?? []
        }
        for feature in profile.children(named: "Feature") { take(feature: feature, &party) }
        places[profile["ID"] ?? id] = parties.count
        parties.append((party, profile["ID"] ?? id))
    }

    private func take(feature: XMLElement, _ party: inout ListedParty) {
        let label = references.label("FeatureType", feature["FeatureTypeID"]) ?? ""
        for version in feature.children(named: "FeatureVersion") {
            let locations = version.children(named: "VersionLocation").compactMap {
                references.location($0["LocationID"])
            }
            let detail = version.children(named: "VersionDetail").first { !$0.text.isEmpty }?.text
            switch label.lowercased() {
            case "birthdate": party.births += version.children(named: "DatePeriod").compactMap(OFACReferences.birth)
            case "nationality country", "citizenship country", "vessel flag", "location", "nationality of registration":
                for location in locations {
                    party.countries += [draft.country(location.country)].compactMap { $0 }
                    if label.lowercased() == "location", !location.address.isEmpty {
                        party.addresses.append(location.address)
                    }
                }
                if let detail, let code = draft.country(detail) { party.countries.append(code) }
            case "":
                draft.warn("features of a type that is not in the file's tables", at: feature["FeatureTypeID"] ?? "")
            default:
                let looked = version.children(named: "VersionDetail").lazy.compactMap {
                    self.references.label("DetailReference", $0["DetailReferenceID"])
                }.first
                let place = locations.first?.address
                guard let value = detail ?? looked ?? place else { continue }
                if isNumber(label) {
                    party.identifiers.append(PartyIdentifier(type: label, value: value))
                } else {
                    party.remarks =
                        (party.remarks.map { $0 + "; " } ?? "") + "\(label): \(value)".replacing("::", with: ":")
                }
            }
        }
    }

    private func isNumber(_ label: String) -> Bool {
        [
            "call sign", "(msn)", "construction number", "tail number", "digital currency", "swift", "bik", "micex",
            "d-u-n-s",
        ]
        .contains { label.lowercased().contains($0) }
    }

    private func take(entry: XMLElement) {
        guard let profile = entry["ProfileID"], let place = places[profile] else {
            return draft.drop("an entry of no party", at: entry["ID"] ?? "line \(entry.line)")
        }
        profilesWithEntry.insert(profile)
        let list = references.label("List", entry["ListID"])
        let part = list.map { $0 == "SDN List" ? "SDN" : $0 }
        if parties[place].party.part == nil {
            parties[place].party.part = part
        } else if let part, parties[place].party.part != part {
            parties[place].party.remarks = [parties[place].party.remarks, "also on: \(part)"].compactMap { $0 }.joined(
                separator: "; ")
        }
        for measure in entry.children(named: "SanctionsMeasure")
        where references.label("SanctionsType", measure["SanctionsTypeID"]) == "Program"
            || measure["SanctionsTypeID"] == "1"
        {
            if let programme = measure.text("Comment") { parties[place].party.programmes.append(programme) }
        }
        let days = entry.children("EntryEvent", "Date").compactMap(OFACReferences.day)
        if let first = (days + [parties[place].party.listedOn].compactMap { $0 }).min() {
            parties[place].party.listedOn = first
        }
    }

    func finish() {
        for (party, profile) in parties {
            if !profilesWithEntry.contains(profile) {
                draft.warn("parties without an entry that says what they are listed for", at: party.id)
            }
            draft.add(party, at: party.id)
        }
    }
}
