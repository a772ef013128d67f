/// Finds provisions by code, substance or words.
public struct ListLookup {
    private let library: ListLibrary

    public struct Found {
        public let list: ControlList
        public let provision: Provision
        public let path: [ControlCode]
    }

    public init(library: ListLibrary) {
        self.library = library
    }

    /// The provisions of a code in either numbering; of a group such as 2.B its entries; those that name a substance;
    /// otherwise entries by words, best first.
    public func find(_ query: String) -> [Found] {
        if let cas = CASNumber(query.trimmed) ?? library.vocabulary.substance(named: query) {
            let found = naming(cas)
            if !found.isEmpty { return found }
        }
        for code in [ControlCode(query), ControlCode(compact: query)].compactMap({ $0 }) {
            let places = library.references.places(of: code)
            if !places.isEmpty { return places.map { found($0) } }
            let within = library.lists.flatMap { list in
                list.entries.filter { $0.code.isWithin(code) || $0.dualUse?.isWithin(code) == true }
                    .map { Found(list: list, provision: $0, path: []) }
            }
            if !within.isEmpty { return within }
        }
        let regime = regimeEntries(query.trimmed.uppercased())
        if !regime.isEmpty { return regime }
        return byWords(query)
    }

    /// The entries of a whole numbering: `M` of the MTCR, `N` and `T` of the NSG, `ML` of the munitions list.
    private func regimeEntries(_ letters: String) -> [Found] {
        guard ["M", "N", "T", "ML"].contains(letters) else { return [] }
        return library.lists.flatMap { list in
            list.entries.filter { entry in
                let rest = entry.code.text.dropFirst(letters.count)
                return entry.code.text.hasPrefix(letters) && (rest.first?.isNumber ?? false)
            }.map { Found(list: list, provision: $0, path: []) }
        }
    }

    /// A code or word close to what was asked for.
    public func suggestion(for query: String) -> String? {
        Suggestion.nearest(to: query, among: library.references.codes.map(\.text))
    }

    private func found(_ place: ProvisionReferences.Place) -> Found {
        // The list's own form, with each note where the text has it.
        let list = library.lists[place.list]
        var provision = place.provision
        list.visitProvisions { one, _ in
            if one.code == place.provision.code { provision = one }
        }
        return Found(list: list, provision: provision, path: place.path)
    }

    private func naming(_ cas: CASNumber) -> [Found] {
        var found: [Found] = []
        for list in library.lists {
            list.visitProvisions { provision, path in
                if provision.ownSubstances.contains(cas) {
                    found.append(Found(list: list, provision: provision, path: path))
                }
            }
        }
        return found
    }

    private func byWords(_ query: String) -> [Found] {
        let words = query.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init)
        guard !words.isEmpty else { return [] }
        var scored: [(score: Int, isExact: Bool, found: Found)] = []
        for list in library.lists {
            for entry in list.entries {
                entry.visit { provision, path in
                    let titles = provision.title.all.map { $0.text.lowercased() }
                    let terms = provision.terms.map { $0.text.lowercased() }
                    var score = 0
                    for word in words {
                        let inTerms = terms.contains { $0.contains(word) }
                        let inTitles = titles.contains { $0.contains(word) }
                        if !inTerms, !inTitles { return }
                        score += (inTerms ? 3 : 0) + (inTitles ? 2 : 0)
                    }
                    let isExact = terms.contains(query.lowercased()) || titles.contains(query.lowercased())
                    if isExact { score += 10 }
                    scored.append((score - path.count, isExact, Found(list: list, provision: provision, path: path)))
                }
            }
        }
        // A provision below one that was found as well adds nothing, unless it bears that very name.
        let codes = Set(scored.map(\.found.provision.code))
        return scored.filter { $0.isExact || !$0.found.path.contains(where: codes.contains) }
            .sorted { ($1.score, $0.found.provision.code) < ($0.score, $1.found.provision.code) }
            .prefix(10).map(\.found)
    }
}
