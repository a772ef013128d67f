import ExportControl
import ItemIdentification

/// Whether a controlled product is still cleared by nobody when somebody forgets a figure: each given figure of each product
/// labelled as controlled is left out in turn, then all of them.
struct LeavingOut {
    /// Cases in which clearing is right, as `id|figure` (or `id|*` for all), each with its reason.
    let reasons: [String: String]
    private var cases = 0
    private var explained: Set<String> = []
    private var cleared = 0

    init(reasons: [String: String]) { self.reasons = reasons }

    mutating func add(_ product: LabelledProduct, _ identifier: ItemIdentifier) {
        guard product.verdict == "controlled", !product.entries.isEmpty else { return }
        let given = product.item.parameters
        for place in given.indices {
            var rest = given
            rest.remove(at: place)
            judge(product, given[place].name, rest, identifier)
        }
        if given.count > 1 { judge(product, "*", [], identifier) }
    }

    private mutating func judge(
        _ product: LabelledProduct, _ left: String, _ rest: [(name: String, value: String)], _ identifier: ItemIdentifier
    ) {
        cases += 1
        let item = ItemDescription(
            words: product.item.words, parameters: rest, hsCode: product.item.hsCode, cas: product.item.cas)
        let rights = identifier.identify(item, top: 10).candidates.prefix(5).filter(product.isRight)
        guard let first = rights.first, first.verdict == .notControlled,
            !rights.contains(where: { $0.verdict == .controlled })
        else { return }
        let key = "\(product.id)|\(left)"
        guard reasons[key] == nil else {
            explained.insert(key)
            return
        }
        cleared += 1
        print("\(key): \(product.entries.joined(separator: "|")) \(first.provision.code) is cleared")
        print("    \(product.item.words) \(rest.map { "\($0.name)=\($0.value)" })")
        print("    \(first.because.joined(separator: " & "))")
    }

    /// Whether nothing was cleared but what is explained, and every explanation is still needed.
    func report() -> Bool {
        let unneeded = reasons.keys.filter { !explained.contains($0) }.sorted()
        print("descriptions with a figure left out \(cases)")
        print("cleared, with a reason              \(explained.count)")
        print("cleared wrongly                     \(cleared)")
        for key in unneeded { print("no longer cleared, or not in these files: \(key)") }
        return cleared == 0 && unneeded.isEmpty
    }
}
