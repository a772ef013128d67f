import BigInt

/// A rational number of any size, exact: limits are compared as printed and never rounded.
public struct ExactNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    // INVARIANT: the fraction is in lowest terms and the denominator is positive.
    private let numerator: BigInt
    private let denominator: BigInt

    /// Decimal digits that a number may have; the lists need eight.
    public static let mostDigits = 40
    /// Powers of ten that a number may have; the lists need 20.
    public static let largestExponent = 60

    private init(_ numerator: BigInt, over denominator: BigInt) {
        if denominator == 1 {
            self.numerator = numerator
            self.denominator = denominator
            return
        }
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / divisor
        self.denominator = sign * denominator / divisor
    }

    /// A fraction that is already in lowest terms, with a positive denominator.
    init(lowestTerms numerator: BigInt, _ denominator: BigInt) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Numerator and denominator.
    var terms: (BigInt, BigInt) { (numerator, denominator) }

    public init(_ value: Int) {
        numerator = BigInt(value)
        denominator = 1
    }

    /// A fraction; the denominator must not be zero.
    public init(_ numerator: Int, over denominator: Int) {
        self.init(BigInt(numerator), over: BigInt(denominator))
    }

    /// A power of ten.
    public init(powerOfTen exponent: Int) {
        let power = BigInt(10).power(abs(exponent))
        self = exponent < 0 ? ExactNumber(1, over: power) : ExactNumber(power, over: 1)
    }

    /// Reads a plain decimal number such as `0.9`, `-1.25` or `5e3`.
    ///
    /// - Returns: nil for anything else, and for more than 40 digits or an exponent beyond ±60.
    public init?(decimal text: String) {
        var digits: [UInt8] = []
        var exponent = 0
        var isNegative = false
        var bytes = Array(text.utf8)[...]
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            bytes = bytes.dropFirst()
        }
        var hasPoint = false
        while let byte = bytes.first {
            if (48...57).contains(byte) {
                digits.append(byte)
                if hasPoint { exponent -= 1 }
            } else if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                break
            }
            bytes = bytes.dropFirst()
        }
        if let mark = bytes.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
            let rest = String(decoding: bytes.dropFirst(), as: UTF8.self)
            guard rest.utf8.count <= 4, let power = Int(rest) else { return nil }
            exponent += power
            bytes = []
        }
        while digits.count > 1, digits.first == 48 { digits.removeFirst() }
        guard bytes.isEmpty, !digits.isEmpty, digits.count <= ExactNumber.mostDigits,
            abs(exponent) <= ExactNumber.largestExponent + ExactNumber.mostDigits,
            abs(exponent + digits.count - 1) <= ExactNumber.largestExponent
        else { return nil }
        var magnitude: BigInt
        if digits.count <= 18 {
            var small = 0
            for digit in digits { small = small * 10 + Int(digit - 48) }
            magnitude = BigInt(small)
        } else {
            magnitude = BigInt(String(decoding: digits, as: UTF8.self)) ?? 0
        }
        if isNegative { magnitude.negate() }
        let power = BigInt(10).power(abs(exponent))
        self = exponent < 0 ? ExactNumber(magnitude, over: power) : ExactNumber(magnitude * power, over: 1)
    }

    public static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        ExactNumber(
            left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    public static func - (left: ExactNumber, right: ExactNumber) -> ExactNumber { left + -right }

    public static prefix func - (value: ExactNumber) -> ExactNumber {
        ExactNumber(-value.numerator, over: value.denominator)
    }

    public static func * (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        ExactNumber(left.numerator * right.numerator, over: left.denominator * right.denominator)
    }

    /// The divisor must not be zero.
    public static func / (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        ExactNumber(left.numerator * right.denominator, over: left.denominator * right.numerator)
    }

    public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    public var isZero: Bool { numerator == 0 }

    public var magnitude: ExactNumber { numerator < 0 ? -self : self }

    /// The number to a whole power.
    /// The bits that its parts take.
    var width: Int { max(numerator.bitWidth, denominator.bitWidth) }

    func power(_ exponent: Int) -> ExactNumber {
        let up = ExactNumber(numerator.power(abs(exponent)), over: denominator.power(abs(exponent)))
        return exponent < 0 ? ExactNumber(1) / up : up
    }

    /// The exact square root, or nil if there is none.
    var squareRoot: ExactNumber? {
        guard numerator >= 0 else { return nil }
        let root = ExactNumber(numerator.squareRoot(), over: denominator.squareRoot())
        return root * root == self ? root : nil
    }

    /// The nearest binary number; for export and display, never for a comparison.
    public var doubleValue: Double {
        // Of numbers that binary ones hold exactly the quotient is the nearest already.
        if let above = Int(exactly: numerator), let below = Int(exactly: denominator), abs(above) < 1 << 53,
            below < 1 << 53
        {
            return Double(above) / Double(below)
        }
        return Double(description) ?? Double(numerator) / Double(denominator)
    }

    /// A plain decimal where it is finite, otherwise a fraction.
    public var description: String {
        var rest = denominator
        var twos = 0
        var fives = 0
        while rest % 2 == 0 {
            rest /= 2
            twos += 1
        }
        while rest % 5 == 0 {
            rest /= 5
            fives += 1
        }
        guard rest == 1 else { return "\(numerator)/\(denominator)" }
        let places = max(twos, fives)
        let scaled = (numerator.magnitude * BigUInt(10).power(places)) / denominator.magnitude
        var digits = String(scaled)
        if places > 0 {
            digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
        }
        return numerator < 0 ? "-" + digits : digits
    }
}
