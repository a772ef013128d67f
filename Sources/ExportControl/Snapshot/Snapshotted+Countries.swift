extension CalendarDate: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        guard
            let date = CalendarDate(year: try reader.integer(), month: try reader.integer(), day: try reader.integer())
        else { throw SnapshotDamage() }
        self = date
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(year)
        writer.write(month)
        writer.write(day)
    }
}

extension CountryCode: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(unchecked: try reader.text())
    }

    func write(to writer: inout SnapshotWriter) { writer.write(text) }
}

extension Period: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(from: try reader.read(), until: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(from)
        writer.write(until)
    }
}

extension Atlas.Group.Kind: Snapshotted {}

extension Atlas.Country: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            code: try reader.read(), name: try reader.read(), aliases: try reader.read(), partOf: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(code)
        writer.write(name)
        writer.write(aliases)
        writer.write(partOf)
    }
}

extension Atlas.Membership: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            country: try reader.read(), isMember: try reader.read(), period: try reader.read(), mark: try reader.read(),
            status: try reader.read(), scope: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(country)
        writer.write(isMember)
        writer.write(period)
        writer.write(mark)
        writer.write(status)
        writer.write(scope)
    }
}

extension Atlas.Group: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            id: try reader.text(), kind: try reader.read(), asOf: try reader.text(), mark: try reader.read(),
            title: try reader.read(), sources: try reader.read(), notes: try reader.read(),
            memberships: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(kind)
        writer.write(asOf)
        writer.write(mark)
        writer.write(title)
        writer.write(sources)
        writer.write(notes)
        writer.write(memberships)
    }
}

extension Atlas: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(countries: try reader.read(), groups: try reader.read(), codesByName: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(countries)
        writer.write(groups)
        writer.write(codesByName)
    }
}

extension CommerceControls.Scope: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(appliesTo: try reader.read(), except: try reader.read(), isPartial: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(appliesTo)
        writer.write(except)
        writer.write(isPartial)
    }
}

extension CommerceControls.Reason: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            control: try reader.text(), columns: try reader.read(), sections: try reader.read(),
            note: try reader.read(), scope: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(control)
        writer.write(columns)
        writer.write(sections)
        writer.write(note)
        writer.write(scope)
    }
}

extension CommerceControls.LicenceException: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            symbol: try reader.text(), value: try reader.read(), note: try reader.read(), scope: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(symbol)
        writer.write(value)
        writer.write(note)
        writer.write(scope)
    }
}

extension CommerceControls.Entry: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            code: try reader.read(), reasons: try reader.read(), exceptions: try reader.read(),
            limitsSTA: try reader.read(), elsewhere: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(code)
        writer.write(reasons)
        writer.write(exceptions)
        writer.write(limitsSTA)
        writer.write(elsewhere)
    }
}

extension CommerceControls.Destination: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(columns: try reader.read(), section: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(columns)
        writer.write(section)
    }
}

extension CommerceControls: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            edition: try reader.text(), digest: try reader.read(), mark: try reader.read(), entries: try reader.read(),
            destinations: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(edition)
        writer.write(digest)
        writer.write(mark)
        writer.write(entries)
        writer.write(destinations)
    }
}
