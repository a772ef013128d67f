/// The units by name. Scales are exact by definition (BIPM SI brochure, UCUM); the radian has 40 digits of pi.
enum UnitTable {
    /// A unit without operators or exponents, with its prefix if it takes one.
    static func atom(_ name: String) -> Unit? {
        if let unit = table[name] { return unit }
        return prefixed(name)
    }

    private static func prefixed(_ name: String) -> Unit? {
        for (prefix, power) in prefixes where name.hasPrefix(prefix) {
            let rest = String(name.dropFirst(prefix.count))
            if metric.contains(rest), let unit = table[rest] {
                return Unit(symbol: name, dimension: unit.dimension, scale: unit.scale * ExactNumber(powerOfTen: power))
            }
        }
        for (prefix, power) in binaryPrefixes where name.hasPrefix(prefix) {
            let rest = String(name.dropFirst(prefix.count))
            if let unit = table[rest], rest == "B" || rest == "bit" || rest == "byte" {
                return Unit(symbol: name, dimension: unit.dimension, scale: unit.scale * ExactNumber(2).power(power))
            }
        }
        return nil
    }

    /// A unit that somebody most likely meant: another case first, then one letter off.
    static func suggestion(for name: String) -> String? {
        let wanted = name.lowercased()
        var near: String?
        let wantedLetters = Array(wanted)
        for candidate in commonSymbols {
            if candidate.lowercased() == wanted { return candidate }
            if near == nil, candidate.count > 1, wantedLetters.count > 1,
                Suggestion.editDistance(Array(candidate.lowercased()), wantedLetters) == 1
            {
                near = candidate
            }
        }
        return near
    }

    private static let prefixes: [(String, Int)] = [
        ("da", 1), ("Y", 24), ("Z", 21), ("E", 18), ("P", 15), ("T", 12), ("G", 9), ("M", 6), ("k", 3), ("K", 3),
        ("h", 2),
        ("d", -1), ("c", -2), ("m", -3), ("u", -6), ("µ", -6), ("μ", -6), ("n", -9), ("p", -12), ("f", -15), ("a", -18),
        ("z", -21), ("y", -24),
    ]
    private static let binaryPrefixes: [(String, Int)] = [("Ki", 10), ("Mi", 20), ("Gi", 30), ("Ti", 40), ("Pi", 50)]

    /// Symbols that take prefixes.
    private static let metric: Set<String> = [
        "m", "g", "s", "A", "K", "mol", "cd", "Hz", "Pa", "N", "J", "W", "V", "C", "F", "Ohm", "Ω", "S", "Wb", "T", "H",
        "lm", "lx", "Bq", "Ci", "Gy", "Sv", "RAD", "bit", "b", "B", "byte", "bps", "bit/s", "Bd", "SPS", "Sps", "S/s",
        "eV", "l",
        "L", "bar", "FLOPS", "FLOP", "flop/s", "OPS", "Wh", "cal", "G", "Oe", "t", "rad", "sr", "gal", "Gal", "m/s",
        "pixel", "WT",
        "sps", "samples/s", "Torr", "ohm", "g_n",
    ]

    /// What a message suggests.
    private static let commonSymbols: [String] = {
        var found = [
            "mm", "um", "nm", "km", "cm", "kHz", "MHz", "GHz", "THz", "kPa", "MPa", "GPa", "kg", "mg", "ms", "us", "ns",
            "ps",
        ]
        found += [
            "kN", "kW", "MW", "GW", "mW", "mA", "kV", "mV", "kGy", "mT", "TBq", "GBq", "MBq", "keV", "MeV", "Mbit/s",
            "Gbit/s",
        ]
        found += ["MSPS", "GSPS", "TFLOPS", "dBm", "Cel", "deg", "arcsec", "m/s", "km/h"]
        return found + table.keys.sorted()
    }()

    private static func number(_ text: String) -> ExactNumber { ExactNumber(decimal: text) ?? ExactNumber(1) }

    private static let table: [String: Unit] = {
        var table: [String: Unit] = [:]
        func add(
            _ names: String, _ dimension: String, _ scale: String = "1", over: String = "1",
            offset: ExactNumber = ExactNumber(0)
        ) {
            guard let dimension = Dimension(named: dimension) else { return }
            for name in names.split(separator: " ").map(String.init) {
                table[name] = Unit(
                    symbol: name, dimension: dimension, scale: number(scale) / number(over), offset: offset)
            }
        }
        add("1", "number")
        add("% percent pct", "number", "0.01")
        add("‰", "number", "0.001")
        add("ppm [ppm]", "number", "1e-6")
        add("ppb [ppb]", "number", "1e-9")
        add("px pixel pixels pcs piece pieces", "number")
        add("m meter metre meters metres", "length")
        add("micron microns", "length", "1e-6")
        add("Å Ao Angstrom angstrom", "length", "1e-10")
        add("in inch inches [in_i] \"", "length", "0.0254")
        add("ft foot feet [ft_i]", "length", "0.3048")
        add("yd [yd_i]", "length", "0.9144")
        add("mi mile miles [mi_i]", "length", "1609.344")
        add("nmi NM [nmi_i]", "length", "1852")
        add("mil [mil_i] thou", "length", "0.0000254")
        add("l L liter litre liters litres", "volume", "0.001")
        add("[gal_us] gallon", "volume", "0.003785411784")
        add("g gram grams", "mass", "0.001")
        add("t tonne tonnes", "mass", "1000")
        add("lb lbs pound [lb_av]", "mass", "0.45359237")
        add("oz [oz_av]", "mass", "0.028349523125")
        add("s sec second seconds", "time")
        add("min minute minutes", "time", "60")
        add("h hr hrs hour hours", "time", "3600")
        add("d day days", "time", "86400")
        add("wk week weeks", "time", "604800")
        add("a yr year years", "time", "31557600")
        add("A amp ampere amperes", "electric-current")
        add("K kelvin", "temperature")
        add("Cel °C ℃ degC celsius", "temperature", offset: number("273.15"))
        add(
            "[degF] °F ℉ degF fahrenheit", "temperature", "5", over: "9",
            offset: number("459.67") * number("5") / number("9"))
        add("mol", "amount")
        add("cd lm", "luminous-intensity")
        add("lx", "illuminance")
        add("deg ° degree degrees", "angle")
        add("' arcmin", "angle", "1", over: "60")
        add("'' ″ arcsec arcsecond arcseconds second-of-arc", "angle", "1", over: "3600")
        for name in ["second of arc", "seconds of arc", "arc second", "arc seconds", "arc sec", "sec of arc"] {
            table[name] = table["arcsec"]
        }
        for name in ["minute of arc", "minutes of arc", "arc minute", "arc min"] { table[name] = table["arcmin"] }
        let pi = number("3.141592653589793238462643383279502884197")
        if let angle = Dimension(named: "angle") {
            table["rad"] = Unit(symbol: "rad", dimension: angle, scale: ExactNumber(180) / pi)
            table["radian"] = table["rad"]
            table["radians"] = table["rad"]
        }
        add("Hz hertz cps", "frequency")
        add("rpm RPM rev/min r/min", "frequency", "1", over: "60")
        add("kph kmh", "speed", "1", over: "3.6")
        add("mph", "speed", "0.44704")
        add("kn knot knots", "speed", "1852", over: "3600")
        add("N newton newtons", "force")
        add("lbf [lbf_av]", "force", "4.4482216152605")
        add("klbf kip", "force", "4448.2216152605")
        add("kgf", "force", "9.80665")
        add("Pa pascal", "pressure")
        add("bar", "pressure", "100000")
        add("atm", "pressure", "101325")
        add("psi [psi] PSI", "pressure", "4.4482216152605", over: "0.00064516")
        add("ksi [ksi] kpsi", "pressure", "4448.2216152605", over: "0.00064516")
        add("inHg", "pressure", "3386.388640341")
        add("Torr torr", "pressure", "101325", over: "760")
        add("mmHg m[Hg]", "pressure", "133.322387415")
        add("J joule joules", "energy")
        add("eV", "energy", "1.602176634e-19")
        add("Wh", "energy", "3600")
        add("cal", "energy", "4.184")
        add("W watt watts", "power")
        add("hp [HP]", "power", "745.69987158227022")
        add("V volt volts", "voltage")
        add("C coulomb", "charge")
        add("F farad", "capacitance")
        add("Ohm Ω ohm ohms", "resistance")
        add("Wb", "magnetic-flux")
        add("T tesla", "magnetic-flux-density")
        add("G Gs gauss", "magnetic-flux-density", "0.0001")
        add("H henry", "inductance")
        add("Gy gray Gy(Si) Gy(silicon)", "absorbed-dose")
        add("RAD [RAD] rad(Si) Rad(Si)", "absorbed-dose", "0.01")
        add("Sv", "absorbed-dose")
        add("rem REM", "absorbed-dose", "0.01")
        add("Bq becquerel", "activity")
        add("Ci curie", "activity", "3.7e10")
        add("bit bits", "information")
        add("B byte bytes", "information", "8")
        add("bps bit/s", "data-rate")
        add("Bd baud", "symbol-rate")
        add("SPS Sps sps S/s samples/s Sa/s", "sample-rate")
        add("FLOPS FLOP flop/s flops OPS ops/s", "operations-per-second")
        add("TOPS", "operations-per-second", "1e12")
        add("g_n gn [g] g0", "acceleration", "9.80665")
        add("Gal", "acceleration", "0.01")
        add("dB", "level")
        add("dBi dBc", "level")
        add("dBm", "power-level")
        add("dBW", "power-level", offset: number("30"))
        if let weighted = Dimension(named: "operations-per-second") {
            // Adjusted peak performance is weighted; it compares with nothing else.
            table["WT"] = Unit(symbol: "WT", dimension: weighted * Dimension([.symbol: 1]), scale: ExactNumber(1))
        }
        table["S"] = Unit(
            symbol: "S", dimension: Dimension.number / (Dimension(named: "resistance") ?? .number),
            scale: ExactNumber(1))
        table["dyn"] = Unit(symbol: "dyn", dimension: Dimension(named: "force") ?? .number, scale: number("1e-5"))
        return table
    }()
}
