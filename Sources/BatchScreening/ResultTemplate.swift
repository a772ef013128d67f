import ExportControl

/// The result of all rows of one shape, as bytes with places for the texts that differ.
final class ResultTemplate: Sendable {
    enum Piece: Sendable {
        case bytes([UInt8])
        /// The text of a column, as a JSON string holds it.
        case text(Int)
    }

    /// The line of the output as JSON; nil where the output is a table.
    private let line: [Piece]?
    /// The fields of a line of a table, each with its places.
    private let fields: [[Piece]]
    private let id: [Piece]
    /// Of an open row: what stands between the line number and the row number.
    private let open: [Piece]?
    let tally: RowTally

    init(
        _ record: ScreeningRecord, format: RowJudge.Format, open: OpenRow?, tally: RowTally, pieces: inout PieceStore
    ) {
        self.tally = tally
        id = ResultTemplate.pieces(of: Array(record.id.utf8))
        line = format == .ndjson ? pieces.parted(record.utf8 + [10]) : nil
        fields = format == .csv ? BatchTable.fields(record).map { pieces.whole($0) } : []
        self.open = open.map { open in
            let row = OpenRow(id: "", row: 0, line: 0, risk: open.risk, questions: open.questions)
            let bytes = Array(StableJSON.line(row).utf8)
            let start = #"{"id":"","line":0"#.utf8.count
            return pieces.parted(bytes[start..<(bytes.count - 2)])
        }
    }

    static func pieces(of bytes: [UInt8]) -> [Piece] {
        RowShapes.parted(bytes).flatMap { part in
            (part.bytes.isEmpty ? [] : [Piece.bytes(part.bytes)]) + (part.mark.map { [.text($0)] } ?? [])
        }
    }

    /// What the row gives: the template with its own texts.
    func judgement(_ shape: RowShape, row: BatchRow) -> RowJudge.Judgement {
        var output: [UInt8] = []
        if let line {
            output.reserveCapacity(line.count * 256)
            ResultTemplate.fill(line, shape, into: &output, escapes: true)
        } else {
            let texts = fields.map { field in
                var text: [UInt8] = []
                ResultTemplate.fill(field, shape, into: &text, escapes: false)
                return String(decoding: text, as: UTF8.self)
            }
            output = BatchTable.line(texts, row: row.number)
        }
        var judgement = RowJudge.Judgement(output: output, outcome: .judged(tally))
        if let open {
            var bytes = Array(#"{"id":""#.utf8)
            ResultTemplate.fill(id, shape, into: &bytes, escapes: true)
            bytes += "\",\"line\":\(row.line)".utf8
            ResultTemplate.fill(open, shape, into: &bytes, escapes: true)
            bytes += "\(row.number)}\n".utf8
            judgement.undetermined = bytes
        }
        return judgement
    }

    private static func fill(_ pieces: [Piece], _ shape: RowShape, into bytes: inout [UInt8], escapes: Bool) {
        for piece in pieces {
            switch piece {
            case .bytes(let literal): bytes.append(contentsOf: literal)
            case .text(let column):
                let text = shape.text(ofMark: column)
                if escapes { StableJSON.escape(text, into: &bytes) } else { bytes += text }
            }
        }
    }
}

/// Bytes that results have in common, kept once: reasons, questions and list editions of many shapes are the same.
struct PieceStore {
    private var known: Set<ByteKey> = []
    /// How many bytes are kept.
    private(set) var size = 0
    /// How many pieces all templates have together.
    private(set) var used = 0

    /// Parts a line of JSON at its marks, and at the elements of the lists at its top.
    mutating func parted(_ json: some Collection<UInt8>) -> [ResultTemplate.Piece] {
        let parts = ResultTemplate.pieces(of: Array(json)).flatMap { piece -> [ResultTemplate.Piece] in
            guard case .bytes(let bytes) = piece else { return [piece] }
            return elements(of: bytes).map { .bytes(shared($0)) }
        }
        used += parts.count
        return parts
    }

    /// The pieces of a field of a table, which is not parted further.
    mutating func whole(_ text: String) -> [ResultTemplate.Piece] {
        let parts = ResultTemplate.pieces(of: Array(text.utf8)).map { piece -> ResultTemplate.Piece in
            guard case .bytes(let bytes) = piece else { return piece }
            return .bytes(shared(bytes[...]))
        }
        used += parts.count
        return parts
    }

    private mutating func shared(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let (isNew, piece) = known.insert(ByteKey(Array(bytes)))
        if isNew { size += bytes.count + 64 }
        return piece.bytes
    }

    /// Cuts before each `{"` that follows a comma: where no brackets are counted, a cut may fall anywhere and stays right.
    private func elements(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var from = 0
        var index = 64
        while index + 2 < bytes.count {
            if bytes[index] == 44, bytes[index + 1] == 123, bytes[index + 2] == 34, index - from >= 64 {
                parts.append(bytes[from..<index])
                from = index
            }
            index += 1
        }
        parts.append(bytes[from...])
        return parts
    }
}
