import ExportControl
import Foundation
import ItemIdentification

/// Whether nothing is cleared because somebody forgot a figure: of each product labelled as controlled each given figure is left out in turn, each two of them,
/// all of them, and each figure that was read in its words.
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
            judge(product, given[place].name, product.item.words, rest, identifier)
            for other in place..<rest.count {
                var fewer = rest
                fewer.remove(at: other)
                judge(product, "\(given[place].name) & \(rest[other].name)", product.item.words, fewer, identifier)
            }
        }
        if given.count > 2 { judge(product, "*", product.item.words, [], identifier) }
        for figure in figures(of: product, identifier) {
            guard let words = without(figure, product.item.words) else { continue }
            judge(product, "“\(figure)”", words, given, identifier)
            if !given.isEmpty { judge(product, "“\(figure)” & *", words, [], identifier) }
        }
    }

    /// The words without a figure; nil where it is only a part of another number or name.
    private func without(_ figure: String, _ words: String) -> String? {
        guard let range = words.range(of: figure) else { return nil }
        let edges = [
            words[..<range.lowerBound].last, words[range.upperBound...].first,
        ]
        if edges.contains(where: { $0?.isASCII == true && ($0?.isLetter == true || $0?.isNumber == true || $0 == ".") })
        {
            return nil
        }
        return words.replacingCharacters(in: range, with: " ")
    }

    /// What was read as a figure in the words of a product.
    private func figures(of product: LabelledProduct, _ identifier: ItemIdentifier) -> [String] {
        let read = identifier.identify(ItemDescription(words: product.item.words), top: 10)
        let figures = read.parameters.map(\.words).filter { figure in
            figure.contains(where: \.isNumber) && product.item.words.contains(figure)
        }
        return Set(figures).sorted()
    }

    private mutating func judge(
        _ product: LabelledProduct, _ left: String, _ words: String, _ rest: [(name: String, value: String)],
        _ identifier: ItemIdentifier
    ) {
        cases += 1
        let item = ItemDescription(
            words: words, parameters: rest, hsCode: product.item.hsCode, cas: product.item.cas)
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
        print("    \(words) \(rest.map { "\($0.name)=\($0.value)" })")
        print("    \(first.because.joined(separator: " & "))")
    }

    /// Whether nothing was cleared but what is explained, and every explanation is still needed.
    func report() -> Bool {
        let unneeded = reasons.keys.filter { !explained.contains($0) }.sorted()
        print("descriptions with a figure left out \(cases)")
        print("cleared, with a reason              \(explained.count)")
        print("cleared wrongly                     \(cleared)")
        for key in unneeded { print("no longer cleared, or not in these files: \(key)") }
        return cases > 0 && cleared == 0 && unneeded.isEmpty
    }
}
