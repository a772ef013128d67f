/// Numbers as words, Roman and Han numerals; digits are read by the normaliser.
enum NumberWords {
    static let table: String = {
        var lines: [(Int, [String])] = []
        let ones = [
            "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        let ordinals = [
            "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
            "nineteenth",
        ]
        let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        for number in 1..<100 {
            var words: [String] = []
            if number < 20 {
                // `one` is left as a word: it is in names such as `One World`, where it is no number of a series.
                if number > 1 { words.append(ones[number]) }
                words.append(ordinals[number])
            } else if number % 10 == 0 {
                words.append(tens[number / 10])
                words.append(String(tens[number / 10].dropLast()) + "ieth")
            } else {
                words.append(tens[number / 10] + " " + ones[number % 10])
                words.append(tens[number / 10] + ones[number % 10])
                words.append(tens[number / 10] + " " + ordinals[number % 10])
            }
            words += Self.hanNumerals(number)
            lines.append((number, words))
        }
        for (number, word) in others { lines.append((number, word.split(separator: " ").map(String.init))) }
        // Sons of the same name are told apart as numbers are.
        return lines.map { "\($0.0): " + $0.1.joined(separator: " | ") }.joined(separator: "\n")
            + "\njr: junior | jnr\nsr: senior | snr"
    }()

    private static let others: [(Int, String)] = [
        (
            1,
            "1st premier primer primero primeiro erste erster pervyi pervyy pervy первый первая первое первого أول الأول"
        ),
        (2, "2nd ii vtoroi vtoroy второй вторая zweite deuxieme segundo"),
        (3, "3rd iii tretii tretiy третий третья dritte troisieme tercero"),
        (4, "4th iv chetvertyi четвертый четвертая"), (5, "пятый пятая"), (6, "шестой шестая"),
        (7, "vii седьмой седьмая"),
        (8, "viii восьмой"), (9, "девятый"), (10, "десятый"), (12, "xii"), (13, "xiii"), (14, "xiv"), (15, "xv"),
        (16, "xvi"),
        (17, "xvii"), (18, "xviii"), (19, "xix"), (20, "xx"), (100, "hundred hundredth"),
    ]

    private static func hanNumerals(_ number: Int) -> [String] {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let ten = number < 10 ? "" : (number < 20 ? "" : digits[number / 10]) + "十"
        let han = ten + digits[number % 10]
        return ["第" + han] + (number > 10 ? [han] : [])
    }
}
