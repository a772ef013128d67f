/// What a quantity measures. Only quantities of one dimension compare.
///
/// Beside the SI base dimensions there are some of our own, so that things that only look alike do not compare:
/// hertz, becquerel, bits, samples, symbols and operations per second are six dimensions, and a dose is no speed squared.
public struct Dimension: Sendable, Hashable, CustomStringConvertible {
    enum Base: Int, CaseIterable {
        case length, mass, time, current, temperature, amount, luminous, angle
        case information, sample, operation, symbol, decay, dose, level, powerLevel
    }

    /// Exponents in half steps, so that densities per root hertz can be written.
    var halves: SIMD16<Int8>

    public static let number = Dimension()

    init(_ exponents: [Base: Int] = [:]) {
        halves = .zero
        for (base, exponent) in exponents { halves[base.rawValue] = Int8(2 * exponent) }
    }

    private init(halves: SIMD16<Int8>) {
        self.halves = halves
    }

    public static func * (left: Dimension, right: Dimension) -> Dimension {
        Dimension(halves: left.halves &+ right.halves)
    }

    public static func / (left: Dimension, right: Dimension) -> Dimension {
        Dimension(halves: left.halves &- right.halves)
    }

    func power(_ exponent: Int) -> Dimension {
        Dimension(halves: halves &* SIMD16(repeating: Int8(clamping: exponent)))
    }

    var squareRoot: Dimension? {
        for base in Base.allCases where halves[base.rawValue] % 2 != 0 { return nil }
        var result = self
        for base in Base.allCases { result.halves[base.rawValue] = halves[base.rawValue] / 2 }
        return result
    }

    /// Whether every exponent is small enough that further products cannot overflow.
    var isPlausible: Bool { Base.allCases.allSatisfy { abs(Int(halves[$0.rawValue])) <= 24 } }

    /// The dimension that a vocabulary names, such as `length` or `power-density`.
    public init?(named name: String) {
        guard let dimension = Dimension.byName[name] else { return nil }
        self = dimension
    }

    /// The usual name, or the base dimensions with their exponents.
    public var description: String {
        if let name = Dimension.nameOf[self] { return name }
        return Base.allCases.compactMap { base in
            let halves = Int(halves[base.rawValue])
            if halves == 0 { return nil }
            if halves == 2 { return "\(base)" }
            return "\(base)^\(halves % 2 == 0 ? "\(halves / 2)" : "\(Double(halves) / 2)")"
        }.joined(separator: "·")
    }

    private static let nameOf: [Dimension: String] = {
        var names: [Dimension: String] = [:]
        for (name, dimension) in named where names[dimension] == nil { names[dimension] = name }
        return names
    }()

    private static let byName = Dictionary(named, uniquingKeysWith: { first, _ in first })

    /// The names that vocabularies use; the first name of a dimension is the one that messages use.
    private static let named: [(String, Dimension)] = [
        ("number", Dimension()), ("ratio", Dimension()), ("count", Dimension()),
        ("length", Dimension([.length: 1])), ("area", Dimension([.length: 2])), ("volume", Dimension([.length: 3])),
        ("mass", Dimension([.mass: 1])), ("time", Dimension([.time: 1])), ("frequency", Dimension([.time: -1])),
        ("rotational-speed", Dimension([.time: -1])), ("speed", Dimension([.length: 1, .time: -1])),
        ("deposition-rate", Dimension([.length: 1, .time: -1])),
        ("acceleration", Dimension([.length: 1, .time: -2])), ("jerk", Dimension([.length: 1, .time: -3])),
        ("pressure", Dimension([.mass: 1, .length: -1, .time: -2])),
        ("stress", Dimension([.mass: 1, .length: -1, .time: -2])),
        ("temperature", Dimension([.temperature: 1])), ("angle", Dimension([.angle: 1])),
        ("angular-speed", Dimension([.angle: 1, .time: -1])),
        ("energy", Dimension([.mass: 1, .length: 2, .time: -2])),
        ("torque", Dimension([.mass: 1, .length: 2, .time: -2])),
        ("power", Dimension([.mass: 1, .length: 2, .time: -3])),
        ("power-density", Dimension([.mass: 1, .time: -3])), ("radiant-exposure", Dimension([.mass: 1, .time: -2])),
        ("force", Dimension([.mass: 1, .length: 1, .time: -2])), ("electric-current", Dimension([.current: 1])),
        ("current-density", Dimension([.current: 1, .length: -2])),
        ("voltage", Dimension([.mass: 1, .length: 2, .time: -3, .current: -1])),
        ("electric-field", Dimension([.mass: 1, .length: 1, .time: -3, .current: -1])),
        ("charge", Dimension([.current: 1, .time: 1])),
        ("resistance", Dimension([.mass: 1, .length: 2, .time: -3, .current: -2])),
        ("resistivity", Dimension([.mass: 1, .length: 3, .time: -3, .current: -2])),
        ("capacitance", Dimension([.mass: -1, .length: -2, .time: 4, .current: 2])),
        ("inductance", Dimension([.mass: 1, .length: 2, .time: -2, .current: -2])),
        ("magnetic-flux-density", Dimension([.mass: 1, .time: -2, .current: -1])),
        ("magnetic-flux", Dimension([.mass: 1, .length: 2, .time: -2, .current: -1])),
        ("absorbed-dose", Dimension([.dose: 1])), ("dose-equivalent", Dimension([.dose: 1])),
        ("dose-rate", Dimension([.dose: 1, .time: -1])), ("activity", Dimension([.decay: 1, .time: -1])),
        ("specific-activity", Dimension([.decay: 1, .time: -1, .mass: -1])),
        ("information", Dimension([.information: 1])), ("data-rate", Dimension([.information: 1, .time: -1])),
        ("sample-rate", Dimension([.sample: 1, .time: -1])), ("symbol-rate", Dimension([.symbol: 1, .time: -1])),
        ("operations-per-second", Dimension([.operation: 1, .time: -1])),
        ("density", Dimension([.mass: 1, .length: -3])), ("concentration", Dimension([.mass: 1, .length: -3])),
        ("molar-concentration", Dimension([.amount: 1, .length: -3])), ("amount", Dimension([.amount: 1])),
        ("specific-energy", Dimension([.length: 2, .time: -2])), ("areal-density", Dimension([.mass: 1, .length: -2])),
        ("linear-density", Dimension([.mass: 1, .length: -1])), ("flow-rate", Dimension([.length: 3, .time: -1])),
        ("mass-flow", Dimension([.mass: 1, .time: -1])), ("wavenumber", Dimension([.length: -1])),
        ("thermal-expansion", Dimension([.temperature: -1])),
        ("thermal-conductivity", Dimension([.mass: 1, .length: 1, .time: -3, .temperature: -1])),
        ("viscosity", Dimension([.mass: 1, .length: -1, .time: -1])), ("level", Dimension([.level: 1])),
        ("power-level", Dimension([.powerLevel: 1])), ("phase-noise", Dimension([.level: 1, .time: 1])),
        ("luminous-intensity", Dimension([.luminous: 1])), ("illuminance", Dimension([.luminous: 1, .length: -2])),
        ("angle-random-walk", Dimension([.angle: 1]) / (Dimension([.time: 1]).squareRoot ?? Dimension())),
        (
            "magnetic-noise",
            Dimension([.mass: 1, .time: -2, .current: -1]) * (Dimension([.time: 1]).squareRoot ?? Dimension())
        ),
        (
            "acceleration-noise",
            Dimension([.length: 1, .time: -2]) * (Dimension([.time: 1]).squareRoot ?? Dimension())
        ),
    ]
}
