extension Risk: Snapshotted {}
extension Authorisation: Snapshotted {}
extension LawPack.Jurisdiction.Reach: Snapshotted {}
extension LawPack.Rule.Stage: Snapshotted {}
extension LawPack.Retention.Start: Snapshotted {}
extension LawPack.FollowUp.Start: Snapshotted {}
extension PlaceTest.Role: Snapshotted {}
extension PlaceTest.Hold: Snapshotted {}

extension Force: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(period: try reader.read(), suspensions: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(period)
        writer.write(suspensions)
    }
}

extension Places: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(groups: try reader.read(), countries: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(groups)
        writer.write(countries)
    }
}

extension PlaceTest: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(role: try reader.read(), hold: try reader.read(), years: try reader.read(), places: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(role)
        writer.write(hold)
        writer.write(years)
        writer.write(places)
    }
}

extension LawPack.AppliedList: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(id: try reader.text(), item: try reader.read(), title: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(item)
        writer.write(title)
    }
}

extension LawPack.Jurisdiction: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(reach: try reader.read(), places: try reader.read(), sources: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(reach)
        writer.write(places)
        writer.write(sources)
    }
}

extension LawPack.Tier.Country: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(period: try reader.read(), mark: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(period)
        writer.write(mark)
    }
}

extension LawPack.Tier: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            id: try reader.text(), label: try reader.text(), scope: try reader.read(), column: try reader.text(),
            concerns: try reader.read(), isDefault: try reader.read(), isDomestic: try reader.read(),
            asOf: try reader.text(), mark: try reader.read(), period: try reader.read(), title: try reader.read(),
            sources: try reader.read(), groups: try reader.read(), countries: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writeHeading(to: &writer)
        writer.write(groups)
        writer.write(countries)
    }

    /// Everything but the countries.
    func writeHeading(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(label)
        writer.write(scope)
        writer.write(column)
        writer.write(concerns)
        writer.write(isDefault)
        writer.write(isDomestic)
        writer.write(asOf)
        writer.write(mark)
        writer.write(period)
        writer.write(title)
        writer.write(sources)
    }
}

extension LawPack.ItemClass: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            id: try reader.text(), authorisation: try reader.read(), title: try reader.read(),
            source: try reader.text(), condition: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(authorisation)
        writer.write(title)
        writer.write(source)
        writer.write(condition)
    }
}

extension LawPack.Level: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(risk: try reader.read(), authorisation: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(risk)
        writer.write(authorisation)
    }
}

extension LawPack.Requirement: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(field: try reader.text(), journeys: try reader.read(), question: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(field)
        writer.write(journeys)
        writer.write(question)
    }
}

extension LawPack.Rule.Outcome: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            risk: try reader.read(), raises: try reader.read(), lowers: try reader.read(),
            authorisation: try reader.read(), holds: try reader.read(), gates: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(risk)
        writer.write(raises)
        writer.write(lowers)
        writer.write(authorisation)
        writer.write(holds)
        writer.write(gates)
    }
}

extension LawPack.Rule: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            id: try reader.text(), stage: try reader.read(), counts: try reader.text(), mark: try reader.read(),
            force: try reader.read(), title: try reader.read(), sources: try reader.read(),
            condition: try reader.read(), effect: try reader.read(), ifUnknown: try reader.read(),
            actions: try reader.read(), position: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(stage)
        writer.write(counts)
        writer.write(mark)
        writer.write(force)
        writer.write(title)
        writer.write(sources)
        writer.write(condition)
        writer.write(effect)
        writer.write(ifUnknown)
        writer.write(actions)
        writer.write(position)
    }
}

extension LawPack.Exception: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            id: try reader.text(), relievesTo: try reader.read(), mark: try reader.read(), force: try reader.read(),
            title: try reader.read(), sources: try reader.read(), condition: try reader.read(),
            actions: try reader.read(), position: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(relievesTo)
        writer.write(mark)
        writer.write(force)
        writer.write(title)
        writer.write(sources)
        writer.write(condition)
        writer.write(actions)
        writer.write(position)
    }
}

extension LawPack.DefinedFact.Test: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self = try reader.byte() == 0 ? .condition(try reader.read()) : .places(try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .condition(let condition):
            writer.write(byte: 0)
            writer.write(condition)
        case .places(let tests):
            writer.write(byte: 1)
            writer.write(tests)
        }
    }
}

extension LawPack.DefinedFact: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            parameter: try reader.read(), deemedDestination: try reader.read(), mark: try reader.read(),
            period: try reader.read(), title: try reader.read(), sources: try reader.read(), test: try reader.read(),
            position: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(parameter)
        writer.write(deemedDestination)
        writer.write(mark)
        writer.write(period)
        writer.write(title)
        writer.write(sources)
        writer.write(test)
        writer.write(position)
    }
}

extension LawPack.Notice: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            id: try reader.text(), mark: try reader.read(), period: try reader.read(), title: try reader.read(),
            sources: try reader.read(), condition: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(mark)
        writer.write(period)
        writer.write(title)
        writer.write(sources)
        writer.write(condition)
    }
}

extension LawPack.Retention: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(years: try reader.integer(), start: try reader.read(), notice: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(years)
        writer.write(start)
        writer.write(notice)
    }
}

extension LawPack.FollowUp: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(start: try reader.read(), days: try reader.integer(), notice: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(start)
        writer.write(days)
        writer.write(notice)
    }
}

extension LawPack.Decider: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(risk: try reader.read(), title: try reader.read(), actions: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(risk)
        writer.write(title)
        writer.write(actions)
    }
}

extension LawPack: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            id: try reader.text(), edition: try reader.text(), reviewBy: try reader.read(), base: try reader.read(),
            usesDualUseNumbering: try reader.read(), title: try reader.read(), sources: try reader.read(),
            jurisdictions: try reader.read(), applies: try reader.read(), tiers: try reader.read(),
            classes: try reader.read(), levels: try reader.read(), levelsSource: try reader.text(),
            requirements: try reader.read(), facts: try reader.read(), rules: try reader.read(),
            exceptions: try reader.read(), retentions: try reader.read(), authorities: try reader.read(),
            documents: try reader.read(), followUps: try reader.read(), penalties: try reader.read(),
            deciders: try reader.read(), without: try reader.read(), file: try reader.text(), digest: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(edition)
        writer.write(reviewBy)
        writer.write(base)
        writer.write(usesDualUseNumbering)
        writer.write(title)
        writer.write(sources)
        writer.write(jurisdictions)
        writer.write(applies)
        writer.write(tiers)
        writer.write(classes)
        writer.write(levels)
        writer.write(levelsSource)
        writer.write(requirements)
        writer.write(facts)
        writer.write(rules)
        writer.write(exceptions)
        writer.write(retentions)
        writer.write(authorities)
        writer.write(documents)
        writer.write(followUps)
        writer.write(penalties)
        writer.write(deciders)
        writer.write(without)
        if !writer.omitsPositions { writer.write(file) }
        writer.write(digest)
    }
}
