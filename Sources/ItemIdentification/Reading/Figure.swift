import ExportControl

/// A figure as it stands in a text, with the words around it that say of what it is.
struct Figure: Sendable {
    /// The value with its unit; nil for a bare number.
    let measured: Measured?
    /// A bare number, or what a product of pixels comes to.
    let number: Measured?
    /// As written, unit included.
    let written: String
    /// The unit as written, without spaces.
    let unit: String
    /// Stems before it in the same clause, the nearest first.
    let before: [String]
    /// Stems after it in the same clause, the nearest first.
    let after: [String]
    /// A name that was given with it, as in `tensile modulus=324 GPa`; then nothing else counts.
    var name: String? {
        didSet { properties = name.map { PropertyWords.properties(in: $0) | properties } ?? properties }
    }
    /// Where it stands, in scalars of the folded text.
    let range: Range<Int>
    /// What it is said to be of, as far as that is a property with rivals.
    private(set) var properties: PropertyWords.Properties = 0

    /// A number without a unit and without a name: it may be of anything, or part of a name.
    var isBare: Bool { measured == nil && unit.isEmpty && name == nil }

    /// A number without a unit.
    var isBareNumber: Bool { measured == nil && unit.isEmpty }

    init(
        measured: Measured?, number: Measured?, written: String, unit: String, before: [String], after: [String],
        range: Range<Int>, properties: PropertyWords.Properties
    ) {
        self.measured = measured
        self.number = number
        self.written = written
        self.unit = unit
        self.before = before
        self.after = after
        self.range = range
        self.properties = properties
    }
}
