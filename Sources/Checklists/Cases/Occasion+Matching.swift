import ExportControl
import Yams

extension Catalogue.Occasion {
    /// Whether a case is such an occasion.
    struct Fit {
        /// nil: what it depends on is not known, and the line is asked for in doubt.
        var holds: Bool?
        /// The rules, documents and facts that ask for the line, with their sources.
        var askedBy: [String] = []
        /// Facts of the request that would settle the doubt.
        var unknown: [String] = []
        /// The day that the result's schedule sets.
        var on: CalendarDate?
    }

    func fit(_ file: CaseFile) -> Fit {
        var fit = Fit(holds: true)
        for test in tests {
            let part = Catalogue.Occasion.fit(test.name, test.values, file)
            guard part.holds != false else { return Fit(holds: false) }
            if part.holds == nil { fit.holds = nil }
            fit.askedBy += part.askedBy
            fit.unknown += part.unknown
            fit.on = fit.on ?? part.on
        }
        return fit
    }

    private static func fit(_ name: String, _ values: [String], _ file: CaseFile) -> Fit {
        switch name {
        case "rules":
            return listed("reasons", "rule", values, file) { "\($0): \($1)" }
        case "documents": return listed("documents", "id", values, file) { "\($0): \($1)" }
        case "schedule": return listed("schedule", "id", values, file) { "\($0): \($1)" }
        case "exceptions": return listed("exceptions", "id", nil, file) { "\($0): \($1)" }
        case "questions": return listed("questions", "id", nil, file) { "\($0): \($1)" }
        case "risk", "authorisation": return level(name, values, file)
        case "hold": return Fit(holds: file.fact("hold") == "true", askedBy: ["hold: true"])
        case "journeys": return compare("request", file.journey, values)
        case "item-verdict": return nested("items[].verdict", "item", values, file)
        case "hit-status": return nested("parties[].hits[].status", "hit", values, file)
        case "transfer-mode":
            // Only where something is carried or sent does the way that nobody stated matter.
            let moves = ["shipment", "technology-transfer", "outgoing-travel", "equipment-loan", nil]
            let mode = file.values(at: "transferMode").compactMap { $0 }.first
            return mode == nil && !moves.contains(file.journey)
                ? Fit(holds: false) : compare("transferMode", mode, values)
        case "destination": return compare("destination", destination(file), values)
        default: return Fit(holds: nil, unknown: [name])
        }
    }

    private static func compare(_ name: String, _ value: String?, _ values: [String]) -> Fit {
        guard let value else { return Fit(holds: nil, unknown: [name]) }
        return Fit(holds: values.contains(value), askedBy: ["\(name): \(value)"])
    }

    /// The entries of a list of the result that have one of these identifiers; any entry, where none is named.
    private static func listed(
        _ list: String, _ key: String, _ values: [String]?, _ file: CaseFile, _ say: (String, String) -> String
    ) -> Fit {
        var fit = Fit(holds: false)
        for node in file.nodes(at: "result." + list) {
            guard let id = node[key].flatMap(CaseFile.text), values?.contains(id) ?? true else { continue }
            fit.holds = true
            fit.on = fit.on ?? node["on"].flatMap(CaseFile.text).flatMap { CalendarDate($0) }
            let title = (node["title"] ?? node["ask"]).flatMap(CaseFile.text) ?? ""
            let source = node["source"].flatMap(CaseFile.text).map { " (\($0))" } ?? ""
            let said = say(id, title + source)
            if !fit.askedBy.contains(said) { fit.askedBy.append(said) }
        }
        return fit
    }

    /// The level, and the rules that set it.
    private static func level(_ name: String, _ values: [String], _ file: CaseFile) -> Fit {
        guard let value = file.fact(name) else { return Fit(holds: nil, unknown: [name]) }
        guard values.contains(value) else { return Fit(holds: false) }
        var rules: [String] = []
        for node in file.nodes(at: "result.reasons") {
            guard let effect = node["effect"].flatMap(CaseFile.text), sets(effect, name, value),
                let rule = node["rule"].flatMap(CaseFile.text), !rules.contains(rule)
            else { continue }
            rules.append(rule)
        }
        let by = rules.isEmpty ? "" : ": " + rules.joined(separator: ", ")
        return Fit(holds: true, askedBy: ["\(name) \(value)\(by)"])
    }

    /// `risk=high`, `risk>=high` and a step such as `risk+1` on the way there.
    private static func sets(_ effect: String, _ name: String, _ value: String) -> Bool {
        effect.contains("\(name)=\(value)") || effect.contains("\(name)>=\(value)") || effect.contains("\(name)+")
    }

    private static func nested(_ path: String, _ what: String, _ values: [String], _ file: CaseFile) -> Fit {
        let found = file.values(at: "result." + path).compactMap { $0 }.filter(values.contains)
        return Fit(holds: !found.isEmpty, askedBy: Set(found).sorted().map { "\(what): \($0)" })
    }

    /// The code of the destination: as the screening placed it, else as it is written if that is a code.
    private static func destination(_ file: CaseFile) -> String? {
        for node in file.nodes(at: "result.reasons") {
            guard node["rule"].flatMap(CaseFile.text) == "tier", node["fact"].flatMap(CaseFile.text) == "destination",
                let code = node["value"].flatMap(CaseFile.text)?.split(separator: ":").first
            else { continue }
            return String(code)
        }
        let written = file.values(at: "destination").compactMap { $0 }.first
        return written.flatMap { $0.utf8.count == 2 ? $0.uppercased() : nil }
    }
}
