public import PartyMatching

extension Party {
    /// What is looked for on the lists.
    public var query: PartyQuery {
        var kind: PartyKind?
        switch self.kind {
        case .person: kind = .person
        case .vessel: kind = .vessel
        case nil: kind = nil
        default: kind = .organisation
        }
        return PartyQuery(
            names: ([name, localName].compactMap { $0 } + aliases).filter { !$0.trimmed.isEmpty }, kind: kind,
            countries: country.map { [$0.text] } ?? [],
            identifiers: registrationNumber.map { [PartyIdentifier(type: "registration", value: $0)] } ?? [],
            addresses: address.map { [$0] } ?? [])
    }
}

extension Party.Owner {
    public var query: PartyQuery {
        var party = Party()
        party.name = name
        party.country = country
        party.kind = kind
        return party.query
    }
}

extension Person {
    /// What is looked for on the lists.
    public var query: PartyQuery {
        PartyQuery(
            names: [name].compactMap { $0 }.filter { !$0.trimmed.isEmpty }, kind: .person,
            countries: nationality.map(\.text),
            births: birthYear.map { [BirthDate(firstYear: $0, lastYear: $0)] } ?? [])
    }
}

extension Person.Affiliation {
    public var query: PartyQuery {
        PartyQuery(
            names: [name].compactMap { $0 }.filter { !$0.trimmed.isEmpty }, kind: .organisation,
            countries: country.map { [$0.text] } ?? [])
    }
}

extension Request {
    /// The request with the comparisons of all its parties and people beside those that it records itself.
    func screened(by screener: PartyScreener, on date: CalendarDate, today: CalendarDate) throws(DataProblems)
        -> Request
    {
        var request = self
        try request.visitCompared { query, screening throws(DataProblems) in
            screening += try screener.screenings(of: query, on: date, today: today)
        }
        return request
    }

    /// The same with comparisons that were made before, one array for each party and person in the order of the visit.
    func adding(_ comparisons: [[Party.Screening]]) -> Request {
        var request = self
        var rest = comparisons[...]
        request.visitCompared { _, screening in screening += rest.popFirst() ?? [] }
        return request
    }

    /// What the lists say of every party and person, in the order of the visit.
    func comparisons(
        by screener: PartyScreener, on date: CalendarDate, today: CalendarDate
    ) throws(DataProblems) -> [[Party.Screening]] {
        var found: [[Party.Screening]] = []
        var request = self
        try request.visitCompared { query, _ throws(DataProblems) in
            found.append(try screener.screenings(of: query, on: date, today: today))
        }
        return found
    }

    /// Calls the body with everybody whom the lists are asked about, and what is recorded of each.
    private mutating func visitCompared<Failure>(
        _ body: (PartyQuery, inout [Party.Screening]) throws(Failure) -> Void
    ) throws(Failure) {
        for index in parties.indices {
            try body(parties[index].query, &parties[index].screening)
            for owner in parties[index].owners.indices {
                try body(parties[index].owners[owner].query, &parties[index].owners[owner].screening)
            }
        }
        for index in persons.indices {
            try body(persons[index].query, &persons[index].screening)
            var affiliations = persons[index].affiliations ?? []
            for place in affiliations.indices { try body(affiliations[place].query, &affiliations[place].screening) }
            if persons[index].affiliations != nil { persons[index].affiliations = affiliations }
            if var next = persons[index].nextEmployer {
                try body(next.query, &next.screening)
                persons[index].nextEmployer = next
            }
        }
    }
}

extension Request {
    /// Everybody whom the lists are asked about, in the order of the request.
    public var partyQueries: [PartyQuery] {
        var queries: [PartyQuery] = []
        for party in parties {
            queries.append(party.query)
            queries += party.owners.map(\.query)
        }
        for person in persons {
            queries.append(person.query)
            queries += (person.affiliations ?? []).map(\.query)
            if let next = person.nextEmployer { queries.append(next.query) }
        }
        return queries
    }
}
