extension Vocabulary.TypeID: Snapshotted, Comparable {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) { self.init(index: try reader.integer()) }
    func write(to writer: inout SnapshotWriter) { writer.write(index) }
    public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

extension Vocabulary.PartID: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) { self.init(index: try reader.integer()) }
    func write(to writer: inout SnapshotWriter) { writer.write(index) }
}

extension Vocabulary.ParameterID: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) { self.init(index: try reader.integer()) }
    func write(to writer: inout SnapshotWriter) { writer.write(index) }
}

extension Vocabulary.ChoiceID: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) { self.init(index: try reader.integer()) }
    func write(to writer: inout SnapshotWriter) { writer.write(index) }
}

extension Vocabulary.Naming: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            id: try reader.text(), label: try reader.read(), terms: try reader.terms(), explanation: try reader.read(),
            position: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(label)
        writer.write(terms: terms)
        writer.write(explanation)
        writer.write(position)
    }
}

extension Vocabulary.ItemType: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            naming: try reader.read(), parents: try reader.read(), lineage: try reader.read(),
            implied: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(naming)
        writer.write(parents)
        writer.write(lineage)
        writer.write(implied)
    }
}

extension Vocabulary.Part: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            naming: try reader.read(), question: try reader.read(), count: try reader.read(),
            standsAlone: try reader.read(), isItemItself: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(naming)
        writer.write(question)
        writer.write(count)
        writer.write(standsAlone)
        writer.write(isItemItself)
    }
}

extension Vocabulary.Kind: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        switch try reader.byte() {
        case 0: self = .quantity(try reader.read())
        case 1: self = .count
        case 2: self = .fact
        case 3: self = .choice
        default: throw SnapshotDamage()
        }
    }

    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .quantity(let dimension):
            writer.write(byte: 0)
            writer.write(dimension)
        case .count: writer.write(byte: 1)
        case .fact: writer.write(byte: 2)
        case .choice: writer.write(byte: 3)
        }
    }
}

extension Formula.Function: Snapshotted {}

extension Formula: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(function: try reader.read(), inputs: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(function)
        writer.write(inputs)
    }
}

extension Vocabulary.Parameter: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            naming: try reader.read(), question: try reader.read(), kind: try reader.read(), part: try reader.read(),
            choices: try reader.read(), formula: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(naming)
        writer.write(question)
        writer.write(kind)
        writer.write(part)
        writer.write(choices)
        writer.write(formula)
    }
}

extension Vocabulary.Choice: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(naming: try reader.read(), parameter: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(naming)
        writer.write(parameter)
    }
}

extension Vocabulary.Substance: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(
            cas: try reader.read(), label: try reader.read(), names: try reader.terms(), types: try reader.read(),
            mark: try reader.read(), position: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(cas)
        writer.write(label)
        writer.write(terms: names)
        writer.write(types)
        writer.write(mark)
        writer.write(position)
    }
}

extension Vocabulary: Snapshotted {
    /// The tables by identifier are made anew out of what they point at.
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init()
        types = try reader.read()
        parts = try reader.read()
        parameters = try reader.read()
        choices = try reader.read()
        substances = try reader.read()
        substanceNames = try reader.read()
        typeIDs.reserveCapacity(types.count)
        parameterIDs.reserveCapacity(parameters.count)
        for (index, type) in types.enumerated() { typeIDs[type.naming.id] = TypeID(index: index) }
        for (index, part) in parts.enumerated() { partIDs[part.naming.id] = PartID(index: index) }
        finish()
        for (index, parameter) in parameters.enumerated() {
            parameterIDs[parameter.naming.id] = ParameterID(index: index)
        }
        for (index, choice) in choices.enumerated() {
            choiceIDs[choice.parameter, default: [:]][choice.naming.id] = ChoiceID(index: index)
        }
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(types)
        writer.write(parts)
        writer.write(parameters)
        writer.write(choices)
        writer.write(substances)
        writer.write(substanceNames)
    }
}
