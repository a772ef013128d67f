import ExportControl
import Foundation

/// Products and ratios of figures that data sheets state one by one.
extension WorkedOutFigures {
    private func figures(_ words: ItemWords, _ dimension: String, _ marks: [String]) -> [Figure] {
        let wanted = ExportControl.Dimension(named: dimension)
        return words.figures.filter { figure in
            guard figure.measured?.dimension == wanted, let name = figure.name else { return false }
            let names = ([name] + figure.otherNames).map { $0.lowercased() }
            return marks.contains { mark in names.contains { $0.contains(mark) } }
        }
    }

    private func imply(
        _ id: String, _ value: ExactNumber, _ text: String, _ words: inout ItemWords, isTypical: Bool = false
    ) {
        guard let parameter = vocabulary.parameter(id), words.implied[parameter] == nil,
            case .quantity(let dimension) = vocabulary[parameter].kind
        else { return }
        words.implied[parameter] = .init(
            value: .exactly(value, dimension: dimension, printed: text), words: text, isTypical: isTypical)
    }

    /// Average power in kW times frequency in GHz, peak power in W times the square of it, and the smallest feature of a scanner.
    func addProducts(to words: inout ItemWords) {
        let frequencies = figures(words, "frequency", ["freq", "band", "頻率", "頻段", "周波数"]).filter {
            $0.name.map { !["bandwidth", "repetition", "頻寬", "帯域幅"].contains(where: $0.lowercased().contains) } ?? true
        }
        if let highest = frequencies.compactMap({ $0.measured?.upper?.value }).max(), highest > ExactNumber(0) {
            let gigahertz = highest / ExactNumber(powerOfTen: 9)
            let average = figures(words, "power", ["average", "avg", "cw", "mean", "平均"])
            if average.count == 1, let power = average[0].measured?.upper?.value {
                let value = power / ExactNumber(1000) * gigahertz
                imply(
                    "average-power-times-frequency", value,
                    "\(average[0].written) × \(short(gigahertz)) GHz = \(short(value)) kW GHz", &words)
            }
            let peak = figures(words, "power", ["peak", "saturated", "psat", "峰值", "飽和", "ピーク"])
            if peak.count == 1, let power = peak[0].measured?.upper?.value {
                let value = power * gigahertz * gigahertz
                imply(
                    "saturated-power-times-frequency-squared", value,
                    "\(peak[0].written) × (\(short(gigahertz)) GHz)² = \(short(value)) W GHz²", &words)
            }
        }
        let apertures = words.figures.filter { figure in
            guard let name = figure.name?.lowercased(), figure.measured == nil else { return false }
            return name == "na"
                || ["numerical aperture", "max na", "na max", "數值孔徑", "数值孔径", "開口数"].contains(where: name.contains)
        }
        let wavelengths = figures(words, "length", ["wavelength", "波長"])
        if apertures.count == 1, wavelengths.count == 1, let aperture = apertures[0].number?.exactValue,
            let wavelength = wavelengths[0].measured?.exactValue, aperture > ExactNumber(0)
        {
            // The factors are those of 3B001.f.1.b and of 3B501.f.1.b.
            for (id, hundredths) in [("minimum-resolvable-feature-size", 35), ("mrf-with-k-factor-0-25", 25)] {
                let feature = wavelength * ExactNumber(hundredths, over: 100) / aperture
                let nanometres = short(feature * ExactNumber(powerOfTen: 9))
                let text = "\(wavelengths[0].written) × 0.\(hundredths) / \(apertures[0].written) = \(nanometres) nm"
                imply(id, feature, text, &words)
            }
        }
        // None of them is nothing together.
        if let transceivers = words.figures.first(where: { $0.number?.exactValue == ExactNumber(0) && $0.isBareNumber }
        ),
            let name = transceivers.name?.lowercased(),
            ["transceiver", "serdes", "收發器", "トランシーバ"].contains(where: name.contains)
        {
            imply("aggregate-transceiver-data-rate", ExactNumber(0), "no transceivers", &words)
            imply("peak-transceiver-data-rate", ExactNumber(0), "no transceivers", &words)
        }
    }

    /// What is stated as the share of the one constituent and asked for as a ratio, and a density as a specific gravity.
    func addRatios(to words: inout ItemWords) {
        if let hafnium = words.figures.first(where: { figure in
            guard let name = figure.name?.lowercased(), figure.number != nil || figure.measured?.dimension == .number
            else {
                return false
            }
            return ["hf", "hafnium", "鉿", "ハフニウム"].contains {
                name == $0 || name.hasPrefix($0 + " ") || ["鉿含", "ハフニウム含", "hf含"].contains(where: name.hasPrefix)
            }
        }), let share = hafnium.number ?? hafnium.measured, let most = share.upper?.value, most > ExactNumber(0),
            most < ExactNumber(1)
        {
            let parts = ExactNumber(1) / most - ExactNumber(1)
            imply(
                "zirconium-parts-per-part-hafnium", parts,
                "hafnium \(hafnium.written), so about \(short(parts)) parts to 1", &words)
        }
        let densities = words.figures.filter { $0.measured?.dimension == ExportControl.Dimension(named: "density") }
        if densities.count == 1, let density = densities[0].measured?.exactValue {
            let gravity = density / ExactNumber(1000)
            imply("specific-gravity", gravity, "\(densities[0].written), so \(short(gravity)) of that of water", &words)
        }
    }

    /// Phase noise less that of the carrier, where both the offset and the one operating frequency are stated (3A001.b.10).
    ///
    /// The best value over the offsets counts, so that one or two offsets clear nothing.
    func addPhaseNoise(to words: inout ItemWords) {
        let wanted = ExportControl.Dimension(named: "phase-noise")
        let frequency = ExportControl.Dimension(named: "frequency")
        let carriers = figures(words, "frequency", ["freq", "carrier", "output", "頻率", "周波数"])
        guard carriers.count == 1, let carrier = carriers[0].measured?.exactValue?.doubleValue, carrier > 0 else {
            return
        }
        var values: [(noise: Double, figure: Figure, offset: Figure)] = []
        var offsets: [Range<Int>] = []
        for figure in words.figures where figure.measured?.dimension == wanted {
            let beside = words.figures.first { other in
                other.name == nil && other.measured?.dimension == frequency
                    && (figure.range.upperBound...figure.range.upperBound + 6).contains(other.range.lowerBound)
            }
            // `phase noise at 1 kHz offset`
            let inName = figure.name.flatMap { name in
                FigureReader(name).figures().first { $0.measured?.dimension == frequency }
            }
            guard let noise = figure.measured?.upper?.value.doubleValue, let offset = beside ?? inName,
                let hertz = offset.measured?.exactValue?.doubleValue, (10...10_000).contains(hertz)
            else { continue }
            values.append((noise + 20 * log10(hertz) - 20 * log10(carrier / 1e6), figure, offset))
            if beside != nil { offsets.append(offset.range) }
        }
        guard let best = values.min(by: { $0.0 < $1.0 }),
            let value = ExactNumber(decimal: String(format: "%.2f", best.0))
        else { return }
        imply(
            "normalised-phase-noise-10-hz-to-10-khz", value,
            "\(best.1.written) at \(best.2.written), normalised \(String(format: "%.1f", best.0)) dBc/Hz", &words,
            isTypical: values.count < 3)
        words.figures.removeAll { $0.name == nil && offsets.contains($0.range) && $0.measured?.dimension == frequency }
    }

    private func short(_ number: ExactNumber) -> String { String(format: "%.4g", number.doubleValue) }
}
