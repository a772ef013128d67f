/// Everything that an answer stands on: lists, vocabulary, countries and law packs of one folder.
public struct Knowledge: Sendable {
    public let library: ListLibrary
    public let atlas: Atlas
    public let packs: [String: LawPack]
    /// US reasons for control and the Commerce Country Chart; nil where the folder has none.
    public let commerceControls: CommerceControls?

    /// Loads and checks the whole folder.
    ///
    /// - Parameter cache: Where it is looked for first, and kept for the next time.
    public init(folder: ListFolder, cache: KnowledgeCache? = nil) throws(DataProblems) {
        let key = cache.flatMap { $0.key(of: folder) }
        if let cache, let key, let parts = cache.load(key, of: folder) {
            try self.init(parts)
            return
        }
        let library = try ListLibrary(folder: folder)
        let atlas = try Atlas(folder: folder)
        let parts = Parts(
            library: library, atlas: atlas, commerceControls: try CommerceControls(folder: folder, atlas: atlas),
            packs: try LawPack.asWritten(in: folder, vocabulary: library.vocabulary, atlas: atlas))
        try self.init(parts)
        if let cache, let key { cache.keep(parts, under: key) }
    }

    /// What is read from files, before packs take over from one another.
    struct Parts: Sendable {
        let library: ListLibrary
        let atlas: Atlas
        let commerceControls: CommerceControls?
        let packs: [String: LawPack]
    }

    private init(_ parts: Parts) throws(DataProblems) {
        library = parts.library
        atlas = parts.atlas
        commerceControls = parts.commerceControls
        packs = try LawPack.whole(parts.packs)
    }

    /// The packs that apply to a request: those that it names, those whose jurisdiction it falls in by the origin of an item, and
    /// without any name those of the exporter's country; the baseline where there is none.
    ///
    /// - Parameter named: Instead of those that the request names.
    /// - Returns: The packs, and the names that no pack has.
    public func packs(
        for request: Request, named: [String] = [], on date: CalendarDate
    ) -> (packs: [LawPack], unknown: [String]) {
        let names = named.isEmpty ? request.packs : named
        var ids: [String] = names.filter { packs[$0] != nil }
        let home = request.parties.first { $0.role == .exporter }?.country ?? request.origin
        for pack in packs.values.sorted(by: { $0.id < $1.id }) where !ids.contains(pack.id) {
            let applies = pack.jurisdictions.contains { jurisdiction in
                switch jurisdiction.reach {
                case .exporter:
                    names.isEmpty && home.map { jurisdiction.places.contain($0, on: date, in: atlas) == .yes } ?? false
                case .itemOrigin:
                    request.items.compactMap(\.origin).contains {
                        jurisdiction.places.contain($0, on: date, in: atlas) == .yes
                    }
                }
            }
            if applies { ids.append(pack.id) }
        }
        if ids.isEmpty, packs["baseline"] != nil { ids = ["baseline"] }
        return (ids.compactMap { packs[$0] }, names.filter { packs[$0] == nil })
    }

    public var vocabulary: Vocabulary { library.vocabulary }
}
