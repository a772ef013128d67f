import PartyMatching

/// What OFAC's formats share.
enum OFAC {
    /// No type means an entity.
    static func kind(_ text: String?) -> PartyKind? {
        switch text?.lowercased() {
        case "individual": .person
        case "entity", nil: .organisation
        case "vessel": .vessel
        case "aircraft": .aircraft
        default: nil
        }
    }

    static func quality(type: String?, category: String?) -> ListedName.Quality {
        if category?.lowercased() == "weak" { return .weak }
        return type?.lowercased().hasPrefix("f") == true ? .former : .strong
    }

    /// Whether an `idType` holds a remark in a number's place.
    static func isRemark(_ type: String) -> Bool {
        type.hasSuffix(":") || type.hasSuffix("-")
            || ["Gender", "Website", "Additional Sanctions Information -"].contains(type)
    }

    static func remarks(_ parts: String?..., more: [String]) -> String? {
        let all = parts.compactMap { $0 } + more
        return all.isEmpty ? nil : all.joined(separator: "; ")
    }

    static func remarks(_ title: String?, _ remarks: String?, _ more: [String]) -> String? {
        self.remarks(title, remarks, more: more)
    }
}
