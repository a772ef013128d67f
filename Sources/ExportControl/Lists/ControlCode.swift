/// The number of a control entry or provision, in a regime's own numbering (`2.B.1.b.2.a`, `ML9.a`, `M2.A.1.b`, `CWC-2.b.13`) or in
/// the dual-use numbering that the EU and others share (`2B001.b.2.a`).
public struct ControlCode: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The code in its printed form, without a final full stop.
    public let text: String

    /// Reads a code as people write it: spaces and a final full stop are dropped, the first part is put in capitals.
    /// - Returns: nil if it holds anything but letters, digits, full stops and hyphens, or is longer than 60 characters.
    public init?(_ written: some StringProtocol) {
        var kept = String(written.filter { !$0.isWhitespace })
        while kept.hasSuffix(".") { kept.removeLast() }
        guard !kept.isEmpty, kept.utf8.count <= 60, !kept.hasPrefix("."), !kept.contains(".."),
            kept.utf8.allSatisfy({ byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 46
                    || byte == 45
            })
        else { return nil }
        var steps = kept.split(separator: ".").map(String.init)
        steps[0] = steps[0].uppercased()
        if steps.count > 1, steps[1].count == 1, ControlCode.isItemNumber(steps[0]) {
            steps[1] = steps[1].uppercased()
            for index in steps.indices.dropFirst(2) { steps[index] = steps[index].lowercased() }
        } else {
            for index in steps.indices.dropFirst() { steps[index] = steps[index].lowercased() }
        }
        text = steps.joined(separator: ".")
    }

    /// Whether a group letter follows: `2` of Wassenaar's `2.B.1`, `M2` of the MTCR's `M2.A.1`, `N3` of the NSG's `N3.A.7`.
    private static func isItemNumber(_ step: String) -> Bool {
        let digits = step.hasPrefix("M") || step.hasPrefix("N") ? step.dropFirst() : step[...]
        return !digits.isEmpty && digits.allSatisfy(\.isNumber)
    }

    /// Reads the run-together form of the MTCR's and the NSG's numbers: `M1A1` for `M1.A.1`, `N3B6c` for `N3.B.6.c`, `T5.1.2a1` for
    /// `T5.1.2.a.1`; nil for anything else.
    public init?(compact written: String) {
        let text = written.trimmed
        guard let first = text.uppercased().first, "MNT".contains(first), text.utf8.count <= 20,
            text.dropFirst().allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") })
        else { return nil }
        var steps = ""
        var previous: Character?
        for character in text.dropFirst() {
            if let previous, previous != ".", character != ".", previous.isNumber != character.isNumber {
                steps.append(".")
            }
            steps.append(character)
            previous = character
        }
        // The trigger list's annex keeps its letter: TA1.1.
        if first == "T", steps.uppercased().hasPrefix("A.") { steps = "A" + steps.dropFirst(2) }
        self.init(String(first) + steps)
    }

    /// A code already known to be well formed.
    init(unchecked text: String) {
        self.text = text
    }

    /// The code with one more step: `2.B.1` and `b` make `2.B.1.b`.
    public func appending(_ step: String) -> ControlCode {
        ControlCode(unchecked: text + "." + step)
    }

    /// Whether this is that code or stands below it: `2.B.1.b` is within `2.B` and within `2`.
    public func isWithin(_ other: ControlCode) -> Bool {
        guard text.hasPrefix(other.text) else { return false }
        if text.utf8.count == other.text.utf8.count { return true }
        return text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: other.text.utf8.count)] == UInt8(ascii: ".")
    }

    /// The parts between the full stops.
    public var steps: [Substring] { text.split(separator: ".") }

    public var description: String { text }

    /// Orders numbers as numbers: `1C350.2` before `1C350.10`.
    public static func < (left: ControlCode, right: ControlCode) -> Bool {
        for (one, other) in zip(left.steps, right.steps) where one != other {
            if let first = Int(one), let second = Int(other) { return first < second }
            return one < other
        }
        return left.steps.count < right.steps.count
    }

    /// Whether it is a national number for what no regime lists: third digit 9, such as 3A991.
    var isUnilateral: Bool { isDualUseNumbering && text.dropFirst(2).first == "9" }

    /// Whether this has the form of the dual-use numbering: a category digit, a group letter and three digits.
    public var isDualUseNumbering: Bool {
        guard let first = steps.first, first.utf8.count == 5 else { return false }
        let bytes = Array(first.utf8)
        return (48...57).contains(bytes[0]) && (65...69).contains(bytes[1])
            && bytes[2...].allSatisfy { (48...57).contains($0) }
    }
}
