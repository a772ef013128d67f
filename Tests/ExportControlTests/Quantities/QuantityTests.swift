import Testing

@testable import ExportControl

@Suite struct QuantityTests {
    @Test(arguments: [
        ("0.9 um", "900 nm"), ("0.9 um", "0.0009 mm"), ("0,9 um", "0.9 µm"), ("900nm", "0.9 um"),
        ("5 x 10^3 Gy", "5 kGy"),
        ("5×10³ Gy", "5000 Gy"), ("5e3 Gy", "5000 Gy"), ("1 000 mm", "1 m"), ("1,250,000 mm", "1250 m"),
        ("1,250.5 mm", "1250.5 mm"), ("1.250,5 mm", "1250.5 mm"), ("0,123 mm", "123 um"), ("1500 °C", "1773.15 K"),
        ("177 Cel", "450.15 K"), ("32 °F", "0 Cel"), ("1 in", "25.4 mm"), ("1 '", "60 ''"), ("1 deg", "3600 arcsec"),
        ("0.9 second of arc", "0.9 ''"), ("1 Ci", "37 GBq"), ("1 TBq", "1e12 Bq"), ("10 kPa", "0.1 bar"),
        ("0.1 mA/mm2", "100 A/m2"), ("15 um/h", "15e-6 m/h"), ("60 rpm", "1 Hz"), ("1 KiB", "8192 bit"),
        ("15 %", "0.15"),
        ("1 ppm", "0.0001 %"), ("1 dBW", "31 dBm"), ("1e-7 1/K", "1e-7 K^-1"), ("５ ｍｍ", "5 mm"),
        ("100 nm rms", "0.1 um"),
        ("0.9 ㎛", "0.9 um"), ("5 ㎓", "5 GHz"), ("3 kΩ", "3000 Ohm"), ("130 ug_n", "130e-6 g_n"),
        ("2 fT/rtHz", "2 fT/sqrt(Hz)"), ("2 fT/Hz^0.5", "2 fT/√Hz"), ("9.80665 m/s2", "1 g_n"), ("3 GSPS", "3000 MSPS"),
    ])
    func equalValuesAreEqualExactly(_ one: String, _ other: String) throws {
        #expect(try Quantity(parsing: one) == Quantity(parsing: other), "\(one) = \(other)")
    }

    @Test(arguments: [
        ("30,000 m", "can be read in two ways"), ("NaN", "not a number"), ("1e999 m", "out of range"),
        ("1e61 m", "out of range"), ("", "expected a figure"), ("5 Mhz", "did you mean `MHz`?"),
        ("5 xyzzy", "unknown unit `xyzzy`"), ("1 dBW/Hz", "unknown unit"), ("1 ((%9)9)9", "unknown unit"),
        ("1 ((((%9)9)9)9)9", "unknown unit"), ("±-2 mm", "not negative"),
        ("~5 um", "not an approximate figure"), ("about 5 um", "not an approximate figure"),
        ("5 6 um", "expected one figure"),
        ("5-3 GHz", "first end is the smaller"), ("inf", "not a number"), ("5 um or better", "in place of `or better`"),
    ])
    func badTextsAreOneClearError(_ text: String, _ part: String) {
        do {
            let value = try Measured(parsing: text)
            Issue.record("\(text) was read as \(value)")
        } catch {
            #expect(error.description.contains(part), "\(text): \(error)")
        }
    }

    @Test func aUnitOfTheWrongDimensionNamesBoth() throws {
        let length = try #require(Dimension(named: "length"))
        do {
            _ = try Measured(parsing: "5 GHz", dimension: length)
            Issue.record("no error")
        } catch {
            #expect(error.description == "`GHz` measures frequency, not length")
        }
        do {
            _ = try Measured(parsing: "5", dimension: length)
            Issue.record("no error")
        } catch {
            #expect(error.description.contains("cannot stand for a length"))
        }
    }

    @Test(arguments: [
        ("Hz", "Bq"), ("Hz", "bit/s"), ("Gy", "m2/s2"), ("SPS", "Hz"), ("dB", "dBm"), ("FLOPS", "Hz"), ("Bd", "bit/s"),
    ])
    func unitsThatOnlyLookAlikeDoNotCompare(_ one: String, _ other: String) throws {
        #expect(try Unit.parse(one).dimension != Unit.parse(other).dimension)
    }

    @Test(arguments: [
        ("0.9 um", Truth.yes), ("0.90001 um", .no), ("<= 0.9 um", .yes), ("< 1 um", .unknown), ("> 0.9 um", .no),
        (">= 0.9 um", .unknown), ("0.8-0.9 um", .yes), ("0.8..1.0 um", .unknown), ("0.9 um to 1.2 um", .unknown),
        ("1 um ± 0.1 um", .unknown), ("0.8 ± 0.1 um", .yes), ("1.2 um max", .unknown), ("0.5 um max", .yes),
        ("min 1 um", .no), ("at most 0.9 um", .yes), ("±0.8 um", .yes), ("0.91–1.2 um", .no),
    ])
    func whatIsKnownOfAValueDecidesAtMost(_ text: String, _ expected: Truth) throws {
        let limit = try Quantity(parsing: "0.9 um").baseValue
        #expect(try Measured(parsing: text).isAtMost(limit) == expected, "\(text)")
    }

    @Test func aToleranceAloneIsADifference() throws {
        let kelvin = try Measured(parsing: "±2 K")
        let celsius = try Measured(parsing: "±2 °C")
        #expect(kelvin.lower == celsius.lower && kelvin.upper == celsius.upper)
    }

    @Test func strictAndInclusiveBoundsDifferExactlyAtTheLimit() throws {
        let limit = try Quantity(parsing: "5 kGy").baseValue
        let on = try Measured(parsing: "5 x 10^3 Gy")
        #expect(on.isAtMost(limit) == .yes && on.isLessThan(limit) == .no)
        #expect(on.isAtLeast(limit) == .yes && on.isMoreThan(limit) == .no)
        let below = try Measured(parsing: "< 5 kGy")
        #expect(below.isLessThan(limit) == .yes && below.isAtLeast(limit) == .no)
        let above = try Measured(parsing: "> 5 kGy")
        #expect(above.isMoreThan(limit) == .yes && above.isAtMost(limit) == .no)
    }

    /// A wider interval may only lose certainty, and a certain answer holds at every point.
    @Test func intervalsAreConsistent() {
        let seed: UInt64 = 7_001
        var random = SeededGenerator(seed: seed)
        func number() -> ExactNumber { ExactNumber(Int.random(in: -40...40, using: &random), over: 4) }
        for _ in 0..<4_000 {
            let ends = [number(), number()].sorted()
            let narrow = Measured(
                lower: Measured.Bound(ends[0], isInclusive: ends[0] == ends[1] || Bool.random(using: &random)),
                upper: Measured.Bound(ends[1], isInclusive: ends[0] == ends[1] || Bool.random(using: &random)),
                dimension: .number, printed: "")
            let wide = Measured(
                lower: Bool.random(using: &random) ? nil : Measured.Bound(ends[0] - ExactNumber(1)),
                upper: Bool.random(using: &random) ? nil : Measured.Bound(ends[1] + ExactNumber(1)), dimension: .number,
                printed: "")
            let limit = number()
            let middle = (ends[0] + ends[1]) / ExactNumber(2)
            for (one, other, holds) in [
                (narrow.isAtMost(limit), wide.isAtMost(limit), middle <= limit),
                (narrow.isLessThan(limit), wide.isLessThan(limit), middle < limit),
                (narrow.isAtLeast(limit), wide.isAtLeast(limit), middle >= limit),
                (narrow.isMoreThan(limit), wide.isMoreThan(limit), middle > limit),
            ] {
                #expect(one == .unknown || one == Truth(holds), "seed \(seed)")
                #expect(other == .unknown || other == one, "seed \(seed)")
            }
        }
    }

    @Test func intervalArithmeticHoldsEveryPoint() {
        var random = SeededGenerator(seed: 7_002)
        func interval() -> (Measured, ExactNumber) {
            let ends = [Int.random(in: -9...9, using: &random), Int.random(in: -9...9, using: &random)].sorted()
            let point = ExactNumber(Int.random(in: ends[0]...ends[1], using: &random))
            return (
                Measured(
                    lower: Measured.Bound(ExactNumber(ends[0])), upper: Measured.Bound(ExactNumber(ends[1])),
                    dimension: .number, printed: ""), point
            )
        }
        func holds(_ interval: Measured, _ point: ExactNumber) -> Bool {
            interval.isLessThan(point) != .yes && interval.isMoreThan(point) != .yes
        }
        for _ in 0..<4_000 {
            let (a, x) = interval()
            let (b, y) = interval()
            #expect(holds(a + b, x + y) && holds(a - b, x - y) && holds(a * b, x * y))
            if !y.isZero { #expect(holds(a / b, x / y)) }
        }
    }

    @Test func randomTextsNeverCrash() {
        var random = SeededGenerator(seed: 7_003)
        let alphabet = Array("0123456789.,-+±<>=≤≥ xX×^eE10umGHz°'\"%/()√µ～ー０…")
        for _ in 0..<20_000 {
            let text = String(
                (0..<Int.random(in: 0...14, using: &random)).map { _ in alphabet.randomElement(using: &random)! })
            _ = try? Measured(parsing: text)
            _ = try? Quantity(parsing: text)
        }
    }
}
