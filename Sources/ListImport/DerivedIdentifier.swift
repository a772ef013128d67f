import PartyMatching

/// Makes identifiers for records to which the publisher gives none; the same from one edition to the next as long as the name is.
struct DerivedIdentifier {
    private var counts: [String: Int] = [:]

    /// An identifier from what tells a record from others; numbered where two are alike.
    mutating func next(_ prefix: String, _ parts: String?...) -> String {
        // FNV-1a: short, the same on every machine, and no secret hangs on it.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in (part ?? "").lowercased().utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0x1F) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 36)
        let base = prefix.isEmpty ? digits : "\(prefix)-\(digits)"
        let count = counts[base, default: 0] + 1
        counts[base] = count
        return count == 1 ? base : "\(base)-\(count)"
    }
}
