import ExportControl

/// A figure as it stands in a text, with the words around it that say of what it is.
struct Figure: Sendable {
    /// The value with its unit; nil for a bare number.
    let measured: Measured?
    /// A bare number, or what a product of pixels comes to.
    let number: Measured?
    /// As written, unit included.
    let written: String
    /// The unit as written, without spaces.
    let unit: String
    /// Stems before it in the same clause, the nearest first.
    var before: [String]
    /// Stems after it in the same clause, the nearest first.
    var after: [String]
    /// A name that was given with it, as in `tensile modulus=324 GPa`; then nothing else counts.
    var name: String? {
        didSet {
            guard let name else { return }
            otherNames = NameAbbreviations.alternatives(name)
            for one in [name] + otherNames { properties |= PropertyWords.properties(in: one) }
            end = ParameterTraits.End(of: [name] + otherNames)
        }
    }
    /// What the given name stands for, with its abbreviations written out, and other names that it may have.
    var otherNames: [String] = []
    /// Which end of a range the given name asks for.
    private(set) var end: ParameterTraits.End?
    /// What it is where it was written as one of several with a sign for *times*.
    var part: Part?
    /// What stands after *at*: the state for which it is stated.
    var states: [Measured] = []
    /// Figures of the same thing in parentheses, as of another state or without an aid.
    var others: [Measured] = []
    /// What the given name says is stated.
    var head = ParameterNames.Head.none
    /// Where it says how fast something calculates.
    var operations: OperationRate?
    /// A share that is said to be of something else than the substance.
    var isShareOfAnother = false
    /// Where it stands, in scalars of the folded text.
    let range: Range<Int>
    /// What it is said to be of, as far as that is a property with rivals.
    var properties: PropertyWords.Properties = 0

    /// The words before it name a rival of what those after it name, as in *range 8 km accuracy*: it may be either.
    var isBetweenRivals = false

    /// Written as so much to either side, as tolerances and travels are.
    let isEitherSide: Bool

    /// `620 x 300 x 150 mm`, `Ø120 x 50 mm`, `4 x 6.6 Gbit/s`.
    enum Part: Sendable, Hashable {
        /// Of three sides, the longest first.
        case side(Int)
        /// Of something round: 0 for the diameter, 1 for the other.
        case round(Int)
        /// How many of them there are.
        case count
        /// What one of them has.
        case each
        /// What all have together.
        case total
    }

    /// Three sides, or a diameter and a length, which are those of the thing itself: nothing else is said of them, or that they are its size.
    var isSize: Bool {
        switch part {
        case .side, .round: name.map(Figure.saysSize) ?? true
        default: false
        }
    }

    private static func saysSize(_ name: String) -> Bool {
        let name = name.lowercased()
        return [
            "size", "dim", "尺寸", "寸法", "サイズ", "外形", "大小", "lxwxh", "l x w x h", "lwh", "measurements", "format",
            "block",
        ]
        .contains(where: name.contains)
    }

    /// A number without a unit and without a name: it may be of anything, or part of a name.
    var isBare: Bool { measured == nil && unit.isEmpty && name == nil }

    /// Written as so many to one.
    var isRatio: Bool { written.hasSuffix(":1") }

    /// A number without a unit.
    var isBareNumber: Bool { measured == nil && unit.isEmpty }

    init(
        measured: Measured?, number: Measured?, written: String, unit: String, before: [String], after: [String],
        range: Range<Int>, properties: PropertyWords.Properties, isEitherSide: Bool = false
    ) {
        self.measured = measured
        self.number = number
        self.written = written
        self.unit = unit
        self.before = before
        self.after = after
        self.range = range
        self.properties = properties
        self.isEitherSide = isEitherSide
    }

    /// Whether it is counted in a unit that nobody reads, so that it is no plain number.
    var isOfStrangeUnit: Bool { unit.contains("/") || unit == FigureReader.massUnit || unit == "kDa" }

    /// Whether the name, or the words right beside it, speak of how often a signal is sampled.
    var saysSampling: Bool {
        if let name {
            return ([name] + otherNames).contains { Figure.samplingWords.contains(where: $0.lowercased().contains) }
        }
        let rates = ["rate", "frequ", "freq", "speed", "clock"]
        func isRate(_ word: String) -> Bool { rates.contains(where: word.hasPrefix) }
        func isSampling(_ word: String) -> Bool { word.hasPrefix("sampl") }
        if let first = before.first {
            if isSampling(first) || Figure.samplingSigns.contains(first) { return true }
            if isRate(first), before.count > 1, isSampling(before[1]) { return true }
        }
        // *20 GHz sampling oscilloscope* is of a bandwidth.
        return after.count > 1 && isSampling(after[0]) && isRate(after[1])
    }

    /// Whether the name, or the words right beside it, say that it is counted as from an isotropic antenna.
    var saysIsotropic: Bool {
        func isEIRP(_ word: String) -> Bool { word.lowercased().filter(\.isLetter).contains("eirp") }
        return name.map { isEIRP($0) } ?? (before.prefix(3) + after.prefix(1)).contains(where: isEIRP)
    }

    private static let samplingWords = [
        "sampl", "update rate", "conversion rate", "取樣", "採樣", "采樣", "更新率", "轉換率", "サンプリング", "サンプルレート", "標本化",
        "変換速度", "変換レート", "アップデートレート",
    ]
    private static let samplingSigns: Set<String> = ["取樣", "採樣", "采樣"]
}
