/// What the cells of each column are to a judgement, so that rows which no rule can tell apart are judged once.
///
/// Most columns are decisive: every character counts. Of a name, once it was compared with the party lists, only counts that
/// there is one; of a description as well; of a figure, between which limits it lies. Whatever is not certain is decisive.
public struct CellRoles: Sendable {
    enum Role: Sendable {
        case decisive
        /// Only whether there is a text counts; where it shows, it shows as it stands.
        case label
        /// Only whether there is a text counts, and it shows nowhere.
        case unseen
        /// The same of a year.
        case year
        /// Only the place between limits counts.
        case figure(Figure)
        /// The value of goods: the same.
        case value(FigureScale)
        /// A day that nothing is compared with, because the day that counts was named.
        case idleDay
    }

    /// Where a figure stands in a request.
    struct Figure: Sendable {
        let item: Int
        let part: Vocabulary.PartID?
        let element: Int
        let parameter: Vocabulary.ParameterID
        let scale: FigureScale
        let unit: String?

        /// Two columns of one place exclude each other.
        var place: [Int] { [item, part?.index ?? -1, element, parameter.index] }
    }

    let roles: [Role]
    /// Columns that say who takes part: the party lists are asked about them.
    let ofParties: [Bool]
    /// The column of the planned day, where that is the day that counts.
    let dayColumn: Int?

    /// - Returns: nil where people are looked up by name within a request, so that names decide.
    public init?(_ table: RequestTable, _ inquiry: Inquiry) {
        let paths = table.columns.map { $0?.paths ?? [] }
        let all = Array(paths.joined()) + table.constants
        if all.contains(where: { $0.isBelow("training") || $0.isBelow("licences") || $0.isBelow("answers") }) {
            return nil
        }
        let hasOneItem = all.allSatisfy { $0.element(of: "items") ?? 0 == 0 }
        let days = all.filter { CellRoles.days.contains($0.lastKey) }
        let use = FigureUse(inquiry.knowledge)
        let vocabulary = inquiry.knowledge.vocabulary
        func role(of path: RequestPath, _ column: RequestMapping.Column) -> Role {
            if !column.values.isEmpty { return .decisive }
            if let figure = Figure(path, unit: column.unit, use, vocabulary) { return .figure(figure) }
            if column.unit != nil { return .decisive }
            let place = path.pattern
            if CellRoles.labels.contains(place) { return .label }
            if CellRoles.unseen.contains(place) || hasOneItem && CellRoles.unseenOfItems.contains(place) {
                return .unseen
            }
            switch place {
            case "persons[].birthYear": return .year
            case "items[].value" where hasOneItem: return use.values.map { .value($0) } ?? .decisive
            case "plannedOn" where inquiry.date != nil && days.count == 1: return .idleDay
            default: return .decisive
            }
        }
        var roles = table.columns.map { column -> Role in
            guard let column else { return .unseen }
            let found = column.paths.map { role(of: $0, column) }
            if found.count == 1 { return found[0] }
            if found.allSatisfy({ if case .unseen = $0 { true } else { false } }) { return .unseen }
            return found.allSatisfy(\.isText) ? .label : .decisive
        }
        // A place that two columns or a constant fill is left to the plain way.
        var filled: [[Int]: Int] = [:]
        for path in all {
            if let place = Figure(path, unit: nil, use, vocabulary)?.place { filled[place, default: 0] += 1 }
        }
        for index in roles.indices {
            if case .figure(let figure) = roles[index], filled[figure.place] != 1 { roles[index] = .decisive }
        }
        self.roles = roles
        ofParties = paths.map { $0.contains { $0.isBelow("parties") || $0.isBelow("persons") } }
        dayColumn = inquiry.date == nil ? paths.firstIndex { $0.contains { $0.pattern == "plannedOn" } } : nil
    }

    private static let labels: Set<String> = [
        "id", "parties[].name", "persons[].name", "persons[].affiliations[].name", "persons[].nextEmployer.name",
        "parties[].owners[].name", "parties[].localName",
    ]
    private static let unseen: Set<String> = [
        "requester", "department", "endUse.text", "endUse.place", "items[].model", "items[].maker", "items[].unit",
        "parties[].address", "parties[].registrationNumber", "parties[].website", "redFlags.answeredBy",
    ]
    /// Lines are added up by what they are called; with one line there is nothing to add.
    private static let unseenOfItems: Set<String> = ["items[].description"]
    private static let days: Set<String> = [
        "plannedOn", "createdOn", "endsOn", "guidanceIssuedOn", "devicesCheckedOn", "exitBriefingOn", "declaredOn",
        "arrivalOn", "completedOn", "answeredOn", "dueOn", "doneOn", "from", "until", "on", "startOn", "returnBy",
        "returnCheckedOn", "validUntil",
    ]
}

extension CellRoles.Role {
    fileprivate var isText: Bool {
        switch self {
        case .label, .unseen: true
        default: false
        }
    }
}

extension CellRoles.Figure {
    /// The figure that a path leads to; nil for any other place.
    fileprivate init?(_ path: RequestPath, unit: String?, _ use: FigureUse, _ vocabulary: Vocabulary) {
        guard path.steps.count > 3, path.steps[0] == .key("items"), case .index(let item) = path.steps[1],
            case .key(let name)? = path.steps.last, let parameter = vocabulary.parameter(called: name),
            let scale = use.scale(of: parameter)
        else { return nil }
        self.item = item
        self.parameter = parameter
        self.scale = scale
        self.unit = unit
        if path.steps.count == 4, path.steps[2] == .key("parameters") {
            part = nil
            element = 0
        } else if path.steps.count == 6, path.steps[2] == .key("parts"), case .key(let partName) = path.steps[3],
            let part = vocabulary.part(called: partName), case .index(let element) = path.steps[4]
        {
            self.part = part
            self.element = element
        } else {
            return nil
        }
    }
}

extension RequestPath {
    fileprivate func isBelow(_ key: String) -> Bool { steps.first == .key(key) }

    fileprivate var lastKey: String {
        for case .key(let key) in steps.reversed() { return key }
        return ""
    }

    /// The number of the element of a list at the top; nil for other places.
    fileprivate func element(of key: String) -> Int? {
        guard steps.count > 1, steps[0] == .key(key), case .index(let index) = steps[1] else { return nil }
        return index
    }

    /// The path without numbers: `parties[].name`.
    fileprivate var pattern: String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let key): text += (text.isEmpty ? "" : ".") + key
            case .index: text += "[]"
            }
        }
        return text
    }
}
