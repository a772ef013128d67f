/// How people write units and comparisons in data sheets, beside the symbols of the unit table.
enum UnitWords {
    static let symbols: [String: String] = {
        var found: [String: String] = [:]
        func add(_ symbol: String, _ names: String) {
            for name in names.split(separator: "|") { found[String(name)] = symbol }
        }
        add("1/s", "fps|frames/s|frames per second|frame/s|frames/sec|fps.|コマ/秒|フレーム/秒|幀/秒|幅/秒|張/秒|枚/秒|/s")
        add("um", "micron|microns|micrometer|micrometre|micrometers|micrometres|ミクロン|マイクロメートル|微米|μm|㎛")
        add("nm", "nanometer|nanometers|nanometre|nanometres|ナノメートル|奈米")
        add("mm", "millimeter|millimeters|millimetre|millimetres|ミリメートル|ミリ|毫米|公釐|㎜")
        add("cm", "センチ|センチメートル|公分|㎝")
        add("m", "メートル|公尺|米|msw|mwd")
        add("km", "kilometers|kilometres|キロメートル|公里|㎞|キロ")
        add("kg", "kgs|キログラム|公斤|㎏")
        add("g", "グラム|公克")
        add("t", "tons|ton|トン|公噸|噸")
        add("L", "リットル|公升|升|ℓ|liters|litres|Liter")
        add("m3", "立方メートル|立方公尺|cubic meters|cubic metres|㎥|m³")
        add("s", "秒|secs")
        add("ms", "ミリ秒|毫秒")
        add("us", "マイクロ秒|微秒|μs|microseconds")
        add("ns", "ナノ秒|奈秒|nanoseconds")
        add("ps", "ピコ秒|皮秒|picoseconds")
        add("fs", "フェムト秒|飛秒|femtoseconds")
        add("h", "時間|小時")
        add("min", "分|分鐘|分間")
        add("Hz", "ヘルツ|赫茲")
        add("GHz", "ギガヘルツ|吉赫")
        add("MHz", "メガヘルツ|百萬赫")
        add("W", "ワット|瓦|瓦特")
        add("kW", "キロワット|千瓦")
        add("MW", "メガワット")
        add("V", "ボルト|伏特")
        add("kV", "キロボルト|千伏")
        add("deg", "度|degree")
        add("Cel", "°C|℃|C|degC|deg C|degrees C|°c|度C|摄氏|攝氏度|degrees Celsius")
        add("K", "ケルビン|kelvins")
        add("bit", "ビット|位元|bits")
        add(
            "%",
            "パーセント|percent|％|wt%|wt.%|wt %|% w/w|vol%|mass%|質量%|重量%|% by weight|mol%|mol %|mol.%|at%|at.%|at %|at.-%|atom %|atomic %|vol %|vol.%|% v/v|莫耳%|モル%"
        )
        add("kRAD", "krad|krad(Si)|krad (Si)|krads|kRad|kRad(Si)|krad Si|krad(SiO2)")
        add("MRAD", "Mrad|Mrad(Si)|Mrad (Si)|Mrads|MRad(Si)|Mrad Si")
        add("kRAD/s", "krad/s|krad(Si)/s|krad (Si)/s")
        add("MRAD/s", "Mrad/s|Mrad(Si)/s")
        add("1/s", "n/s|n/sec|neutrons/s|neutrons/sec|neutrons per second|neutron/s|中子/秒")
        add("kg/(N.h)", "kg/(N·h)|kg/(N h)|kg/N/h|kg/Nh|kg/N-h|kg/N·h|kg/N h|kg/N/hr|kg/(N·hr)")
        add("g/(kN.s)", "g/(kN·s)|g/(kN s)|g/kN/s|g/kN·s|g/kNs|g/kN-s|g/kN s")
        add(
            "lb/(lbf.h)", "lb/lbf/h|lb/(lbf h)|lb/(lbf·h)|lb/lbf/hr|lb/lbf-h|lb/lbf·h|lb/lbf-hr|lb/(lbf·hr)|lb/(lbf hr)"
        )
        add("kg/(daN.h)", "kg/daN/h|kg/(daN·h)|kg/(daN h)|kg/daN·h")
        add("kg/(kW.h)", "kg/kWh|kg/kW·h|kg/(kW·h)|kg/(kW h)|kg/kW/h")
        add("g/(kW.h)", "g/kWh|g/kW·h|g/(kW·h)|g/(kW h)|g/kW/h")
        add("kg/(kN.h)", "kg/kN/h|kg/(kN·h)|kg/(kN h)|kg/kN·h")
        add(
            "deg",
            "° sec lat|°sec lat|° secLat|°secLat|° seclat|deg sec lat|deg secLat|deg seclat|° × sec(lat)|deg × sec(lat)|° sec(lat)|°·sec(lat)|deg·sec(lat)|° x sec lat|度 sec lat"
        )
        add("MSPS", "MS/s|MSa/s|Msps|MSps|MSPS|Msamples/s|megasamples per second")
        add("GSPS", "GS/s|GSa/s|Gsps|GSps|GSPS|Gsamples/s|gigasamples per second")
        add("kSPS", "kS/s|kSa/s|ksps|KSPS")
        add("arcsec", "arc-sec|arc-second|arc-seconds|秒角|角秒|arc sec")
        add("deg/h", "°/h|°/hr|deg/hr|度/時|度/小時|deg/hour|degrees per hour|°/hour|degree/hour|degrees/hour")
        add("deg/rt(h)", "°/√h|deg/√h|deg/√hr|°/√hr|deg/rt-hr|deg/sqrt(h)|deg/sqrt(hr)|°/rt(hr)")
        add("ug_n", "µg|micro-g|micro g|ug|μg")
        add("mg_n", "milli-g|mG")
        add("ppm", "百萬分之一")
        add("g/cm3", "g/cc|g/cm³|g/cm^3|g cm-3")
        add("MPa", "メガパスカル|百萬帕|N/mm2|N/mm²")
        add("GPa", "ギガパスカル")
        add("m/s", "メートル/秒|公尺/秒|米/秒")
        add("TFLOPS", "teraflops|TFLOPs|TFlops|TFLOP/s|TFLOPS/s|TeraFLOPS")
        add("PFLOPS", "petaflops|PFLOPs|PFlops|PFLOP/s|PetaFLOPS")
        add("GFLOPS", "gigaflops|GFLOPs|GFlops")
        add("rpm", "回転/分|轉/分|r.p.m.|RPM|rev/min|min-1|回転")
        add("kgf", "キログラム重")
        add("N.s", "Ns|N·s|N s|N-s|ニュートン秒")
        add("kN.s", "kNs|kN·s|kN-s")
        add("MN.s", "MNs|MN·s|MN-s")
        add("Gbit/s", "Gbps|Gb/s|gbps|Gbits/s")
        add("Mbit/s", "Mbps|Mb/s|mbps")
        add("km/h", "時速キロ|公里/小時|kph")
        add("nmi", "海里|浬|nautical miles")
        add("m3/h", "m³/h|m3/hr|m³/hr|m^3/h|立方公尺/小時|cubic meters per hour|cubic metres per hour")
        add("L/h", "L/hr|l/hr|l/h|liters/hour|litres/hour|公升/小時|liters per hour|litres per hour")
        add("L/min", "l/min|lpm|LPM|L/minute|liters per minute|litres per minute")
        add("[psi]", "psi|PSI")
        add("Ohm.cm", "ohm-cm|ohm cm|Ω·cm|Ω-cm|Ωcm|ohm·cm|Ω cm|ohmcm")
        add("A/us", "A/µs|A/μs")
        add("Wh/kg", "Wh/kg|W·h/kg")
        add("g.mm/kg", "g mm/kg|g·mm/kg|gmm/kg|g-mm/kg")
        add("W/cm2", "W/cm²|W/cm^2")
        add("kW", "kVA|kva|KVA|kvar")
        add("W", "VA")
        add("MW", "MVA")
        add("nmi/h", "nm/h|nm/hr|NM/h|NM/hr|nmi/hr|nmi/hour|海里/時|海里/小時|浬/時|浬/小時")
        add("m3/min", "m³/min|m3/minute")
        add("m3/s", "m³/s")
        add("L/s", "l/s|l/sec|L/sec|公升/秒|リットル/秒")
        add("Pa", "パスカル")
        add("kgf/mm2", "kgf/mm²|kg/mm2|kg/mm²")
        add("N/tex", "N/Tex")
        add("J/cm2", "J/cm²")
        add("A/cm2", "A/cm²")
        add("kn", "kt|kts|ノット|節")
        add("g_n", "Grms|grms|g rms|gRMS|G rms|g peak|gpk|Gpk")
        add("mrad", "毫弧度")
        add("mm.mrad", "mm mrad|mm·mrad|mm*mrad|mm-mrad|mm.mrad|mm x mrad|mm × mrad|mm×mrad|mm⋅mrad|mm•mrad")
        add("A.h", "Ah|A·h|A-h|A h|安時|アンペア時")
        add("mA.h", "mAh|mA·h|mA-h|mA h|毫安時|ミリアンペア時")
        add("Wh", "W·h|W-h|W h|瓦時|ワット時")
        add("mL", "ml|cc|毫升|ミリリットル")
        add("uL", "µL|μL|ul|微升|マイクロリットル")
        add("mol/L", "mol/l")
        add("m2", "m²|平方公尺|平方メートル")
        add("cm2", "cm²|平方公分|平方センチ")
        add("GHz", "ghz")
        add("MHz", "mhz")
        add("kHz", "khz")
        add("THz", "thz")
        add("V", "VDC|Vdc|V DC|V dc|VAC|Vac|V AC|Vrms|V rms|V (DC)")
        add("kV", "kVDC|kVdc|kV DC|kV dc|kVAC|kV AC|kVp|kVpk|kVrms")
        add("A", "Arms|Adc|A DC|A dc|amps|amp|Amps|Amp")
        add("mA", "mA DC|mAdc|mA dc")
        add("kN", "kNpk|kNp|kN pk|kN sine|kN (sine)")
        add("kgf/cm2", "kg/cm2|kg/cm²|kg/cm^2|kgf/cm²|kgf/cm^2|kp/cm2|kp/cm²")
        add("[psi]", "psig|psia|PSIG|PSIA|lbf/in2|lb/in2|lbs/in2")
        add("bar", "barg|bara|bar(g)|bar(a)|bar g|bar a|bar abs|bars")
        add("mbar", "millibar|millibars|mbara")
        add("mil", "mils")
        add("mil", "thou")
        add("ft3/min", "cfm|scfm|acfm|ft³/min|cu ft/min|cu.ft/min")
        add("[gal_us]/min", "gpm|gal/min|usgpm|US gpm")
        add("[gal_us]", "gal|US gal|US gallons|US gallon|gallons")
        add("m3/h", "Nm3/h|Nm³/h|Nm3/hr|Nm³/hr|Nm^3/h|Sm3/h|Sm³/h|cu.m/h|cu m/h|m3 per hour|m³ per hour|m3h-1|m³·h⁻¹")
        add("L/min", "Nl/min|NL/min|NLPM|nlpm|slm|slpm|SLM|SLPM|L min-1|l min-1|ltr/min|lit/min")
        add("cm3/min", "sccm|SCCM|ccm|cc/min|cm³/min")
        add("mL/min", "ml/min")
        add("L", "ltr|ltrs|lit|lt.")
        add("dm3", "dm³")
        add("N", "newtons|Newton")
        add("MPa", "MN/m2|MN/m²")
        add("kgf/mm2", "kgf/mm^2|kg/mm^2")
        add("deg/h", "dph|DPH|deg·h-1|deg h-1|deg/h.|deg / h|deg / hr|° / h|° / hr|°·h⁻¹")
        add(
            "Cel",
            "degrees C|degrees c|ºC|˚C|° C|º C|deg.C|Celsius|celsius|degree C|degree Celsius|degrees celsius|centigrade"
        )
        add("[degF]", "°F|ºF|˚F|° F|deg F|deg. F|degrees F|degrees Fahrenheit|Fahrenheit")
        add("deg", "º|˚")
        add("km/h", "km/hr|kmph|KMPH|kmh-1|km per hour")
        add("m/s", "m/sec|m s-1|m·s⁻¹|m.s-1")
        add("ft/s", "ft/sec")
        add("[mi_i]/h", "mi/h|miles/h|MPH")
        add("1/min", "min⁻¹|min^-1|1/min")
        add("1/s", "rps|s⁻¹|s^-1")
        add("g/cm3", "g/ml|g/mL|gm/cc|gms/cc|gm/cm3|gm/cm³|g·cm⁻³|g cm⁻³|g/cm^3|g.cm-3")
        add("lb/in3", "lb/in³|lbs/in3|lb/cu in|lb/cu.in.")
        add("kg/L", "kg/l")
        add("arcsec", "arcsecs|arc-secs|second of arc|seconds of arc|sec of arc")
        add("arcmin", "arc-min|arc minutes|arcmins|arc-minute|arc-minutes")
        add("nm", "nm rms|nm RMS|nm Ra|nm PV")
        add("MN.s", "MN sec|MN-sec|MN·sec|MN⋅s")
        add("kN.s", "kN sec|kN-sec|kN·sec|kN⋅s")
        add("N.s", "N sec|N-sec|N·sec|newton seconds|newton-seconds|newton second|N⋅s")
        add("lbf.s", "lbf-s|lbf s|lbf·s|lbf-sec|lbf sec|lbf·sec")
        add("GSPS", "gigasamples/s|giga samples/s|giga samples per second")
        add("MSPS", "megasamples/s|mega samples/s|mega samples per second")
        add("t", "metric tons|metric ton|metric tonnes|mton|tonnes")
        add("TBq", "TBecquerel")
        add("km", "kilometer|kilometre|kms|Km")
        add("kg", "Kg|KG|Kgs|kilos|kilo")
        add("Tbit/s", "Tbps|Tb/s|TBPS|terabits per second")
        add("GB/s", "GBps|GByte/s|GBytes/s")
        add("MB/s", "MBps|MByte/s|MBytes/s")
        add("m3", "cubic metre|cubic meter|cubic meters|cubic metres|cu.m|cu m|cbm")
        add("Å", "angstroms|Angstroms|Angstrom|Ångström")
        add("kg/h", "kg F2/h|kg of F2/h|kg of fluorine per hour")
        add("g/h", "g F2/h|g of F2/h|g of fluorine per hour")
        add("dB", "decibels|decibel")
        return found
    }()

    /// Whether a text is a product of units that people write with a space.
    static func isProduct(_ text: String) -> Bool { text.contains(" ") && symbols[text]?.contains(".") == true }

    /// Words that a unit table would read, but that mean something else after a number.
    static let strangers: Set<String> = [
        "in", "a", "x", "X", "h.", "at", "G", "S", "F", "P", "p", "d", "D", "b", "as", "to", "mat", "pet", "nt", "mer",
        "mers",
    ]

    /// `max` and `up to` are no comparisons: what a maker says a thing can do, it can do.
    static let comparisons: [([String], String)] = [
        (["<=", "≤", "≦", "at most", "no more than", "not more than"], "<="),
        ([">=", "≥", "≧", "at least", "no less than", "不低於"], ">="),
        (["<", "less than", "under", "below", "better than", "低於", "小於"], "<"),
        ([">", "more than", "over", "above", "greater than", "exceeding", "beyond", "高於", "大於", "超過"], ">"),
    ]

    static let trailing: [([String], String)] = [
        (["以上", "or more", "or above", "or higher"], ">="),
        (["以下", "以內", "以内", "or less", "or below", "or lower"], "<="),
        (["未満", "未滿"], "<"),
        (["を超", "超"], ">"),
    ]
}
