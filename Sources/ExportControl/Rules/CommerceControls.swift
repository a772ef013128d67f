import XMLReading

/// The US Commerce Control List's reasons for control and licence exceptions by ECCN, and the Commerce Country Chart.
///
/// Source: 15 CFR Part 774 Supplement No. 1 and Part 738 Supplement No. 1, as the files under `us/` say.
public struct CommerceControls: Sendable {
    /// Which paragraphs of an ECCN something holds for.
    struct Scope: Sendable {
        let appliesTo: [ControlCode]
        let except: [ControlCode]
        /// Narrower than paragraph codes can say.
        let isPartial: Bool

        /// Whether it holds for the paragraph; unknown for the whole ECCN where only some paragraphs count.
        func holds(for code: ControlCode) -> Truth {
            var truth = Truth.yes
            if !appliesTo.isEmpty { truth = appliesTo.reduce(.no) { $0.or(code.lies(in: $1)) } }
            truth = except.reduce(truth) { $0.and(code.lies(in: $1).negated) }
            return isPartial ? truth.and(.unknown) : truth
        }
    }

    public struct Reason: Sendable {
        public let control: String
        public let columns: [String]
        /// Sections of the EAR that state the requirement instead of the chart.
        public let sections: [String]
        public let note: String?
        let scope: Scope
    }

    public struct LicenceException: Sendable {
        public let symbol: String
        /// US dollars, for LVS.
        public let value: Int?
        public let note: String?
        let scope: Scope
    }

    public struct Entry: Sendable {
        public let code: ControlCode
        public let reasons: [Reason]
        public let exceptions: [LicenceException]
        public let limitsSTA: Bool
        /// Where the item is controlled instead: ITAR, NRC, another ECCN.
        public let elsewhere: [String]
    }

    public struct Destination: Sendable {
        public let columns: Set<String>
        public let section: String?
    }

    public let edition: String
    public let digest: Digest
    public let mark: Mark
    public let entries: [ControlCode: Entry]
    public let destinations: [CountryCode: Destination]

    init(
        edition: String, digest: Digest, mark: Mark, entries: [ControlCode: Entry],
        destinations: [CountryCode: Destination]
    ) {
        self.edition = edition
        self.digest = digest
        self.mark = mark
        self.entries = entries
        self.destinations = destinations
    }

    /// Loads `us/` of the folder; nil where it is not there.
    init?(folder: ListFolder, atlas: Atlas) throws(DataProblems) {
        guard folder.files(in: "us").contains("us/eccn.xml") else { return nil }
        let (list, listDigest) = try folder.read("us/eccn.xml", schema: folder.schema("us-eccn"))
        let (chart, chartDigest) = try folder.read("us/commerce-country-chart.xml", schema: folder.schema("us-chart"))
        let problems = ProblemCollector()
        var entries: [ControlCode: Entry] = [:]
        for element in list.root.children(named: "eccn") {
            CommerceControls.check(element, list.file, problems)
            guard let code = element["code"].flatMap({ ControlCode($0) }), code.isDualUseNumbering else {
                problems.report(
                    SourceLine(file: list.file, line: element.line), "`\(element["code"] ?? "")` is not an ECCN")
                continue
            }
            if entries[code] != nil {
                problems.report(SourceLine(file: list.file, line: element.line), "`\(code)` stands twice")
            }
            entries[code] = Entry(
                code: code, reasons: element.children(named: "reason").map(Reason.init),
                exceptions: element.children(named: "exception").map(LicenceException.init),
                limitsSTA: element.first("sta-limited") != nil, elsewhere: CommerceControls.words(element["see"]))
        }
        var destinations: [CountryCode: Destination] = [:]
        var same: [CountryCode: CountryCode] = [:]
        for element in chart.root.children(named: "destination") {
            let line = SourceLine(file: chart.file, line: element.line)
            CommerceControls.check(element, chart.file, problems)
            guard let country = element["country"].flatMap({ CountryCode($0) }), atlas.countries[country] != nil else {
                problems.report(line, "unknown country `\(element["country"] ?? "")`")
                continue
            }
            if let other = element["as"].flatMap({ CountryCode($0) }) { same[country] = other }
            destinations[country] = Destination(
                columns: Set(CommerceControls.words(element["columns"])), section: element["see"])
        }
        for (country, other) in same { destinations[country] = destinations[other] }
        try problems.throwIfAny()
        edition = list.root["edition"] ?? ""
        mark = list.root["mark"].flatMap(Mark.init) ?? .unverified
        digest = Digest(of: Array((listDigest.hexadecimal + chartDigest.hexadecimal).utf8))
        self.entries = entries
        self.destinations = destinations
    }

    /// The columns of the chart. A slip in one would never meet its mark.
    private static let columns: Set<String> = [
        "CB1", "CB2", "CB3", "NP1", "NP2", "NS1", "NS2", "MT1", "RS1", "RS2", "FC1", "CC1", "CC2", "CC3", "AT1", "AT2",
    ]

    private static func check(_ element: XMLElement, _ file: String, _ problems: ProblemCollector) {
        for child in element.children + [element] {
            for column in words(child["columns"]) where !columns.contains(column) {
                problems.report(SourceLine(file: file, line: child.line), "unknown column `\(column)` of the chart")
            }
            for code in words(child["applies-to"]) + words(child["except"])
            where ControlCode(code)?.isDualUseNumbering != true {
                problems.report(SourceLine(file: file, line: child.line), "`\(code)` is not a paragraph of an ECCN")
            }
        }
    }

    /// The entry of a code or of the ECCN above it.
    public func entry(of code: ControlCode) -> Entry? {
        guard code.isDualUseNumbering, let first = code.steps.first else { return nil }
        return entries[ControlCode(unchecked: String(first))]
    }

    static func words(_ list: String?) -> [String] {
        (list ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    }
}

extension CommerceControls.Scope {
    init(_ element: XMLElement) {
        appliesTo = CommerceControls.words(element["applies-to"]).compactMap { ControlCode($0) }
        except = CommerceControls.words(element["except"]).compactMap { ControlCode($0) }
        isPartial = element["partial"] == "yes"
    }
}

extension CommerceControls.Reason {
    init(_ element: XMLElement) {
        control = element["control"] ?? ""
        columns = CommerceControls.words(element["columns"])
        sections = CommerceControls.words(element["see"])
        note = element.first("note")?.text
        scope = CommerceControls.Scope(element)
    }
}

extension CommerceControls.LicenceException {
    init(_ element: XMLElement) {
        symbol = element["symbol"] ?? ""
        value = element["value"].flatMap(Int.init)
        note = element.first("note")?.text
        scope = CommerceControls.Scope(element)
    }
}

extension ControlCode {
    /// Whether this paragraph is that one or below it; unknown if it is one above, so that it may or may not be meant.
    fileprivate func lies(in other: ControlCode) -> Truth {
        if isWithin(other) { return .yes }
        return other.isWithin(self) ? .unknown : .no
    }
}
