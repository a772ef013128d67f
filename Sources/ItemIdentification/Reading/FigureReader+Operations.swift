import ExportControl

/// How fast something calculates, and with what: `1200 dense INT8 TOPS`, `312 TFLOPS (FP16)`, `fp16_tflops=312`.
struct OperationRate: Sendable, Hashable {
    /// In 10¹² operations a second; a multiplication with an addition is two.
    let tera: ExactNumber
    /// How long the numbers are that are multiplied; nil where nobody says it.
    let bits: Int?
    /// Of matrices half of which is left out, so that it is less for others.
    let isSparse: Bool
    /// Of floating point numbers, by the word for it.
    let isFloating: Bool
}

extension FigureReader {
    /// Whether rates of operations stand in a text or its name.
    static func saysOperations(_ folded: [Unicode.Scalar], _ name: String) -> Bool {
        let text = String(String.UnicodeScalarView(folded)) + " " + name.lowercased()
        let quick = QuickText(text)
        return operationMarks.contains { quick.mayHold($0) && text.contains($0) }
    }

    private static let operationMarks = ["ops", "flop", "operations per second", "tera op", "teraop"]

    /// A rate of operations that begins with a number; nil where it is none.
    func operations(at start: Int) -> ([Figure], Int)? {
        guard speaksOfOperations, isDigit(start), leadingComparison(start) == nil, let end = numberEnd(start),
            let value = ExactNumber(decimal: string(start..<end).filter { $0 != "," && $0 != " " })
        else { return nil }
        let name = OperationWords(about)
        var between = OperationWords()
        var rate: OperationWords.Rate?
        var close = end
        for piece in pieces(from: end, most: 6) {
            if let found = OperationWords.rates[piece.text] {
                rate = found
                close = afterRate(piece.range.upperBound)
                break
            }
            guard between.take(piece.text) else { break }
        }
        if rate == nil, unit(at: end) == nil {
            between = OperationWords()
            rate = name.rate
        }
        guard let rate else { return nil }
        var after = OperationWords()
        let next = pieces(from: close, most: 5)
        for (place, piece) in next.enumerated() {
            let isLength = Int(piece.text) == nil || next.dropFirst(place + 1).first?.text.hasPrefix("bit") == true
            let known = (after.bits, after.isSparse)
            guard isLength, after.take(piece.text) else { break }
            if known != (after.bits, after.isSparse) { close = piece.range.upperBound }
        }
        var before = OperationWords()
        for piece in piecesBackwards(from: start) {
            // `624 TOPS INT8 312 TFLOPS`: the words belong to the figure before.
            if OperationWords.rates[piece] != nil {
                before = OperationWords()
                break
            }
            guard Int(piece) == nil, before.take(piece) || OperationWords.fillers.contains(piece) else { break }
        }
        let words = [between, before, after, name]
        let bits = words.first { $0.bits != nil }?.bits
        let isSparse = words.first { $0.isSparse != nil }?.isSparse ?? false
        let tera = value * rate.tera
        guard let dimension = ExportControl.Dimension(named: "operations-per-second") else { return nil }
        let measured = Measured.exactly(
            tera * ExactNumber(powerOfTen: 12), dimension: dimension, printed: string(start..<end) + " " + rate.word)
        var figure = make(measured, nil, string(start..<close), rate.word, start, close)
        figure.operations = OperationRate(tera: tera, bits: bits, isSparse: isSparse, isFloating: rate.isFloating)
        return ([figure], close)
    }

    /// `TFLOP/s`: where it ends.
    private func afterRate(_ index: Int) -> Int {
        let rest = string(index..<min(scalars.count, index + 4)).lowercased()
        for end in ["/sec", "/s"] where rest.hasPrefix(end) { return index + end.utf8.count }
        return index
    }

    /// Runs of letters and digits after a place, up to the end of the clause.
    private func pieces(from index: Int, most: Int) -> [(text: String, range: Range<Int>)] {
        var found: [(String, Range<Int>)] = []
        var place = index
        while place < scalars.count, found.count < most, place - index < 60 {
            if isLetterOrDigit(place) {
                let start = place
                while isLetterOrDigit(place) { place += 1 }
                found.append((string(start..<place).lowercased(), start..<place))
            } else if " -()@/:=[]".unicodeScalars.contains(scalars[place]) {
                place += 1
            } else {
                break
            }
        }
        return found
    }

    /// The same before a place, the nearest first.
    private func piecesBackwards(from index: Int) -> [String] {
        var found: [String] = []
        var place = index - 1
        while place >= 0, found.count < 6, index - place < 60 {
            if isLetterOrDigit(place) {
                let end = place + 1
                while place >= 0, isLetterOrDigit(place) { place -= 1 }
                found.append(string(place + 1..<end).lowercased())
            } else if " -()@/:=[]".unicodeScalars.contains(scalars[place]) {
                place -= 1
            } else {
                break
            }
        }
        return found
    }
}

/// What words beside a rate of operations say.
struct OperationWords {
    struct Rate {
        let tera: ExactNumber
        let word: String
        let isFloating: Bool
    }

    private(set) var bits: Int?
    private(set) var isSparse: Bool?
    private(set) var rate: Rate?
    private var isDenied = false
    private var number: Int?

    init() {}

    /// What a given name says.
    init(_ name: String) {
        var word = ""
        for character in name.lowercased() + " " {
            if character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            if let rate = OperationWords.rates[word] { self.rate = rate }
            _ = take(word)
            word = ""
        }
    }

    /// Takes a word; false where it is not of this.
    mutating func take(_ word: String) -> Bool {
        if let length = OperationWords.formats[word] {
            bits = max(bits ?? 0, length)
            return true
        }
        if word == "bit" || word == "bits", let number {
            bits = max(bits ?? 0, number)
            self.number = nil
            return true
        }
        if let length = Int(word), [4, 8, 16, 32, 64].contains(length) {
            number = length
            return true
        }
        switch word {
        case "non", "without", "no": isDenied = true
        case "sparse", "sparsity", "structured":
            isSparse = !isDenied
            isDenied = false
        case "dense": isSparse = false
        default: return OperationWords.qualifiers.contains(word)
        }
        return true
    }

    static let rates: [String: Rate] = {
        var found: [String: Rate] = [:]
        func add(_ words: String, _ power: Int, _ isFloating: Bool, times factor: Int = 1, as word: String) {
            let tera = ExactNumber(factor) * ExactNumber(powerOfTen: power)
            for one in words.split(separator: " ") {
                found[String(one)] = Rate(tera: tera, word: word, isFloating: isFloating)
            }
        }
        add("tops teraops", 0, false, as: "TOPS")
        add("pops petaops", 3, false, as: "POPS")
        add("gops gigaops", -3, false, as: "GOPS")
        add("mactops tmacs tmac", 0, false, times: 2, as: "MacTOPS")
        add("tflops tflop teraflops teraflop", 0, true, as: "TFLOPS")
        add("pflops pflop petaflops petaflop", 3, true, as: "PFLOPS")
        add("gflops gflop gigaflops gigaflop", -3, true, as: "GFLOPS")
        return found
    }()

    private static let formats: [String: Int] = [
        "fp4": 4, "int4": 4, "nvfp4": 4, "mxfp4": 4, "fp6": 6, "mxfp6": 6, "int8": 8, "fp8": 8, "mxfp8": 8, "uint8": 8,
        "i8": 8,
        "fp16": 16, "bf16": 16, "bfloat16": 16, "float16": 16, "half": 16, "int16": 16, "tf32": 32, "fp32": 32,
        "float32": 32, "single": 32, "int32": 32, "fp64": 64, "float64": 64, "double": 64,
    ]

    private static let qualifiers: Set<String> = [
        "peak", "tensor", "core", "cores", "matrix", "ai", "theoretical", "with", "precision", "max", "maximum", "up",
        "at", "for", "in", "performance", "compute", "inference", "training", "quantized", "and",
    ]

    /// Words between such a word and the figure.
    static let fillers: Set<String> = ["of", "to", "is", "throughput", "rate", "speed", "perf"]
}
