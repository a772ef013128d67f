import ListImport
import PartyMatching

/// What the last import of a party list changed, for people and programs.
struct PartyListChanges: Encodable {
    private let difference: ListDifference

    init(_ id: String, in store: ListStore) throws {
        do {
            difference = try store.difference(id)
        } catch {
            throw Ending.failure(.badData, error.description)
        }
    }

    var isEmpty: Bool { difference.isEmpty }

    func encode(to encoder: any Encoder) throws { try difference.encode(to: encoder) }

    var lines: [String] {
        if difference.isEmpty { return ["no difference"] }
        func name(_ party: ListedParty) -> String { "\(party.id)  \(party.names.first?.text ?? "")" }
        return difference.added.map { "+ \(name($0))" } + difference.removed.map { "- \(name($0))" }
            + difference.changed.map { change in
                let fields = change.fields.map { field in
                    let came = field.added.map { "+\($0)" }
                    let went = field.removed.map { "-\($0)" }
                    return "\(field.field) \((came + went).joined(separator: ", "))"
                }
                return "~ \(change.id)  \(change.name): \(fields.joined(separator: "; "))"
            }
    }
}
