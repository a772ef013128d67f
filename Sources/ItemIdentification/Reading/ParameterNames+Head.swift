import ExportControl

/// What a figure is said to be of, as far as one word says it.
extension ParameterNames {
    /// The word of a given name that says what is stated, as *soundings* of *soundings per swath*.
    enum Head: Sendable, Hashable {
        /// No word of the name says more than that it is a figure, or it is not written in Latin letters.
        case none
        /// Words by their numbers, as far as some name has them.
        case words([Int32])
        /// No name was given: the words beside it that do not only say what the thing is.
        case beside(latin: [Int32], signs: [Int32])
    }

    /// - Parameter naming: Words that name the thing.
    static func head(of figure: Figure, naming: Set<String>, _ table: WordTable) -> Head {
        guard let name = figure.name else {
            let words = (figure.before + figure.after).filter { !naming.contains($0) }
            return .beside(
                latin: words.filter { $0.utf8.allSatisfy { $0 < 0x80 } }.compactMap(table.known),
                signs: words.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }.compactMap(table.known))
        }
        let words = ([name] + figure.otherNames).flatMap(NameHead.words)
        return words.isEmpty ? .none : .words(words.compactMap { table.known(Stem.of($0)) })
    }

    /// Whether a given name is of the same thing as some name of a parameter: *soundings* per swath are no sounding *resolution*.
    ///
    /// Nor is a figure beside the name of a thing alone the one that a parameter of such a thing has: `±30 g accelerometer` is no bias.
    func isOf(_ head: Head, _ parameter: Vocabulary.ParameterID) -> Bool {
        switch head {
        case .none: true
        case .words(let words): words.contains(where: heads[parameter.number].contains)
        case .beside(let latin, let signs):
            latin.contains(where: heads[parameter.number].contains)
                || signs.contains { word in
                    Int(word) < parameters.count && parameters[Int(word)].contains(Int32(parameter.number))
                }
        }
    }
}
