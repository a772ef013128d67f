/// Places the countries of a case in the tiers of a pack.
struct Placement {
    let knowledge: Knowledge
    let pack: LawPack
    let date: CalendarDate
    /// The exporter's own country.
    let home: CountryCode?

    /// Every country of the case with the part that it plays, each pair once.
    static func route(of request: Request) -> [(role: String, country: CountryCode)] {
        var route: [(role: String, country: CountryCode)] = []
        func add(_ role: String, _ country: CountryCode?) {
            guard let country, !route.contains(where: { $0.role == role && $0.country == country }) else { return }
            route.append((role, country))
        }
        add("destination", request.destination)
        add("finalCountry", request.finalCountry)
        for country in request.transit ?? [] { add("transit", country) }
        for party in request.parties where party.role != .exporter {
            add("party:" + (party.role?.rawValue ?? "party"), party.country)
        }
        add("server", request.access?.serverCountry)
        for country in request.access?.remoteFrom ?? [] { add("remote-access", country) }
        for person in request.persons { add("next-employer", person.nextEmployer?.country) }
        if route.isEmpty, request.staysAtHome {
            add("at-home", request.parties.first { $0.role == .exporter }?.country ?? request.origin)
        }
        return route
    }

    /// Whether everything stays in the exporter's own country.
    func isDomestic(_ route: [(role: String, country: CountryCode)]) -> Bool {
        guard let home, !route.isEmpty else { return false }
        return route.allSatisfy { $0.country == home }
    }

    /// The tier of a country for items of these concerns: the worst that names it and counts.
    ///
    /// - Parameter isDomestic: Nothing leaves the country and nobody counts as abroad; an embargo still counts.
    func place(
        _ country: CountryCode, concerns: [Vocabulary.ChoiceID], isDomestic: Bool
    ) -> (tier: LawPack.Tier, notes: [LawPack.Tier])? {
        var notes: [LawPack.Tier] = []
        var found: LawPack.Tier?
        for tier in pack.tiers
        where !tier.isDefault && !tier.isDomestic && tier.names(country, on: date, in: knowledge.atlas) {
            if !tier.concerns.isEmpty, !tier.concerns.contains(where: concerns.contains) {
                notes.append(tier)
            } else if found == nil || rank(tier) < rank(found) {
                found = tier
            }
        }
        if isDomestic, found?.label != "embargoed", let domestic = pack.tiers.first(where: \.isDomestic) {
            return (domestic, [])
        }
        return (found ?? pack.tiers.first(where: \.isDefault)).map { ($0, notes) }
    }

    /// The position of a tier's column, worst first.
    func rank(_ tier: LawPack.Tier?) -> Int {
        tier.flatMap { pack.columns.firstIndex(of: $0.column) } ?? pack.columns.count
    }
}
