import ExportControl
import Foundation

/// What follows from the figures of detector arrays, capacitors, pulses and pressure transducers.
extension WorkedOutFigures {
    /// `320 x 256` elements are two-dimensional, and no row of them is longer than its longer side.
    func addArrays(to words: inout ItemWords) {
        guard isKind("focal-plane-array", words) || isKind("camera", words),
            !words.query.contains(where: { word in WorkedOutFigures.scanning.contains(where: word.word.hasPrefix) })
        else { return }
        let formats = words.figures.filter { $0.unit == "pixels" && !WorkedOutFigures.isOfPicture($0) }.map { figure in
            figure.written.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
        }
        guard let sides = formats.first, formats.allSatisfy({ $0 == sides }), sides.count == 2,
            let longest = sides.max(), let shortest = sides.min(), shortest > 1
        else { return }
        let text = "\(sides[0]) × \(sides[1])"
        if let row = vocabulary.parameter("linear-array-elements"), words.implied[row] == nil {
            words.implied[row] = .init(
                value: .exactly(ExactNumber(longest), printed: "\(longest)"), words: text, isMost: true)
        }
        // A row of few times so many, as arrays with time delay and integration have, may be called linear.
        guard longest <= shortest * WorkedOutFigures.mostOblong, let geometry = vocabulary.parameter("array-geometry"),
            words.choices[geometry] == nil, let square = vocabulary.choice("two-dimensional", of: geometry)
        else { return }
        words.choices[geometry] = [.init(value: square, words: text)]
    }

    private static let mostOblong = 8
    private static let scanning = ["scan", "pushbroom", "line", "掃描", "走査", "線型"]

    /// The format of a display or of what is put out says nothing of the detector.
    private static func isOfPicture(_ figure: Figure) -> Bool {
        let words = figure.name.map { [$0.lowercased()] } ?? Array(figure.before.prefix(3) + figure.after.prefix(3))
        return words.contains { word in pictures.contains(where: word.contains) }
    }

    private static let pictures = [
        "display", "screen", "lcd", "oled", "monitor", "viewfinder", "eyepiec", "output", "video", "imag", "顯示", "螢幕",
        "輸出",
        "影像", "表示", "画面", "画像", "出力", "映像", "ディスプレイ", "モニタ",
    ]

    /// Half the capacitance times the square of the voltage.
    func addCapacitor(to words: inout ItemWords) {
        guard isKind("energy-storage-capacitor", words) || isKind("capacitor-for-pulse-discharge", words) else {
            return
        }
        guard let voltage = only("voltage", words), let capacitance = only("capacitance", words) else { return }
        let joules = capacitance.value * voltage.value * voltage.value / 2
        imply(
            "capacitor-total-energy", try? Measured(parsing: "\(String(format: "%.6g", joules)) J"),
            "½ × \(capacitance.text) × (\(voltage.text))²", &words)
    }

    /// The power of a pulse is not many times its energy over its shortest duration, whatever its shape.
    func addPeakPower(to words: inout ItemWords) {
        guard isKind("laser", words) else { return }
        let energies = words.figures.filter { $0.measured?.dimension == ExportControl.Dimension(named: "energy") }
        let times = words.figures.filter { figure in
            figure.measured?.dimension == ExportControl.Dimension(named: "time")
                && isNamed(figure, ["pulse width", "pulse duration", "pulse length", "脈寬", "脈衝寬", "パルス幅", "パルス時間"])
        }
        guard times.count == 1, let shortest = times[0].measured?.lower?.value.doubleValue, shortest > 0,
            let most = energies.compactMap({ $0.measured?.upper?.value.doubleValue }).max(), most > 0,
            energies.allSatisfy({ $0.measured?.upper != nil })
        else { return }
        let watts = WorkedOutFigures.shapeOfPulse * most / shortest
        imply(
            "laser-peak-power", try? Measured(parsing: "<= \(String(format: "%.6g", watts)) W"),
            "\(energies.map(\.written).joined(separator: ", ")) in \(times[0].written): at most ten times their ratio",
            &words)
    }

    /// A spike at the front of a pulse is a few times its mean.
    private static let shapeOfPulse = 10.0

    /// `0.2 % of reading` is at most that of the full scale.
    func addAccuracyOfFullScale(to words: inout ItemWords) {
        guard isKind("pressure-transducer", words) else { return }
        let shares = WorkedOutFigures.sharesOfReading(words)
        guard let share = shares.first, shares.allSatisfy({ $0.value == share.value }) else { return }
        imply(
            "accuracy-of-full-scale", try? Measured(parsing: "<= \(share.text)"), "\(share.text) of reading", &words)
    }

    private static let otherVoltages = [
        "operat", "work", "bias", "ripple", "insul", "isol", "test", "使用", "動作", "工作", "絕緣", "絶縁", "試驗", "試験",
    ]

    /// The one value of a dimension that is stated, exactly.
    private func only(_ dimension: String, _ words: ItemWords) -> (value: Double, text: String)? {
        let all = words.figures.filter { figure in
            figure.measured?.dimension == ExportControl.Dimension(named: dimension)
        }
        guard !all.contains(where: { isNamed($0, WorkedOutFigures.otherVoltages) }) else { return nil }
        let values = Set(all.map { $0.measured?.exactValue })
        guard values.count == 1, let value = values.first ?? nil, let written = all.first?.written else { return nil }
        return (value.doubleValue, written)
    }
}
