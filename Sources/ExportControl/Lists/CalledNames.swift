import Synchronization

/// Parameters and kinds by every name that they have, without case and punctuation: worked out when it is first asked, for
/// most starts of the program never ask.
final class CalledNames: Sendable {
    private struct Found {
        var types: [String: Int]?
        var parameters: [String: Int]?
    }

    private let types: [Vocabulary.Naming]
    private let parameters: [Vocabulary.Naming]
    private let found = Mutex(Found())

    init(types: [Vocabulary.Naming], parameters: [Vocabulary.Naming]) {
        self.types = types
        self.parameters = parameters
    }

    /// The first kind with a name of this search form.
    func type(_ form: String) -> Int? {
        found.withLock { found in
            let known = found.types ?? CalledNames.table(types)
            found.types = known
            return known[form]
        }
    }

    /// The first parameter with a name of this search form.
    func parameter(_ form: String) -> Int? {
        found.withLock { found in
            let known = found.parameters ?? CalledNames.table(parameters)
            found.parameters = known
            return known[form]
        }
    }

    private static func table(_ namings: [Vocabulary.Naming]) -> [String: Int] {
        var table: [String: Int] = [:]
        table.reserveCapacity(namings.count * 6)
        for (index, naming) in namings.enumerated() {
            for text in [naming.id] + naming.terms.map(\.text) {
                let form = Vocabulary.searchForm(of: text)
                if table[form] == nil { table[form] = index }
            }
        }
        return table
    }
}
