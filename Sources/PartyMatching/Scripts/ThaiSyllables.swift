import Foundation

/// Thai in Latin letters, syllable by syllable, about as the Royal Institute's transcription has it.
///
/// Thai writes vowels before, above, below and after the consonant that they follow, and leaves the short ones out.
/// Which consonant closes a syllable is settled by what comes after it; names that break these rules stay near enough
/// for the comparison of sounds.
enum ThaiSyllables {
    private static let initials = table(
        """
        ก k ข kh ฃ kh ค kh ฅ kh ฆ kh ง ng จ ch ฉ ch ช ch ซ s ฌ ch ญ y ฎ d ฏ t ฐ th ฑ th ฒ th ณ n ด d ต t ถ th ท th ธ th น n \
        บ b ป p ผ ph ฝ f พ ph ฟ f ภ ph ม m ย y ร r ล l ว w ศ s ษ s ส s ห h ฬ l ฮ h ฤ rue
        """)
    private static let finals = table(
        """
        ก k ข k ค k ฆ k ง ng จ t ช t ซ t ฎ t ฏ t ฐ t ฑ t ฒ t ด t ต t ถ t ท t ธ t ศ t ษ t ส t ญ n ณ n น n ร n ล n ฬ n บ p ป p \
        พ p ฟ p ภ p ม m ย i ว w
        """)

    private static func table(_ text: String) -> [Unicode.Scalar: String] {
        var table: [Unicode.Scalar: String] = ["อ": ""]
        let words = text.split(separator: " ")
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            if let letter = words[index].unicodeScalars.first { table[letter] = String(words[index + 1]) }
        }
        return table
    }

    /// As transcribed, and as many write their own names: `Nattapon` for `Natthaphon`, `Chalerm` for `Chaloem`.
    static func latin(_ text: some Sequence<Unicode.Scalar>) -> [String] {
        let letters = spoken(text)
        var official = Reader(letters: letters, isOwn: false)
        var usual = Reader(letters: letters, isOwn: true)
        while official.at < letters.count { official.readSyllable() }
        while usual.at < letters.count { usual.readSyllable() }
        var own = usual.result
        for (official, usual) in [("ph", "p"), ("kh", "k"), ("oe", "er")] {
            own = own.replacingOccurrences(of: official, with: usual)
        }
        return [official.result, own]
    }

    /// Without tones and silenced letters.
    private static func spoken(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var letters: [Unicode.Scalar] = []
        for scalar in text {
            switch scalar.value {
            // The mark of silence takes the letter before it, and the vowel on that.
            case 0xE4C:
                if let last = letters.last, initials[last] == nil { letters.removeLast() }
                if !letters.isEmpty { letters.removeLast() }
            case 0xE48...0xE4B, 0xE4D, 0xE4E, 0xE3A: continue
            default: letters.append(scalar)
            }
        }
        return letters
    }

    private struct Reader {
        var letters: [Unicode.Scalar]
        let isOwn: Bool
        var at = 0
        var result = ""

        init(letters: [Unicode.Scalar], isOwn: Bool) {
            self.letters = letters
            self.isOwn = isOwn
        }

        private func letter(_ offset: Int = 0) -> Unicode.Scalar? {
            at + offset < letters.count ? letters[at + offset] : nil
        }

        private func isConsonant(_ index: Int) -> Bool { index < letters.count && initials[letters[index]] != nil }

        /// A consonant that has no vowel of its own behind it, and is none itself.
        private func isBare(_ index: Int) -> Bool {
            guard isConsonant(index) else { return false }
            guard index + 1 < letters.count else { return true }
            return !"ะัาำิีึืุู็".unicodeScalars.contains(letters[index + 1])
                // A vowel written before belongs to the next consonant.
                && !(index > 0 && "เแโใไ".unicodeScalars.contains(letters[index - 1]))
        }

        /// How many bare consonants follow.
        private var bareCount: Int {
            var count = 0
            while isBare(at + count) { count += 1 }
            return count
        }

        mutating func readSyllable() {
            guard let first = letter() else { return }
            if "เแโใไ".unicodeScalars.contains(first) {
                at += 1
                readOnset(isAfterVowel: true)
                readAfter(first)
            } else if initials[first] != nil {
                readOnset()
                readVowel()
            } else {
                at += 1
            }
        }

        /// The consonants that begin the syllable.
        private mutating func readOnset(isAfterVowel: Bool = false) {
            guard let first = letter(), let sound = initials[first] else { return }
            at += 1
            if let second = letter(), isConsonant(at) {
                let isVoweled = !isBare(at)
                if first == "ห", "งญนมยรลว".unicodeScalars.contains(second), isVoweled {
                    at += 1
                    result += initials[second] ?? ""
                    return
                }
                if "กขคตปผพศ".unicodeScalars.contains(first), "รลว".unicodeScalars.contains(second), isVoweled {
                    at += 1
                    result += sound + (initials[second] ?? "")
                    return
                }
                // `Chaloem`: a short vowel stands between.
                if isAfterVowel, isVoweled, "รลวมน".unicodeScalars.contains(second),
                    letter(1) == "ิ" || letter(1) == "อ"
                {
                    at += 1
                    result += sound + "a" + (initials[second] ?? "")
                    return
                }
            }
            result += sound
        }

        /// What is left of a vowel that began before its consonant.
        private mutating func readAfter(_ sign: Unicode.Scalar) {
            switch (sign, letter(), letter(1)) {
            case ("ใ", _, _), ("ไ", _, _): put("ai", 0)
            case ("โ", "ะ", _): put("o", 1)
            case ("โ", _, _): close("o", 0)
            case ("แ", "ะ", _), ("แ", "็", _): close("ae", 1)
            case ("แ", _, _): close("ae", 0)
            case (_, "า", "ะ"): put("o", 2)
            case (_, "า", _): put("ao", 1)
            case (_, "ี", "ย"): close("ia", 2)
            case (_, "ื", "อ"): close("uea", 2)
            case (_, "ิ", _): close("oe", 1)
            case (_, "อ", _): close("oe", 1)
            case (_, "ย", _) where isBare(at): put("oei", 1)
            case (_, "ะ", _), (_, "็", _): close("e", 1)
            default: close("e", 0)
            }
        }

        private mutating func readVowel() {
            switch (letter(), letter(1)) {
            case ("ะ", _): put("a", 1)
            case ("ั", "ว"): put("ua", 2)
            case ("ั", "ย"): put("ai", 2)
            case ("ั", _): close("a", 1)
            case ("า", _): close("a", 1)
            case ("ำ", _): put("am", 1)
            case ("ิ", _), ("ี", _): close("i", 1)
            case ("ึ", _): close("ue", 1)
            case ("ื", "อ"): put("ue", 2)
            case ("ื", _): close("ue", 1)
            case ("ุ", _), ("ู", _): close("u", 1)
            case ("อ", _) where isBare(at): close("o", 1)
            case ("ว", _) where bareCount > 1: close("ua", 1)
            case ("ร", "ร"): close("a", 2, withN: true)
            default: readBare()
            }
        }

        /// No vowel is written: `o` between two consonants, else `a`.
        private mutating func readBare() {
            let count = bareCount
            if count == 0 || count == 2 {
                result += "a"
            } else {
                close("o", 0)
            }
        }

        private mutating func put(_ vowel: String, _ count: Int) {
            result += vowel
            at += count
        }

        /// Writes the vowel and the consonant that closes the syllable, if one does.
        private mutating func close(_ vowel: String, _ count: Int, withN: Bool = false) {
            put(vowel, count)
            let bare = bareCount
            let isEnd = at + bare >= letters.count
            if bare == 0 || bare == 2 && isEnd {
                if withN { result += "n" }
                return
            }
            if let last = letter(), let sound = finals[last] {
                // `Surachai`: in words from Sanskrit an `a` follows.
                result += isOwn && last == "ร" && vowel == "u" && !isEnd ? "ra" : sound
                at += 1
            }
        }
    }
}
