/// Text inside Markdown: marked characters are escaped, line ends become `<br>`, and both come back on reading.
enum MarkdownText {
    private static let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "~", "#", "$"]

    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if character.isNewline {
                result += "<br>"
            } else {
                if special.contains(character) { result.append("\\") }
                result.append(character)
            }
        }
        return result
    }

    static func plain(_ text: some StringProtocol) -> String {
        var result = ""
        var rest = Substring(text)
        while let character = rest.first {
            if character == "\\", let next = rest.dropFirst().first, next.isASCII, next.isPunctuation || next.isSymbol {
                result.append(next)
                rest = rest.dropFirst(2)
            } else if let mark = ["<br>", "<br/>", "<br />"].first(where: rest.hasPrefix) {
                result.append("\n")
                rest = rest.dropFirst(mark.count)
            } else {
                result.append(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// The cells of a table row.
    static func cells(_ line: some StringProtocol) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for character in line.trimmedWhiteSpace.dropFirst() {
            if character == "|", !isEscaped {
                cells.append(plain(cell.trimmedWhiteSpace))
                cell = ""
            } else {
                cell.append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        return cells
    }
}
