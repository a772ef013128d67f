import ExportControl

/// Whether a figure may be a parameter, by what is said of it.
extension ParameterNames {
    /// Whether a figure is named as the other end of what a parameter is an end of: a *minimum* frequency is no highest one.
    func isOtherEnd(_ figure: Figure, of parameter: Vocabulary.ParameterID) -> Bool {
        guard let end = figure.end, isOneOfTwoEnds[parameter.number] else { return false }
        return end != traits[parameter.number].end
    }

    /// Whether one of several figures that were written with a sign for *times* may be this parameter.
    func takes(_ figure: Figure, as parameter: Vocabulary.ParameterID) -> Bool {
        switch figure.part {
        case nil: true
        case .side, .round: !figure.isSize || sizes.takes(figure, parameter)
        case .count: traits[parameter.number].kind == .count
        case .each: !traits[parameter.number].isOfAll
        case .total: traits[parameter.number].isOfAll
        }
    }

    /// Whether a figure is what all of several have, or one of them, and the parameter asks for just that.
    func isPart(_ figure: Figure, _ parameter: Vocabulary.ParameterID) -> Bool {
        switch figure.part {
        case .total: traits[parameter.number].isOfAll
        case .each: traits[parameter.number].isOfEach
        default: false
        }
    }

    /// Whether a figure is the size of a thing, and the parameter is one of its sides.
    func isSide(_ figure: Figure, _ parameter: Vocabulary.ParameterID) -> Bool {
        figure.isSize && sizes.takes(figure, parameter)
    }

    /// Whether a single value is said to be a tuning range: so far a laser can be tuned, and no wavelength of it.
    func isTuning(_ figure: Figure, _ parameter: Vocabulary.ParameterID) -> Bool {
        guard figure.measured?.exactValue != nil,
            measures[parameter.number].contains(where: PropertyWords.isWavelength)
        else { return false }
        let words =
            figure.name?.lowercased() ?? (figure.before.prefix(2) + figure.after.prefix(2)).joined(separator: " ")
        return words.contains("tun") && words.contains("rang") || words.contains("可調") || words.contains("可変")
    }

    /// What begins words beside nanometres that are no wavelength, such as a tuning range.
    private static let otherNanometres = [
        "tun", "rang", "band", "span", "linew", "shift", "node", "process", "resol", "step", "featur", "film", "layer",
        "period", "spac", "size", "可調", "範圍", "範囲",
    ]

    /// Whether so many nanometres without a name are those of the light that a parameter is the wavelength of.
    func isWavelength(_ figure: Figure, _ parameter: Vocabulary.ParameterID) -> Bool {
        guard figure.name == nil, figure.unit.hasPrefix("nm"),
            measures[parameter.number].contains(where: PropertyWords.isWavelength),
            let least = figure.measured?.lower?.value,
            !(figure.before.prefix(2) + figure.after.prefix(2)).contains(where: { word in
                ParameterNames.otherNanometres.contains(where: word.hasPrefix)
            })
        else { return false }
        return least > WorkedOutFigures.shortestWavelength
    }

    /// Whether a figure is so much to either side, and nobody says that it is the accuracy or error which the parameter is of.
    func isTravel(_ figure: Figure, _ parameter: Vocabulary.ParameterID) -> Bool {
        figure.isEitherSide && figure.name == nil && !PropertyWords.isAccuracy(figure.properties)
            && measures[parameter.number].contains(where: PropertyWords.isAccuracy)
    }
}
