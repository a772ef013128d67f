import Foundation

/// Brings the forms of an English word together: `machines`, `machining` → `machin`.
///
/// Both sides of every comparison go through it, so that a stem need not be a word; it only must not bring strangers together.
enum Stem {
    static func of(_ word: String) -> String {
        if let spelling = spellings[word] { return spelling }
        if fixed.contains(word) { return word }
        var bytes = Array(word.utf8)
        guard bytes.count > 3, bytes.allSatisfy({ (97...122).contains($0) }) else { return word }
        for (british, american) in forms {
            guard let start = bytes.firstPlace(of: british) else { continue }
            bytes.replaceSubrange(start..<start + british.count, with: american)
        }
        if bytes.hasEnd(Ending.ies), bytes.count > 4 {
            bytes.removeLast(3)
            bytes.append(UInt8(ascii: "y"))
        } else if bytes.last == UInt8(ascii: "s"), !bytes.hasEnd(Ending.ss), !bytes.hasEnd(Ending.us),
            !bytes.hasEnd(Ending.isEnd)
        {
            bytes.removeLast()
        }
        for (suffix, least) in suffixes where bytes.hasEnd(suffix) && bytes.count - suffix.count >= least {
            bytes.removeLast(suffix.count)
            break
        }
        if bytes.count > 3, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
        if bytes.count > 3, let last = bytes.last, last == bytes[bytes.count - 2], last != UInt8(ascii: "s"),
            last != UInt8(ascii: "l")
        {
            bytes.removeLast()
        }
        let stem = String(decoding: bytes, as: UTF8.self)
        // *Andes* is no *and*.
        return bytes.count < 4 && small.contains(stem) ? word : stem
    }

    private static let small: Set<String> = ["and", "for", "the", "not", "non", "per", "its", "with", "from"]

    private enum Ending {
        static let ies = Array("ies".utf8)
        static let ss = Array("ss".utf8)
        static let us = Array("us".utf8)
        static let isEnd = Array("is".utf8)
    }

    /// British spellings, each with the American one.
    private static let forms: [([UInt8], [UInt8])] = [
        ("fibre", "fiber"), ("vapour", "vapor"), ("metre", "meter"), ("analogue", "analog"),
        ("aluminium", "aluminum"), ("sulph", "sulf"), ("centre", "center"), ("tyre", "tire"), ("colour", "color"),
        ("mould", "mold"), ("oxidis", "oxidiz"), ("gauge", "gage"), ("grey", "gray"), ("caesium", "cesium"),
        ("armour", "armor"), ("haemo", "hemo"), ("plough", "plow"), ("programme", "program"),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    /// Longest first, each with the letters that must be left.
    private static let suffixes: [([UInt8], Int)] = [
        ("isation", 4), ("ization", 4), ("ations", 4), ("ation", 4), ("ating", 4), ("ator", 4), ("ated", 4),
        ("ised", 4),
        ("ized", 4), ("ising", 4), ("izing", 4), ("iser", 4), ("izer", 4), ("ise", 4), ("ize", 4), ("ate", 4),
        ("ing", 3), ("er", 4), ("or", 4), ("ion", 4), ("ed", 4),
    ].map { (Array($0.utf8), $1) }

    private static let fixed = Set(spellings.values)

    /// Words that the rules would part or bring together wrongly.
    private static let spellings: [String: String] = [
        "isolate": "isolate", "isolates": "isolate", "roving": "roving", "rovings": "roving", "atomiser": "atomizer",
        "atomizer": "atomizer",
        "atomisers": "atomizer",
        "atomizers": "atomizer",
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
        "bomber": "bomber", "bombers": "bomber",
    ]
}

extension [UInt8] {
    fileprivate func hasEnd(_ suffix: [UInt8]) -> Bool {
        guard count >= suffix.count else { return false }
        for place in 0..<suffix.count where self[count - suffix.count + place] != suffix[place] { return false }
        return true
    }

    /// Where the other bytes first stand in these.
    fileprivate func firstPlace(of other: [UInt8]) -> Int? {
        guard let first = other.first, count >= other.count else { return nil }
        for start in 0...(count - other.count) where self[start] == first {
            var length = 1
            while length < other.count, self[start + length] == other[length] { length += 1 }
            if length == other.count { return start }
        }
        return nil
    }
}
