import ExportControl
import ItemIdentification

/// A product with the entry and the verdict that somebody gave it.
struct LabelledProduct {
    let id: String
    let item: ItemDescription
    /// Entries of which any is right; empty for goods that no list speaks of.
    let entries: [String]
    let verdict: String
    let kind: String

    init(_ row: [String: String]) {
        func parted(_ text: String, _ mark: Character) -> [String] {
            text.split(separator: mark).map { String($0).trimmed }.filter { !$0.isEmpty }
        }
        func optional(_ name: String) -> String? { row[name].flatMap { $0.isEmpty ? nil : $0 } }
        id = row["id"] ?? ""
        item = ItemDescription(
            words: row["words"] ?? "",
            parameters: parted(row["params"] ?? "", ";").compactMap { text in
                guard let mark = text.firstIndex(of: "=") else { return nil }
                return (String(text[..<mark]).trimmed, String(text[text.index(after: mark)...]).trimmed)
            }, hsCode: optional("hs"), cas: optional("cas"))
        entries = parted(row["entry"] ?? "", "|").filter { $0 != "none" }
        verdict = row["verdict"] ?? ""
        kind = row["kind"] ?? ""
    }

    /// Whether a candidate is of one of the right entries.
    func isRight(_ candidate: Identification.Candidate) -> Bool {
        let found = [
            candidate.entry.code.text, candidate.entry.dualUse?.text, candidate.provision.code.text,
            candidate.provision.dualUse?.text,
        ]
        .compactMap { $0 }
        return entries.contains { entry in
            let wanted = LabelledProduct.entryForm(entry)
            return found.contains { LabelledProduct.entryForm($0) == wanted }
        }
    }

    /// The entry of a code: `6A003.b.4.b` is of 6A003, `ML10.c` of ML10, `M1.A.2.a` of M1.A.2.
    static func entryForm(_ code: String) -> String {
        let steps = code.split(separator: ".")
        guard let first = steps.first else { return code }
        if first.count >= 5, first.first?.isNumber == true { return String(first) }
        if first.hasPrefix("ML") || first.hasPrefix("AG") || first.hasPrefix("CWC") { return String(first) }
        return steps.prefix(3).joined(separator: ".")
    }
}

extension String {
    var trimmed: String {
        var slice = self[...]
        while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
        while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
        return String(slice)
    }
}
