extension NameIndex {
    /// A listed name that a query's name fits.
    struct Fit {
        var party: Int
        var name: Int
        var form: Int
        var score: Float
        /// Which of the query's names, and which reading of it.
        var queryName: Int
        var queryForm: NameForm?
        /// Which of the readings that were searched.
        var reading: Int
    }

    /// Finds the listed parties that the query may mean: best first, then by list and entry.
    ///
    /// - Parameters:
    ///   - threshold: Only hits at or above it are given; see `PartyHit.score`.
    ///   - limit: At most this many hits.
    /// - Throws: `NameIndexError.damaged` when a record that is to be reported does not agree with its checksum.
    public func search(
        _ query: PartyQuery, threshold: Double = defaultThreshold, limit: Int = 20
    ) throws(NameIndexError) -> [PartyHit] {
        try withSearch { search throws(NameIndexError) in
            try bytes.withSpan { span throws(NameIndexError) in
                // Evidence may raise a name that is just below.
                let raise = PartyEvidence.mostRaised(by: query)
                let fits = self.fits(query, &search, span, threshold: max(0.01, Float(threshold) - raise))
                let numbers = identified(query, span)
                if fits.isEmpty && numbers.isEmpty { return [] }
                var hits: [PartyHit] = []
                // Deciding needs the record; more than this many are never read for one query.
                for fit in fits.prefix(max(200, limit * 4)) {
                    hits.append(try hit(fit, query, &search, span))
                }
                for number in numbers where !fits.contains(where: { $0.party == number }) {
                    hits.append(try hit(identified: number, query, span))
                }
                hits.removeAll { $0.score < threshold }
                hits.sort { ($1.score, $0.list, $0.party.id) < ($0.score, $1.list, $1.party.id) }
                return Array(hits.prefix(limit))
            }
        }
    }

    /// The best fit of each party, best first.
    func fits(_ query: PartyQuery, _ search: inout NameSearch, _ span: RawSpan, threshold: Float) -> [Fit] {
        var best: [Fit] = []
        search.reading = 0
        for (number, name) in query.names.enumerated() {
            if search.reader.readLatin(name, kind: query.kind, into: &search.form) {
                if search.form.words.isEmpty { continue }
                search.isPersonalReading = false
                search.reading += 1
                search.run(span, threshold: threshold)
                collect(search, nil, number, span, &best)
                if query.kind == nil || query.kind == .organisation, let form = Acronym.form(asked: name) {
                    search.form = form
                    search.reading += 1
                    search.run(span, threshold: threshold)
                    collect(search, form, number, span, &best)
                    _ = search.reader.readLatin(name, kind: query.kind, into: &search.form)
                }
                if query.kind == nil, search.form.mayBePersonal {
                    _ = search.reader.readLatin(name, kind: .person, into: &search.form)
                    search.isPersonalReading = true
                    search.reading += 1
                    search.run(span, threshold: threshold)
                    collect(search, search.form, number, span, &best)
                    search.isPersonalReading = false
                }
            } else {
                for form in search.reader.foreignForms(of: name, kind: query.kind) {
                    search.form = form
                    search.reading += 1
                    search.run(span, threshold: threshold)
                    collect(search, form, number, span, &best)
                }
            }
        }
        best.sort { ($1.score, $0.party, $0.name, $0.form) < ($0.score, $1.party, $1.name, $1.form) }
        var seen = Set<Int>()
        return best.filter { seen.insert($0.party).inserted }
    }

    private func collect(_ search: NameSearch, _ form: NameForm?, _ number: Int, _ span: RawSpan, _ best: inout [Fit]) {
        for found in search.found {
            let name = FormFacts(bits: span.uint32(layout.offset(.forms) + found.form * 8)).name
            let facts = span.uint32(layout.offset(.names) + name * 4)
            let isWeak = ListedName.Quality.allCases[Int(facts >> 30)] == .weak
            let score = form?.isAcronym == true ? MatchWeights.acronym : found.score
            best.append(
                Fit(
                    party: Int(facts & (1 << 27 - 1)), name: name, form: found.form,
                    score: isWeak ? score * MatchWeights.weakName : score, queryName: number,
                    queryForm: form, reading: search.reading))
        }
    }

    /// Parties that bear one of the query's identifiers.
    private func identified(_ query: PartyQuery, _ span: RawSpan) -> [Int] {
        var numbers: [Int] = []
        let range = layout.range(.identifiers)
        for identifier in query.identifiers {
            guard let hash = IdentifierKey.hash(identifier.value) else { continue }
            var low = 0
            var high = range.count / 16
            while low < high {
                let middle = (low + high) / 2
                if span.uint64(range.lowerBound + middle * 16) < hash { low = middle + 1 } else { high = middle }
            }
            while low < range.count / 16, span.uint64(range.lowerBound + low * 16) == hash {
                let party = Int(truncatingIfNeeded: span.uint64(range.lowerBound + low * 16 + 8))
                if !numbers.contains(party) && party >= 0 { numbers.append(party) }
                low += 1
            }
        }
        return numbers
    }

    private func hit(
        _ fit: Fit, _ query: PartyQuery, _ search: inout NameSearch, _ span: RawSpan
    ) throws(NameIndexError) -> PartyHit {
        let (list, party) = try party(fit.party, span)
        let first = Int(span.uint32(layout.offset(.firstNames) + fit.party * 4))
        let place = fit.name - first
        guard party.names.indices.contains(place) else {
            throw .damaged(path: path, reason: "party \(fit.party) has no name \(place)")
        }
        let words = explain(fit, query, &search, span)
        var hit = PartyHit(
            list: lists[list].id, edition: lists[list].edition, party: party, name: party.names[place],
            queryName: query.names[fit.queryName], score: Double(fit.score), nameScore: Double(fit.score), words: words,
            evidence: [])
        hit.weigh(query)
        return hit
    }

    private func hit(identified number: Int, _ query: PartyQuery, _ span: RawSpan) throws(NameIndexError) -> PartyHit {
        let (list, party) = try party(number, span)
        var hit = PartyHit(
            list: lists[list].id, edition: lists[list].edition, party: party, name: nil,
            queryName: query.names.first ?? "", score: 0,
            nameScore: 0, words: [], evidence: [])
        hit.weigh(query)
        return hit
    }

    /// Scores the pair again, and says what became of each word.
    private func explain(_ fit: Fit, _ query: PartyQuery, _ search: inout NameSearch, _ span: RawSpan) -> [WordMatch] {
        if fit.reading != search.reading {
            // The last search was for another name or reading of it.
            let name = query.names[fit.queryName]
            if let form = fit.queryForm {
                search.form = form
            } else {
                _ = search.reader.readLatin(name, kind: query.kind, into: &search.form)
            }
            search.prepare(span)
            search.relateAll(span)
            search.reading = fit.reading
        }
        return search.explain(fit.form, span)
    }
}
