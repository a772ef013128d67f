/// A provision with all below it as an indented outline.
public struct ProvisionOutline {
    private let wording: Wording

    public init(wording: Wording) {
        self.wording = wording
    }

    public func text(of provision: Provision, in list: ControlList) -> String {
        var lines = ["\(list.document), \(list.edition) (\(list.id))"]
        if list.mark != .established { lines.append("mark: \(list.mark.rawValue)") }
        add(provision, depth: 0, to: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private func add(_ provision: Provision, depth: Int, to lines: inout [String]) {
        let indent = String(repeating: "  ", count: depth)
        let code = provision.dualUse.map { "\(provision.code) (\($0))" } ?? provision.code.text
        if let notUsed = provision.notUsed {
            lines.append("\(indent)\(code)  not used" + (notUsed.since.map { " since \($0)" } ?? ""))
            return
        }
        lines.append("\(indent)\(code)  \(provision.title[wording.language])")
        let own = wording.text(of: provision.condition)
        if !own.isEmpty { lines.append("\(indent)    \(own)") }
        for inclusion in provision.inclusions {
            lines.append("\(indent)    + \(inclusion.citation): \(inclusion.title[wording.language])")
        }
        for release in provision.releases {
            let codes = release.appliesTo.isEmpty ? "" : " (\(release.appliesTo.joined(separator: ", ")))"
            lines.append("\(indent)    - \(release.citation)\(codes): \(release.title[wording.language])")
        }
        if let flag = provision.sensitive {
            lines.append("\(indent)    \(wording.phrases.sensitive): \(flag.citation)")
        }
        if let flag = provision.verySensitive {
            lines.append("\(indent)    \(wording.phrases.verySensitive): \(flag.citation)")
        }
        for note in provision.notes { lines.append("\(indent)    \(note.text[.english])") }
        if !provision.related.isEmpty {
            lines.append("\(indent)    → \(provision.related.map(\.text).joined(separator: ", "))")
        }
        for child in provision.children { add(child, depth: depth + 1, to: &lines) }
    }
}
