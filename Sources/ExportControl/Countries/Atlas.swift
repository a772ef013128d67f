import XMLReading

/// The countries by code and name, and the regimes, treaties, unions and government lists that they belong to.
public struct Atlas: Sendable {
    public struct Country: Sendable {
        public let code: CountryCode
        public let name: LocalizedText
        public let aliases: [String]
        /// The state that it belongs to; a hint for people. Nothing is inherited through it.
        public let partOf: CountryCode?
    }

    public struct Membership: Sendable {
        public let country: CountryCode
        public let isMember: Bool
        public let period: Period
        public let mark: Mark
        /// Why a country is no member, such as `signed-only`.
        public let status: String?
        public let scope: String?
    }

    /// A regime, treaty, union or government list with its members.
    public struct Group: Sendable {
        public enum Kind: String, Sendable {
            case regime, treaty, union
            case governmentList = "government-list"
        }

        public let id: String
        public let kind: Kind
        public let asOf: String
        public let mark: Mark
        public let title: LocalizedText
        public let sources: [String]
        public let notes: [String]
        public let memberships: [CountryCode: [Membership]]

        /// Whether the country belongs to it on that day.
        ///
        /// A list of a government or a regime is complete, so a country that it does not name is no member. A treaty is
        /// not: a country that it names on neither side is unknown.
        public func holds(_ country: CountryCode, on date: CalendarDate) -> Truth {
            guard let found = memberships[country] else { return kind == .treaty ? .unknown : .no }
            return Truth(found.contains { $0.isMember && $0.period.contains(date) })
        }

        /// The members on a day, in the order of their codes.
        public func members(on date: CalendarDate) -> [CountryCode] {
            memberships.keys.filter { holds($0, on: date) == .yes }.sorted()
        }
    }

    public let countries: [CountryCode: Country]
    public let groups: [String: Group]
    let codesByName: [String: CountryCode]

    init(countries: [CountryCode: Country], groups: [String: Group], codesByName: [String: CountryCode]) {
        self.countries = countries
        self.groups = groups
        self.codesByName = codesByName
    }

    /// Loads `countries/` of the folder.
    public init(folder: ListFolder) throws(DataProblems) {
        let problems = ProblemCollector()
        let schema = try folder.schema("countries")
        var countries: [CountryCode: Country] = [:]
        var names: [String: CountryCode] = [:]
        var groupElements: [(XMLElement, String)] = []
        for file in folder.files(in: "countries") {
            do {
                let document = try folder.read(file, schema: schema).document
                for element in document.root.children {
                    if element.name == "group" { groupElements.append((element, document.file)) }
                    guard element.name == "country", let country = Atlas.country(element) else { continue }
                    let position = SourceLine(file: document.file, line: element.line)
                    if countries[country.code] != nil {
                        problems.report(position, "country `\(country.code)` stands twice")
                    }
                    countries[country.code] = country
                    for name in country.name.all.map(\.text) + country.aliases {
                        let key = Vocabulary.searchForm(of: name)
                        if let other = names[key], other != country.code {
                            problems.report(position, "the name `\(name)` belongs to \(other) already")
                        }
                        names[key] = country.code
                    }
                }
            } catch {
                error.problems.forEach(problems.report)
            }
        }
        var groups: [String: Group] = [:]
        for (element, file) in groupElements {
            let group = Atlas.group(element, file: file, known: countries, problems)
            if groups[group.id] != nil {
                problems.report(SourceLine(file: file, line: element.line), "group `\(group.id)` stands twice")
            }
            groups[group.id] = group
        }
        try problems.throwIfAny()
        self.countries = countries
        self.groups = groups
        codesByName = names
    }

    /// The country of this code or name, in any of the languages.
    public func country(_ written: String) -> Country? {
        if let code = CountryCode(written.trimmed), let country = countries[code] { return country }
        return codesByName[Vocabulary.searchForm(of: written)].flatMap { countries[$0] }
    }

    /// The nearest country name, for a message.
    public func suggestion(for written: String) -> String? {
        let names = countries.values.sorted { $0.code < $1.code }.flatMap { $0.name.all.map(\.text) + $0.aliases }
        return Suggestion.nearest(to: written, among: names)
    }

    private static func country(_ element: XMLElement) -> Country? {
        element["code"].flatMap { CountryCode($0) }.map { code in
            Country(
                code: code, name: element.wordings("name"), aliases: element.children(named: "alias").map(\.text),
                partOf: element["part-of"].flatMap { CountryCode($0) })
        }
    }

    private static func group(
        _ element: XMLElement, file: String, known: [CountryCode: Country], _ problems: ProblemCollector
    ) -> Group {
        let mark = element["mark"].flatMap(Mark.init) ?? .unverified
        var memberships: [CountryCode: [Membership]] = [:]
        for child in element.children where child.name == "member" || child.name == "non-member" {
            let position = SourceLine(file: file, line: child.line)
            guard let code = child["code"].flatMap({ CountryCode($0) }), known[code] != nil else {
                problems.report(position, "unknown country `\(child["code"] ?? "")`")
                continue
            }
            memberships[code, default: []].append(
                Membership(
                    country: code, isMember: child.name == "member", period: Period(child, file, problems),
                    mark: child["mark"].flatMap(Mark.init) ?? mark, status: child["status"], scope: child["scope"]))
        }
        return Group(
            id: element["id"] ?? "", kind: element["kind"].flatMap(Group.Kind.init) ?? .governmentList,
            asOf: element["as-of"] ?? "", mark: mark, title: element.wordings("title"),
            sources: element.children(named: "source").map(\.text), notes: element.children(named: "note").map(\.text),
            memberships: memberships)
    }
}

extension Period {
    /// Reads `from` and `until` of an element; a year or a month stands for its first or last day.
    init(_ element: XMLElement, _ file: String, _ problems: ProblemCollector) {
        func date(_ name: String, _ read: (String) -> CalendarDate?) -> CalendarDate? {
            guard let written = element[name] else { return nil }
            if let date = read(written) { return date }
            problems.report(SourceLine(file: file, line: element.line), "`\(written)` is not a date")
            return nil
        }
        self.init(
            from: date("from") { CalendarDate(startOf: $0) }, until: date("until") { CalendarDate(endOf: $0) })
    }
}
