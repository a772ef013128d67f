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
    var name: String?
    /// Where it stands, in scalars of the folded text.
    let range: Range<Int>
}
