/// A Chemical Abstracts Service registry number whose check digit is right, such as `111-48-8`.
public struct CASNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The digits without hyphens.
    let digits: UInt64

    /// Reads `111-48-8`; nil if the form or the check digit is wrong.
    public init?(_ text: some StringProtocol) {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.count == 3, (2...7).contains(groups[0].count), groups[1].count == 2, groups[2].count == 1,
            groups.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), groups[0].first != "0",
            let digits = UInt64(groups.joined())
        else { return nil }
        self.digits = digits
        guard CASNumber.checkDigit(of: digits / 10) == digits % 10 else { return nil }
    }

    /// Digits that were checked before.
    init(checkedDigits: UInt64) {
        digits = checkedDigits
    }

    /// The sum of the digits, weighted 1, 2, 3 … from the right, modulo 10.
    private static func checkDigit(of digits: UInt64) -> UInt64 {
        var rest = digits
        var sum: UInt64 = 0
        var weight: UInt64 = 1
        while rest > 0 {
            sum += (rest % 10) * weight
            weight += 1
            rest /= 10
        }
        return sum % 10
    }

    public var description: String {
        let last = digits % 10
        let middle = digits / 10 % 100
        return "\(digits / 1000)-\(middle < 10 ? "0" : "")\(middle)-\(last)"
    }

    public static func < (left: CASNumber, right: CASNumber) -> Bool { left.digits < right.digits }
}
