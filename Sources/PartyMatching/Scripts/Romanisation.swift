import Foundation

/// Letters of other alphabets in Latin ones. Several spellings where usage differs; the rest is left to `PhoneticFold`.
enum Romanisation {
    /// How a word was read.
    struct Reading {
        var text: String
        var isConsonantal = false
    }

    /// The readings of one word of one script, the likeliest first.
    static func readings(of word: Substring, _ script: ForeignText.Script) -> [Reading] {
        switch script {
        case .cyrillic: [Reading(text: cyrillic(word))]
        case .greek: unique([greek(word, classical: false), greek(word, classical: true)]).map { Reading(text: $0) }
        case .arabic:
            unique([semitic(word, arabic, later: [:]), semitic(word, arabic, later: persian)])
                .map { Reading(text: $0, isConsonantal: true) }
        case .hebrew:
            // Not unique: the readings of all words of a name are taken together.
            [
                semitic(word, hebrew, later: hebrewSoft), semitic(word, hebrewOpen, later: [:]),
                semitic(word, hebrewOpen, later: hebrewSoft),
            ]
            .map { Reading(text: $0, isConsonantal: true) }
        case .hangul: [Reading(text: hangul(word))]
        case .kana: [Reading(text: kana(word))]
        case .devanagari: [Reading(text: devanagari(word))]
        case .thai: ThaiSyllables.latin(word.unicodeScalars).map { Reading(text: $0) }
        case .han: [Reading(text: letters(transformed(String(word), "Han-Latin; Latin-ASCII")))]
        case .latin, .other: [Reading(text: letters(transformed(String(word), "Any-Latin; Latin-ASCII; Lower")))]
        }
    }

    private static func unique(_ texts: [String]) -> [String] {
        texts.enumerated().filter { texts.firstIndex(of: $1) == $0 }.map(\.element)
    }

    static func transformed(_ text: String, _ transform: String) -> String {
        text.applyingTransform(StringTransform(transform), reverse: false) ?? text
    }

    static func letters(_ text: String) -> String {
        String(
            text.lowercased().unicodeScalars.filter {
                $0.value < 0x7B && ($0.value > 0x60 || (0x30...0x39).contains($0.value))
            })
    }

    private static func table(_ rows: String) -> [Unicode.Scalar: String] {
        var table: [Unicode.Scalar: String] = [:]
        for pair in rows.split(separator: " ") {
            guard let letter = pair.unicodeScalars.first else { continue }
            table[letter] = String(pair.dropFirst())
        }
        return table
    }

    private static let cyrillicLetters = table(
        "аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya іi їyi єye ґg ўw јj љlj њnj "
            + "ћc ђdj џdz ѓg ќk әa ғg қk ңng өo ұu үu һh ҳh ҷj ӣi ӯu ѕdz ѐe ҕg җzh")

    private static func cyrillic(_ word: Substring) -> String {
        let scalars = Array(word.unicodeScalars)
        let ukrainian = scalars.contains { "іїєґў".unicodeScalars.contains($0) }
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            // `-ье-`, `-ъя-`: the sign is heard as y, which the fold writes i.
            if scalar == "г" && ukrainian {
                result += "h"
            } else if scalar == "к" && index + 1 < scalars.count && scalars[index + 1] == "с" {
                result += "k"
            } else {
                result += cyrillicLetters[scalar] ?? ""
            }
        }
        return result
    }

    private static let greekLetters = table(
        "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs τt υy φf χch ψps ωo")
    private static let greekPairs: [String: (String, String)] = [
        "ου": ("ou", "ou"), "αι": ("e", "ai"), "ει": ("i", "ei"), "οι": ("i", "oi"), "υι": ("i", "yi"),
        "αυ": ("av", "au"),
        "ευ": ("ev", "eu"), "μπ": ("b", "mp"), "ντ": ("nt", "d"), "γκ": ("g", "gk"), "γγ": ("ng", "ng"),
        "τζ": ("tz", "tz"),
        "γχ": ("nch", "nch"),
    ]

    private static func greek(_ word: Substring, classical: Bool) -> String {
        let scalars = Array(word.unicodeScalars)
        var result = ""
        var index = 0
        while index < scalars.count {
            let hard: [String: String] = ["ντ": "d", "μπ": "b", "γκ": "g"]
            if index == 0, scalars.count > 2, let first = hard[String(scalars[0]) + String(scalars[1])] {
                result += first
                index = 2
                continue
            }
            if index + 1 < scalars.count, let pair = greekPairs[String(scalars[index]) + String(scalars[index + 1])] {
                result += classical ? pair.1 : pair.0
                index += 2
                continue
            }
            let letter = scalars[index]
            result += letter == "χ" && !classical ? "h" : letter == "υ" && !classical ? "i" : greekLetters[letter] ?? ""
            index += 1
        }
        return result
    }

    /// Capital letters are those of `PhoneticFold`; an empty one is a guttural that Latin leaves out.
    private static let arabic = table(
        "اa بb تt ثt جJ حh خh دd ذd رr زz سs شS صs ضd طt ظz ع غg فf قk كk لl مm نn هh وw يy پp چC ژJ گg ڤv ڨg ۆw ێy ەa ٹt ڈd ڑr ںn ھh ےy"
    )
    private static let persian = table("ثs ذz ضz وv")
    private static let hebrew = table("אa בb גg דd הh וw זz חh טt יy כk לl מm נn סs ע פp צts קk רr שS תt")
    /// `F` begins foreign names only.
    private static let hebrewOpen = hebrew.merging(["פ": "f"]) { $1 }
    private static let hebrewSoft = table("בv פf כh")

    /// `later` holds for letters that are not the first.
    private static func semitic(
        _ word: Substring, _ letters: [Unicode.Scalar: String], later: [Unicode.Scalar: String]
    ) -> String {
        var result = ""
        for (index, scalar) in word.unicodeScalars.enumerated() {
            let letter = (index > 0 ? later[scalar] : nil) ?? letters[scalar] ?? ""
            result += letter.isEmpty && index == 0 ? "a" : letter
        }
        return result
    }

    private static let hangulInitials = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(
        separator: " ", omittingEmptySubsequences: false)
    private static let hangulVowels = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(
        separator: " ")
    private static let hangulFinals = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(
        separator: " ", omittingEmptySubsequences: false)

    /// Revised Romanisation, syllable by syllable.
    static func hangul(_ word: Substring) -> String {
        var result = ""
        for scalar in word.unicodeScalars where (0xAC00...0xD7A3).contains(scalar.value) {
            let index = Int(scalar.value) - 0xAC00
            result += hangulInitials[index / 588] + hangulVowels[index % 588 / 28] + hangulFinals[index % 28]
        }
        return result
    }

    /// Hepburn without long vowels, which passports leave out.
    private static func kana(_ word: Substring) -> String {
        var text = letters(transformed(String(word).replacingOccurrences(of: "ー", with: ""), "Any-Latin; Latin-ASCII"))
        for (long, short) in [("ou", "o"), ("oo", "o"), ("uu", "u"), ("aa", "a")] {
            text = text.replacingOccurrences(of: long, with: short)
        }
        return text
    }

    /// Hindi leaves the last short vowel unspoken.
    private static func devanagari(_ word: Substring) -> String {
        var text = transformed(String(word), "Any-Latin").precomposedStringWithCanonicalMapping
        for (mark, plain) in [
            ("ś", "sh"), ("ṣ", "sh"), ("ch", "chh"), ("c", "ch"), ("chhh", "chh"), ("ṁh", "ngh"), ("ṁ", "n"),
            ("ṃ", "n"), ("r̥", "ri"), ("ŗ", "ri"),
        ] {
            text = text.replacingOccurrences(of: mark, with: plain)
        }
        // But not after two consonants: `Krishna`.
        let marks = word.unicodeScalars.suffix(2).map(\.value)
        let isDouble = marks.first == 0x94D
        if text.count > 3 && text.hasSuffix("a") && !isDouble && marks.last.map({ $0 < 0x93E }) == true {
            text.removeLast()
        }
        let plain = letters(transformed(text, "Latin-ASCII"))
        // `Singh`.
        return marks == [0x902, 0x939] && plain.hasSuffix("nh") ? plain.dropLast() + "gh" : plain
    }
}
