/// What the party lists say of everybody in a request, in the order in which they are asked.
public struct PartyAnswers: Sendable, Hashable {
    let comparisons: [[Party.Screening]]
    /// Lists that were imported too long before the day that counts.
    let stale: [String]
    /// 64 bits of FNV-1a over everything but the day of the comparison.
    public let mark: UInt64

    init(_ comparisons: [[Party.Screening]], stale: [String]) {
        self.comparisons = comparisons
        self.stale = stale
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
            value = (value ^ 0xFF) &* 0x100_0000_01B3
        }
        stale.forEach(add)
        for records in comparisons {
            add("\(records.count)")
            for record in records {
                let concerns = record.concerns.map { $0.sorted().joined(separator: " ") }
                let texts = [
                    record.list, record.result?.rawValue, record.kind?.rawValue, record.entry, record.by, record.reason,
                    record.matchesConcern?.rawValue, record.listedName, record.score?.description, concerns,
                ]
                for text in texts { add(text ?? "\u{0}") }
            }
        }
        mark = value
    }
}
