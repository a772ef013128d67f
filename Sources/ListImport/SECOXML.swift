import PartyMatching
import XMLReading

extension ListFormat {
    /// The Swiss list of sanctioned persons, organisations and objects.
    static let secoXML = ListFormat(
        "seco-xml", "Swiss SECO sanctions list (XML, whole list)", .sample,
        recognises: { $0.root == "swiss-sanctions-list" },
        read: { files, draft in
            let reader = SECOReader(draft)
            try files.xmlRecords(draft) { record, parents in
                let root = parents.first
                guard root?["list-type"] == "whole-list" else {
                    throw ImportProblem(
                        .notAList, file: draft.file,
                        "this is an export of type `\(root?["list-type"] ?? "")`, not the whole list")
                }
                draft.edition = ListDates.iso(root?["date"])
                reader.take(record)
            }
            reader.finish()
        })
}

/// Places stand at the end of the file, so targets wait for them.
private final class SECOReader {
    private let draft: ListDraft
    private var programmes: [String: String] = [:]
    private var places: [String: XMLElement] = [:]
    private var targets: [(party: ListedParty, addresses: [(place: String?, text: String)], nationalities: [String])] =
        []

    init(_ draft: ListDraft) {
        self.draft = draft
    }

    func take(_ record: XMLElement) {
        switch record.name {
        case "sanctions-program":
            let keys = record.children(named: "program-key")
            let key = (keys.first { $0["lang"] == "eng" } ?? keys.first)?.text
            // A set's identifier is repeated for each language.
            for set in record.children(named: "sanctions-set") { programmes[set["ssid"] ?? ""] = key }
        case "place": places[record["ssid"] ?? ""] = record
        case "target": take(target: record)
        default: draft.warn("elements that are not known", at: "`\(record.name)`")
        }
    }

    private func take(target: XMLElement) {
        guard let id = target["ssid"] else { return draft.skip("a record without `ssid`", at: "line \(target.line)") }
        let modifications = target.children(named: "modification")
        if newest(modifications)?["modification-type"] == "de-listed" { return draft.skip("de-listed", at: id) }
        let bodies = ["individual", "entity", "object"].compactMap { target.first($0) }
        guard let body = bodies.first else { return draft.skip("a target of a kind that is not known", at: id) }
        var party = ListedParty(id: id, kind: kind(body), names: [])
        var addresses: [(String?, String)] = []
        var nationalities: [String] = []
        // Only identities directly in the target count: modifications hold copies of old ones.
        for identity in body.children(named: "identity") {
            let isMain = identity["main"] != "false"
            for name in identity.children(named: "name") {
                party.names += names(name, isMain: isMain, kind: party.kind)
            }
            party.births += identity.children(named: "day-month-year").compactMap(birth)
            for address in identity.children(named: "address") {
                addresses.append(
                    (address["place-id"], address.joined("c-o", "p-o-box", "address-details", "zip-code", by: ", ")))
            }
            for nationality in identity.children(named: "nationality") {
                if let code = nationality.first("country")?["iso-code"] { nationalities.append(code) }
            }
            for document in identity.children(named: "identification-document") {
                party.identifiers.append(
                    PartyIdentifier(
                        type: document["document-type"] ?? "Document", value: document.text("number") ?? "",
                        country: draft.country(document.first("issuer")?["code"])))
            }
        }
        party.programmes = target.children(named: "sanctions-set-id").map { programmes[$0.text] ?? $0.text }
        let listed = modifications.filter { $0["modification-type"] == "listed" }
        party.listedOn = listed.compactMap { ListDates.iso($0["effective-date"] ?? $0["publication-date"]) }.min()
        let other = body.children(named: "other-information").map(\.text)
        party.identifiers += other.compactMap(imo)
        party.remarks = (body.children(named: "justification").map(\.text) + other).joined(separator: "; ")
        targets.append((party, addresses, nationalities))
    }

    /// The modification that counts: the newest by the day on which it takes effect; of equal ones the first in the file.
    private func newest(_ modifications: [XMLElement]) -> XMLElement? {
        func day(_ modification: XMLElement) -> String {
            ["effective-date", "enactment-date", "publication-date"].lazy.compactMap { ListDates.iso(modification[$0]) }
                .first ?? ""
        }
        var newest: XMLElement?
        for modification in modifications {
            if let best = newest, day(modification) <= day(best) { continue }
            newest = modification
        }
        return newest
    }

    private func kind(_ body: XMLElement) -> PartyKind? {
        switch (body.name, body["object-type"]) {
        case ("individual", _): .person
        case ("entity", _): .organisation
        case (_, "vessel"): .vessel
        case (_, "aircraft"): .aircraft
        default: nil
        }
    }

    /// A name, and once more with the spelling variants of each of its parts.
    private func names(_ name: XMLElement, isMain: Bool, kind: PartyKind?) -> [ListedName] {
        let quality: ListedName.Quality =
            if name["quality"] == "low" { .weak } else if name["name-type"] == "primary-name" && isMain {
                .primary
            } else if name[
                "name-type"]?.hasPrefix("formerly") == true
            { .former } else { .strong }
        let parts = name.children(named: "name-part").sorted {
            (Int($0["order"] ?? "") ?? 0) < (Int($1["order"] ?? "") ?? 0)
        }
        var family: String?
        if kind == .person { family = parts.first { $0["name-part-type"] == "family-name" }?.text("value") }
        let text = parts.compactMap { $0.text("value") }.joined(separator: " ")
        var all = [ListedName(text, quality, family: family)]
        for (index, part) in parts.enumerated() {
            for variant in part.children(named: "spelling-variant") where !variant.text.isEmpty {
                let words = parts.enumerated().compactMap {
                    $0.offset == index ? variant.text : $0.element.text("value")
                }
                all.append(ListedName(words.joined(separator: " "), quality == .primary ? .strong : quality))
            }
        }
        return all
    }

    private func birth(_ element: XMLElement) -> BirthDate? {
        if let calendar = element["calendar"], calendar != "Gregorian" {
            draft.warn("birth dates in another calendar were left out", at: calendar)
            return nil
        }
        func number(_ name: String) -> Int? { element[name].flatMap { Int($0) } }
        return ListDates.birth(
            year: number("year"), month: number("month"), day: number("day"), isApproximate: element["quality"] == "low"
        )
    }

    private func imo(_ text: String) -> PartyIdentifier? {
        guard let mark = text.firstRange(of: "IMO") else { return nil }
        let digits = text[mark.upperBound...].drop { !$0.isNumber }.prefix { $0.isNumber }
        return digits.count == 7 ? PartyIdentifier(type: "IMO", value: String(digits)) : nil
    }

    func finish() {
        for target in targets {
            var party = target.party
            party.countries = target.nationalities.compactMap { draft.country($0) }
            for address in target.addresses {
                let place = address.place.flatMap { places[$0] }
                let country = place?.first("country")
                let text = [
                    address.text, place?.text("location") ?? "", place?.text("area") ?? "", country?.text ?? "",
                ]
                party.addresses.append(text.filter { !$0.isEmpty }.joined(separator: ", "))
                if let code = draft.country(country?["iso-code"] ?? country?.text) { party.countries.append(code) }
            }
            draft.add(party, at: party.id)
        }
    }
}
