import BigInt

extension Int: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) { self = try reader.integer() }
    func write(to writer: inout SnapshotWriter) { writer.write(count: self) }
}

extension Bool: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) { self = try reader.byte() != 0 }
    func write(to writer: inout SnapshotWriter) { writer.write(byte: self ? 1 : 0) }
}

extension String: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) { self = try reader.text() }
    func write(to writer: inout SnapshotWriter) { writer.write(self) }
}

extension Optional: Snapshotted where Wrapped: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self = try reader.byte() == 0 ? nil : try Wrapped(&reader)
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(byte: self == nil ? 0 : 1)
        if let self { writer.write(self) }
    }
}

extension Array: Snapshotted where Element: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self = try reader.many { reader throws(SnapshotDamage) in try Element(&reader) }
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(count: count)
        for element in self { writer.write(element) }
    }
}

/// In the order of what is written, so that the same knowledge gives the same bytes.
extension Set: Snapshotted where Element: Snapshotted & Comparable {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) { self = Set(try reader.read([Element].self)) }
    func write(to writer: inout SnapshotWriter) { writer.write(sorted()) }
}

extension Dictionary: Snapshotted where Key: Snapshotted & Comparable, Value: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        let count = try reader.count()
        self.init(minimumCapacity: count)
        for _ in 0..<count {
            let key = try Key(&reader)
            self[key] = try Value(&reader)
        }
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(count: count)
        for key in keys.sorted() {
            writer.write(key)
            if let value = self[key] { writer.write(value) }
        }
    }
}

/// Choices of a fixed set, by the text that stands for each.
extension Snapshotted where Self: RawRepresentable, RawValue == String {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        guard let value = Self(rawValue: try reader.text()) else { throw SnapshotDamage() }
        self = value
    }

    func write(to writer: inout SnapshotWriter) { writer.write(rawValue) }
}

extension ExactNumber: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        switch try reader.byte() {
        case 0: self.init(try reader.integer())
        case 1:
            let (numerator, denominator) = (try reader.integer(), try reader.integer())
            guard denominator > 0 else { throw SnapshotDamage() }
            self.init(lowestTerms: BigInt(numerator), BigInt(denominator))
        default:
            guard let numerator = BigInt(try reader.text(), radix: 16),
                let denominator = BigInt(try reader.text(), radix: 16), denominator > 0
            else { throw SnapshotDamage() }
            self.init(lowestTerms: numerator, denominator)
        }
    }

    func write(to writer: inout SnapshotWriter) {
        let (numerator, denominator) = terms
        guard let small = Int(exactly: numerator), let below = Int(exactly: denominator) else {
            writer.write(byte: 2)
            writer.write(String(numerator, radix: 16))
            writer.write(String(denominator, radix: 16))
            return
        }
        writer.write(byte: below == 1 ? 0 : 1)
        writer.write(small)
        if below != 1 { writer.write(below) }
    }
}

extension Dimension: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init()
        for index in 0..<16 { halves[index] = Int8(bitPattern: try reader.byte()) }
    }

    func write(to writer: inout SnapshotWriter) {
        for index in 0..<16 { writer.write(byte: UInt8(bitPattern: halves[index])) }
    }
}

extension Quantity: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        let number = try reader.read(ExactNumber.self)
        let unit = Unit(
            symbol: try reader.text(), dimension: try reader.read(), scale: try reader.read(), offset: try reader.read()
        )
        self.init(number: number, unit: unit, printed: try reader.text(), baseValue: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(number)
        writer.write(unit.symbol)
        writer.write(unit.dimension)
        writer.write(unit.scale)
        writer.write(unit.offset)
        writer.write(printed)
        writer.write(baseValue)
    }
}

extension Mark: Snapshotted {}
extension Language: Snapshotted {}

extension LocalizedText: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init()
        let present = try reader.byte()
        for (bit, language) in Language.allCases.enumerated() where present & (1 << UInt8(bit)) != 0 {
            self[exactly: language] = try reader.text()
        }
    }

    func write(to writer: inout SnapshotWriter) {
        var present: UInt8 = 0
        for (bit, language) in Language.allCases.enumerated() where self[exactly: language] != nil {
            present |= 1 << UInt8(bit)
        }
        writer.write(byte: present)
        for (_, text) in all { writer.write(text) }
    }
}

extension SourceLine: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(file: try reader.text(), line: try reader.integer())
    }

    func write(to writer: inout SnapshotWriter) {
        if writer.omitsPositions { return }
        writer.write(file)
        writer.write(line)
    }
}

extension Digest: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) { self.init(hexadecimal: try reader.text()) }
    func write(to writer: inout SnapshotWriter) {
        if !writer.omitsDigests { writer.write(hexadecimal) }
    }
}

extension ControlCode: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) { self.init(unchecked: try reader.text()) }
    func write(to writer: inout SnapshotWriter) { writer.write(text) }
}

extension CASNumber: Snapshotted {
    init(_ reader: inout SnapshotReader) throws(SnapshotDamage) {
        self.init(checkedDigits: UInt64(bitPattern: Int64(try reader.integer())))
    }

    func write(to writer: inout SnapshotWriter) { writer.write(Int(Int64(bitPattern: digits))) }
}

extension SnapshotReader {
    /// Words with their languages.
    mutating func terms() throws(SnapshotDamage) -> [(language: Language, text: String)] {
        try many { reader throws(SnapshotDamage) in
            let number = Int(try reader.byte())
            guard Language.allCases.indices.contains(number) else { throw SnapshotDamage() }
            return (Language.allCases[number], try reader.text())
        }
    }
}

extension SnapshotWriter {
    mutating func write(terms: [(language: Language, text: String)]) {
        write(count: terms.count)
        for term in terms {
            write(byte: UInt8(Language.allCases.firstIndex(of: term.language) ?? 0))
            write(term.text)
        }
    }
}
