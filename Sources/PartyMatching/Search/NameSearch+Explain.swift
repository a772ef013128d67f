extension NameSearch {
    /// What became of each word of the query and of a listed form, for the form that was searched last.
    mutating func explain(_ index: Int, _ bytes: RawSpan) -> [WordMatch] {
        let listedWords = texts(of: index, bytes)
        _ = evaluate(index, bytes)
        let plainQuery = form.words.filter { $0.role != .joined }.map {
            String(decoding: form.isAcronym ? form.bytes[$0.text].dropFirst() : form.bytes[$0.text], as: UTF8.self)
        }
        let plainListed = listedWords.filter { !$0.isJoined }.map {
            form.isAcronym ? String($0.text.dropFirst()) : $0.text
        }
        var matches: [WordMatch] = []
        var queryLeft = Set(plainQuery.indices)
        var listedLeft = Set(plainListed.indices)
        for pair in scorer.chosen.sorted(by: { $0.query < $1.query }) {
            let q = Int(pair.query)..<Int(pair.query) + (pair.queryIsJoined ? 2 : 1)
            let l = Int(pair.listed)..<Int(pair.listed) + (pair.listedIsJoined ? 2 : 1)
            guard q.upperBound <= plainQuery.count, l.upperBound <= plainListed.count else { continue }
            queryLeft.subtract(q)
            listedLeft.subtract(l)
            matches.append(
                WordMatch(
                    query: plainQuery[q].joined(separator: " "), listed: plainListed[l].joined(separator: " "),
                    relation: relation(pair), similarity: Double(pair.likeness.similarity)))
        }
        for left in queryLeft.sorted() {
            matches.append(WordMatch(query: plainQuery[left], listed: nil, relation: .missing, similarity: 0))
        }
        for left in listedLeft.sorted() {
            matches.append(WordMatch(query: nil, listed: plainListed[left], relation: .missing, similarity: 0))
        }
        return matches
    }

    private func relation(_ pair: WordPair) -> WordMatch.Relation {
        if form.isAcronym { return .acronym }
        if pair.queryIsJoined || pair.listedIsJoined { return .joined }
        switch pair.likeness.kind {
        case .none, .equal:
            return query[Int(pair.query)].role == .form
                ? .legalForm : query[Int(pair.query)].role == .number ? .number : .equal
        case .sameSound: return .sameSound
        case .slip: return .typo
        case .givenName: return .variant
        case .nickname: return .nickname
        case .otherRomanisation: return .romanised
        case .consonants: return .consonants
        case .gender: return .gender
        case .initial: return .initial
        case .joined: return .joined
        }
    }

    /// The words of a listed form.
    private func texts(of index: Int, _ bytes: RawSpan) -> [(text: String, isJoined: Bool)] {
        let (_, span) = words(of: index, bytes)
        return stride(from: span.lowerBound, to: span.upperBound, by: PlacedWord.size).map { at in
            let placed = PlacedWord(bytes, at)
            let offset = bytes.uint32(layout.offset(.wordOffsets) + Int(placed.id) * 4)
            let word = StoredWord.read(bytes, layout.offset(.words) + Int(offset))
            return (String(decoding: bytes.array(word.text), as: UTF8.self), placed.isJoined)
        }
    }
}
