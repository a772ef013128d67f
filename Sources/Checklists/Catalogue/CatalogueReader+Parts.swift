import ExportControl
import XMLReading

extension CatalogueReader {
    mutating func role(_ element: XMLElement, _ file: String) -> Catalogue.Role {
        define(element, .role, file)
        return Catalogue.Role(
            id: element["id"] ?? "", code: element["code"], isOutside: element["outside"] == "yes",
            title: text(element), variants: variants(element))
    }

    mutating func framework(_ element: XMLElement, _ file: String) -> Catalogue.Framework {
        define(element, .framework, file)
        let id = element["id"] ?? ""
        return Catalogue.Framework(
            id: id, mark: mark(element), asOf: element["as-of"] ?? "", title: text(element),
            sources: sources(element),
            elements: element.children(named: "element").map { part in
                define(part, .element, file, as: id + "/" + (part["id"] ?? ""))
                return Catalogue.Element(
                    id: part["id"] ?? "", mark: mark(part), title: text(part), sources: sources(part))
            })
    }

    mutating func theme(_ element: XMLElement, _ file: String) -> Catalogue.Theme {
        define(element, .theme, file)
        return Catalogue.Theme(
            id: element["id"] ?? "", title: text(element),
            places: element.children(named: "place").map { place in
                refer(words(place["elements"]), of: place["framework"] ?? "", at: place, file)
                return Catalogue.Theme.Place(
                    framework: place["framework"] ?? "", elements: words(place["elements"]),
                    isPartial: place["partly"] == "yes", name: place["as"])
            })
    }

    mutating func line(_ element: XMLElement, _ file: String) -> Catalogue.Line {
        define(element, .line, file)
        let events = words(element["on"])
        refer([element["role"] ?? ""], .role, at: element, file)
        refer([element["theme"] ?? ""], .theme, at: element, file)
        refer(events, .event, at: element, file)
        refer(words(element["profiles"]), .profile, at: element, file)
        refer(element.children(named: "variant").compactMap { $0["profile"] }, .profile, at: element, file)
        if element["every"] == nil, events.isEmpty {
            problems.report(
                SourceLine(file: file, line: element.line),
                "expected `every` or `on`: a line without either is never due")
        }
        return Catalogue.Line(
            id: element["id"] ?? "", role: element["role"] ?? "", theme: element["theme"] ?? "",
            recurrence: Catalogue.Recurrence(
                every: element["every"].flatMap(CalendarSpan.init), events: events,
                within: element["within"].flatMap(CalendarSpan.init)),
            profiles: words(element["profiles"]), isOurs: element["ours"] == "yes",
            statement: text(element, "statement"), variants: variants(element, "statement"),
            help: text(element, "help"), helpVariants: variants(element, "help"),
            evidence: element.children(named: "evidence").map(named),
            serves: element.children(named: "serves").map { serves in
                refer(words(serves["elements"]), of: serves["framework"] ?? "", at: serves, file)
                return Catalogue.Service(
                    framework: serves["framework"] ?? "", elements: words(serves["elements"]),
                    isPartial: serves["partly"] == "yes")
            },
            sources: sources(element))
    }

    mutating func caseLine(_ element: XMLElement, _ file: String) -> Catalogue.CaseLine {
        refer([element["role"] ?? ""], .role, at: element, file)
        refer(words(element["line"]), .line, at: element, file)
        refer(words(element["template"]), .template, at: element, file)
        return Catalogue.CaseLine(
            id: element["id"] ?? "", role: element["role"] ?? "",
            before: element["before"].flatMap(Catalogue.CaseLine.Moment.init) ?? .release,
            lines: words(element["line"]), template: element["template"], shownBy: words(element["shown-by"]),
            occasions: element.children(named: "when").map { when in
                Catalogue.Occasion(
                    tests: when.attributes.filter { $0.name != "always" }.map { ($0.name, words($0.value)) })
            },
            statement: text(element, "statement"), evidence: element.children(named: "evidence").map(named),
            sources: sources(element))
    }

    mutating func template(_ element: XMLElement, _ file: String) -> DocumentTemplate {
        define(element, .template, file)
        refer(words(element["signers"]), .role, at: element, file)
        return DocumentTemplate(
            id: element["id"] ?? "", isOfCase: element["of"] == "case", signers: words(element["signers"]),
            title: text(element), help: text(element, "help"), sources: sources(element),
            sections: element.children(named: "section").map(section))
    }

    private func section(_ element: XMLElement) -> DocumentTemplate.Section {
        DocumentTemplate.Section(
            id: element["id"] ?? "", each: element["each"], rows: element["rows"].flatMap { Int($0) } ?? 0,
            title: text(element), undertakings: element.children(named: "undertaking").map { text($0, "statement") },
            fields: element.children(named: "field").map { field in
                DocumentTemplate.Field(
                    id: field["id"] ?? "", kind: field["kind"].flatMap(DocumentTemplate.Field.Kind.init) ?? .text,
                    isRequired: field["required"] == "yes", from: field["from"], title: text(field),
                    choices: field.children(named: "choice").map(named))
            })
    }

    mutating func profile(_ element: XMLElement, _ file: String) -> Catalogue.Profile {
        define(element, .profile, file)
        refer(words(element["frameworks"]), .framework, at: element, file)
        refer(words(element["templates"]), .template, at: element, file)
        var substitutes: [String: String] = [:]
        for owner in element.children(named: "owner") {
            refer([owner["role"] ?? "", owner["usually"] ?? ""], .role, at: owner, file)
            substitutes[owner["role"] ?? ""] = owner["usually"]
        }
        return Catalogue.Profile(
            id: element["id"] ?? "", title: text(element), help: text(element, "help"),
            frameworks: words(element["frameworks"]), templates: words(element["templates"]),
            substitutes: substitutes,
            apart: element.children(named: "apart").map { apart in
                refer(words(apart["roles"]), .role, at: apart, file)
                return (words(apart["roles"]), text(apart, "help"))
            })
    }

    func period(_ element: XMLElement) -> Catalogue.RetentionPeriod {
        Catalogue.RetentionPeriod(
            id: element["id"] ?? "", jurisdiction: element["jurisdiction"] ?? "",
            years: element["years"].flatMap { Int($0) } ?? 0, after: element["after"] ?? "", mark: mark(element),
            title: text(element), sources: sources(element))
    }
}
