import ExportControl
import Foundation

/// A unit that stands in the name of a figure and not beside its number: `freq_GHz=8-12`, `Psat (W)=20`, `溫度(°C)=1600`, `MSPS=250`.
enum UnitInName {
    /// The name without its unit and the value with it; nil where the name has none, or where the value has its own.
    ///
    /// - Parameter isKnown: The whole name is one that the lists have.
    static func parted(_ name: String, _ value: String, isKnown: Bool) -> (name: String, value: String)? {
        let name = FigureReader.prepared(name).trimmingCharacters(in: .whitespaces)
        if let whole = wholes[name], isBare(value) { return (whole.name, inserted(whole.unit, value)) }
        if let whole = nominals[name.lowercased()], isBare(value) {
            return whole == "DN" ? ("nominal size", "DN \(value)") : ("nominal size", inserted(whole, value))
        }
        if let (rest, unit) = marked(name) {
            if isBare(value) { return (rest, inserted(unit, value)) }
            return isNumeric(value) ? (rest, value) : nil
        }
        guard !isKnown, isBare(value), let (rest, unit) = trailing(name) else { return nil }
        return (rest, inserted(unit, value))
    }

    /// `Psat (W)`, `frequency [GHz]`, `length in mm`, `length, mm`.
    private static func marked(_ name: String) -> (rest: String, unit: String)? {
        var rest = Substring(name)
        var inside: Substring
        if let last = name.last, let open = ["]": "[", ")": "(", "】": "【"][last].flatMap({ name.lastIndex(of: $0) }) {
            inside = name[name.index(after: open)...].dropLast()
            rest = name[..<open]
        } else if let mark = name.range(of: ", ", options: .backwards) ?? name.range(of: " in ", options: .backwards) {
            inside = name[mark.upperBound...]
            rest = name[..<mark.lowerBound]
        } else {
            return nil
        }
        inside = inside.split(separator: " ").joined(separator: " ")[...]
        var plain = rest.trimmingCharacters(in: CharacterSet(charactersIn: " _"))
        // `pT/√Hz at 1 Hz`: the rest is of the name.
        if let state = inside.range(of: " at ") ?? inside.range(of: " @ ") {
            plain += " at " + inside[state.upperBound...]
            inside = inside[..<state.lowerBound]
        }
        guard !plain.isEmpty, let unit = symbol(of: String(inside)) else { return nil }
        // The lowest of anything is not counted in minutes.
        if inside == "min", !times.contains(where: plain.lowercased().contains) { return nil }
        return (plain, unit)
    }

    /// `freq_GHz`, `speed_L_per_s`, `Psat dBm`, `freqGHz`.
    private static func trailing(_ name: String) -> (rest: String, unit: String)? {
        let words = name.split(whereSeparator: { " _-".contains($0) }).map(String.init)
        for count in [4, 3, 2, 1] where words.count > count {
            let last = Array(words.suffix(count))
            let rest = words.dropLast(count).joined(separator: " ")
            if count > 1 {
                guard let unit = joined(last) else { continue }
                return (rest, unit)
            }
            if let unit = symbol(ofWord: last[0], after: rest) { return (rest, unit) }
        }
        guard let last = words.last, let unit = attached.first(where: { last.hasSuffix($0) }),
            let before = last.dropLast(unit.count).last, before.isLowercase
        else { return nil }
        return ((words.dropLast() + [String(last.dropLast(unit.count))]).joined(separator: " "), unit)
    }

    /// `L per s`, `deg C`, `fT rtHz`.
    private static func joined(_ words: [String]) -> String? {
        if words.contains(where: { $0.lowercased() == "per" }), words.first?.lowercased() != "per" {
            let parts = words.split(whereSeparator: { $0.lowercased() == "per" }).map(Array.init)
            guard parts.count == 2, parts[0].count == 1, let above = symbol(of: parts[0][0]), let last = parts[1].last,
                let below = symbol(of: last)
            else { return nil }
            switch parts[1].count {
            case 1: return symbol(of: "\(above)/\(below)")
            case 2 where roots.contains(parts[1][0].lowercased()): return symbol(of: "\(above)/rt(\(below))")
            default: return nil
            }
        }
        if words.count == 2, words[1].hasPrefix("rt") || words[1].hasPrefix("sqrt") {
            let under = words[1].drop { $0 != "t" }.dropFirst()
            return symbol(of: "\(words[0])/rt(\(under))")
        }
        if words.count == 2, words[0].lowercased() == "deg", words[1] == "C" || words[1] == "F" {
            return words[1] == "C" ? "Cel" : "[degF]"
        }
        return nil
    }

    /// A unit that is marked as one; nil for what is none.
    private static func symbol(of text: String) -> String? {
        if let known = own[text] ?? UnitWords.symbols[text] { return known }
        if UnitWords.strangers.contains(text) { return text == "in" ? text : nil }
        if let word = UnitNames.symbol(of: text) { return word == "1" ? nil : word }
        guard !text.isEmpty, let unit = try? ExportControl.Unit.parse(text), unit.dimension != .number || text == "ppm"
        else { return nil }
        return text
    }

    /// A unit that only stands after a name: a letter alone, and a word of other meanings, must stand after what is measured in it.
    private static func symbol(ofWord word: String, after rest: String) -> String? {
        let last = rest.split(separator: " ").last?.lowercased() ?? ""
        if last == "per" || roots.contains(last) || last.allSatisfy(\.isNumber) { return nil }
        if word.contains("/"), word.count > 3 { return symbol(of: word) }
        if word.count == 1 {
            guard letters.contains(word), !classes.contains(last) else { return nil }
            if word == "C" || word == "K" {
                return temperatures.contains(where: rest.lowercased().contains) ? symbol(of: word) : nil
            }
            return symbol(of: word)
        }
        if word == "in" { return lengths.contains(where: rest.lowercased().contains) ? word : nil }
        return units.contains(word) ? symbol(of: word) : nil
    }

    /// Whether a value is numbers and nothing else, so that its unit stands elsewhere.
    private static func isBare(_ value: String) -> Bool {
        guard isNumeric(value) else { return false }
        var words: [Substring] = []
        var rest = value[...]
        while let start = rest.firstIndex(where: { $0.isLetter || "%°\"'".contains($0) }) {
            let end = rest[start...].firstIndex { !$0.isLetter } ?? rest.endIndex
            if start == end { return false }
            words.append(rest[start..<end])
            rest = rest[end...]
        }
        return words.allSatisfy { manners.contains($0.lowercased()) }
    }

    private static func isNumeric(_ value: String) -> Bool { value.contains { $0.isNumber } }

    /// The unit right after the last digit.
    private static func inserted(_ unit: String, _ value: String) -> String {
        guard let last = value.lastIndex(where: \.isNumber) else { return value }
        let end = value.index(after: last)
        return "\(value[..<end]) \(unit)\(value[end...].isEmpty ? "" : " ")\(value[end...])"
    }

    /// Names that are units, and what is stated in them.
    private static let wholes: [String: (name: String, unit: String)] = {
        var found: [String: (String, String)] = [:]
        for (name, units) in [
            ("frequency", "GHz MHz kHz Hz THz"), ("power", "kW MW mW"), ("output power", "dBm"), ("wavelength", "nm"),
            ("resolution", "bits bit"), ("sample rate", "MSPS GSPS kSPS Msps Gsps ksps MS/s GS/s"),
            ("temperature", "°C degC ℃"), ("weight", "kg"), ("data rate", "Gbps Mbps Tbps Gbit/s Mbit/s"),
            ("voltage", "kV"), ("pressure", "bar MPa kPa psi"), ("rotational speed", "rpm RPM"), ("frame rate", "fps"),
            ("thrust", "kN"), ("speed", "km/h m/s"), ("flow rate", "L/s m3/h L/min L/h"), ("energy", "mJ"),
            ("pulse width", "ns fs ps"), ("capacity", "Ah Wh"), ("dose rate", "Gy/s"), ("activity", "GBq TBq MBq Ci"),
        ] {
            for unit in units.split(separator: " ") { found[String(unit)] = (name, String(unit)) }
        }
        return found
    }()

    /// Names of the nominal size of pipes, and the unit it is counted in.
    private static let nominals = ["dn": "DN", "nps": "in"]

    private static let own = [
        "pct": "%", "percent": "%", "%": "%", "wt%": "%", "dps": "deg/s", "degC": "Cel", "degc": "Cel",
        "degF": "[degF]",
        "u": "u", "amu": "u", "sec": "s", "hr": "h", "hrs": "h", "inch": "in", "inches": "in", "torr": "Torr",
        "ohm": "Ohm", "Ω": "Ohm", "ppm": "ppm", "g": "g", "C": "Cel", "kpsi": "ksi", "μm": "um", "µm": "um",
    ]
    private static let letters: Set<String> = ["W", "V", "A", "C", "K", "T", "N", "J", "L", "s", "m", "g", "h", "t"]
    /// Words after which a letter says which, and no unit.
    private static let classes: Set<String> = [
        "class", "type", "grade", "size", "group", "mode", "series", "model", "part", "phase", "axis", "line", "stage",
        "zone", "vitamin", "factor", "annex", "category", "schedule", "table", "section", "constant", "level", "tier",
        "option", "version", "variant", "content", "side", "port", "channel", "unit", "point", "hepatitis", "influenza",
    ]
    private static let roots: Set<String> = ["rt", "root", "sqrt"]
    private static let temperatures = ["temp", "tm", "ambient", "junction", "melt", "max", "min", "oper", "溫", "温"]
    private static let lengths = [
        "dia", "length", "width", "height", "size", "thick", "bore", "depth", "travel", "tube",
    ]
    private static let times = ["time", "period", "duration", "interval", "時間", "時間"]
    private static let manners: Set<String> = [
        "x", "e", "to", "max", "min", "typ", "maximum", "minimum", "up", "approx", "about", "and", "or", "from", "over",
        "under", "below", "above", "than", "less", "more", "at", "least", "most", "ca", "至", "到", "から", "まで", "以上",
        "以下",
        "未満", "未滿", "約", "超", "bis", "nominal", "nom",
    ]
    /// Units that may stand right after a word in small letters: `freqGHz`.
    private static let attached = ["GHz", "MHz", "Hz", "MPa", "GPa", "MW", "GW", "MSPS", "GSPS", "Gbps", "Mbps", "Nm"]
    /// Units that are no words and no abbreviations of anything else at the end of a name.
    private static let units: Set<String> = Set(
        """
        GHz MHz kHz Hz THz ghz mhz khz hz kW MW GW mW uW µW nW kw dBm dBW dB dBc dBi kV MV mV uV kA mA uA nA pA mm cm km um \
        µm μm nm pm inch inches ft mil mils kg mg ug lb lbs ms us µs ns ps fs sec hr hrs hours minutes seconds °C degC ℃ °F \
        degF Pa kPa MPa GPa bar mbar psi ksi kpsi Torr torr mTorr atm kN MN mN lbf kgf Nm mJ kJ MJ uJ µJ eV keV MeV GeV mL \
        ml m3 cm3 mm3 m2 cm2 mm2 m/s km/h kph mph knots kn bit bits kbps Mbps Gbps Tbps MSPS GSPS kSPS Msps Gsps ksps MS/s \
        GS/s deg arcsec arcmin mrad urad µrad deg/s deg/h dps rpm RPM mT Bq kBq MBq GBq TBq Ci mCi Gy kGy krad Mrad ppm ppb \
        pct percent % Ah mAh Wh kWh Wh/kg W/kg sccm slm lpm LPM L/s L/min L/h m3/h m3/s cfm CFM gpm fps kVA VA MVA amu Da \
        watts volts amps hertz kelvin metres meters litres liters gallons tonnes tons degrees W/cm2 J/cm2 g/cm3 kg/m3 A/mm2 \
        MHz/s kN·s kNs Ns N·s mSv nm/h ohm Ohm Ω
        """.split(whereSeparator: { " \n".contains($0) }).map(String.init))
}
