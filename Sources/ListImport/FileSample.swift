import RecordReading

/// The beginning of a file, and what it looks like: enough to tell its format.
struct FileSample {
    enum Shape: Equatable {
        /// The root element's local name and its start tag as it stands.
        case xml(root: String, tag: String)
        case json
        /// The first rows, each a list of fields.
        case table(delimiter: UInt8, rows: [[String]])
    }

    /// Enough for the header of every format; the US list in compact JSON describes itself for 8 KB before it begins.
    private static let size = 64 << 10

    let input: Input
    let shape: Shape
    let text: String

    /// Reads the beginning, and refuses by name what is no list at all.
    init(_ input: Input, encoding: TextEncoding?, limits: ReadingLimits) throws(ImportProblem) {
        self.input = input
        func refusal(_ kind: ImportProblem.Kind, _ message: String) -> ImportProblem {
            ImportProblem(kind, file: input.name, message)
        }
        let bytes: [UInt8]
        let head: [UInt8]
        do throws(ReadingProblem) {
            let stream = try ByteStream(input, limits: limits)
            bytes = try stream.peek(FileSample.size)
            if bytes.isEmpty { throw ReadingProblem(file: input.name, "the file is empty") }
            let isXML = bytes.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 <= 32 }.first == UInt8(ascii: "<")
            if isXML {
                head = bytes.filter { $0 != 0 }
            } else if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: Array("%PDF".utf8)) {
                throw ReadingProblem(
                    file: input.name, "this is a workbook, an archive or a PDF; save it as CSV (UTF-8)")
            } else {
                head = try TextStream(input, encoding: encoding, badText: .marked, limits: limits).next() ?? []
            }
        } catch {
            if error.message == "the file is empty" { throw refusal(.empty, error.message) }
            if error.message.hasPrefix("this is a") { throw refusal(.notAList, error.message) }
            throw ImportProblem(error)
        }
        let text = String(
            decoding: head.prefix(FileSample.size).drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }, as: UTF8.self)
        self.text = text
        let start = text.drop(while: \.isWhitespace)
        guard !start.isEmpty else { throw refusal(.empty, "the file is empty") }
        if start.hasPrefix("version https://git-lfs") {
            throw refusal(
                .notAList, "this is a Git LFS pointer, not the file that it stands for; fetch it with `git lfs pull`")
        }
        let lower = start.prefix(2000).lowercased()
        if lower.hasPrefix("<!doctype html") || lower.hasPrefix("<html")
            || lower.contains("<html") && lower.hasPrefix("<")
        {
            throw refusal(.notAList, "this is a web page, not a list; download the file itself")
        }
        if start.first == "<" {
            guard let (root, tag) = FileSample.root(of: text) else {
                throw refusal(.truncated, "expected an XML document; the file is truncated or no list")
            }
            if root == "Error" || root == "html" {
                throw refusal(
                    .notAList,
                    "this is an error document of a server (`<\(root)>`\(FileSample.code(in: text))), not a list")
            }
            shape = .xml(root: root, tag: tag)
        } else if start.first == "{" || start.first == "[" {
            shape = .json
        } else {
            shape = try FileSample.table(Array(text.utf8), named: input.name)
        }
    }

    /// Whether a JSON text begins with these member names among its first.
    func mentions(_ keys: String...) -> Bool { keys.allSatisfy { text.contains("\"\($0)\"") } }

    var root: String? {
        if case .xml(let root, _) = shape { root } else { nil }
    }

    /// The first of the table's rows in which these columns stand.
    func header(_ columns: ColumnNames) -> CSVHeader? {
        guard case .table(_, let rows) = shape else { return nil }
        return rows.lazy.map { CSVHeader($0) }.first { columns.stand(in: $0) }
    }

    /// The table's rows above that header.
    func preamble(_ columns: ColumnNames) -> [[String]] {
        guard case .table(_, let rows) = shape else { return [] }
        return Array(rows.prefix { !columns.stand(in: CSVHeader($0)) })
    }

    private static func code(in text: String) -> String {
        guard let start = text.firstRange(of: "<Code>")?.upperBound,
            let end = text[start...].firstRange(of: "</Code>")?.lowerBound
        else { return "" }
        return ", code `\(text[start..<end].prefix(60))`"
    }

    private static func root(of text: String) -> (String, String)? {
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            let after = rest.index(after: open)
            guard after < rest.endIndex else { return nil }
            if rest[after].isLetter {
                guard let close = rest[after...].firstIndex(of: ">") else { return nil }
                let tag = rest[after..<close]
                let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
                return (String(name.split(separator: ":").last ?? name), String(tag))
            }
            // A comment may hold anything up to its end.
            let end = rest[open...].hasPrefix("<!--") ? rest[open...].firstRange(of: "-->")?.upperBound : nil
            rest = rest[(end ?? after)...]
        }
        return nil
    }

    private static func table(_ bytes: [UInt8], named name: String) throws(ImportProblem) -> Shape {
        do throws(ReadingProblem) {
            var options = CSVOptions()
            options.hasHeader = false
            let reader = try CSVReader(.memory(bytes, named: name), options: options)
            var rows: [[String]] = []
            while rows.count < 3, let row = try reader.next() {
                if case .whole(let record) = row { rows.append(record.texts) }
            }
            return .table(delimiter: reader.delimiter, rows: rows)
        } catch {
            throw ImportProblem(error)
        }
    }
}
