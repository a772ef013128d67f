import ExportControl
import Foundation

/// What figures say together, or by what they are of, though no list asks for them so.
struct WorkedOutFigures {
    let vocabulary: Vocabulary

    func add(to words: inout ItemWords) {
        addShare(to: &words)
        addTransverseMode(to: &words)
        addBandwidth(to: &words)
        addCellDensities(to: &words)
        addProcessingPerformance(to: &words)
        addMach(to: &words)
        addProducts(to: &words)
        addRatios(to: &words)
        addPhaseNoise(to: &words)
        addLaser(to: &words)
        addVolumes(to: &words)
        addRates(to: &words)
        addAccuracy(to: &words)
        addAccuracyOfReading(to: &words)
        addDelivery(to: &words)
        addArrays(to: &words)
        addCapacitor(to: &words)
        addPeakPower(to: &words)
        addAccuracyOfFullScale(to: &words)
    }

    /// A share is that of the substance only if it is named so, or not named at all: the nitrogen of a nitrocellulose is another.
    private func addShare(to words: inout ItemWords) {
        guard !words.substances.isEmpty else { return }
        for (number, figure) in words.figures.enumerated() where figure.unit.contains("%") {
            words.figures[number].isShareOfAnother = !isShare(figure.name, of: words)
        }
        guard let fraction = vocabulary.parameter("weight-fraction"),
            let share = words.figures.first(where: { $0.unit.contains("%") && !$0.isShareOfAnother })?.number
        else { return }
        words.implied[fraction] = .init(value: share, words: share.printed)
        if let most = share.upper?.value, most < ExactNumber(95, over: 100),
            let mixture = vocabulary.type("chemical-mixture")
        {
            words.kinds.append(.init(value: mixture, words: share.printed))
        }
    }

    private func isShare(_ name: String?, of words: ItemWords) -> Bool {
        guard var name = name?.lowercased() else { return true }
        for stated in words.substances {
            for one in [stated.words.lowercased()] + names(of: stated.value) {
                name = name.replacingOccurrences(of: one, with: " ")
            }
        }
        var isSaid = name.allSatisfy { !$0.isLetter }
        for sign in ["純度", "濃度", "含量", "含有量", "含有率", "純分"] where name.contains(sign) {
            name = name.replacingOccurrences(of: sign, with: " ")
            isSaid = true
        }
        let rest = name.split(whereSeparator: { !$0.isLetter }).filter { !WorkedOutFigures.aside.contains($0) }
        return (isSaid || !rest.isEmpty) && rest.allSatisfy(WorkedOutFigures.shares.contains)
    }

    private func names(of cas: CASNumber) -> [String] {
        (vocabulary.substances[cas]?.names.map { $0.text.lowercased() } ?? []).filter { $0.count > 2 }
    }

    private static let shares: Set<Substring> = [
        "purity", "content", "assay", "concentration", "strength", "fraction", "share",
    ]
    private static let aside: Set<Substring> = [
        "by", "weight", "mass", "w", "wt", "v", "of", "in", "the", "min", "minimum", "max", "maximum", "typical",
        "solution", "total",
        "active", "ingredient", "gc", "hplc", "volume", "substance", "の",
    ]

    /// Below 1.3 a beam is of a single transverse mode, from there on of several.
    ///
    /// The figure stands in the Technical Note to 6.A.5.a and b, which no condition of the list repeats.
    private func addTransverseMode(to words: inout ItemWords) {
        guard let mode = vocabulary.parameter("transverse-mode"), let single = vocabulary.choice("single", of: mode),
            let multiple = vocabulary.choice("multiple", of: mode)
        else { return }
        for figure in words.figures where figure.unit == FigureReader.beamQualityUnit {
            guard let value = figure.number else { continue }
            switch value.isLessThan(WorkedOutFigures.leastOfSeveralModes) {
            case .yes: words.choices[mode, default: []].append(.init(value: single, words: figure.written))
            case .no: words.choices[mode, default: []].append(.init(value: multiple, words: figure.written))
            case .unknown: continue
            }
        }
        words.figures.removeAll { figure in
            figure.unit == FigureReader.beamQualityUnit
                && figure.number?.isLessThan(WorkedOutFigures.leastOfSeveralModes) != .unknown
        }
    }

    private static let leastOfSeveralModes = ExactNumber(13, over: 10)

    /// Of an amplifier whose one band is stated the whole band is taken as its bandwidth. Makers say so; the lists mean what it
    /// does without being adjusted, so that this is usual, and the most that it can be.
    private func addBandwidth(to words: inout ItemWords) {
        let frequencies = words.figures.filter { $0.measured?.dimension == WorkedOutFigures.frequency }
        guard !frequencies.contains(where: { isBandwidth($0) }),
            !words.query.contains(where: { $0.word.hasPrefix("tunabl") })
        else { return }
        // The same band may be stated twice, in the words and by name.
        let all = frequencies.filter { isBand($0) }.reduce(into: [Figure]()) { bands, one in
            let isKnown = bands.contains {
                $0.measured?.lower?.value == one.measured?.lower?.value
                    && $0.measured?.upper?.value == one.measured?.upper?.value
            }
            if !isKnown { bands.append(one) }
        }
        // What is given by name is more exact than what the words say.
        let named = all.filter { $0.name != nil }
        let bands = named.count == 1 ? named : all
        guard bands.count == 1, let measured = bands[0].measured, let low = measured.lower?.value,
            let high = measured.upper?.value
        else { return }
        let written = bands[0].name.map { "\($0) \(bands[0].written)" } ?? bands[0].written
        func imply(_ id: String, _ value: ExactNumber, _ printed: String) {
            guard let parameter = vocabulary.parameter(id), words.implied[parameter] == nil else { return }
            words.implied[parameter] = .init(
                value: .exactly(value, printed: printed), words: written, isTypical: true, isMost: true)
        }
        let share = ExactNumber(2) * (high - low) / (high + low)
        for id in ["fractional-bandwidth", "telecom-amplifier-fractional-bandwidth"] {
            imply(id, share, WorkedOutFigures.printed(share * ExactNumber(100)) + " %")
        }
        imply("instantaneous-band-ratio", high / low, WorkedOutFigures.printed(high / low))
    }

    /// Whether the same is stated each time, as in the words and by name.
    private func isOne(_ values: [Measured]) -> Bool {
        values.allSatisfy { $0.lower == values[0].lower && $0.upper == values[0].upper }
    }

    private func isBand(_ figure: Figure) -> Bool {
        guard let low = figure.measured?.lower?.value, let high = figure.measured?.upper?.value,
            low >= WorkedOutFigures.lowestBand, low < high,
            !figure.isEitherSide, !figure.written.contains("±")
        else { return false }
        guard let name = figure.name?.lowercased() else { return !figure.before.contains { $0.hasPrefix("tun") } }
        let isTuned = ["tun", "調", "同調"].contains(where: name.contains)
        return !isTuned && ["freq", "band", "range", "coverage", "頻", "周波", "帯域"].contains(where: name.contains)
    }

    /// Below it no amplifier is asked for.
    private static let lowestBand = ExactNumber(powerOfTen: 6)

    private func isBandwidth(_ figure: Figure) -> Bool {
        guard !isBand(figure) else { return false }
        let words = figure.name.map { [$0.lowercased()] } ?? Array(figure.before.prefix(3) + figure.after.prefix(1))
        return words.contains { word in ["bandwidth", "頻寬", "帯域"].contains(where: word.contains) }
    }

    /// Energy and power for the mass, out of voltage, capacity, current and mass, where each is stated and only once.
    private func addCellDensities(to words: inout ItemWords) {
        func only(_ dimension: String, _ marks: [String] = []) -> Measured? {
            let wanted = ExportControl.Dimension(named: dimension)
            let found = words.figures.filter { figure in
                guard figure.measured?.dimension == wanted else { return false }
                let names = ([figure.name ?? ""] + figure.otherNames).map { $0.lowercased() }
                return marks.isEmpty || marks.contains { mark in names.contains { $0.contains(mark) } }
            }
            // What it is charged to or emptied to is no nominal voltage, and a packed mass no mass of the cell.
            guard let first = found.first, isOne(found.compactMap(\.measured)),
                dimension == "electric-current"
                    || !found.contains(where: { figure in
                        WorkedOutFigures.otherStates.contains(where: (figure.name?.lowercased() ?? "").contains)
                    })
            else { return nil }
            return first.measured
        }
        let nominal = ["nominal", "rated", "標稱", "額定", "公称", "定格"]
        guard let mass = only("mass"), (mass.lower?.value ?? ExactNumber(0)) > ExactNumber(0),
            let voltage = only("voltage", nominal) ?? only("voltage")
        else { return }
        func imply(_ id: String, _ value: Measured, _ printed: String, over unit: Int, _ symbol: String) {
            guard let parameter = vocabulary.parameter(id), words.implied[parameter] == nil else { return }
            let isNumber = vocabulary[parameter].kind == .quantity(.number)
            let dimension = isNumber ? ExportControl.Dimension.number : value.dimension
            var stated = value
            if let exact = value.exactValue {
                let counted = WorkedOutFigures.printed(exact / ExactNumber(unit))
                stated = .exactly(exact, dimension: dimension, printed: "\(counted) \(symbol)")
            } else if isNumber {
                stated = value / .exactly(ExactNumber(1), dimension: value.dimension, printed: symbol)
            }
            words.implied[parameter] = .init(value: stated, words: printed)
        }
        if let capacity = only("charge") {
            let product = voltage * capacity / mass
            imply("cell-energy-density", product, "\(voltage) × \(capacity) / \(mass)", over: 3600, "Wh/kg")
        } else if let energy = only("energy") {
            imply("cell-energy-density", energy / mass, "\(energy) / \(mass)", over: 3600, "Wh/kg")
        }
        if let current = only("electric-current", ["continuous", "連續", "连续", "連続"]) {
            let product = voltage * current / mass
            imply("cell-continuous-power-density", product, "\(voltage) × \(current) / \(mass)", over: 1, "W/kg")
        }
    }

    private static let otherStates = [
        "cut-off", "cutoff", "cut off", "end of", "end volt", "charging", "charge volt", "discharge volt", "minimum",
        "min.", "maximum volt", "max volt", "gross", "ship", "pack", "終止",
        "充電", "放電",
        "毛重", "梱包", "包裝",
    ]
    private static let frequency = ExportControl.Dimension(named: "frequency")

    private static func printed(_ number: ExactNumber) -> String { String(format: "%.4g", number.doubleValue) }
}
