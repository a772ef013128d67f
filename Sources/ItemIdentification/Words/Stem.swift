import Foundation

/// Brings the forms of an English word together: `machines`, `machining` → `machin`.
///
/// Both sides of every comparison go through it, so that a stem need not be a word; it only must not bring strangers together.
enum Stem {
    static func of(_ word: String) -> String {
        var bytes = Array(word.utf8)
        if let spelling = spellings[word] { return spelling }
        guard bytes.count > 3, bytes.allSatisfy({ (97...122).contains($0) }) else { return word }
        for (british, american) in [
            ("fibre", "fiber"), ("vapour", "vapor"), ("metre", "meter"), ("analogue", "analog"),
            ("aluminium", "aluminum"), ("sulph", "sulf"), ("centre", "center"), ("tyre", "tire"), ("colour", "color"),
            ("mould", "mold"), ("oxidis", "oxidiz"), ("gauge", "gage"), ("grey", "gray"), ("caesium", "cesium"),
            ("armour", "armor"), ("haemo", "hemo"), ("plough", "plow"), ("programme", "program"),
        ] {
            if let range = String(decoding: bytes, as: UTF8.self).range(of: british) {
                bytes = Array(
                    String(decoding: bytes, as: UTF8.self).replacingCharacters(in: range, with: american).utf8)
            }
        }
        if bytes.hasEnd("ies"), bytes.count > 4 {
            bytes.removeLast(3)
            bytes.append(UInt8(ascii: "y"))
        } else if bytes.hasEnd("s"), !bytes.hasEnd("ss"), !bytes.hasEnd("us"), !bytes.hasEnd("is") {
            bytes.removeLast()
        }
        for (suffix, least) in suffixes where bytes.hasEnd(suffix) && bytes.count - suffix.utf8.count >= least {
            bytes.removeLast(suffix.utf8.count)
            break
        }
        if bytes.count > 3, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
        if bytes.count > 3, let last = bytes.last, last == bytes[bytes.count - 2], last != UInt8(ascii: "s"),
            last != UInt8(ascii: "l")
        {
            bytes.removeLast()
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Longest first, each with the letters that must be left.
    private static let suffixes: [(String, Int)] = [
        ("isation", 4), ("ization", 4), ("ations", 4), ("ation", 4), ("ating", 4), ("ator", 4), ("ated", 4),
        ("ised", 4),
        ("ized", 4), ("ising", 4), ("izing", 4), ("iser", 4), ("izer", 4), ("ise", 4), ("ize", 4), ("ate", 4),
        ("ing", 3), ("er", 4), ("or", 4), ("ion", 4), ("ed", 4),
    ]

    /// Words that the rules would part or bring together wrongly.
    private static let spellings: [String: String] = [
        "gyroscopes": "gyro", "gyroscope": "gyro", "gyros": "gyro", "mems": "mems", "gas": "gas", "gases": "gas",
        "lens": "lens", "lenses": "lens", "axes": "axis", "axis": "axis", "matrices": "matrix", "vacua": "vacuum",
        "virus": "virus", "viruses": "virus", "apparatus": "apparatus", "chassis": "chassis", "gps": "gps",
        "aerospace": "aerospace", "cores": "core", "boring": "boring", "boron": "boron", "bore": "bore",
        "uas": "uav", "uavs": "uav", "drones": "drone", "mirrors": "mirror", "mirror": "mirror",
        "thickener": "thickener",
        "uncooled": "uncooled", "cooled": "cooled", "cooler": "cooler", "rated": "rated", "ration": "ration",
        "planes": "plane", "planer": "planer", "planing": "planer", "stage": "stage", "carbine": "carbine",
        "carbines": "carbine", "turbine": "turbine", "turbines": "turbine", "carrier": "carrier", "carried": "carried",
        "station": "station", "nation": "nation", "ration s": "ration", "reaction": "reaction", "reactor": "reactor",
        "reactors": "reactor", "reactive": "reactive", "generation": "generation", "generator": "generator",
        "generators": "generator", "communication": "communicat", "communications": "communicat",
    ]
}

extension [UInt8] {
    fileprivate func hasEnd(_ suffix: String) -> Bool {
        let end = suffix.utf8
        return count >= end.count && self[(count - end.count)...].elementsEqual(end)
    }
}
