import ExportControl
import Foundation

/// A way to write a phrase, with what it names when it is so written.
///
/// Words are compared by their stems; a short name in capitals would then be found in common words: *LIV* in *live*, *TIMS* in *timing*,
/// *COIL* in *coil*. Two names with one stem may ask for different writing.
struct PhraseForm: Sendable {
    /// A short name of letters that are no common word's: its letters in lower case, without the `s` of the plural.
    private let letters: [Unicode.Scalar]?
    /// It is meant only where it stands in capitals, unlike `coil` and `tex`.
    let isCapitals: Bool
    /// Its last word names what does something: a *mixer* is not what is *mixed*.
    private let isDoer: Bool
    private(set) var concepts: [Concept]

    /// - Parameter isWord: The name is a single word.
    init(_ name: String, isWord: Bool, _ concept: Concept) {
        let singular = name.hasSuffix("s") ? String(name.dropLast()) : name
        let isShort = isWord && name.utf8.count <= 5
        isCapitals = isShort && singular == singular.uppercased() && name != name.lowercased()
        let hasInnerCapital = isShort && singular.unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
        letters = isCapitals || hasInnerCapital ? PhraseForm.letters(Array(name.unicodeScalars)[...]) : nil
        isDoer = PhraseForm.namesDoer(name)
        concepts = [concept]
    }

    /// Adds a form to the others of one phrase.
    static func add(_ form: PhraseForm, to forms: inout [PhraseForm]) {
        let place = forms.firstIndex {
            $0.letters == form.letters && $0.isCapitals == form.isCapitals && $0.isDoer == form.isDoer
        }
        guard let place else { return forms.append(form) }
        for concept in form.concepts {
            // Parts are numbered anew in each name, and a common word is a part of many.
            if case .part = concept {
                forms[place].concepts.append(concept)
                continue
            }
            if !forms[place].concepts.contains(concept) { forms[place].concepts.append(concept) }
        }
    }

    /// What those of the forms name that a text can mean.
    ///
    /// - Parameter last: The last word as the text has it.
    static func concepts(of forms: [PhraseForm], written last: ArraySlice<Unicode.Scalar>) -> [Concept] {
        if forms.count == 1 { return forms[0].isMeant(by: last) ? forms[0].concepts : [] }
        var concepts: [Concept] = []
        for form in forms where form.isMeant(by: last) {
            for concept in form.concepts where !concepts.contains(concept) { concepts.append(concept) }
        }
        return concepts
    }

    private func isMeant(by last: ArraySlice<Unicode.Scalar>) -> Bool {
        if isCapitals {
            let singular = last.count > 2 && last.last == "s" ? last.dropLast() : last
            if singular.contains(where: \.properties.isLowercase) { return false }
        }
        if let letters, PhraseForm.letters(last) != letters { return false }
        return !isDoer || PhraseForm.namesDoer(String(String.UnicodeScalarView(last)))
    }

    private static func letters(_ word: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        let folded = TextTokens.folded(String(String.UnicodeScalarView(word)))
        return folded.count > 2 && folded.last == "s" ? folded.dropLast() : folded
    }

    /// Whether the last word ends as those do that name what does something, and loses that ending in its stem.
    private static func namesDoer(_ text: String) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
        let bytes = Array(text.utf8)
        guard let end = bytes.lastIndex(where: isLetter) else { return false }
        let start = bytes[...end].lastIndex { !isLetter($0) }.map { $0 + 1 } ?? 0
        let word = bytes[start...end].map { $0 | 0x20 }
        let isPlural = word.last == UInt8(ascii: "s")
        let one = isPlural ? word.dropLast() : word[...]
        guard one.count > 3, one.last == UInt8(ascii: "r"),
            [UInt8(ascii: "e"), UInt8(ascii: "o")].contains(one[one.endIndex - 2])
        else { return false }
        return Stem.of(String(decoding: word, as: UTF8.self)).utf8.count <= one.count - 2
    }
}
