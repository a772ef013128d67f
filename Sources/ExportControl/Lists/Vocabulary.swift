/// The words in which lists, packs and requests speak: item types, parts, parameters, choices and substances.
///
/// Identifiers are looked up once, when data is read; conditions and facts carry the small numbers below.
public struct Vocabulary: Sendable {
    public struct TypeID: Sendable, Hashable { let index: Int }
    public struct PartID: Sendable, Hashable { let index: Int }
    public struct ParameterID: Sendable, Hashable { let index: Int }
    public struct ChoiceID: Sendable, Hashable { let index: Int }

    /// The names of one thing: the first term of each language is its label, the others help a search.
    public struct Naming: Sendable {
        public let id: String
        public let label: LocalizedText
        public let terms: [(language: Language, text: String)]
        public let explanation: LocalizedText
        public let position: SourceLine
    }

    /// A kind of item, such as a milling machine, and the kinds above it.
    public struct ItemType: Sendable {
        public let naming: Naming
        public internal(set) var parents: [TypeID] = []
        /// This type and every type above it.
        public internal(set) var lineage: Set<TypeID> = []
        /// Types outside the lineage that are stated with it: what a note releases is of the kind that it is released from.
        public internal(set) var implied: Set<TypeID> = []
    }

    /// Something that an item has one or more of, such as linear axes, or that it is for.
    public struct Part: Sendable {
        public let naming: Naming
        public let question: LocalizedText
        /// The parameter that says how many there are.
        public internal(set) var count: ParameterID?
        /// A thing of its own, which does not share the parameters of the item: what software or a component is for.
        public let standsAlone: Bool
        /// An item that lists none of them is its own one: a chemical that is no mixture, a single radioactive source.
        public let isItemItself: Bool
    }

    public enum Kind: Sendable, Hashable {
        case quantity(Dimension)
        case count
        case fact
        case choice
    }

    /// Something that can be known of an item: a figure with a unit, a whole number, a yes or no, or a choice.
    public struct Parameter: Sendable {
        public let naming: Naming
        public let question: LocalizedText
        public let kind: Kind
        public internal(set) var part: PartID?
        public internal(set) var choices: [ChoiceID] = []
        public internal(set) var formula: Formula?
    }

    public struct Choice: Sendable {
        public let naming: Naming
        public let parameter: ParameterID
    }

    /// A listed chemical or toxin.
    public struct Substance: Sendable {
        public let cas: CASNumber
        public let label: LocalizedText
        public let names: [(language: Language, text: String)]
        public internal(set) var types: [TypeID] = []
        public let mark: Mark
        public let position: SourceLine
    }

    public internal(set) var types: [ItemType] = []
    public internal(set) var parts: [Part] = []
    public internal(set) var parameters: [Parameter] = []
    public internal(set) var choices: [Choice] = []
    public internal(set) var substances: [CASNumber: Substance] = [:]

    var typeIDs: [String: TypeID] = [:]
    var partIDs: [String: PartID] = [:]
    /// The part that the constituents of a mixture are; asked at every step of a judgement.
    var constituent: PartID?
    /// The red flags that a request answers one by one; asked of every request.
    private(set) var redFlags: [(id: String, parameter: ParameterID)] = []
    /// Parameters and kinds by every name that they have; nil until all words are there.
    private(set) var called: CalledNames?
    var parameterIDs: [String: ParameterID] = [:]
    var choiceIDs: [ParameterID: [String: ChoiceID]] = [:]
    var substanceNames: [String: CASNumber] = [:]

    public init() {}

    public subscript(id: TypeID) -> ItemType { types[id.index] }
    public subscript(id: PartID) -> Part { parts[id.index] }
    public subscript(id: ParameterID) -> Parameter { parameters[id.index] }
    public subscript(id: ChoiceID) -> Choice { choices[id.index] }

    /// Looks up once what every judgement asks; called when all words are there.
    mutating func finish() {
        constituent = partIDs["constituent"]
        called = CalledNames(types: types.map(\.naming), parameters: parameters.map(\.naming))
        redFlags = parameters.indices.compactMap { index in
            let id = parameters[index].naming.id
            return id.hasPrefix("red-flag-") && id != "red-flag-unresolved" ? (id, ParameterID(index: index)) : nil
        }
    }

    /// The type with this identifier, such as `milling-machine`.
    public func type(_ identifier: String) -> TypeID? { typeIDs[identifier] }
    public func part(_ identifier: String) -> PartID? { partIDs[identifier] }
    public func parameter(_ identifier: String) -> ParameterID? { parameterIDs[identifier] }
    public func choice(_ identifier: String, of parameter: ParameterID) -> ChoiceID? {
        choiceIDs[parameter]?[identifier]
    }

    /// The listed substance of this name or synonym, whatever its case.
    public func substance(named name: String) -> CASNumber? {
        substanceNames[Vocabulary.searchForm(of: name)]
    }

    /// A name without case, spaces and punctuation, so that `N,N-Diisopropyl-(beta)-aminoethyl chloride` is found.
    static func searchForm(of name: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            switch byte {
            case 48...57, 97...122: bytes.append(byte)
            case 65...90: bytes.append(byte | 0x20)
            case 128...:
                if let form = signForm(of: name) { return form }
                // Beyond ASCII the tables of Unicode decide; they are slower.
                return String(
                    String.UnicodeScalarView(
                        name.lowercased().unicodeScalars.filter { scalar in
                            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                        }))
            default: continue
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same for a name of ASCII, kana and Chinese signs, which have no case; nil for any other.
    private static func signForm(of name: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 48...57, 97...122: bytes.append(UInt8(scalar.value))
            case 65...90: bytes.append(UInt8(scalar.value) | 0x20)
            case ..<128, 0x3001...0x3003, 0x3008...0x3011, 0x30FB, 0xFF08, 0xFF09, 0xFF0C, 0xFF0F: continue
            case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x4E00...0x9FA5: bytes += UTF8.encode(scalar) ?? .init()
            default: return nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Every identifier and term that names a type, for suggestions.
    public var typeIdentifiers: [String] { types.map(\.naming.id) }
    public var parameterIdentifiers: [String] { parameters.map(\.naming.id) }
}

/// A line of a data file, kept so that every error and citation can point at it.
public struct SourceLine: Sendable, Hashable, CustomStringConvertible {
    public let file: String
    public let line: Int

    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    public var description: String { "\(file):\(line)" }
}

/// How well a fact is established.
public enum Mark: String, Sendable, Hashable, CaseIterable {
    case established
    case secondary
    case unverified
}
