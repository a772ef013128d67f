public import ExportControl

/// A span of the calendar such as a year or thirty days, written as in ISO 8601: `P1Y`, `P30D`.
public struct CalendarSpan: Sendable, Hashable, CustomStringConvertible {
    public let years: Int
    public let months: Int
    public let days: Int

    public init(years: Int = 0, months: Int = 0, days: Int = 0) {
        self.years = years
        self.months = months
        self.days = days
    }

    /// Reads `P1Y`, `P6M`, `P30D` and their combinations; nil for anything else.
    public init?(_ text: String) {
        guard let match = text.wholeMatch(of: /P(?:([1-9][0-9]{0,2})Y)?(?:([1-9][0-9]{0,3})M)?(?:([1-9][0-9]{0,4})D)?/),
            text != "P"
        else { return nil }
        self.init(
            years: match.1.flatMap { Int($0) } ?? 0, months: match.2.flatMap { Int($0) } ?? 0,
            days: match.3.flatMap { Int($0) } ?? 0)
    }

    public var description: String {
        "P" + (years > 0 ? "\(years)Y" : "") + (months > 0 ? "\(months)M" : "") + (days > 0 ? "\(days)D" : "")
    }

    /// The day that lies so long after another; the last day of the month where that month is shorter.
    public func end(from start: CalendarDate) -> CalendarDate? {
        let month = start.year * 12 + start.month - 1 + years * 12 + months
        for day in stride(from: start.day, through: 28, by: -1) {
            if let date = CalendarDate(year: month / 12, month: month % 12 + 1, day: day) {
                return date.adding(days: days)
            }
        }
        return CalendarDate(year: month / 12, month: month % 12 + 1, day: start.day)?.adding(days: days)
    }
}
