/// A listed party as bytes, and back. Strings and lists have their count before them.
struct RecordWriter {
    var bytes: [UInt8] = []

    mutating func put(_ number: Int) {
        // Zigzag and seven bits a byte.
        var value = UInt64(bitPattern: Int64(number << 1 ^ number >> 63))
        while value >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        bytes.append(UInt8(value))
    }

    mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes += text.utf8
    }

    mutating func put(_ text: String?) {
        put(text == nil ? 0 : 1)
        if let text { put(text) }
    }

    mutating func put<Element>(_ elements: [Element], _ each: (inout RecordWriter, Element) -> Void) {
        put(elements.count)
        for element in elements { each(&self, element) }
    }

    mutating func put(_ party: ListedParty, list: Int) {
        put(list)
        put(party.id)
        put(party.part)
        put(party.kind?.rawValue)
        put(party.names) { writer, name in
            writer.put(name.text)
            writer.put(name.quality.rawValue)
            writer.put(name.family)
        }
        put(party.countries) { $0.put($1) }
        put(party.births) { writer, birth in
            writer.put(birth.firstYear)
            writer.put(birth.lastYear)
            writer.put(birth.day)
            writer.put(birth.isApproximate ? 1 : 0)
        }
        put(party.addresses) { $0.put($1) }
        put(party.identifiers) { writer, identifier in
            writer.put(identifier.type)
            writer.put(identifier.value)
            writer.put(identifier.country)
        }
        put(party.programmes) { $0.put($1) }
        put(party.listedOn)
        put(party.remarks)
    }
}

/// Reads what `RecordWriter` wrote; stops with `nil` at anything else.
struct RecordReader {
    var place: Int
    let end: Int
    /// A list in a record has at most this many elements; more is damage.
    private static let maximumElements = 100_000

    mutating func number(_ bytes: RawSpan) -> Int? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while place < end, shift < 64 {
            let byte = bytes.byte(place)
            place += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(Int64(bitPattern: value >> 1)) ^ -Int(Int64(bitPattern: value & 1)) }
            shift += 7
        }
        return nil
    }

    mutating func text(_ bytes: RawSpan) -> String? {
        guard let count = number(bytes), count >= 0, count <= end - place else { return nil }
        var buffer: [UInt8] = []
        buffer.reserveCapacity(count)
        for index in place..<place + count { buffer.append(bytes.byte(index)) }
        place += count
        return String(decoding: buffer, as: UTF8.self)
    }

    /// `nil` inside for an absent text, `nil` outside for damage.
    mutating func optionalText(_ bytes: RawSpan) -> String?? {
        guard let isThere = number(bytes) else { return .none }
        if isThere == 0 { return .some(nil) }
        guard let text = text(bytes) else { return .none }
        return .some(text)
    }

    mutating func texts(_ bytes: RawSpan) -> [String]? {
        guard let count = count(bytes) else { return nil }
        var texts: [String] = []
        for _ in 0..<count {
            guard let text = text(bytes) else { return nil }
            texts.append(text)
        }
        return texts
    }

    private mutating func count(_ bytes: RawSpan) -> Int? {
        guard let count = number(bytes), count >= 0, count <= Self.maximumElements else { return nil }
        return count
    }

    mutating func party(_ bytes: RawSpan) -> (list: Int, party: ListedParty)? {
        guard let list = number(bytes), let id = text(bytes), case .some(let part) = optionalText(bytes),
            case .some(let kind) = optionalText(bytes), let nameCount = count(bytes)
        else { return nil }
        var names: [ListedName] = []
        for _ in 0..<nameCount {
            guard let text = text(bytes), let quality = self.text(bytes).flatMap(ListedName.Quality.init(rawValue:)),
                case .some(let family) = optionalText(bytes)
            else { return nil }
            names.append(ListedName(text, quality, family: family))
        }
        var party = ListedParty(id: id, kind: kind.flatMap(PartyKind.init(rawValue:)), names: names)
        party.part = part
        guard let countries = texts(bytes), let birthCount = count(bytes) else { return nil }
        party.countries = countries
        for _ in 0..<birthCount {
            guard let first = number(bytes), let last = number(bytes), case .some(let day) = optionalText(bytes),
                let isApproximate = number(bytes)
            else { return nil }
            party.births.append(
                BirthDate(firstYear: first, lastYear: last, day: day, isApproximate: isApproximate == 1))
        }
        guard let addresses = texts(bytes), let identifierCount = count(bytes) else { return nil }
        party.addresses = addresses
        for _ in 0..<identifierCount {
            guard let type = text(bytes), let value = text(bytes), case .some(let country) = optionalText(bytes) else {
                return nil
            }
            party.identifiers.append(PartyIdentifier(type: type, value: value, country: country))
        }
        guard let programmes = texts(bytes), case .some(let listedOn) = optionalText(bytes),
            case .some(let remarks) = optionalText(bytes)
        else { return nil }
        party.programmes = programmes
        party.listedOn = listedOn
        party.remarks = remarks
        return (list, party)
    }
}
