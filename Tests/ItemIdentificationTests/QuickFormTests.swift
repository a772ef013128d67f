import ExportControl
import Testing

@testable import ItemIdentification

/// Quick forms of words and needs beside plain ones that must agree with them on random input.
@Suite struct QuickFormTests {
    /// The same numbers at every run; the seed is what a failure prints.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    @Test(arguments: [UInt64(1), 2, 3]) func numbersOfWordsAreThoseOfADictionary(seed: UInt64) {
        var dice = Dice(state: seed)
        var plain: [[UInt8]: Int32] = [:]
        var quick = WordNumbers()
        for number in 0..<4000 {
            let word = (0..<Int.random(in: 0...6, using: &dice)).map { _ in UInt8.random(in: 97...101, using: &dice) }
            #expect(quick[word] == plain[word], "seed \(seed), \(word)")
            guard plain[word] == nil else { continue }
            plain[word] = Int32(number)
            quick.add(word, Int32(number))
        }
        for (word, number) in plain { #expect(quick[word] == number, "seed \(seed), \(word)") }
    }

    @Test(arguments: [UInt64(4), 5]) func numbersOfSignsAndPairsAreThoseOfADictionary(seed: UInt64) {
        var dice = Dice(state: seed)
        var plain: [UInt64: Int32] = [:]
        var pairs = PairNumbers()
        var plainSigns: [UInt32: Int32] = [:]
        var signs = SignNumbers()
        for number in 0..<60_000 {
            let first = UInt32.random(in: 0x2FF0...0x3100, using: &dice)
            let pair = UInt64(first) << 32 | UInt64.random(in: 0x4E00...0x4F00, using: &dice)
            if plain[pair] == nil {
                plain[pair] = Int32(number)
                pairs.add(pair, Int32(number))
            }
            let sign = UInt32.random(in: 0x9F00...0xA100, using: &dice)
            if plainSigns[sign] == nil {
                plainSigns[sign] = Int32(number)
                signs[sign] = Int32(number)
            }
        }
        #expect(plain.allSatisfy { pairs[$0.key] == $0.value }, "seed \(seed)")
        #expect(pairs[1] == nil)
        for sign: UInt32 in 0x9E00...0xA200 { #expect(signs[sign] == plainSigns[sign], "seed \(seed), \(sign)") }
    }

    @Test(arguments: [UInt64(6), 7]) func aWordThatIsRuledOutIsNotThere(seed: UInt64) {
        var dice = Dice(state: seed)
        let pieces = [
            "so", "ft", "ware", " ", "ソ", "フ", "ト", "が", "か\u{3099}", "e\u{301}", "é", "Å", "\u{212B}", "√", "軟體",
        ]
        let words = ["soft", "software", "ソフト", "が", "e", "Å", "軟體", "√"]
        func text(_ count: Int) -> String {
            (0..<count).compactMap { _ in pieces.randomElement(using: &dice) }.joined()
        }
        for _ in 0..<2000 {
            let text = text(Int.random(in: 0...7, using: &dice))
            let quick = QuickText(text)
            for word in words where text.contains(word) {
                #expect(quick.mayHold(word), "seed \(seed), \(word) in \(text)")
            }
        }
        #expect(!QuickText("gas turbine").mayHold("software") && QuickText("the software").mayHold("software"))
    }

    @Test(arguments: [UInt64(8), 9]) func needsAreAddedOnceInTheirOrder(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let vocabulary = Fixture.library.vocabulary
        let code = try #require(ControlCode("6A003"))
        func need() -> Outcome.Need {
            switch Int.random(in: 0...9, using: &dice) {
            case 0...5: .parameter(vocabulary.parameterNumbers[Int.random(in: 0..<200, using: &dice)])
            case 6...7: .kind(vocabulary.typeNumbers[Int.random(in: 0..<200, using: &dice)])
            case 8: .substance
            default: .code(code)
            }
        }
        for round in 0..<200 {
            let others = (0..<(round % 14)).map { _ in
                Outcome(truth: .unknown, needs: (0..<Int.random(in: 0...12, using: &dice)).map { _ in need() })
            }
            var plain: [Outcome.Need] = []
            for other in others {
                let known = plain
                plain += other.needs.filter { !known.contains($0) }
            }
            var one = Outcome(truth: .unknown)
            one.take(others)
            #expect(one.needs == plain, "seed \(seed), round \(round)")
        }
    }

    @Test func plainNamesOfKindsAndFactsSayWhatTheNotationSays() throws {
        let vocabulary = Fixture.library.vocabulary
        let types = vocabulary.typeNumbers.map { vocabulary[$0].naming.id }
        let parameters = vocabulary.parameterNumbers.map { vocabulary[$0].naming.id }
        var read = 0
        for (number, id) in (types + parameters).enumerated() where number % 7 == 0 {
            let notation = number % 2 == 0 ? id : "\(types[number % types.count]); \(id)"
            guard let quick = TradeWords.plainFacts(notation, vocabulary) else { continue }
            #expect(try quick == vocabulary.facts(notation: notation), "\(notation)")
            read += 1
        }
        #expect(read > 100)
        #expect(TradeWords.plainFacts("contouring-axes 5", vocabulary) == nil)
        #expect(TradeWords.plainFacts("no-such-kind-of-thing", vocabulary) == nil)
    }

    @Test func propertiesStandInWholeWordsOnly() {
        #expect(PropertyWords.properties(in: "Width (mm)") == PropertyWords.properties(in: "wide"))
        #expect(PropertyWords.properties(in: "bandwidth") == 0)
        #expect(PropertyWords.properties(in: "最大width") == PropertyWords.properties(in: "最大"))
        #expect(PropertyWords.properties(in: "最大 width") == PropertyWords.properties(in: "幅"))
    }
}
