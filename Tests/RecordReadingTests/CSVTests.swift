import Foundation
import RecordReading
import Testing

/// What a reader gives, in a form that compares: fields joined by `|`, or `!kind line`.
func rows(_ reader: CSVReader) throws -> [String] {
    var rows: [String] = []
    while let row = try reader.next() {
        switch row {
        case .whole(let record): rows.append("\(record.line):" + record.texts.joined(separator: "|"))
        case .broken(let row): rows.append("!\(row.kind.rawValue) \(row.line)")
        }
    }
    return rows
}

func table(_ text: String, _ change: (inout CSVOptions) -> Void = { _ in }) throws -> CSVReader {
    var options = CSVOptions()
    change(&options)
    return try CSVReader(.memory(Array(text.utf8), named: "t.csv"), options: options)
}

@Suite struct CSVTests {
    @Test func quotedFieldsHoldDelimitersQuotesAndLineEnds() throws {
        let reader = try table("a,b\r\n\"x, \"\"y\"\"\",\"1\r\n2\"\r\n3,\r\n\r\n4,5")
        #expect(reader.header.names == ["a", "b"])
        #expect(try rows(reader) == ["2:x, \"y\"|1\r\n2", "4:3|", "6:4|5"])
    }

    @Test func aByteOrderMarkIsNoPartOfTheFirstColumn() throws {
        let reader = try table("\u{FEFF}Name;Country\nA;B\n")
        #expect(reader.header.index(of: "name") == 0 && reader.delimiter == UInt8(ascii: ";"))
        #expect(try rows(reader) == ["2:A|B"])
    }

    @Test(arguments: [",", ";", "\t", "|"])
    func theDelimiterIsTold(_ delimiter: String) throws {
        let reader = try table(
            ["\"a, b; c\"", "d", "e"].joined(separator: delimiter) + "\n1\(delimiter)2\(delimiter)3\n")
        #expect(try rows(reader) == ["2:1|2|3"])
    }

    @Test func columnsAreFoundHoweverTheirNamesAreWritten() {
        let header = CSVHeader(["Name 6", "alt_names", "DOB", "dob"])
        #expect(header.index(of: "name-6") == 0 && header.index(of: "Alt Names") == 1 && header.index(of: "x") == nil)
        #expect(header.repeated == ["dob"])
    }

    @Test func aRowWithTheWrongNumberOfFieldsIsBrokenAlone() throws {
        #expect(try rows(table("a,b\n1\n2,3\n4,5,6\n7,8\n")) == ["!fieldCount 2", "3:2|3", "!fieldCount 4", "5:7|8"])
    }

    @Test func aStrayQuoteLosesItsOwnLineOnly() throws {
        #expect(
            try rows(table("a,b\n1,\"x\n2,y\n3,\"z\"\n4,w\n"))
                == ["!textAfterQuote 2", "3:2|y", "4:3|z", "5:4|w"])
    }

    @Test func anOpenQuoteUpToTheEndLosesItsOwnLineOnly() throws {
        #expect(try rows(table("a,b\n1,\"x\n2,y\n4,w\n")) == ["!unterminatedQuote 2", "3:2|y", "4:4|w"])
    }

    @Test func anOpenQuoteOnTheLastLineIsSaidToBeLast() throws {
        let reader = try table("a,b\n1,2\n2,\"y")
        _ = try reader.next()
        guard case .broken(let row)? = try reader.next() else { throw ReadingProblem(file: "", "no row") }
        #expect(row.isLast && row.kind == .unterminatedQuote && row.line == 3)
    }

    @Test func aFieldOfTenMegabytesBreaksItsRowAndNoOther() throws {
        let long = String(repeating: "x\n", count: 5 << 20)
        let reader = try table("a,b\n1,2\n3,\"\(long)\"\n5,6\n")
        _ = try reader.next()
        guard case .broken(let row)? = try reader.next() else { throw ReadingProblem(file: "", "no row") }
        #expect(
            row.problem.description
                == "t.csv:3: error: field `b` has 10485760 bytes; at most 1048576 are read")
        #expect(try rows(reader) == ["\(4 + (5 << 20)):5|6"])
    }

    @Test func aRowOverTheCapIsBrokenAndPassedOver() throws {
        let long = String(repeating: "x", count: 3 << 20)
        let reader = try table("a,b\n1,\(long)\n2,3\n4,\"\(long)\n5,6\n") { $0.maximumRowBytes = 1 << 20 }
        #expect(try rows(reader) == ["!rowTooLong 2", "3:2|3", "!unterminatedQuote 4", "5:5|6"])
    }

    @Test func bytesThatAreNoTextBreakTheirRowAlone() throws {
        let bytes = Array("a,b\n1,été ü\n2,".utf8) + [0xFF] + Array("\n3,ß\n4,😀\n".utf8)
        let reader = try CSVReader(.memory(bytes, named: "t.csv"))
        #expect(try rows(reader) == ["2:1|été ü", "!badText 3", "4:3|ß", "5:4|😀"])
    }

    @Test func anEmptyTableIsRefused() {
        #expect(throws: ReadingProblem.self) { try table("") }
        #expect(throws: ReadingProblem.self) { try table("\r\n\r\n") }
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var random = SeededBytes(seed: 20_260_731)
        let alphabet = Array("ab,;\"\n\r \t|é漢")
        for _ in 0..<200 {
            let width = 1 + random.below(4)
            let table = (0..<(1 + random.below(6))).map { _ in
                (0..<width).map { _ in String((0..<random.below(6)).map { _ in alphabet[random.below(alphabet.count)] })
                }
            }
            var writer = CSVWriter()
            for row in table { writer.append(row) }
            var options = CSVOptions()
            options.hasHeader = false
            options.delimiter = UInt8(ascii: ",")
            let reader = try CSVReader(.memory(writer.take(), named: "t.csv"), options: options)
            var read: [[String]] = []
            while case .whole(let record)? = try reader.next() { read.append(record.texts) }
            #expect(read == table, "seed 20260731")
        }
    }

    @Test func cutAnywhereATableGivesWholeRowsOrBrokenOnes() throws {
        let text = Array("id,name\n1,\"A \"\"quoted\"\" one\"\r\n2,Müller\n3,\"two\nlines\"\n".utf8)
        let whole = try rows(CSVReader(.memory(text, named: "t.csv")))
        for cut in 8..<text.count {
            let part = try rows(CSVReader(.memory(Array(text[..<cut]), named: "t.csv")))
            // The last whole row may itself be cut; nothing else differs before the first broken one.
            let good = part.prefix { !$0.hasPrefix("!") }.dropLast()
            #expect(Array(good) == Array(whole.prefix(good.count)), "cut at \(cut)")
        }
    }

    @Test func blocksMayCutARowAnywhere() throws {
        // Larger than two blocks, with rows of many lengths.
        let lines = (0..<30_000).map { "\($0),\"n\($0) \"\"漢字\"\"\n\(String(repeating: "é", count: $0 % 17))\"" }
        let read = try rows(table("a,b\r\n" + lines.joined(separator: "\r\n")))
        #expect(read.count == 30_000 && !read.contains { $0.hasPrefix("!") })
        #expect(read[29_999].hasPrefix("60000:29999|n29999 \"漢字\"\n"))
    }
}

/// A small generator with a fixed seed.
struct SeededBytes {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
