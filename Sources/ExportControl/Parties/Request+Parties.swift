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
        for index in request.parties.indices {
            request.parties[index].screening += try screener.screenings(
                of: request.parties[index].query, on: date, today: today)
            for owner in request.parties[index].owners.indices {
                request.parties[index].owners[owner].screening += try screener.screenings(
                    of: request.parties[index].owners[owner].query, on: date, today: today)
            }
        }
        for index in request.persons.indices {
            request.persons[index].screening += try screener.screenings(
                of: request.persons[index].query, on: date, today: today)
            for place in (request.persons[index].affiliations ?? []).indices {
                guard let query = request.persons[index].affiliations?[place].query else { continue }
                let found = try screener.screenings(of: query, on: date, today: today)
                request.persons[index].affiliations?[place].screening += found
            }
            if let next = request.persons[index].nextEmployer {
                request.persons[index].nextEmployer?.screening += try screener.screenings(
                    of: next.query, on: date, today: today)
            }
        }
        return request
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
