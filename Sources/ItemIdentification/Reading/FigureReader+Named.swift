import ExportControl

/// Which name of those that stand around a value each of its figures has.
extension FigureReader {
    /// The figures of a value that was given by name, each with its name: `wetted=316L (Ni 12 %, Cr 17 %)`.
    ///
    /// A figure with a word of its own has that word beside the name. What follows in parentheses without one, and is of the
    /// same dimension, is the same thing in another state.
    func named(_ figures: [Figure], _ name: String) -> [Figure] {
        let inner = figures.indices.map { place in
            innerName(before: figures[place], after: figures[..<place].map(\.range.upperBound).max() ?? 0)
        }
        let isList = Set(inner.compactMap { $0 }).count > 1
        var result: [Figure] = []
        for (place, figure) in figures.enumerated() {
            var figure = figure
            let isFirst = place == 0
            let isOfName =
                isFirst || figure.measured?.dimension == figures[0].measured?.dimension && figures[0].measured != nil
                || figure.part != nil
                || FigureReader.sides.contains(name.lowercased())
                    && figure.measured.map { FigureReader.dimensionWords[$0.dimension] != nil } == true
            if !isFirst, isState(figure), let state = figure.measured { result[0].states.append(state) }
            if figure.name == nil, let own = inner[place] {
                let isElement = !NameAbbreviations.elements(in: own).isEmpty
                if isOfName || isElement {
                    figure.name = (isFirst || isOfName) && !isList && !isElement ? name : "\(name) \(own)"
                    figure.add(names: ["\(name) \(own)", own])
                }
            } else if isOfName {
                if !isFirst, figure.part == nil, isInParentheses(figure.range.lowerBound), let same = figure.measured {
                    result[0].others.append(same)
                    continue
                }
                // What comes after `at` is of another property, such as the temperature of a cooling power.
                figure.name = figure.unit == FigureReader.nominalUnit ? name + " DN" : figure.name ?? name
            }
            if let of = figure.measured.flatMap({ FigureReader.dimensionWords[$0.dimension] }),
                FigureReader.sides.contains(name.lowercased())
            {
                figure.add(names: ["\(name) \(of)"])
            }
            if figure.part == .total { figure.add(names: ["total \(name)", "aggregate \(name)"]) }
            if figure.part == .count { figure.add(names: ["number of \(name)"]) }
            result.append(figure)
        }
        return result
    }

    /// The words right before a figure, without those that only say how it is meant; nil where there are none.
    private func innerName(before figure: Figure, after least: Int) -> String? {
        var start = figure.range.lowerBound
        while start > least, !isDigit(start - 1), !",;()[]{}|/\n、，；:：=".unicodeScalars.contains(scalars[start - 1]) {
            start -= 1
        }
        // `:` and `=` part a name from its figure.
        let end = figure.range.lowerBound
        var text = string(start..<end)
        if text.trimmingSpaces.isEmpty, start > least, ":：=".unicodeScalars.contains(scalars[start - 1]) {
            var from = start - 1
            while from > least, !isDigit(from - 1), !",;()[]{}|/\n、，；".unicodeScalars.contains(scalars[from - 1]) {
                from -= 1
            }
            text = string(from..<start - 1)
        }
        let words = text.split(whereSeparator: { !$0.isLetter && $0 != "-" }).filter { word in
            word.contains(where: \.isLetter) && !FigureReader.manners.contains(word.lowercased())
        }
        // One letter is a mark, unless it stands for an element.
        guard words.contains(where: { $0.count > 1 }) || words.count == 1 && figure.unit.contains("%"),
            words.count <= 4
        else { return nil }
        return words.joined(separator: " ")
    }

    /// Whether *at* stands right before a figure, or another state before it.
    private func isState(_ figure: Figure) -> Bool {
        let lead = string(max(0, figure.range.lowerBound - 6)..<figure.range.lowerBound).lowercased()
        return [" at", "@", "於", "にて"].contains { lead.hasSuffix($0) || lead.hasSuffix($0 + " ") }
    }

    private func isInParentheses(_ index: Int) -> Bool {
        var depth = 0
        for scalar in scalars[..<index] {
            if "([（".unicodeScalars.contains(scalar) { depth += 1 }
            if ")]）".unicodeScalars.contains(scalar) { depth -= 1 }
        }
        return depth > 0
    }

    /// Names that say of which side or how something is stated, and not what.
    private static let sides: Set<String> = [
        "output", "input", "rated", "rating", "max", "maximum", "nominal", "continuous", "peak", "average",
    ]
    /// What is stated where nobody says more than its unit.
    private static let dimensionWords: [ExportControl.Dimension: String] = {
        var found: [ExportControl.Dimension: String] = [:]
        for (id, word) in [
            ("voltage", "voltage"), ("electric-current", "current"), ("power", "power"), ("power-level", "power"),
            ("frequency", "frequency"), ("pressure", "pressure"), ("temperature", "temperature"), ("energy", "energy"),
        ] {
            if let dimension = ExportControl.Dimension(named: id) { found[dimension] = word }
        }
        return found
    }()

    /// Words before a figure that say how it is meant and not of what it is.
    private static let manners: Set<String> = [
        "approx", "approximately", "about", "around", "ca", "circa", "max", "maximum", "min", "minimum", "typ",
        "typical",
        "typically", "up", "to", "at", "of", "nominal", "nom", "each", "and", "or", "with", "over", "from", "between",
        "below", "above", "under", "less", "more", "than", "better", "only", "rated", "dc", "ac", "rms", "is", "the",
        "a",
        "in", "on", "by", "for", "x", "class", "iso", "less-than", "not", "exceeding", "least", "most", "no", "down",
        "as", "per", "if", "when", "within", "plus", "minus", "greater", "beyond", "exceeds", "into",
    ]
}

extension Figure {
    /// Adds names that it may have too.
    mutating func add(names: [String]) {
        for name in names {
            for one in [name] + NameAbbreviations.alternatives(name) where !otherNames.contains(one) {
                otherNames.append(one)
            }
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: Substring { drop { $0 == " " } }
}
