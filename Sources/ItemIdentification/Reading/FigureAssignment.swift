import ExportControl
import Foundation

/// Which figure of a description is which parameter of an entry.
struct FigureAssignment: Sendable {
    /// How a figure came to a parameter.
    enum Ground: Sendable, Hashable {
        /// Its name or the words beside it say so.
        case named
        /// Its name, or the words beside it, are like the parameter's and of another thing.
        case akin
        /// It is the only figure of that unit, for the only such parameter that fits.
        case byUnit
        /// A word of the trade stands for it.
        case implied
        /// A word of the trade is of things that usually have it.
        case typical

        var isSure: Bool { self == .named || self == .implied }

        /// As it is printed.
        var word: String {
            switch self {
            case .named: "named"
            case .akin: "akin"
            case .byUnit: "by-unit"
            case .implied: "implied"
            case .typical: "typical"
            }
        }
    }

    struct Assigned: Sendable {
        let value: Measured
        let words: String
        let ground: Ground
        let figure: Int?
        let likeness: Float
        /// What other words stand for, where words of the trade stand for it.
        var others: [Measured] = []

        /// Written as reaching from one value to another, as bands and working ranges are, and not as a doubt.
        var isSpan: Bool {
            guard let lower = value.lower, let upper = value.upper, lower.value < upper.value else { return false }
            return !value.printed.contains("±")
        }
    }

    private(set) var values: [Vocabulary.ParameterID: Assigned] = [:]
    /// Whether it was changed for another reading.
    private(set) var isChanged = false
    /// Figures that several parameters could be.
    private(set) var ambiguous: [Int: [Vocabulary.ParameterID]] = [:]

    /// Words beside a figure that must be that like a parameter's name.
    static let leastLikeness: Float = 0.33
    static let leastNameLikeness: Float = 0.42

    init(
        _ words: ItemWords, entry: IndexedEntry, names: ParameterNames, vocabulary: Vocabulary,
        support: [Vocabulary.ParameterID: Float]
    ) {
        var pairs: [(figure: Int, parameter: Vocabulary.ParameterID, value: Measured, likeness: Float)] = []
        for parameter in words.figures.isEmpty ? [] : entry.parametersInOrder {
            for (number, figure) in words.figures.enumerated() {
                guard let value = FigureAssignment.value(of: figure, as: parameter, names) else { continue }
                pairs.append((number, parameter, value, words.likeness[number][parameter.number]))
            }
        }
        var used: Set<Int> = []
        func isNamed(_ pair: (figure: Int, parameter: Vocabulary.ParameterID, value: Measured, likeness: Float)) -> Bool
        {
            let least =
                words.figures[pair.figure].name == nil
                ? FigureAssignment.leastLikeness : FigureAssignment.leastNameLikeness
            return pair.likeness >= least
        }
        let named = pairs.filter { pair in
            let figure = words.figures[pair.figure]
            guard isNamed(pair) else { return false }
            // 900 m is no wavelength, whatever range is spoken of.
            let orders: Double? =
                pair.value.dimension == FigureAssignment.length
                ? 6 : pair.value.dimension != .number || figure.measured != nil ? nil : figure.isBare ? 1.5 : 4
            return orders.map {
                FigureAssignment.isPlausible(pair.value, entry.limits[pair.parameter] ?? [], orders: $0)
            }
                ?? true
        }.sorted {
            $0.likeness != $1.likeness
                ? $0.likeness > $1.likeness : support[$0.parameter] ?? 0 > support[$1.parameter] ?? 0
        }
        // One figure may stand for the same thing in several provisions, where its words fit each as well.
        var bestOfFigure: [Int: Float] = [:]
        for pair in named {
            let best = bestOfFigure[pair.figure] ?? pair.likeness
            bestOfFigure[pair.figure] = best
            // A parameter takes the figure whose words are most like its name, even where that figure stands for another too.
            let most = pairs.filter { $0.parameter == pair.parameter }.map(\.likeness).max() ?? 0
            let share: Float = words.figures[pair.figure].name == nil ? 0.85 : best >= 0.95 ? 0.95 : 0.75
            guard pair.likeness >= best * share, pair.likeness >= most, values[pair.parameter] == nil else { continue }
            used.insert(pair.figure)
            let figure = words.figures[pair.figure]
            // So many samples a second are a sample rate, whatever they are called.
            let isOfIt =
                pair.likeness >= 0.95 || names.isOf(figure.head, pair.parameter)
                || pair.value.dimension == FigureAssignment.sampleRate
            values[pair.parameter] = Assigned(
                value: pair.value, words: FigureAssignment.words(of: figure),
                ground: isOfIt && !names.isTravel(figure, pair.parameter) ? .named : .akin, figure: pair.figure,
                likeness: pair.likeness)
        }
        for (parameter, implied) in words.implied where values[parameter] == nil {
            values[parameter] = Assigned(
                value: implied.value, words: implied.words, ground: implied.isTypical ? .typical : .implied,
                figure: nil,
                likeness: 0.5, others: implied.others)
        }
        for number in words.figures.indices where !used.contains(number) {
            let figure = words.figures[number]
            // A bare number without a word for it could be anything.
            guard figure.measured != nil || figure.unit == "pixels" else { continue }
            let fitting = pairs.filter { pair in
                pair.figure == number && values[pair.parameter] == nil
                    && !names.traits[pair.parameter.number].hasFormula
                    && FigureAssignment.isPlausible(pair.value, entry.limits[pair.parameter] ?? [])
            }.map { ($0, (support[$0.parameter] ?? 0) + 2 * $0.likeness) }.sorted { $0.1 > $1.1 }
            guard let first = fitting.first else { continue }
            if let other = fitting.dropFirst().first(where: { names.areEnds($0.0.parameter, first.0.parameter) }),
                fitting.allSatisfy({
                    $0.1 <= first.1 * 0.85 || [first.0.parameter, other.0.parameter].contains($0.0.parameter)
                })
            {
                for pair in [first.0, other.0] {
                    values[pair.parameter] = Assigned(
                        value: pair.value, words: FigureAssignment.words(of: figure), ground: .byUnit, figure: number,
                        likeness: pair.likeness)
                }
                continue
            }
            if fitting.count > 1, fitting[1].1 > first.1 * 0.85 {
                ambiguous[number] = fitting.prefix(6).map(\.0.parameter)
                continue
            }
            // What the words beside it name better is another thing.
            let isOnly = fitting.count == 1 && figure.name != nil
            if words.bestLikeness[number] ?? 0 >= (isOnly ? 0.9 : 0.5),
                first.0.likeness < 0.5 * (words.bestLikeness[number] ?? 0)
            {
                ambiguous[number] = [first.0.parameter]
                continue
            }
            // A name that nobody knows is not the name of this.
            if figure.name != nil, first.0.likeness < 0.15, !isOnly {
                ambiguous[number] = [first.0.parameter]
                continue
            }
            values[first.0.parameter] = Assigned(
                value: first.0.value, words: FigureAssignment.words(of: figure), ground: .byUnit, figure: number,
                likeness: first.0.likeness)
        }
    }

    private static func words(of figure: Figure) -> String {
        figure.name.map { "\($0) \(figure.written)" } ?? figure.written
    }

    /// The value as this parameter takes it; nil where its unit does not fit.
    static func value(
        of figure: Figure, as parameter: Vocabulary.ParameterID, _ names: ParameterNames
    ) -> Measured? {
        if names.measuresAnother(parameter, than: figure.properties) { return nil }
        let traits = names.traits[parameter.number]
        if traits.isNormalised, figure.name?.lowercased().contains("normali") != true { return nil }
        if figure.isShareOfAnother, traits.isShareOfSubstance { return nil }
        switch traits.kind {
        case .fact, .choice: return nil
        case .count:
            guard let number = figure.number,
                figure.unit.isEmpty || figure.unit == "pixels" || names.takesUnit(figure.unit, parameter)
            else { return nil }
            return end(of: number, traits.end)
        case .quantity(let dimension):
            if let measured = figure.measured {
                if measured.dimension == dimension { return end(of: measured, traits.end) }
                if let power = watts(measured, dimension) { return end(of: power, traits.end) }
                if let shaken = acceleration(figure, dimension) { return shaken }
                if let sampled = samples(figure, measured, dimension) { return end(of: sampled, traits.end) }
                return dimension == .number ? names.count(measured, of: parameter) : nil
            }
            guard dimension == .number, let number = figure.number else { return nil }
            switch figure.unit {
            case FigureReader.partsUnit: return traits.parts?.counted(number)
            case FigureReader.massUnit:
                if let parts = traits.parts { return parts.takes(width: number) ? number : nil }
            case FigureReader.beamQualityUnit: return nil
            default: break
            }
            if let parts = traits.parts, !parts.takes(bare: number) { return nil }
            if figure.isOfStrangeUnit, !names.takesUnit(figure.unit, parameter) { return nil }
            return end(of: number, traits.end)
        }
    }

    private static let length = ExportControl.Dimension(named: "length")

    /// The same without the figure of a parameter.
    func without(_ parameter: Vocabulary.ParameterID) -> FigureAssignment {
        var other = self
        other.values[parameter] = nil
        other.isChanged = true
        return other
    }

    /// The same with a figure taken for another parameter; it may be that one, so it clears nothing.
    func moving(
        _ assigned: Assigned, from one: Vocabulary.ParameterID, to other: Vocabulary.ParameterID
    ) -> FigureAssignment {
        var moved = without(one)
        moved.values[other] = Assigned(
            value: assigned.value, words: assigned.words, ground: .byUnit, figure: assigned.figure, likeness: 0)
        return moved
    }

    /// `24 dBm` of an amplifier is a quarter of a watt.
    private static func watts(_ measured: Measured, _ dimension: ExportControl.Dimension) -> Measured? {
        guard dimension == ExportControl.Dimension(named: "power"),
            measured.dimension == ExportControl.Dimension(named: "power-level"),
            let level = measured.exactValue?.doubleValue, abs(level) < 200,
            let power = ExactNumber(decimal: String(format: "%.6g", pow(10, (level - 30) / 10)))
        else { return nil }
        return .exactly(power, dimension: dimension, printed: measured.printed)
    }

    /// `192 kHz` of a converter are so many samples a second, where the words say that it is how often it samples.
    private static func samples(
        _ figure: Figure, _ measured: Measured, _ dimension: ExportControl.Dimension
    ) -> Measured? {
        guard dimension == sampleRate, measured.dimension == frequency, figure.saysSampling else { return nil }
        if let exact = measured.exactValue { return .exactly(exact, dimension: sampleRate, printed: measured.printed) }
        return measured / .exactly(ExactNumber(1), dimension: frequency / sampleRate, printed: "1")
    }

    private static let sampleRate = ExportControl.Dimension(named: "sample-rate") ?? .number
    private static let frequency = ExportControl.Dimension(named: "frequency") ?? .number

    /// `20 g` of a shaker or `50 mg` of an accelerometer are no masses.
    private static func acceleration(_ figure: Figure, _ dimension: ExportControl.Dimension) -> Measured? {
        guard ["g", "mg", "ug", "µg"].contains(figure.unit), dimension == ExportControl.Dimension(named: "acceleration")
        else { return nil }
        return try? Measured(parsing: figure.written.replacing("µ", with: "u") + "_n")
    }

    /// Of a range, the end that a highest or lowest value asks for.
    private static func end(of measured: Measured, _ end: ParameterTraits.End?) -> Measured {
        guard let end, let lower = measured.lower, let upper = measured.upper, lower.value < upper.value else {
            return measured
        }
        let value = end == .highest ? upper.value : lower.value
        return .exactly(value, dimension: measured.dimension, printed: measured.printed)
    }

    /// Whether a value is of the order of the limits: 10 µm is no travel length of a lathe.
    private static func isPlausible(_ value: Measured, _ limits: [Limit], orders: Double = 2.5) -> Bool {
        guard let figure = (value.lower ?? value.upper)?.value.magnitude.doubleValue, figure > 0 else { return true }
        if limits.isEmpty { return true }
        return limits.contains { limit in
            let bound = limit.value.baseValue.magnitude.doubleValue
            return bound == 0 || abs(log10(figure / bound)) <= orders
        }
    }
}
