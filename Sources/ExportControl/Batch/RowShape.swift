import Synchronization

/// What counts of one row, and what of it shows: rows of the same key differ in the shown texts alone.
public struct RowShape: Sendable {
    /// Everything that decides, but for the party lists.
    public internal(set) var key: [UInt8] = []
    /// Everything that the party lists are asked about.
    public internal(set) var partyKey: [UInt8] = []
    /// The planned day, where nothing but a schedule can depend on it.
    public internal(set) var idleDay: [UInt8] = []
    /// The texts that stand in place of marks, by column.
    var shown: [(column: Int, text: [UInt8])] = []

    /// The text that stands in place of a mark.
    public func text(ofMark mark: Int) -> [UInt8] { shown.first { $0.column == mark }?.text ?? [] }
}

/// Finds the shape of rows, and makes requests in which marks stand for what shows.
public final class RowShapes: Sendable {
    /// A figure as it was read: its place between the limits, and how it prints.
    private struct FigureCell: Sendable {
        let place: String
        let measured: Measured
        /// The first figure that was seen in this place: it stands for all of them, so that their goods are judged once.
        let standsFor: Measured
    }

    private struct Figures: Sendable {
        var cells: [Int: [[UInt8]: FigureCell?]] = [:]
        var firsts: [Int: [String: Measured]] = [:]
    }

    /// No name or figure is longer; what is takes the plain way.
    private static let longestCell = 2_000
    private static let mostFigures = 50_000
    /// A mark is this character, and one that stands for its column.
    private static let markStart: UInt32 = 0xF_0000
    private static let markNumbers: UInt32 = 0xF_1000
    private static let separator: UInt8 = 0xFF

    private let roles: CellRoles
    private let table: RequestTable
    private let inquiry: Inquiry
    private let figures = Mutex(Figures())

    public init(_ roles: CellRoles, table: RequestTable, inquiry: Inquiry) {
        self.roles = roles
        self.table = table
        self.inquiry = inquiry
    }

    /// - Parameter cell: The UTF-8 of a column.
    /// - Returns: nil for a row that has to go the plain way.
    public func shape(_ cell: (Int) -> ArraySlice<UInt8>) -> RowShape? {
        var shape = RowShape()
        shape.key.reserveCapacity(256)
        for column in roles.roles.indices {
            let bytes = cell(column)
            if bytes.count > RowShapes.longestCell || bytes.contains(0xF3) { return nil }
            if roles.ofParties[column] || roles.dayColumn == column {
                shape.partyKey += bytes
                shape.partyKey.append(RowShapes.separator)
            }
            let text = RowShapes.trimmed(bytes)
            if text.isEmpty {
                shape.key.append(0)
            } else {
                add(text, bytes, column, to: &shape)
            }
            shape.key.append(RowShapes.separator)
        }
        return shape
    }

    private func add(_ text: ArraySlice<UInt8>, _ bytes: ArraySlice<UInt8>, _ column: Int, to shape: inout RowShape) {
        func isDecisive() {
            shape.key.append(2)
            shape.key += bytes
        }
        func shows(_ text: some Sequence<UInt8>) {
            let text = Array(text)
            // What is the same in two places may be shown once.
            let first = shape.shown.firstIndex { $0.text == text } ?? shape.shown.count
            shape.key += "=\(first)".utf8
            shape.shown.append((column, text))
        }
        switch roles.roles[column] {
        case .decisive: isDecisive()
        case .unseen: shape.key.append(1)
        case .label:
            shape.key.append(1)
            shows(text)
        case .year:
            let isYear = text.count == 4 && (text.starts(with: "19".utf8) || text.starts(with: "20".utf8))
            if isYear, text.allSatisfy({ (48...57).contains($0) }) { shape.key.append(1) } else { isDecisive() }
        case .idleDay:
            guard text.count == 10, let day = CalendarDate(String(decoding: text, as: UTF8.self)),
                CalendarDate.plausibleYears.contains(day.year)
            else { return isDecisive() }
            shape.key.append(1)
            shape.idleDay += text
        case .figure(let figure):
            guard let found = read(bytes, figure, column) else { return isDecisive() }
            shape.key += found.place.utf8
            shows(found.measured.printed.utf8)
        case .value(let scale):
            guard let value = RowShapes.plainNumber(text) else { return isDecisive() }
            shape.key += "\(scale.place(of: value))".utf8
            shows(value.description.utf8)
        }
    }

    /// A number of digits and at most one point; others may mean something else.
    private static func plainNumber(_ text: ArraySlice<UInt8>) -> ExactNumber? {
        guard text.count <= 15, text.first != 46, text.last != 46,
            text.allSatisfy({ (48...57).contains($0) || $0 == 46 }), text.count(where: { $0 == 46 }) < 2
        else { return nil }
        if let whole = Int(String(decoding: text, as: UTF8.self)) { return ExactNumber(whole) }
        return ExactNumber(decimal: String(decoding: text, as: UTF8.self))
    }

    private func read(_ bytes: ArraySlice<UInt8>, _ figure: CellRoles.Figure, _ column: Int) -> FigureCell? {
        let key = Array(bytes)
        if let known = figures.withLock({ $0.cells[column]?[key] }) { return known }
        var read: Measured?
        let text = (String(decoding: bytes, as: UTF8.self) + (figure.unit.map { " \($0)" } ?? "")).trimmed
        let notation = FactNotation(vocabulary: inquiry.knowledge.vocabulary)
        if case .measured(let measured)? = try? notation.value(text, of: figure.parameter) {
            read = measured
        }
        return figures.withLock { figures in
            if figures.cells[column, default: [:]].count >= RowShapes.mostFigures { figures.cells[column] = [:] }
            var found: FigureCell?
            if let measured = read {
                let place = figure.scale.place(of: measured)
                let first = figures.firsts[column, default: [:]][place] ?? measured
                figures.firsts[column, default: [:]][place] = first
                found = FigureCell(place: place, measured: measured, standsFor: first)
            }
            figures.cells[column, default: [:]][key] = .some(found)
            return found
        }
    }

    /// The request of a row with marks in place of what shows; nil where it cannot stand for others.
    ///
    /// - Throws: What is wrong with the row.
    public func markedRequest(
        _ shape: RowShape, _ cell: (Int) -> ArraySlice<UInt8>
    ) throws(DataProblems) -> Request? {
        let draft = table.draft { column in
            if case .label = roles.roles[column], shape.shown.contains(where: { $0.column == column }) {
                return RowShapes.mark(column)
            }
            return String(decoding: cell(column), as: UTF8.self)
        }
        var request = try draft.request(library: inquiry.knowledge.library, atlas: inquiry.knowledge.atlas)
        for (column, _) in shape.shown {
            switch roles.roles[column] {
            case .figure(let figure):
                guard let known = read(cell(column), figure, column),
                    request.mark(figure, known.measured, as: known.standsFor, RowShapes.mark(column))
                else { return nil }
            case .value:
                guard request.items.count == 1 else { return nil }
                request.items[0].shownValue = RowShapes.mark(column)
            default: continue
            }
        }
        return request
    }

    /// The request of a row as it stands.
    public func request(_ cell: (Int) -> ArraySlice<UInt8>) throws(DataProblems) -> Request {
        try table.draft { String(decoding: cell($0), as: UTF8.self) }
            .request(library: inquiry.knowledge.library, atlas: inquiry.knowledge.atlas)
    }

    private static func mark(_ column: Int) -> String {
        var text = String.UnicodeScalarView()
        for number in [markStart, markNumbers + UInt32(column)] {
            if let scalar = Unicode.Scalar(number) { text.append(scalar) }
        }
        return String(text)
    }

    /// Parts bytes at marks: literal bytes before each mark, and the column of the mark; the last part has none.
    public static func parted(_ bytes: some Collection<UInt8>) -> [(bytes: [UInt8], mark: Int?)] {
        let bytes = Array(bytes)
        let start = Array(String(String.UnicodeScalarView([Unicode.Scalar(markStart)].compactMap { $0 })).utf8)
        var parts: [(bytes: [UInt8], mark: Int?)] = []
        var from = 0
        var index = 0
        while index + 8 <= bytes.count {
            guard bytes[index] == start[0], bytes[index..<index + 4].elementsEqual(start) else {
                index += 1
                continue
            }
            let number = bytes[index + 4..<index + 8].reduce(0) { $0 << 6 | Int($1 & 0x3F) } & 0x3FFFF
            parts.append((Array(bytes[from..<index]), number - Int(markNumbers & 0x3FFFF)))
            index += 8
            from = index
        }
        parts.append((Array(bytes[from...]), nil))
        return parts
    }

    /// Without white space at both ends; plain ends are seen without looking at characters.
    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = bytes.first, let last = bytes.last else { return bytes }
        if (33...126).contains(first), (33...126).contains(last) { return bytes }
        return Array(String(decoding: bytes, as: UTF8.self).trimmed.utf8)[...]
    }
}

extension Request {
    /// Puts a mark in place of how a figure prints; false where the figure is not the one that was read.
    fileprivate mutating func mark(
        _ figure: CellRoles.Figure, _ measured: Measured, as other: Measured, _ mark: String
    ) -> Bool {
        guard items.indices.contains(figure.item) else { return false }
        let marked = Facts.Value.measured(
            Measured(lower: other.lower, upper: other.upper, dimension: other.dimension, printed: mark))
        guard let part = figure.part else {
            guard items[figure.item].facts.values[figure.parameter] == .measured(measured) else { return false }
            items[figure.item].facts.values[figure.parameter] = marked
            return true
        }
        guard let elements = items[figure.item].facts.parts[part], elements.indices.contains(figure.element),
            elements[figure.element].values[figure.parameter] == .measured(measured)
        else { return false }
        items[figure.item].facts.parts[part]?[figure.element].values[figure.parameter] = marked
        return true
    }
}
