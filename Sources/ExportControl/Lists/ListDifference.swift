/// What changed from one set of provisions to another.
public struct ListDifference: Sendable {
    public struct Change: Codable, Sendable, Equatable, CustomStringConvertible {
        public enum Kind: String, Codable, Sendable { case added, removed, changed }

        public let kind: Kind
        public let list: String
        public let code: String
        /// What differs, as "was → is".
        public let details: [String]

        public var description: String {
            let sign = kind == .added ? "+" : kind == .removed ? "-" : "~"
            return (["\(sign) \(list) \(code)"] + details.map { "    \($0)" }).joined(separator: "\n")
        }
    }

    public let changes: [Change]

    public init(from old: [ProvisionRecord], to new: [ProvisionRecord]) {
        func key(_ record: ProvisionRecord) -> String { record.list + " " + record.code }
        let before = Dictionary(old.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
        var changes: [Change] = []
        for record in old where after[key(record)] == nil {
            changes.append(Change(kind: .removed, list: record.list, code: record.code, details: []))
        }
        for record in new {
            guard let other = before[key(record)] else {
                changes.append(Change(kind: .added, list: record.list, code: record.code, details: [record.text]))
                continue
            }
            let details = ListDifference.details(other, record)
            if !details.isEmpty {
                changes.append(Change(kind: .changed, list: record.list, code: record.code, details: details))
            }
        }
        self.changes = changes
    }

    private static func details(_ old: ProvisionRecord, _ new: ProvisionRecord) -> [String] {
        var details: [String] = []
        func compare(_ name: String, _ was: String, _ now: String) {
            if was != now { details.append("\(name): \(was) → \(now)") }
        }
        compare("text", old.text, new.text)
        compare("dual-use", old.dualUse ?? "none", new.dualUse ?? "none")
        compare("sensitive", "\(old.sensitive)", "\(new.sensitive)")
        compare("very sensitive", "\(old.verySensitive)", "\(new.verySensitive)")
        compare("not used", "\(old.notUsed)", "\(new.notUsed)")
        for language in Set(old.title.keys).union(new.title.keys).sorted() {
            compare("title (\(language))", old.title[language] ?? "", new.title[language] ?? "")
        }
        compare("edition", old.edition, new.edition)
        return details
    }
}
