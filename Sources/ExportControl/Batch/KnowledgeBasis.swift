/// Marks of everything that answers stand on, in the parts on which they depend: entry by entry, pack by pack and country by
/// country. Two bases say what has changed between two runs.
public struct KnowledgeBasis: Codable, Sendable, Equatable {
    /// A control entry: a mark of it and of all that it refers to, and the kinds that stand at its head.
    struct Entry: Codable, Sendable, Equatable {
        let mark: String
        /// Of each group of kinds the item must be one; nil for an entry that any item may reach.
        let heads: [[Int]]?
    }

    /// A law pack: everything but its tiers, and what the tiers make of each country.
    struct Pack: Codable, Sendable, Equatable {
        let rest: String
        let places: [String: String]
    }

    /// What has no parts that a row could be free of: words, countries, treaties, jurisdictions, which lists there are.
    let common: String
    /// Days on which the lists were published.
    let published: [String: String]
    let entries: [String: Entry]
    let packs: [String: Pack]
    /// The party lists with what people decided; empty without lists.
    let parties: String
    /// What counted as today where a row names no day.
    let today: String

    /// The mark of the whole, by which people name a basis.
    public var digest: String { Digest(of: Array(StableJSON.line(self).utf8)).hexadecimal }

    public init(_ inquiry: Inquiry) {
        let knowledge = inquiry.knowledge
        let lists = knowledge.library.lists
        common = KnowledgeBasis.common(knowledge)
        published = Dictionary(uniqueKeysWithValues: lists.map { ($0.id, $0.published) })
        entries = EntryMarks(knowledge.library).entries
        packs = knowledge.packs.mapValues { Pack($0, knowledge.atlas) }
        today = inquiry.today.description
        guard let screener = inquiry.parties else {
            parties = ""
            return
        }
        var texts = screener.lists.map {
            "\($0.id) \($0.format) \($0.edition) \($0.importedOn) \($0.digest) \($0.kind?.rawValue ?? "")"
        }
        texts += screener.decisions.map { "\($0)" } + ["\(screener.threshold)", "\(screener.effects.staleAfter)"]
        texts += screener.effects.marks
        parties = KnowledgeBasis.mark { writer in writer.write(texts) }
    }

    /// A short digest of what is written, without positions in files.
    static func mark(_ write: (inout SnapshotWriter) -> Void) -> String {
        var writer = SnapshotWriter()
        writer.omitsPositions = true
        write(&writer)
        return String(Digest(of: writer.bytes).hexadecimal.prefix(24))
    }

    private static func common(_ knowledge: Knowledge) -> String {
        mark { writer in
            writer.write(knowledge.vocabulary)
            writer.write(knowledge.atlas.countries)
            writer.write(knowledge.commerceControls)
            for pack in knowledge.packs.values.sorted(by: { $0.id < $1.id }) {
                writer.write(pack.id)
                writer.write(pack.jurisdictions)
            }
            for list in knowledge.library.lists {
                writer.write(list.id)
                writer.write(list.isPartial)
                writer.write(list.completeParts)
            }
            writer.write(knowledge.library.references.index.partialEntries)
            for id in groupsBesideTiers(knowledge) {
                writer.write(id)
                if let group = knowledge.atlas.groups[id] { writer.write(group) }
            }
        }
    }

    /// Groups of countries that something else than a tier asks for.
    private static func groupsBesideTiers(_ knowledge: Knowledge) -> [String] {
        var found: Set<String> = ["cwc", "us-un-arms-embargo"]
        for pack in knowledge.packs.values {
            for jurisdiction in pack.jurisdictions { found.formUnion(jurisdiction.places.groups) }
            for fact in pack.facts {
                if case .places(let tests) = fact.test { found.formUnion(tests.flatMap(\.places.groups)) }
            }
        }
        return found.sorted()
    }
}

extension KnowledgeBasis.Pack {
    fileprivate init(_ pack: LawPack, _ atlas: Atlas) {
        var rest = pack
        rest.tiers = pack.tiers.filter { $0.isDefault || $0.isDomestic }
        self.rest = KnowledgeBasis.mark { writer in
            writer.omitsDigests = true
            writer.write(rest)
            writer.write(pack.columns)
        }
        let named = pack.tiers.filter { !$0.isDefault && !$0.isDomestic }
        var places: [String: String] = [:]
        for country in atlas.countries.keys {
            let naming = named.filter { tier in
                tier.countries[country] != nil
                    || tier.groups.contains { atlas.groups[$0]?.memberships[country] != nil }
            }
            if naming.isEmpty { continue }
            places[country.text] = KnowledgeBasis.mark { writer in
                for tier in naming {
                    tier.writeHeading(to: &writer)
                    writer.write(tier.countries[country])
                    for group in tier.groups { writer.write(atlas.groups[group]?.memberships[country]) }
                }
            }
        }
        self.places = places
    }
}

/// Works out the marks of all entries, each with everything that it refers to.
private struct EntryMarks {
    private(set) var entries: [String: KnowledgeBasis.Entry] = [:]

    init(_ library: ListLibrary) {
        var own: [String: String] = [:]
        var references: [String: Set<String>] = [:]
        var heads: [String: [[Int]]?] = [:]
        for (index, list) in library.lists.enumerated() {
            for (number, entry) in library.judged[index].enumerated() {
                let name = entry.code.text
                var named: Set<ControlCode> = []
                Condition.provision(entry).visit { if case .specifiedIn(let code) = $0 { named.insert(code) } }
                own[name] = KnowledgeBasis.mark { writer in
                    for text in [list.id, list.regime, list.part, list.category ?? "", list.edition, list.document] {
                        writer.write(text)
                    }
                    writer.write(entry)
                    for code in named.sorted() {
                        writer.write(library.references.isOpen(code))
                        let targets = library.references.targets(of: code)
                        writer.write(targets?.map { "\($0.entry.code) \($0.focus?.text ?? "")" })
                    }
                }
                references[name] = Set(
                    named.flatMap { library.references.targets(of: $0) ?? [] }.map(\.entry.code.text))
                heads[name] = library.reach[index].types(neededBy: number)
            }
        }
        for name in own.keys {
            var reached: Set<String> = [name]
            var open = [name]
            while let next = open.popLast() {
                for other in references[next] ?? [] where reached.insert(other).inserted { open.append(other) }
            }
            let all = reached.sorted().map { own[$0] ?? "" }
            entries[name] = KnowledgeBasis.Entry(
                mark: reached.count == 1 ? all[0] : KnowledgeBasis.mark { $0.write(all) }, heads: heads[name] ?? nil)
        }
    }
}
