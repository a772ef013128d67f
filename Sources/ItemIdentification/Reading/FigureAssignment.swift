import ExportControl
import Foundation

/// Which figure of a description is which parameter of an entry.
struct FigureAssignment: Sendable {
    /// How a figure came to a parameter.
    enum Ground: Sendable, Hashable {
        /// Its name or the words beside it say so.
        case named
        /// Its name, or the words beside it, are like the parameter's and of another thing.
        case akin
        /// It is the only figure of that unit, for the only such parameter that fits.
        case byUnit
        /// A word of the trade stands for it.
        case implied
        /// A word of the trade is of things that usually have it.
        case typical

        var isSure: Bool { self == .named || self == .implied }

        /// As it is printed.
        var word: String {
            switch self {
            case .named: "named"
            case .akin: "akin"
            case .byUnit: "by-unit"
            case .implied: "implied"
            case .typical: "typical"
            }
        }
    }

    struct Assigned: Sendable {
        let value: Measured
        let words: String
        let ground: Ground
        let figure: Int?
        let likeness: Float
        /// What other words stand for, where words of the trade stand for it.
        var others: [Measured] = []
        /// It is no more than that for sure, whatever it is.
        var isMost = false

        /// Whether that it is too little for a limit is sure.
        func isSure(against limit: Limit) -> Bool {
            ground.isSure || isMost && [.moreThan, .atLeast].contains(limit.comparator)
        }

        /// Written as reaching from one value to another, as bands and working ranges are, and not as a doubt.
        var isSpan: Bool {
            guard let lower = value.lower, let upper = value.upper, lower.value < upper.value else { return false }
            return !value.printed.contains("±")
        }
    }

    private(set) var values: [Vocabulary.ParameterID: Assigned] = [:]
    /// Whether it was changed for another reading.
    private(set) var isChanged = false
    /// Figures that several parameters could be.
    private(set) var ambiguous: [Int: [Vocabulary.ParameterID]] = [:]

    /// Words beside a figure that must be that like a parameter's name.
    static let leastLikeness: Float = 0.33
    static let leastNameLikeness: Float = 0.42
    /// How well the sides of a thing stand for its length, width and thickness.
    private static let ofSides: Float = 0.6

    init(
        _ words: ItemWords, entry: IndexedEntry, names: ParameterNames, vocabulary: Vocabulary,
        support: [Vocabulary.ParameterID: Float], known: FigureValues
    ) {
        var pairs: [(figure: Int, parameter: Vocabulary.ParameterID, value: Measured, likeness: Float)] = []
        for parameter in words.figures.isEmpty ? [] : entry.parametersInOrder
        where names.traits[parameter.number].isFigure {
            for number in words.figures.indices {
                guard let value = known.value(of: number, as: parameter) else { continue }
                let likeness = words.likeness[number][parameter.number]
                // The sides of a block are those of the block that an entry speaks of, whatever they are called.
                let isSide = words.figures[number].part != nil && names.isSide(words.figures[number], parameter)
                pairs.append((number, parameter, value, isSide ? max(likeness, FigureAssignment.ofSides) : likeness))
            }
        }
        var used: Set<Int> = []
        func isNamed(_ pair: (figure: Int, parameter: Vocabulary.ParameterID, value: Measured, likeness: Float)) -> Bool
        {
            let least =
                words.figures[pair.figure].name == nil
                ? FigureAssignment.leastLikeness : FigureAssignment.leastNameLikeness
            return pair.likeness >= least
        }
        let named = pairs.filter { pair in
            guard isNamed(pair) else { return false }
            let isMeasured = words.figures[pair.figure].measured != nil
            // 900 m is no wavelength, whatever range is spoken of.
            let orders: Double? =
                pair.value.dimension == FigureAssignment.length
                ? words.figures[pair.figure].name == nil ? 4.5 : 6
                // 200 deg/s is no drift, and 30 g no bias.
                : FigureAssignment.ranges.contains(pair.value.dimension)
                    ? 4
                    : pair.value.dimension != .number || isMeasured || words.figures[pair.figure].isRatio
                        ? nil : words.figures[pair.figure].isBare ? 1.5 : 4
            return orders.map {
                FigureAssignment.isPlausible(pair.value, entry.limits[pair.parameter] ?? [], orders: $0)
            }
                ?? true
        }.sorted {
            $0.likeness != $1.likeness
                ? $0.likeness > $1.likeness : support[$0.parameter] ?? 0 > support[$1.parameter] ?? 0
        }
        // How much any figure is like each parameter.
        var mostLike: [Int: Float] = [:]
        if !named.isEmpty {
            for pair in pairs {
                mostLike[pair.parameter.number] = max(mostLike[pair.parameter.number] ?? 0, pair.likeness)
            }
        }
        // One figure may stand for the same thing in several provisions, where its words fit each as well.
        var bestOfFigure: [Int: Float] = [:]
        for pair in named {
            let best = bestOfFigure[pair.figure] ?? pair.likeness
            bestOfFigure[pair.figure] = best
            // A parameter takes the figure whose words are most like its name, even where that figure stands for another too.
            let most = mostLike[pair.parameter.number] ?? 0
            let share: Float = words.figures[pair.figure].name == nil ? 0.85 : best >= 0.95 ? 0.95 : 0.75
            guard pair.likeness >= best * share, pair.likeness >= most, values[pair.parameter] == nil else { continue }
            used.insert(pair.figure)
            let figure = words.figures[pair.figure]
            // So many samples a second are a sample rate, whatever they are called.
            let isOfIt =
                pair.likeness >= 0.95 || names.isOf(figure.head, pair.parameter)
                || pair.value.dimension == FigureAssignment.sampleRate || names.isSide(figure, pair.parameter)
                || names.isWavelength(figure, pair.parameter)
                || names.isPart(figure, pair.parameter) && pair.value.dimension != FigureAssignment.power
            // What one of several has says nothing for sure of what all have.
            let isOne =
                figure.part == .each && !names.traits[pair.parameter.number].isOfEach
                || FigureAssignment.isOverRoot(figure, pair.value.dimension)
                || figure.isBetweenRivals && figure.name == nil || names.isTuning(figure, pair.parameter)
            let isElsewhere =
                FigureAssignment.isElsewhere(figure, names.traits[pair.parameter.number], words)
                || FigureAssignment.lacksItsWord(figure, names.traits[pair.parameter.number])
            values[pair.parameter] = Assigned(
                value: pair.value, words: FigureAssignment.words(of: figure),
                ground: isOfIt && !isOne && !isElsewhere && !names.isTravel(figure, pair.parameter) ? .named : .akin,
                figure: pair.figure,
                likeness: pair.likeness, others: figure.others)
        }
        for (parameter, implied) in words.implied {
            if let known = values[parameter] {
                // What a word means is surer than the number in it: the *5* of *5-axis*.
                let isOfWords = known.figure.map { words.figures[$0].name == nil } ?? false
                guard known.ground == .akin, isOfWords, !implied.isTypical else { continue }
            }
            values[parameter] = Assigned(
                value: implied.value, words: implied.words, ground: implied.isTypical ? .typical : .implied,
                figure: nil,
                likeness: 0.5, others: implied.others, isMost: implied.isMost)
        }
        for number in words.figures.indices where !used.contains(number) {
            let figure = words.figures[number]
            // A bare number without a word for it could be anything.
            guard figure.measured != nil || figure.unit == "pixels" else { continue }
            let fitting = pairs.filter { pair in
                pair.figure == number && values[pair.parameter] == nil
                    && !names.traits[pair.parameter.number].hasFormula
                    && FigureAssignment.isPlausible(pair.value, entry.limits[pair.parameter] ?? [])
            }.map { ($0, (support[$0.parameter] ?? 0) + 2 * $0.likeness) }.sorted { $0.1 > $1.1 }
            guard let first = fitting.first else { continue }
            if let other = fitting.dropFirst().first(where: { names.areEnds($0.0.parameter, first.0.parameter) }),
                fitting.allSatisfy({
                    $0.1 <= first.1 * 0.85 || [first.0.parameter, other.0.parameter].contains($0.0.parameter)
                })
            {
                for pair in [first.0, other.0] {
                    values[pair.parameter] = Assigned(
                        value: pair.value, words: FigureAssignment.words(of: figure), ground: .byUnit, figure: number,
                        likeness: pair.likeness)
                }
                continue
            }
            if fitting.count > 1, fitting[1].1 > first.1 * 0.85 {
                ambiguous[number] = fitting.prefix(6).map(\.0.parameter)
                continue
            }
            // What the words beside it name better is another thing.
            let isOnly = fitting.count == 1 && figure.name != nil
            if words.bestLikeness[number] ?? 0 >= (isOnly ? 0.9 : 0.5),
                first.0.likeness < 0.5 * (words.bestLikeness[number] ?? 0)
            {
                ambiguous[number] = [first.0.parameter]
                continue
            }
            // A name that nobody knows is not the name of this.
            if figure.name != nil, first.0.likeness < 0.15, !isOnly {
                ambiguous[number] = [first.0.parameter]
                continue
            }
            values[first.0.parameter] = Assigned(
                value: first.0.value, words: FigureAssignment.words(of: figure), ground: .byUnit, figure: number,
                likeness: first.0.likeness)
        }
    }

    private static func words(of figure: Figure) -> String {
        figure.name.map { "\($0) \(figure.written)" } ?? figure.written
    }

    /// The same without the figure of a parameter, which has what is usual instead.
    func without(_ parameter: Vocabulary.ParameterID, usual: ItemWords.Implied? = nil) -> FigureAssignment {
        var other = self
        other.values[parameter] = usual.map {
            Assigned(value: $0.value, words: $0.words, ground: .typical, figure: nil, likeness: 0)
        }
        other.isChanged = true
        return other
    }

    /// The same with a figure taken for another parameter; it may be that one, so it clears nothing.
    func moving(
        _ assigned: Assigned, from one: Vocabulary.ParameterID, to other: Vocabulary.ParameterID,
        usual: ItemWords.Implied?
    ) -> FigureAssignment {
        var moved = without(one, usual: usual)
        moved.values[other] = Assigned(
            value: assigned.value, words: assigned.words, ground: .byUnit, figure: assigned.figure, likeness: 0)
        return moved
    }
}
