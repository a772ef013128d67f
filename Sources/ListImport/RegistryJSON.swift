import PartyMatching

extension ListFormat {
    /// Japan's Foreign End User List as JSON of a public registry; its entries carry concern categories in their reason.
    static let metiJSON = ListFormat(
        "meti-json", "METI Foreign End User List (registry JSON)", .whole,
        recognises: {
            $0.shape == .json && $0.mentions("entity_name", "list_id") && $0.text.contains("jp-end-user-list")
        },
        read: { files, draft in
            try RegistryEntry.read(files, draft) { entry, party in
                party.programmes = METI.concerns(in: entry["reason"]?.text)
                party.part = nil
                // The date stands in the address of the press release: …/2025/09/20250929006/….
                if draft.edition == nil { draft.edition = METI.day(in: entry["source_url"]?.text) }
            }
        })

    /// China's lists of the Ministry of Commerce as JSON of the same registry: end users under export control, unreliable
    /// entities, and parties under watch, each a part.
    static let mofcomJSON = ListFormat(
        "mofcom-json", "China MOFCOM lists (registry JSON)", .whole,
        recognises: { $0.shape == .json && $0.mentions("entity_name", "list_id") && $0.text.contains("\"cn-") },
        read: { files, draft in
            try RegistryEntry.read(files, draft) { entry, party in
                party.programmes = [entry["source_list_name"]?.text].compactMap { $0 }
                if let day = ListDates.iso(entry["last_verified"]?.text), day > draft.edition ?? "" {
                    draft.edition = day
                }
            }
        })
}

/// An object of the registry: `entity_name`, `aliases`, `addresses`, `reason`, `date_added`, `list_id`.
private enum RegistryEntry {
    static func read(
        _ files: ImportFiles, _ draft: ListDraft, finish: (JSONValue, inout ListedParty) -> Void
    ) throws {
        try JSONParser.forEachElement(of: try files.jsonBytes(draft), in: nil) { entry, line in
            guard let id = entry["id"]?.text else { return draft.skip("a record without `id`", at: "line \(line)") }
            let name = entry["entity_name"]?.text ?? ""
            let type = entry["entity_type"]?.text
            let kind: PartyKind? =
                type == "organization" ? .organisation : type == "person" || type == "individual" ? .person : nil
            var party = ListedParty(id: id, kind: kind, names: NativeForm.names(name, .primary))
            for alias in entry["aliases"]?.texts ?? [] { party.names += NativeForm.names(alias, .strong) }
            party.part = entry["list_id"]?.text
            party.listedOn = ListDates.iso(entry["date_added"]?.text)
            party.remarks = entry["reason"]?.text
            for address in entry["addresses"]?.texts ?? [] { take(address, &party, draft) }
            finish(entry, &party)
            draft.add(party, at: "line \(line)")
        }
    }

    /// An address, a country alone, or a country with which a name has run together.
    private static func take(_ address: String, _ party: inout ListedParty, _ draft: ListDraft) {
        if let code = CountryNames.code(inAddress: address) {
            party.countries.append(code)
            if CountryNames.code(of: address) == nil || address.utf8.count > address.count {
                party.addresses.append(address)
            }
            return
        }
        let words = address.split(separator: " ")
        for count in stride(from: words.count - 1, to: 1, by: -1) {
            guard let code = CountryNames.code(of: words.prefix(count).joined(separator: " ")) else { continue }
            party.countries.append(code)
            party.names.append(ListedName(words.dropFirst(count).joined(separator: " "), .strong))
            draft.warn("names that had run into the country and were taken as aliases", at: party.id)
            return
        }
        party.addresses.append(address)
        draft.warn("addresses in which no country is known", at: party.id)
    }
}

/// A name with its native form in brackets: `Air Example (例示航空)` is two names.
enum NativeForm {
    static func names(_ text: String, _ quality: ListedName.Quality) -> [ListedName] {
        let plain = text.replacing("（", with: "(").replacing("）", with: ")")
        guard plain.hasSuffix(")"), let open = plain.lastIndex(of: "("), open > plain.startIndex else {
            return [ListedName(text, quality)]
        }
        let inside = plain[plain.index(after: open)...].dropLast()
        let outside = oneLine(String(plain[..<open]))
        func isNative(_ text: some StringProtocol) -> Bool {
            text.unicodeScalars.contains { $0.value >= 0x370 && $0.properties.isAlphabetic }
        }
        guard !outside.isEmpty, isNative(inside), !isNative(outside) else { return [ListedName(text, quality)] }
        return [ListedName(outside, quality), ListedName(String(inside), .strong)]
    }
}

/// What Japan's list says of a party.
enum METI {
    /// Concern categories: `B` biological, `C` chemical, `M` missile, `N` nuclear, `CW` conventional weapons.
    static func concerns(in reason: String?) -> [String] {
        guard let reason else { return [] }
        let half = String(
            String.UnicodeScalarView(
                reason.unicodeScalars.map { scalar in
                    (0xFF21...0xFF3A).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
                }))
        let words = half.split { !("A"..."Z").contains($0) }.map(String.init)
        return unique(words.filter { ["B", "C", "M", "N", "CW"].contains($0) })
    }

    /// A date within a text: `2025-09-29`, `2025年9月29日`, or the first eight digits of a longer number.
    static func day(in text: String?) -> String? {
        let numbers = text?.split(whereSeparator: { !$0.isASCII || !$0.isNumber }) ?? []
        for index in numbers.indices.dropLast(2) where numbers[index].count == 4 {
            if let day = ListDates.isoDay(Int(numbers[index]), Int(numbers[index + 1]), Int(numbers[index + 2])) {
                return day
            }
        }
        for number in numbers where number.count >= 8 {
            let digits = Array(number.prefix(8))
            func value(_ range: Range<Int>) -> Int? { Int(String(digits[range])) }
            if let day = ListDates.isoDay(value(0..<4), value(4..<6), value(6..<8)) { return day }
        }
        return nil
    }
}
