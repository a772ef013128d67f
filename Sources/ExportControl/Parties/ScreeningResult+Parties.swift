extension ScreeningResult {
    /// Names the party lists that were compared.
    mutating func add(_ screener: PartyScreener, on date: CalendarDate) {
        lists += screener.editions
        staleLists = screener.lists.filter { screener.isStale($0, on: date) }
    }

    /// Everybody of the request with what the lists say, in the order of the request.
    var comparisons: [(role: String, name: String, screenings: [Party.Screening])] {
        var found: [(role: String, name: String, screenings: [Party.Screening])] = []
        for party in request.parties {
            found.append((party.role?.rawValue ?? "", party.name ?? "", party.screening))
            for owner in party.owners { found.append(("owner", owner.name ?? "", owner.screening)) }
        }
        for person in request.persons {
            found.append(("person", person.name ?? "", person.screening))
            for body in person.affiliations ?? [] { found.append(("affiliation", body.name ?? "", body.screening)) }
            if let next = person.nextEmployer { found.append(("next-employer", next.name ?? "", next.screening)) }
        }
        return found
    }
}

extension PartyScreener {
    /// The lists as answers name them.
    var editions: [(id: String, edition: String, digest: Digest)] {
        lists.map { (id: $0.id, edition: $0.edition, digest: Digest(hexadecimal: $0.digest)) }
    }
}
