import Foundation

/// One provision as a line of `lists export`: what the list says, flattened for other programs.
public struct ProvisionRecord: Codable, Sendable, Equatable {
    public struct RegimeCode: Codable, Sendable, Equatable {
        public let regime: String
        public let code: String
    }

    /// A limit of this provision alone.
    public struct Threshold: Codable, Sendable, Equatable {
        public let parameter: String
        public let comparator: String
        public let value: Double
        public let unit: String
        /// `control`, or `release` inside a release.
        public let effect: String
        /// Whether it is one of several alternatives.
        public let any: Bool
    }

    public let list: String
    public let regime: String
    public let code: String
    public let dualUse: String?
    public let regimes: [RegimeCode]
    public let title: [String: String]
    public let thresholds: [Threshold]
    public let cas: [String]
    public let text: String
    public let sensitive: Bool
    public let verySensitive: Bool
    public let edition: String
    public let path: [String]
    public let notUsed: Bool
    /// Only in answers to `lookup`.
    public var children: [ProvisionRecord]?
}

extension ListLibrary {
    /// Every provision of every list, in order, numbers that are not used included.
    public func records() -> [ProvisionRecord] {
        lists.flatMap { list in
            var found: [ProvisionRecord] = []
            list.visitProvisions { found.append(record($0, path: $1, in: list)) }
            return found
        }
    }

    /// One provision as a record, with its children where asked for.
    public func record(
        _ provision: Provision, path: [ControlCode], in list: ControlList, withChildren: Bool = false
    ) -> ProvisionRecord {
        var thresholds: [ProvisionRecord.Threshold] = []
        var cas: [String] = []
        var texts: [String] = []
        let wording = Wording(vocabulary: vocabulary, language: .english)
        collect(provision.condition, effect: "control", isAlternative: false, &thresholds, &cas)
        texts.append(wording.text(of: provision.condition))
        for inclusion in provision.inclusions {
            collect(inclusion.condition, effect: "control", isAlternative: true, &thresholds, &cas)
            texts.append(
                "\(inclusion.citation): \(inclusion.title[.english]): \(wording.text(of: inclusion.condition))")
        }
        for release in provision.releases {
            collect(release.condition, effect: "release", isAlternative: false, &thresholds, &cas)
            texts.append("\(release.citation): \(release.title[.english]): \(wording.text(of: release.condition))")
        }
        for flag in [provision.sensitive, provision.verySensitive].compactMap({ $0 }) {
            let condition = wording.text(of: flag.condition)
            texts.append(condition.isEmpty ? flag.citation : "\(flag.citation): \(condition)")
        }
        texts += provision.notes.map { $0.text[.english] }
        if let notUsed = provision.notUsed { texts.append("not used" + (notUsed.since.map { " since \($0)" } ?? "")) }
        var regimes = [ProvisionRecord.RegimeCode(regime: list.regime, code: provision.code.text)]
        if let dualUse = provision.dualUse {
            regimes.append(ProvisionRecord.RegimeCode(regime: "dual-use", code: dualUse.text))
        }
        return ProvisionRecord(
            list: list.id, regime: list.regime, code: provision.code.text, dualUse: provision.dualUse?.text,
            regimes: regimes,
            title: Dictionary(uniqueKeysWithValues: provision.title.all.map { ($0.language.rawValue, $0.text) }),
            thresholds: thresholds, cas: cas, text: texts.filter { !$0.isEmpty }.joined(separator: "; "),
            sensitive: provision.sensitive != nil, verySensitive: provision.verySensitive != nil, edition: list.edition,
            path: path.map(\.text), notUsed: provision.notUsed != nil,
            children: withChildren
                ? provision.children.map {
                    record($0, path: path + [provision.code], in: list, withChildren: true)
                } : nil)
    }

    private func collect(
        _ condition: Condition, effect: String, isAlternative: Bool, _ thresholds: inout [ProvisionRecord.Threshold],
        _ cas: inout [String]
    ) {
        func add(_ parameter: Vocabulary.ParameterID, _ comparator: String, _ quantity: Quantity) {
            thresholds.append(
                ProvisionRecord.Threshold(
                    parameter: vocabulary[parameter].naming.id, comparator: comparator,
                    value: quantity.number.doubleValue, unit: quantity.unit.symbol, effect: effect, any: isAlternative))
        }
        switch condition {
        case .limit(let limit):
            add(limit.parameter, limit.comparator.rawValue, limit.value)
            if let slope = limit.slope {
                add(limit.parameter, limit.comparator.rawValue, slope.plus)
                add(slope.parameter, "=", slope.per)
            }
        case .fractions(let sum):
            for share in sum.shares { add(sum.parameter, Limit.Comparator.atLeast.rawValue, share.limit) }
        case .chemical(let number): cas.append(number.description)
        case .provision: return
        case .any(let children):
            for child in children {
                collect(child, effect: effect, isAlternative: children.count > 1, &thresholds, &cas)
            }
        default:
            for child in condition.children {
                collect(child, effect: effect, isAlternative: isAlternative, &thresholds, &cas)
            }
        }
    }
}

/// JSON as this program writes it: keys in order of the alphabet, so that equal answers are equal bytes.
public enum StableJSON {
    /// Writes UTF-8 as it stands within the quotes of a JSON string.
    public static func escape(_ utf8: [UInt8], into bytes: inout [UInt8]) {
        JSONWriter.append(utf8, to: &bytes)
    }

    public static func line(_ value: some Encodable) -> String { text(value, [.sortedKeys, .withoutEscapingSlashes]) }

    public static func pretty(_ value: some Encodable) -> String {
        text(value, [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
    }

    private static func text(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        // Our records hold only strings, finite numbers and booleans; they cannot fail to encode.
        guard let data = try? encoder.encode(value) else { preconditionFailure("a record could not be encoded") }
        return String(decoding: data, as: UTF8.self)
    }
}
