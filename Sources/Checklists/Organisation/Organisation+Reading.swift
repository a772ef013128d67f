public import ExportControl
import Yams

extension Organisation {
    /// Reads an organisation file (YAML or JSON).
    ///
    /// - Throws: Everything that is wrong with it: unknown keys, roles and profiles, roles without a named person.
    public init(text: String, file: String, catalogue: Catalogue) throws(DataProblems) {
        let document = try RequestDocument(text: text, file: file, kind: "an organisation file")
        let fields = DocumentFields(file: file, problems: ProblemCollector())
        let reader = OrganisationReader(fields: fields, catalogue: catalogue)
        let values = fields.mapping(document.root, "the organisation", keys: OrganisationReader.keys)
        let name = fields.line(values["name"], "`name`")
        if name == nil { fields.report(document.root, "`name` is missing: the name of the organisation") }
        let roles = reader.roles(values["roles"], general: [:])
        let departments = fields.list(values["departments"]).compactMap { reader.department($0, general: roles) }
        var seen: Set<String> = []
        for (index, department) in departments.enumerated() where !seen.insert(department.name).inserted {
            fields.report(fields.list(values["departments"])[index], "department `\(department.name)` stands twice")
        }
        self.init(
            file: file, name: name ?? "", address: fields.text(values["address"], "`address`"),
            country: fields.line(values["country"], "`country`"),
            profile: reader.known(values["profile"], "profile", catalogue.profiles.map(\.id)),
            frameworks: fields.list(values["frameworks"]).compactMap {
                reader.known($0, "framework", catalogue.frameworks.map(\.id))
            },
            start: fields.date(values["start"], "`start`"), roles: roles, departments: departments,
            rolesLine: document.root.mapping?.first { $0.key.string == "roles" }?.key.mark?.line)
        try fields.problems.throwIfAny()
    }
}

/// Reads the parts of an organisation file.
struct OrganisationReader {
    let fields: DocumentFields
    let catalogue: Catalogue

    static let keys = ["name", "address", "country", "profile", "frameworks", "start", "roles", "departments"]
    static let holderKeys = ["name", "title", "contact", "deputy", "as"]

    func known(_ node: Node?, _ kind: String, _ words: [String]) -> String? {
        guard let node, let word = fields.line(node, "`\(kind)`") else { return nil }
        guard words.contains(word) else {
            fields.report(
                node,
                "unknown \(kind) `\(word)`\(Suggestion.clause(for: word, among: words)); known are \(words.joined(separator: ", "))"
            )
            return nil
        }
        return word
    }

    func department(_ node: Node, general: [String: Organisation.Holder]) -> Organisation.Department? {
        let values = fields.mapping(node, "a department", keys: ["name", "roles"])
        guard let name = fields.line(values["name"], "`name`") else {
            fields.report(node, "a department needs a `name`")
            return nil
        }
        return Organisation.Department(name: name, roles: roles(values["roles"], general: general))
    }

    /// The people of each role; those that stand in for another are looked up among these and the organisation's.
    func roles(_ node: Node?, general: [String: Organisation.Holder]) -> [String: Organisation.Holder] {
        guard let node else { return [:] }
        let inside = catalogue.roles.filter { !$0.isOutside }.map(\.id)
        // A key without a value is a role that nobody holds, which is worth saying.
        if case .mapping(let mapping) = node {
            for (key, value) in mapping where DocumentFields.isNothing(value) && inside.contains(key.string ?? "") {
                fields.report(key, "role `\(key.string ?? "")` has no owner; expected the name of a person")
            }
        }
        let values = fields.mapping(node, "`roles`", keys: inside)
        var holders: [String: Organisation.Holder] = [:]
        var substitutes: [(role: String, other: String, node: Node)] = []
        for (role, value) in values.sorted(by: { $0.key < $1.key }) {
            if case .mapping = value {
                let parts = fields.mapping(value, "role `\(role)`", keys: OrganisationReader.holderKeys)
                if let other = parts["as"] {
                    if let word = known(other, "role", inside) { substitutes.append((role, word, other)) }
                    if parts.count > 1 { fields.report(other, "`as` stands alone: the other role says who it is") }
                    continue
                }
                holders[role] = holder(parts, role, value)
            } else {
                holders[role] = holder(["name": value], role, value)
            }
        }
        for substitute in substitutes {
            guard let found = holders[substitute.other] ?? general[substitute.other] else {
                fields.report(
                    substitute.node,
                    "role `\(substitute.role)` has no owner: `\(substitute.other)`, who stands in, is not named either")
                continue
            }
            holders[substitute.role] = found
        }
        return holders
    }

    private func holder(_ parts: [String: Node], _ role: String, _ node: Node) -> Organisation.Holder? {
        guard let name = fields.line(parts["name"], "`name`"), Organisation.isName(name) else {
            let written = parts["name"]?.string.map { "; `\($0)` names nobody" } ?? ""
            fields.report(parts["name"] ?? node, "role `\(role)` has no owner; expected the name of a person\(written)")
            return nil
        }
        return Organisation.Holder(
            name: name, title: fields.line(parts["title"], "`title`"),
            contact: fields.line(parts["contact"], "`contact`"), deputy: fields.line(parts["deputy"], "`deputy`"))
    }
}
