extension CommerceControls {
    /// What the ECCN and the chart say of one line, and what stands behind it.
    func facts(
        of item: Request.Item, _ finding: ItemFinding, isDeemed: Truth, _ caseFacts: CaseFacts,
        _ vocabulary: Vocabulary
    ) -> (facts: Facts, provenance: [String: String]) {
        var facts = Facts()
        func set(_ identifier: String, _ truth: Truth) { facts.set(identifier, truth, vocabulary) }
        let codes = codes(of: item, finding)
        guard !codes.isEmpty else {
            guard finding.truth == .no else {
                set("us-eccn-known", .no)
                return (facts, [:])
            }
            // Nothing lists it: EAR99, which no column of the chart names.
            set("us-eccn-known", .yes)
            set("us-at-only", .no)
            set("us-licence-by-chart", chart(nil, isDeemed, caseFacts).truth)
            return (facts, ["us-licence-by-chart": chart(nil, isDeemed, caseFacts).behind])
        }
        let found = codes.compactMap { code in entry(of: code).map { (code, $0) } }
        set("us-eccn-known", found.count == codes.count ? .yes : .no)
        guard found.count == codes.count else { return (facts, [:]) }
        var licence = Truth.no
        var behind: [String] = []
        for (code, entry) in found {
            let (truth, lines) = chart((code, entry), isDeemed, caseFacts)
            licence = licence.or(truth)
            behind.append(lines)
        }
        set("us-licence-by-chart", licence)
        let reasons = found.flatMap { code, entry in entry.reasons.filter { $0.scope.holds(for: code) != .no } }
        set("us-at-only", Truth(!reasons.isEmpty && reasons.allSatisfy { $0.control == "AT" }))
        facts.set("us-reason", choices: Set(reasons.map { $0.control.lowercased() }).sorted(), vocabulary)
        set("us-sta-limited", Truth(found.contains { $0.1.limitsSTA }))
        set("us-gbs-eligible", found.reduce(.yes) { $0.and($1.1.allows("GBS", $1.0)) })
        set("us-lvs-within", found.reduce(.yes) { $0.and(valueIsWithin($1.1, $1.0, item, caseFacts)) })
        return (facts, ["us-licence-by-chart": behind.joined(separator: "; ")])
    }

    /// The numbers to look up: the stated one, and those that the lists found.
    private func codes(of item: Request.Item, _ finding: ItemFinding) -> [ControlCode] {
        let stated = [item.controlCode].compactMap(\.self).filter(\.isDualUseNumbering)
        let found = finding.entries.filter { $0.truth == .yes && !$0.isStated }.compactMap { $0.provision.dualUse }
        return (stated + found.filter { code in !stated.contains { $0.isWithin(code) } }).uniqued()
    }

    /// Whether a reason asks for a licence to any of the places where it ends up.
    ///
    /// - Parameter isDeemed: Whether a release at home counts as an export; only then citizenship is looked at.
    private func chart(
        _ found: (code: ControlCode, entry: Entry)?, _ isDeemed: Truth, _ caseFacts: CaseFacts
    ) -> (truth: Truth, behind: String) {
        var truth = Truth.no
        var lines: [String] = []
        var places = caseFacts.finalStates
        if isDeemed != .no {
            places += caseFacts.countries(in: .citizenship, years: nil).filter { $0 != caseFacts.home }
        }
        for country in places.uniqued() where country != CountryCode("US") {
            guard let destination = destinations[country] else {
                truth = truth.or(.unknown)
                lines.append("\(country): not in the chart")
                continue
            }
            if let section = destination.section {
                truth = .yes
                lines.append("\(country): see \(section)")
                continue
            }
            guard let found else { continue }
            if !found.entry.elsewhere.isEmpty {
                truth = truth.or(.unknown)
                lines.append("\(found.code): see \(found.entry.elsewhere.joined(separator: " "))")
            }
            for reason in found.entry.reasons {
                let hit = reason.asks(for: country, destination, caseFacts).and(reason.scope.holds(for: found.code))
                if hit == .no { continue }
                truth = truth.or(hit)
                let place = (reason.columns + reason.sections).joined(separator: " ")
                lines.append("\(found.code) \(reason.control) \(place) × \(country): \(hit.rawValue)")
            }
        }
        if caseFacts.finalStates.isEmpty { truth = truth.or(.unknown) }
        if lines.isEmpty {
            lines = ["\(found?.code.text ?? "EAR99"): no mark for \(places.map(\.text).joined(separator: " "))"]
        }
        return (truth, lines.joined(separator: ", "))
    }

    private func valueIsWithin(
        _ entry: Entry, _ code: ControlCode, _ item: Request.Item, _ caseFacts: CaseFacts
    ) -> Truth {
        let limits = entry.exceptions.filter { $0.symbol == "LVS" }
        guard !limits.isEmpty else { return .no }
        guard item.currency == "USD", let value = item.value else { return .unknown }
        return limits.reduce(.no) { truth, limit in
            let isWithin = Truth(limit.value.map { value <= ExactNumber($0) } ?? false)
            return truth.or(isWithin.and(limit.scope.holds(for: code)))
        }
    }
}

extension CommerceControls.Entry {
    /// Whether the entry lets an exception be used for the paragraph.
    fileprivate func allows(_ symbol: String, _ code: ControlCode) -> Truth {
        exceptions.filter { $0.symbol == symbol }.reduce(.no) { $0.or($1.scope.holds(for: code)) }
    }
}

extension CommerceControls.Reason {
    /// Whether the column is marked; a requirement that the chart does not hold is unknown, but for UN embargoes.
    fileprivate func asks(
        for country: CountryCode, _ destination: CommerceControls.Destination, _ caseFacts: CaseFacts
    ) -> Truth {
        if columns.contains(where: destination.columns.contains) { return .yes }
        if sections.isEmpty { return .no }
        if sections.allSatisfy({ $0.hasPrefix("746.1") }),
            let group = caseFacts.knowledge.atlas.groups["us-un-arms-embargo"]
        {
            return group.holds(country, on: caseFacts.date)
        }
        return .unknown
    }
}
