import PartyMatching
import XMLReading

/// The reference tables of OFAC's advanced XML: identifiers are never known to us beforehand, only their labels.
struct OFACReferences {
    struct Location {
        var country: String?
        var address = ""
    }

    private var labels: [String: [String: String]] = [:]
    private var partyTypes: [String: String] = [:]
    private var countries: [String: String] = [:]
    private var locations: [String: Location] = [:]

    /// Takes one table (`AliasTypeValues`).
    mutating func add(set: XMLElement) {
        for value in set.children {
            guard let id = value["ID"] else { continue }
            labels[value.name, default: [:]][id] = value.text
            if value.name == "PartySubType" { partyTypes[id] = value["PartyTypeID"] }
            if value.name == "AreaCode", let country = value["CountryID"] { countries[country] = value.text }
            if value.name == "Country" { countries[id] = value["ISO2"] ?? value.text }
        }
    }

    mutating func add(location element: XMLElement) {
        guard let id = element["ID"] else { return }
        var location = Location()
        location.country =
            element.first("LocationCountry").flatMap { countries[$0["CountryID"] ?? ""] }
            ?? element.first("LocationAreaCode").flatMap { labels["AreaCode"]?[$0["AreaCodeID"] ?? ""] }
        let parts = element.children(named: "LocationPart").compactMap { part in
            part.children(named: "LocationPartValue").first { $0["Primary"] != "false" }?.text("Value")
        }
        location.address = parts.joined(separator: ", ")
        // A nationality may be given by its name alone, as a part.
        if location.country == nil, parts.count == 1 { location.country = parts[0] }
        locations[id] = location
    }

    func label(_ table: String, _ id: String?) -> String? {
        guard let label = id.flatMap({ labels[table]?[$0] }), !label.isEmpty else { return nil }
        return label
    }

    func country(_ id: String?) -> String? { id.flatMap { countries[$0] } }

    func location(_ id: String?) -> Location? { id.flatMap { locations[$0] } }

    /// The label of a person's and an organisation's subtype is "Unknown": its type says what it is.
    func kind(_ subtype: String?) -> PartyKind? {
        switch label("PartySubType", subtype)?.lowercased() {
        case "vessel": return .vessel
        case "aircraft": return .aircraft
        default: break
        }
        switch label("PartyType", subtype.flatMap { partyTypes[$0] })?.lowercased() {
        case "individual": return .person
        case "entity", "other entity": return .organisation
        default: return nil
        }
    }

    /// `Year`, `Month` and `Day` as an ISO date.
    static func day(_ element: XMLElement) -> String? {
        ListDates.isoDay(number(element, "Year"), number(element, "Month"), number(element, "Day"))
    }

    /// A period: a day where all four ends are equal, else the years that it touches.
    static func birth(_ period: XMLElement) -> BirthDate? {
        let ends = [("Start", "From"), ("Start", "To"), ("End", "From"), ("End", "To")].compactMap {
            period.first($0.0)?.first($0.1)
        }
        let years = ends.compactMap { number($0, "Year") }
        guard let first = years.min(), let last = years.max(), (1800...2200).contains(first), last <= 2200 else {
            return nil
        }
        let days = Set(ends.map(day))
        let isAbout = period.children.contains { $0["Approximate"] == "true" }
        return BirthDate(
            firstYear: first, lastYear: last, day: days.count == 1 && !isAbout ? days.first ?? nil : nil,
            isApproximate: isAbout)
    }

    private static func number(_ element: XMLElement, _ name: String) -> Int? { element.text(name).flatMap { Int($0) } }
}

/// The names of one identity of OFAC's advanced XML.
struct OFACAdvancedNames {
    private(set) var names: [ListedName] = []

    init(_ identity: XMLElement, _ references: OFACReferences, isMain: Bool, kind: PartyKind?) {
        var partTypes: [String: String] = [:]
        for group in identity.children("NamePartGroups", "MasterNamePartGroup").flatMap({
            $0.children(named: "NamePartGroup")
        }) {
            guard let id = group["ID"] else { continue }
            partTypes[id] = references.label("NamePartType", group["NamePartTypeID"])
        }
        for alias in identity.children(named: "Alias") {
            let type = references.label("AliasType", alias["AliasTypeID"])
            for documented in alias.children(named: "DocumentedName") {
                let isLatin = references.label("DocNameStatus", documented["DocNameStatusID"]) == "Primary Latin"
                let quality: ListedName.Quality =
                    if alias["LowQuality"] == "true" { .weak } else if alias["Primary"] == "true" && isLatin && isMain {
                        .primary
                    } else if type == "F.K.A." { .former } else { .strong }
                let parts = documented.children("DocumentedNamePart", "NamePartValue")
                names.append(Self.name(parts, partTypes, quality, kind))
            }
        }
    }

    /// The family name stands first in the file; people write it last, except where it is written first in that script.
    private static func name(
        _ parts: [XMLElement], _ types: [String: String], _ quality: ListedName.Quality, _ kind: PartyKind?
    ) -> ListedName {
        guard kind == .person, parts.count > 1,
            let family = parts.first(where: { types[$0["NamePartGroupID"] ?? ""] == "Last Name" })?.text
        else { return ListedName(parts.map(\.text).joined(separator: " "), quality) }
        let others = parts.filter { types[$0["NamePartGroupID"] ?? ""] != "Last Name" }.map(\.text)
        let isHan = family.unicodeScalars.contains {
            (0x2E80...0x9FFF).contains($0.value) || (0xAC00...0xD7A3).contains($0.value)
        }
        let text = isHan ? ([family] + others).joined() : (others + [family]).joined(separator: " ")
        return ListedName(text, quality, family: family)
    }
}
