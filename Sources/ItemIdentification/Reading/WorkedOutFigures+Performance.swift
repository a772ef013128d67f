import ExportControl
import Foundation

/// The total processing performance of a circuit, by the Technical Notes to 3A501.a.16 of the EU.
extension WorkedOutFigures {
    /// Operations a second, in 10¹², times the bit length of what is multiplied; the highest counts, and that of dense matrices.
    ///
    /// Nobody knows it from operations without a length, and a rate of long numbers alone says nothing of what it does with
    /// short ones: both are usual only. A rate of sparse matrices is the most that it can be.
    func addProcessingPerformance(to words: inout ItemWords) {
        guard let performance = vocabulary.parameter("total-processing-performance"), words.implied[performance] == nil
        else { return }
        let rates = words.figures.compactMap(\.operations)
        guard !rates.isEmpty else { return }
        defer { words.figures.removeAll { $0.operations != nil } }
        func product(_ rate: OperationRate, _ bits: Int) -> ExactNumber { rate.tera * ExactNumber(bits) }
        func printed(_ rate: OperationRate, _ bits: Int, _ value: ExactNumber) -> String {
            let tera = String(format: "%.6g", rate.tera.doubleValue)
            return "\(tera) × \(bits) bit = \(String(format: "%.6g", value.doubleValue))"
        }
        let dense = rates.filter { !$0.isSparse }
        var best: (value: ExactNumber, text: String)?
        var isSure = false
        for rate in dense {
            let bits = rate.bits ?? (rate.isFloating ? WorkedOutFigures.usualFloat : WorkedOutFigures.usualInteger)
            let value = product(rate, bits)
            if let most = rate.bits, (WorkedOutFigures.leastSure...WorkedOutFigures.mostSure).contains(most) {
                isSure = true
            }
            if rate.bits == nil, rates.contains(where: { $0.bits != nil }) { continue }
            if best.map({ value > $0.value }) ?? true { best = (value, printed(rate, bits, value)) }
        }
        if let best {
            words.implied[performance] = .init(
                value: .exactly(best.value, printed: best.text), words: best.text, isTypical: !isSure)
            return
        }
        let known = rates.compactMap { rate in rate.bits.map { (rate, product(rate, $0), $0) } }
        guard let most = known.max(by: { $0.1 < $1.1 }),
            let bound = try? Measured(parsing: "<= \(WorkedOutFigures.plain(most.1))")
        else { return }
        let text = "sparse, so at most \(printed(most.0, most.2, most.1))"
        words.implied[performance] = .init(
            value: bound, words: text,
            isTypical: !(WorkedOutFigures.leastSure...WorkedOutFigures.mostSure).contains(most.2))
    }

    /// What is meant where nobody says it: integers of 8 bits, floating point numbers of 16.
    private static let usualInteger = 8
    private static let usualFloat = 16
    /// Lengths at which circuits for such matrices have their highest performance.
    private static let leastSure = 8
    private static let mostSure = 16

    private static func plain(_ number: ExactNumber) -> String { String(format: "%.0f", ceil(number.doubleValue)) }

    /// The Mach number of a flow whose speed is stated, for air of 15 °C at sea level (340.3 m/s, ISO 2533).
    ///
    /// In a tunnel the air is as warm as somebody makes it, so that near a limit it is only usual; a speed far below that of
    /// sound is no transonic one whatever the air.
    func addMach(to words: inout ItemWords) {
        let speeds = words.figures.filter { figure in
            guard figure.measured?.dimension == WorkedOutFigures.speed else { return false }
            guard let name = figure.name?.lowercased() else { return true }
            return !WorkedOutFigures.otherSpeeds.contains(where: name.contains)
        }
        guard !speeds.isEmpty,
            words.kinds.contains(where: { vocabulary[$0.value].naming.id.contains("wind-tunnel") && !$0.isAside })
        else { return }
        let most = speeds.compactMap { $0.measured?.upper?.value ?? $0.measured?.lower?.value }.max()
        guard let most, most > ExactNumber(0) else { return }
        let mach = most / WorkedOutFigures.soundAtSeaLevel
        let figure = String(format: "%.3g", mach.doubleValue)
        let isFar = mach < WorkedOutFigures.farBelowSound
        let stated = [speeds[0].name, speeds[0].written].compactMap { $0 }.joined(separator: " ")
        let text =
            isFar
            ? "\(stated): about Mach \(figure) in air of 15 °C, far below the speed of sound"
            : "\(stated): about Mach \(figure) in air of 15 °C"
        for id in ["wind-tunnel-design-mach"] {
            guard let parameter = vocabulary.parameter(id), words.implied[parameter] == nil else { continue }
            words.implied[parameter] = .init(
                value: .exactly(mach, printed: "Mach \(figure)"), words: text, isTypical: !isFar)
        }
        words.figures.removeAll {
            speeds.map(\.range).contains($0.range) && $0.measured?.dimension == WorkedOutFigures.speed
        }
    }

    private static let speed = ExportControl.Dimension(named: "speed")
    /// Speeds that are not those of the flow.
    private static let otherSpeeds = ["fan", "tip", "belt", "traverse", "scan", "rise", "rotor", "probe", "accuracy"]
    private static let soundAtSeaLevel = ExactNumber(3403, over: 10)
    private static let farBelowSound = ExactNumber(1, over: 2)
}
