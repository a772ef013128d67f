import Foundation
import RecordReading
import Testing

/// Invented gzip and texts in the encodings of the world.
@Suite struct TextTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../Fixtures/encodings/"

    func read(_ bytes: [UInt8], encoding: String? = nil) throws -> (String, TextEncoding) {
        let stream = try TextStream(
            .memory(bytes, named: "t.txt"), encoding: encoding.flatMap(TextEncoding.init(named:)))
        var all: [UInt8] = []
        while let block = try stream.next() { all += block }
        return (String(decoding: all, as: UTF8.self), stream.encoding)
    }

    func message(_ body: () throws -> Void) -> String {
        do {
            try body()
            return "no error"
        } catch { return "\(error)" }
    }

    @Test func marksAreTakenOffAndTellTheEncoding() throws {
        let text = "name\nMüller 漢字 😀\n"
        #expect(try read([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == (text, .utf8))
        for (encoding, name) in [(String.Encoding.utf16LittleEndian, "utf-16le"), (.utf16BigEndian, "utf-16be")] {
            let mark: [UInt8] = name == "utf-16le" ? [0xFF, 0xFE] : [0xFE, 0xFF]
            let data = try #require(text.data(using: encoding))
            #expect(try read(mark + Array(data)).0 == text)
            #expect(try read(mark + Array(data)).1.name == name)
        }
        let plain = try #require("name,country\nAcme,XX\n".data(using: .utf16LittleEndian))
        #expect(try read(Array(plain)) == ("name,country\nAcme,XX\n", .utf16LittleEndian))
    }

    /// The same invented papers in each encoding, made with `iconv`.
    @Test(arguments: ["big5", "shift-jis", "euc-jp", "euc-kr", "gb18030"])
    func eastAsianTextIsToldByItsEverydayCharacters(_ name: String) throws {
        let stored = try Data(contentsOf: URL(fileURLWithPath: Self.folder + "companies.\(name).csv"))
        let plain = try String(contentsOfFile: Self.folder + "companies.\(name).utf-8.csv", encoding: .utf8)
        let (text, encoding) = try read(Array(stored))
        #expect(text == plain && encoding.name == name)
        #expect(try read(Array(stored), encoding: name).0 == plain)
    }

    @Test func westernTextIsNeverGuessed() throws {
        let bytes = Array("name\nM".utf8) + [0xFC] + Array("ller\n".utf8)
        #expect(message { _ = try read(bytes) }.hasPrefix("t.txt:2: error: the text is not UTF-8"))
        #expect(try read(bytes, encoding: "Windows-1252").0 == "name\nMüller\n")
        #expect(try read(bytes, encoding: "iso_8859-1").0 == "name\nMüller\n")
    }

    @Test func wrongBytesAreNamedByLineAndOffset() {
        let good = Array(String(repeating: "名前 é\n", count: 100).utf8)
        #expect(
            message { _ = try read(good + [0xC3, 0x28]) }
                == "t.txt:101: error: the bytes are not text in `utf-8` (byte \(good.count))")
        #expect(
            message { _ = try read(Array("a\nb".utf8) + [0xFF], encoding: "big5") }
                == "t.txt:2: error: the bytes are not text in `big5` (byte 3)")
    }

    @Test func encodingsAreFoundByAnyOfTheirNames() {
        let names = ["Shift_JIS", "SJIS", "cp932", "BIG-5", "cp1252", "ISO-8859-15", "gbk", "UTF8"]
        #expect(
            names.map { TextEncoding(named: $0)?.name } == [
                "shift-jis", "shift-jis", "shift-jis", "big5", "windows-1252", "iso-8859-15", "gb18030", "utf-8",
            ])
        #expect(TextEncoding(named: "klingon") == nil)
    }

    @Test func everyEncodingThatMayBeNamedIsThere() throws {
        for encoding in TextEncoding.all {
            _ = try TextStream(.memory([], named: "t"), encoding: encoding)
        }
    }

    @Test func gzipIsReadAsIfItWereNot() throws {
        let path = Self.folder + "rows.csv.gz"
        let reader = try CSVReader(.file(path))
        #expect(reader.text.isCompressed && reader.header.names == ["id", "name"])
        #expect(try rows(reader) == ["2:1|Example Works", "3:2|Muster AG"])
        let stored = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(
            try read(stored + stored).0
                == "id,name\n1,Example Works\n2,Muster AG\nid,name\n1,Example Works\n2,Muster AG\n")
    }

    @Test func cutOrDamagedGzipIsRefusedAtEveryByte() throws {
        let stored = Array(try Data(contentsOf: URL(fileURLWithPath: Self.folder + "rows.csv.gz")))
        for cut in 2..<stored.count {
            #expect(message { _ = try read(Array(stored[..<cut])) }.contains("the file is truncated"), "cut at \(cut)")
        }
        for index in 10..<stored.count {
            var bytes = stored
            bytes[index] ^= 0x55
            #expect(message { _ = try read(bytes) } != "no error", "byte \(index)")
        }
        #expect(message { _ = try read(stored + [65, 66, 67]) }.contains("no gzip"))
    }

    @Test func aGzipBombIsStopped() throws {
        let path = Self.folder + "zeros-128-mb.gz.gz"
        let bomb = try ByteStream(.file(path)).readAll()
        #expect(
            message { _ = try ByteStream(.memory(bomb, named: "bomb.gz")).readAll() }.contains("more than 300 times"))
        var limits = ReadingLimits()
        limits.maximumBytes = 1 << 20
        #expect(
            message { _ = try ByteStream(.memory(bomb, named: "bomb.gz"), limits: limits).readAll() }
                == "bomb.gz: error: the input has more than 1048576 bytes")
    }

    @Test func aMissingFileAndAFolderAreSaidSo() {
        #expect(message { _ = try ByteStream(.file("/no/such")) } == "/no/such: error: no such file")
        #expect(message { _ = try ByteStream(.file("/")) }.contains("cannot be read"))
    }

    @Test func linesAreNumberedAndLongOnesPassedOver() throws {
        let text = "{\"a\":1}\r\n\n" + String(repeating: "x", count: 3 << 20) + "\n{\"b\":2}"
        let reader = try LineReader(.memory(Array(text.utf8), named: "t.ndjson"), maximumLineBytes: 1 << 20)
        var seen: [String] = []
        while let row = try reader.next() {
            switch row {
            case .whole(let line): seen.append("\(line.number):\(line.text)")
            case .broken(let row): seen.append(row.problem.description)
            }
        }
        #expect(
            seen == [
                "1:{\"a\":1}", "t.ndjson:3: error: the line has 3145728 bytes; at most 1048576 are read", "4:{\"b\":2}",
            ])
    }
}
