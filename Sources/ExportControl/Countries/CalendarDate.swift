/// A day of the Gregorian calendar, without time and zone, such as 2026-06-15.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Years that a request or a rule can speak of; earlier and later ones are slips of the pen.
    public static let plausibleYears = 1950...2100

    /// nil unless the day exists.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= CalendarDate.days(in: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-06-15`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The first day of what data files write as a year, a month or a day.
    public init?(startOf text: some StringProtocol) {
        switch text.utf8.count {
        case 4: self.init(text + "-01-01")
        case 7: self.init(text + "-01")
        default: self.init(text)
        }
    }

    /// The last day of what data files write as a year, a month or a day.
    public init?(endOf text: some StringProtocol) {
        switch text.utf8.count {
        case 4: self.init(text + "-12-31")
        case 7:
            guard let start = CalendarDate(text + "-01") else { return nil }
            self.init(year: start.year, month: start.month, day: CalendarDate.days(in: start.month, of: start.year))
        default: self.init(text)
        }
    }

    /// The same day so many years later, or the last of February.
    public func years(_ count: Int) -> CalendarDate {
        CalendarDate(year: year + count, month: month, day: day)
            ?? CalendarDate(year: year + count, month: month, day: 28) ?? self
    }

    /// Whole months from this day to a later one; negative if it is earlier.
    public func wholeMonths(to other: CalendarDate) -> Int {
        let months = (other.year - year) * 12 + other.month - month
        let lastDay = CalendarDate.days(in: other.month, of: other.year)
        return other.day >= min(day, lastDay) ? months : months - 1
    }

    /// The day so many days later.
    public func adding(days count: Int) -> CalendarDate {
        var (year, month, day) = (year, month, day + count)
        while day > CalendarDate.days(in: month, of: year) {
            day -= CalendarDate.days(in: month, of: year)
            month += 1
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        return CalendarDate(year: year, month: month, day: day) ?? self
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    public var description: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// A time during which something holds; open where an end is nil. Both days belong to it.
public struct Period: Sendable, Hashable {
    public let from: CalendarDate?
    public let until: CalendarDate?

    public init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
        self.from = from
        self.until = until
    }

    public func contains(_ date: CalendarDate) -> Bool {
        if let from, date < from { return false }
        if let until, date > until { return false }
        return true
    }
}
