/// A character encoding by its usual name.
public struct TextEncoding: Sendable, Hashable, CustomStringConvertible {
    /// As we print it: `utf-8`, `big5`, `windows-1252`.
    public let name: String
    /// What the C library calls it.
    let libraryName: String

    public var description: String { name }

    private init(_ name: String, _ libraryName: String) {
        self.name = name
        self.libraryName = libraryName
    }

    public static let utf8 = TextEncoding("utf-8", "UTF-8")
    public static let utf16LittleEndian = TextEncoding("utf-16le", "UTF-16LE")
    public static let utf16BigEndian = TextEncoding("utf-16be", "UTF-16BE")
    public static let utf32LittleEndian = TextEncoding("utf-32le", "UTF-32LE")
    public static let utf32BigEndian = TextEncoding("utf-32be", "UTF-32BE")
    public static let big5 = TextEncoding("big5", "BIG5")
    /// With the additions that Windows makes, as with the other East Asian ones here: files come from there.
    public static let shiftJIS = TextEncoding("shift-jis", "CP932")
    public static let eucJP = TextEncoding("euc-jp", "EUC-JP-MS")
    public static let eucKR = TextEncoding("euc-kr", "CP949")
    public static let gb18030 = TextEncoding("gb18030", "GB18030")

    private static let multibyte: [TextEncoding] = [
        utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian, big5,
        TextEncoding("big5-hkscs", "BIG5-HKSCS"), shiftJIS, eucJP, eucKR, gb18030,
    ]

    /// All that may be named, for help and for messages.
    public static let all: [TextEncoding] =
        multibyte + (1250...1258).map { TextEncoding("windows-\($0)", "CP\($0)") }
        + (1...16).filter { $0 != 12 }.map { TextEncoding("iso-8859-\($0)", "ISO-8859-\($0)") }
        + [TextEncoding("koi8-r", "KOI8-R"), TextEncoding("windows-874", "CP874")]

    private static let otherNames = [
        "sjis": "shift-jis", "windows31j": "shift-jis", "cp932": "shift-jis", "ms932": "shift-jis", "cp950": "big5",
        "cp936": "gb18030", "gbk": "gb18030", "gb2312": "gb18030", "cp949": "euc-kr", "uhc": "euc-kr",
        "latin1": "iso-8859-1", "ascii": "utf-8", "usascii": "utf-8", "utf16": "utf-16le",
    ]

    /// The encoding of that name, however it is written (`Shift_JIS`, `SJIS`, `cp932`).
    public init?(named name: String) {
        func plain(_ text: some StringProtocol) -> String {
            String(text.lowercased().filter { $0.isLetter || $0.isNumber })
        }
        var wanted = plain(name)
        if let other = TextEncoding.otherNames[wanted] { wanted = plain(other) }
        if wanted.hasPrefix("cp125") { wanted = "windows" + wanted.dropFirst(2) }
        guard let found = TextEncoding.all.first(where: { plain($0.name) == wanted }) else { return nil }
        self = found
    }

    /// The encoding that a byte-order mark states, and the length of the mark.
    static func stated(by bytes: [UInt8]) -> (TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (utf32LittleEndian, 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (utf32BigEndian, 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (utf16BigEndian, 2) }
        return nil
    }
}
