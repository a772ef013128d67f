/// Where things stand in a compiled index.
///
/// Little-endian. A header (magic, version, length, checksum of the section table), the table (offset, length, checksum
/// of each section), then the sections, each on a multiple of 8.
struct IndexLayout: Sendable {
    static let magic: UInt64 = 0x3158_4449_454D_414E  // "NAMEIDX1"
    /// Changes with the layout and with everything that a word's keys depend on.
    static let version: UInt32 = 3

    enum Section: Int, CaseIterable {
        /// One record a word: see `StoredWord`.
        case words
        case wordOffsets
        /// Spans of `keyEntries` by the top bits of a key.
        case keyBuckets
        /// Pairs of a key and the place of a word in `words`.
        case keyEntries
        /// For each word, the forms that have it, ascending.
        case postings
        /// For each form its words in order: see `PlacedWord`.
        case formWords
        /// For each form its `FormFacts` and where its words begin; a last one says where they end.
        case forms
        /// For each name its party, kind and quality.
        case names
        case firstNames
        /// Pairs of identifier hash and party, ascending.
        case identifiers
        case partyOffsets
        /// Checksums of blocks of `parties`, which is checked when it is read.
        case partyChecks
        case lists
        case parties
    }

    static let headerSize = 8 + 4 + 4 + 8 + 8 + Section.allCases.count * 24
    static let partyBlock = 4096
    /// Forms, words and names are numbered below this, because bits above mean something else.
    static let maximumCount = 1 << 26

    private(set) var offsets: [Int] = []
    private(set) var lengths: [Int] = []

    func offset(_ section: Section) -> Int { offsets[section.rawValue] }
    func range(_ section: Section) -> Range<Int> {
        offsets[section.rawValue]..<offsets[section.rawValue] + lengths[section.rawValue]
    }
    /// How many 4-byte numbers a section holds.
    func count(_ section: Section) -> Int { lengths[section.rawValue] / 4 }

    /// Reads and checks the header, and all sections but the records of the parties.
    init(reading bytes: RawSpan, path: String) throws(NameIndexError) {
        guard bytes.byteCount >= Self.headerSize else {
            throw .damaged(path: path, reason: "it ends within its header")
        }
        guard bytes.uint64(0) == Self.magic else { throw .notAnIndex(path: path) }
        guard bytes.uint32(8) == Self.version else { throw .otherVersion(path: path, version: Int(bytes.uint32(8))) }
        guard bytes.uint32(12) == UInt32(Section.allCases.count), bytes.uint64(16) == UInt64(bytes.byteCount) else {
            throw .damaged(
                path: path, reason: "it has \(bytes.byteCount) bytes where its header says \(bytes.uint64(16))")
        }
        guard bytes.uint64(24) == bytes.checksum(32..<Self.headerSize) else {
            throw .damaged(path: path, reason: "the checksum of its header does not agree")
        }
        var end = UInt64(Self.headerSize)
        for section in Section.allCases {
            let at = 32 + section.rawValue * 24
            let offset = bytes.uint64(at)
            let length = bytes.uint64(at + 8)
            guard offset >= end, offset <= UInt64(bytes.byteCount), length <= UInt64(bytes.byteCount) - offset else {
                throw .damaged(path: path, reason: "section \(section) lies outside the file")
            }
            end = offset + length
            offsets.append(Int(offset))
            lengths.append(Int(length))
            if section != .parties, bytes.uint64(at + 16) != bytes.checksum(Int(offset)..<Int(end)) {
                throw .damaged(path: path, reason: "the checksum of section \(section) does not agree")
            }
        }
        let pairs: [(Section, Section, Int)] = [
            (.firstNames, .partyOffsets, 0)
        ]
        for (left, right, more) in pairs where count(left) != count(right) + more {
            throw .damaged(path: path, reason: "sections \(left) and \(right) do not fit")
        }
    }

    /// Puts sections together into a file.
    static func assemble(_ sections: [Section: [UInt8]]) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(headerSize + sections.values.reduce(0) { $0 + $1.count + 8 })
        body.append(contentsOf: [UInt8](repeating: 0, count: headerSize))
        var table: [UInt8] = []
        for section in Section.allCases {
            while body.count % 8 != 0 { body.append(0) }
            let bytes = sections[section] ?? []
            table.put(UInt64(body.count))
            table.put(UInt64(bytes.count))
            table.put(bytes.span.bytes.checksum(0..<bytes.count))
            body.append(contentsOf: bytes)
        }
        var header: [UInt8] = []
        header.put(magic)
        header.put(version)
        header.put(UInt32(Section.allCases.count))
        header.put(UInt64(body.count))
        header.put(table.span.bytes.checksum(0..<table.count))
        header += table
        body.replaceSubrange(0..<header.count, with: header)
        return body
    }
}

extension [UInt8] {
    mutating func put(_ value: UInt32) {
        for shift in [0, 8, 16, 24] as [UInt32] { append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func put(_ value: UInt64) {
        put(UInt32(truncatingIfNeeded: value))
        put(UInt32(truncatingIfNeeded: value >> 32))
    }
}

/// What is known of a form before its words are looked at.
struct FormFacts {
    let bits: UInt32

    init(bits: UInt32) { self.bits = bits }

    init(name: Int, kind: Int, origin: NameForm.Origin, looksLikeOrganisation: Bool) {
        bits =
            UInt32(name) | UInt32(kind) << 26 | UInt32(origin.rawValue) << 29 | (looksLikeOrganisation ? 1 << 31 : 0)
    }

    var name: Int { Int(bits & UInt32(IndexLayout.maximumCount - 1)) }
    /// As in `PartyKind.allCases`, from 1; 0 when the list does not say.
    var kind: Int { Int(bits >> 26 & 7) }
    var origin: NameForm.Origin { NameForm.Origin(rawValue: UInt8(bits >> 29 & 3)) ?? .latin }
    var looksLikeOrganisation: Bool { bits >> 31 != 0 }
}

/// Why an index cannot be used.
public enum NameIndexError: Error, Equatable, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case notAnIndex(path: String)
    case otherVersion(path: String, version: Int)
    case damaged(path: String, reason: String)
    case tooLarge(names: Int)

    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "cannot read the name index `\(path)`: \(reason)"
        case .notAnIndex(let path): "`\(path)` is not a name index; compile it anew from the lists"
        case .otherVersion(let path, let version):
            "the name index `\(path)` has version \(version), this program reads \(IndexLayout.version); compile it anew from the lists"
        case .damaged(let path, let reason):
            "the name index `\(path)` is damaged: \(reason); compile it anew from the lists"
        case .tooLarge(let names): "\(names) names are more than one index holds"
        }
    }
}
