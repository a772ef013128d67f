/// Words for properties that are easily taken for each other, having the same unit, and are not the same.
enum PropertyWords {
    /// One bit for each property.
    typealias Properties = UInt64

    /// Each group holds properties that exclude each other, each with its words in three languages.
    private static let groups: [[String]] = [
        [
            "width|wide|寬|幅", "thickness|thick|厚", "length|long|travel|stroke|長さ|長度|全長|行程|ストローク",
            "diameter|dia|bore|直徑|直径|內徑|内径|外徑|外径|口徑|口径", "height|high|高さ|高度", "depth|deep|深さ|深度|水深",
            "wavelength|波長", "pitch|ピッチ|間距", "roughness|粗さ|粗度", "accuracy|精度|準確", "repeatability|重複|重現|繰返|繰り返し|再現",
        ],
        ["average|mean|平均", "peak|尖頭|峰值|ピーク"],
        ["inside|inner|internal|內徑|内径", "outside|outer|外徑|外径"],
        ["rotary|rotational|迴轉|旋轉|回転", "linear|線性|直線"],
        ["input|輸入|入力", "output|輸出|出力"],
        ["resolution|解析度|分解能", "range|測距|量程"],
        [
            "range|stroke|travel|span|measuring|量程|範圍|範囲|行程|ストローク",
            "accuracy|error|linearity|tolerance|uncertainty|精度|準確|誤差|直線性|不確",
        ],
        ["reading|rdg|讀值|読み値|指示値", "full scale|fullscale|fs|全刻度|滿刻度|フルスケール"],
    ]

    private static let words: [(text: String, property: Properties)] = {
        var found: [(String, Properties)] = []
        var bit: Properties = 1
        for names in groups.joined() {
            for name in names.split(separator: "|") { found.append((String(name), bit)) }
            bit <<= 1
        }
        return found
    }()

    /// The bits of each group.
    private static let masks: [Properties] = {
        var place = 0
        return groups.map { group in
            defer { place += group.count }
            return ((1 << Properties(group.count)) - 1) << Properties(place)
        }
    }()

    private static let latin: [String: Properties] = words.filter { $0.text.utf8.allSatisfy { $0 < 0x80 } }
        .reduce(into: [:]) { $0[$1.text, default: 0] |= $1.property }

    /// Words in signs by the first one.
    private static let signs: [Unicode.Scalar: [(rest: [Unicode.Scalar], property: Properties)]] =
        words.filter { !$0.text.utf8.allSatisfy { $0 < 0x80 } }.reduce(into: [:]) { found, word in
            let scalars = Array(word.text.unicodeScalars)
            found[scalars[0], default: []].append((Array(scalars.dropFirst()), word.property))
        }

    /// The properties that a text names.
    static func properties(in text: String) -> Properties {
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        // Whatever stands in signs has no case.
        let scalars = Array(text.unicodeScalars)
        var found = latinProperties(in: scalars)
        if isPlain { return found }
        for (place, scalar) in scalars.enumerated() {
            for word in signs[scalar] ?? [] where scalars[(place + 1)...].starts(with: word.rest) {
                found |= word.property
            }
        }
        // `重複精度` is a repeatability, though it has the sign for accuracy.
        return found & repeatability != 0 ? found & ~(accuracy | uncertainty) : found
    }

    /// The properties that a text names right before a figure: of rivals in words that stand apart the last one, as *pitch diameter, face width*.
    static func nearest(in text: String) -> Properties {
        let all = properties(in: text)
        guard masks.contains(where: { (all & $0).nonzeroBitCount > 1 }) else { return all }
        var found: Properties = 0
        for word in text.split(separator: " ").reversed() {
            let here = properties(in: String(word))
            for mask in masks where found & mask == 0 { found |= here & mask }
        }
        return found
    }

    /// What whole words of Latin letters name.
    private static func latinProperties(in scalars: [Unicode.Scalar]) -> Properties {
        var found: Properties = 0
        var word: [UInt8] = []
        var isOther = false
        for scalar in scalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A: word.append(UInt8(scalar.value) | 0x20)
            case 0x80... where isLetter(scalar): isOther = true
            default:
                if !isOther, !word.isEmpty { found |= latin[String(decoding: word, as: UTF8.self)] ?? 0 }
                word.removeAll(keepingCapacity: true)
                isOther = false
            }
        }
        return isOther || word.isEmpty ? found : found | (latin[String(decoding: word, as: UTF8.self)] ?? 0)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: true
        default: scalar.properties.isAlphabetic || scalar.properties.isGraphemeExtend
        }
    }

    private static let accuracy = property(named: "accuracy")
    private static let repeatability = property(named: "repeatability")

    private static func property(named name: String) -> Properties {
        words.first { $0.text == name }?.property ?? 0
    }

    /// Whether a figure is said to be a share of another thing than a parameter, one of whose names says of what it is.
    static func isShareOfAnother(_ given: Properties, _ known: Properties) -> Bool {
        guard let mask = masks.last else { return false }
        return given & mask != 0 && known & mask != 0 && given & known & mask == 0
    }

    /// Whether a text names an accuracy or an error.
    static func isAccuracy(_ properties: Properties) -> Bool { properties & (accuracy | uncertainty) != 0 }

    /// Whether a text names a wavelength.
    static func isWavelength(_ properties: Properties) -> Bool { properties & wavelength != 0 }

    private static let wavelength = property(named: "wavelength")
    private static let uncertainty = property(named: "uncertainty")

    /// Without widths, lengths and whatever else a thing has of that sort.
    static func sizeless(_ properties: Properties) -> Properties { properties & ~sizes }

    private static let sizes = ["width", "thickness", "length", "diameter", "height", "depth"].reduce(0) {
        $0 | property(named: $1)
    }

    /// Whether two texts name properties of one group.
    static func areOfOneGroup(_ one: Properties, _ other: Properties) -> Bool {
        masks.contains { one & $0 != 0 && other & $0 != 0 }
    }

    /// Whether two texts name different properties of one group.
    static func exclude(_ one: Properties, _ other: Properties) -> Bool {
        masks.contains { mask in one & mask != 0 && other & mask != 0 && one & other & mask == 0 }
    }
}
