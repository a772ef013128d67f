import Testing

@testable import PartyMatching

/// The plain twin of the search: every word against every word, every name scored.
@Suite struct PlainSearchTests {
    struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return mixed(state)
        }
    }

    static let words = """
        ivan petr petrov petrova sergeevich sidorov aleksandr alexander alexandr tchaikovsky chaykovskiy mohammed muhammad mahmoud ali hassan husain al rashid \
        alrashid bin abdul rahman abdulrahman kim jong un chong jongun zhang chang weimin wei min xiao ming hua huawei alpha beta trading trade ltd llc gmbh company bank of \
        karvelia torvela plant 61 62 sixty first international intl group technologies j k smith smyth star nord stream
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

    static func name(_ generator: inout Generator) -> String {
        var words = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
            Self.words.randomElement(using: &generator) ?? "x"
        }
        if Int.random(in: 0..<3, using: &generator) == 0, var word = words.last, word.count > 2 {
            word.remove(at: word.index(word.startIndex, offsetBy: Int.random(in: 0..<word.count, using: &generator)))
            words[words.count - 1] = word
        }
        return words.joined(separator: " ")
    }

    func plain(_ search: inout NameSearch, _ span: RawSpan, _ threshold: Float) -> [Int: Float] {
        search.prepare(span)
        search.relateAll(span)
        var found: [Int: Float] = [:]
        for form in 0..<search.formCount {
            let score = search.evaluate(form, span)
            if score >= threshold { found[form] = score }
        }
        return found
    }

    @Test(arguments: [UInt64(1), 20_260_731, 77])
    func theFastSearchFindsWhatThePlainOneDoes(seed: UInt64) throws {
        var generator = Generator(state: seed)
        let kinds: [PartyKind?] = [nil, .person, .organisation, .vessel]
        let parties = (0..<600).map { number in
            ListedParty(id: "\(number)", kind: kinds[number % 4], names: [ListedName(Self.name(&generator))])
        }
        let index = try NameIndex(lists: [PartyList(id: "l", title: "", format: "", parties: parties)])
        for _ in 0..<300 {
            let query = Self.name(&generator)
            let threshold = Float([0.5, 0.65, 0.7, 0.9].randomElement(using: &generator) ?? 0.7)
            try index.withSearch { search throws(NameIndexError) in
                index.bytes.withSpan { span in
                    guard search.reader.readLatin(query, kind: nil, into: &search.form), !search.form.words.isEmpty
                    else { return }
                    search.run(span, threshold: threshold)
                    let fast = Dictionary(uniqueKeysWithValues: search.found.map { ($0.form, $0.score) })
                    let plain = plain(&search, span, threshold)
                    #expect(fast == plain, "seed \(seed), query \(query), threshold \(threshold)")
                }
            }
        }
    }

    /// Edit distance without a band: all cells, row by row.
    static func plainCost(_ x: [UInt8], _ y: [UInt8]) -> Int {
        let costs = FoldCosts.table
        func alone(_ letter: UInt8) -> Int { Int(costs[FoldCosts.alone(letter)]) }
        var rows = [[0]]
        for letter in y { rows[0].append(rows[0][rows[0].count - 1] + alone(letter)) }
        for i in x.indices {
            var row = [rows[i][0] + alone(x[i])]
            for j in y.indices {
                var cost = rows[i][j] + Int(costs[FoldCosts.row(x[i]) + FoldCosts.column(y[j])])
                cost = min(cost, rows[i][j + 1] + alone(x[i]), row[j] + alone(y[j]))
                if i > 0, j > 0, x[i] == y[j - 1], x[i - 1] == y[j], x[i] != y[j] {
                    cost = min(cost, rows[i - 1][j - 1] + Int(FoldCosts.exchange))
                }
                row.append(cost)
            }
            rows.append(row)
        }
        return rows[x.count][y.count]
    }

    @Test func theBandedDistanceIsThePlainOneUpToItsLimit() {
        var generator = Generator(state: 5)
        var comparison = WordComparison()
        var asked = AskedWord()
        let letters = Array("aeioukhnmrsSCJvtdlb".utf8)
        for _ in 0..<20_000 {
            let x = (0..<Int.random(in: 1...10, using: &generator)).compactMap { _ in
                letters.randomElement(using: &generator)
            }
            var y = x
            for _ in 0..<Int.random(in: 0...3, using: &generator) where !y.isEmpty {
                let at = Int.random(in: 0..<y.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: y[at] = letters.randomElement(using: &generator) ?? 0x61
                case 1: y.remove(at: at)
                case 2: y.insert(letters.randomElement(using: &generator) ?? 0x61, at: at)
                default: y.swapAt(at, max(0, at - 1))
                }
            }
            if y.isEmpty { continue }
            let limit = [10, 20, 26, 38].randomElement(using: &generator) ?? 20
            let a = Word(start: 0, count: x.count, foldStart: 0, foldCount: x.count)
            let b = Word(start: 0, count: y.count, foldStart: 0, foldCount: y.count)
            let banded = comparison.foldCost(a, x.span.bytes, b, y.span.bytes, limit: limit)
            let plain = Self.plainCost(x, y)
            #expect(banded == plain || banded > limit && plain > limit, "\(x) \(y) \(limit)")
            // What is passed over without working the distance out is no slip.
            asked.take(a)
            if abs(x.count - y.count) > AskedWord.mostLonger { continue }
            let isSlip = plain <= AskedWord.allowed(max(x.count, y.count))
            #expect(!isSlip || asked.mayBeSlip(x.span.bytes, b, y.span.bytes), "\(x) \(y)")
        }
    }

    @Test func whatIsRememberedIsWhatIsFoundAnew() throws {
        var generator = Generator(state: 11)
        let index = try NameIndexTests.index((0..<300).map { _ in Self.name(&generator) })
        var warm = NameSearch(layout: index.layout)
        for _ in 0..<200 {
            let query = Self.name(&generator)
            var cold = NameSearch(layout: index.layout)
            let found = index.bytes.withSpan { span in
                [
                    index.fits(PartyQuery(query), &warm, span, threshold: 0.5),
                    index.fits(PartyQuery(query), &cold, span, threshold: 0.5),
                ]
                .map { $0.map { "\($0.party) \($0.form) \($0.score)" } }
            }
            #expect(found[0] == found[1], "query \(query)")
        }
    }

    @Test(arguments: [UInt64(3), 42])
    func wordsThatMeetAreThoseThatShareAKey(seed: UInt64) throws {
        var generator = Generator(state: seed)
        let index = try NameIndexTests.index((0..<200).map { _ in Self.name(&generator) })
        for _ in 0..<50 {
            let query = Self.name(&generator)
            try index.withSearch { search throws(NameIndexError) in
                index.bytes.withSpan { span in
                    _ = search.reader.readLatin(query, kind: nil, into: &search.form)
                    let met = search.form.words.indices.map { index in
                        search.meet(index, span)
                        return Set(search.met.map(\.place))
                    }
                    var scratch: [UInt8] = []
                    for id in 0..<search.wordCount {
                        let place =
                            index.layout.offset(.words) + Int(span.uint32(index.layout.offset(.wordOffsets) + id * 4))
                        var stored = StoredWord.read(span, place)
                        let letters = span.array(stored.start..<stored.fold.upperBound)
                        (stored.start, stored.foldStart) = (0, stored.count)
                        guard StoredWord.meaning(span, place) == id else { continue }
                        var theirs: [UInt32] = []
                        WordKeys.append(of: stored, in: letters, isQuery: false, to: &theirs, scratch: &scratch)
                        for (number, word) in search.form.words.enumerated() {
                            var mine: [UInt32] = []
                            WordKeys.append(
                                of: word, in: search.form.bytes, isQuery: true, to: &mine, scratch: &scratch)
                            let isMet = met[number].contains(place)
                            #expect(isMet == !Set(mine).isDisjoint(with: theirs), "seed \(seed), query \(query)")
                        }
                    }
                }
            }
        }
    }
}
