import ExportControl
import Foundation

/// Names whose words stand apart or in another order: *accelerometer, servo type*, *diaphragm metering pump*.
extension PhraseBook {
    /// A name of a kind of thing, whose words stand in the text though not one after the other.
    struct Apart {
        let concepts: [Concept]
        /// The place of the word that says what the thing is.
        let head: Int
        /// The places of all its words.
        let places: [Int]
    }

    /// The most words between those of a name, and the furthest that a word may stand after a head before a comma.
    private static let mostBetween = 3
    private static let mostAfter = 8

    /// Whether a name is of several words of Latin letters, the last of which says what the thing is.
    static func canStandApart(_ name: CutName, _ table: WordTable) -> Bool {
        guard name.tokens.count > 1, name.tokens.count <= 5 else { return false }
        return name.tokens.allSatisfy { token in
            let word = table.words[Int(token.number)]
            return token.kind != .sign && !word.isEmpty && !CommonWords.turns.contains(word)
        } && name.tokens.last?.kind == .word && !CommonWords.contains(table.words[Int(name.tokens.last?.number ?? 0)])
    }

    /// Names that stand apart in what a text says of the thing itself.
    ///
    /// The last word of the name must end a part of the text; the others stand before it in the same part, or, where it stands before a
    /// comma, in those that follow. Of several names with one head the longest are meant.
    func namesApart(in text: TextTokens, until turn: Int, _ table: WordTable) -> [Apart] {
        let tokens = text.tokens
        let numbers = tokens.map { table.known($0.text) ?? -1 }
        let ends = PhraseBook.parts(of: text)
        var found: [Apart] = []
        for head in 0..<min(turn, tokens.count) where tokens[head].kind == .word {
            guard let names = names[numbers[head]], let part = ends.firstIndex(where: { $0.contains(head) }) else {
                continue
            }
            let next = head + 1
            let isLast = next >= ends[part].upperBound || tokens[next].kind == .number || next == turn
            guard isLast else { continue }
            var longest = 1
            var of: [Apart] = []
            for name in names where !name.forms[0].isCapitals && name.tokens.count >= longest {
                guard let places = places(of: name, head: head, part: part, ends, numbers, until: turn) else {
                    continue
                }
                if name.tokens.count > longest { of.removeAll() }
                longest = name.tokens.count
                of.append(Apart(concepts: name.concepts, head: head, places: places))
            }
            found += of
        }
        return found
    }

    /// Where the words of a name stand; nil where one is missing, or where they stand as the name has them.
    private func places(
        of name: Phrase, head: Int, part: Int, _ parts: [Range<Int>], _ numbers: [Int32], until turn: Int
    ) -> [Int]? {
        let modifiers = name.tokens.dropLast()
        let before = max(parts[part].lowerBound, head - modifiers.count - PhraseBook.mostBetween)..<head
        // Before the head as it is said, or after the comma as lists of goods have it.
        for range in [before, PhraseBook.after(head, part, parts, until: turn)] {
            var places: [Int] = []
            for word in modifiers {
                guard let place = range.first(where: { numbers[$0] == word && !places.contains($0) }) else { break }
                places.append(place)
            }
            guard places.count == modifiers.count else { continue }
            let isAsWritten = places + [head] == Array(head - modifiers.count...head)
            return isAsWritten ? nil : places + [head]
        }
        return nil
    }

    /// What follows a head that stands before a comma in the first part of a text.
    private static func after(_ head: Int, _ part: Int, _ parts: [Range<Int>], until turn: Int) -> Range<Int> {
        let next = head + 1
        guard part == 0, next == parts[0].upperBound, next < turn else { return next..<next }
        return next..<min(turn, next + mostAfter)
    }

    /// The parts of a text between commas and the like.
    private static func parts(of text: TextTokens) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        for place in text.tokens.indices.dropFirst() {
            let gap = text.scalars[text.tokens[place - 1].range.upperBound..<text.tokens[place].range.lowerBound]
            guard gap.contains(where: separators.contains) else { continue }
            parts.append(start..<place)
            start = place
        }
        parts.append(start..<text.tokens.count)
        return parts
    }

    private static let separators: Set<Unicode.Scalar> = [",", ";", ":", "(", ")", "（", "）", "、", "，", "；", "。", "|"]

    /// Where a phrase that begins at a place ends; nil if it does not stand there. Articles, `式`, `型`, `の` and `的` within one are read
    /// over: *maps the contacts*, `ダイヤフラム式ポンプ`. What a comma parts is no phrase: a *star tracker, baffle included* is no baffle.
    static func end(of phrase: Phrase, at start: Int, _ numbers: [Int32], _ text: TextTokens) -> Int? {
        let tokens = text.tokens
        var place = start
        var skipped = 0
        for (number, token) in phrase.tokens.enumerated() {
            while place < numbers.count, numbers[place] != token {
                guard number > 0, skipped < 2, tokens[place].kind != .number,
                    fillers.contains(tokens[place].text)
                else { return nil }
                skipped += 1
                place += 1
            }
            guard place < numbers.count else { return nil }
            place += 1
        }
        guard phrase.tokens.count > 1, !phrase.hasStops else { return place }
        for next in start + 1..<place {
            let gap = tokens[next - 1].range.upperBound..<tokens[next].range.lowerBound
            if !gap.isEmpty, hasStops(text.scalars[gap], before: tokens[next]) { return nil }
        }
        return place
    }

    /// Whether something ends between two words; the comma in `1,3` and `N,N` does not part them.
    private static func hasStops(_ gap: ArraySlice<Unicode.Scalar>, before next: Token) -> Bool {
        if gap.count == 1, gap.first == "," { return next.kind == .word && next.range.count > 2 }
        return gap.contains { $0 == "," || $0 == ";" || $0 == "、" || $0 == "，" || $0 == "；" || $0 == "。" }
    }

    /// Whether a name is written with such a sign.
    static func hasStops(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0 == "," || $0 == ";" || $0 == "、" || $0 == "，" }
    }

    private static let fillers: Set<String> = ["式", "型", "の", "的", "the", "a", "an", "its", "their", "your"]
}
