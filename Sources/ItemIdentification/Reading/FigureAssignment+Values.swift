import ExportControl
import Foundation

/// What a figure is as the value of a parameter, and how sure that is.
extension FigureAssignment {
    /// The value as this parameter takes it; nil where its unit does not fit.
    static func value(
        of figure: Figure, as parameter: Vocabulary.ParameterID, _ names: ParameterNames
    ) -> Measured? {
        // The length of a pulse is a time, and no rival of its width.
        let isTime = figure.measured?.dimension == time
        if names.measuresAnother(
            parameter, than: isTime ? PropertyWords.sizeless(figure.properties) : figure.properties)
        {
            return nil
        }
        if names.isOtherEnd(figure, of: parameter) || !names.takes(figure, as: parameter) { return nil }
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
                if measured.dimension == dimension {
                    // What is so much below something is said with or without a minus sign.
                    if traits.isBelow, let exact = measured.exactValue, exact < ExactNumber(0) {
                        return .exactly(ExactNumber(0) - exact, dimension: dimension, printed: measured.printed)
                    }
                    if traits.isOfDipole, figure.saysIsotropic { return ofDipole(measured) }
                    return end(of: measured, traits.end)
                }
                if let power = watts(measured, dimension) { return end(of: power, traits.end) }
                if let shaken = acceleration(figure, dimension) { return shaken }
                if let seconds = angle(figure, dimension) { return seconds }
                if isOverRoot(figure, dimension) {
                    return measured.exactValue.map { .exactly($0, dimension: dimension, printed: measured.printed) }
                }
                if let sampled = samples(figure, measured, dimension) { return end(of: sampled, traits.end) }
                return dimension == .number ? names.count(measured, of: parameter) : nil
            }
            guard dimension == .number, let number = figure.number, !names.countsOther(than: figure, parameter) else {
                return nil
            }
            switch figure.unit {
            case FigureReader.partsUnit: return traits.parts?.counted(number)
            case FigureReader.massUnit:
                if let parts = traits.parts { return parts.takes(width: number) ? number : nil }
            case FigureReader.beamQualityUnit: return nil
            default: break
            }
            if let parts = traits.parts, !parts.takes(bare: number) { return nil }
            if figure.unit == FigureReader.monthUnit {
                if !traits.isPerMonth { return nil }
            } else if figure.isOfStrangeUnit, !names.takesUnit(figure.unit, parameter) {
                return nil
            }
            return end(of: number, traits.end)
        }
    }

    static let length = ExportControl.Dimension(named: "length")
    /// What inertial sensors measure, and in the same unit how little they err.
    static let ranges: Set<ExportControl.Dimension?> = [
        ExportControl.Dimension(named: "angular-speed"), accelerated,
    ]

    /// Whether a figure may be of another temperature than the one at which a parameter is stated: that one is not a room's, and
    /// nobody speaks of it, or the figure's own words speak of another.
    static func isElsewhere(_ figure: Figure, _ traits: ParameterTraits, _ words: ItemWords) -> Bool {
        guard let kelvins = traits.temperature else { return false }
        func temperatures(_ figures: [Measured?]) -> [Double] {
            figures.compactMap { $0?.dimension == temperature ? $0?.exactValue?.doubleValue : nil }
        }
        func isThere(_ all: [Double]) -> Bool {
            all.contains { abs($0 - kelvins) <= (traits.isAtRoom ? 15 : max(1, kelvins / 100)) }
        }
        let own = temperatures((figure.name.map { FigureReader($0).figures() } ?? []).map(\.measured) + figure.states)
        if !own.isEmpty { return !isThere(own) }
        return !traits.isAtRoom && !isThere(temperatures(words.figures.map(\.measured)))
    }

    static let temperature = ExportControl.Dimension(named: "temperature")

    /// A level radiated as from an isotropic antenna is 2.15 dB more than as from a half-wave dipole; 5.A.1.d prints both.
    private static func ofDipole(_ measured: Measured) -> Measured? {
        guard let exact = measured.exactValue else { return nil }
        return .exactly(
            exact - gainOfDipole, dimension: measured.dimension, printed: "\(measured.printed) EIRP, less 2.15 dB")
    }

    private static let gainOfDipole = ExactNumber(215, over: 100)

    /// `24 dBm` of an amplifier is a quarter of a watt.
    private static func watts(_ measured: Measured, _ dimension: ExportControl.Dimension) -> Measured? {
        guard dimension == power, measured.dimension == powerLevel,
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

    /// `6 pT rms at 1 Hz` is most often meant over the square root of a hertz, and may not be.
    static func isOverRoot(_ figure: Figure, _ dimension: ExportControl.Dimension) -> Bool {
        guard figure.name != nil, let given = figure.measured?.dimension else { return false }
        return given == fluxDensity && dimension == magneticNoise
            || given == accelerated && dimension == accelerationNoise
    }

    static let time = ExportControl.Dimension(named: "time")
    static let power = ExportControl.Dimension(named: "power")
    static let powerLevel = ExportControl.Dimension(named: "power-level")
    static let fluxDensity = ExportControl.Dimension(named: "magnetic-flux-density")
    static let accelerated = ExportControl.Dimension(named: "acceleration")
    static let magneticNoise = ExportControl.Dimension(named: "magnetic-noise")
    static let accelerationNoise = ExportControl.Dimension(named: "acceleration-noise")
    static let sampleRate = ExportControl.Dimension(named: "sample-rate") ?? .number
    static let frequency = ExportControl.Dimension(named: "frequency") ?? .number

    /// `±0.5 秒` of an encoder is no time, where the name is of an angle.
    private static func angle(_ figure: Figure, _ dimension: ExportControl.Dimension) -> Measured? {
        guard dimension == planeAngle, let unit = ["秒": "arcsec", "分": "arcmin"][figure.unit], let name = figure.name,
            ["角", "angle", "angular"].contains(where: name.lowercased().contains),
            let number = figure.written.lastIndex(where: \.isNumber)
        else { return nil }
        let value = figure.written[...number].filter { $0.isNumber || $0 == "." }
        return try? Measured(parsing: "\(value) \(unit)")
    }

    private static let planeAngle = (try? ExportControl.Unit.parse("deg"))?.dimension

    /// `20 g` of a shaker or `50 mg` of an accelerometer are no masses.
    private static func acceleration(_ figure: Figure, _ dimension: ExportControl.Dimension) -> Measured? {
        guard dimension == accelerated, ["g", "mg", "ug", "µg"].contains(figure.unit) else { return nil }
        return try? Measured(parsing: figure.written.replacing("µ", with: "u") + "_n")
    }

    /// What several have together is called so, or worked out; and an accuracy is, where it stands in the words. The peak is no mean,
    /// and what a thing weighs is not what it may weigh laden.
    static func lacksItsWord(_ figure: Figure, _ traits: ParameterTraits) -> Bool {
        let name = (figure.name ?? (figure.before + figure.after).joined(separator: " ")).lowercased()
        if traits.isAggregate, figure.part != .total, !togetherWords.contains(where: name.contains) { return true }
        if traits.isGross, !grossWords.contains(where: name.contains) { return true }
        if traits.isMean, peakWords.contains(where: name.contains) { return true }
        return traits.isAccuracy && figure.name == nil && !figure.isEitherSide
            && !PropertyWords.isAccuracy(figure.properties)
    }

    private static let grossWords = [
        "gross", "gvw", "total", "permi", "laden", "combat", "max", "總重", "総重", "全備", "戰鬥",
    ]
    private static let peakWords = ["peak", "尖頭", "峰值", "ピーク", "せん頭"]
    private static let togetherWords = [
        "aggreg", "total", "sum", "combin", "overall", "altogether", "all ", "總", "合計", "総", "全", "加總",
    ]

    /// Of a range, the end that a highest or lowest value asks for.
    private static func end(of measured: Measured, _ end: ParameterTraits.End?) -> Measured {
        guard let end, let lower = measured.lower, let upper = measured.upper, lower.value < upper.value else {
            return measured
        }
        let value = end == .highest ? upper.value : lower.value
        return .exactly(value, dimension: measured.dimension, printed: measured.printed)
    }

    /// Whether a value is of the order of the limits: 10 µm is no travel length of a lathe.
    static func isPlausible(_ value: Measured, _ limits: [Limit], orders: Double = 2.5) -> Bool {
        guard let figure = (value.lower ?? value.upper)?.value.magnitude.doubleValue, figure > 0 else { return true }
        if limits.isEmpty { return true }
        return limits.contains { limit in
            let bound = limit.value.baseValue.magnitude.doubleValue
            return bound == 0 || abs(log10(figure / bound)) <= orders
        }
    }
}
