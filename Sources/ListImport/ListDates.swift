import PartyMatching

/// Dates as list publishers write them.
enum ListDates {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let about: Set<String> = [
        "circa", "c", "ca", "approximately", "approx", "about", "between", "early", "late", "mid",
    ]

    /// The ISO date at the start of a text (`2017-08-09-04:00`, `2026-02-27T00:00:02Z`).
    static func iso(_ text: String?) -> String? {
        guard let text else { return nil }
        let day = String(text.drop(while: \.isWhitespace).prefix(10))
        let parts = day.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, isoDay(Int(parts[0]), Int(parts[1]), Int(parts[2])) != nil else {
            return nil
        }
        return day
    }

    /// `MM/DD/YYYY`, as American lists have it.
    static func american(_ text: String?) -> String? {
        guard let parts = slashed(text) else { return nil }
        return isoDay(parts.2, parts.0, parts.1)
    }

    /// `DD/MM/YYYY`, as British lists have it.
    static func british(_ text: String?) -> String? {
        guard let parts = slashed(text) else { return nil }
        return isoDay(parts.2, parts.1, parts.0)
    }

    /// A birth date as precisely as it is given: `05 Jun 1950`, `Jun 1965`, `circa 1965`, `1955 to 1957`, `12/05/1958`,
    /// `dd/mm/1945`, `00/04/1984`, `1967-12-19`, `1958`.
    static func birth(_ text: String) -> BirthDate? {
        var words = text.lowercased().replacing(" - ", with: " to ").replacing("circa-", with: "circa ").split {
            $0 == " " || $0 == "," || $0 == "."
        }.map(String.init)
        let isAbout = words.contains { about.contains($0) }
        words.removeAll { about.contains($0) || $0 == "in" }
        let parts = words.split { $0 == "to" || $0 == "and" }.map(Array.init)
        guard let first = parts.first.flatMap(single) else { return nil }
        guard parts.count > 1, let last = parts.last.flatMap(single) else {
            return BirthDate(
                firstYear: first.year, lastYear: first.year, day: isAbout ? nil : first.day, isApproximate: isAbout)
        }
        guard first.year <= last.year else { return nil }
        return BirthDate(firstYear: first.year, lastYear: last.year, isApproximate: isAbout || parts.count > 2)
    }

    /// A date from numbers that may be missing.
    static func birth(year: Int?, month: Int?, day: Int?, isApproximate: Bool = false) -> BirthDate? {
        guard let year, plausible(year) else { return nil }
        return BirthDate(
            firstYear: year, lastYear: year, day: isApproximate ? nil : isoDay(year, month, day),
            isApproximate: isApproximate)
    }

    static func isoDay(_ year: Int?, _ month: Int?, _ day: Int?) -> String? {
        guard let year, let month, let day, plausible(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    private static func plausible(_ year: Int) -> Bool { (1800...2200).contains(year) }

    private static func single(_ words: [String]) -> (year: Int, day: String?)? {
        if words.count == 1, let word = words.first {
            if let parts = slashed(word) {
                guard let year = parts.2, plausible(year) else { return nil }
                return (year, isoDay(year, parts.1, parts.0))
            }
            let parts = word.split(separator: "-").map { Int($0) }
            guard let first = parts.first, let year = first, plausible(year) else { return nil }
            return (year, parts.count == 3 ? isoDay(year, parts[1], parts[2]) : nil)
        }
        guard let year = words.last.flatMap(Int.init), plausible(year) else { return nil }
        let month = words.lazy.compactMap { word in months.firstIndex { word.hasPrefix($0) } }.first.map { $0 + 1 }
        return (year, isoDay(year, month, words.count > 2 ? words.first.flatMap(Int.init) : nil))
    }

    /// Three parts between slashes; letters and zeros where the day or the month is not known.
    private static func slashed(_ text: String?) -> (Int?, Int?, Int?)? {
        guard let parts = text?.split(separator: "/"), parts.count == 3 else { return nil }
        func number(_ part: Substring) -> Int? { Int(part.filter { !$0.isWhitespace }) }
        return (number(parts[0]), number(parts[1]), number(parts[2]))
    }
}
