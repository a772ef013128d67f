/// A customs code of the Harmonized System, or of a national tariff that carries on from it: 4 to 12 digits.
public struct HSCode: Sendable, Hashable, CustomStringConvertible {
    /// The digits alone: `845961` of `8459.61`.
    public let digits: String

    /// What a message says was expected.
    public static let expected = "an HS code of 4 to 12 digits such as 8459.61"

    /// Reads `8459`, `8459.61`, `845961`, `8459 61 10`, `8459.61-000`; nil for anything else, or in a chapter that there is not.
    public init?(_ written: some StringProtocol) {
        var digits = ""
        for byte in written.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: "."), UInt8(ascii: " "), UInt8(ascii: "-"): continue
            default: return nil
            }
        }
        guard (4...12).contains(digits.utf8.count), let chapter = Int(digits.prefix(2)), (1...97).contains(chapter)
        else { return nil }
        self.digits = digits
    }

    /// As customs print it: `8459.61`.
    public var description: String {
        digits.utf8.count <= 4 ? digits : "\(digits.prefix(4)).\(digits.dropFirst(4))"
    }
}
