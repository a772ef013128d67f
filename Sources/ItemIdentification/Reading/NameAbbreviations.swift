import Foundation

/// Abbreviations in the names of figures, as tables and files have them: `avg_power`, `maxTemp`, `rep_rate`, `Ni`.
enum NameAbbreviations {
    /// What a name may stand for, written out; empty where nothing in it is an abbreviation.
    ///
    /// The name itself stays: an abbreviation may be a name too.
    static func alternatives(_ name: String) -> [String] {
        let words = cut(name)
        // `T max` is no time.
        if words.contains("T"), words.contains(where: temperatures.contains), words.count < 4 {
            let rest = words.filter { $0 != "T" }.flatMap { all[$0.lowercased()] ?? [$0] }
            return [rest.joined(separator: " ") + " temperature"]
        }
        if isInputsOutputs(name) { return ["user I/O"] }
        if words.count == 1 {
            let contents = elements[words[0]].map { [$0, $0 + " content"] } ?? []
            let sizes = letters[words[0]] ?? []
            if !(contents.isEmpty && sizes.isEmpty) { return contents + sizes }
        }
        var names: [[String]] = [[]]
        var isShort = words.joined(separator: " ") != name.replacingUnderscores
        for word in words {
            var expansions = all[word.lowercased()] ?? []
            if expansions.isEmpty, words.count == 2, let element = elements[word] { expansions = [element] }
            if expansions.isEmpty {
                for place in names.indices { names[place].append(word) }
                continue
            }
            isShort = true
            names = names.flatMap { name in expansions.map { name + [$0] } }
            if names.count > most { names.removeLast(names.count - most) }
        }
        return isShort ? names.map { $0.joined(separator: " ") } : []
    }

    /// Letters of dimensions, as catalogues of bearings and rings have them.
    private static let letters = ["d": ["bore diameter"], "D": ["outside diameter"], "B": ["width"], "L": ["length"]]

    private static let temperatures: Set<String> = ["max", "min", "maximum", "minimum", "op", "oper", "amb", "ambient"]

    /// `I/O`, `I/Os`, `number of I/O`, `I/O count`.
    private static func isInputsOutputs(_ name: String) -> Bool {
        guard name.utf8.contains(UInt8(ascii: "/")) else { return false }
        var rest = name.lowercased()
        guard let mark = rest.range(of: "i/o") else { return false }
        rest.removeSubrange(mark)
        return rest.split(whereSeparator: { " _-.".contains($0) }).allSatisfy {
            ["s", "number", "no", "of", "count", "pins", "pin", "max", "maximum", "total", "ports", "數", "数", "user"]
                .contains($0)
        }
    }

    /// The elements whose symbols stand in a name.
    static func elements(in name: String) -> [String] { cut(name).compactMap { elements[$0] } }

    private static let most = 6

    /// The words of a name, also of `maxTemp`; a unit such as `kHz` stays whole.
    private static func cut(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var before: Character?
        for character in name {
            if " _-.()[]/,".contains(character) {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                if character.isUppercase, let before, before.isLowercase, word.count > 1 {
                    words.append(word)
                    word = ""
                }
                word.append(character)
            }
            before = character
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static let all: [String: [String]] = {
        var found: [String: [String]] = [:]
        for line in table {
            let parts = line.split(separator: "=")
            for short in parts[0].split(separator: " ") {
                found[String(short)] = parts[1].split(separator: "|").map(String.init)
            }
        }
        return found
    }()

    private static let table = [
        "avg ave=average", "pk=peak", "max mx=maximum", "min mn=minimum", "typ=typical", "nom=nominal",
        "temp tmp=temperature",
        "freq frq=frequency", "rep=repetition|repeatability", "prf prr=pulse repetition frequency",
        "dia diam ø=diameter",
        "len lgth=length", "vol=volume|voltage", "wl wvl lambda λ=wavelength", "res reso=resolution|resistance",
        "acc=accuracy|acceleration", "accel=acceleration", "pos=positioning|position", "bw=bandwidth",
        "arw=angle random walk", "vrw=velocity random walk", "op oper=operating", "cont=contouring|continuous",
        "thk thick thickn=thickness", "wt wgt=weight", "mod=modulus", "str=strength", "pres=pressure",
        "cap=capacity|capacitance", "conc=concentration", "dens=density", "div=divergence", "eff effic=efficiency",
        "sens=sensitivity", "resp=response|responsivity", "nf=noise figure", "pn=phase noise", "vel=velocity|speed",
        "spd=speed", "alt=altitude", "dist=distance", "rng=range", "rot=rotary|rotational", "lin=linear",
        "unidir=unidirectional", "bidir=bidirectional", "rpt=repeatability", "unc=uncertainty",
        "meas=measurement|measuring",
        "tol=tolerance", "ch chan=channel", "num no nr=number of", "qty=quantity", "cnt=count", "ampl=amplitude",
        "att atten=attenuation", "coeff coef=coefficient", "curr=current", "volt=voltage", "pwr pow=power",
        "out=output",
        "ext=external", "int=internal", "od=outside diameter", "ht hgt=height", "surf=surface", "mat=material",
        "abs=absolute", "rel=relative", "det=detector|detection", "fov=field of view", "cep=circular error probable",
        "samp=sampling", "clk=clock", "mem=memory", "agg=aggregate", "tot=total", "vib=vibration",
        "imp=impulse", "isp=specific impulse", "prop=propellant", "mtow=maximum take-off weight",
        "cte=thermal expansion",
        "tg=glass transition temperature", "uts=ultimate tensile strength", "ins=insertion",
        "recip=reciprocal", "lat=lateral", "long=longitudinal|length", "var=variation", "inst=instantaneous",
        "rev=revolution", "defl=deflection", "disp=displacement", "veloc=velocity", "refl=reflectivity|reflectance",
        "trans=transmission", "dur=duration", "pd=pulse duration", "pe=pulse energy", "en engy=energy",
        "circ=circumference",
        "stab=stability", "instab=instability", "sf=scale factor", "lod=limit of detection",
        "cur=current", "diff=differential", "rad=radiation", "fl=focal length", "conv=conversion",
        "fill=filling", "filt=filtration", "evap=evaporation", "cond=condensation", "purif=purification",
        "tput=throughput",
        "elong=elongation", "yld=yield strength", "comp=compressive", "spec=specific", "eq equiv=equivalent",
        "tmax=maximum temperature", "tmin=minimum temperature", "tj=junction temperature",
        "jc=critical current density", "tc=critical temperature", "g grms=acceleration",
        "rh=relative humidity", "tid=total ionising dose",
    ]

    /// Symbols of elements that are stated as contents, letter for letter.
    private static let elements: [String: String] = [
        "Ni": "nickel", "Cr": "chromium", "Fe": "iron", "Ti": "titanium", "Al": "aluminium", "Zr": "zirconium",
        "Hf": "hafnium", "Ta": "tantalum", "Nb": "niobium", "Mo": "molybdenum", "W": "tungsten", "Mg": "magnesium",
        "Si": "silicon", "Mn": "manganese", "Cu": "copper", "Be": "beryllium", "Li": "lithium", "B": "boron",
        "Bi": "bismuth", "Ca": "calcium", "V": "vanadium", "Re": "rhenium", "Sm": "samarium", "F": "fluorine",
        "N": "nitrogen", "C": "carbon", "H": "hydrogen", "O": "oxygen", "Te": "tellurium", "Cd": "cadmium",
        "Zn": "zinc", "Co": "cobalt", "Pu": "plutonium", "U": "uranium",
    ]
}

extension String {
    fileprivate var replacingUnderscores: String {
        split(whereSeparator: { " _-.()[]/,".contains($0) }).joined(separator: " ")
    }
}
