import ExportControl

/// The figures of one description as values of parameters, each worked out once: many entries ask for the same.
final class FigureValues {
    private let figures: [Figure]
    private let names: ParameterNames
    /// By parameter and figure: the place of the value.
    private var places: [Int32]
    private var values: [Measured] = []

    private static let unknown: Int32 = -1
    private static let none: Int32 = -2

    init(_ figures: [Figure], _ names: ParameterNames) {
        self.figures = figures
        self.names = names
        places = Array(repeating: FigureValues.unknown, count: figures.count * names.ids.count)
    }

    /// The value as a parameter takes it; nil where its unit does not fit.
    func value(of figure: Int, as parameter: Vocabulary.ParameterID) -> Measured? {
        let place = parameter.number * figures.count + figure
        if places[place] == FigureValues.unknown {
            if let value = FigureAssignment.value(of: figures[figure], as: parameter, names) {
                places[place] = Int32(values.count)
                values.append(value)
            } else {
                places[place] = FigureValues.none
            }
        }
        return places[place] < 0 ? nil : values[Int(places[place])]
    }
}
