import PartyMatching

/// What OFAC's CSV says in its remarks: birth dates, countries, numbers and weak names, parted by `;`.
struct OFACRemarks {
    private(set) var births: [BirthDate] = []
    private(set) var names: [ListedName] = []
    private(set) var countries: [String] = []
    private(set) var identifiers: [PartyIdentifier] = []

    /// What stands before a number, in the words of the list.
    private static let numbers = [
        "Passport", "National ID No.", "Identification Number", "Tax ID No.", "Registration ID", "Registration Number",
        "Vessel Registration Identification", "MMSI", "SWIFT/BIC", "C.I.F.", "NIT #", "Cedula No.", "SSN", "RUC #",
        "Trade License No.", "Commercial Registry Number", "Company Number", "Business Registration Number", "RFC",
        "C.U.R.P.",
        "D.N.I.", "Legal Entity Number", "Public Registration Number", "Unified Social Credit Code (USCC)",
        "V.A.T. Number",
        "Enterprise Number", "Chamber of Commerce Number", "UK Company Number", "Personal ID Card",
        "Driver's License No.",
        "Aircraft Construction Number (also called L/N or S/N or F/N)", "Aircraft Manufacturer's Serial Number (MSN)",
        "Aircraft Tail Number", "Matricula Mercantil No", "Birth Certificate Number", "Organization Established Date",
        "Government Gazette Number", "Tazkira National ID Card", "Stateless Person ID Card",
        "Economic Register Number (CBLS)",
        "Digital Currency Address - XBT", "Digital Currency Address - ETH", "Folio Mercantil No.",
        "Certificate of Incorporation Number",
    ]

    init(_ text: String, _ draft: ListDraft) {
        for part in text.split(separator: ";") {
            var item = oneLine(String(part))
            if item.hasSuffix(".") { item.removeLast() }
            if item.hasPrefix("alt. ") { item.removeFirst(5) }
            if let name = OFACRemarks.quoted(item) {
                names.append(name)
            } else if let date = item.dropping("DOB ") {
                if let date = ListDates.birth(date) {
                    births.append(date)
                } else {
                    draft.warn("birth dates that are not understood", at: "`\(date)`")
                }
            } else if let country = item.dropping("nationality ") ?? item.dropping("citizen ") {
                if let code = draft.country(country) { countries.append(code) }
            } else if let number = number(item) {
                identifiers.append(number)
            }
        }
    }

    /// `a.k.a. 'NAME'`: a name in quotes is one that OFAC calls weak.
    private static func quoted(_ item: String) -> ListedName? {
        for (mark, quality) in [("a.k.a. '", ListedName.Quality.weak), ("n.k.a. '", .weak), ("f.k.a. '", .former)] {
            guard let rest = item.dropping(mark) else { continue }
            return ListedName(rest.hasSuffix("'") ? String(rest.dropLast()) : rest, quality)
        }
        return nil
    }

    private func number(_ item: String) -> PartyIdentifier? {
        for type in OFACRemarks.numbers {
            guard var value = item.dropping(type + " ") else { continue }
            for mark in [" expires ", " issued ", " (expires ", " (issued "] {
                if let found = value.firstRange(of: mark) { value = String(value[..<found.lowerBound]) }
            }
            var country: String?
            if value.hasSuffix(")"), let open = value.lastIndex(of: "(") {
                country = CountryNames.code(of: String(value[value.index(after: open)...].dropLast()))
                if country != nil { value = oneLine(String(value[..<open])) }
            }
            if let imo = value.dropping("IMO ") { return PartyIdentifier(type: "IMO", value: imo) }
            return PartyIdentifier(type: type, value: value, country: country)
        }
        return nil
    }
}

extension String {
    /// What follows a prefix; nil where it is not there or nothing follows.
    func dropping(_ prefix: String) -> String? {
        guard hasPrefix(prefix), count > prefix.count else { return nil }
        return String(dropFirst(prefix.count))
    }
}
