import ExportControl
import Yams

/// The head of a list as it is written: in JSON, before the Markdown, and in the last column of the CSV.
struct HeaderRecord: Encodable {
    struct SignOff: Encodable {
        let role: String
        let name: String
        let title: String
        let date: String
        let signature: String
    }

    let list: String
    let edition: String
    let language: String
    let organisation: String
    let profile: String?
    let frameworks: [String]
    let start: String
    let caseID: String?
    let notices: [String]
    let signOffs: [SignOff]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case list, edition, language, organisation, profile, frameworks, start, notices, signOffs
        case caseID = "case"
    }

    init(_ header: Checklist.Header) {
        list = header.kind.rawValue
        edition = header.edition
        language = header.language.rawValue
        organisation = header.organisation
        profile = header.profile
        frameworks = header.frameworks
        start = header.start.description
        caseID = header.caseID
        notices = header.notices
        signOffs = header.signOffs.map {
            SignOff(role: $0.role, name: $0.name, title: $0.title, date: $0.date, signature: $0.signature)
        }
    }

    /// Reads a head; nil after reporting what is wrong.
    ///
    /// - Parameter others: Keys beside the head, in JSON.
    static func header(_ node: Node, _ fields: DocumentFields, catalogue: Catalogue, others: [String] = [])
        -> (header: Checklist.Header, values: [String: Node])?
    {
        let values = fields.mapping(
            node, "the head of the list", keys: CodingKeys.allCases.map(\.rawValue) + others)
        func required<Value>(_ key: CodingKeys, _ expected: String, _ make: (String) -> Value?) -> Value? {
            guard let found = values[key.rawValue] else {
                fields.report(node, "`\(key.rawValue)` is missing; expected \(expected)")
                return nil
            }
            let text = fields.line(found, "`\(key.rawValue)`") ?? ""
            guard let value = make(text) else {
                fields.report(found, "expected \(expected) for `\(key.rawValue)`, not `\(text)`")
                return nil
            }
            return value
        }
        let kind = required(.list, "programme or case") { Checklist.Header.Kind(rawValue: $0) }
        let edition = required(.edition, "an edition such as 2026-11") {
            $0.wholeMatch(of: /[0-9]{4}-[0-9]{2}/) == nil ? nil : $0
        }
        let language = required(.language, "en, zh-Hant or ja") { Language(rawValue: $0) }
        let start = required(.start, "a day such as 2026-12-01") { RowReader.date($0) }
        let reader = OrganisationReader(fields: fields, catalogue: catalogue)
        let frameworks = fields.list(values["frameworks"]).compactMap {
            reader.known($0, "framework", catalogue.frameworks.map(\.id))
        }
        let signOffs = fields.list(values["signOffs"]).map { node in
            let parts = fields.mapping(node, "a sign-off", keys: ["role", "name", "title", "date", "signature"])
            func part(_ key: String) -> String { fields.line(parts[key], "`\(key)`") ?? "" }
            return Checklist.SignOff(
                role: part("role"), name: part("name"), title: part("title"), date: part("date"),
                signature: part("signature"))
        }
        guard let kind, let edition, let language, let start else { return nil }
        let header = Checklist.Header(
            kind: kind, edition: edition, language: language,
            organisation: fields.line(values["organisation"], "`organisation`") ?? "",
            profile: fields.line(values["profile"], "`profile`"), frameworks: frameworks, start: start,
            caseID: fields.line(values["case"], "`case`"),
            notices: fields.list(values["notices"]).compactMap { fields.line($0, "a notice") }, signOffs: signOffs)
        return (header, values)
    }
}
