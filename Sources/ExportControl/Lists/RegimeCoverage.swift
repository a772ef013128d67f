import XMLReading

/// How much of a regime's lists is here, beside the order of magnitude that the regime itself speaks of.
public struct RegimeCoverage: Sendable, Equatable {
    /// What a quoted number counts.
    public enum Counted: String, Sendable, CaseIterable {
        case dualUse = "dual-use"
        case munitions
        case sensitive
        case verySensitive = "very-sensitive"
    }

    public let regime: String
    public let counted: Counted
    /// Entries; for the sensitive lists, provisions that they name.
    public let entries: Int
    /// Provisions in use; for the sensitive lists, those that they name and all beneath them.
    public let provisions: Int
    /// The number quoted, in items: an order of magnitude, never a target.
    public let quoted: Int
    public let year: Int
    public let source: String
    public let mark: Mark

    /// Holds the lists against `regimes/coverage.xml`.
    ///
    /// - Throws: What is wrong with the file.
    public static func of(_ lists: [ListStatus], folder: ListFolder) throws(DataProblems) -> [RegimeCoverage] {
        let (document, _) = try folder.read("regimes/coverage.xml", schema: folder.schema("regimes"))
        return document.root.children(named: "quoted").compactMap { element in
            guard let counted = element["counts"].flatMap(Counted.init),
                let quoted = element["about"].flatMap({ Int($0) })
            else { return nil }
            let regime = element["regime"] ?? ""
            let own = lists.filter { $0.regime == regime }
            let counts =
                switch counted {
                case .dualUse, .munitions:
                    own.filter { $0.part == counted.rawValue }.map { ($0.entries, $0.provisions) }
                case .sensitive: own.map { ($0.sensitive, $0.sensitiveWithin) }
                case .verySensitive: own.map { ($0.verySensitive, $0.verySensitiveWithin) }
                }
            return RegimeCoverage(
                regime: regime, counted: counted, entries: counts.reduce(0) { $0 + $1.0 },
                provisions: counts.reduce(0) { $0 + $1.1 }, quoted: quoted,
                year: element["year"].flatMap { Int($0) } ?? 0,
                source: element["source"] ?? "", mark: element["mark"].flatMap(Mark.init) ?? .unverified)
        }
    }
}
