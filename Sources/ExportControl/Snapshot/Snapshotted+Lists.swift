extension Limit.Comparator: Snapshotted {}

extension Limit: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            parameter: try reader.read(), comparator: try reader.read(), value: try reader.read(),
            slope: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(parameter)
        writer.write(comparator)
        writer.write(value)
        writer.write(slope)
    }
}

extension Limit.Slope: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(plus: try reader.read(), per: try reader.read(), parameter: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(plus)
        writer.write(per)
        writer.write(parameter)
    }
}

extension Condition.Quantified: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            part: try reader.read(), substances: try reader.read(), matchesProvision: try reader.read(),
            condition: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(part)
        writer.write(substances)
        writer.write(matchesProvision)
        writer.write(condition)
    }
}

extension FractionSum.Share: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(type: try reader.read(), limit: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(type)
        writer.write(limit)
    }
}

extension FractionSum: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            part: try reader.read(), parameter: try reader.read(), shares: try reader.read(), atLeast: try reader.read()
        )
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(part)
        writer.write(parameter)
        writer.write(shares)
        writer.write(atLeast)
    }
}

extension Condition: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        switch try reader.byte() {
        case 0: self = .all(try reader.read())
        case 1: self = .any(try reader.read())
        case 2: self = .not(try reader.read())
        case 3: self = .isA(try reader.read())
        case 4: self = .fact(try reader.read())
        case 5: self = .oneOf(try reader.read(), try reader.read())
        case 6: self = .limit(try reader.read())
        case 7: self = .some(try reader.read())
        case 8: self = .each(try reader.read())
        case 9: self = .specifiedIn(try reader.read())
        case 10: self = .chemical(try reader.read())
        case 11: self = .provision(try reader.read())
        case 12: self = .fractions(try reader.read())
        default: throw SnapshotDamage()
        }
    }

    func write(to writer: inout SnapshotWriter) {
        func put(_ kind: UInt8, _ value: some Snapshotted) {
            writer.write(byte: kind)
            writer.write(value)
        }
        switch self {
        case .all(let conditions): put(0, conditions)
        case .any(let conditions): put(1, conditions)
        case .not(let condition): put(2, condition)
        case .isA(let type): put(3, type)
        case .fact(let parameter): put(4, parameter)
        case .oneOf(let parameter, let choices):
            put(5, parameter)
            writer.write(choices)
        case .limit(let limit): put(6, limit)
        case .some(let quantified): put(7, quantified)
        case .each(let quantified): put(8, quantified)
        case .specifiedIn(let code): put(9, code)
        case .chemical(let cas): put(10, cas)
        case .provision(let provision): put(11, provision)
        case .fractions(let sum): put(12, sum)
        }
    }
}

extension Provision.Note: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(citation: try reader.read(), text: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(citation)
        writer.write(text)
    }
}

extension Provision.Exception: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            citation: try reader.text(), title: try reader.read(), appliesTo: try reader.read(),
            condition: try reader.read(), position: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(citation)
        writer.write(title)
        writer.write(appliesTo)
        writer.write(condition)
        writer.write(position)
    }
}

extension Provision.Flag: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(citation: try reader.text(), condition: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(citation)
        writer.write(condition)
    }
}

extension Provision.NotUsed: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(since: try reader.read(), see: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(since)
        writer.write(see)
    }
}

extension Provision: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        let heading = Heading(
            code: try reader.read(), dualUse: try reader.read(), title: try reader.read(), terms: try reader.terms(),
            notes: try reader.read(), related: try reader.read(), notUsed: try reader.read(),
            position: try reader.read())
        self.init(
            heading: heading, condition: try reader.read(), inclusions: try reader.read(), releases: try reader.read(),
            sensitive: try reader.read(), verySensitive: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(code)
        writer.write(dualUse)
        writer.write(title)
        writer.write(terms: terms)
        writer.write(notes)
        writer.write(related)
        writer.write(notUsed)
        writer.write(position)
        writer.write(condition)
        writer.write(inclusions)
        writer.write(releases)
        writer.write(sensitive)
        writer.write(verySensitive)
    }
}

extension ControlList.Group: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(code: try reader.read(), title: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(code)
        writer.write(title)
    }
}

extension ControlList: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            id: try reader.text(), regime: try reader.text(), part: try reader.text(), category: try reader.read(),
            edition: try reader.text(), document: try reader.text(), published: try reader.text(),
            mark: try reader.read(), isPartial: try reader.read(), completeParts: try reader.read(),
            title: try reader.read(), sources: try reader.read(), groups: try reader.read(),
            entries: try reader.read(), notUsed: try reader.read(), file: try reader.text(), digest: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        for text in [id, regime, part] { writer.write(text) }
        writer.write(category)
        for text in [edition, document, published] { writer.write(text) }
        writer.write(mark)
        writer.write(isPartial)
        writer.write(completeParts)
        writer.write(title)
        writer.write(sources)
        writer.write(groups)
        writer.write(entries)
        writer.write(notUsed)
        writer.write(file)
        writer.write(digest)
    }
}

extension ProvisionReferences.Location: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(list: try reader.integer(), entry: try reader.integer(), code: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(list)
        writer.write(entry)
        writer.write(code)
    }
}

extension ProvisionReferences.Reference: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(list: try reader.integer(), entry: try reader.integer(), focus: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(list)
        writer.write(entry)
        writer.write(focus)
    }
}

extension ProvisionReferences.Index: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            locations: try reader.read(), resolved: try reader.read(), firstSteps: try reader.read(),
            partialEntries: try reader.read(), completeParts: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(locations)
        writer.write(resolved)
        writer.write(firstSteps)
        writer.write(partialEntries)
        writer.write(completeParts)
    }
}
