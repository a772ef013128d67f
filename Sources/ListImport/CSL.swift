import PartyMatching

/// What the forms of the US Consolidated Screening List share.
enum CSL {
    /// `Entity List (EL) - Bureau of Industry and Security` is `EL`.
    static func part(of source: String) -> String {
        guard let open = source.firstIndex(of: "("), let close = source[open...].firstIndex(of: ")") else {
            return source
        }
        let code = source[source.index(after: open)..<close]
        return code.hasSuffix(" List") ? String(code.dropLast(5)) : String(code)
    }

    static func kind(_ type: String?) -> PartyKind? {
        // Lists of the Departments of Commerce and State give no type.
        type.flatMap { OFAC.kind($0) }
    }

    /// Names of persons on the Treasury's lists are written with the family name first and a comma.
    static func name(_ text: String, _ quality: ListedName.Quality, _ kind: PartyKind?) -> ListedName {
        guard kind == .person, let comma = text.firstIndex(of: ",") else { return ListedName(text, quality) }
        return ListedName(text, quality, family: String(text[..<comma]))
    }

    static func remarks(
        requirement: String?, policy: String?, notice: String?, end: String?, title: String?, remarks: String?
    ) -> String? {
        let parts = [
            title, requirement.map { "licence requirement: \($0)" }, policy.map { "licence policy: \($0)" },
            notice.map { "Federal Register: \($0)" }, end.map { "until \($0)" }, remarks,
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// A number, or nil where `type` says that it is a remark.
    static func identifier(type: String, number: String, country: String?) -> PartyIdentifier? {
        guard !OFAC.isRemark(type), !number.isEmpty else { return nil }
        if let imo = number.dropping("IMO ") { return PartyIdentifier(type: "IMO", value: imo) }
        return PartyIdentifier(type: type, value: number, country: country)
    }
}
