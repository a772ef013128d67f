/// Breaks text into lines by columns; Chinese and Japanese characters take two and may be parted anywhere.
enum TextWrapping {
    static func lines(of text: String, width: Int, indent: Int) -> [String] {
        let space = String(repeating: " ", count: indent)
        let room = max(16, width - indent)
        var lines: [String] = []
        var line = ""
        var used = 0
        func close() {
            lines.append(space + line.trimmed)
            line = ""
            used = 0
        }
        for piece in pieces(of: text) {
            let size = piece.columns
            if used + piece.trimmed.columns > room, used > 0 { close() }
            if used == 0, piece.allSatisfy(\.isWhitespace) { continue }
            line += piece
            used += size
            // A piece longer than a line, such as a digest, is cut.
            while used > room {
                var head = ""
                var count = 0
                for character in line {
                    let next = String(character).columns
                    if count + next > room { break }
                    head.append(character)
                    count += next
                }
                lines.append(space + head)
                line = String(line.dropFirst(head.count))
                used = line.columns
            }
        }
        if used > 0 || lines.isEmpty { close() }
        return lines
    }

    /// Words with the space after them, and wide characters one by one.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var word = ""
        for character in text.split(separator: "\n").joined(separator: " ") {
            if String(character).columns == 2 {
                if !word.isEmpty { pieces.append(word) }
                word = ""
                pieces.append(String(character))
            } else {
                word.append(character)
                if character == " " {
                    pieces.append(word)
                    word = ""
                }
            }
        }
        if !word.isEmpty { pieces.append(word) }
        return pieces
    }
}

extension String {
    /// Columns that the text takes in a terminal.
    var columns: Int {
        unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: sum
            case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
                0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
                sum + 2
            default: sum + 1
            }
        }
    }

    /// The text with spaces up to a column.
    func padded(to column: Int) -> String { self + String(repeating: " ", count: max(1, column - columns)) }
}
