import XMLReading

/// What standing on a party list means for a dealing, by the format of the list and its part: `parties/effects.xml`.
public struct PartyListEffects: Sendable {
    struct Effect: Sendable {
        let kind: Party.Screening.ListKind?
        let parts: [String: Party.Screening.ListKind]
        /// Words under which a party is listed, and the concern that each names.
        let concerns: [String: String]
    }

    let formats: [String: Effect]
    /// Days after its import from which a list counts as stale.
    public let staleAfter: Int

    public init(folder: ListFolder) throws(DataProblems) {
        let (document, _) = try folder.read("parties/effects.xml", schema: folder.schema("party-effects"))
        func kind(_ element: XMLElement) -> Party.Screening.ListKind? {
            element["effect"].flatMap(Party.Screening.ListKind.init)
        }
        var formats: [String: Effect] = [:]
        for element in document.root.children(named: "format") {
            var parts: [String: Party.Screening.ListKind] = [:]
            for part in element.children(named: "part") { parts[part["id"] ?? ""] = kind(part) }
            var concerns: [String: String] = [:]
            for concern in element.children(named: "concern") { concerns[concern["programme"] ?? ""] = concern["is"] }
            formats[element["id"] ?? ""] = Effect(kind: kind(element), parts: parts, concerns: concerns)
        }
        self.formats = formats
        staleAfter = document.root["stale-after"].flatMap { Int($0) } ?? 0
    }

    /// Everything that it says, as texts in a fixed order.
    var marks: [String] {
        formats.sorted { $0.key < $1.key }.map { id, effect in
            let parts = effect.parts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.rawValue)" }
            let concerns = effect.concerns.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            return "\(id) \(effect.kind?.rawValue ?? "") \(parts) \(concerns)"
        }
    }

    /// What a list of this format means; nil where its owner has to say.
    public func kind(format: String, part: String? = nil) -> Party.Screening.ListKind? {
        guard let effect = formats[format] else { return .prohibition }
        return part.flatMap { effect.parts[$0] } ?? effect.kind
    }

    /// The concerns under which a party is listed; nil where the list names none.
    func concerns(format: String, programmes: [String]) -> Set<String>? {
        guard let concerns = formats[format]?.concerns, !concerns.isEmpty else { return nil }
        let found = Set(programmes.compactMap { concerns[$0] })
        return found.isEmpty ? nil : found
    }
}
