import ExportControl
import Foundation

/// What follows from the figures of things of one kind: lasers, optics, converters of signals, spectrometers, rockets.
extension WorkedOutFigures {
    func isKind(_ id: String, _ words: ItemWords, evenAside: Bool = false) -> Bool {
        guard let type = vocabulary.type(id) else { return false }
        return words.kinds.contains { (evenAside || !$0.isAside) && vocabulary[$0.value].lineage.contains(type) }
    }

    func isNamed(_ figure: Figure, _ marks: [String]) -> Bool {
        guard let name = figure.name else { return false }
        return ([name] + figure.otherNames).contains { one in
            let one = one.lowercased()
            return marks.contains(where: one.contains)
        }
    }

    func imply(_ id: String, _ value: Measured?, _ text: String, _ words: inout ItemWords) {
        guard let value, let parameter = vocabulary.parameter(id), words.implied[parameter] == nil else { return }
        words.implied[parameter] = .init(value: value, words: text)
    }

    /// What runs on and on has no pulses, and what has one wavelength is not tuned.
    func addLaser(to words: inout ItemWords) {
        guard isKind("laser", words) else { return }
        if let pulsed = vocabulary.parameter("pulsed-laser"), let stated = words.facts[pulsed], stated.value == .no,
            !stated.isTypical
        {
            imply("laser-pulse-energy", try? Measured(parsing: "0 J"), "no pulses (\(stated.words))", &words)
        }
        addFundamental(to: &words)
        guard let tunable = vocabulary.parameter("tunable-laser"), words.facts[tunable] == nil,
            !words.query.contains(where: { word in WorkedOutFigures.tuned.contains(where: word.word.hasPrefix) })
        else { return }
        let lengths = words.figures.filter { figure in
            guard figure.measured?.dimension == WorkedOutFigures.length else { return false }
            // Few nanometres are a width.
            let isLong = figure.measured?.lower.map { $0.value > WorkedOutFigures.shortestWavelength } == true
            return isNamed(figure, ["wavelength", "波長"]) || figure.name == nil && figure.unit == "nm" && isLong
        }
        let values = Set(lengths.map { $0.measured?.exactValue })
        guard values.count == 1, let only = values.first, only != nil, let written = lengths.first?.written else {
            return
        }
        words.facts[tunable] = .init(value: .no, words: written)
    }

    /// Green light of a neodymium laser is twice the frequency that the laser itself has: half the wavelength.
    private func addFundamental(to words: inout ItemWords) {
        guard isKind("neodymium-doped-laser-not-glass", words), let length = vocabulary.parameter("laser-wavelength"),
            words.implied[length] == nil,
            let green = words.figures.first(where: { figure in
                guard figure.measured?.dimension == WorkedOutFigures.length, let value = figure.measured?.exactValue
                else { return false }
                return WorkedOutFigures.green.contains((value.doubleValue * 1e9).rounded())
            }), let value = green.measured?.exactValue
        else { return }
        words.implied[length] = .init(
            value: .exactly(
                ExactNumber(2) * value, dimension: WorkedOutFigures.length ?? .number, printed: "2 × \(green.written)"),
            words: "\(green.written), doubled", isTypical: true)
    }

    private static let green = 520.0...540.0

    /// Beginnings of words of lasers that can be tuned, and of those whose wavelength is chosen.
    private static let tuned = [
        "tun", "sapphir", "dye", "alexandrit", "opo", "opa", "parametr", "ecdl", "sweep", "swept", "scan", "select",
        "broadband", "supercontinu", "comb", "multiwav", "multilin", "系統", "可調", "調諧", "染料", "色素", "同調",
    ]
    private static let length = ExportControl.Dimension(named: "length")
    static let shortestWavelength = ExactNumber(150, over: 1_000_000_000)

    /// The most that an optic of a stated diameter and thickness has: a lens may be as much thicker at its edge as in its middle.
    func addVolumes(to words: inout ItemWords) {
        let lengths = words.figures.filter { $0.measured?.dimension == WorkedOutFigures.length }
        let diameters = lengths.filter { $0.part == .round(0) || isNamed($0, ["diam", "直徑", "直径", "外徑", "外径"]) }
        let thicknesses = lengths.filter {
            $0.part == .round(1) || isNamed($0, ["thick", "厚"]) && !isNamed($0, ["edge", "coat", "邊", "端", "縁", "膜"])
        }
        guard diameters.count == 1, thicknesses.count == 1,
            let across = diameters[0].measured?.upper?.value.doubleValue,
            let thick = thicknesses[0].measured?.upper?.value.doubleValue, across > 0, thick > 0
        else { return }
        let most = 2 * Double.pi / 4 * across * across * thick * 1e6
        let text = "\(diameters[0].written), \(thicknesses[0].written): at most \(String(format: "%.4g", most)) cm3"
        for id in ["optic-volume", "blank-volume"] {
            imply(id, try? Measured(parsing: "<= \(String(format: "%.6f", most)) cm3"), text, &words)
        }
    }

    /// N log2 N of a transform over the time it takes, and the parts in 230 of a resolution M/ΔM.
    func addRates(to words: inout ItemWords) {
        if isKind("fft-processor", words) {
            let points = words.figures.filter { isNamed($0, ["point", "點", "ポイント"]) && $0.number != nil }
            let times = words.figures.filter {
                $0.measured?.dimension == ExportControl.Dimension(named: "time") && isNamed($0, ["time", "時間"])
            }
            if points.count == 1, times.count == 1, let count = points[0].number?.exactValue?.doubleValue,
                let seconds = times[0].measured?.exactValue?.doubleValue, count > 1, seconds > 0
            {
                let rate = String(format: "%.6f", count * log2(count) / seconds / 1000)
                let text = "\(points[0].written) points in \(times[0].written)"
                imply("fft-rate", try? Measured(parsing: "\(rate) kHz"), text, &words)
            }
        }
        guard isKind("mass-spectrometer", words),
            let power = words.figures.first(where: { figure in
                guard let least = figure.number?.lower?.value ?? figure.number?.upper?.value else { return false }
                return figure.isBareNumber && isNamed(figure, ["resol", "解析", "分解", "解像"])
                    && least >= ExactNumber(WorkedOutFigures.leastResolution)
            }), let value = power.number?.exactValue
        else { return }
        let parts = ExactNumber(230) / value
        let printed = String(format: "%.4g", parts.doubleValue)
        imply(
            "mass-resolution-parts-in-230", .exactly(parts, printed: printed),
            "M/ΔM = \(power.written), so \(printed) parts in 230", &words)
    }

    /// `0.5 µm/m` over the length that is measured.
    func addAccuracy(to words: inout ItemWords) {
        let rates = words.figures.filter { figure in
            ["µm/m", "um/m", "μm/m"].contains(figure.unit) && isNamed(figure, ["accura", "error", "精度", "誤差"])
        }
        let lengths = words.figures.filter { figure in
            figure.measured?.dimension == WorkedOutFigures.length
                && isNamed(figure, ["measuring length", "measured length", "travel", "長", "行程"])
                || figure.measured?.dimension == WorkedOutFigures.length && figure.name?.lowercased() == "length"
        }
        guard rates.count == 1, lengths.count == 1, let length = lengths[0].measured?.upper?.value,
            let rate = (rates[0].number ?? rates[0].measured)?.upper?.value, length > ExactNumber(0)
        else { return }
        let error = rate * length
        let text = "\(rates[0].written) over \(lengths[0].written)"
        let micrometres = String(format: "%.4g um", error.doubleValue * 1e6)
        imply("overall-linear-accuracy", try? Measured(parsing: micrometres), text, &words)
    }

    /// `0.15 % of reading` of a pressure transducer, at the pressure for which 2B230 and 3.A.7 ask for it.
    func addAccuracyOfReading(to words: inout ItemWords) {
        guard isKind("pressure-transducer", words) else { return }
        let shares = WorkedOutFigures.sharesOfReading(words)
        guard let share = shares.first, shares.allSatisfy({ $0.value == share.value }) else { return }
        let pascals = String(format: "%.6g", share.value.doubleValue * WorkedOutFigures.readPressure)
        imply("accuracy-at-13-kpa", try? Measured(parsing: "\(pascals) Pa"), "\(share.text) of 13 kPa", &words)
    }

    /// Shares that are said to be of what is read.
    static func sharesOfReading(_ words: ItemWords) -> [(value: ExactNumber, text: String)] {
        words.figures.compactMap { figure in
            guard figure.unit.contains("%"),
                figure.after.prefix(3).contains(where: { readings.contains($0) }),
                let value = (figure.number ?? figure.measured)?.upper?.value
            else { return nil }
            return (value, figure.written)
        }
    }

    private static let readings: Set<String> = ["read", "rdg", "讀值", "読値", "読取", "指示"]

    private static let readPressure = 13_000.0

    /// A smaller number may be the width of a peak, or how many parts there are.
    private static let leastResolution = 200

    /// A rocket or unmanned aircraft of 300 km is what many entries of the MTCR are for; with 500 kg it is of Category I.
    func addDelivery(to words: inout ItemWords) {
        let vehicles = [
            "rocket-system", "unmanned-aerial-vehicle", "space-launch-vehicle", "sounding-rocket", "missile",
        ]
        guard vehicles.contains(where: { isKind($0, words, evenAside: true) }) else { return }
        let far = words.figures.first { figure in
            guard figure.measured?.dimension == WorkedOutFigures.length,
                let range = figure.measured?.lower?.value ?? figure.measured?.upper?.value
            else { return false }
            guard range >= ExactNumber(WorkedOutFigures.farMetres) else { return false }
            if figure.name != nil {
                return isNamed(figure, ["射程", "range"]) && isNamed(figure, WorkedOutFigures.flying)
            }
            let beside = figure.before.prefix(3) + figure.after.prefix(3)
            return beside.contains { word in WorkedOutFigures.flying.contains(where: word.hasPrefix) }
        }
        guard let far else { return }
        let heavy = words.figures.first { figure in
            guard figure.measured?.dimension == ExportControl.Dimension(named: "mass"),
                let mass = figure.measured?.lower?.value ?? figure.measured?.upper?.value,
                mass >= ExactNumber(WorkedOutFigures.heavyKilograms)
            else { return false }
            let beside = figure.before.prefix(2) + figure.after.prefix(2)
            return isNamed(figure, WorkedOutFigures.loads)
                || figure.name == nil
                    && beside.contains { word in WorkedOutFigures.loads.contains(where: word.hasPrefix) }
        }
        func state(_ id: String, _ text: String) {
            guard let fact = vocabulary.parameter(id), words.facts[fact] == nil else { return }
            words.facts[fact] = .init(value: .yes, words: text)
        }
        state("usable-in-300-km-systems", far.written)
        if let heavy { state("usable-in-missiles", "\(far.written), \(heavy.written)") }
    }

    private static let farMetres = 300_000
    private static let heavyKilograms = 500
    private static let flying = [
        "rocket", "missil", "uav", "drone", "unmanned", "ロケ", "ミサ", "無人", "火箭", "飛彈", "導彈",
    ]
    private static let loads = ["payload", "warhead", "酬載", "載荷", "彈頭", "ペイロード", "弾頭"]
}
